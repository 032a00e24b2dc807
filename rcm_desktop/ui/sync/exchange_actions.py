"""What the Exchange menu does."""

from __future__ import annotations

from rcm_desktop.ui.context import WindowContext


class ExchangeActions:
    """Binds the exchange actions."""

    def __init__(self, context: WindowContext) -> None:
        self._context = context

    def join(self, code: str = "") -> None:
        """Ask for a code."""

    def leave(self) -> None:
        """Stop listening."""
