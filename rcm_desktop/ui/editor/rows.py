"""The draft as rows: shown blocks, labels and their order, kept up to date from Changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from rcm_desktop.drafting.changes import Changes
from rcm_desktop.drafting.desk import Desk
from rcm_desktop.drafting.places import plain_reading
from rcm_desktop.drafting.reading import Reading
from rcm_desktop.drafting.shown import ShownBlock
from rcm_desktop.models import numbering
from rcm_desktop.models.document import Block, Language
from rcm_desktop.models.view import View

#: The label of an entry that is only proposed: the numbers of the text never jump for it.
PROPOSED: Final = "+"
#: How the room cites a paragraph that is put between numbered ones: 14 bis, 14 ter.
_BESIDE: Final = ("bis", "ter", "quater", "quinquies", "sexies", "septies", "octies")


@dataclass(frozen=True, slots=True)
class RowsChanged:
    """What a refresh did: rows whose words or looks changed, and whether rows came or went."""

    blocks: frozenset[str]
    order: bool


class Rows:
    """Every shown block in order, with its label and its citation (`14.a`).

    A keystroke costs one block; labels are counted anew only where a kind, level,
    scheme or the order changed. Blocks that are only proposed are not counted.
    """

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.ids: list[str] = []
        self._blocks: dict[str, Block] = {}
        self._shown: dict[str, ShownBlock] = {}  # only those about which there is more to say
        self._index: dict[str, int] = {}
        self._labels: list[str] = []
        self._citations: list[str] = []
        self.use(desk)

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
        """The row of a block; KeyError when it is not shown."""
        return self._index[block_id]

    def label(self, row: int) -> str:
        return self._labels[row]

    def citation(self, row: int) -> str:
        """How the room cites the row: its number under those of its parents, `14.a`."""
        return self._citations[row]

    def shown(self, block_id: str) -> ShownBlock | None:
        """What is proposed in and about a block; None where nothing is."""
        return self._shown.get(block_id)

    def reading(self, block_id: str, lang: Language) -> Reading:
        """A block's shown words with the places where they are stored."""
        shown = self._shown.get(block_id)
        found = shown.readings.get(lang) if shown is not None else None
        return found or plain_reading(self._blocks[block_id].words(lang))

    # -- keeping up ----------------------------------------------------------------

    def use(self, desk: Desk) -> RowsChanged:
        """Show the draft under another lens; rows that look otherwise count as changed."""
        self.desk = desk
        before, shown = self._blocks, self._shown
        self._blocks, self._shown = {}, {}
        with desk.draft.reading_much():
            for block_id in desk.order():
                self._read(block_id)
        self.ids = list(self._blocks)
        changed = frozenset(
            block_id
            for block_id in self.ids
            if before.get(block_id) != self._blocks[block_id]
            or block_id in shown
            or block_id in self._shown  # the same words may be drawn otherwise
        )
        return RowsChanged(changed | self._count(), True)

    def reorders(self, changes: Changes) -> bool:
        """Whether rows come, go or move by changes."""
        if changes.order:
            return True
        if not changes.record or self.desk.lens.view is View.CLEAN:
            return False
        return list(self.desk.order()) != self.ids

    def refresh(self, changes: Changes) -> RowsChanged:
        """Read again what changed; rows with a new label count as changed."""
        if self.reorders(changes):
            return self._reorder(changes)
        known = [block_id for block_id in changes.blocks if block_id in self._blocks]
        recount = False
        for block_id in known:
            before = self._shape(block_id)
            self._read(block_id)
            recount = recount or before != self._shape(block_id)
        renumbered = self._count() if recount else frozenset()
        return RowsChanged(frozenset(known) | renumbered, False)

    def _reorder(self, changes: Changes) -> RowsChanged:
        before, shown = self._blocks, self._shown
        self.ids = list(self.desk.order())
        self._blocks, self._shown = {}, {}
        for block_id in self.ids:
            if block_id in before and block_id not in changes.blocks:
                self._blocks[block_id] = before[block_id]
                if block_id in shown:
                    self._shown[block_id] = shown[block_id]
            else:
                self._read(block_id)
        return RowsChanged((changes.blocks & self._blocks.keys()) | self._count(), True)

    def _read(self, block_id: str) -> None:
        block, shown = self.desk.look(block_id)
        self._blocks[block_id] = block
        if shown is not None:
            self._shown[block_id] = shown
        else:
            self._shown.pop(block_id, None)

    def _shape(self, block_id: str) -> tuple[object, ...]:
        block = self._blocks[block_id]
        return block.kind, block.level, block.scheme, block.start, self._is_proposed(block_id)

    def _is_proposed(self, block_id: str) -> bool:
        shown = self._shown.get(block_id)
        return shown is not None and bool(shown.added)

    # -- numbers -------------------------------------------------------------------

    def _count(self) -> frozenset[str]:
        """Count labels anew, O(n); returns the blocks whose label or citation changed."""
        before = {
            block_id: (self._labels[row], self._citations[row])
            for block_id, row in self._index.items()
        }
        self._index = {block_id: row for row, block_id in enumerate(self.ids)}
        counted = [block for block in self.blocks() if not self._is_proposed(block.id)]
        self._labels = numbering.labels(counted)
        self._citations = _cite(counted, self._labels)
        if len(counted) < len(self.ids):
            self._put_between()
        after = zip(self.ids, zip(self._labels, self._citations, strict=True), strict=True)
        return frozenset(block_id for block_id, now in after if before.get(block_id) != now)

    def _put_between(self) -> None:
        """Proposed blocks are cited by the counted one before them."""
        counted = iter(list(zip(self._labels, self._citations, strict=True)))
        labels, cited, last, beside = list[str](), list[str](), "", 0
        for block_id in self.ids:
            if self._is_proposed(block_id):
                listed = self._blocks[block_id].listed
                labels.append(PROPOSED if listed else "")
                cited.append(_beside(last, beside) if listed else "")
                beside += listed
            else:
                label, citation = next(counted)
                labels.append(label)
                cited.append(citation)
                last, beside = citation or last, 0
        self._labels, self._citations = labels, cited


def _beside(citation: str, before: int) -> str:
    if not citation:
        return PROPOSED
    return f"{citation} {_BESIDE[before]}" if before < len(_BESIDE) else f"{citation} +{before + 1}"


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
