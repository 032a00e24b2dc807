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
from rcm_desktop.models.numbering import Counting, labels, scheme_of

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


def _with_starts(blocks: Sequence[Block], entries: Sequence[Entry]) -> list[Block]:
    """Set `start` where a list goes on across a heading, or does not begin at one."""
    counting = Counting()
    result: list[Block] = []
    ones: dict[int, bool] = {}  # level → whether its list prints 1. every time
    for block, entry in zip(blocks, entries, strict=True):
        if entry.number:
            believed = not entry.ones and not (ones.get(entry.level) and entry.number > 1)
            ones[entry.level] = entry.ones or not believed
            if believed and 0 != counting.peek(block) != entry.number:
                goes_on = replace(block, start=0)
                fits = entry.number > 1 and counting.peek(goes_on) == entry.number
                block = goes_on if fits else replace(block, start=entry.number)
        elif not block.listed:
            ones.clear()
        counting.take(block)
        result.append(block)
    return result


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
