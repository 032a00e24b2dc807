"""Checkers read a redline as it would stand, at the places where it is shown."""

from __future__ import annotations

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from rcm_desktop.app import App
from rcm_desktop.drafting.desk import Desk
from rcm_desktop.models.document import BlockKind
from rcm_desktop.models.view import Lens, View
from rcm_desktop.ui.editor.rows import Rows
from rcm_desktop.ui.editor.standing_words import standing_blocks, standing_words
from tests.ui.editor.conftest import Typist, block


def test_struck_words_and_brackets_are_blanks(
    typist_with: Callable[..., Typist], app: App, qtbot: QtBot
) -> None:
    typist = typist_with([block(BlockKind.PREAMBLE, "They move ñ👍 on", "Siguen")])
    opened = typist.editor.open_draft
    block_id = opened.draft.order()[0]
    opened.apply(
        lambda draft: draft.propose_words(["MEX"], block_id, "en", "They run ñ👍 on", reason="")[1]
    )
    for view in View:
        rows = Rows(Desk(opened.draft, lens=Lens(view)))
        shown, read = rows.by_id(block_id).words("en"), standing_words(rows, block_id, "en")
        assert len(shown) == len(read)
        assert read.split()[0] == "They"
        assert ("move" in read.split()) == (view in (View.CLEAN, View.BRACKETED))
        assert ("run" in read.split()) == (view is not View.CLEAN)
        assert "[" not in read
        assert all(one in (other, " ") for one, other in zip(read, shown, strict=True))
        assert standing_blocks(rows)[0].words("es") == "Siguen"
