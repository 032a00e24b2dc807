"""Keystroke to painted frame in the editor, as a ratio to a bare QTextEdit with the same text.

Prints one JSON line a measurement. Run in a real window where there is a display:

    xvfb-run -a python benchmarks/editor_keystroke.py
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
if not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
    os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from rcm_desktop.drafting.authors import Author
from rcm_desktop.drafting.changes import Changes
from rcm_desktop.drafting.draft import Draft
from rcm_desktop.models.document import Block, BlockKind
from rcm_desktop.ui.editor.draft_editor import DraftEditor
from rcm_desktop.ui.editor.page_font import page_font
from rcm_desktop.ui.editor.positions import Position

EN = "Reaffirm their commitment to the human rights of migrants and to the regional dialogue. "
ES = "Reafirmar su compromiso con los derechos humanos de los migrantes y con el diálogo regional. "
KINDS = (BlockKind.PREAMBLE, BlockKind.DECISION, BlockKind.ITEM, BlockKind.ITEM, BlockKind.HEADING)


class InMemory:
    """A shared draft without a disk: this measures the window, not the store."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self._listeners: list[Callable[[Changes], None]] = []

    def apply(self, edit: Callable[[Draft], Changes]) -> Changes:
        changes = edit(self.draft)
        if changes:
            for listener in tuple(self._listeners):
                listener(changes)
        return changes

    def save(self) -> bool:
        return self.draft.commit() is not None

    def subscribe(self, listener: Callable[[Changes], None]) -> Callable[[], None]:
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)


def blocks(count: int) -> list[Block]:
    made = []
    for n in range(count):
        kind = KINDS[n % len(KINDS)]
        times = 1 if kind is BlockKind.HEADING else 1 + n % 4
        level = int(kind is BlockKind.ITEM)
        made.append(
            Block(f"b{n}", kind, {"en": f"{n} {EN * times}", "es": f"{n} {ES * times}"}, level)
        )
    return made


def key(letter: str) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, letter)


def strokes(app: QApplication, target: QWidget, viewport: QWidget, count: int) -> list[float]:
    """Milliseconds from each key event to its painted frame, handed to the window system."""
    times = []
    for n in range(count):
        event = key("abcde "[n % 6])
        begin = time.perf_counter()
        app.sendEvent(target, event)
        app.sendPostedEvents()
        app.processEvents()
        times.append((time.perf_counter() - begin) * 1000)
    return times


def show(app: QApplication, widget: QWidget) -> None:
    widget.resize(1200, 800)
    widget.show()
    deadline = time.perf_counter() + 5
    while not widget.isActiveWindow() and time.perf_counter() < deadline:
        widget.activateWindow()
        app.processEvents()
    app.processEvents()


def bare(app: QApplication, made: list[Block], where: str) -> QTextEdit:
    """A QTextEdit with the same words and the caret at the same place."""
    edit = QTextEdit()
    edit.setFont(page_font(100))
    edit.setPlainText("\n".join(f"{b.words('en')}\n{b.words('es')}" for b in made))
    show(app, edit)
    last = edit.document().blockCount() - 1
    at = {"top": 2, "middle": last // 2, "end": last}[where]
    cursor = edit.textCursor()
    cursor.setPosition(edit.document().findBlockByNumber(at).position())
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    edit.setTextCursor(cursor)
    edit.ensureCursorVisible()
    return edit


def ours(app: QApplication, made: list[Block], where: str) -> DraftEditor:
    editor = DraftEditor(open_draft(made))
    show(app, editor)
    ids = editor.surface.rows.ids
    block = ids[{"top": 1, "middle": len(ids) // 2, "end": len(ids) - 1}[where]]
    words = editor.surface.rows.by_id(block).words("en")
    editor.surface.caret.place(Position(block, "en", len(words)))
    return editor


def compare(app: QApplication, made: list[Block], where: str, count: int) -> tuple[float, float]:
    """Median milliseconds of both, taken in turns so that a busy machine slows both alike."""
    edit, editor = bare(app, made, where), ours(app, made, where)
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(6):
        for window, target, viewport, kept in (
            (edit, edit, edit.viewport(), times[0]),
            (editor, editor.surface, editor.surface.viewport(), times[1]),
        ):
            window.raise_()
            window.activateWindow()
            target.setFocus()
            for _ in range(20):
                app.processEvents()
            kept += strokes(app, target, viewport, count // 6)[4:]
    for window in (edit, editor):
        window.close()
        window.deleteLater()
    app.processEvents()
    return statistics.median(times[0]), statistics.median(times[1])


def open_draft(made: list[Block]) -> InMemory:
    draft = Draft.new("bench", Author("Bench"))
    draft.extend(made)
    draft.commit()
    return InMemory(draft)


def opening(app: QApplication, count: int) -> dict[str, float]:
    """Milliseconds to load a draft from stored bytes, and from there to a painted page."""
    author = Author("Bench")
    stored = open_draft(blocks(count)).draft.snapshot()
    gc.collect()
    begin = time.perf_counter()
    draft = Draft.load("bench", author, [stored])
    draft.order()
    loaded = time.perf_counter()
    editor = DraftEditor(InMemory(draft))
    editor.resize(1200, 800)
    editor.show()
    app.processEvents()
    editor.surface.viewport().repaint()
    painted = time.perf_counter()
    editor.close()
    editor.deleteLater()
    app.processEvents()
    return {
        "load_ms": round((loaded - begin) * 1000, 1),
        "window_ms": round((painted - loaded) * 1000, 1),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keys", type=int, default=240, help="keystrokes a place")
    parser.add_argument("--sizes", type=int, nargs="*", default=[300, 3000])
    parser.add_argument("--open", type=int, nargs="*", default=[300, 3000, 30000])
    options = parser.parse_args()
    app = QApplication(sys.argv[:1])
    app.setStyle("Fusion")
    platform = app.platformName()
    for size in options.sizes:
        made = blocks(size)
        for where in ("top", "middle", "end"):
            theirs, mine = compare(app, made, where, options.keys)
            line = {
                "benchmark": "editor_keystroke",
                "platform": platform,
                "blocks": size,
                "at": where,
                "editor_ms": round(mine, 3),
                "textedit_ms": round(theirs, 3),
                "ratio": round(mine / theirs, 2),
            }
            print(json.dumps(line), flush=True)
    for size in options.open:
        line = {"benchmark": "editor_open", "platform": platform, "blocks": size}
        print(json.dumps(line | opening(app, size)), flush=True)


if __name__ == "__main__":
    main()
