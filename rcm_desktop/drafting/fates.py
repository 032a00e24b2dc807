"""What becomes of stored words under a lens: kept, inserted by somebody, struck, or not shown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from rcm_desktop.drafting.stored_runs import StoredRun
from rcm_desktop.models.negotiation import Record
from rcm_desktop.models.proposal import Status
from rcm_desktop.models.view import Lens


@dataclass(frozen=True, slots=True)
class Fate:
    """`hidden` words are not shown; `inserted` and `struck` name open proposals."""

    hidden: bool = False
    inserted: str = ""
    struck: tuple[str, ...] = ()


HIDDEN = Fate(hidden=True)
KEPT = Fate()


def fates(runs: Sequence[StoredRun], record: Record, lens: Lens) -> list[Fate]:
    """One fate for each run, in order."""
    if all(run.plain for run in runs):
        return [KEPT] * len(runs)
    owners = [None if run.void else _standing_owner(run.ins, record, lens) for run in runs]
    strikes = _strikes(runs, record)
    result = []
    for at, owner in enumerate(owners):
        if owner is None:
            result.append(HIDDEN)
            continue
        striking = [p for p, places in strikes.items() if at in places]
        takers = {p: _taken_by(p, runs[at], record, lens) for p in striking}
        if "" in takers.values():
            result.append(HIDDEN)
            continue
        shown = tuple(dict.fromkeys(taker for taker in takers.values() if taker is not None))
        result.append(Fate(inserted=owner, struck=shown))
    return result


def _standing_owner(proposal: str, record: Record, lens: Lens) -> str | None:
    if not proposal or proposal not in record.proposals:
        return ""  # also where an undone suggestion left somebody else's words behind
    if record.is_out(proposal):
        return None
    if record.is_pending(proposal):
        return proposal if lens.shows(record.sponsors(proposal)) else None
    for parent in record.proposals[proposal].amends:
        owner = _standing_owner(parent, record, lens)
        if owner != "":
            return owner
    return ""


def _taken_by(proposal: str, run: StoredRun, record: Record, lens: Lens) -> str | None:
    """The open proposal by which words are struck, empty where they are out, None where not shown.

    What an accepted amendment strikes beside the words it amends goes with these words:
    it is struck by the proposal that was amended for as long as that one is open.
    """
    if record.is_pending(proposal):
        return proposal if lens.shows(record.sponsors(proposal)) else None
    if run.ins and run.ins in record.proposals[proposal].amends:
        return ""
    return _standing_owner(proposal, record, lens)


def _strikes(runs: Sequence[StoredRun], record: Record, also: str = "") -> dict[str, set[int]]:
    """Which runs each standing proposal strikes, and one more, whatever became of it.

    Where a wording was accepted that struck all that another one strikes, the other one,
    still open, now strikes the accepted words: it asks for something else in their place.
    """
    strikes: dict[str, set[int]] = defaultdict(set)
    for at, run in enumerate(runs):
        for proposal in run.dels:
            known = proposal in record.proposals and (
                proposal == also or not record.is_out(proposal)
            )
            if known and run.struck_by(proposal):
                strikes[proposal].add(at)
    accepted = [p for p in strikes if record.status(p) is Status.ACCEPTED]
    for winner in accepted:
        put = {at for at, run in enumerate(runs) if run.ins == winner}
        for proposal, places in strikes.items():
            if record.is_pending(proposal) and places and places <= strikes[winner]:
                places |= put
    return strikes


def competing(runs: Sequence[StoredRun], record: Record, proposal: str) -> tuple[str, ...]:
    """The standing proposals that strike some of the words which this one strikes."""
    strikes = _strikes(runs, record, also=proposal)
    mine = strikes.get(proposal, set())
    return tuple(p for p, places in strikes.items() if p != proposal and places & mine)
