"""Says who proposes the words under the pointer or at the caret, what they ask for, and why."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QPoint
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QToolTip

from rcm_desktop.models.proposal import Proposal
from rcm_desktop.services.proposal_words import asked
from rcm_desktop.ui.editor.positions import Position
from rcm_desktop.ui.editor.proposal_place import proposals_at
from rcm_desktop.ui.negotiation.names import asked_words, listed, status_name
from rcm_desktop.ui.negotiation.standing_words import standing_title, standing_words
from rcm_desktop.ui.terms import moment

if TYPE_CHECKING:
    from rcm_desktop.ui.editor.surface import Surface


class Explaining(QObject):
    """A bubble beside the words; also read out to a screen reader."""

    def __init__(self, surface: Surface) -> None:
        super().__init__(surface)
        self._surface = surface

    def at_caret(self) -> bool:
        """Explain what stands at the caret; says so where nobody proposes anything."""
        surface, head = self._surface, self._surface.caret.head
        if head is None:
            return False
        below = surface.scroller.caret_rect(head).bottomLeft().toPoint()
        where = surface.viewport().mapToGlobal(below)
        if self.at(head, where):
            return True
        QToolTip.showText(where, self.tr("Nobody proposes anything here."), surface)
        return False

    def at(self, place: Position | None, where: QPoint) -> bool:
        """Explain a place in a bubble; False where nobody proposes anything."""
        if place is not None and self._in_gutter(where):
            return self._standing(place.block, where)
        found = proposals_at(self._surface, place) if place is not None else ()
        if not found:
            return False
        proposals = self._surface.desk.draft.negotiation.proposals
        told = [self._told(proposals[proposal]) for proposal in found]
        QToolTip.showText(where, "<hr>".join(told), self._surface)
        if QAccessible.isActive():
            words = "; ".join(self._spoken(proposals[proposal]) for proposal in found)
            event = QAccessibleAnnouncementEvent(self._surface, words)
            QAccessible.updateAccessibility(event)
        return True

    def _in_gutter(self, where: QPoint) -> bool:
        return self._surface.page.in_gutter(self._surface.viewport().mapFromGlobal(where).x())

    def _standing(self, block: str, where: QPoint) -> bool:
        """How far a block is agreed, and why; False where the gutter shows nothing."""
        if self._surface.gutter.sign(block) is None:
            return False
        draft = self._surface.desk.draft
        standing = draft.standing(block)
        title = html.escape(standing_title(standing))
        words = html.escape(standing_words(standing, self._named))
        QToolTip.showText(where, f"<p><b>{title}</b></p><p>{words}</p>", self._surface)
        return True

    def _named(self, code: str) -> str:
        spanish = QLocale().language() == QLocale.Language.Spanish
        return self._surface.desk.draft.naming(code, "es" if spanish else "en")

    def _who(self, proposal: Proposal) -> str:
        codes = self._surface.desk.draft.negotiation.sponsors(proposal.id)
        return listed(map(self._named, codes))

    def _told(self, proposal: Proposal) -> str:
        draft = self._surface.desk.draft
        request = asked(draft, proposal)
        words = html.escape(request.plain)
        for mark, tag in (("[-", "<s>"), ("-]", "</s>"), ("{+", "<u>"), ("+}", "</u>")):
            words = words.replace(mark, tag)
        status = status_name(draft.negotiation.status(proposal.id))
        lines = [f"<b>{html.escape(self._who(proposal))}</b> · {html.escape(status)}"]
        lines += [html.escape(asked_words(request))] if asked_words(request) else []
        lines += [words] if words else []
        reason = draft.negotiation.reason(proposal.id)
        if reason:
            lines.append(f"<i>{html.escape(reason)}</i>")
        by = " · ".join(filter(None, (proposal.by, moment(proposal.at))))
        lines += [f"<small>{html.escape(by)}</small>"] if by else []
        return "".join(f"<p style='margin:2px 0'>{line}</p>" for line in lines)

    def _spoken(self, proposal: Proposal) -> str:
        draft = self._surface.desk.draft
        status = status_name(draft.negotiation.status(proposal.id))
        parts = (self._who(proposal), status, draft.negotiation.reason(proposal.id))
        return ", ".join(filter(None, parts))
