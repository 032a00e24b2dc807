"""Rules, findings and fixes in the window's language.

Their sentences are collected for the translators by `packaging/translations.py`.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from rcm_desktop.models.conventions.finding import Finding, Fix, Rule, Severity
from rcm_desktop.ui.marked import QT_TRANSLATE_NOOP

CONTEXT: Final = "Convention"
_SEVERITIES: Final[dict[Severity, str]] = {
    Severity.ERROR: QT_TRANSLATE_NOOP("Convention", "wrong"),
    Severity.WARNING: QT_TRANSLATE_NOOP("Convention", "convention"),
    Severity.ADVICE: QT_TRANSLATE_NOOP("Convention", "advice"),
}
_LONGEST: Final = 40


def told(sentence: str) -> str:
    """A sentence of the rules in the window's language."""
    return QCoreApplication.translate(CONTEXT, sentence)


def rule_name(rule: Rule) -> str:
    """The short name of a rule."""
    return told(rule.name)


def severity_name(rule: Rule) -> str:
    """How much the findings of a rule weigh."""
    return told(_SEVERITIES[rule.severity])


def source_line(rule: Rule) -> str:
    """Where a rule comes from."""
    return QCoreApplication.translate("Convention", "Source: {source}").format(
        source=told(rule.source)
    )


def finding_words(finding: Finding) -> str:
    """What a finding says."""
    return told(finding.template).format(**dict(finding.params))


def fix_words(fix: Fix) -> str:
    """What a fix does; long replacements end with an ellipsis."""
    short = fix.replacement
    if len(short) > _LONGEST:
        short = short[:_LONGEST].rsplit(" ", 1)[0] + "…"
    return told(fix.label).format(replacement=short, words=fix.words)
