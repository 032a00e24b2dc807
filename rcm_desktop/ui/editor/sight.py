"""The views a person chooses among, and the lens that each looks through."""

from __future__ import annotations

from typing import Final, Literal

from rcm_desktop.drafting.hand import Hand
from rcm_desktop.models.view import CLEAN, REDLINE, Lens, View

ViewName = Literal["clean", "accepted", "redline", "bracketed", "mine"]
VIEW_NAMES: Final[tuple[ViewName, ...]] = ("clean", "accepted", "redline", "bracketed", "mine")


def lens_of(name: ViewName, hand: Hand) -> Lens:
    """A view's lens; `mine` shows the proposals of the hand's own delegations."""
    match name:
        case "clean":
            return CLEAN
        case "accepted":
            return Lens(View.ACCEPTED)
        case "bracketed":
            return Lens(View.BRACKETED)
        case "mine":
            return Lens(View.REDLINE, frozenset(hand.delegations))
        case _:
            return REDLINE


def view_of(lens: Lens) -> ViewName:
    """The view that a lens belongs to."""
    if lens.only is not None:
        return "mine"
    return next((name for name in VIEW_NAMES if name == lens.view.value), "redline")


def known_view(name: str) -> ViewName:
    """A remembered name; the clean view for one that this version does not know."""
    return next((known for known in VIEW_NAMES if known == name), "clean")
