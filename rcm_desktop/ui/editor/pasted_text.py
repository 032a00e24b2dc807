"""Foreign text, from Word or a web page or a PDF, as clean paragraphs and list entries."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from rcm_desktop.models.document import Block, BlockKind, Language, Span
from rcm_desktop.models.numbering import scheme_of

_JUNK: Final = re.compile(
    "[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffc"
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]"
)
_SPACES: Final = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]+")
_BREAKS: Final = re.compile(r"\r\n?|[\n\v\f\x85\u2028\u2029]")
_BULLET: Final = re.compile(
    r"(?P<glyph>[•·▪▫‣◦●○■□◆➢►✓\uf0b7\uf0a7\uf0d8\uf0fc§])[ \t]*|(?P<dash>[-–—*]|o)(?:\t|  +| )"
)
_COUNTED: Final = re.compile(
    r"(?P<open>\()?(?P<token>\d{1,3}|[ivx]{1,5}|[IVX]{1,5}|[a-zA-Z])(?P<close>[.)])(?P<gap>[ \t]+)"
)
_SENTENCE_END: Final = (".", ":", ";", "!", "?", "”", '"', ")")
_FEWEST_WRAPPED: Final = 45  # letters; a shorter line was ended on purpose


@dataclass(frozen=True, slots=True)
class PastedParagraph:
    """One paragraph; `kind` is None where nothing but the words is known.

    `texts` holds every language of a block that was copied whole, `spans` its emphasis
    in the language of `text`, or in each where the block is whole.
    """

    text: str
    kind: BlockKind | None = None
    level: int = 0
    scheme: str = ""
    texts: Mapping[Language, str] | None = None
    spans: tuple[tuple[Language, Span], ...] = ()


def clean(text: str) -> str:
    """One line of words without invisible characters and runs of spaces, in composed form."""
    return _SPACES.sub(" ", _JUNK.sub("", unicodedata.normalize("NFC", text))).strip()


def paragraphs(text: str) -> list[PastedParagraph]:
    """The paragraphs of a pasted text, list labels recognised and taken off.

    A label in a single pasted line only counts where a tab follows it, as in Word:
    `1. January` may be the words themselves.
    """
    lines = _unwrapped(_BREAKS.split(text.replace("\r\n", "\n")))
    several = sum(1 for line in lines if line.strip()) > 1
    lists = _Lists()
    found = []
    for line in lines:
        paragraph = lists.read(line, several)
        if paragraph.text:
            found.append(paragraph)
    return found


def _unwrapped(lines: list[str]) -> list[str]:
    """Join lines that a PDF or a mail broke in mid-sentence."""
    joined: list[str] = []
    for line in lines:
        before = joined[-1] if joined else ""
        body = line.lstrip()
        goes_on = (
            len(before) >= _FEWEST_WRAPPED
            and not before.rstrip().endswith(_SENTENCE_END)
            and body[:1].islower()
            and not _BULLET.match(body)
            and not _COUNTED.match(body)
        )
        if goes_on:
            joined[-1] = f"{before.rstrip()} {body}"
        else:
            joined.append(line)
    return joined


class _Lists:
    """Gives each new kind of label one level more, and returns to a level when it is seen again."""

    def __init__(self) -> None:
        self._schemes: list[str] = []
        self._last = ""

    def read(self, line: str, several: bool) -> PastedParagraph:
        body = _JUNK.sub("", line).replace("\u00a0", " ").lstrip()
        bullet, counted = _BULLET.match(body), _COUNTED.match(body)
        if bullet and (several or bullet["glyph"] or "\t" in bullet[0]):
            scheme = "–" if bullet["dash"] == "—" else bullet["dash"] or "•"
            words = clean(body[bullet.end() :])
            return _entry(words, BlockKind.BULLET, self._level(scheme), scheme)
        if counted and (several or "\t" in counted["gap"]):
            scheme = self._scheme(counted)
            words, level = clean(body[counted.end() :]), self._level(scheme)
            self._last = counted["token"]
            kind = BlockKind.ITEM if level else BlockKind.DECISION
            return _entry(words, kind, level, scheme)
        return PastedParagraph(clean(line))

    def _scheme(self, counted: re.Match[str]) -> str:
        token = counted["token"]
        if token.isdigit():
            counter = "1"
        else:
            follows = len(token) == 1 and len(self._last) == 1 and ord(token) == ord(self._last) + 1
            roman = set(token.lower()) <= set("ivx") and not follows
            counter = "i" if roman else "a"
            counter = counter.upper() if token.isupper() else counter
        return f"{counted['open'] or ''}{counter}{counted['close']}"

    def _level(self, scheme: str) -> int:
        if scheme in self._schemes:
            del self._schemes[self._schemes.index(scheme) + 1 :]
        else:
            self._schemes.append(scheme)
        return len(self._schemes) - 1


def _entry(words: str, kind: BlockKind, level: int, scheme: str) -> PastedParagraph:
    """The scheme is only said where it is not the habit for the kind and level."""
    paragraph = PastedParagraph(words, kind, level, scheme)
    if scheme_of(Block("", kind, level=level)) == scheme:
        return replace(paragraph, scheme="")
    return paragraph
