"""What stances, statuses and kinds of proposals are called in the window's language."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from rcm_desktop.models.agreement import Agreement
from rcm_desktop.models.document import BlockKind
from rcm_desktop.models.negotiation import Position
from rcm_desktop.models.proposal import ProposalKind, Stance, Status
from rcm_desktop.services.proposal_words import Asked
from rcm_desktop.ui.editor.kinds import kind_name

_STANCES: Final[dict[Stance, Any]] = {
    Stance.SUPPORT: QT_TRANSLATE_NOOP("Negotiation", "Supports"),
    Stance.ACCEPT: QT_TRANSLATE_NOOP("Negotiation", "Accepts"),
    Stance.AD_REFERENDUM: QT_TRANSLATE_NOOP("Negotiation", "Accepts ad referendum"),
    Stance.RESERVE: QT_TRANSLATE_NOOP("Negotiation", "Reserves"),
    Stance.OBJECT: QT_TRANSLATE_NOOP("Negotiation", "Objects"),
    Stance.SILENT: QT_TRANSLATE_NOOP("Negotiation", "Says nothing"),
}
_STATUSES: Final[dict[Status, Any]] = {
    Status.OPEN: QT_TRANSLATE_NOOP("ProposalStatus", "Open"),
    Status.DISPUTED: QT_TRANSLATE_NOOP("ProposalStatus", "Disputed"),
    Status.ACCEPTED: QT_TRANSLATE_NOOP("ProposalStatus", "Accepted"),
    Status.REJECTED: QT_TRANSLATE_NOOP("ProposalStatus", "Rejected"),
    Status.WITHDRAWN: QT_TRANSLATE_NOOP("ProposalStatus", "Withdrawn"),
    Status.SUPERSEDED: QT_TRANSLATE_NOOP("ProposalStatus", "Superseded"),
    Status.OVERTAKEN: QT_TRANSLATE_NOOP("ProposalStatus", "Overtaken"),
}
_KINDS: Final[dict[ProposalKind, Any]] = {
    ProposalKind.WORDS: QT_TRANSLATE_NOOP("Negotiation", "Words"),
    ProposalKind.ADD: QT_TRANSLATE_NOOP("Negotiation", "New paragraph"),
    ProposalKind.REMOVE: QT_TRANSLATE_NOOP("Negotiation", "Delete the paragraph"),
    ProposalKind.MOVE: QT_TRANSLATE_NOOP("Negotiation", "Move the paragraph"),
    ProposalKind.SPLIT: QT_TRANSLATE_NOOP("Negotiation", "Split the paragraph"),
    ProposalKind.MERGE: QT_TRANSLATE_NOOP("Negotiation", "Join with the one before"),
    ProposalKind.KIND: QT_TRANSLATE_NOOP("Negotiation", "Change the kind"),
}
_AGREEMENTS: Final[dict[Agreement, Any]] = {
    Agreement.AGREED: QT_TRANSLATE_NOOP("Negotiation", "Agreed"),
    Agreement.AD_REFERENDUM: QT_TRANSLATE_NOOP("Negotiation", "Ad referendum"),
    Agreement.BRACKETED: QT_TRANSLATE_NOOP("Negotiation", "Bracketed"),
    Agreement.OPEN: QT_TRANSLATE_NOOP("Negotiation", "Open"),
}

#: The icon of each stance; shapes differ, so that no colour is needed.
STANCE_ICONS: Final = {
    Stance.SUPPORT: "stance-support",
    Stance.ACCEPT: "stance-accept",
    Stance.AD_REFERENDUM: "stance-ad-referendum",
    Stance.RESERVE: "stance-reserve",
    Stance.OBJECT: "stance-object",
    Stance.SILENT: "stance-silent",
}
#: Which token paints a stance's icon.
STANCE_TONES: Final = {
    Stance.SUPPORT: "success",
    Stance.ACCEPT: "success",
    Stance.AD_REFERENDUM: "warning",
    Stance.RESERVE: "warning",
    Stance.OBJECT: "danger",
    Stance.SILENT: "muted",
}


def stance_name(stance: Stance) -> str:
    return QCoreApplication.translate("Negotiation", _STANCES[stance])


def status_name(status: Status) -> str:
    return QCoreApplication.translate("ProposalStatus", _STATUSES[status])


def proposal_kind_name(kind: ProposalKind) -> str:
    return QCoreApplication.translate("Negotiation", _KINDS[kind])


def agreement_name(agreement: Agreement) -> str:
    return QCoreApplication.translate("Negotiation", _AGREEMENTS[agreement])


def asked_words(asked: Asked) -> str:
    """What a proposal asks for besides its words: where to, what kind; empty for words."""
    if asked.kind is ProposalKind.WORDS:
        return ""
    if asked.at_top:
        return QCoreApplication.translate("Negotiation", "Move it to the beginning")
    if asked.behind:
        return QCoreApplication.translate("Negotiation", "Move it behind “{words}”").format(
            words=asked.behind
        )
    if asked.kind is ProposalKind.KIND and asked.block_kind in set(BlockKind):
        name = kind_name(BlockKind(asked.block_kind))
        if asked.level:
            return QCoreApplication.translate(
                "Negotiation", "Make it: {kind}, level {level}"
            ).format(kind=name, level=asked.level + 1)
        return QCoreApplication.translate("Negotiation", "Make it: {kind}").format(kind=name)
    return proposal_kind_name(asked.kind)


def position_words(name: str, position: Position, *, stale: bool = False) -> str:
    """`Honduras: accepts ad referendum until 3 Dec 2026 (Ministry); taken on other words`."""
    words = f"{name}: {stance_name(position.stance).lower()}"
    if position.until:
        words += " " + QCoreApplication.translate("Negotiation", "until {day}").format(
            day=day_name(position.until)
        )
    if position.confirm_by:
        words += f" ({position.confirm_by})"
    if position.act.note:
        words += f". {position.act.note}"
    if position.disputed:
        words += "; " + QCoreApplication.translate(
            "Negotiation", "said two things on two laptops, the more cautious is shown"
        )
    if stale:
        words += "; " + QCoreApplication.translate("Negotiation", "taken on other words")
    return words


def day_name(iso: str) -> str:
    """An ISO day as people write it; what is no day stands for itself."""
    try:
        day = date.fromisoformat(iso)
    except ValueError:
        return iso
    month = QLocale().monthName(day.month, QLocale.FormatType.ShortFormat)
    return f"{day.day} {month} {day.year}"


def listed(names: Iterable[str]) -> str:
    """`Mexico, Canada`."""
    return ", ".join(names)
