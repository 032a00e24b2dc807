"""Everything one can do to proposals and blocks, with the dialogs where one is needed.

Panel, queue and lists ask here; each deed is one step to undo and is on the disk at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar, cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from rcm_desktop.drafting.changes import Changes
from rcm_desktop.drafting.draft import Draft
from rcm_desktop.drafting.proposing import NobodyProposes
from rcm_desktop.errors import RcmError
from rcm_desktop.models.document import LANGUAGES, Language
from rcm_desktop.models.proposal import ProposalKind, Stance
from rcm_desktop.services.naming import delegation_in
from rcm_desktop.services.negotiating import Card, amend, amendable_words, card, queue
from rcm_desktop.services.negotiation import OFFICES, resolve
from rcm_desktop.services.proposal_words import word_redline
from rcm_desktop.ui.context import WindowContext
from rcm_desktop.ui.delegations import delegations
from rcm_desktop.ui.editor.draft_editor import DraftEditor
from rcm_desktop.ui.negotiation.choosing import Wording
from rcm_desktop.ui.negotiation.names import asked_words, listed
from rcm_desktop.ui.negotiation.sheets import BundleSheet, PositionSheet, WordsSheet
from rcm_desktop.ui.negotiation.wording_sheets import AmendSheet, BridgeSheet

T = TypeVar("T")


class Deeds(QObject):
    """The verbs of the negotiation over one open draft; refusals go to the notices."""

    def __init__(self, context: WindowContext, editor: DraftEditor) -> None:
        super().__init__(editor)
        self._context, self._editor = context, editor
        self.language: Language = "es" if context.preferences.language == "es" else "en"

    @property
    def draft(self) -> Draft:
        return self._editor.open_draft.draft

    @property
    def speaking(self) -> tuple[str, ...]:
        """For whom one acts: the delegations of the editor's hand, else one's own."""
        own = self._context.app.profile.delegation
        return self._editor.hand.delegations or ((own,) if own else ())

    @property
    def speaker(self) -> str:
        """The one delegation that reasons, bundles and positions are recorded under."""
        return next(iter(self.speaking), "")

    @property
    def chair(self) -> str:
        """Who decides and closes: the Presidency or the Secretariat, whoever it types for."""
        own = self._context.app.profile.delegation
        return own if own in ("PPT", "TS") else self.speaker

    def named(self, code: str) -> str:
        """A delegation's name in the window's language."""
        return delegation_in(code, self.language) if code else self.tr("somebody")

    def names(self, codes: Iterable[str]) -> str:
        """Several names with commas."""
        return listed(map(self.named, codes))

    # -- deciding ----------------------------------------------------------------

    def accept(self, proposal: str) -> bool:
        """Take a proposal into the text."""
        return self._do(lambda d: d.accept(proposal, delegation=self.chair))

    def reject(self, proposal: str) -> bool:
        """Leave it out."""
        return self._do(lambda d: d.reject(proposal, delegation=self.chair))

    def withdraw(self, proposal: str) -> bool:
        """Take it back."""
        return self._do(lambda d: resolve(d, proposal, "withdraw", self.speaker))

    def may_withdraw(self, sponsors: Sequence[str]) -> bool:
        """Whether whoever speaks asks for it, or holds an office of the Conference."""
        return self.speaker in (*sponsors, *OFFICES)

    def reopen(self, proposal: str) -> bool:
        """Put it on the table again."""
        return self._do(lambda d: d.reopen(proposal, delegation=self.chair))

    def accept_all(self, proposals: Sequence[str]) -> bool:
        """Accept several as one step; those settled on the way are passed over."""
        return self._all(proposals, True, lambda d, p: d.accept(p, delegation=self.chair))

    def reject_all(self, proposals: Sequence[str]) -> bool:
        """Reject several as one step."""
        return self._all(proposals, True, lambda d, p: d.reject(p, delegation=self.chair))

    def reopen_all(self, proposals: Sequence[str]) -> bool:
        """Put several settled ones on the table again as one step."""
        return self._all(proposals, False, lambda d, p: d.reopen(p, delegation=self.chair))

    def undo(self) -> None:
        """Take one's last step back, as Ctrl+Z in the editor does."""
        if self.draft.can_undo:
            self._do(lambda d: d.undo())

    # -- people --------------------------------------------------------------------

    def join(self, proposal: str) -> bool:
        """Ask for the same."""
        return self._spoken(lambda d: d.join(proposal, self.speaker))

    def leave_it(self, proposal: str) -> bool:
        """No longer ask for it."""
        return self._spoken(lambda d: resolve(d, proposal, "leave", self.speaker))

    def take(self, stance: Stance, *, proposal: str = "", block: str = "") -> bool:
        """A position without a dialog."""
        return self._spoken(
            lambda d: d.take_position(self.speaker, stance, proposal=proposal, block=block)
        )

    def ask_position(self, *, proposal: str = "", block: str = "") -> bool:
        """A position with all that belongs to it."""
        about = (
            self.tr("On the proposal of {who}.").format(
                who=self.names(self.draft.negotiation.sponsors(proposal))
            )
            if proposal
            else self.tr("On the words of the paragraph as they stand.")
        )
        known = [pair for pair in delegations(self.language) if pair[0] != "OBS"]
        sheet = PositionSheet(self._window, known, self.speaker, about)
        if not sheet.exec():
            return False
        return self._do(
            lambda d: d.take_position(
                sheet.delegation,
                sheet.stance,
                proposal=proposal,
                block=block,
                confirm_by=sheet.confirm_by,
                until=sheet.until,
                note=sheet.note,
            )
        )

    def ask_reason(self, proposal: str) -> bool:
        """Say why it is asked for."""
        sheet = WordsSheet(
            self._window,
            self.tr("Reason"),
            self.tr("Everybody who sees the proposal reads it."),
            self.tr("&Why it is proposed"),
            do=self.tr("Keep the reason"),
            words=self.draft.negotiation.reason(proposal),
        )
        if not sheet.exec():
            return False
        return self._do(lambda d: d.give_reason(proposal, sheet.words, delegation=self.speaker))

    # -- words -----------------------------------------------------------------------

    def ask_amend(self, proposal: str) -> bool:
        """Ask for other words than a proposal does."""
        try:
            words = amendable_words(self.draft, self.draft.proposal(proposal))
        except RcmError as error:
            return self._refused(error)
        who = self.names(self.draft.negotiation.sponsors(proposal))
        sheet = AmendSheet(self._window, who, words, self.names(self.speaking))
        if not sheet.exec():
            return False
        return self._do(
            lambda d: amend(d, self.speaking, proposal, sheet.words, reason=sheet.reason)[1]
        )

    def ask_bridge(self, proposal: str = "", block: str = "") -> bool:
        """Write a wording between those that compete."""
        draft, record = self.draft, self.draft.negotiation
        about = draft.proposal(proposal).block if proposal else block
        worded = [p for p in record.open_on(about) if p.kind is ProposalKind.WORDS]
        if not worded:
            self._context.notices.show_words(
                self.tr("No wording is on the table here; a bridging text needs at least one.")
            )
            return False
        language = cast("Language", draft.proposal(proposal).language) if proposal else None
        language = language if language in LANGUAGES else cast("Language", worded[0].language)
        worded = [p for p in worded if p.language == language]
        table = [
            Wording(p.id, self.names(record.sponsors(p.id)), word_redline(draft, p, language))
            for p in worded
        ]
        chosen = (proposal, *card(draft, proposal).rivals) if proposal else [p.id for p in worded]
        text = draft.words(about, language)
        sheet = BridgeSheet(self._window, text, table, chosen, self.names(self.speaking))
        if not sheet.exec():
            return False
        return self._do(
            lambda d: d.propose_words(
                self.speaking,
                about,
                language,
                sheet.words,
                reason=sheet.reason,
                supersedes=sheet.superseded(),
            )[1]
        )

    def ask_bundle(self, chosen: Sequence[str]) -> bool:
        """Tie proposals together."""
        rows = [self._wording(card(self.draft, waiting.id)) for waiting in queue(self.draft)]
        sheet = BundleSheet(self._window, rows, chosen)
        if not sheet.exec():
            return False
        return self._do(
            lambda d: d.bundle(sheet.chosen(), name=sheet.name, delegation=self.speaker)[1]
        )

    def unbundle(self, bundle: str) -> bool:
        """Untie a bundle."""
        return self._do(lambda d: d.unbundle(bundle, delegation=self.speaker))

    def _wording(self, found: Card) -> Wording:
        who = self.names(found.sponsors)
        return Wording(found.id, who, found.asked.changes, asked_words(found.asked))

    # -- blocks ------------------------------------------------------------------------

    def close_block(self, block: str) -> bool:
        """The chair closes a block as agreed."""
        return self._do(lambda d: d.close_block(block, delegation=self.chair))

    def ask_reopen_block(self, block: str) -> bool:
        """Open agreed words again; one must say why."""
        sheet = WordsSheet(
            self._window,
            self.tr("Open the paragraph again"),
            self.tr("Its words were agreed. The record keeps who opened them, when and why."),
            self.tr("&Why it is opened again"),
            do=self.tr("Open again"),
            missing=self.tr("Say why the agreed words are opened again."),
        )
        if not sheet.exec():
            return False
        return self._do(lambda d: d.reopen_block(block, sheet.words, delegation=self.chair))

    # -- doing -----------------------------------------------------------------------

    @property
    def _window(self) -> QWidget:
        return self._context.window

    def _spoken(self, edit: Callable[[Draft], Changes]) -> bool:
        return self._do(edit) if self.speaker else self._refused(NobodyProposes())

    def _all(
        self, proposals: Sequence[str], pending: bool, edit: Callable[[Draft, str], Changes]
    ) -> bool:
        """Several decisions as one step, up to the first that is refused."""
        refused: list[RcmError] = []

        def together(draft: Draft) -> Changes:
            changes = Changes(draft.id)
            with draft.one_step():
                for proposal in proposals:
                    if draft.negotiation.is_pending(proposal) is not pending:
                        continue  # its bundle or a rival settled it
                    try:
                        changes |= edit(draft, proposal)
                    except RcmError as error:
                        refused.append(error)
                        break
            return changes

        done = self._do(together)
        return self._refused(refused[0]) if refused else done

    def _do(self, edit: Callable[[Draft], Changes]) -> bool:
        self._editor.save()  # what was typed before is a step of its own
        try:
            self._editor.open_draft.apply(edit)
        except RcmError as error:
            return self._refused(error)
        self._editor.save()
        return True

    def _refused(self, error: RcmError) -> bool:
        self._context.notices.show_error(error)
        return False
