"""Whatever is typed, pasted, undone or received in any order, the editor stays whole."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from rcm_desktop.drafting.authors import Author
from rcm_desktop.drafting.draft import Draft
from rcm_desktop.models.document import LANGUAGES, BlockKind
from rcm_desktop.ui.editor import edits, keys
from rcm_desktop.ui.editor.positions import Position
from tests.ui.editor.conftest import SMALL, Typist

ACTIONS = (
    *("undo", "redo", "cut", "copy", "paste", "select_all", "bold", "italic", "indent", "outdent"),
    *("move_up", "move_down", "add_below", "remove", "plain", "restart", "go_on"),
    *("show_both", "show_english", "show_spanish", "other_language", "zoom_in", "zoom_out"),
    *("find_next", "kind_title", "kind_decision", "kind_bullet", "kind_note"),
)
MOVES = tuple(move for _, _, move in keys.MOVES)
EDITS = (edits.break_block, edits.delete_back, edits.delete_forward, edits.delete_word_back)
TEXTS = ("a", "ñ", "e\u0301", "👩‍👧", " de la ", "1. ")
PASTES = ("words", "1.\tone\n2.\ttwo\n", "a\n\nb\nc", "•\tx\n")


class Colleague:
    """Edits a copy of the draft elsewhere and sends what was done."""

    def __init__(self, typist: Typist, choose: random.Random) -> None:
        self._typist, self._choose = typist, choose

    def act(self) -> None:
        opened = self._typist.editor.open_draft
        opened.save()
        copy = Draft.load("x", Author("Luis"), [opened.draft.snapshot()])
        order = copy.order()
        if not order:
            copy.add(None, BlockKind.NOTE, text={"en": "late"})
        else:
            block, lang = self._choose.choice(order), self._choose.choice(LANGUAGES)
            length = len(copy.words(block, lang))
            match self._choose.randrange(5):
                case 0:
                    copy.remove([block])
                case 1:
                    copy.split(block, lang, self._choose.randint(0, length))
                case 2:
                    copy.merge(block)
                case 3:
                    copy.move(block, self._choose.randrange(len(order)))
                case _:
                    copy.insert(block, lang, self._choose.randint(0, length), "🕊 luis")
        update = copy.commit()
        if update is not None:
            opened.receive([update])


def check(typist: Typist) -> None:
    surface, draft = typist.surface, typist.editor.open_draft.draft
    assert surface.rows.ids == list(draft.order())
    assert surface.rows.blocks() == draft.blocks()
    assert len(surface.scroller.heights) == len(surface.rows)
    selection = surface.caret.selection
    if selection is None:
        assert not len(surface.rows)
        return
    for end in selection:
        assert end.lang in surface.languages
        words = draft.words(end.block, end.lang)
        assert 0 <= end.offset <= len(words)
    for row in surface.scroller.visible():
        assert surface.scroller.heights[row] == surface.scroller.layout(row).height


def act(typist: Typist, choose: random.Random, colleague: Colleague) -> str:
    surface = typist.surface
    what = choose.choices(("action", "move", "edit", "type", "paste", "place", "other"), k=1)[0]
    match what:
        case "action":
            name = choose.choice(ACTIONS)
            action = typist.editor.action(name)
            action.trigger()
            return name
        case "move":
            keys.go(surface, choose.choice(MOVES), extend=choose.random() < 0.4)
        case "edit":
            choose.choice(EDITS)(surface)
        case "type":
            edits.insert_text(surface, choose.choice(TEXTS))
        case "paste":
            mime = QMimeData()
            mime.setText(choose.choice(PASTES))
            QGuiApplication.clipboard().setMimeData(mime)
            typist.editor.action("paste").trigger()
        case "place" if len(surface.rows):
            ids, lang = surface.rows.ids, choose.choice(surface.languages)
            ends = []
            for _ in range(2):
                block = choose.choice(ids)
                length = len(surface.rows.by_id(block).words(lang))
                ends.append(Position(block, lang, choose.randint(0, length)))
            surface.caret.place(ends[0], ends[1], whole=choose.random() < 0.3)
        case "other":
            colleague.act()
    return what


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_any_order_of_things(typist_with, seed: int) -> None:
    choose = random.Random(seed)
    typist = typist_with(SMALL * 3)
    typist.editor.open_find()
    typist.editor.find_bar.needle.setText("a")
    colleague = Colleague(typist, choose)
    for _ in range(150):
        act(typist, choose, colleague)
        check(typist)
        typist.surface.viewport().grab()
