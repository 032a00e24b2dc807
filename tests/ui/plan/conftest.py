from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from rcm_desktop.app import App
from rcm_desktop.services.profile import Profile
from rcm_desktop.store.keys import CHEAP
from rcm_desktop.ui.plan.page import PlanPage


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    with App.create(
        tmp_path / "w.rcm",
        "secret",
        Profile("Marta", "TS"),
        clock=lambda: datetime(2005, 3, 1, 12, tzinfo=UTC),
        kdf=CHEAP,
    ) as made:
        yield made


@pytest.fixture
def page(app: App, qtbot: QtBot) -> PlanPage:
    app.plan.add({"title": "Seminar on migration and health", "theme": "rights", "due": "2004"})
    app.plan.add({"title": "Visas", "theme": "policy", "kind": "document"})
    app.plan.add({"title": "Training", "responsible": "MEX"})
    made = PlanPage(app)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    qtbot.waitExposed(made)
    return made
