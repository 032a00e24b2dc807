"""The neutral tree between a draft and its files: rendered once, written by every format."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from rcm_desktop.models.document import BlockKind, Language
from rcm_desktop.models.view import View as View


class Status(StrEnum):
    """Whether a paper is still being negotiated."""

    DRAFT = "draft"
    FINAL = "final"


#: List id of a paragraph that stands in no list.
NO_LIST: Final = 0


@dataclass(frozen=True, slots=True)
class Run:
    """Words in a row that look alike; never split inside a base letter and its accents."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One block's words in one language.

    `label` is what is printed before the words, `number` its position in the
    count (0 for bullets). `list_id` tells which running list counts it, so that
    a word processor derives the same label; `NO_LIST` where there is no label.
    """

    language: Language
    runs: tuple[Run, ...] = ()
    label: str = ""
    list_id: int = NO_LIST
    scheme: str = ""
    number: int = 0

    @property
    def words(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Row:
    """One block: a paragraph for each language of the document, in the document's order.

    `level` counts from 0 within lists. `indent` counts the steps by which a
    paragraph without a label stands in, so that it lines up with the words of the
    entry it continues (seed 002, the paragraphs under decision 14).
    """

    block_id: str
    kind: BlockKind
    cells: tuple[Paragraph, ...]
    level: int = 0
    indent: int = 0
    keep_with_next: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """A paper ready to be written.

    `meeting` is the line of the running head (the title stands in for it when
    empty), `version` what a draft's head says after DRAFT, such as a name and a time.
    """

    title: str
    languages: tuple[Language, ...]
    rows: tuple[Row, ...]
    status: Status = Status.DRAFT
    meeting: str = ""
    version: str = ""

    @property
    def is_draft(self) -> bool:
        return self.status is Status.DRAFT

    @property
    def bilingual(self) -> bool:
        return len(self.languages) > 1
