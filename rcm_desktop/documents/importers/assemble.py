"""Entries as blocks: ids, schemes and starts only where they say something, traces, findings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from rcm_desktop.documents.importers.entries import Entry
from rcm_desktop.documents.importers.lines import tidy
from rcm_desktop.documents.importers.result import Finding, Piece
from rcm_desktop.models.document import LISTED, Block, BlockKind, Language
from rcm_desktop.models.numbering import is_counted, labels, numbers, scheme_of

_MOST_FINDINGS: Final = 200


def make_blocks(entries: Sequence[Entry], language: Language) -> list[Block]:
    """Blocks b1, b2, … whose derived labels are the printed ones, wherever that can be."""
    blocks = [_block(f"b{index}", entry, language) for index, entry in enumerate(entries, 1)]
    return _with_starts(blocks, entries)


def _block(name: str, entry: Entry, language: Language) -> Block:
    kind = entry.kind or BlockKind.PREAMBLE
    listed = kind in LISTED
    own = entry.language if entry.others and entry.language else language
    texts = {own: (entry.text, entry.plain_spans()), **entry.others}
    block = Block(
        name,
        kind,
        {tongue: text for tongue, (text, _) in texts.items() if text or tongue == own},
        entry.level if listed else 0,
        spans={tongue: spans for tongue, (_, spans) in texts.items() if spans},
    )
    if listed and scheme_of(block) != entry.scheme:
        block = replace(block, scheme=entry.scheme)
    return block


def _with_starts(blocks: list[Block], entries: Sequence[Entry]) -> list[Block]:
    """Set `start` where a list goes on across a heading, or does not begin at one."""
    for _ in range(len(blocks)):
        derived = numbers(blocks)
        wrong = next(
            (
                index
                for index, entry in enumerate(entries)
                if entry.number and not entry.ones and derived[index] != entry.number
                and blocks[index].start is None and blocks[index].listed
                and is_counted(scheme_of(blocks[index]))
                and not _after_ones(entries, index)
            ),
            None,
        )  # fmt: skip
        if wrong is None:
            return blocks
        goes_on = numbers([*blocks[:wrong], replace(blocks[wrong], start=0)])[-1]
        number = entries[wrong].number
        blocks[wrong] = replace(blocks[wrong], start=0 if goes_on == number > 1 else number)
    return blocks


def _after_ones(entries: Sequence[Entry], index: int) -> bool:
    """Whether an entry follows, in its list, one whose printed 1. is not believed."""
    for entry in reversed(entries[:index]):
        if entry.kind not in LISTED or entry.level < entries[index].level:
            return False
        if entry.level == entries[index].level and entry.number:
            return entry.ones
    return False


def trace(entries: Sequence[Entry]) -> list[tuple[int, int, str, str]]:
    """(line, place in the line, block id, words) of everything that the blocks hold."""
    found: list[tuple[int, int, str, str]] = []
    for index, entry in enumerate(entries, 1):
        marker = entry.marker
        for place, (line, text, _) in enumerate(entry.paragraph.pieces()):
            words = tidy(text)[0]
            if place == 0 and marker is not None:
                if marker.stray:
                    found.append((line.number, 0, "", marker.stray))
                words = f"{marker.printed} {words}".strip()
            elif place == 0 and line.label:
                words = f"{line.label} {words}"
            if words:
                found.append((line.number, 1, f"b{index}", words))
    return found


def in_order(
    kept: Sequence[tuple[int, int, str, str]], aside: Sequence[tuple[int, str, str]]
) -> tuple[Piece, ...]:
    """All pieces in the order of the source."""
    everything = [*kept, *((line, 2, "", text) for line, text, _ in aside)]
    everything.sort(key=lambda piece: (piece[0], piece[1]))
    return tuple(Piece(line, owner, text) for line, _, owner, text in everything)


def findings_of(entries: Sequence[Entry], blocks: Sequence[Block]) -> list[Finding]:
    """What a person should look at: joined lines, odd labels, labels that count differently."""
    found: list[Finding] = []
    forms: set[str] = set()
    for entry, label in zip(entries, labels(blocks), strict=True):
        paragraph, marker = entry.paragraph, entry.marker
        found.extend(
            Finding("joined-lines", "a paragraph went on after a blank line or a page", line)
            for line in paragraph.joined
        )
        found.extend(
            Finding("hyphen-at-line-end", "a word broken at a hyphen was joined", line)
            for line in paragraph.hyphens
        )
        if marker is None:
            continue
        if marker.stray:
            found.append(
                Finding(
                    "stray-hyphen", f"a hyphen before “{marker.printed}” was left out", entry.line
                )
            )
        form = re.sub(r"\w+", "#", marker.printed)
        same_count = marker.token == re.sub(r"\W", "", label) or not marker.counts
        if marker.printed != label and not (same_count and form in forms):
            forms.add(form)
            message = f"the source prints “{marker.printed}”, the draft “{label}”"
            found.append(Finding("label-differs", message, entry.line))
    return sorted(found, key=lambda finding: finding.line)[:_MOST_FINDINGS]
