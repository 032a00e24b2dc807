"""Typing, scrolling and opening a draft under negotiation, as a ratio to the clean view.

300 blocks with 500 open proposals of eleven delegations. Every view shows its own copy of the
same draft and gets the same keystrokes in turns in one run. Prints one JSON line a measurement:

    xvfb-run -a python benchmarks/editor_negotiation.py
"""

from __future__ import annotations

import argparse
import gc
import json
import random
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtWidgets import QApplication

from benchmarks.editor_keystroke import InMemory, blocks, open_draft, show, strokes
from rcm_desktop.drafting.authors import Author
from rcm_desktop.drafting.draft import Draft
from rcm_desktop.drafting.hand import Hand
from rcm_desktop.models.proposal import Stance
from rcm_desktop.ui.editor.draft_editor import DraftEditor
from rcm_desktop.ui.editor.positions import Position
from rcm_desktop.ui.editor.sight import VIEW_NAMES, ViewName

CODES = ("BLZ", "CAN", "CRI", "DOM", "SLV", "GTM", "HND", "MEX", "NIC", "PAN", "USA")
Case = tuple[str, ViewName, Hand]
CASES: tuple[Case, ...] = (
    *((name, name, Hand()) for name in VIEW_NAMES if name != "mine"),
    ("suggesting in redline", "redline", Hand(("MEX",), True)),
)


def negotiated(size: int, proposals: int) -> bytes:
    """A draft's bytes: word proposals, competing ones too, some with positions."""
    choose = random.Random(7)
    draft = open_draft(blocks(size)).draft
    order = draft.order()
    for turn in range(proposals):
        block, code = order[turn % size], CODES[turn % len(CODES)]
        words = draft.words(block, "en").split(" ")
        at = choose.randrange(len(words))
        words[at : at + choose.randrange(3)] = [f"wording{turn}", "of", code.lower()]
        proposal, _ = draft.propose_words([code], block, "en", " ".join(words))
        if turn % 5 == 0:
            draft.take_position(choose.choice(CODES), Stance.SUPPORT, proposal=proposal)
    draft.commit()
    return draft.snapshot()


def editor_on(stored: bytes, case: Case) -> DraftEditor:
    """The view of a case on its own copy of the draft."""
    draft = Draft.load("bench", Author("Bench"), [stored])
    return DraftEditor(InMemory(draft), view=case[1], hand=case[2])


def typing(app: QApplication, stored: bytes, keys: int) -> dict[str, float]:
    """Median milliseconds a key for each case, in turns."""
    editors = {case[0]: editor_on(stored, case) for case in CASES}
    times: dict[str, list[float]] = {name: [] for name in editors}
    for editor in editors.values():
        show(app, editor)
        ids = editor.surface.rows.ids
        block = ids[len(ids) // 2]
        editor.surface.caret.place(Position(block, "en", 12))
    for _ in range(6):
        for name, editor in editors.items():
            editor.raise_()
            editor.activateWindow()
            editor.surface.setFocus()
            for _ in range(20):
                app.processEvents()
            surface = editor.surface
            times[name] += strokes(app, surface, surface.viewport(), keys // 6)[4:]
    for editor in editors.values():
        close(app, editor)
    return {name: statistics.median(found) for name, found in times.items()}


def scrolling(app: QApplication, stored: bytes) -> dict[str, float]:
    """Median milliseconds for each screenful that comes into sight for the first time."""
    found = {}
    for case in CASES:
        editor = editor_on(stored, case)
        show(app, editor)
        bar, times = editor.surface.verticalScrollBar(), []
        for _ in range(40):
            begin = time.perf_counter()
            bar.setValue(bar.value() + bar.pageStep())
            app.processEvents()
            times.append((time.perf_counter() - begin) * 1000)
        found[case[0]] = statistics.median(times)
        close(app, editor)
    return found


def opening(app: QApplication, stored: bytes) -> dict[str, float]:
    """Milliseconds from a loaded draft to a painted page, the median of five."""
    found = {}
    for case in CASES:
        times = []
        for _ in range(5):
            draft = Draft.load("bench", Author("Bench"), [stored])
            draft.order()
            gc.collect()
            begin = time.perf_counter()
            editor = DraftEditor(InMemory(draft), view=case[1], hand=case[2])
            editor.resize(1200, 800)
            editor.show()
            app.processEvents()
            times.append((time.perf_counter() - begin) * 1000)
            close(app, editor)
        found[case[0]] = statistics.median(times)
    return found


def close(app: QApplication, editor: DraftEditor) -> None:
    editor.close()
    editor.deleteLater()
    app.processEvents()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keys", type=int, default=240)
    parser.add_argument("--blocks", type=int, default=300)
    parser.add_argument("--proposals", type=int, default=500)
    options = parser.parse_args()
    app = QApplication(sys.argv[:1])
    app.setStyle("Fusion")
    stored = negotiated(options.blocks, options.proposals)
    measures: dict[str, Callable[[], dict[str, float]]] = {
        "keystroke": lambda: typing(app, stored, options.keys),
        "scroll": lambda: scrolling(app, stored),
        "open": lambda: opening(app, stored),
    }
    for what, measure in measures.items():
        found = measure()
        for name, milliseconds in found.items():
            line = {
                "benchmark": f"editor_negotiation_{what}",
                "platform": app.platformName(),
                "blocks": options.blocks,
                "proposals": options.proposals,
                "view": name,
                "ms": round(milliseconds, 3),
                "ratio": round(milliseconds / found["clean"], 2),
            }
            print(json.dumps(line), flush=True)


if __name__ == "__main__":
    main()
