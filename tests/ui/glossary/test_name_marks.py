"""Names are marked after a pause; what a paragraph lacks, once the caret has left it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from rcm_desktop.app import App
from rcm_desktop.models.document import BlockKind, Language
from rcm_desktop.ui.glossary.name_marks import NameMarks
from tests.ui.editor.conftest import Typist, app, block, open_with, typist_with

__all__ = ["app", "open_with", "typist_with"]  # fixtures of the editor's tests

WORDS = [
    block(BlockKind.TITLE, "Declaration", "Declaración"),
    block(BlockKind.DECISION, "Thank RNOCM ñ👍 and Mexico", "Agradecer a la Red"),
    block(BlockKind.DECISION, "Thank the Presidency Pro-Tempore", ""),
    block(BlockKind.DECISION, "Presidency Pro-Tempore, Presidency Pro Tempore", ""),
]


@pytest.fixture
def marked(
    typist_with: Callable[..., Typist], app: App, qtbot: QtBot
) -> Iterator[tuple[Typist, NameMarks]]:
    typist = typist_with(WORDS)
    marks = NameMarks(typist.surface, app.glossary, typist.surface.open_draft.draft.id)
    with qtbot.waitSignal(marks.settled):
        pass
    yield typist, marks
    marks.stop()


def seen(typist: Typist, row: int, lang: Language = "en") -> list[tuple[str, str, tuple[str, ...]]]:
    block_id, words = typist.surface.rows.ids[row], typist.surface.rows.block(row).words(lang)
    return [
        (words[m.squiggle.start : m.squiggle.end], m.squiggle.message, m.squiggle.fixes)
        for m in typist.surface.squiggles.of((block_id, lang), words)
    ]


def test_slips_mixtures_and_what_is_missing(marked: tuple[Typist, NameMarks]) -> None:
    typist, _marks = marked
    assert seen(typist, 1) == [
        ("RNOCM", "The names register says “RNCOM”", ("RNCOM",)),
        ("Mexico", "Mexico stands here but not in the Spanish text", ()),
    ]
    assert seen(typist, 2) == []
    assert [found for found, _said, _fix in seen(typist, 3)] == ["Presidency Pro Tempore"]


def test_a_paragraph_being_written_lacks_nothing_yet(
    marked: tuple[Typist, NameMarks], qtbot: QtBot
) -> None:
    typist, marks = marked
    typist.place(1, 18, "es")
    assert len(seen(typist, 1)) == 1
    with qtbot.waitSignal(marks.settled):
        typist.type(" de Guatemala")
    assert seen(typist, 1, "es") == []
    typist.place(0, 0)
    assert [found for found, _said, _fix in seen(typist, 1, "es")] == ["Guatemala"]
    assert len(seen(typist, 1)) == 2


def test_an_ignored_finding_stays_away(marked: tuple[Typist, NameMarks], app: App) -> None:
    typist, marks = marked
    key = (typist.surface.rows.ids[1], "en")
    words = typist.surface.rows.block(1).words("en")
    mark = typist.surface.squiggles.of(key, words)[0]
    looked_up: list[str] = []
    marks.lookUp.connect(looked_up.append)
    (_show, show), (_ignore, ignore) = typist.surface.squiggles.offers(mark, words)
    show()
    ignore()
    assert looked_up == ["rncom"]
    assert [found for found, _said, _fix in seen(typist, 1)] == ["Mexico"]
    assert len(app.glossary.ignored(typist.surface.open_draft.draft.id)) == 1


def test_an_added_entry_holds_at_once(
    marked: tuple[Typist, NameMarks], app: App, qtbot: QtBot
) -> None:
    typist, marks = marked
    with qtbot.waitSignal(marks.settled):
        app.glossary.add({"en": "Declaration"}, wrong={"es": ["Declaración"]})
    assert seen(typist, 0, "es") == [
        ("Declaración", "The names register says “Declaration”", ("Declaration",))
    ]
