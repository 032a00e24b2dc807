"""Words are counted once, then only where something changed."""

from __future__ import annotations

from collections.abc import Callable

from rcm_desktop.drafting.authors import Author
from rcm_desktop.drafting.changes import Changes
from rcm_desktop.drafting.desk import Desk
from rcm_desktop.drafting.draft import Draft
from rcm_desktop.models.counting_words import words_in
from rcm_desktop.ui.editor.rows import Rows
from rcm_desktop.ui.editor.word_count import WordCount
from tests.ui.editor.conftest import SMALL


def test_words_in() -> None:
    assert words_in("Vice-Ministers’ 12 decisions – adopted") == 4
    assert words_in("l’état n\u0303andu\u0301") == 2
    assert words_in(" … ") == 0


def test_counts_follow_changes() -> None:
    draft = Draft.new("d", Author("Ana"))
    draft.extend(SMALL)
    rows = Rows(Desk(draft))
    count = WordCount(rows)
    whole = count.total("en")
    assert whole == sum(words_in(b.words("en")) for b in draft.blocks())
    steps: list[Callable[[], Changes]] = [
        lambda: draft.insert(rows.ids[0], "en", 0, "two more "),
        lambda: draft.remove([rows.ids[1]]),
        lambda: draft.split(rows.ids[2], "en", 7)[1],
        draft.undo,
    ]
    for step in steps:
        changes = step()
        rows.refresh(changes)
        count.stale |= changes.blocks
        assert count.total("en") == sum(words_in(b.words("en")) for b in draft.blocks())
        assert count.total("es") == sum(words_in(b.words("es")) for b in draft.blocks())
