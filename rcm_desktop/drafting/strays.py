"""Blocks that hold words of another block's proposals: splits and joins carried them there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from rcm_desktop.drafting.stored_runs import DEL, INS
from rcm_desktop.models.document import LANGUAGES, Language
from rcm_desktop.models.negotiation import Record

Rich = Callable[[str, Language], Iterable[Mapping[str, Any]]]


def strays(blocks: Iterable[str], record: Record, rich: Rich) -> frozenset[str]:
    """The blocks whose words a decision about another block's proposal can change."""
    if not record.proposals:
        return frozenset()
    return frozenset(
        block
        for block in blocks
        if any(_is_stray(block, part, record) for lang in LANGUAGES for part in rich(block, lang))
    )


def _is_stray(block: str, part: Mapping[str, Any], record: Record) -> bool:
    for key, value in (part.get("attributes") or {}).items():
        name = str(value) if key == INS else key[len(DEL) :] if key.startswith(DEL) else ""
        proposal = record.proposals.get(name)
        if proposal is not None and proposal.block != block:
            return True
    return False
