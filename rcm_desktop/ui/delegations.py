"""Whom one can work for: the eleven members, the Presidency, the Technical Secretariat, others."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from rcm_desktop.models.document import Language
from rcm_desktop.ui.marked import QT_TRANSLATE_NOOP

_OFFICES: Final = (
    ("PPT", QT_TRANSLATE_NOOP("Delegation", "Presidency Pro-Témpore")),
    ("TS", QT_TRANSLATE_NOOP("Delegation", "Technical Secretariat")),
)

_OTHERS: Final = (("OBS", QT_TRANSLATE_NOOP("Delegation", "Observer")),)


def delegations(language: str) -> list[tuple[str, str]]:
    """Codes and names, members first in the order of the language's names."""
    from rcm_desktop.services.conference import Conference

    shown: Language = "es" if language == "es" else "en"
    members = sorted(
        ((m.code, m.name(shown)) for m in Conference().members), key=lambda pair: pair[1]
    )
    return [*_translated(_OFFICES), *members, *_translated(_OTHERS)]


def delegation_name(code: str, language: str) -> str:
    """The name of a code; an unknown code stands for itself."""
    return dict(delegations(language)).get(code, code)


def _translated(pairs: tuple[tuple[str, str], ...]) -> list[tuple[str, str]]:
    return [(code, QCoreApplication.translate("Delegation", name)) for code, name in pairs]
