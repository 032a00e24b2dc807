"""The field's terms in the window's language: kinds of paper, languages, times."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from rcm_desktop.models.document import DocumentKind
from rcm_desktop.ui.marked import QT_TRANSLATE_NOOP

_KINDS: Final[dict[str, str]] = {
    DocumentKind.DECLARATION: QT_TRANSLATE_NOOP("DocumentKind", "Declaration"),
    DocumentKind.CONCLUSIONS: QT_TRANSLATE_NOOP("DocumentKind", "Conclusions"),
    DocumentKind.COMMUNIQUE: QT_TRANSLATE_NOOP("DocumentKind", "Joint communiqué"),
    DocumentKind.REPORT: QT_TRANSLATE_NOOP("DocumentKind", "Report"),
    DocumentKind.COMPILATION: QT_TRANSLATE_NOOP("DocumentKind", "Compilation"),
    DocumentKind.PUBLICATION: QT_TRANSLATE_NOOP("DocumentKind", "Publication"),
}
_LANGUAGES: Final = {
    "en": QT_TRANSLATE_NOOP("Language", "English"),
    "es": QT_TRANSLATE_NOOP("Language", "Spanish"),
}


def document_kind(kind: str) -> str:
    """A kind of paper; an unknown one stands for itself."""
    return QCoreApplication.translate("DocumentKind", _KINDS.get(kind, kind))


def document_kinds() -> list[tuple[str, str]]:
    """All kinds with their names."""
    return [(kind.value, document_kind(kind)) for kind in DocumentKind]


def language_name(code: str) -> str:
    """A language's name in the window's language."""
    return QCoreApplication.translate("Language", _LANGUAGES.get(code, code))


def moment(at: str) -> str:
    """An ISO time as people read it here: the hour today, else day and hour."""
    if not at:
        return ""
    when = datetime.fromisoformat(at).astimezone()
    if when.date() == datetime.now().astimezone().date():
        return QCoreApplication.translate("Time", "today {hour}").format(hour=f"{when:%H:%M}")
    month = QLocale().monthName(when.month, QLocale.FormatType.ShortFormat)
    return f"{when.day} {month} {when.year}, {when:%H:%M}"


def number(value: int) -> str:
    """A number with the separators of the window's language."""
    return QLocale().toString(value)
