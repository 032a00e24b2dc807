"""All dialogs of the window, made as the window makes them, for tests that look at every widget."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QWidget

from rcm_desktop.app import App
from rcm_desktop.documents.importers.result import Finding, ImportedDocument, SetAside
from rcm_desktop.drafting.word_diff import WordChange
from rcm_desktop.models.document import Block, BlockKind, DocumentKind
from rcm_desktop.models.translation import Parity
from rcm_desktop.services.translation import Entry
from rcm_desktop.ui.application import Program
from rcm_desktop.ui.crash_sheet import CrashSheet
from rcm_desktop.ui.drafts.export_sheet import ExportSheet
from rcm_desktop.ui.drafts.import_report import ImportReport
from rcm_desktop.ui.drafts.import_run import FileOutcome, ProgressStrip
from rcm_desktop.ui.drafts.small_sheets import NewDraftSheet, RenameSheet
from rcm_desktop.ui.drafts.versions_sheet import VersionsSheet
from rcm_desktop.ui.glossary.entry_sheet import EntrySheet
from rcm_desktop.ui.glossary.glossary_sheet import GlossarySheet
from rcm_desktop.ui.glossary.words_sheet import AddedWordsSheet
from rcm_desktop.ui.help.about_sheet import AboutSheet
from rcm_desktop.ui.help.command_finder import CommandFinder
from rcm_desktop.ui.help.guide_sheet import GuideSheet
from rcm_desktop.ui.help.shortcuts_sheet import ShortcutsSheet
from rcm_desktop.ui.negotiation.choosing import Wording
from rcm_desktop.ui.negotiation.sheets import BundleSheet, PositionSheet, WordsSheet
from rcm_desktop.ui.negotiation.wording_sheets import AmendSheet, BridgeSheet
from rcm_desktop.ui.plan.follow_up_sheet import FollowUpSheet
from rcm_desktop.ui.sync.sheets import ConnectSheet, InviteSheet, JoinSheet, WaitingPopover
from rcm_desktop.ui.translation.render_sheet import RenderSheet
from rcm_desktop.ui.window_actions import user_guide


def report() -> list[FileOutcome]:
    """One file that was read, with everything a report can hold, and one that was not."""
    document = ImportedDocument(
        "Declaration",
        "en",
        DocumentKind.DECLARATION,
        [Block("b1", BlockKind.TITLE, {"en": "Declaration"})],
        [Finding("labels", "a label is repeated", 3)],
        [SetAside("Page 2", 9, "page head")],
    )
    return [
        FileOutcome(Path("read.txt"), "d1", document),
        FileOutcome(Path("refused.docx"), problem="It is empty."),
    ]


def every_dialog(program: Program, app: App) -> Iterator[QWidget]:
    """Each dialog once."""
    window, work = program.window, program.window.work
    assert work is not None
    draft = app.drafts.list()[0].id
    app.drafts.open(draft).name_version("first")
    block = app.drafts.open(draft).draft.order()[-1]
    yield NewDraftSheet(window, "en")
    yield RenameSheet(window, "")
    yield ExportSheet(window, program.preferences, "Title", ["en", "es"], ["first"])
    yield VersionsSheet(window, app.drafts, draft)
    yield ImportReport(window, report())
    yield ProgressStrip(window)
    yield ConnectSheet(window)
    yield InviteSheet(window, "AAAAA-BBBBB", "")
    yield JoinSheet(window, "AAAAA")
    yield WaitingPopover(window, "offline", [("A draft", 3)])
    yield ShortcutsSheet(window, work.book)
    yield CommandFinder(window, work.book)
    yield AboutSheet(window, app.workspace.path)
    guide = user_guide("en")
    assert guide
    yield GuideSheet(window, guide)
    yield CrashSheet(Path("window.log"), window)
    waiting = Entry(block, "es", Parity.WAITING, "Approve the new plan.", "Aprobar el plan.")
    yield RenderSheet(window, waiting, "Canada")
    yield FollowUpSheet(app, draft, block, "en", window)
    yield GlossarySheet(app.glossary, "en", window)
    yield EntrySheet(app.glossary, window)
    yield AddedWordsSheet(app.spelling, "en", window)
    yield from _of_negotiating(program, draft)


def _of_negotiating(program: Program, draft: str) -> Iterator[QWidget]:
    """The dialogs of the negotiation, and its two tables over an open draft."""
    window, work = program.window, program.window.work
    assert work is not None
    wording = Wording("p1", "Mexico", [WordChange("delete", "a"), WordChange("insert", "b")])
    yield PositionSheet(window, [("MEX", "Mexico")], "MEX", "About it.")
    yield WordsSheet(window, "Reason", "", "Why", do="Keep")
    yield BundleSheet(window, [wording], ["p1"])
    yield BridgeSheet(window, "Words", [wording], ["p1"], "Mexico")
    yield AmendSheet(window, "Mexico", "Words", "Canada")
    work.open_draft(draft)
    room = work.show_page("drafts")._view.room  # type: ignore[attr-defined]
    room.actions["list"].trigger()
    yield room._tables
    room.walk()
    yield room.queue
    room.queue.dismiss()
    room._tables.close()
