"""Autosave: nothing typed waits long, and `saved` is said only when it is on the disk."""

from __future__ import annotations

from PySide6.QtCore import Qt

from rcm_desktop.app import App
from rcm_desktop.errors import RcmError
from rcm_desktop.ui.editor.autosave import Autosave
from tests.ui.editor.conftest import Typist


def stored(app: App, typist: Typist) -> int:
    return len(app.workspace.updates.load(typist.editor.open_draft.draft.id))


def test_a_pause_saves(qtbot, app: App, typist: Typist) -> None:
    before = stored(app, typist)
    typist.place(0, 0)
    typist.type("abc")
    assert not typist.editor.status().saved
    assert stored(app, typist) == before
    with qtbot.waitSignal(typist.editor.autosave.saved, timeout=3000):
        pass
    assert typist.editor.status().saved
    assert stored(app, typist) == before + 1


def test_block_borders_and_structure_save_at_once(app: App, typist: Typist) -> None:
    before = stored(app, typist)
    typist.place(0, 11)
    typist.type("!")
    typist.place(1, 0)
    assert stored(app, typist) == before + 1
    typist.key(Qt.Key.Key_Return)
    assert stored(app, typist) == before + 2


def test_losing_the_keyboard_saves(app: App, typist: Typist) -> None:
    typist.type("x")
    typist.editor.find_bar.summon()
    assert typist.editor.status().saved


def test_closing_saves(app: App, typist: Typist) -> None:
    typist.place(0, 0)
    typist.type("x")
    typist.editor.close_draft()
    draft_id = typist.editor.open_draft.draft.id
    app.drafts._open.clear()
    assert app.drafts.open(draft_id).draft.blocks()[0].words("en") == "xDeclaration"


class FullDisk:
    """A shared draft whose disk refuses until there is room."""

    def __init__(self) -> None:
        self.full = True

    def save(self) -> bool:
        if self.full:
            raise RcmError
        return True


def test_a_refusal_is_reported_and_tried_again(qtbot) -> None:
    disk = FullDisk()
    autosave = Autosave(disk)  # type: ignore[arg-type]
    refusals: list[object] = []
    autosave.failed.connect(refusals.append)
    autosave.typed()
    autosave.save()
    assert len(refusals) == 1
    assert autosave.unsaved
    disk.full = False
    with qtbot.waitSignal(autosave.saved, timeout=5000):
        pass
    assert not autosave.unsaved
