"""Which reading of a draft is shown: the four views, and whose proposals count in them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class View(StrEnum):
    """The readings of a draft (architecture.md, section 4)."""

    CLEAN = "clean"  # as if every open proposal were rejected
    ACCEPTED = "accepted"  # as if every open proposal were accepted
    REDLINE = "redline"  # open proposals as inserted and struck words
    BRACKETED = "bracketed"  # open proposals as [alternatives] with their delegations


@dataclass(frozen=True, slots=True)
class Lens:
    """A view, and whose open proposals it shows: `only` holds delegations, None means all."""

    view: View = View.CLEAN
    only: frozenset[str] | None = None

    def shows(self, delegations: frozenset[str] | tuple[str, ...]) -> bool:
        """Whether a proposal of these delegations counts under this lens."""
        return self.only is None or bool(self.only.intersection(delegations))


CLEAN = Lens()
REDLINE = Lens(View.REDLINE)
