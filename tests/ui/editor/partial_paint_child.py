"""Edits at random in a real window; what stands on the screen must equal a full repaint."""

from __future__ import annotations

import json
import random
import sys

from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from rcm_desktop.drafting.authors import Author
from rcm_desktop.drafting.draft import Draft
from rcm_desktop.models.document import Block, BlockKind
from rcm_desktop.ui.editor import block_edits, edits, keys, moves, selecting
from rcm_desktop.ui.editor.draft_editor import DraftEditor
from tests.ui.editor.window_child import InMemory, activate

KINDS = (BlockKind.TITLE, BlockKind.PREAMBLE, BlockKind.DECISION, BlockKind.ITEM, BlockKind.HEADING)
MOVES = (
    moves.next_character,
    moves.previous_word,
    moves.next_word,
    moves.line_down,
    moves.line_up,
    moves.line_end,
    moves.page_down,
    moves.page_up,
)


def difference(one: QImage, other: QImage) -> int:
    """Pixels that differ, sampled."""
    width, height = min(one.width(), other.width()), min(one.height(), other.height())
    return sum(
        one.pixel(x, y) != other.pixel(x, y)
        for y in range(0, height, 2)
        for x in range(0, width, 3)
    )


def main() -> None:
    app = QApplication(sys.argv)
    app.setStyle("Fusion")
    app.setCursorFlashTime(0)
    choose = random.Random(7)
    draft = Draft.new("d", Author("Ana"))
    draft.extend(
        [
            Block(
                "",
                KINDS[n % 5],
                {"en": f"{n} words of the peoples " * (1 + n % 5), "es": "palabras " * (n % 4)},
                int(KINDS[n % 5] is BlockKind.ITEM),
            )
            for n in range(60)
        ]
    )
    editor = DraftEditor(InMemory(draft))
    editor.resize(1000, 640)
    editor.show()
    activate(app, editor)
    surface = editor.surface
    wrong = []
    for number in range(int(sys.argv[1])):
        match choose.randrange(9):
            case 0:
                edits.break_block(surface)
            case 1:
                edits.delete_back(surface)
            case 2:
                edits.undo(surface)
            case 3:
                selecting.other_language(surface)
            case 4:
                block_edits.indent(surface)
            case 5 | 6:
                extend = choose.random() < 0.3
                keys.go(surface, choose.choice(MOVES), extend=extend)
            case _:
                edits.insert_text(surface, choose.choice(("m", "words of ", "ñ")))
        app.processEvents()
        if number % 4 == 0:
            QTest.qWait(5)
            corner = surface.viewport().mapTo(editor, surface.viewport().rect().topLeft())
            size = surface.viewport().size()
            shown = editor.screen().grabWindow(
                editor.winId(), corner.x(), corner.y(), size.width(), size.height()
            )
            fresh = surface.viewport().grab()
            differing = difference(shown.toImage(), fresh.toImage())
            if differing:
                wrong.append((number, differing))
                if len(sys.argv) > 2:
                    shown.save(f"{sys.argv[2]}-{number}-shown.png")
                    fresh.save(f"{sys.argv[2]}-{number}-fresh.png")
            surface.viewport().update()
            app.processEvents()
    editor.close()
    print(json.dumps({"platform": app.platformName(), "wrong": wrong}))


if __name__ == "__main__":
    main()
