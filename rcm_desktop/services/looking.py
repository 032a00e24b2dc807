"""What a person has seen of each draft, and what changed since; it never leaves the laptop.

A look begins when a draft comes to the front and ends when it is left: what changed while
it was in front has been seen by then, and what is compared with stays the same meanwhile.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from hashlib import blake2b
from typing import Any, Final

from rcm_desktop.documents.render_changes import State
from rcm_desktop.documents.render_shown import render_shown
from rcm_desktop.drafting.block_replica import BlockReplica
from rcm_desktop.drafting.shown import ShownBlock, shown_block, shown_ids
from rcm_desktop.errors import RcmError
from rcm_desktop.models.document import LANGUAGES, Block, BlockKind, Language
from rcm_desktop.models.view import Lens, View
from rcm_desktop.services.clock import Clock, iso
from rcm_desktop.store.workspace import Workspace

_KEY: Final = "looked."
#: The view that tells both what was decided and what is asked for.
_TELLING: Final = Lens(View.BRACKETED)


class NeverLooked(RcmError):
    """A draft of which nothing is known to have been seen."""

    template = (
        "On this laptop nobody has looked at this draft before, so there is nothing to compare "
        "with; mark it as read, and later changes can be told."
    )


@dataclass(frozen=True, slots=True)
class Seen:
    """A draft as it was last seen: its clean text, and the negotiating text with its brackets."""

    at: str
    clean: State
    bracketed: State
    fingerprints: dict[str, str]

    def state(self, view: View) -> State:
        """What was seen under a view."""
        return self.clean if view is View.CLEAN else self.bracketed


class Looking:
    """What was last seen of the drafts of one workspace."""

    def __init__(self, workspace: Workspace, clock: Clock) -> None:
        self._settings = workspace.settings
        self._clock = clock
        self._known: dict[str, Seen | None] = {}

    def seen(self, draft_id: str) -> Seen | None:
        """What was last seen of a draft, None where it was never looked at."""
        if draft_id not in self._known:
            self._known[draft_id] = _read(self._settings.get(_KEY + draft_id))
        return self._known[draft_id]

    def last(self, draft_id: str) -> Seen:
        """What was last seen of a draft; raises NeverLooked."""
        found = self.seen(draft_id)
        if found is None:
            raise NeverLooked
        return found

    def looked(self, draft: BlockReplica) -> None:
        """Everything in the draft has been seen: mark all as read."""
        told = {block.id: block for block in state_of(draft, _TELLING).blocks}
        shown = (shown_block(draft, block, _TELLING) for block in told)
        rows = [_row(each, told[each.id], draft) for each in shown]
        value = {"at": iso(self._clock()), "blocks": rows}
        self._settings.set(_KEY + draft.id, value)
        self._known[draft.id] = _read(value)

    def unread(self, draft: BlockReplica, among: Iterable[str] | None = None) -> frozenset[str]:
        """The blocks that say or are asked something else than when they were last seen.

        `among` are those that changed, so that the others are not read again. Nothing is
        unread in a draft that was never looked at.
        """
        found = self.seen(draft.id)
        if found is None:
            return frozenset()
        living = shown_ids(draft, _TELLING)
        wanted = living if among is None else [b for b in living if b in set(among)]
        return frozenset(
            block
            for block in wanted
            if found.fingerprints.get(block) != _fingerprint(shown_block(draft, block, _TELLING))
        )


def state_of(draft: BlockReplica, lens: Lens) -> State:
    """A draft as a paper of a view says it, to be compared with another state.

    Brackets and notes are part of its words, so that what is proposed about whole blocks
    is told, too.
    """
    if lens.view is View.CLEAN:
        return State(draft.blocks())
    added = {block for block in shown_ids(draft, lens) if draft.added_by(block)}
    blocks = []
    for row in render_shown(draft, LANGUAGES, lens).rows:
        text = {cell.language: cell.words for cell in row.cells if cell.words}
        blocks.append(replace(draft.block(row.block_id), text=text, spans={}))
    return State(blocks, frozenset(added) if lens.view is not View.ACCEPTED else frozenset())


def _row(shown: ShownBlock, block: Block, draft: BlockReplica) -> dict[str, Any]:
    clean = {} if shown.added else dict(draft.block(block.id).text)
    row: dict[str, Any] = {
        "id": block.id,
        "kind": block.kind.value,
        "level": block.level,
        "scheme": block.scheme,
        "start": block.start,
        "text": dict(block.text),
        "print": _fingerprint(shown),
    }
    if shown.added:
        row["added"] = True
    elif clean != block.text:
        row["clean"] = clean
    return row


def _fingerprint(shown: ShownBlock) -> str:
    block = shown.block
    about = (shown.added, shown.removing, [proposal.id for proposal in shown.others])
    told = (block.kind.value, block.level, sorted(block.text.items()), about)
    return blake2b(repr(told).encode(), digest_size=8).hexdigest()


def _read(value: object) -> Seen | None:
    if not isinstance(value, dict):
        return None
    rows = value.get("blocks", [])
    bracketed = [_block(row, row["text"]) for row in rows]
    clean = [_block(row, row.get("clean", row["text"])) for row in rows if not row.get("added")]
    return Seen(
        str(value.get("at", "")),
        State(clean),
        State(bracketed, frozenset(row["id"] for row in rows if row.get("added"))),
        {row["id"]: row["print"] for row in rows},
    )


def _block(row: dict[str, Any], text: dict[Language, str]) -> Block:
    kind, start = BlockKind(row["kind"]), row["start"]
    return Block(row["id"], kind, text, row["level"], row["scheme"], start)
