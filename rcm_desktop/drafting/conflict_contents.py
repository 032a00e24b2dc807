"""What a region reads on each side of a meeting, and what it shall read afterwards.

One side left the region as it was: the other side's words stand. Both wrote the same: it
stands once. Else the base stands and every wording becomes an alternative, until the room
decides.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from rcm_desktop.drafting.stored_runs import DEL
from rcm_desktop.drafting.text_versions import Letter, TextVersion

Sponsors = tuple[str, ...]
Letters = list[Letter]


@dataclass(frozen=True, slots=True)
class Wording:
    """One side's wording as a proposal has it: its id is the same on every laptop."""

    proposal: str
    sponsors: Sponsors
    by: str = ""


@dataclass
class Content:
    """A region in one version: its text, and the wordings of conflicts that were mended there.

    `settled` says that suggestions accepted since the base are part of the text; `new` are
    the wordings that are not on the record yet.
    """

    version: TextVersion
    first: int
    last: int
    text: Letters = field(default_factory=list)
    alternatives: dict[str, Letters] = field(default_factory=dict)
    passages: frozenset[str] = frozenset()
    settled: bool = False
    new: tuple[Wording, ...] = ()

    @property
    def words(self) -> str:
        return words_of(self.text)

    @property
    def wordings(self) -> dict[str, str]:
        return {proposal: words_of(letters) for proposal, letters in self.alternatives.items()}

    def same_as(self, other: Content) -> bool:
        return self.words == other.words and self.wordings == other.wordings

    @property
    def outranks(self) -> bool:
        """Whether its text is more than one side's wording: a base, or what the room accepted."""
        return bool(self.alternatives) or self.settled

    @property
    def untouched(self) -> bool:
        """Whether it is one restored passage that nobody changed since."""
        return self.passages == {digest(self.words, self.wordings)}


def words_of(letters: Iterable[Letter]) -> str:
    return "".join(letter.char for letter in letters)


def digest(text: str, wordings: Mapping[str, str]) -> str:
    """A short name for what a passage holds."""
    parts = [text, *(f"{proposal}\0{words}" for proposal, words in sorted(wordings.items()))]
    return hashlib.sha256("\0\0".join(parts).encode()).hexdigest()[:12]


def content(
    version: TextVersion, first: int, last: int, mended: frozenset[str], *, alone: bool = False
) -> Content:
    """What [first, last) of a version reads; `mended` are proposals that a mending wrote.

    `alone` says that the base has no text here: nothing is replaced, and an alternative is
    its own words only.
    """
    span = range(first, last)
    letters = version.letters
    live = [at for at in span if not version.voids[at]]
    text = [at for at in span if version.looks[at] == "text"]
    here = {letters[at].ins for at in live}
    here |= {p for at in text for p in mended if DEL + p in letters[at].marks}
    alternatives = {
        proposal: [
            letters[at]
            for at in live
            if letters[at].ins == proposal
            or (
                not alone
                and version.looks[at] == "text"
                and DEL + proposal not in letters[at].marks
            )
        ]
        for proposal in sorted(here & mended)
    }
    restored = {letters[at].passage.partition(".")[0] for at in live if letters[at].base < 0}
    settled = any(letters[at].base < 0 and letters[at].ins not in ("", *mended) for at in text)
    return Content(
        version,
        first,
        last,
        [letters[at] for at in text],
        alternatives,
        frozenset(restored - {""}),
        settled,
    )


def met(
    base: Content,
    left: Content,
    right: Content,
    wording: Callable[[Content], Wording],
    sponsors: Callable[[str], Sponsors],
) -> Content:
    """What a region shall read after the meeting; the same whichever side is called left.

    `wording` gives the proposal that one side's direct words become, `sponsors` those of
    a proposal that is on the record.
    """
    if left.same_as(right) or right.same_as(base) or _goes_on(right, left):
        return left
    if left.same_as(base) or _goes_on(left, right):
        return right
    found = _united(left, right, sponsors)
    restored = any(letter.passage for side in (left, right) for letter in side.text)
    nothing_stood = not (base.text or restored or left.settled or right.settled)
    if nothing_stood or (not left.outranks and not right.outranks):
        found = replace(base, alternatives=found.alternatives, new=found.new)
        for side in (left, right):
            if side.text or not nothing_stood:
                _add(found, side, wording(side))
        return found
    stands, other = (left, right) if left.outranks else (right, left)
    if left.outranks and right.outranks and right.words < left.words:
        stands, other = right, left
    found = replace(stands, alternatives=found.alternatives, new=found.new)
    if other.words not in (stands.words, base.words):
        direct = wording(other)
        for proposal, words in stands.wordings.items():
            # Somebody went on with the wording that this meeting has made a proposal.
            if words == base.words and set(sponsors(proposal)) == set(direct.sponsors):
                direct = replace(direct, proposal=proposal)
                found.alternatives.pop(proposal, None)
        _add(found, other, direct)
    return found


def _goes_on(less: Content, more: Content) -> bool:
    """Whether one side holds a restored passage as it was, and the other went on from it."""
    if not less.untouched:
        return False
    if less.passages <= more.passages:
        return True
    return less.outranks and (
        less.words == more.words and less.wordings.items() <= more.wordings.items()
    )


def _united(one: Content, other: Content, sponsors: Callable[[str], Sponsors]) -> Content:
    """All alternatives of both; one that was worded twice stands twice."""
    found = replace(one, alternatives=dict(one.alternatives), new=one.new)
    for proposal, letters in other.alternatives.items():
        known = found.alternatives.get(proposal)
        if known is None or words_of(known) == words_of(letters):
            found.alternatives[proposal] = letters
            continue
        first, second = sorted((known, letters), key=words_of)
        again = digest(proposal, {"": words_of(second)})
        found.alternatives |= {proposal: first, again: second}
        found.new = (*found.new, Wording(again, sponsors(proposal)))
    return found


def _add(found: Content, side: Content, wording: Wording) -> None:
    known = found.alternatives.get(wording.proposal)
    if known is not None and words_of(known) != side.words:
        again = digest(wording.proposal, {"": side.words})
        wording = replace(wording, proposal=again)
    found.alternatives[wording.proposal] = side.text
    found.new = (*found.new, wording)
