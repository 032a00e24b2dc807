"""What an importer noticed and set aside, in the window's language, by rule and by reason."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QCoreApplication

from rcm_desktop.documents.importers.result import Finding
from rcm_desktop.ui.marked import QT_TRANSLATE_NOOP

_RULES: Final = {
    "joined-lines": QT_TRANSLATE_NOOP("Finding", "Paragraphs joined over a blank line or a page"),
    "hyphen-at-line-end": QT_TRANSLATE_NOOP("Finding", "Words joined that a hyphen had broken"),
    "stray-hyphen": QT_TRANSLATE_NOOP("Finding", "Hyphens before a label were left out"),
    "label-differs": QT_TRANSLATE_NOOP("Finding", "Labels that differ: in the source → the draft"),
    "invisible-characters": QT_TRANSLATE_NOOP("Finding", "Invisible characters were left out"),
    "text-direction": QT_TRANSLATE_NOOP("Finding", "Marks that turn the reading were left out"),
    "soft-hyphens": QT_TRANSLATE_NOOP("Finding", "Soft hyphens were left out"),
    "encoding": QT_TRANSLATE_NOOP("Finding", "The file is no UTF-8; please look at its accents"),
    "left-out text": QT_TRANSLATE_NOOP("Finding", "Text that was left out"),
    "unknown-style": QT_TRANSLATE_NOOP("Finding", "Styles that are not known"),
}
_REASONS: Final = {
    "page number": QT_TRANSLATE_NOOP("Finding", "page number"),
    "page head": QT_TRANSLATE_NOOP("Finding", "page head"),
    "column head": QT_TRANSLATE_NOOP("Finding", "column head"),
    "document symbol": QT_TRANSLATE_NOOP("Finding", "document symbol"),
    "placeholder": QT_TRANSLATE_NOOP("Finding", "placeholder"),
    "end mark": QT_TRANSLATE_NOOP("Finding", "end mark"),
    "rule": QT_TRANSLATE_NOOP("Finding", "line drawn across the page"),
    "comment": QT_TRANSLATE_NOOP("Finding", "comment"),
    "front matter": QT_TRANSLATE_NOOP("Finding", "data before the text"),
    "link address": QT_TRANSLATE_NOOP("Finding", "address of a link"),
    "table of contents": QT_TRANSLATE_NOOP("Finding", "table of contents"),
}
_QUOTED: Final = re.compile("“([^”]*)”")
_MOST: Final = 40


def reason_words(reason: str) -> str:
    """Why something was set aside; a reason of a later importer stands as it is."""
    return QCoreApplication.translate("Finding", _REASONS.get(reason, reason))


def finding_lines(findings: Iterable[Finding]) -> list[str]:
    """One line a rule: what it is, then the lines of the source, with the labels in question."""
    grouped: dict[str, list[Finding]] = {}
    for finding in findings:
        key = finding.rule if finding.rule in _RULES else finding.message
        grouped.setdefault(key, []).append(finding)
    return [_line(key, found) for key, found in grouped.items()]


def _line(key: str, found: list[Finding]) -> str:
    name = QCoreApplication.translate("Finding", _RULES.get(key, key))
    places = ", ".join(_place(each) for each in found[:_MOST])
    if len(found) > _MOST:
        places += ", …"
    whole = QCoreApplication.translate("Finding", "{name}: line {places}")
    return whole.format(name=name, places=places)


def _place(finding: Finding) -> str:
    quoted = " → ".join(_QUOTED.findall(finding.message))
    return f"{finding.line} ({quoted})" if quoted else str(finding.line)
