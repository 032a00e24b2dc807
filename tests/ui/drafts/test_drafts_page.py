from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rcm_desktop.app import App
from rcm_desktop.models.document import Block, BlockKind
from rcm_desktop.ui.application import Program
from rcm_desktop.ui.drafts.drafts_page import DraftsPage
from rcm_desktop.ui.drafts.export_sheet import ExportSheet, file_name
from rcm_desktop.ui.drafts.import_report import ImportReport

TEXT = """DECLARATION OF PUERTO EJEMPLO

The Vice-Ministers:

Reaffirmed that words travel well.

The Vice-Ministers decided to:

1. Thank the host country.
2. Hold a seminar.
"""


def page_of(program: Program) -> DraftsPage:
    assert program.window.work
    page = program.window.work.show_page("drafts")
    assert isinstance(page, DraftsPage)
    return page


def reports() -> list[ImportReport]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, ImportReport)]


def drop(page: DraftsPage, paths: list[Path]) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    page.list.dropEvent(
        QDropEvent(
            QPointF(9, 9),
            Qt.DropAction.CopyAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )


def test_files_dropped_become_drafts_and_a_report(
    program: Program, shell_app: App, qtbot: QtBot, tmp_path: Path
) -> None:
    good, empty = tmp_path / "good.txt", tmp_path / "empty.txt"
    good.write_text(TEXT, encoding="utf-8")
    empty.write_text("", encoding="utf-8")
    page = page_of(program)
    drop(page, [good, empty])
    qtbot.waitUntil(lambda: bool(reports()), timeout=20_000)
    assert len(shell_app.drafts.list()) == 2
    tree = reports()[0]._tree
    words = [tree.topLevelItem(0).text(0), tree.topLevelItem(1).child(0).text(0)]  # type: ignore[union-attr]
    assert words[0] == "good.txt"
    assert "“empty.txt” is empty" in words[1]
    opened: list[str] = []
    reports()[0].open_wanted.connect(opened.append)
    reports()[0]._open_current()
    assert opened == [page.current_draft]
    assert shell_app.drafts.open(opened[0]).draft.title("en").startswith("DECLARATION")


def test_a_cancelled_import_leaves_nothing_behind(
    program: Program, shell_app: App, qtbot: QtBot, tmp_path: Path
) -> None:
    long = tmp_path / "long.txt"
    long.write_text(TEXT + "\n\n".join(f"{n}. Do thing {n}." for n in range(3, 3000)))
    page = page_of(program)
    page.take_files([long])
    run = page._run
    assert run is not None
    with qtbot.waitSignal(run.ended, timeout=20_000) as ended:
        run.cancel()
    assert ended.args == [[]]
    assert page._run is None
    assert len(shell_app.drafts.list()) == 1


def test_the_filter_folds_accents(program: Program) -> None:
    page = page_of(program)
    page.list.filter.setText("declaracion san jose")
    assert len(page.list.model.rows) == 1
    page.list.filter.setText("santiago")
    assert not page.list.model.rows
    assert page.list._stack.currentIndex() == 2


def test_putting_away_can_be_undone_in_the_notice(program: Program, shell_app: App) -> None:
    page = page_of(program)
    page.list.table.selectRow(0)
    assert program.window.work
    program.window.work.book["draft.archive"].trigger()
    assert not shell_app.drafts.list()
    assert not program.window.work.notices.isHidden()
    program.window.work.notices._pressed()
    assert len(shell_app.drafts.list()) == 1


def test_a_draft_opens_types_and_tells_the_truth_about_saving(
    program: Program, shell_app: App, qtbot: QtBot
) -> None:
    page = page_of(program)
    draft = shell_app.drafts.list()[0].id
    page.open(draft)
    opened = shell_app.drafts.open(draft)
    assert page._view is not None
    page._view.editor.jump_to(opened.draft.order()[2])  # type: ignore[attr-defined]
    said: list[str] = []
    status = program.window.statusBar()
    show = status.saving.setText  # type: ignore[attr-defined]
    status.saving.setText = lambda words: (said.append(words), show(words))  # type: ignore[attr-defined]
    press = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_X, Qt.KeyboardModifier.NoModifier, "x")
    QApplication.sendEvent(page._view.editor.surface, press)  # type: ignore[attr-defined]
    assert opened.unsaved
    qtbot.waitUntil(lambda: said[-1:] == ["Saving…"], timeout=5000)
    qtbot.waitUntil(
        lambda: "saved" in program.window.statusBar().saving.text(),  # type: ignore[attr-defined]
        timeout=5000,
    )
    assert not opened.unsaved
    page.show_list()
    assert (
        shell_app.drafts.open(draft)
        .draft.words(opened.draft.order()[2], "en")
        .startswith("xReaffirmed")
    )


