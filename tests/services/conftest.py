"""Workspaces with cheap keys, real in everything else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from rcm_desktop.app import App
from rcm_desktop.services.profile import Profile
from rcm_desktop.store.keys import CHEAP

PASSPHRASE = "a door that is closed"


class Ticking:
    """A clock that goes on by a second at each look."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 5, 20, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.moment += timedelta(seconds=1)
        return self.moment


@pytest.fixture
def make_app(tmp_path: Path) -> Iterator[Callable[..., App]]:
    """A function that makes an app of its own workspace: make_app("ana", "MEX")."""
    made: list[App] = []

    def make(name: str = "Ana", delegation: str = "MEX") -> App:
        path = tmp_path / name / "workspace.rcm"
        profile = Profile(name, delegation)
        app = App.create(path, PASSPHRASE, profile, clock=Ticking(), kdf=CHEAP)
        made.append(app)
        return app

    yield make
    for app in made:
        app.close()


@pytest.fixture
def app(make_app: Callable[..., App]) -> App:
    return make_app()
