"""What a desk sees: the draft under its lens, and whose words are whose."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass, replace

from rcm_desktop.drafting.changes import Changes
from rcm_desktop.drafting.draft import Draft
from rcm_desktop.drafting.hand import DIRECT, Hand
from rcm_desktop.drafting.reading import Reading
from rcm_desktop.drafting.shown import ShownBlock, shown_block, shown_ids
from rcm_desktop.models.document import LANGUAGES, Block, Language
from rcm_desktop.models.view import CLEAN, REDLINE, Lens, View


@dataclass(frozen=True, slots=True)
class Pen:
    """Where the caret stands after an edit, in shown code points.

    `stored` is the place behind the last written letter while the stored words are
    `words`: the next letter goes there even where a bracket shows it elsewhere.
    """

    block: str
    language: Language
    offset: int
    stored: int | None = None
    words: str = ""


def lens_for(lens: Lens, hand: Hand) -> Lens:
    """The lens a hand works under: whoever suggests sees what they suggest."""
    if not hand.suggesting:
        return lens
    mine = frozenset(hand.delegations)
    if lens.view is View.CLEAN:
        return Lens(View.REDLINE, mine)
    return lens if lens.only is None else replace(lens, only=lens.only | mine)


class DeskSight:
    """A draft under a lens; places are shown code points."""

    def __init__(self, draft: Draft, lens: Lens = CLEAN, hand: Hand = DIRECT) -> None:
        self.draft = draft
        self.hand = hand
        self.lens = lens_for(lens, hand)
        self.pen: Pen | None = None
        self._emptied: tuple[str, str, str] = ("", "", "")  # proposal, block, language

    # -- reading -----------------------------------------------------------------

    @property
    def id(self) -> str:
        return self.draft.id

    def order(self) -> tuple[str, ...]:
        """The blocks that are shown, first to last."""
        return shown_ids(self.draft, self.lens)

    def index(self, block: str) -> int:
        """A shown block's place; ValueError for one that is not shown."""
        return self.order().index(block)

    def shown(self, block: str) -> ShownBlock:
        """A block as it is shown, with the proposals about it; raises NoSuchBlock."""
        return shown_block(self.draft, block, self.lens)

    def look(self, block: str) -> tuple[Block, ShownBlock | None]:
        """A block with its shown words; and, where there is more to say of it, all of that.

        None where its words stand as they are stored and nobody asks for anything there.
        """
        shown, readings = self.draft.read_block(block, self.lens)
        if not self.draft.negotiation.on_block(block) and all(
            reading.identical for reading in readings.values()
        ):
            return shown, None
        about = shown_block(self.draft, block, self.lens, (shown, readings))
        return about.block, about

    def block(self, block: str) -> Block:
        """A block with its shown words; raises NoSuchBlock."""
        return self.shown(block).block

    def words(self, block: str, language: Language) -> str:
        """A block's shown words."""
        return self.reading(block, language).text

    def reading(self, block: str, language: Language) -> Reading:
        """A block's shown words with the places where they are stored."""
        return self.draft.reading(block, language, self.lens)

    def is_empty(self, block: str) -> bool:
        """Whether a block holds no words at all, not even proposed ones out of sight."""
        return not any(self.draft.reading(block, lang, REDLINE).text for lang in LANGUAGES)

    # -- undo ----------------------------------------------------------------------

    def one_step(self) -> AbstractContextManager[None]:
        """Edits inside are taken back by one undo."""
        return self.draft.one_step()

    def undo(self) -> Changes:
        """Take back the last step."""
        return self.draft.undo()

    def redo(self) -> Changes:
        """Bring back what `undo` took away."""
        return self.draft.redo()

    @property
    def can_undo(self) -> bool:
        return self.draft.can_undo

    @property
    def can_redo(self) -> bool:
        return self.draft.can_redo

    # -- whose words -----------------------------------------------------------------

    def owner(self, proposal: str) -> str:
        """The open proposal on which inserted words hang; empty for words of the text."""
        record = self.draft.negotiation
        if proposal not in record.proposals:
            return ""
        if record.is_pending(proposal):
            return proposal
        return next(filter(None, map(self.owner, record.proposals[proposal].amends)), "")

    def is_own(self, proposal: str) -> bool:
        """Whether an open proposal is of exactly this hand's delegations, who may reword it."""
        record = self.draft.negotiation
        if not proposal or not record.is_pending(proposal):
            return False
        return set(record.sponsors(proposal)) == set(self.hand.delegations)

    def suggests(self, block: str) -> bool:
        """Whether edits in a block become proposals.

        In a block that one proposes oneself one simply writes; one that others propose
        is theirs, whatever the hand.
        """
        adding = self.draft.added_by(block)
        if adding:
            return not self.is_own(adding)
        return self.hand.suggesting

    # -- where the caret stands ---------------------------------------------------------

    def _stand(
        self, block: str, language: Language, offset: int, stored: int | None = None
    ) -> None:
        words = self.draft.stored(block, language) if stored is not None else ""
        self.pen = Pen(block, language, offset, stored, words)

    def _held(self, block: str, language: Language, offset: int) -> int | None:
        """Where the pen still stands in the stored words, if this is its place."""
        pen = self.pen
        if pen is None or pen.stored is None:
            return None
        if (pen.block, pen.language, pen.offset) != (block, language, offset):
            return None
        return pen.stored if self.draft.stored(block, language) == pen.words else None
