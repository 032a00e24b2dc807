"""The time of day, handed in where it is needed so that the rest stays without a clock."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]


def now() -> datetime:
    """This moment, with its zone."""
    return datetime.now(UTC)


def iso(moment: datetime) -> str:
    """A moment as it is stored: ISO 8601 in UTC, to the second."""
    return moment.astimezone(UTC).isoformat(timespec="seconds")
