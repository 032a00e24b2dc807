"""Tells whether a file still says what its canonical hash vouches for."""

from __future__ import annotations

import json
import re
import unicodedata
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from rcm_desktop.documents.canonical import canonical_line, canonical_part, hash_of, text_of
from rcm_desktop.errors import RcmError

_MARKED: Final = re.compile(r"\s*\[([a-z]{2})\] ?(.*)")

_MOST_QUOTED: Final = 40  # words
#: Pairs of words that are compared one by one; beyond, a difference is told in one piece.
_MOST_COMPARED: Final = 400_000_000
#: What zip, XML and text readers raise on damaged or hostile files.
_DAMAGE: Final = (OSError, EOFError, ValueError, RuntimeError, zipfile.BadZipFile, zlib.error)


class ShowsProposals(RcmError):
    """A view that is not the clean text: it shows words nobody has agreed to."""

    template = (
        "{file} shows proposals or changes (“{view}”), so its words have no hash of their own; "
        "the clean text it was made from has SHA-256 {digest}."
    )


class CannotVerify(RcmError):
    """A file whose canonical text cannot be recomputed."""

    template = "{file} cannot be verified: {reason}"


@dataclass(frozen=True, slots=True)
class WordChange:
    """Words of a line (counted from 1) that are not what they should be; either may be empty."""

    line: int
    stated: str
    found: str


@dataclass(frozen=True, slots=True)
class Verification:
    """What a file states about its words, what its words give, and where they differ.

    `stated` is None where the file states no hash, as plain text never does.
    `changes` needs something to compare with: a PDF carries it, for other files
    the caller hands it in.
    """

    format: str
    stated: str | None
    computed: str
    changes: tuple[WordChange, ...] = ()

    @property
    def matches(self) -> bool:
        return self.stated == self.computed and not self.changes


def verify(path: Path, *, expected: str | None = None, against: str | None = None) -> Verification:
    """Recompute a file's canonical hash.

    `expected` overrules the hash that the file states (plain text states none);
    `against` is the canonical text that it should hold. Raises CannotVerify, ShowsProposals.
    """
    kind = path.suffix.lower().lstrip(".")
    readers = {"docx": _verify_docx, "pdf": _verify_pdf, "txt": _verify_text, "json": _verify_json}
    if kind not in readers:
        raise CannotVerify(file=path.name, reason="only .docx, .pdf, .txt and .json hold our text.")
    try:
        _refuse_view(path, kind)
        found = readers[kind](path)
    except _DAMAGE as error:
        raise CannotVerify(file=path.name, reason="it is damaged or cannot be read.") from error
    changes = found.changes
    if against is not None:
        expected = expected or hash_of(against)
    lines = _lines_of(path, kind) if against is not None and kind != "pdf" else None
    if against is not None and lines is not None:
        changes = word_changes(against.splitlines(), lines)
    return Verification(kind, expected or found.stated, found.computed, changes)


def _refuse_view(path: Path, kind: str) -> None:
    """Raise ShowsProposals for a redline, a negotiating text or a comparison."""
    from rcm_desktop.documents.views_in_files import stated_view

    found = stated_view(path, kind)
    if found is not None:
        raise ShowsProposals(file=path.name, view=found.caption, digest=found.digest or "–")


def _lines_of(path: Path, kind: str) -> Sequence[str]:
    if kind == "docx":
        from rcm_desktop.documents.words_in_docx import words_in_docx

        return words_in_docx(path).lines
    return _text_lines(path) if kind == "txt" else _json_lines(path)[0]


def _verify_docx(path: Path) -> Verification:
    from rcm_desktop.documents.words_in_docx import UnreadableParts, words_in_docx

    try:
        found = words_in_docx(path)
    except UnreadableParts as error:
        raise CannotVerify(file=path.name, reason=f"its part {error} cannot be read.") from error
    return Verification("docx", found.stated, hash_of(text_of(found.lines)))


def _verify_text(path: Path) -> Verification:
    return Verification("txt", None, hash_of(text_of(_text_lines(path))))


def _verify_json(path: Path) -> Verification:
    lines, stated = _json_lines(path)
    return Verification("json", stated, hash_of(text_of(lines)))


