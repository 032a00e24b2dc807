"""The outline jumps and follows."""

from __future__ import annotations

from rcm_desktop.models.document import BlockKind as K
from tests.ui.editor.conftest import Typist, block


def test_what_stands_in_the_outline(typist: Typist) -> None:
    panel = typist.editor.make_outline()
    assert [entry.text for entry in panel.entries()] == [
        "Declaration",
        "Decided to:",
        "1. Exchange information",
        "2. Thank the host",
    ]


def test_it_jumps(typist: Typist) -> None:
    panel = typist.editor.make_outline()
    panel.clicked.emit(panel.model().index(3, 0))
    assert typist.at == (5, "en", 0)


def test_it_follows_the_caret_and_the_words(qtbot, typist: Typist) -> None:
    panel = typist.editor.make_outline()
    typist.place(4, 2)
    assert panel.currentIndex().row() == 2, "an item belongs to the decision above it"
    typist.place(0, 11)
    typist.type(" of San José")
    qtbot.waitUntil(lambda: panel.entries()[0].text == "Declaration of San José")
    typist.place(2, 0)
    typist.editor.action("kind_preamble").trigger()
    qtbot.waitUntil(lambda: len(panel.entries()) == 3)


def test_it_speaks_the_language_of_the_view(qtbot, typist: Typist) -> None:
    panel = typist.editor.make_outline()
    first = panel.entries()[0].text
    typist.editor.set_view(("es",))
    qtbot.waitUntil(lambda: panel.entries()[0].text == "Declaración")
    typist.editor.set_view(("en",))
    qtbot.waitUntil(lambda: panel.entries()[0].text == first)


def test_an_empty_heading_is_named_by_its_kind(typist_with) -> None:
    typist = typist_with([block(K.HEADING), block(K.PREAMBLE, "x")])
    assert typist.editor.make_outline().entries()[0].text == "(Heading)"
