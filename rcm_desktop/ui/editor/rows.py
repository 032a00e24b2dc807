"""The draft as rows: blocks, labels and their order, kept up to date from Changes."""

from __future__ import annotations

from dataclasses import dataclass

from rcm_desktop.drafting.changes import Changes
from rcm_desktop.drafting.draft import Draft
from rcm_desktop.models import numbering
from rcm_desktop.models.document import Block


@dataclass(frozen=True, slots=True)
class RowsChanged:
    """What a refresh did: rows whose words or looks changed, and whether rows came or went."""

    blocks: frozenset[str]
    order: bool


class Rows:
    """Every visible block in order, with its label and its citation (`14.a`).

    A keystroke costs one block; labels are counted anew only where a kind, level,
    scheme or the order changed.
    """

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._blocks = {block.id: block for block in draft.blocks()}
        self.ids: list[str] = list(self._blocks)
        self._index: dict[str, int] = {}
        self._labels: list[str] = []
        self._citations: list[str] = []
        self._count()

    def __len__(self) -> int:
        return len(self.ids)

    def __contains__(self, block_id: str) -> bool:
        return block_id in self._blocks

    def block(self, row: int) -> Block:
        return self._blocks[self.ids[row]]

    def by_id(self, block_id: str) -> Block:
        return self._blocks[block_id]

    def blocks(self) -> list[Block]:
        """Every block in order, O(n)."""
        return [self._blocks[block_id] for block_id in self.ids]

    def row_of(self, block_id: str) -> int:
        """The row of a block; KeyError when it is not in the draft."""
        return self._index[block_id]

    def label(self, row: int) -> str:
        return self._labels[row]

    def citation(self, row: int) -> str:
        """How the room cites the row: its number under those of its parents, `14.a`."""
        return self._citations[row]

    def refresh(self, changes: Changes) -> RowsChanged:
        """Read again what changed; rows with a new label count as changed."""
        if changes.order:
            return self._reorder(changes)
        known = [block_id for block_id in changes.blocks if block_id in self._blocks]
        recount = False
        for block_id in known:
            old, new = self._blocks[block_id], self._draft.block(block_id)
            recount = recount or _shape(old) != _shape(new)
            self._blocks[block_id] = new
        renumbered = self._count() if recount else frozenset()
        return RowsChanged(frozenset(known) | renumbered, False)

    def _reorder(self, changes: Changes) -> RowsChanged:
        old = self._blocks
        self.ids = list(self._draft.order())
        read = self._draft.block
        self._blocks = {
            block_id: old[block_id]
            if block_id in old and block_id not in changes.blocks
            else read(block_id)
            for block_id in self.ids
        }
        return RowsChanged((changes.blocks & self._blocks.keys()) | self._count(), True)

    def _count(self) -> frozenset[str]:
        """Count labels anew, O(n); returns the blocks whose label or citation changed."""
        before = {
            block_id: (self._labels[row], self._citations[row])
            for block_id, row in self._index.items()
        }
        blocks = self.blocks()
        self._labels = numbering.labels(blocks)
        self._citations = _cite(blocks, self._labels)
        self._index = {block_id: row for row, block_id in enumerate(self.ids)}
        after = zip(self.ids, zip(self._labels, self._citations, strict=True), strict=True)
        return frozenset(block_id for block_id, now in after if before.get(block_id) != now)


def _shape(block: Block) -> tuple[object, ...]:
    return block.kind, block.level, block.scheme, block.start


def _cite(blocks: list[Block], labels: list[str]) -> list[str]:
    path: list[str] = []
    cited = []
    for block, label in zip(blocks, labels, strict=True):
        if not label:
            cited.append("")
            continue
        del path[block.level :]
        path.extend("" for _ in range(block.level - len(path)))
        bare = label.strip("().")
        if not bare.isalnum() or not numbering.is_counted(numbering.scheme_of(block)):
            cited.append("")
            path.append("")
            continue
        path.append(bare)
        cited.append(".".join(part for part in path if part))
    return cited
