"""Runs one edit at a desk through the shared draft; a refusal leaves everything as it was."""

from __future__ import annotations

from collections.abc import Callable

from rcm_desktop.drafting.changes import Changes
from rcm_desktop.drafting.desk import Desk
from rcm_desktop.drafting.draft import Draft
from rcm_desktop.errors import RcmError
from rcm_desktop.ui.editor.edited_draft import EditedDraft
from rcm_desktop.ui.editor.positions import Position

#: Does something at a desk; answers where the caret then stands, and what changed.
Edit = Callable[[Desk], tuple[Position | None, Changes]]


def edit_at(
    desk: Desk,
    shared: EditedDraft,
    edit: Edit,
    *,
    one_step: bool,
    tell: Callable[[RcmError], object],
) -> Position | None:
    """Where the caret stands after the edit; None where it says nothing or was refused."""
    landed: list[Position | None] = []
    refusals: list[RcmError] = []

    def once(draft: Draft) -> Changes:
        before = draft.heads() if one_step else b""
        try:
            if one_step:
                with desk.one_step():
                    place, changes = edit(desk)
            else:
                place, changes = edit(desk)
        except RcmError as refusal:
            refusals.append(refusal)
            # A step that was refused half-way is taken back before anybody sees it.
            if one_step and draft.heads() != before:
                draft.undo()
            if one_step:
                return Changes(draft.id)
            # Letters typed before it must stay: whatever else it did is looked at anew.
            return Changes(draft.id, frozenset(draft.living()), order=True)
        landed.append(place)
        return changes

    shared.apply(once)
    for refusal in refusals:
        tell(refusal)
    return landed[0] if landed else None
