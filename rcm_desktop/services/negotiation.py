"""The verbs of a negotiation, for the command line and scripts: who asks for what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from rcm_desktop.drafting.changes import Changes
from rcm_desktop.drafting.draft import Draft
from rcm_desktop.errors import RcmError
from rcm_desktop.models import dates
from rcm_desktop.models.date_phrases import fold
from rcm_desktop.models.document import LANGUAGES, BlockKind, Language
from rcm_desktop.models.proposal import Stance
from rcm_desktop.services.conference import Conference
from rcm_desktop.services.naming import delegation_in
from rcm_desktop.services.negotiating import Card, amend, card, queue

OFFICES: Final = ("PPT", "TS")
#: How a place before the first block is named.
TOP: Final = "top"

Form = Literal["words", "add", "remove", "move", "split", "merge", "kind", "amend"]
Verdict = Literal["accept", "reject", "withdraw", "reopen", "join", "leave"]


class UnknownDelegation(RcmError):
    """Somebody who speaks without being a member or an office of the Conference."""

    template = "“{name}” is no delegation of the Conference; known are: {known}."


class NotAsked(RcmError):
    """Withdrawing, for a delegation, what it does not ask for."""

    template = "{delegation} does not ask for this proposal; those who do are: {sponsors}."


class WordsNotFound(RcmError):
    """Words to divide a block at that it does not hold, or holds twice."""

    template = "“{words}” stands {count} times in that block; quote words that stand there once."


class UnclearDay(RcmError):
    """A day by which an acceptance must be confirmed that no calendar has."""

    template = "“{text}” is no day; write it as 2026-12-03 or 3 December 2026."


class OnlyAdReferendum(RcmError):
    """Naming who must confirm a position that needs no confirmation."""

    template = "Only a position ad referendum waits for somebody to confirm it."


class NoSuchBundle(RcmError):
    """A bundle that does not stand, or a beginning of an id that several share."""

    template = "The draft has no bundle {bundle}; “proposals” shows those there are."


@dataclass(frozen=True, slots=True)
class Wish:
    """What delegations ask for, before it is on the record.

    `at` holds words of the block where it divides, `after` the block that a new or moved
    one follows (`top` for none), `supersedes` the proposals that it bridges, `amends`
    the one whose words it changes.
    """

    form: Form
    delegations: tuple[str, ...]
    block: str = ""
    language: Language = "en"
    text: str = ""
    reason: str = ""
    at: str = ""
    after: str = ""
    kind: BlockKind | None = None
    level: int = 0
    supersedes: tuple[str, ...] = ()
    amends: str = ""
    translates: str = ""


# -- who speaks ------------------------------------------------------------------


def delegations_of(names: Iterable[str]) -> tuple[str, ...]:
    """Codes for codes or names in either language, commas apart; raises UnknownDelegation."""
    parts = (part.strip() for name in names for part in name.split(","))
    return tuple(dict.fromkeys(_code(part) for part in parts if part))


def delegation_of(name: str) -> str:
    """One code for a code or name, empty for none; raises UnknownDelegation."""
    return _code(name.strip()) if name.strip() else ""


def _code(name: str) -> str:
    conference = Conference()
    known = {
        fold(spelling): member.code
        for member in conference.members
        for spelling in (member.code, *member.names.values(), *member.also)
    }
    known |= {
        fold(spelling): office
        for office in OFFICES
        for spelling in (office, *(delegation_in(office, lang) for lang in LANGUAGES))
    }
    found = known.get(fold(name))
    if found is None:
        codes = [*(member.code for member in conference.members), *OFFICES]
        raise UnknownDelegation(name=name, known=", ".join(codes))
    return found


# -- proposing -------------------------------------------------------------------


def propose(draft: Draft, wish: Wish) -> tuple[str, Changes]:
    """Put a wish on the record; returns the proposal's id.

    Raises what `Draft.propose_…` refuses, WordsNotFound.
    """
    who, block, reason = wish.delegations, wish.block, wish.reason
    after = None if wish.after == TOP else wish.after
    if wish.form == "amend":
        return amend(draft, who, wish.amends, wish.text, reason=reason)
    if wish.form == "words":
        return draft.propose_words(
            who,
            block,
            wish.language,
            wish.text,
            reason=reason,
            supersedes=wish.supersedes,
            translates=wish.translates,
        )
    if wish.form == "add":
        proposal, _, changes = draft.propose_add(
            who,
            after,
            wish.kind or _kind_behind(draft, after),
            level=wish.level,
            text={wish.language: wish.text},
            reason=reason,
        )
        return proposal, changes
    if wish.form == "remove":
        return draft.propose_remove(who, block, reason=reason)
    if wish.form == "move":
        return draft.propose_move(who, block, after, reason=reason)
    if wish.form == "split":
        place = divided_at(draft, block, wish.language, wish.at)
        return draft.propose_split(who, block, wish.language, place, reason=reason)
    if wish.form == "merge":
        return draft.propose_merge(who, block, reason=reason)
    kind = wish.kind or draft.block(block).kind
    return draft.propose_kind(who, block, kind, wish.level, reason=reason)


def _kind_behind(draft: Draft, after: str | None) -> BlockKind:
    return draft.block(after).kind if after else BlockKind.PREAMBLE


def divided_at(draft: Draft, block: str, language: Language, words: str) -> int:
    """The stored place before words of a block; raises WordsNotFound."""
    draft.index(block)
    reading = draft.reading(block, language)
    count = reading.text.count(words) if words else 0
    if count != 1:
        raise WordsNotFound(words=words, count=count)
    return reading.to_stored(reading.text.index(words))


# -- deciding --------------------------------------------------------------------


def resolve(
    draft: Draft, proposal_id: str, verdict: Verdict, delegation: str, note: str = ""
) -> Changes:
    """Decide a proposal, or change who asks for it; raises what `Draft.accept` … refuse.

    A delegation withdraws only what it asks for itself: raises NotAsked.
    """
    proposal = draft.proposal(proposal_id).id
    if verdict == "accept":
        return draft.accept(proposal, delegation=delegation, note=note)
    if verdict == "reject":
        return draft.reject(proposal, delegation=delegation, note=note)
    if verdict == "reopen":
        return draft.reopen(proposal, delegation=delegation, note=note)
    if verdict == "join":
        return draft.join(proposal, delegation)
    sponsors = draft.negotiation.sponsors(proposal)
    if delegation not in sponsors and (verdict == "leave" or delegation not in OFFICES):
        raise NotAsked(delegation=delegation or "Nobody", sponsors=", ".join(sponsors))
    if verdict == "leave":
        return draft.leave(proposal, delegation)
    return draft.withdraw(proposal, delegation=delegation, note=note)


def take_position(
    draft: Draft,
    delegation: str,
    stance: Stance,
    *,
    proposal: str = "",
    block: str = "",
    confirm_by: str = "",
    until: str = "",
    note: str = "",
    today: date | None = None,
) -> Changes:
    """A position with its day read as people write days; raises UnclearDay, OnlyAdReferendum."""
    if (confirm_by or until) and stance is not Stance.AD_REFERENDUM:
        raise OnlyAdReferendum
    return draft.take_position(
        delegation,
        stance,
        proposal=proposal,
        block=block,
        confirm_by=confirm_by,
        until=day_of(until, today) if until else "",
        note=note,
    )


def day_of(text: str, today: date | None = None) -> str:
    """The last day that a date means, ISO 8601; raises UnclearDay."""
    found = dates.parse(text, today)
    if found.end is None:
        raise UnclearDay(text=text)
    return found.end.isoformat()


def bundle_named(draft: Draft, name: str) -> str:
    """A bundle's id for its id, the beginning of it or its name; raises NoSuchBundle."""
    found = [
        bundle
        for bundle, act in draft.negotiation.bundles.items()
        if name and (name in (act.note, bundle) or bundle.removeprefix("bundle:").startswith(name))
    ]
    if len(found) != 1:
        raise NoSuchBundle(bundle=name)
    return found[0]


# -- listing ---------------------------------------------------------------------


def proposals(
    draft: Draft, *, statuses: Iterable[str] = (), by: str = "", block: str = ""
) -> tuple[Card, ...]:
    """Proposals in the order of the document; open ones of a block before its settled ones."""
    record = draft.negotiation
    waiting = [entry.id for entry in queue(draft)]
    places = {proposal: at for at, proposal in enumerate(waiting)}
    order = {block_id: at for at, block_id in enumerate(draft.living())}
    wanted = set(statuses)
    found = [
        proposal
        for proposal in record.proposals.values()
        if (not wanted or record.status(proposal.id).value in wanted)
        and (not by or by in record.sponsors(proposal.id))
        and (not block or proposal.block == block)
    ]
    found.sort(
        key=lambda p: (
            order.get(p.block, len(order)),
            places.get(p.id, len(places)),
            p.at,
            p.id,
        )
    )
    return tuple(card(draft, proposal.id) for proposal in found)
