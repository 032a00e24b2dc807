"""What the states of a translation are called in the window's language."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from rcm_desktop.models.document import Language
from rcm_desktop.models.translation import Parity, other
from rcm_desktop.services.translation import Entry
from rcm_desktop.ui.terms import moment
from rcm_desktop.ui.translation.marks import Sign

Naming = Callable[[str], str]


def entry_title(entry: Entry) -> str:
    """What there is to do, in a few words."""
    if entry.parity is Parity.WAITING:
        return QCoreApplication.translate("Translation", "A proposal waits for its words")
    if entry.parity is Parity.MISSING:
        return QCoreApplication.translate("Translation", "No words yet")
    if entry.parity is Parity.BOTH:
        return QCoreApplication.translate("Translation", "Both languages changed")
    return QCoreApplication.translate("Translation", "Lags behind")


def change_heading(entry: Entry) -> str:
    """What the change in the other language is called above its words."""
    english = other(entry.language) == "en"
    if entry.proposal is not None:
        return (
            QCoreApplication.translate("Translation", "Proposed in English")
            if english
            else QCoreApplication.translate("Translation", "Proposed in Spanish")
        )
    if entry.changes:
        return (
            QCoreApplication.translate("Translation", "What changed in English")
            if english
            else QCoreApplication.translate("Translation", "What changed in Spanish")
        )
    return words_heading(other(entry.language))


def words_heading(language: Language) -> str:
    """What stands above a language's words."""
    if language == "en":
        return QCoreApplication.translate("Translation", "English now")
    return QCoreApplication.translate("Translation", "Spanish now")


def into(language: Language) -> str:
    """`Into Spanish`."""
    if language == "en":
        return QCoreApplication.translate("Translation", "Into English")
    return QCoreApplication.translate("Translation", "Into Spanish")


def entry_source(entry: Entry, named: Naming, sponsors: tuple[str, ...]) -> str:
    """Who made the change: the delegations whose proposal it was, or those who typed it."""
    names = ", ".join(map(named, sponsors))
    if entry.proposal is not None:
        return QCoreApplication.translate("Translation", "by {who}").format(who=names)
    parts = []
    if names:
        words = QCoreApplication.translate("Translation", "through the accepted proposal of {who}")
        parts.append(words.format(who=names))
    elif entry.authors:
        words = QCoreApplication.translate("Translation", "written by {who}")
        parts.append(words.format(who=", ".join(entry.authors)))
    if entry.since is not None and entry.since.at and entry.changes:
        words = QCoreApplication.translate("Translation", "the languages matched until {when}")
        parts.append(words.format(when=moment(entry.since.at)))
    return "; ".join(parts)


def lag_note(count: int) -> str:
    """What stands beside a column's name; empty where nothing lags."""
    if not count:
        return ""
    if count == 1:
        return QCoreApplication.translate("Translation", "1 lags behind")
    return QCoreApplication.translate("Translation", "{count} lag behind").format(count=count)


def sign_hint(sign: Sign, language: Language) -> str:
    """What the pointer is told over a mark beside a language's words."""
    if sign is Sign.WAITING:
        return (
            QCoreApplication.translate("Translation", "A proposal waits for its Spanish words.")
            if language == "es"
            else QCoreApplication.translate(
                "Translation", "A proposal waits for its English words."
            )
        )
    if language == "es":
        return QCoreApplication.translate(
            "Translation", "The Spanish lags behind: the English changed since they matched."
        )
    return QCoreApplication.translate(
        "Translation", "The English lags behind: the Spanish changed since they matched."
    )
