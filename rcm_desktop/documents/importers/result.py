"""What an import hands back: blocks, what was noticed, and what was set aside and why."""

from __future__ import annotations

from dataclasses import dataclass, field

from rcm_desktop.models.document import Block, DocumentKind, Language


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a person should look at; `line` is the line or paragraph of the source, from 1."""

    rule: str
    message: str
    line: int


@dataclass(frozen=True, slots=True)
class SetAside:
    """Words of the file that belong to its paper, not to its text: page heads, end marks, rules."""

    text: str
    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Piece:
    """The words one source line gave to one block, or, with no owner, to what was set aside.

    Pieces are in the order of the source. Their texts together are all words of the
    file: nothing is lost between a file and its blocks. A label stands as printed.
    """

    line: int
    owner: str
    text: str


@dataclass(frozen=True, slots=True)
class ImportedDocument:
    """A file understood: `blocks` have ids b1, b2, … in reading order."""

    title: str
    language: Language
    kind: DocumentKind
    blocks: list[Block]
    findings: list[Finding] = field(default_factory=list)
    set_aside: list[SetAside] = field(default_factory=list)
    source: tuple[Piece, ...] = ()
