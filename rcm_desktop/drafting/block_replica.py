"""How a draft lies in its Loro document, and how it is read.

    order          movable list of block ids, the deleted ones too
    b:<id>         a block's fields: kind, level, scheme, start, deleted
    b:<id>:<lang>  its words, rich text
    meta, authors, versions   the draft's own fields, people, named versions
    proposals, acts           the record of the negotiation, see `negotiation_log.py`

A text holds every word ever proposed; what a view shows of it is a `Reading`. `words` and
`block` give the clean one: accepted proposals in, open ones out.

All are root containers, so nothing hangs below something that can be deleted and two
people who make the same container at once share it.
"""

from __future__ import annotations

import gc
import secrets
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any, Final, cast

import loro

from rcm_desktop.drafting.authors import Author
from rcm_desktop.drafting.changes import Changes, Delta, Deltas, Origin, TextKey
from rcm_desktop.drafting.kept import Kept
from rcm_desktop.drafting.negotiation_log import ACTS, PROPOSALS, NegotiationLog
from rcm_desktop.drafting.reading import Reading
from rcm_desktop.drafting.stored_runs import StoredRun, stored_runs
from rcm_desktop.drafting.strays import strays
from rcm_desktop.drafting.views import Naming, read
from rcm_desktop.errors import NoSuchBlock
from rcm_desktop.models.document import LANGUAGES, Block, BlockKind, DocumentKind, Language, Span
from rcm_desktop.models.proposal import Proposal, ProposalKind, Status
from rcm_desktop.models.view import CLEAN, Lens

_TOP: Final = 30
_ALPHABET: Final = "abcdefghjkmnpqrstuvwxyz23456789"  # no letter that reads like a digit
_KINDS: Final = {kind.value: kind for kind in BlockKind}


