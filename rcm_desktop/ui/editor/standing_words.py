"""The shown words that checkers read: struck words and brackets of a view count as blanks."""

from __future__ import annotations

from dataclasses import replace

from rcm_desktop.models.document import LANGUAGES, Block, Language
from rcm_desktop.ui.editor.rows import Rows


def standing_words(rows: Rows, block_id: str, lang: Language) -> str:
    """As long as the shown words, so that places in it are places in them."""
    words, shown = rows.by_id(block_id).words(lang), rows.shown(block_id)
    reading = shown.readings.get(lang) if shown is not None else None
    if reading is None:
        return words
    left = "".join(
        " " * len(piece.text) if piece.struck or piece.look == "mark" else piece.text
        for piece in reading.pieces
    )
    return left if len(left) == len(words) else words


def standing_blocks(rows: Rows) -> list[Block]:
    """Every block in order, with these words."""
    return [
        replace(block, text={lang: standing_words(rows, block.id, lang) for lang in LANGUAGES})
        if rows.shown(block.id) is not None
        else block
        for block in rows.blocks()
    ]