def test_the_menus_follow_what_is_shown(program: Program, shell_app: App) -> None:
    work = program.window.work
    assert work
    assert not work.book.lent("block")
    work.open_draft(shell_app.drafts.list()[0].id)
    assert work.book.lent("block")
    titles = [action.text() for action in program.window.menuBar().actions() if action.isVisible()]
    assert "&Block" in titles
    page_of(program).show_list()
    titles = [action.text() for action in program.window.menuBar().actions() if action.isVisible()]
    assert "&Block" not in titles


def test_an_export_writes_the_file_and_remembers_the_choices(
    program: Program, shell_app: App, qtbot: QtBot, tmp_path: Path
) -> None:
    from rcm_desktop.ui.drafts.export_run import _write
    from rcm_desktop.ui.drafts.import_run import ProgressStrip

    work = program.window.work
    assert work
    program.preferences.export_folder = str(tmp_path)
    sheet = ExportSheet(program.window, program.preferences, "San José: final?", ["en", "es"], [])
    sheet.format.setCurrentIndex(sheet.format.findData("txt"))
    sheet.language.setCurrentIndex(sheet.language.findData("en"))
    assert sheet.path() == tmp_path / "San José final (en).txt"
    sheet._accepted()
    request, path = sheet.request(), sheet.path()
    document = shell_app.drafts.render(shell_app.drafts.list()[0].id, request)
    strip = ProgressStrip(program.window)
    _write(program.window, work.context, strip, document, path, request)
    qtbot.waitUntil(lambda: path.exists() and not work.notices.isHidden(), timeout=10_000)
    assert "Reaffirmed their commitment." in path.read_text(encoding="utf-8")
    assert "was written" in work.notices.text.text()
    assert program.preferences.export["format"] == "txt"


def test_an_existing_file_is_only_replaced_on_a_second_press(
    program: Program, tmp_path: Path
) -> None:
    program.preferences.export_folder = str(tmp_path)
    sheet = ExportSheet(program.window, program.preferences, "Title", ["en"], [])
    sheet.path().write_text("old", encoding="utf-8")
    sheet._accepted()
    assert not sheet.result()
    assert "already a file" in sheet.problem.text()
    sheet._accepted()
    assert sheet.result()


def test_names_of_files_that_every_system_takes() -> None:
    assert file_name('A/B: "c"?') == "A B c"
    assert len(file_name("word " * 40)) <= 60
    assert file_name("...") == ""


def test_nothing_is_said_to_wait_before_there_is_a_room(program: Program, shell_app: App) -> None:
    page = page_of(program)
    last = page.list.model.columnCount() - 1
    assert page.list.model.data(page.list.model.index(0, last)) == ""
    shell_app.exchange.begin()
    page.refresh()
    assert page.list.model.data(page.list.model.index(0, last)) == "1 change to send"


def test_an_opened_draft_has_the_focus(program: Program, shell_app: App, qtbot: QtBot) -> None:
    page = page_of(program)
    page.list.table.setFocus()
    page.open(shell_app.drafts.list()[0].id)
    assert program.window.focusWidget() is page._view.editor.focusProxy() or (
        page._view.editor.isAncestorOf(program.window.focusWidget())
    )


def test_list_and_editor_count_the_same_words(program: Program, shell_app: App) -> None:
    made = shell_app.drafts.create(
        [Block("b1", BlockKind.TITLE, {"en": "Vice-Ministers – 12 • decisions …"})]
    )
    row = next(each for each in shell_app.drafts.list() if each.id == made.id)
    page = page_of(program)
    page.open(made.id)
    assert row.words_en == page._view.editor.word_count("en") == 3
