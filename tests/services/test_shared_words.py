"""Added words and entries travel to every laptop of the room."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hub.running import RunningHub
from tests.hub.test_server import let_in, pump_until, set_up
from tests.sync.laptops import Laptop, laptop, reopen


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[RunningHub]:
    running = RunningHub(tmp_path / "hub")
    yield running
    running.stop()


@pytest.fixture
def host(tmp_path: Path) -> Iterator[Laptop]:
    with laptop(tmp_path / "host.rcm", "Ana", "PPT") as made:
        yield made


def test_what_is_added_here_holds_there(hub: RunningHub, host: Laptop, tmp_path: Path) -> None:
    host.spelling.add("Ixcán", "es")
    set_up(hub, host)
    with laptop(tmp_path / "guest.rcm", "Berta", "MEX") as guest:
        assert not guest.spelling.speller.knows("Ixcán", "es")
        let_in(hub, host, guest)
        pump_until(lambda: guest.spelling.words("es") == ["Ixcán"], host, guest)
        assert guest.spelling.speller.knows("Ixcán", "es")
        guest.glossary.add({"en": "Border Group", "es": "Grupo Fronterizo"})
        guest.sync.seal_waiting()
        pump_until(lambda: bool(host.glossary.search("grupo fronterizo")), host, guest)
        assert host.glossary.search("border group")[0].own
        guest.close()
    with reopen(tmp_path / "guest.rcm") as again:
        assert again.spelling.words("es") == ["Ixcán"]
