"""Takes the pictures of the README and the user guide: the sample meeting, without a screen.

    QT_QPA_PLATFORM=offscreen python packaging/screenshots.py

The fonts are shipped, so the pictures are the same on every machine.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from rcm_desktop.models.document import BlockKind, Language  # noqa: E402
from rcm_desktop.models.proposal import Stance  # noqa: E402
from rcm_desktop.services.open_draft import OpenDraft  # noqa: E402
from rcm_desktop.ui.application import Program, make_qt  # noqa: E402
from rcm_desktop.ui.opening import create_sample  # noqa: E402
from rcm_desktop.ui.preferences import Preferences  # noqa: E402

IMAGES = ROOT / "docs" / "user-guide" / "images"
SIZE = (1366, 768)
SHOWN_DARK = {"editor-dark"}  # the guide shows one page in dark colours


def settle(qt: QApplication, rounds: int = 60) -> None:
    """Let everything that waits for a moment later happen."""
    from PySide6.QtCore import QElapsedTimer

    clock = QElapsedTimer()
    clock.start()
    while clock.elapsed() < rounds * 10:
        qt.processEvents()


def take(qt: QApplication, widget: QWidget, name: str) -> None:
    settle(qt)
    if name.endswith("-dark") and name not in SHOWN_DARK:
        return
    path = IMAGES / f"{name}.png"
    widget.grab().save(str(path))
    print(path.relative_to(ROOT))


def pictures(qt: QApplication, language: Language, scheme: str, suffix: str) -> None:
    """All pictures in one language of the window and one set of colours."""
    with tempfile.TemporaryDirectory() as folder:
        preferences = Preferences(
            file=Path(folder) / "window.json", scheme=scheme, language=language
        )
        program = Program(qt, preferences, Path(folder) / "none.rcm")
        program.start()
        program.window.resize(*SIZE)
        take(qt, program.window, f"welcome{suffix}")
        app = create_sample(language)
        program.window.show_work(app, program)
        take(qt, program.window, f"drafts{suffix}")
        draft = app.drafts.list()[0].id
        decisions = [
            block.id
            for block in app.drafts.open(draft).draft.blocks()
            if block.kind is BlockKind.DECISION
        ]
        for block in decisions:
            app.plan.follow_up(draft, block)
        work = program.window.centralWidget()
        work.open_draft(draft)  # type: ignore[union-attr]
        take(qt, program.window, f"editor{suffix}")
        negotiate(qt, program, app.drafts.open(draft), language)
        take(qt, program.window, f"negotiation{suffix}")
        work.show_page("plan")  # type: ignore[union-attr]
        take(qt, program.window, f"plan{suffix}")
        program.window.close()
        settle(qt)
        app.close()


#: Who asks for which words instead of which, in the sample's languages.
PROPOSED = {
    "en": (
        (("MEX", "CAN"), "people who move", "migrants and refugees"),
        (("USA",), "people who move", "lawful migrants"),
        (("GTM",), "in weeks and not in years", "within thirty days"),
        (("CRI",), "until midnight", "until the text is agreed"),
        (("HND", "SLV"), "two pages", "one page"),
    ),
    "es": (
        (("MEX", "CAN"), "quienes se desplazan", "las personas migrantes y refugiadas"),
        (("USA",), "quienes se desplazan", "quienes migran legalmente"),
        (("GTM",), "en semanas y no en años", "en un plazo de treinta días"),
        (("CRI",), "hasta la medianoche", "hasta que haya acuerdo"),
        (("HND", "SLV"), "dos páginas", "una página"),
    ),
}


def negotiate(qt: QApplication, program: Program, opened: OpenDraft, language: Language) -> None:
    """Five delegations ask for other words; the redline and the queue are shown."""
    draft, first = opened.draft, ""
    for codes, words, instead in PROPOSED[language]:
        for block in draft.blocks():
            if words in block.words(language):
                changed = block.words(language).replace(words, instead)
                proposal, _ = draft.propose_words(codes, block.id, language, changed)
                first = first or proposal
    draft.take_position("CRI", Stance.SUPPORT, proposal=first)
    draft.take_position("PAN", Stance.AD_REFERENDUM, proposal=first, until="2026-06-01")
    draft.take_position("NIC", Stance.OBJECT, proposal=first)
    opened.apply(lambda d: d.give_reason(first, "", delegation="MEX"))
    opened.save()
    work = program.window.centralWidget()
    view = work.show_page("drafts")._view  # type: ignore[union-attr]
    view.editor.set_view((language,))
    view.editor.show_view("redline")
    view.room.actions["panel"].trigger()
    view.room.walk()
    settle(qt)


VARIANTS: dict[str, tuple[Language, str]] = {
    "": ("en", "light"),
    "-es": ("es", "light"),
    "-dark": ("en", "dark"),
}


def main() -> None:
    """Each variant in a process of its own: translations and colours are the process's."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    if len(sys.argv) > 1:
        suffix = sys.argv[1].removeprefix("as")
        pictures(make_qt(sys.argv[:1]), *VARIANTS[suffix], suffix)
        return
    for suffix in VARIANTS:
        subprocess.run([sys.executable, __file__, f"as{suffix}"], check=True)


if __name__ == "__main__":
    main()