def _verify_pdf(path: Path) -> Verification:
    """A PDF matches when its pages show the text it carries and print that text's hash."""
    import pikepdf
    import pypdfium2

    from rcm_desktop.documents.words_in_pdf import NoCanonicalText, words_in_pdf

    try:
        found = words_in_pdf(path)
    except NoCanonicalText as error:
        reason = "it carries no canonical text, so RCM Desktop did not write it."
        raise CannotVerify(file=path.name, reason=reason) from error
    except (pikepdf.PdfError, pypdfium2.PdfiumError) as error:
        raise CannotVerify(file=path.name, reason="it is damaged or locked.") from error
    lines = found.carried.splitlines()
    columns = list(zip(*(_columns(line, len(found.shown)) for line in lines), strict=True))
    changes: list[WordChange] = []
    for column, shown in zip(columns, found.shown, strict=False):
        changes.extend(_shown_changes(column, shown))
    computed = hash_of(found.carried) if not changes else hash_of("".join(found.shown))
    stated = next(iter(found.printed)) if len(found.printed) == 1 else found.stated
    return Verification("pdf", stated, computed, tuple(changes))


def _columns(line: str, count: int) -> list[str]:
    parts = line.split("\t")
    return parts + [""] * (count - len(parts))


def _text_lines(path: Path) -> list[str]:
    text = path.read_text(encoding="utf-8-sig")
    groups = [group.splitlines() for group in re.split(r"\n\s*\n", text) if group.strip()]
    lines = [line for group in groups for line in group if line.strip()]
    if not lines or not all(_MARKED.fullmatch(line) for line in lines):
        return [canonical_part("", line) for line in lines]
    marks = [[m for line in group if (m := _MARKED.fullmatch(line))] for group in groups]
    return [canonical_line(("", mark[2]) for mark in group) for group in marks]


def _json_lines(path: Path) -> tuple[list[str], str]:
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        languages = data["languages"]
        lines = [
            canonical_line((block["label"], block["text"].get(name, "")) for name in languages)
            for block in data["blocks"]
        ]
        return lines, str(data["sha256"])
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise CannotVerify(file=path.name, reason="it is no export of RCM Desktop.") from error


def word_changes(stated: Sequence[str], found: Sequence[str]) -> tuple[WordChange, ...]:
    """Where the words of two canonical texts differ, line by line."""
    here = [(number, word) for number, line in enumerate(stated, 1) for word in line.split()]
    there = [word for line in found for word in line.split()]
    words = [word for _, word in here]
    changes = []
    for start, end, begin, stop in _differences(words, there):
        line = here[min(start, len(here) - 1)][0] if here else 1
        changes.append(WordChange(line, _quoted(words[start:end]), _quoted(there[begin:stop])))
    return tuple(changes)


def _quoted(words: list[str]) -> str:
    """Words as a report shows them: not whole pages."""
    return " ".join(words[:_MOST_QUOTED]) + (" …" if len(words) > _MOST_QUOTED else "")


def _differences(old: list[str], new: list[str]) -> list[tuple[int, int, int, int]]:
    """Where two lists of words differ, as [start, end) in each; neighbours are joined."""
    from rapidfuzz.distance import Levenshtein

    first = _shared(old, new)
    last = min(_shared(old[::-1], new[::-1]), len(old) - first, len(new) - first)
    if (len(old) - first - last) * (len(new) - first - last) > _MOST_COMPARED:
        return [(first, len(old) - last, first, len(new) - last)]
    found: list[tuple[int, int, int, int]] = []
    for op in Levenshtein.opcodes(old, new):
        if op.tag == "equal":
            continue
        start, begin = op.src_start, op.dest_start
        if found and found[-1][1] == start and found[-1][3] == begin:
            start, _, begin, _ = found.pop()
        found.append((start, op.src_end, begin, op.dest_end))
    return found


def _shared(old: list[str], new: list[str]) -> int:
    """How many words two lists have in common at their start."""
    pairs = enumerate(zip(old, new, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(old), len(new)))


def _shown_changes(carried: Sequence[str], shown: str) -> tuple[WordChange, ...]:
    """Words that a page shows differently; where its lines break does not matter."""
    if _squeezed("".join(carried)) == _squeezed(shown):
        return ()
    found = word_changes(carried, shown.splitlines())
    real = [c for c in found if _squeezed(c.stated) != _squeezed(c.found)]
    return tuple(real) or found


def _squeezed(text: str) -> str:
    from rcm_desktop.documents.exporters.pdf.fonts import STAND_INS

    return "".join(unicodedata.normalize("NFC", text).translate(STAND_INS).split())
