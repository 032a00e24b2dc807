"""The sentence of a refusal in the window's language.

Translations know every template of the package (`packaging/translations.py` collects
them), so that a new refusal needs no table here.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from rcm_desktop.errors import RcmError

CONTEXT = "Refusal"


def sentence(error: Exception) -> str:
    """What to show of an error: the translated sentence, or a calm word for a bug."""
    if not isinstance(error, RcmError):
        return QCoreApplication.translate(
            "Window",
            "Something unexpected happened ({reason}). Your words are saved; try again, "
            "and tell the Technical Secretariat if it happens twice.",
        ).format(reason=type(error).__name__)
    template = QCoreApplication.translate(CONTEXT, error.template)
    try:
        return template.format(**error.params)
    except (KeyError, IndexError, ValueError):
        return str(error)
