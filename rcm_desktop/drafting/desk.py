"""The draft as one person sees and edits it: shown places in, stored changes out.

A view of the window edits through a desk alone; the desk knows the view's lens, and
whether this hand writes the text or suggests.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from rcm_desktop.drafting.changes import Changes
from rcm_desktop.drafting.desk_blocks import DeskBlocks
from rcm_desktop.drafting.desk_words import CannotBeSuggested
from rcm_desktop.models.document import LISTED, Block, BlockKind
from rcm_desktop.models.numbering import MAX_LEVEL
from rcm_desktop.models.proposal import Proposal, ProposalKind


class Desk(DeskBlocks):
    """One person's desk; blocks are also moved and changed in kind on it."""

    # -- moving --------------------------------------------------------------------

    def move(self, block: str, to_index: int) -> Changes:
        """Move a block to a place among the shown ones, counted from 0 without itself."""
        others = [other for other in self.order() if other != block]
        to_index = max(0, min(to_index, len(others)))
        after = others[to_index - 1] if to_index else None
        if not self.suggests(block):
            living = [other for other in self.draft.living() if other != block]
            return self.draft.move(block, living.index(after) + 1 if after else 0)
        return self._ask_to_stand_behind(block, after)

    def shift(self, blocks: Sequence[str], step: int) -> Changes:
        """Move neighbours together by one place, up (-1) or down (1)."""
        done = Changes(self.draft.id)
        if not any(self.suggests(block) for block in blocks):
            for block in blocks if step < 0 else reversed(blocks):
                done |= self.move(block, self.index(block) + step)
            return done
        rest = [block for block in self.order() if block not in blocks]
        to = max(0, min(self._wanted_place(blocks[0], rest) + step, len(rest)))
        after = rest[to - 1] if to else None
        for block in blocks:
            done |= self._ask_to_stand_behind(block, after)
            after = block
        return done

    def _ask_to_stand_behind(self, block: str, after: str | None) -> Changes:
        done = Changes(self.draft.id)
        for earlier in self._own_about(block, ProposalKind.MOVE):
            if str(earlier.details.get("after", "")) == (after or ""):
                return done
            done |= self._withdraw(earlier.id)
        led = after is not None and self._own_about(after, ProposalKind.MOVE)
        if self._before(block) == after and not led:
            return done  # back where it stands
        return done | self.draft.propose_move(self._asking, block, after)[1]

    def _wanted_place(self, block: str, rest: Sequence[str]) -> int:
        """Among the rest, where one's own proposal wants a block, else where it is shown."""
        for move in self._own_about(block, ProposalKind.MOVE):
            after = str(move.details.get("after", ""))
            return rest.index(after) + 1 if after in rest else 0
        before = set(self.order()[: self.index(block)])
        return sum(other in before for other in rest)

    # -- fields --------------------------------------------------------------------

    def set_kind(self, blocks: Iterable[str], kind: BlockKind) -> Changes:
        """Make blocks of another kind."""
        return self._each(
            blocks,
            lambda block: (kind, block.level if kind in LISTED else 0),
            lambda ids: self.draft.set_kind(ids, kind),
        )

    def set_level(self, blocks: Iterable[str], level: int) -> Changes:
        """Put blocks of lists at a level."""
        return self._each(
            blocks,
            lambda block: _levelled(block, level),
            lambda ids: self.draft.set_level(ids, level),
        )

    def indent(self, blocks: Iterable[str]) -> Changes:
        """One level deeper."""
        return self._each(
            blocks, lambda block: _levelled(block, block.level + 1), self.draft.indent
        )

    def outdent(self, blocks: Iterable[str]) -> Changes:
        """One level up."""
        return self._each(
            blocks, lambda block: _levelled(block, block.level - 1), self.draft.outdent
        )

    def set_scheme(self, blocks: Iterable[str], scheme: str) -> Changes:
        """Count blocks another way; raises CannotBeSuggested."""
        ids = list(blocks)
        if any(self.suggests(block) for block in ids):
            raise CannotBeSuggested
        return self.draft.set_scheme(ids, scheme)

    def set_start(self, block: str, start: int | None) -> Changes:
        """Where a list counts from at a block; raises CannotBeSuggested."""
        if self.suggests(block):
            raise CannotBeSuggested
        return self.draft.set_start(block, start)

    def _each(
        self,
        blocks: Iterable[str],
        wanted: Callable[[Block], tuple[BlockKind, int]],
        write: Callable[[list[str]], Changes],
    ) -> Changes:
        """Write the fields of some blocks, propose them for the others."""
        ids = list(blocks)
        asked = [block for block in ids if self.suggests(block)]
        done = Changes(self.draft.id)
        for block_id in asked:
            block = self.draft.block(block_id)
            earlier = self._own_about(block_id, ProposalKind.KIND)
            kind, level = wanted(_as_asked(block, earlier))
            for proposal in earlier:
                done |= self._withdraw(proposal.id)
            if (kind, level) != (block.kind, block.level):
                done |= self.draft.propose_kind(self._asking, block_id, kind, level)[1]
        own = [block for block in ids if block not in asked]
        return done | write(own) if own else done


def _levelled(block: Block, level: int) -> tuple[BlockKind, int]:
    """The kind and level of a list's entry at another level."""
    if not block.listed:
        return block.kind, block.level
    level = max(0, min(level, MAX_LEVEL))
    if block.kind in (BlockKind.DECISION, BlockKind.ITEM):
        return (BlockKind.ITEM if level else BlockKind.DECISION), level
    return block.kind, level


def _as_asked(block: Block, proposals: Sequence[Proposal]) -> Block:
    """A block with the kind and level that one proposed for it already."""
    for proposal in proposals:
        kind = BlockKind(str(proposal.details.get("kind", block.kind.value)))
        block = replace(block, kind=kind, level=int(proposal.details.get("level") or 0))
    return block
