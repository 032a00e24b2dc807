"""From pieces of a reading to runs of the tree, and whose they are in small letters behind them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from rcm_desktop.documents.canonical import printable
from rcm_desktop.documents.tree import Look, Run
from rcm_desktop.drafting.reading import Piece
from rcm_desktop.models.negotiation import Record
from rcm_desktop.models.view import View

#: Between two codes: they stay on one line.
CODE_GAP: Final = ",\u202f"
_CHANGED: Final = frozenset({"inserted", "struck", "crossed"})


def shown_run(piece: Piece, view: View, record: Record) -> Run:
    """A piece of a reading as a run; delegations in the order in which they asked."""
    look, proposals = _look(piece, view), piece.proposals
    asking = piece.struck if look in {"struck", "crossed"} else proposals
    in_turn = sorted(asking, key=lambda name: (record.proposals[name].at, name))
    by = tuple(dict.fromkeys(code for name in in_turn for code in record.sponsors(name)))
    kept = look == "kept"
    return Run(
        piece.text, piece.bold, piece.italic, look, () if kept else by, () if kept else proposals
    )


def _look(piece: Piece, view: View) -> Look:
    if piece.look == "mark":
        return "mark"
    if view is View.BRACKETED:
        return "offered" if piece.inserted else "kept"
    if piece.struck:
        return "crossed" if piece.inserted else "struck"
    return "inserted" if piece.inserted else "kept"


def runs_of(runs: Iterable[Run]) -> list[Run]:
    """Printable NFC runs, none empty, neighbours of one look joined, accents with their letters."""
    made: list[Run] = []
    for run in runs:
        text = printable(run.text)
        while text and made and unicodedata.combining(text[0]):
            made[-1] = replace(made[-1], text=made[-1].text + text[0])
            text = text[1:]
        if not text:
            continue
        if made and replace(made[-1], text="") == replace(run, text=""):
            made[-1] = replace(made[-1], text=made[-1].text + text)
        else:
            made.append(replace(run, text=text))
    return [replace(run, text=unicodedata.normalize("NFC", run.text)) for run in made]


def attributed(runs: Iterable[Run]) -> list[Run]:
    """Codes of the delegations behind each stretch of proposed words.

    What one delegation strikes and puts in at one place carries its code once; white
    space at the end of a stretch stands behind the code.
    """
    found = list(runs)
    result: list[Run] = []
    for run, after in zip(found, [*found[1:], None], strict=True):
        follows = after is not None and after.look in _CHANGED and after.by == run.by
        if run.look not in _CHANGED or not run.by or follows:
            result.append(run)
            continue
        words = run.text.rstrip()
        if words:
            result.append(replace(run, text=words))
        code = Run(CODE_GAP.join(run.by), look="code", by=run.by, proposals=run.proposals)
        result.append(code)
        if len(words) < len(run.text):
            result.append(replace(run, text=run.text[len(words) :]))
    return result
