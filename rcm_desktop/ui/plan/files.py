"""Tables of the plan out and in, asked for in dialogs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from rcm_desktop.errors import RcmError

if TYPE_CHECKING:
    from rcm_desktop.ui.plan.page import PlanPage


def export_dialog(page: PlanPage) -> None:
    """Write what the filter shows to a file of one's choice."""
    path, chosen = QFileDialog.getSaveFileName(
        page,
        QCoreApplication.translate("PlanFiles", "Export the plan"),
        QCoreApplication.translate("PlanFiles", "Plan of Action") + ".xlsx",
        QCoreApplication.translate("PlanFiles", "Excel (*.xlsx)") + ";;CSV (*.csv)",
    )
    if path:
        suffix = Path(path).suffix.lower()
        wanted = ".csv" if "csv" in chosen else ".xlsx"
        export_to(page, Path(path if suffix in (".csv", ".xlsx") else path + wanted))


def export_to(page: PlanPage, path: Path) -> None:
    """Write what the filter shows."""
    from rcm_desktop.services.plan_tables import export_plan

    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        count = export_plan(page.plan, path, page.query)
    except RcmError as error:
        page.refused.emit(error)
        return
    finally:
        QGuiApplication.restoreOverrideCursor()
    words = QCoreApplication.translate("PlanFiles", "Items written to {name}: {count}.")
    page.told.emit(words.format(count=count, name=path.name))


def import_dialog(page: PlanPage) -> None:
    """Take a file of one's choice into the plan."""
    path, _ = QFileDialog.getOpenFileName(
        page,
        QCoreApplication.translate("PlanFiles", "Import a table"),
        "",
        QCoreApplication.translate("PlanFiles", "Tables (*.xlsx *.csv)"),
    )
    if path:
        import_from(page, Path(path))


def import_from(page: PlanPage, path: Path) -> None:
    """Take a file into the plan; one undo takes all of it back."""
    from rcm_desktop.services.plan_tables import import_plan

    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        outcome = import_plan(page.plan, path)
    except RcmError as error:
        page.refused.emit(error)
        return
    finally:
        QGuiApplication.restoreOverrideCursor()
    words = QCoreApplication.translate(
        "PlanFiles", "{added} items added, {changed} changed, {same} were the same."
    ).format(added=len(outcome.added), changed=len(outcome.changed), same=outcome.same)
    if outcome.ignored:
        words += " " + QCoreApplication.translate("PlanFiles", "Columns left out: {names}.").format(
            names=", ".join(outcome.ignored)
        )
    page.told.emit(words)
