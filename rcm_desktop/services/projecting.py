"""The rows that lists and search read, derived from a draft."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict

from rcm_desktop.drafting.draft import Draft
from rcm_desktop.drafting.versions import Version
from rcm_desktop.models.document import Block, BlockKind, Span
from rcm_desktop.models.numbering import labels
from rcm_desktop.store.projections import BlockRow, DraftRow
from rcm_desktop.store.versions import VersionRow


def draft_row(draft: Draft, modified: str) -> DraftRow:
    """A draft's line in the drafts list; `modified` is an ISO time."""
    name = draft.field("name")
    return DraftRow(
        id=draft.id,
        kind=draft.document_kind.value,
        language=draft.language,
        title_en=name or draft.title("en"),
        title_es=name or draft.title("es"),
        meeting=draft.field("meeting"),
        modified=modified,
        archived=draft.field("archived") == "yes",
    )


def block_rows(blocks: Sequence[Block]) -> list[BlockRow]:
    """The rows of all of a draft's blocks, numbered."""
    return [block_row(b, label) for b, label in zip(blocks, labels(blocks), strict=True)]


def block_row(block: Block, label: str) -> BlockRow:
    """One block's row; its label is known from the whole draft."""
    en, es = block.words("en"), block.words("es")
    return BlockRow(block.id, block.kind.value, block.level, label, en, es)


def version_row(draft: Draft, version: Version, blocks: Iterable[Block]) -> VersionRow:
    """A named version with its words, so that reading it needs no travelling in time."""
    by = version.by.name or version.by.delegation
    words = json.dumps([asdict(block) for block in blocks], ensure_ascii=False)
    return VersionRow(version.id, draft.id, version.name, version.at, by, version.frontiers, words)


def version_blocks(row: VersionRow) -> list[Block]:
    """The blocks of a version kept as a row."""
    return [
        Block(
            **{
                **entry,
                "kind": BlockKind(entry["kind"]),
                "spans": {
                    language: tuple(Span(**span) for span in spans)
                    for language, spans in entry["spans"].items()
                },
            }
        )
        for entry in json.loads(row.blocks)
    ]
