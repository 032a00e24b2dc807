"""What the editor needs of a shared open draft; `services.open_draft.OpenDraft` provides it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from rcm_desktop.drafting.changes import Changes
from rcm_desktop.drafting.draft import Draft


class EditedDraft(Protocol):
    """A draft that several views share."""

    @property
    def draft(self) -> Draft: ...

    def apply(self, edit: Callable[[Draft], Changes], /) -> Changes:
        """Edit the draft and tell every subscriber."""

    def save(self) -> bool:
        """Write the edits so far to disk; durable when it returns."""

    def subscribe(self, listener: Callable[[Changes], None], /) -> Callable[[], None]:
        """Hear of every change; returns how to stop hearing."""
