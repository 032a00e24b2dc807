"""A block's agreement status in words, with the reason for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication

from rcm_desktop.models.agreement import Agreement, Standing
from rcm_desktop.models.proposal import Stance
from rcm_desktop.ui.negotiation.names import agreement_name, day_name, listed
from rcm_desktop.ui.terms import moment

Named = Callable[[str], str]


def standing_title(standing: Standing) -> str:
    """`Agreed`, `Bracketed`, …; a block closed by the chair says so."""
    if standing.locked and standing.status is Agreement.AGREED:
        return QCoreApplication.translate("Negotiation", "Agreed and closed")
    return agreement_name(standing.status)


def standing_words(standing: Standing, named: Named, members: Iterable[str] = ()) -> str:
    """`2 brackets open; Mexico ad referendum until 3 Dec`: why a block stands as it does."""
    parts = [
        *_brackets(standing),
        *_against(standing, named),
        *_waiting(standing, named),
        *_closing(standing, named),
    ]
    if standing.stale:
        said = QCoreApplication.translate("Negotiation", "{names} spoke on other words")
        parts.append(said.format(names=listed(map(named, standing.stale))))
    if not parts:
        parts.append(_silence(standing, named, members))
    return "; ".join(parts)


def _brackets(standing: Standing) -> list[str]:
    count = len(standing.brackets)
    if not count:
        return []
    if count == 1:
        return [QCoreApplication.translate("Negotiation", "1 bracket open")]
    many = QCoreApplication.translate("Negotiation", "{count} brackets open")
    return [many.format(count=count)]


def _against(standing: Standing, named: Named) -> list[str]:
    found = []
    for stance, words in (
        (Stance.OBJECT, QCoreApplication.translate("Negotiation", "objection by {names}")),
        (Stance.RESERVE, QCoreApplication.translate("Negotiation", "reservation by {names}")),
    ):
        codes = [
            p.delegation
            for p in standing.positions
            if p.stance is stance and p.delegation in standing.against
        ]
        if codes:
            found.append(words.format(names=listed(map(named, codes))))
    return found


def _waiting(standing: Standing, named: Named) -> list[str]:
    found = []
    for position in standing.positions:
        if position.delegation not in standing.waiting:
            continue
        name = named(position.delegation)
        if position.until:
            words = QCoreApplication.translate("Negotiation", "{name} ad referendum until {day}")
            found.append(words.format(name=name, day=day_name(position.until)))
        else:
            words = QCoreApplication.translate("Negotiation", "{name} ad referendum")
            found.append(words.format(name=name))
    return found


def _closing(standing: Standing, named: Named) -> list[str]:
    act = standing.closed
    if act is None:
        return []
    if standing.changed:
        return [
            QCoreApplication.translate(
                "Negotiation", "the words changed since it was closed, so it counts as open"
            )
        ]
    who = named(act.delegation) if act.delegation else act.by
    words = QCoreApplication.translate("Negotiation", "closed by {who}, {when}")
    return [words.format(who=who, when=moment(act.at))]


def _silence(standing: Standing, named: Named, members: Iterable[str]) -> str:
    known = tuple(members)
    agree = {p.delegation for p in standing.positions}
    missing = [code for code in known if code not in agree]
    if known and not missing:
        return QCoreApplication.translate("Negotiation", "all delegations agree")
    if agree:
        words = QCoreApplication.translate("Negotiation", "{count} of {all} delegations agree")
        return words.format(count=len(known) - len(missing), all=len(known))
    return QCoreApplication.translate("Negotiation", "nobody has taken a position yet")
