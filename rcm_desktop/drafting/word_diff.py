"""Which words changed between two wordings: the fewest insertions and deletions of words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

_TOKENS: Final = re.compile(r"\w+|\s+|[^\w\s]", re.UNICODE)


@dataclass(frozen=True, slots=True)
class WordChange:
    """A stretch of text that was kept, inserted or deleted.

    The kept and deleted stretches together are the old wording, the kept and
    inserted ones the new.
    """

    op: Literal["keep", "insert", "delete"]
    text: str


def word_changes(old: str, new: str) -> list[WordChange]:
    """The steps from one wording to another, deletions before insertions at each place.

    >>> [(c.op, c.text) for c in word_changes("Thank Canada", "Thank Mexico")]
    [('keep', 'Thank '), ('delete', 'Canada'), ('insert', 'Mexico')]
    """
    if old == new:
        return [WordChange("keep", old)] if old else []
    from rapidfuzz.distance import Indel

    before, after = _TOKENS.findall(old), _TOKENS.findall(new)
    steps: list[WordChange] = []
    for op in Indel.opcodes(before, after):
        if op.tag == "equal":
            steps.append(WordChange("keep", "".join(before[op.src_start : op.src_end])))
            continue
        if op.src_end > op.src_start:
            steps.append(WordChange("delete", "".join(before[op.src_start : op.src_end])))
        if op.dest_end > op.dest_start:
            steps.append(WordChange("insert", "".join(after[op.dest_start : op.dest_end])))
    return steps


def replacements(old: str, new: str, *, phrases: bool = False) -> list[tuple[int, int, str]]:
    """The fewest replaced stretches [start, end) of the old wording, with what comes instead.

    With `phrases`, words that stand side by side are replaced as one phrase: a proposal that
    reads *[two old words] [Mexico: three new words]*, not a bracket for each word.
    """
    found: list[tuple[int, int, str]] = []
    at = 0
    steps = word_changes(old, new)
    for step in readable(steps) if phrases else steps:
        if step.op == "keep":
            at += len(step.text)
            continue
        joins = bool(found) and found[-1][1] == at
        start, _, words = found.pop() if joins else (at, at, "")
        if step.op == "delete":
            at += len(step.text)
        found.append((start, at, words + (step.text if step.op == "insert" else "")))
    return found


def readable(steps: list[WordChange]) -> list[WordChange]:
    """Join what a lone space keeps apart: `two words` → `three terms` is one replacement."""
    groups: list[tuple[str, str, str]] = []  # (kept, deleted, inserted) in turn
    for step in steps:
        if step.op == "keep":
            groups.append((step.text, "", ""))
            continue
        deleted = step.text if step.op == "delete" else ""
        inserted = step.text if step.op == "insert" else ""
        if groups and not groups[-1][0]:
            _, earlier_deleted, earlier_inserted = groups[-1]
            groups[-1] = ("", earlier_deleted + deleted, earlier_inserted + inserted)
        elif (
            len(groups) > 1
            and groups[-1][0].isspace()
            and groups[-2][1]
            and groups[-2][2]
            and (deleted or inserted)
        ):
            space = groups.pop()[0]
            _, earlier_deleted, earlier_inserted = groups.pop()
            groups.append(
                ("", earlier_deleted + space + deleted, earlier_inserted + space + inserted)
            )
        else:
            groups.append(("", deleted, inserted))
    result = []
    for kept, deleted, inserted in groups:
        result += [WordChange("keep", kept)] if kept else []
        result += [WordChange("delete", deleted)] if deleted else []
        result += [WordChange("insert", inserted)] if inserted else []
    return result
