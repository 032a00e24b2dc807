"""The export sheet offers every view of a draft, and asks why where something stands against it."""

from __future__ import annotations

from pathlib import Path

import pytest

from rcm_desktop.app import App
from rcm_desktop.services.finals import obstacles
from rcm_desktop.ui.application import Program
from rcm_desktop.ui.drafts.export_sheet import ExportSheet
from rcm_desktop.ui.drafts.view_choice import facts_of


@pytest.fixture
def sheet(program: Program, shell_app: App, tmp_path: Path) -> ExportSheet:
    opened = shell_app.drafts.open(shell_app.drafts.list()[0].id)
    draft = opened.draft
    opened.name_version("first")
    shell_app.drafts.looking.looked(draft)
    block = draft.order()[2]
    opened.apply(lambda d: d.propose_words(["CAN"], block, "en", "Reaffirmed their tea.")[1])
    program.preferences.export_folder = str(tmp_path)
    facts = facts_of(shell_app.drafts, draft.id, "en")
    return ExportSheet(
        program.window,
        program.preferences,
        "Title",
        ["en"],
        ["first"],
        facts,
        lambda languages: obstacles(draft, languages),
    )


def test_every_view_has_a_description_and_makes_a_request(
    sheet: ExportSheet, shell_app: App
) -> None:
    told = set()
    views = [sheet.view.view.itemData(at) for at in range(sheet.view.view.count())]
    assert views == [
        "clean",
        "bracketed",
        "redline",
        "accepted",
        "since",
        "between",
        "synoptic",
    ]
    draft = shell_app.drafts.list()[0].id
    for view in views:
        sheet.view.choose(view)
        told.add(sheet.view.told.text())
        document = shell_app.drafts.render(draft, sheet.request())
        assert document.is_clean == (view in {"clean", "synoptic"})
    assert len(told) == len(views)


def test_a_view_names_its_file_and_is_never_a_final(sheet: ExportSheet) -> None:
    sheet.state.setCurrentIndex(sheet.state.findData("final"))
    sheet.view.choose("redline")
    assert sheet.request().final is False
    assert not sheet.state.isEnabled()
    assert "Redline" in sheet.path().name


def test_one_delegations_proposals(sheet: ExportSheet) -> None:
    sheet.view.choose("bracketed")
    sheet.view.only.setCurrentIndex(sheet.view.only.findData("CAN"))
    assert sheet.request().only == ("CAN",)
    sheet.view.choose("clean")
    assert sheet.request().only == ()


def test_a_table_has_its_own_formats(sheet: ExportSheet) -> None:
    sheet.view.choose("synoptic")
    formats = [sheet.format.itemData(at) for at in range(sheet.format.count())]
    assert formats == ["docx", "pdf", "xlsx", "csv"]
    sheet.view.choose("clean")
    assert sheet.format.findData("json") >= 0


def test_a_final_with_brackets_asks_why(sheet: ExportSheet) -> None:
    sheet.view.choose("clean")
    sheet.state.setCurrentIndex(sheet.state.findData("final"))
    assert "open proposals (1)" in sheet.against.text()
    sheet._accepted()
    assert not sheet.result()
    assert "Say why" in sheet.problem.text()
    sheet.reason.setText("The plane leaves.")
    sheet._accepted()
    assert sheet.result()
    assert sheet.request().despite == "The plane leaves."
