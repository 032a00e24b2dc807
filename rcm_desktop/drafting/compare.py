"""What changed between two states of a draft, or between two drafts: blocks and words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from rcm_desktop.drafting.word_diff import WordChange, readable, word_changes
from rcm_desktop.models.document import Block, Language

#: Below this likeness (0–100) two paragraphs of different drafts are not the same one.
_ALIKE: Final = 60.0


@dataclass(frozen=True, slots=True)
class BlockChange:
    """One block in both states; `old` or `new` is None where it was added or removed."""

    kind: Literal["same", "changed", "added", "removed"]
    moved: bool
    old: Block | None
    new: Block | None
    words: tuple[WordChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """All blocks of the newer state in order, with removed ones where they stood."""

    language: Language
    rows: tuple[BlockChange, ...]

    @property
    def differences(self) -> tuple[BlockChange, ...]:
        """The rows that are not the same in both states."""
        return tuple(row for row in self.rows if row.kind != "same" or row.moved)


def compare(old: Sequence[Block], new: Sequence[Block], language: Language) -> Comparison:
    """Compare two states block by block, and changed blocks word by word.

    Blocks are the same where their ids are; what is left over is matched by its words,
    so that two drafts imported apart can be compared too.
    """
    pairs = _pairs(old, new, language)
    stayed = _longest_rise([pairs[at] for at in range(len(new)) if at in pairs])
    rows: list[BlockChange] = []
    removed = [at for at in range(len(old)) if at not in set(pairs.values())]
    for at, block in enumerate(new):
        if at not in pairs:
            words = _words(None, block, language)
            rows.append(BlockChange("added", False, None, block, words))
            continue
        before = old[pairs[at]]
        moved = pairs[at] not in stayed
        if not moved:
            while removed and removed[0] < pairs[at]:
                rows.append(_gone(old[removed.pop(0)], language))
        words = _words(before, block, language)
        same = _shape(before, language) == _shape(block, language)
        rows.append(BlockChange("same" if same else "changed", moved, before, block, words))
    rows += [_gone(old[at], language) for at in removed]
    return Comparison(language, tuple(rows))


def _gone(block: Block, language: Language) -> BlockChange:
    return BlockChange("removed", False, block, None, _words(block, None, language))


def _shape(block: Block, language: Language) -> tuple[object, ...]:
    return block.kind, block.level, block.scheme, block.start, block.words(language)


def _words(old: Block | None, new: Block | None, language: Language) -> tuple[WordChange, ...]:
    before = old.words(language) if old else ""
    after = new.words(language) if new else ""
    return tuple(readable(word_changes(before, after)))


def _pairs(old: Sequence[Block], new: Sequence[Block], language: Language) -> dict[int, int]:
    """Which place in the old order each place in the new one comes from."""
    places = {block.id: at for at, block in enumerate(old)}
    pairs = {at: places[block.id] for at, block in enumerate(new) if block.id in places}
    taken = set(pairs.values())
    by_words: dict[str, list[int]] = {}
    for at, block in enumerate(old):
        if at not in taken and block.words(language):
            by_words.setdefault(block.words(language), []).append(at)
    for at, block in enumerate(new):
        if at not in pairs and by_words.get(block.words(language)):
            pairs[at] = by_words[block.words(language)].pop(0)
    _pair_alike(old, new, language, pairs)
    return pairs


def _pair_alike(
    old: Sequence[Block], new: Sequence[Block], language: Language, pairs: dict[int, int]
) -> None:
    """Match what is left by likeness of words, the most alike first."""
    from rapidfuzz import fuzz, process

    taken = set(pairs.values())
    rest_old = [at for at, b in enumerate(old) if at not in taken and b.words(language)]
    rest_new = [at for at, b in enumerate(new) if at not in pairs and b.words(language)]
    if not rest_old or not rest_new:
        return
    scores = []
    choices = {at: old[at].words(language) for at in rest_old}
    for at in rest_new:
        words = new[at].words(language)
        found = process.extract(words, choices, scorer=fuzz.ratio, score_cutoff=_ALIKE, limit=5)
        scores += [(score, at, before) for _, score, before in found]
    taken = set()
    for _score, at, before in sorted(scores, key=lambda entry: (-entry[0], entry[1], entry[2])):
        if at not in pairs and before not in taken:
            pairs[at] = before
            taken.add(before)


def _longest_rise(places: Sequence[int]) -> set[int]:
    """The largest set of blocks that kept their order; all others were moved."""
    tails: list[int] = []
    tail_at: list[int] = []
    previous: list[int] = []
    for at, place in enumerate(places):
        length = bisect_left(tails, place)
        previous.append(tail_at[length - 1] if length else -1)
        tails[length : length + 1] = [place]
        tail_at[length : length + 1] = [at]
    stayed: set[int] = set()
    at = tail_at[-1] if tail_at else -1
    while at >= 0:
        stayed.add(places[at])
        at = previous[at]
    return stayed
