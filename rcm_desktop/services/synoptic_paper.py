"""The synoptic table as a paper: what each delegation asks for, block by block, side by side."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from rcm_desktop.documents.canonical import canonical_hash
from rcm_desktop.documents.grid import Cell, Grid, GridRow
from rcm_desktop.documents.grids import export_grid
from rcm_desktop.documents.looks import runs_of
from rcm_desktop.documents.proposal_phrases import block_phrase, kind_name
from rcm_desktop.documents.render import render
from rcm_desktop.documents.tree import Document, Look, Run
from rcm_desktop.drafting.draft import Draft
from rcm_desktop.errors import RcmError
from rcm_desktop.models.document import BlockKind, Language
from rcm_desktop.models.negotiation import Position
from rcm_desktop.models.proposal import ProposalKind, Stance
from rcm_desktop.models.shown_labels import shown_labels
from rcm_desktop.services.conference import Conference
from rcm_desktop.services.naming import delegation_in
from rcm_desktop.services.proposal_words import Asked
from rcm_desktop.services.synoptic import SynopticCell, SynopticRow, delegations_in, synoptic

if TYPE_CHECKING:
    from rcm_desktop.documents.exporters.base import ExportOptions

_Words = dict[Language, str]
_CAPTION: Final[_Words] = {"en": "Synoptic table", "es": "Cuadro sinóptico"}
_CONTINUED: Final[_Words] = {"en": "(more delegations)", "es": "(más delegaciones)"}
_HEADS: Final[dict[Language, tuple[str, str]]] = {"en": ("No.", "Text"), "es": ("N.º", "Texto")}
_GUIDE: Final[_Words] = {
    "en": "Underlined words are proposed, words struck through are proposed for deletion. "
    "Only paragraphs with open proposals are shown.",
    "es": "Las palabras subrayadas se proponen; las tachadas se propone suprimirlas. "
    "Solo figuran los párrafos con propuestas abiertas.",
}
_STANCES: Final[dict[Stance, _Words]] = {
    Stance.SUPPORT: {"en": "Supports {what}", "es": "Apoya {what}"},
    Stance.ACCEPT: {"en": "Accepts {what}", "es": "Acepta {what}"},
    Stance.AD_REFERENDUM: {
        "en": "Accepts {what} ad referendum",
        "es": "Acepta {what} ad referéndum",
    },
    Stance.RESERVE: {"en": "Reserves its position on {what}", "es": "Se reserva sobre {what}"},
    Stance.OBJECT: {"en": "Objects to {what}", "es": "Objeta {what}"},
    Stance.SILENT: {"en": "", "es": ""},
}
_PARAGRAPH: Final[_Words] = {"en": "the paragraph", "es": "el párrafo"}
_PROPOSAL: Final[_Words] = {"en": "the proposal of {names}", "es": "la propuesta de {names}"}
_UNTIL: Final[_Words] = {"en": "until {day}", "es": "hasta el {day}"}
_TEXT_OF: Final[dict[Language, _Words]] = {
    "en": {"en": "", "es": "[Spanish text] "},
    "es": {"es": "", "en": "[texto en inglés] "},
}
_LOOKS: Final[dict[str, Look]] = {"keep": "kept", "insert": "inserted", "delete": "struck"}


class NothingOpen(RcmError):
    """A synoptic table of a draft in which nothing is asked for."""

    template = "There are no open proposals, so a synoptic table would be empty."


def synoptic_grid(draft: Draft, language: Language | None = None) -> Grid:
    """The table of all open proposals of a draft; raises NothingOpen."""
    shown = language or draft.language
    rows = synoptic(draft, shown)
    if not rows:
        raise NothingOpen
    codes = delegations_in(rows, (member.code for member in Conference().members))
    blocks = [draft.block(block) for block in draft.living()]
    proposed = {block.id for block in blocks if draft.added_by(block.id)}
    ids = (block.id for block in blocks)
    labels = dict(zip(ids, shown_labels(blocks, proposed), strict=True))
    table = _Table(draft, shown, codes, labels)
    heads = [((Run(words, bold=True),),) for words in _HEADS[shown]]
    return Grid(
        table.frame(),
        (*heads, *(table.head(code) for code in codes)),
        tuple(table.row(row) for row in rows),
        _CONTINUED[shown],
    )


def export_synoptic(
    draft: Draft,
    path: Path,
    format: str,
    language: Language | None = None,
    options: ExportOptions | None = None,
) -> Grid:
    """Write the table to a file; raises NothingOpen, and what `export_grid` refuses."""
    grid = synoptic_grid(draft, language)
    export_grid(grid, path, format, options)
    return grid


class _Table:
    """The cells of one draft's table in one language."""

    def __init__(
        self, draft: Draft, language: Language, codes: Iterable[str], labels: dict[str, str]
    ) -> None:
        self._draft, self._language = draft, language
        self._codes, self._labels = tuple(codes), labels

    def frame(self) -> Document:
        draft, language = self._draft, self._language
        return Document(
            title=" ".join(draft.title(language).split()) or draft.field("name"),
            languages=(language,),
            rows=(),
            meeting=draft.field("meeting"),
            caption=_CAPTION[language],
            guide=(_GUIDE[language],),
            vouched=canonical_hash(render(draft.blocks(), (language,))),
        )

    def head(self, code: str) -> Cell:
        name = delegation_in(code, self._language)
        runs = (Run(name, bold=True),)
        return (runs,) if name == code else (runs, (Run(code, look="offered", by=(code,)),))

    def row(self, row: SynopticRow) -> GridRow:
        added = bool(self._draft.added_by(row.block))
        label = self._labels.get(row.block, "").rstrip(".") or "–"
        words = Run(row.text, look="inserted" if added else "kept")
        cells = (self._cell(row.cells.get(code)) for code in self._codes)
        return GridRow((((Run(label),),), (tuple(runs_of([words])),), *cells))

    def _cell(self, cell: SynopticCell | None) -> Cell:
        if cell is None:
            return ()
        asked = [self._asked(proposal, words) for proposal, words in cell.proposals]
        return (*asked, *(self._position(position) for position in cell.positions))

    def _asked(self, proposal: str, asked: Asked) -> tuple[Run, ...]:
        by = self._draft.negotiation.sponsors(proposal)
        lead = [Run(words, look="mark")] if (words := self._lead(asked)) else []
        changed = [Run(c.text, look=_LOOKS[c.op], by=by) for c in asked.changes]
        if changed:
            changed[0] = replace(changed[0], text=changed[0].text.lstrip())
        return tuple(runs_of([*lead, *changed]))

    def _lead(self, asked: Asked) -> str:
        """What is asked about the block, before its words; and the words' other language."""
        language = self._language
        said = ""
        if asked.kind is ProposalKind.REMOVE:
            said = block_phrase("remove", language)
        elif asked.kind is ProposalKind.MOVE and asked.at_top:
            said = block_phrase("top", language)
        elif asked.kind is ProposalKind.MOVE:
            said = block_phrase("move", language, place=f"“{asked.behind}”")
        elif asked.kind is ProposalKind.SPLIT:
            said = block_phrase("divide", language)
        elif asked.kind is ProposalKind.MERGE:
            said = block_phrase("merge", language)
        elif asked.kind is ProposalKind.KIND:
            key = "level" if asked.level else "kind"
            kind = kind_name(BlockKind(asked.block_kind), language)
            said = block_phrase(key, language, kind=kind, level=asked.level + 1)
        other = _TEXT_OF[language][asked.language] if asked.changes else ""
        return f"[{said}] {other}" if said else other

    def _position(self, position: Position) -> tuple[Run, ...]:
        language = self._language
        what = _PARAGRAPH[language]
        if position.act.on in self._draft.negotiation.proposals:
            sponsors = self._draft.negotiation.sponsors(position.act.on)
            names = ", ".join(delegation_in(code, language) for code in sponsors)
            what = _PROPOSAL[language].format(names=names)
        words = _STANCES[position.stance][language].format(what=what)
        more = [position.confirm_by] if position.confirm_by else []
        more += [_UNTIL[language].format(day=position.until)] if position.until else []
        tail = f" ({', '.join(more)})" if more else ""
        return (Run(f"{words}{tail}", italic=True),)
