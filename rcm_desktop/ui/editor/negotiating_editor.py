"""The half of the editor that negotiates: the view it shows, whose hand writes, proposals."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from rcm_desktop.drafting.desk import Desk
from rcm_desktop.drafting.hand import Hand
from rcm_desktop.models.document import LANGUAGES, Language
from rcm_desktop.models.view import Lens, View
from rcm_desktop.ui.editor import moves
from rcm_desktop.ui.editor.explaining import Explaining
from rcm_desktop.ui.editor.positions import Selection
from rcm_desktop.ui.editor.proposal_place import proposals_at, words_of
from rcm_desktop.ui.editor.sight import ViewName, lens_of, view_of
from rcm_desktop.ui.editor.surface import Surface


class NegotiatingEditor(QWidget):
    """`surface` is the page; the editor that inherits makes it."""

    proposalAtCaret = Signal(str)  # its id, empty where there is none
    lensChanged = Signal()
    handChanged = Signal()
    speakingWanted = Signal()  # somebody should say for whom they speak
    refused = Signal(object)  # the RcmError of an edit that was not made

    surface: Surface
    explaining: Explaining
    _view: ViewName = "clean"
    _told = ""  # the proposal at the caret, as it was told last

    # -- views -------------------------------------------------------------------

    @property
    def lens(self) -> Lens:
        """What the page shows, one's own proposals included while one suggests."""
        return self.surface.desk.lens

    @property
    def view_name(self) -> ViewName:
        """The view that was chosen."""
        return self._view

    def show_view(self, name: ViewName) -> None:
        """Show another view; the caret stays beside its letter."""
        if name != self._view:
            self._work(name, self.hand)
        else:
            self.lensChanged.emit()

    def set_lens(self, lens: Lens) -> None:
        """Show the view that a lens belongs to."""
        self.show_view(view_of(lens))

    # -- hands -------------------------------------------------------------------

    @property
    def hand(self) -> Hand:
        """Whether typing writes the text or suggests, and for whom one speaks."""
        return self.surface.desk.hand

    def set_hand(self, hand: Hand) -> None:
        """Write with another hand from now on."""
        if hand != self.hand:
            self._work(self._view, hand)

    def toggle_suggesting(self) -> None:
        """Suggest for those one speaks for, or write the text again; asks whom if unknown."""
        hand = self.hand
        if hand.delegations:
            self.set_hand(Hand(hand.delegations, not hand.suggesting))
        else:
            self.speakingWanted.emit()

    def _work(self, name: ViewName, hand: Hand) -> None:
        before = self.hand
        self._view = name
        self.surface.work_at(Desk(self.surface.desk.draft, lens_of(name, hand), hand))
        self.refresh()
        if hand != before:
            self.handChanged.emit()
        self.lensChanged.emit()

    def refresh(self) -> None:
        """Tick and enable what holds now."""
        # Qt's metaclass leaves no room for an abstract method; `DraftEditor` has the real one.
        raise NotImplementedError

    # -- proposals ---------------------------------------------------------------

    def proposal_at_caret(self) -> str:
        """The open proposal at the caret; empty where there is none."""
        head = self.surface.caret.head
        return next(iter(proposals_at(self.surface, head)), "") if head is not None else ""

    def tell_proposal(self) -> None:
        """Tell of the proposal at the caret if it is another one than before."""
        here = self.proposal_at_caret()
        if here != self._told:
            self._told = here
            self.proposalAtCaret.emit(here)

    def explain(self) -> None:
        """Say who proposes what stands at the caret, and why."""
        self.explaining.at_caret()

    def go_to_proposal(self, proposal_id: str, *, focus: bool = False) -> None:
        """Select a proposal's words, in a view that shows them; raises NoSuchProposal."""
        surface = self.surface
        proposal = surface.desk.draft.proposal(proposal_id)
        langs = surface.languages
        own: Language | None = next((lang for lang in LANGUAGES if lang == proposal.language), None)
        lang = own or surface.caret.lang
        if lang not in langs:
            surface.set_languages(LANGUAGES)
        record = surface.desk.draft.negotiation
        seen = self.lens.view is not View.CLEAN and self.lens.shows(record.sponsors(proposal.id))
        if record.is_pending(proposal.id) and not (seen and proposal.block in surface.rows):
            self.show_view("redline")
        if proposal.block not in surface.rows:
            return
        start = moves.block_start(surface, proposal.block, lang)
        words = words_of(surface, proposal, lang) or Selection(start, start)
        surface.caret.place(words.head, words.anchor)
        surface.scroller.reveal(words.anchor)
        if focus:
            surface.setFocus(Qt.FocusReason.OtherFocusReason)
