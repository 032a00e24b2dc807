"""How a draft's structure is told: the JSON of `outline` and its indented text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from rcm_desktop.models.document import Block, Language
from rcm_desktop.models.numbering import labels, scheme_of

_WIDTH: Final = 72


def outline_data(title: str, language: Language, blocks: Sequence[Block]) -> dict[str, Any]:
    """The structure as cli.md fixes it; `label` is the printed number, letter or bullet."""
    return {
        "title": title,
        "language": language,
        "blocks": [
            {
                "id": block.id,
                "kind": block.kind.value,
                "level": block.level,
                "label": label,
                "scheme": scheme_of(block) if block.listed else "",
                "text": dict(block.text),
            }
            for block, label in zip(blocks, labels(blocks), strict=True)
        ],
    }


def outline_text(language: Language, blocks: Sequence[Block]) -> str:
    """One line a block: id, kind, and its first words indented by level."""
    lines = []
    for block, label in zip(blocks, labels(blocks), strict=True):
        words = block.words(language) or next(iter(block.text.values()), "")
        text = "  " * block.level + " ".join(filter(None, [label, words]))
        short = text if len(text) <= _WIDTH else text[: _WIDTH - 1] + "…"
        lines.append(f"{block.id:<13} {block.kind.value:<9} {short}")
    return "\n".join(lines)
