"""Makes the reading of one text under a lens: clean, accepted, redline or bracketed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import Final

from rcm_desktop.drafting.fates import Fate, fates
from rcm_desktop.drafting.reading import Piece, Reading, joined
from rcm_desktop.drafting.stored_runs import StoredRun
from rcm_desktop.models.document import Language
from rcm_desktop.models.negotiation import Record
from rcm_desktop.models.view import Lens, View

Naming = Callable[[str, Language], str]
"""A delegation's name in a language, for its code."""

_DELETE: Final[dict[Language, str]] = {"en": "delete", "es": "suprimir"}
#: Between wordings that compete for one place, where all are shown as taken.
_OR: Final = " / "


def read(
    runs: Sequence[StoredRun],
    record: Record,
    lens: Lens,
    language: Language = "en",
    naming: Naming = lambda code, language: code,
) -> Reading:
    """What a lens shows of stored runs."""
    length = runs[-1].end if runs else 0
    pieces = [_piece(run, fate) for run, fate in zip(runs, fates(runs, record, lens), strict=True)]
    shown = [piece for piece in pieces if piece is not None]
    if lens.view is View.CLEAN:
        shown = [_settled(piece) for piece in shown if not piece.inserted]
    elif lens.view is View.ACCEPTED:
        shown = _taken(shown, runs)
    elif lens.view is View.BRACKETED:
        shown = _bracketed(shown, record, language, naming)
    return Reading(joined(shown), length)


def _piece(run: StoredRun, fate: Fate) -> Piece | None:
    if fate.hidden:
        return None
    return Piece(run.text, run.start, True, fate.inserted, fate.struck, run.bold, run.italic)


def _settled(piece: Piece) -> Piece:
    return Piece(piece.text, piece.start, piece.stored, bold=piece.bold, italic=piece.italic)


def _taken(pieces: Sequence[Piece], runs: Sequence[StoredRun]) -> list[Piece]:
    """All open proposals as accepted; wordings that compete stand side by side."""
    striking: dict[str, set[int]] = {}
    for run in runs:
        for proposal in run.dels:
            striking.setdefault(proposal, set()).add(run.start)
    result: list[Piece] = []
    last = ""
    for piece in pieces:
        if piece.struck:
            continue
        mine = striking.get(piece.inserted, set())
        if piece.inserted and last and piece.inserted != last and mine & striking.get(last, set()):
            result.append(Piece(_OR, piece.start, False))
        result.append(_settled(piece))
        last = piece.inserted
    return result


# -- brackets --------------------------------------------------------------------


def _bracketed(
    pieces: Sequence[Piece], record: Record, language: Language, naming: Naming
) -> list[Piece]:
    result: list[Piece] = []
    for open_words, group in groupby(pieces, key=lambda piece: bool(piece.proposals)):
        found = list(group)
        result += _brackets(found, record, language, naming) if open_words else found
    return result


def _brackets(
    cluster: list[Piece], record: Record, language: Language, naming: Naming
) -> list[Piece]:
    """One open passage: what stands, then each wording with those who ask for it."""
    standing = [piece for piece in cluster if not piece.inserted]
    wordings: dict[str, tuple[list[Piece], list[str]]] = {}
    deleting: list[str] = []
    for proposal in _in_turn(cluster, record):
        words = _under(cluster, proposal, record)
        key = "".join(piece.text for piece in words).strip()
        sponsors = record.sponsors(proposal)
        if not key:
            deleting += [code for code in sponsors if code not in deleting]
        else:
            asking = wordings.setdefault(key, (words, []))[1]
            asking += [code for code in sponsors if code not in asking]
    result, used = list[Piece](), set[int]()
    shown: list[tuple[str, list[Piece]]] = []
    if "".join(piece.text for piece in standing).strip():
        shown.append(("", standing))
    shown += [(_names(codes, language, naming), words) for words, codes in wordings.values()]
    for names, words in shown:
        lead = result[-1] if result else None
        if lead is not None:
            result.append(_mark(" ", lead.end))
        result += _bracket(names, words, used)
    if deleting:
        at = cluster[-1].end
        names = _names(deleting, language, naming)
        result.append(_mark(f" [{names}: {_DELETE[language]}]", at))
    return _spaced(result, cluster)


def _in_turn(cluster: Sequence[Piece], record: Record) -> list[str]:
    """The proposals of an open passage in the order in which they were made.

    Of those written down in one second the one whose words are stored first came first.
    """
    known = record.proposals
    stored: dict[str, int] = {}
    for piece in cluster:
        if piece.inserted:
            stored[piece.inserted] = min(stored.get(piece.inserted, piece.start), piece.start)
    last = cluster[-1].end + 1
    return sorted(
        {proposal for piece in cluster for proposal in piece.proposals},
        key=lambda p: (known[p].at if p in known else "", stored.get(p, last), p),
    )


def _under(cluster: list[Piece], proposal: str, record: Record) -> list[Piece]:
    """The passage as it would read if this proposal alone were accepted."""
    taken = {proposal, *(record.proposals[proposal].amends if proposal in record.proposals else ())}
    return [
        piece
        for piece in cluster
        if (not piece.inserted or piece.inserted in taken) and not taken & set(piece.struck)
    ]


def _bracket(names: str, words: list[Piece], used: set[int]) -> list[Piece]:
    """`[Mexico, Canada: …]`; words shown once already are repeated, but stored only there."""
    text = "".join(piece.text for piece in words)
    skip, keep = len(text) - len(text.lstrip()), len(text.rstrip())
    start = words[0].start
    result = [_mark(f"[{names}: " if names else "[", start)]
    at = 0
    for piece in words:
        first, last = max(skip - at, 0), min(keep - at, len(piece.text))
        if first < last:
            fresh = piece.stored and piece.start + first not in used
            used.update(range(piece.start + first, piece.start + last) if fresh else ())
            result.append(
                Piece(
                    piece.text[first:last],
                    piece.start + first,
                    fresh,
                    piece.inserted,
                    () if piece.inserted or not names else piece.struck,
                    piece.bold,
                    piece.italic,
                )
            )
        at += len(piece.text)
    result.append(_mark("]", result[-1].end if len(result) > 1 else start))
    return result


def _spaced(pieces: list[Piece], cluster: list[Piece]) -> list[Piece]:
    """White space at the ends of an open passage stands outside its brackets."""
    text = "".join(piece.text for piece in cluster)
    lead = [_mark(" ", cluster[0].start)] if text[:1].isspace() else []
    trail = [_mark(" ", cluster[-1].end)] if text[-1:].isspace() else []
    return [*lead, *pieces, *trail]


def _mark(text: str, at: int) -> Piece:
    return Piece(text, at, False)


def _names(codes: Sequence[str], language: Language, naming: Naming) -> str:
    return ", ".join(naming(code, language) for code in codes)
