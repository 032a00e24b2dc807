"""The neutral tree between a draft and its files: rendered once, written by every format."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Literal

from rcm_desktop.models.document import BlockKind, Language


class Status(StrEnum):
    """Whether a paper is still being negotiated."""

    DRAFT = "draft"
    FINAL = "final"


#: List id of a paragraph that stands in no list.
NO_LIST: Final = 0


#: What a stretch of words is to those who read of proposals.
#: kept: as the text stands; inserted, struck: proposed so; crossed: proposed by some and struck
#: by others; offered: proposed words between brackets; mark: brackets, names and notes, which
#: are no words of the text; code: whose the stretch before it is, in small letters.
Look = Literal["kept", "inserted", "struck", "crossed", "offered", "mark", "code"]


@dataclass(frozen=True, slots=True)
class Run:
    """Words in a row that look alike; never split inside a base letter and its accents.

    `by` holds the codes of the delegations that ask for what the look says, `proposals`
    the ids under which they do.
    """

    text: str
    bold: bool = False
    italic: bool = False
    look: Look = "kept"
    by: tuple[str, ...] = ()
    proposals: tuple[str, ...] = ()

    @property
    def underlined(self) -> bool:
        return self.look in {"inserted", "crossed"}

    @property
    def struck_out(self) -> bool:
        return self.look in {"struck", "crossed"}


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
class BlockMark:
    """What is proposed about a whole block, or became of it between two versions.

    `kind` is add, remove, move, split, merge or kind; `proposal` and `by` are empty in
    comparisons.
    """

    kind: str
    proposal: str = ""
    by: tuple[str, ...] = ()


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
    marks: tuple[BlockMark, ...] = ()


@dataclass(frozen=True, slots=True)
class Delegation:
    """A delegation in a legend: its code, and its name in each language of the document."""

    code: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A paper ready to be written.

    `meeting` is the line of the running head (the title stands in for it when
    empty), `version` what a draft's head says after DRAFT, such as a name and a time.
    `caption` names a reading that is not the clean text (*Redline*), `guide` tells in each
    language how to read it, `legend` names the delegations whose codes stand in it, and
    `vouched` is the hash of the clean text that it was made from.
    """

    title: str
    languages: tuple[Language, ...]
    rows: tuple[Row, ...]
    status: Status = Status.DRAFT
    meeting: str = ""
    version: str = ""
    caption: str = ""
    guide: tuple[str, ...] = ()
    legend: tuple[Delegation, ...] = ()
    vouched: str = ""

    @property
    def is_clean(self) -> bool:
        """Whether it shows the text and nothing else, so that its words have a hash."""
        return not self.caption

    @property
    def is_draft(self) -> bool:
        return self.status is Status.DRAFT

    @property
    def bilingual(self) -> bool:
        return len(self.languages) > 1
