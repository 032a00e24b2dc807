"""An editor in a window over a real draft in a real workspace, and ways to type into it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rcm_desktop.app import App
from rcm_desktop.models.document import Block, BlockKind, Language
from rcm_desktop.services.open_draft import OpenDraft
from rcm_desktop.services.profile import Profile
from rcm_desktop.store.keys import CHEAP
from rcm_desktop.ui.editor.draft_editor import DraftEditor
from rcm_desktop.ui.editor.positions import Position

K = BlockKind
_MODIFIERS = {
    "ctrl": Qt.KeyboardModifier.ControlModifier,
    "shift": Qt.KeyboardModifier.ShiftModifier,
    "alt": Qt.KeyboardModifier.AltModifier,
}


def block(kind: BlockKind, en: str = "", es: str = "", level: int = 0, **fields: object) -> Block:
    """A block as an import would make it; the draft gives it an id."""
    text: dict[Language, str] = {}
    if en:
        text["en"] = en
    if es:
        text["es"] = es
    return Block("", kind, text, level, **fields)  # type: ignore[arg-type]


SMALL = [
    block(K.TITLE, "Declaration", "Declaración"),
    block(K.PREAMBLE, "Recalling the words of the peoples", "Recordando las palabras"),
    block(K.CHAPEAU, "Decided to:", "Decidieron:"),
    block(K.DECISION, "Exchange information", "Intercambiar información"),
    block(K.ITEM, "On children", "", 1),
    block(K.DECISION, "Thank the host", "Agradecer al anfitrión"),
]


class Typist:
    """Hands on the keyboard of one editor."""

    def __init__(self, editor: DraftEditor) -> None:
        self.editor = editor
        self.surface = editor.surface

    def key(self, key: Qt.Key, modifiers: str = "", text: str = "") -> None:
        """Press and release a key; `modifiers` such as "ctrl shift"."""
        held = Qt.KeyboardModifier.NoModifier
        for name in modifiers.split():
            held |= _MODIFIERS[name]
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(self.surface, QKeyEvent(kind, key, held, text))

    def type(self, text: str) -> None:
        """One key event per letter, as a keyboard sends them."""
        for letter in text:
            self.key(Qt.Key.Key_unknown, text=letter)

    def compose(self, preedit: str, commit: str = "") -> None:
        """What an input method or a dead key sends."""
        event = QInputMethodEvent(preedit, [])
        if commit:
            event.setCommitString(commit)
        QApplication.sendEvent(self.surface, event)

    def place(
        self, row: int, offset: int, lang: Language = "en", anchor: int | None = None
    ) -> None:
        """Put the caret into a row, selecting from `anchor` in the same row."""
        block_id = self.surface.rows.ids[row]
        start = Position(block_id, lang, anchor) if anchor is not None else None
        self.surface.caret.place(Position(block_id, lang, offset), start)

    def select(self, first: tuple[int, int], last: tuple[int, int], lang: Language = "en") -> None:
        """Select from (row, offset) to (row, offset)."""
        ids = self.surface.rows.ids
        self.surface.caret.place(
            Position(ids[last[0]], lang, last[1]), Position(ids[first[0]], lang, first[1])
        )

    @property
    def at(self) -> tuple[int, str, int]:
        """The caret as (row, language, offset)."""
        head = self.surface.caret.head
        assert head is not None
        return self.surface.rows.row_of(head.block), head.lang, head.offset

    def words(self, lang: Language = "en") -> list[str]:
        """What the draft itself holds."""
        return [b.words(lang) for b in self.editor.open_draft.draft.blocks()]

    def kinds(self) -> list[tuple[BlockKind, int]]:
        return [(b.kind, b.level) for b in self.editor.open_draft.draft.blocks()]


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    made = App.create(
        tmp_path / "ana" / "workspace.rcm",
        "a door that is closed",
        Profile("Ana", "CRI"),
        kdf=CHEAP,
    )
    yield made
    made.close()


@pytest.fixture
def open_with(app: App) -> Callable[[list[Block]], OpenDraft]:
    """A function that opens a draft of the given blocks, with nothing to undo."""

    def make(blocks: list[Block]) -> OpenDraft:
        draft_id = app.drafts.create(blocks).id
        app.drafts.close_draft(draft_id)
        return app.drafts.open(draft_id)

    return make


@pytest.fixture
def typist_with(
    qtbot: QtBot, open_with: Callable[[list[Block]], OpenDraft]
) -> Iterator[Callable[..., Typist]]:
    """A function that shows an editor over blocks: typist_with(SMALL, ("en",))."""
    editors: list[DraftEditor] = []

    def make(
        blocks: list[Block],
        view: tuple[Language, ...] = ("en", "es"),
        size: tuple[int, int] = (900, 600),
    ) -> Typist:
        editor = DraftEditor(open_with(blocks))
        qtbot.addWidget(editor)
        editor.set_view(view)
        editor.resize(*size)
        editor.show()
        editor.activateWindow()
        editor.surface.setFocus()
        qtbot.waitUntil(editor.surface.hasFocus)
        editors.append(editor)
        return Typist(editor)

    yield make
    for editor in editors:
        editor.close_draft()


@pytest.fixture
def typist(typist_with: Callable[..., Typist]) -> Typist:
    return typist_with(SMALL)
