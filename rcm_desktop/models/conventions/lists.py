"""Which blocks stand together in a list, and under what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rcm_desktop.models.document import Block, BlockKind
from rcm_desktop.models.numbering import PLAIN, scheme_of

_ENDS = frozenset(
    {BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.HEADING, BlockKind.CHAPEAU, BlockKind.CLOSING}
)
_ASIDE = frozenset({BlockKind.QUOTE, BlockKind.NOTE})


@dataclass(frozen=True, slots=True)
class BlockList:
    """Sibling blocks: `head` is the chapeau, heading or parent they stand under, if any.

    `parents` are the members below which further entries stand.
    """

    head: Block | None
    members: tuple[Block, ...]
    parents: frozenset[str]

    @property
    def level(self) -> int:
        return self.members[0].level

    @property
    def kind(self) -> BlockKind:
        return self.members[0].kind


def is_entry(block: Block) -> bool:
    """Whether a block is an entry of a list rather than a paragraph below one."""
    return block.listed and block.kind is not BlockKind.ANNEX and scheme_of(block) != PLAIN


def lists_of(blocks: Sequence[Block]) -> tuple[BlockList, ...]:
    """Every list of a draft, those of preamble paragraphs too, in the order they begin. O(n)."""
    return tuple(_Lists().read(blocks))


class _Lists:
    def __init__(self) -> None:
        self._done: list[tuple[Block | None, list[Block]]] = []
        self._open: list[list[Block] | None] = []  # by level
        self._preamble: list[Block] | None = None
        self._head: Block | None = None
        self._with_children: set[str] = set()

    def read(self, blocks: Sequence[Block]) -> list[BlockList]:
        for block in blocks:
            self._take(block)
        parents = frozenset(self._with_children)
        return [
            BlockList(head, tuple(members), parents & {member.id for member in members})
            for head, members in self._done
        ]

    def _take(self, block: Block) -> None:
        if block.kind in _ENDS or block.kind is BlockKind.ANNEX:
            self._open, self._preamble = [], None
            self._head = block if block.kind is not BlockKind.CLOSING else None
        elif block.kind is BlockKind.PREAMBLE:
            self._open = []
            if self._preamble is None:
                self._preamble = self._begin(self._head)
            self._preamble.append(block)
        elif is_entry(block):
            self._preamble = None
            self._entry(block)
        elif block.kind not in _ASIDE and self._open:
            self._with_children.update(members[-1].id for members in self._open[-1:] if members)

    def _entry(self, block: Block) -> None:
        del self._open[block.level + 1 :]
        while len(self._open) <= block.level:
            self._open.append(None)
        members = self._open[block.level]
        if members is None or not _alike(members[-1], block):
            members = self._begin(self._parent(block) or self._head)
            self._open[block.level] = members
        members.append(block)

    def _parent(self, block: Block) -> Block | None:
        for members in reversed(self._open[: block.level]):
            if members:
                self._with_children.add(members[-1].id)
                return members[-1]
        return None

    def _begin(self, head: Block | None) -> list[Block]:
        members: list[Block] = []
        self._done.append((head, members))
        return members


def _alike(one: Block, other: Block) -> bool:
    return one.kind is other.kind and scheme_of(one) == scheme_of(other)
