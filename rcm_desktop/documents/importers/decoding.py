"""Bytes of a text file as text: which encoding it is in, and whether it is text at all."""

from __future__ import annotations

import codecs
import re
import unicodedata
from typing import Final

from rcm_desktop.documents.importers.refusals import NotText

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS: Final = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
#: The share of control characters above which a file is no text.
_CONTROL_LIMIT: Final = 0.002


def decode(data: bytes, file: str) -> tuple[str, str]:
    """The text and the name of its encoding; NotText for binary data.

    Tried in turn: a byte order mark, UTF-8, UTF-16 without a mark, Windows-1252.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _strictly(data, encoding, file), encoding
    if b"\x00" in data[:4096]:
        return _unmarked_utf16(data, file)
    try:
        text, encoding = data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        if error.start >= len(data) - 3 and error.reason == "unexpected end of data":
            text, encoding = data[: error.start].decode("utf-8"), "utf-8, cut short"
        else:
            text, encoding = data.decode("cp1252", errors="replace"), "windows-1252"
            if text.count("\ufffd") > max(2, len(text) * _CONTROL_LIMIT):
                raise NotText(file=file) from error
    if len(_CONTROLS.findall(text)) > max(1, len(text) * _CONTROL_LIMIT):
        raise NotText(file=file)
    return text, encoding


def _strictly(data: bytes, encoding: str, file: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise NotText(file=file) from error
    if len(_CONTROLS.findall(text)) > max(1, len(text) * _CONTROL_LIMIT):
        raise NotText(file=file)
    return text


def _unmarked_utf16(data: bytes, file: str) -> tuple[str, str]:
    """UTF-16 without a mark: every second byte of Latin text is zero."""
    sample = data[:4096]
    for encoding, start in (("utf-16-le", 1), ("utf-16-be", 0)):
        high = sample[start::2]
        if high and high.count(0) > 0.6 * len(high) and len(data) % 2 == 0:
            return _strictly(data, encoding, file), encoding
    raise NotText(file=file)


_LINE_ENDS: Final = re.compile("\r\n|\r|\x85|\u2028|\u2029|\v")
_DROPPED: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f\u200b\u2060\ufeff\ud800-\udfff]")
_DIRECTIONS: Final = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f]")


def cleaned(text: str) -> tuple[str, list[tuple[str, str, int]]]:
    """NFC text with `\\n` line ends and without invisible characters, and findings about them."""
    text = unicodedata.normalize("NFC", _LINE_ENDS.sub("\n", text))
    findings: list[tuple[str, str, int]] = []
    for rule, pattern, message in (
        ("invisible-characters", _DROPPED, "invisible characters were left out"),
        ("text-direction", _DIRECTIONS, "marks that turn the reading direction were left out"),
    ):
        found = pattern.search(text)
        if found:
            line = text.count("\n", 0, found.start()) + 1
            findings.append((rule, f"{len(pattern.findall(text))} {message}", line))
            text = pattern.sub("", text)
    soft = text.find("\u00ad")
    if soft >= 0:
        line = text.count("\n", 0, soft) + 1
        count = text.count("\u00ad")
        findings.append(("soft-hyphens", f"{count} soft hyphens were left out", line))
        text = re.sub("\u00ad[ \t]*\n[ \t]*(?=[^\\W\\d_])", "", text).replace("\u00ad", "")
    return text, findings
