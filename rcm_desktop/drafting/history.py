"""How a block reached its words: the draft replayed, step by step, with who did each."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

import loro

from rcm_desktop.drafting.authors import Author
from rcm_desktop.drafting.block_replica import BlockReplica
from rcm_desktop.drafting.draft import Draft
from rcm_desktop.drafting.loro_errors import loro_errors
from rcm_desktop.drafting.negotiation_log import ACTS, PROPOSALS
from rcm_desktop.drafting.reading import Reading
from rcm_desktop.models.document import LANGUAGES, Language
from rcm_desktop.models.proposal import Act, Proposal
from rcm_desktop.models.view import REDLINE


@dataclass(frozen=True, slots=True)
class HistoryStep:
    """A block after one person's run of edits: `at` is ISO 8601 in UTC, by their clock.

    `clean` holds its clean words, `redline` what stood open; `acts` and `proposals` what
    was put on the record about the block in this step.
    """

    at: str
    by: Author
    clean: Mapping[Language, str]
    redline: Mapping[Language, Reading]
    acts: tuple[Act, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    present: bool = True


def block_history(draft: Draft, block_id: str) -> list[HistoryStep]:
    """Every state of a block that differs from the one before, the first one first.

    Steps made apart are told one after the other, causes before effects.
    """
    past = _Replay(draft)
    steps: list[HistoryStep] = []
    for change, ends in past.changes_of(block_id):
        for end in ends:
            past.go_to(change, end)
            step = past.step(block_id, change)
            if not steps or _differs(steps[-1], step):
                steps.append(step)
    return steps


def _differs(before: HistoryStep, after: HistoryStep) -> bool:
    same_words = all(
        before.clean[lang] == after.clean[lang]
        and before.redline[lang].pieces == after.redline[lang].pieces
        for lang in LANGUAGES
    )
    return bool(after.acts or after.proposals or not same_words) or (
        before.present != after.present
    )


class _Replay(BlockReplica):
    """A copy of a draft that can be taken back to any of its steps; for reading only."""

    def __init__(self, draft: Draft) -> None:
        super().__init__(draft.id, draft.author, [draft.snapshot()])
        self.naming = draft.naming
        self._own = draft.peer
        self._vector = loro.VersionVector()
        self._seen: set[str] = set()
        self._all = self._changes_in_order()

    def author_of(self, peer: int) -> Author:
        """Names of people are known from the whole draft, also in its past."""
        return self.author if peer == self._own else Author.of(self._people.get(str(peer)))

    def _changes_in_order(self) -> list[loro.ChangeMeta]:
        self._people = self._doc.get_map("authors").get_value()
        found: list[loro.ChangeMeta] = []

        def collect(change: loro.ChangeMeta) -> bool:
            found.append(change)
            return False  # True would end the walk

        heads = [
            loro.ID(peer, end - 1)
            for peer, (_, end) in self._doc.oplog_vv.to_spans().inner().items()
        ]
        if heads:
            self._doc.travel_change_ancestors(heads, collect)
        return sorted(found, key=lambda change: (change.lamport, change.id.peer))

    def changes_of(self, block_id: str) -> list[tuple[loro.ChangeMeta, list[int]]]:
        """The runs of edits that touched the block or the record, causes first.

        A run goes on over half a minute of work: it is told in parts, which end (as
        counters of its operations) before and after every act and before every proposal.
        """
        names = {f"b:{block_id}", PROPOSALS, ACTS, *(f"b:{block_id}:{lg}" for lg in LANGUAGES)}
        return [
            (change, self._parts(change))
            for change in self._all
            if any(
                getattr(container, "name", "") in names
                for container in self._doc.get_changed_containers_in(change.id, change.len)
            )
        ]

    def _parts(self, change: loro.ChangeMeta) -> list[int]:
        start, end = change.id.counter, change.id.counter + change.len
        span = loro.IdSpan(change.id.peer, loro.CounterSpan(start, end))
        cuts = {end}
        for told in json.loads(self._doc.export_json_in_id_span(span)):
            for op in told["ops"]:
                if op["container"] == f"cid:root-{ACTS}:Map":
                    cuts |= {int(op["counter"]), int(op["counter"]) + 1}
                elif op["container"] == f"cid:root-{PROPOSALS}:Map":
                    cuts.add(int(op["counter"]))
        return sorted(cut for cut in cuts if start < cut <= end)

    def go_to(self, change: loro.ChangeMeta, end: int) -> None:
        """Show the draft as it stood with all that is told before a change, and part of it."""
        while self._all and self._all[0].id != change.id:
            told = self._all.pop(0)
            self._vector.set_end(loro.ID(told.id.peer, told.id.counter + told.len))
        self._vector.set_end(loro.ID(change.id.peer, end))
        with loro_errors(self.id):
            self._doc.checkout(self._doc.vv_to_frontiers(self._vector))
        self._events.clear()
        self._record = self._visible = None

    def step(self, block_id: str, change: loro.ChangeMeta) -> HistoryStep:
        """What is told of the block now; record entries are told once."""
        record = self.negotiation
        proposals = tuple(p for p in record.on_block(block_id) if p.id not in self._seen)
        subjects = {f"block:{block_id}", *(p.id for p in record.on_block(block_id))}
        acts = tuple(
            act for act in record.acts.values() if act.on in subjects and act.id not in self._seen
        )
        acts = tuple(sorted(acts, key=lambda act: (act.at, act.id)))
        self._seen |= {p.id for p in proposals} | {act.id for act in acts}
        at = datetime.fromtimestamp(change.timestamp, UTC).isoformat(timespec="seconds")
        return HistoryStep(
            at,
            self.author_of(change.id.peer),
            {lang: self.words(block_id, lang) for lang in LANGUAGES},
            {lang: self.reading(block_id, lang, REDLINE) for lang in LANGUAGES},
            acts,
            proposals,
            present=block_id in self.living(),
        )
