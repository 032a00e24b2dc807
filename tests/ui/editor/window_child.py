"""A real editor window in a process of its own; prints as JSON what a person would see."""

from __future__ import annotations

import json
import sys
import time

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from rcm_desktop.drafting.authors import Author
from rcm_desktop.drafting.changes import Changes
from rcm_desktop.drafting.draft import Draft
from rcm_desktop.models.document import Block, BlockKind
from rcm_desktop.ui.editor.draft_editor import DraftEditor
from rcm_desktop.ui.editor.positions import Position


class InMemory:
    """A shared draft without a disk."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self._listeners: list = []

    def apply(self, edit) -> Changes:
        changes = edit(self.draft)
        for listener in tuple(self._listeners):
            listener(changes)
        return changes

    def save(self) -> bool:
        return self.draft.commit() is not None

    def subscribe(self, listener):
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)


def dark_pixels(image: QImage, top: int, height: int) -> int:
    """How much ink a strip of the page holds."""
    return sum(
        image.pixelColor(x, y).lightness() < 110
        for y in range(top, min(image.height(), top + height))
        for x in range(0, image.width(), 2)
    )


def activate(app: QApplication, editor: DraftEditor) -> None:
    """Wait until the window is on the screen and has the keyboard."""
    QTest.qWaitForWindowExposed(editor, 5000)
    deadline = time.monotonic() + 5
    while not editor.isActiveWindow() and time.monotonic() < deadline:
        editor.activateWindow()
        QTest.qWait(20)
    editor.surface.setFocus()
    app.processEvents()


def main() -> None:
    app = QApplication(sys.argv)
    app.setStyle("Fusion")
    draft = Draft.new("d", Author("Ana"))
    draft.extend(
        [
            Block("", BlockKind.PREAMBLE, {"en": f"{n} words of the peoples " * 6})
            for n in range(3000)
        ]
    )
    shared = InMemory(draft)
    editor = DraftEditor(shared)
    editor.resize(1000, 640)
    editor.show()
    activate(app, editor)
    surface = editor.surface
    first = surface.rows.ids[0]
    surface.caret.place(Position(first, "en", 0))
    app.processEvents()
    y = surface.scroller.y_of(0)
    ratio = editor.devicePixelRatioF()

    def ink() -> int:
        app.processEvents()
        image = surface.viewport().grab().toImage()
        return dark_pixels(image, round(y * ratio), round(surface.scroller.heights[0] * ratio))

    before = ink()
    for letter in "MMMMMñ":
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier(0), letter)
        app.sendEvent(surface, event)
    after = ink()
    QTest.mouseClick(surface.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(500, 400))
    clicked = surface.rows.row_of(surface.caret.head.block) if surface.caret.head else -1
    QTest.keyClick(surface, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    app.processEvents()
    last = surface.scroller.visible().stop
    editor.close()
    app.processEvents()
    answer = {
        "platform": app.platformName(),
        "words": draft.words(first, "en")[:7],
        "ink": [before, after],
        "clicked_row": clicked,
        "last_row": last,
    }
    print(json.dumps(answer))


if __name__ == "__main__":
    main()
