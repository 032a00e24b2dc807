"""Certain fixes put into words, several at once."""

from __future__ import annotations

from collections.abc import Iterable

from rcm_desktop.models.conventions.finding import Finding, Fix


def certain_fix(finding: Finding) -> Fix | None:
    """The fix of a finding that may be applied unasked: its only certain one."""
    certain = [fix for fix in finding.fixes if fix.certain]
    return certain[0] if len(certain) == 1 else None


def with_certain_fixes(words: str, findings: Iterable[Finding]) -> tuple[str, list[Finding]]:
    """The words with the certain fixes of one block's findings, and the findings they end.

    Of findings that overlap the first is fixed; the others wait for the next check.
    """
    done: list[Finding] = []
    pieces: list[str] = []
    at = 0
    for finding in sorted(findings, key=lambda f: (f.start, f.end)):
        fix = certain_fix(finding)
        if fix is None or finding.start < at or finding.end > len(words):
            continue
        pieces += [words[at : finding.start], fix.replacement]
        at = finding.end
        done.append(finding)
    return "".join([*pieces, words[at:]]), done
