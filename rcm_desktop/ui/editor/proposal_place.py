"""Where proposals are on the page: the one at the caret, and the words of one to go to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rcm_desktop.models.document import Language
from rcm_desktop.models.proposal import Proposal
from rcm_desktop.ui.editor.positions import Position, Selection
from rcm_desktop.ui.editor.squiggles import Mark

if TYPE_CHECKING:
    from rcm_desktop.ui.editor.surface import Surface


def proposals_at(surface: Surface, at: Position) -> tuple[str, ...]:
    """The open proposals at a place: on the words around it first, then about the block."""
    shown = surface.rows.shown(at.block) if at.block in surface.rows else None
    if shown is None:
        return ()
    found: dict[str, None] = {}
    place = 0
    for piece in surface.rows.reading(at.block, at.lang).pieces:
        if place <= at.offset <= place + len(piece.text):
            found.update(dict.fromkeys(piece.proposals))
        place += len(piece.text)
    about = (shown.added, *shown.removing, *(proposal.id for proposal in shown.others))
    found.update(dict.fromkeys(filter(None, about)))
    return tuple(found)


def stand_together(surface: Surface, mark: Mark) -> bool:
    """Whether a mark's words are of one wording.

    Where one delegation's word ends and another's begins, no speller knows what it reads;
    and what is struck nobody needs to mend.
    """
    block, lang = mark.key
    if block not in surface.rows or surface.rows.shown(block) is None:
        return True
    place, owners = 0, set[str]()
    for piece in surface.rows.reading(block, lang).pieces:
        end = place + len(piece.text)
        if place < mark.squiggle.end and mark.squiggle.start < end:
            if piece.struck or not piece.stored:
                return False
            owners.add(piece.inserted)
        place = end
    return len(owners) == 1


def words_of(surface: Surface, proposal: Proposal, lang: Language) -> Selection | None:
    """The shown words of a proposal, from first to last; None where it has none in sight."""
    draft = surface.desk.draft
    mine = [
        (run.start, run.end)
        for run in draft.stored_runs(proposal.block, lang)
        if run.ins == proposal.id or run.struck_by(proposal.id)
    ]
    place, first, last = 0, -1, -1
    for piece in surface.rows.reading(proposal.block, lang).pieces:
        for start, end in mine if piece.stored else ():
            low, high = max(start, piece.start), min(end, piece.end)
            if low < high:
                here = place + low - piece.start
                first = here if first < 0 else min(first, here)
                last = max(last, place + high - piece.start)
        place += len(piece.text)
    if first < 0:
        return None
    return Selection(Position(proposal.block, lang, first), Position(proposal.block, lang, last))
