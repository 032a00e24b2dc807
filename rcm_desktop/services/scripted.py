"""A negotiation written down as a table, and played on real drafts: for the demo and for tests.

One line a deed, with six columns between bars; `#` begins a comment:

    laptop | who      | deed     | on    | what                      | name
    Ana    | MEX CAN  | words    | thanks| migrants → persons        | p1
    Bob    | CRI      | words es | thanks| migrantes → personas      | p2
    Bob    | USA      | position | p1    | ad referendum; Ministry; 2026-12-03
           |          | meet     |       | Ana Bob

`block` gives the block that opens with `what` a short name; `meet` lets laptops exchange.
`on` names a block or proposals by the short names that `blocks` and earlier lines gave them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final, cast, get_args

from rcm_desktop.drafting.changes import Changes
from rcm_desktop.drafting.draft import Draft
from rcm_desktop.errors import RcmError
from rcm_desktop.models.document import BlockKind, Language
from rcm_desktop.models.proposal import ProposalKind, Stance
from rcm_desktop.services.negotiating import amendable_words
from rcm_desktop.services.negotiation import (
    TOP,
    Form,
    Verdict,
    Wish,
    delegations_of,
    propose,
    resolve,
    take_position,
)
from rcm_desktop.services.open_draft import OpenDraft

_COLUMNS: Final = 6
_ARROW: Final = "→"
_ALONE: Final = frozenset(get_args(Verdict))


class ScriptUnclear(RcmError):
    """A line that cannot be played."""

    template = "Line {number} of the script cannot be played: {reason}."


@dataclass(frozen=True, slots=True)
class Line:
    """One deed of a script; `who` holds delegation codes, `on` short names."""

    number: int
    laptop: str
    who: tuple[str, ...]
    deed: str
    on: tuple[str, ...]
    what: str
    name: str


def read_script(text: str) -> list[Line]:
    """The lines of a script; raises ScriptUnclear."""
    lines = []
    for number, row in enumerate(text.splitlines(), 1):
        if not row.strip() or row.lstrip().startswith("#"):
            continue
        cells = [cell.strip() for cell in row.split("|")]
        if len(cells) > _COLUMNS:
            raise ScriptUnclear(number=number, reason=f"it has {len(cells)} columns")
        laptop, who, deed, on, what, name = [*cells, *[""] * (_COLUMNS - len(cells))]
        lines.append(
            Line(number, laptop, delegations_of(who.split()), deed, tuple(on.split()), what, name)
        )
    return lines


@dataclass
class Play:
    """A script under way: `blocks` and `proposals` are ids by short names.

    `meet` is called with the names of the laptops that exchange what they did.
    """

    laptops: Mapping[str, OpenDraft]
    blocks: dict[str, str]
    meet: Callable[[tuple[str, ...]], None]
    proposals: dict[str, str]

    def run(self, lines: Iterable[Line]) -> None:
        """Play every line; raises ScriptUnclear with what the draft refuses."""
        for line in lines:
            try:
                self._play(line)
            except (KeyError, ValueError, RcmError) as error:
                raise ScriptUnclear(number=line.number, reason=f"{error}") from error

    def _play(self, line: Line) -> None:
        if line.deed == "meet":
            self.meet(tuple(line.what.split()))
            return
        opened = self.laptops[line.laptop]
        if line.deed == "block":
            self.blocks[line.on[0]] = _opening_with(opened.draft, line.what)
            return
        if line.deed in ("bundle", "untie"):
            self._bundle(opened, line)
        elif line.deed.split()[0] in (*get_args(Form), "bridge"):
            wish = self._wish(opened.draft, line)
            made = opened.apply_for(lambda draft: propose(draft, wish))
            self.proposals[line.name] = made
            if line.deed == "add":
                self.blocks[line.name] = opened.draft.proposal(made).block
        else:
            opened.apply(lambda draft: self._deed(draft, line))
        opened.save()

    # -- proposing ---------------------------------------------------------------

    def _wish(self, draft: Draft, line: Line) -> Wish:
        deed, language = _language_of(line)
        if deed == "add":
            kind, _, words = line.what.partition(":")
            after = self.blocks[line.on[0]] if line.on else TOP
            return Wish(
                "add",
                line.who,
                text=words.strip(),
                after=after,
                kind=BlockKind(kind.strip()),
                language=language,
            )
        if deed == "amend":
            proposal = self.proposals[line.on[0]]
            words = amendable_words(draft, draft.proposal(proposal))
            text = _reworded(words, line.what)
            return Wish("amend", line.who, text=text, amends=proposal)
        if deed == "bridge":
            bridged = tuple(self.proposals[name] for name in line.on)
            block = draft.proposal(bridged[0]).block
            text = _reworded(draft.words(block, language), line.what)
            return Wish("words", line.who, block, language, text, supersedes=bridged)
        return self._block_wish(draft, line, deed, language)

    def _block_wish(self, draft: Draft, line: Line, deed: str, language: Language) -> Wish:
        block = self.blocks[line.on[0]]
        if deed == "words":
            text = _reworded(draft.words(block, language), line.what)
            return Wish("words", line.who, block, language, text)
        if deed == "move":
            after = self.blocks[line.what] if line.what != TOP else TOP
            return Wish("move", line.who, block, after=after)
        if deed == "split":
            return Wish("split", line.who, block, language, at=line.what)
        if deed == "kind":
            kind, _, level = line.what.partition(" ")
            return Wish("kind", line.who, block, kind=BlockKind(kind), level=int(level or 0))
        return Wish(cast("Form", deed), line.who, block)

    # -- everything else -----------------------------------------------------------

    def _bundle(self, opened: OpenDraft, line: Line) -> None:
        who = line.who[0] if line.who else ""
        if line.deed == "untie":
            opened.apply(lambda d: d.unbundle(self.proposals[line.on[0]], delegation=who))
            return
        members = [self.proposals[name] for name in line.on]
        bundle = opened.apply_for(lambda d: d.bundle(members, name=line.what, delegation=who))
        self.proposals[line.name] = bundle

    def _deed(self, draft: Draft, line: Line) -> Changes:
        deed, language = _language_of(line)
        who = line.who[0] if line.who else ""
        if deed in _ALONE:
            changes = Changes(draft.id)
            for name in line.on:
                verdict = cast("Verdict", deed)
                changes |= resolve(draft, self.proposals[name], verdict, who, line.what)
            return changes
        if deed == "position":
            return self._position(draft, line, who)
        block = self.blocks[line.on[0]]
        if deed == "type":
            return draft.set_words(
                block, language, _reworded(draft.words(block, language), line.what)
            )
        if deed == "close":
            return draft.close_block(block, delegation=who, note=line.what)
        if deed == "unlock":
            return draft.reopen_block(block, line.what, delegation=who)
        if deed == "settle":
            return draft.accept(self._conflicting(draft, block, line.what), delegation=who)
        raise ValueError(f"“{deed}” is no deed")

    def _position(self, draft: Draft, line: Line, who: str) -> Changes:
        stance, confirm, until = [part.strip() for part in [*line.what.split(";"), "", ""][:3]]
        name = line.on[0]
        return take_position(
            draft,
            who,
            Stance(stance),
            proposal=self.proposals.get(name, ""),
            block="" if name in self.proposals else self.blocks[name],
            confirm_by=confirm,
            until=until,
        )

    @staticmethod
    def _conflicting(draft: Draft, block: str, words: str) -> str:
        """The wording with these words that a meeting of two laptops put in brackets."""
        for proposal in draft.negotiation.open_on(block):
            if proposal.kind is ProposalKind.WORDS and proposal.details.get("conflict"):
                language: Language = "es" if proposal.language == "es" else "en"
                runs = draft.stored_runs(block, language)
                if words in "".join(run.text for run in runs if run.ins == proposal.id):
                    return proposal.id
        raise ValueError(f"no bracket of that block holds “{words}”")


def _opening_with(draft: Draft, words: str) -> str:
    for block in draft.blocks():
        if any(text.startswith(words) for text in block.text.values()):
            return block.id
    raise ValueError(f"no block opens with “{words}”")


def _language_of(line: Line) -> tuple[str, Language]:
    deed, _, language = line.deed.partition(" ")
    return deed, "es" if language == "es" else "en"


def _reworded(words: str, what: str) -> str:
    """`old → new` inside words, which hold the old ones once; without an arrow the whole."""
    old, arrow, new = (part.strip() for part in what.partition(_ARROW))
    if not arrow:
        return what
    if words.count(old) != 1:
        raise ValueError(f"“{old}” stands {words.count(old)} times in “{words[:40]} …”")
    found = words.replace(old, new)
    return " ".join(found.split()) if not new else found
