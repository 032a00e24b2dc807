from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rcm_desktop.app import App
from rcm_desktop.services.profile import Profile
from rcm_desktop.store.keys import CHEAP
from rcm_desktop.ui.application import Program, free_name
from rcm_desktop.ui.gate.profile_form import ProfileForm
from rcm_desktop.ui.gate.strength import strength
from rcm_desktop.ui.gate.unlock_page import UnlockPage
from rcm_desktop.ui.preferences import Preferences


@pytest.fixture
def locked(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Program]:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    path = tmp_path / "w.rcm"
    App.create(path, "río lento", Profile("Ana", "MEX"), kdf=CHEAP).close()
    palette, sheet = qapp.palette(), qapp.styleSheet()
    program = Program(qapp, Preferences(file=tmp_path / "window.json"), path)
    program.start()
    yield program
    program.window.close()
    program.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.setPalette(palette)
    qapp.setStyleSheet(sheet)


def test_a_wrong_passphrase_is_said_in_the_page_and_the_right_one_opens(
    locked: Program, qtbot: QtBot
) -> None:
    page = locked.window.gate
    assert isinstance(page, UnlockPage)
    page.passphrase.setText("rio lento")
    page.open.click()
    assert not page.open.isEnabled()
    qtbot.waitUntil(lambda: "passphrase does not open" in page.problem.text(), timeout=5000)
    assert page.open.isEnabled()
    page.passphrase.setText("río lento")
    page.open.click()
    qtbot.waitUntil(lambda: locked.window.work is not None, timeout=5000)
    assert locked.app
    assert locked.app.profile.name == "Ana"


def test_closing_saves_and_lets_others_open(locked: Program, qtbot: QtBot, tmp_path: Path) -> None:
    page = locked.window.gate
    assert isinstance(page, UnlockPage)
    page.passphrase.setText("río lento")
    page.open.click()
    qtbot.waitUntil(lambda: locked.app is not None, timeout=5000)
    locked.window.close()
    assert locked.app is None
    with App.open(tmp_path / "w.rcm", "río lento") as again:
        assert again.profile.delegation == "MEX"


@pytest.mark.parametrize(
    ("name", "delegation", "first", "second", "wanted"),
    [
        ("", "MEX", "secret", "secret", "Type your name"),
        ("Ana", "", "secret", "secret", "Choose your delegation"),
        ("Ana", "MEX", "", "", "Type a passphrase"),
        ("Ana", "MEX", "secret", "Secret", "differ"),
        ("Ana", "MEX", "secret", "secret", ""),
    ],
)
def test_the_form_says_what_is_missing(
    qtbot: QtBot, name: str, delegation: str, first: str, second: str, wanted: str
) -> None:
    form = ProfileForm("en", False)
    qtbot.addWidget(form)
    made: list[tuple[str, ...]] = []
    form.submitted.connect(lambda *values: made.append(values))
    form.name.setText(name)
    form.delegation.setCurrentIndex(max(0, form.delegation.findData(delegation)))
    form.first.setText(first)
    form.second.setText(second)
    form.make.click()
    assert wanted in form.problem.text()
    assert bool(made) == (not wanted)


def test_one_can_work_for_any_member_the_presidency_or_the_secretariat(qtbot: QtBot) -> None:
    form = ProfileForm("es", False)
    qtbot.addWidget(form)
    codes = {form.delegation.itemData(at) for at in range(form.delegation.count())}
    assert {"BLZ", "CAN", "CRI", "DOM", "SLV", "GTM", "HND", "MEX", "NIC", "PAN", "USA"} <= codes
    assert {"PPT", "TS"} <= codes


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("", "empty"),
        ("secreto", "weak"),
        ("aaaaaaaaaaaaaaaaaaaa", "weak"),
        ("puente rojo", "fair"),
        ("río lento, puente viejo", "good"),
    ],
)
def test_a_hint_on_strength(typed: str, wanted: str) -> None:
    assert strength(typed) == wanted


def test_a_new_workspace_never_takes_a_name_that_is_used(tmp_path: Path) -> None:
    (tmp_path / "workspace.rcm").touch()
    (tmp_path / "workspace-2.rcm").touch()
    assert free_name(tmp_path / "workspace.rcm") == tmp_path / "workspace-3.rcm"
