"""Windows without a screen: what is painted is the same on every machine."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from rcm_desktop.app import App
from rcm_desktop.models.document import Block, BlockKind
from rcm_desktop.services.profile import Profile
from rcm_desktop.store.keys import CHEAP

os.environ["QT_QPA_PLATFORM"] = "offscreen"

TITLE, HEAD, PARAGRAPH = "Declaración de San José", "DECLARATION", "Reaffirmed their commitment."


@pytest.fixture
def shell_app(tmp_path: Path) -> Iterator[App]:
    """A workspace with one small bilingual draft."""
    app = App.create(tmp_path / "shell.rcm", "secret", Profile("Ana", "MEX"), kdf=CHEAP)
    app.drafts.create(
        [
            Block("b1", BlockKind.TITLE, {"en": "San José Declaration", "es": TITLE}),
            Block("b2", BlockKind.HEADING, {"en": HEAD}),
            Block("b3", BlockKind.PREAMBLE, {"en": PARAGRAPH}),
        ]
    )
    yield app
    app.close()


@pytest.fixture
def program(shell_app: App, qapp: QApplication, tmp_path: Path) -> Iterator[object]:
    """The program in English over that workspace, its window shown."""
    from rcm_desktop.ui.application import Program
    from rcm_desktop.ui.preferences import Preferences

    palette, sheet = qapp.palette(), qapp.styleSheet()
    preferences = Preferences(file=tmp_path / "window.json", scheme="light")
    made = Program(qapp, preferences, shell_app.workspace.path)
    made.window.resize(1280, 720)
    made.window.show_work(shell_app, made)
    made.window.show()
    yield made
    made.window.close()
    made.window.deleteLater()
    # What waits for a moment later, such as the exchange, must not find a closed workspace.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    made._languages.switch("en")
    qapp.setPalette(palette)
    qapp.setStyleSheet(sheet)