@contextmanager
def _without_collector() -> Iterator[None]:
    """Tens of thousands of objects that stay: the garbage collector doubles the time they take."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def new_block_id() -> str:
    """Twelve letters and digits: 59 bits, so that laptops never meet on one id."""
    return "".join(secrets.choice(_ALPHABET) for _ in range(12))


@dataclass(frozen=True, slots=True)
class TextRun:
    """A stretch of words under one emphasis."""

    text: str
    bold: bool = False
    italic: bool = False


class BlockReplica(NegotiationLog):
    """The reading half of a draft: order, fields and words."""

    kind = "draft"
    #: A delegation's name in a language; brackets show it.
    naming: Naming = staticmethod(lambda code, language: code)

    def __init__(self, replica_id: str, author: Author, blobs: Iterable[bytes] = ()) -> None:
        super().__init__(replica_id, author, blobs)
        self._order = self._doc.get_movable_list("order")
        self._meta = self._doc.get_map("meta")
        self._kept = Kept(self._doc)
        self._visible: tuple[str, ...] | None = None
        self._clean: tuple[str, ...] = ()
        self._index: dict[str, int] = {}

    # -- the draft's own fields ----------------------------------------------

    @property
    def document_kind(self) -> DocumentKind:
        """Declaration, conclusions, communiqué, …"""
        stored = str(self._meta.get_value().get("kind", ""))
        return DocumentKind(stored) if stored in set(DocumentKind) else DocumentKind.DECLARATION

    @property
    def language(self) -> Language:
        """The language the draft is negotiated in; the other one follows it."""
        return "es" if self._meta.get_value().get("language") == "es" else "en"

    def field(self, name: str) -> str:
        """One of the draft's own fields, such as `meeting`; empty where it is not set."""
        return str(self._meta.get_value().get(name, ""))

    def fields(self, prefix: str) -> dict[str, str]:
        """The draft's own fields whose names begin so."""
        found: dict[str, object] = self._meta.get_value()
        return {name: str(value) for name, value in found.items() if name.startswith(prefix)}

    def title(self, language: Language | None = None) -> str:
        """The words of the first title, else of the first block that has any.

        A title stands at the top: a long draft is not searched to its end for one.
        """
        wanted = language or self.language
        first = ""
        for block_id in self.order()[:_TOP]:
            words = self.words(block_id, wanted)
            if words and self._fields(block_id).get("kind") == BlockKind.TITLE:
                return words
            first = first or words
        return first

    # -- blocks --------------------------------------------------------------

    def order(self) -> tuple[str, ...]:
        """The blocks of the clean text, first to last."""
        self.living()
        return self._clean

    def living(self) -> tuple[str, ...]:
        """The ids of all blocks that are or may become part of the text, first to last."""
        if self._visible is None:
            unique = dict.fromkeys(cast("list[str]", self._order.get_value()))
            self._visible = tuple(block for block in unique if self._is_visible(block))
            self._index = {block: at for at, block in enumerate(self._visible)}
            self._clean = tuple(b for b in self._visible if not self.added_by(b))
        return self._visible

    def added_by(self, block_id: str) -> str:
        """The open proposal that a new block hangs on, empty for a block of the text."""
        return next((p.id for p in self._adding(block_id) if self.negotiation.is_pending(p.id)), "")

    def _adding(self, block_id: str) -> Iterator[Proposal]:
        proposals = self.negotiation.on_block(block_id)
        return (proposal for proposal in proposals if proposal.kind is ProposalKind.ADD)

    def index(self, block_id: str) -> int:
        """A living block's place, counted from 0; raises NoSuchBlock."""
        self.living()
        try:
            return self._index[block_id]
        except KeyError:
            raise NoSuchBlock(block=block_id) from None

    def block(self, block_id: str) -> Block:
        """One block with its words and emphasis in every language; raises NoSuchBlock."""
        self.index(block_id)
        return self._read(block_id)

    def blocks(self) -> list[Block]:
        """All blocks of the clean text in order."""
        with self.reading_much():
            return [self._read(block_id) for block_id in self.order()]

    def words(self, block_id: str, language: Language) -> str:
        """A block's clean words in one language; empty where there are none yet."""
        parts = self._text(block_id, language).get_richtext_value()
        if any("attributes" in part for part in parts):
            return self.reading(block_id, language).text
        return "".join([part["insert"] for part in parts])

    def stored(self, block_id: str, language: Language) -> str:
        """Every word ever proposed for a block in one language."""
        return str(self._text(block_id, language).to_string())

    def stored_runs(self, block_id: str, language: Language) -> list[StoredRun]:
        """The stored words with the marks that say whose they are."""
        return list(self._runs(block_id, language))

    def _runs(self, block_id: str, language: Language) -> list[StoredRun]:
        text = self._text(block_id, language)
        return self._kept.get(
            ("runs", block_id, language), lambda: stored_runs(text.get_richtext_value())
        )

    def reading(self, block_id: str, language: Language, lens: Lens = CLEAN) -> Reading:
        """A block's words as a lens shows them, and where each letter is stored."""
        return self._kept.get(
            (lens, block_id, language),
            lambda: read(
                self._runs(block_id, language), self.negotiation, lens, language, self.naming
            ),
        )

    def runs(self, block_id: str, language: Language) -> list[TextRun]:
        """A block's clean words as stretches of one emphasis each."""
        pieces = self.reading(block_id, language).pieces
        return [TextRun(piece.text, piece.bold, piece.italic) for piece in pieces]

    def deleted_blocks(self) -> list[Block]:
        """Blocks that were taken out, with the words they held: nothing typed is lost."""
        visible = set(self.living())
        return [
            self._read(block)
            for block in dict.fromkeys(cast("list[str]", self._order.get_value()))
            if block not in visible and any(self.stored(block, lang) for lang in LANGUAGES)
        ]

    #: While thousands of blocks are read one by one.
    reading_much = staticmethod(_without_collector)

    def read_block(
        self, block_id: str, lens: Lens = CLEAN
    ) -> tuple[Block, Mapping[Language, Reading]]:
        """A block as a lens shows its words; readings only where words carry marks."""
        self.index(block_id)
        readings: dict[Language, Reading] = {}
        return self._read(block_id, lens, readings), readings

    def _read(
        self,
        block_id: str,
        lens: Lens = CLEAN,
        readings: dict[Language, Reading] | None = None,
    ) -> Block:
        """One pass over each language: a long draft opens by thousands of these."""
        fields = self._fields(block_id)
        text: dict[Language, str] = {}
        spans: dict[Language, tuple[Span, ...]] = {}
        for lang in LANGUAGES:
            reading = cast("Reading | None", self._kept.known((lens, block_id, lang)))
            parts = [] if reading else self._text(block_id, lang).get_richtext_value()
            if not (reading.length if reading else parts):
                continue
            if reading is not None or any("attributes" in part for part in parts):
                if reading is None:
                    runs = stored_runs(parts)
                    reading = read(runs, self.negotiation, lens, lang, self.naming)
                text[lang] = reading.text
                if reading.spans:
                    spans[lang] = reading.spans
                if readings is not None:
                    readings[lang] = reading
            else:
                text[lang] = "".join([part["insert"] for part in parts])
        start = fields.get("start")
        return Block(
            id=block_id,
            # A kind of a later version of the program still shows its words.
            kind=_KINDS.get(str(fields.get("kind", "")), BlockKind.PREAMBLE),
            text=text,
            level=max(0, int(fields.get("level") or 0)),
            scheme=str(fields.get("scheme") or ""),
            start=None if start is None else int(start),
            spans=spans,
        )

    def _delta(self, block_id: str, language: Language) -> Iterator[tuple[str, dict[str, Any]]]:
        for part in self._text(block_id, language).get_richtext_value():
            yield part["insert"], part.get("attributes") or {}

    def _fields(self, block_id: str) -> dict[str, Any]:
        return cast("dict[str, Any]", self._doc.get_map(f"b:{block_id}").get_value())

    def _text(self, block_id: str, language: Language) -> loro.LoroText:
        return self._doc.get_text(f"b:{block_id}:{language}")

    # -- soft deletion -------------------------------------------------------

    def _is_visible(self, block_id: str) -> bool:
        """A deleted block comes back when words arrive that its deleter had not seen."""
        fields = self._fields(block_id)
        if any(self.negotiation.is_out(proposal.id) for proposal in self._adding(block_id)):
            return False
        deleted = fields.get("deleted")
        if deleted and (
            deleted == self._fingerprint(block_id)
            or not any(self.stored(block_id, lang) for lang in LANGUAGES)
        ):
            return False
        return not self._is_struck_out(block_id)

    def _is_struck_out(self, block_id: str) -> bool:
        """Whether a proposal to delete the block was accepted, with the words it holds now."""
        record = self.negotiation
        for proposal in record.on_block(block_id):
            if proposal.kind is ProposalKind.REMOVE:
                act = record.decision(proposal.id)
                if act is None or record.status(proposal.id) is not Status.ACCEPTED:
                    continue
                if act.details.get("fingerprint") == self._fingerprint(block_id):
                    return True
        return False

    def _is_gone(self, block_id: str) -> bool:
        """Whether a block was taken out, so that words which arrive may bring it back."""
        return bool(self._fields(block_id).get("deleted")) or (
            self._visible is not None and block_id not in self._index
        )

    def _fingerprint(self, block_id: str) -> str:
        words = "\0".join(self.stored(block_id, lang) for lang in LANGUAGES)
        return blake2b(words.encode(), digest_size=12).hexdigest()

    # -- what changed --------------------------------------------------------

    def _changes_of(self, events: list[loro.DiffEvent], origin: Origin) -> Changes:
        blocks: set[str] = set()
        deltas: dict[TextKey, tuple[Deltas, ...]] = {}
        order = meta = False
        parts = [(part.target.name, part.diff) for e in events for part in e.events]
        recorded = [(name, diff) for name, diff in parts if name in (PROPOSALS, ACTS)]
        if recorded:
            blocks |= self._recorded(recorded)
            order = self._visible is None or self._would_differ()
            blocks |= self._strays()
        for name, diff in parts:
            if name == "order":
                order = True
            elif not name.startswith("b:"):
                meta = meta or name not in (PROPOSALS, ACTS)
            else:
                _, block, *language = name.split(":")
                blocks.add(block)
                if isinstance(diff, loro.Diff.Text) and language[0] in LANGUAGES:
                    key = (block, cast("Language", language[0]))
                    deltas[key] = (*deltas.get(key, ()), _deltas(diff.diff))
                order = order or self._is_gone(block)
                order = order or (
                    isinstance(diff, loro.Diff.Map) and "deleted" in diff.diff.updated
                )
        if order:
            self._visible = None
        return Changes(
            self.id, frozenset(blocks), order, meta, origin, deltas, record=bool(recorded)
        )

    def _strays(self) -> frozenset[str]:
        """The blocks whose words a decision about another block's proposal can change."""
        living = self.living()
        return strays(
            living, self.negotiation, lambda b, lang: self._text(b, lang).get_richtext_value()
        )

    def _step_back(self, step: Callable[[], bool]) -> Changes:
        """Undoing that a block was made takes it out, unless others have written in it since."""
        before = cast("list[str]", self._order.get_value())
        changes = super()._step_back(step)
        kept = set(cast("list[str]", self._order.get_value()))
        lost = [
            (at, block)
            for at, block in enumerate(before)
            if block not in kept and any(self.stored(block, lang) for lang in LANGUAGES)
        ]
        for at, block in lost:
            self._order.insert(min(at, len(self._order)), block)
        if lost:
            self._keep_house()
            self._visible = None
            changes |= Changes(self.id, frozenset(b for _, b in lost), order=True, origin="undo")
        return changes

    def _would_differ(self) -> bool:
        """Whether the record as it is now shows other blocks than before."""
        living, clean = self._visible, self._clean
        self._visible = None
        return (self.living(), self._clean) != (living, clean)


def _deltas(parts: list[loro.TextDelta]) -> Deltas:
    result = []
    for part in parts:
        if isinstance(part, loro.TextDelta.Insert):
            result.append(Delta.insert(part.insert))
        elif isinstance(part, loro.TextDelta.Delete):
            result.append(Delta("delete", part.delete))
        elif isinstance(part, loro.TextDelta.Retain):
            result.append(Delta("retain", part.retain))
    return tuple(result)
