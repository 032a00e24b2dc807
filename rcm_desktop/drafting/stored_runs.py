"""A block's stored words: everything ever proposed for it, with the marks that say whose it is.

`ins` names the proposal through which words exist; `del:<proposal>` says that it strikes
them. The value of a strike names the proposal whose words it knowingly strikes, empty for
the text's own: words that somebody inserted meanwhile inside a struck passage are not
struck with it. `void` and `copy` belong to the mending of conflicts (`conflicts.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Final

INS: Final = "ins"
DEL: Final = "del:"
VOID: Final = "void"
COPY: Final = "copy"

_NONE: Final[Mapping[str, str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class StoredRun:
    """A stretch of stored words under the same marks; `start` counts code points."""

    text: str
    start: int
    ins: str = ""
    dels: Mapping[str, str] = field(default_factory=lambda: _NONE)
    bold: bool = False
    italic: bool = False
    void: bool = False
    copy: str = ""

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def plain(self) -> bool:
        """Whether nobody proposes anything about it."""
        return not (self.ins or self.dels or self.void or self.copy)

    def marks(self) -> dict[str, Any]:
        """All marks, as they lie in a replica."""
        marks: dict[str, Any] = {DEL + proposal: over for proposal, over in self.dels.items()}
        if self.ins:
            marks[INS] = self.ins
        if self.copy:
            marks[COPY] = self.copy
        return marks | {
            key: True
            for key, on in (("bold", self.bold), ("italic", self.italic), (VOID, self.void))
            if on
        }

    def struck_by(self, proposal: str) -> bool:
        """Whether a proposal strikes these words, and not just others beside which they came."""
        return self.dels.get(proposal) == self.ins


def stored_runs(parts: Iterable[Mapping[str, Any]]) -> list[StoredRun]:
    """The runs of a text as Loro gives its rich text, what no longer counts as nothing but void.

    Of a passage that several laptops restored one copy counts: the one with the smallest
    name, so that it is the same everywhere.
    """
    runs = raw_runs(parts)
    chosen: dict[str, str] = {}
    hidden = False
    for run in runs:
        hidden = hidden or run.void
        if run.copy and not run.void:
            passage, _, peer = run.copy.rpartition("/")
            chosen[passage] = min(chosen.get(passage, peer), peer)
    if not chosen and not hidden:
        return runs
    return [
        StoredRun(run.text, run.start, void=True) if run.void or _is_spare(run, chosen) else run
        for run in runs
    ]


def raw_runs(parts: Iterable[Mapping[str, Any]]) -> list[StoredRun]:
    """The runs of a text with the very marks that lie in the replica."""
    runs, start = [], 0
    for part in parts:
        text, marks = str(part["insert"]), part.get("attributes") or {}
        if marks:
            dels = {
                key[len(DEL) :]: str(value)
                for key, value in sorted(marks.items())  # the same order on every laptop
                if key.startswith(DEL) and value is not None
            }
            runs.append(
                StoredRun(
                    text,
                    start,
                    ins=str(marks.get(INS) or ""),
                    dels=dels or _NONE,
                    bold=bool(marks.get("bold")),
                    italic=bool(marks.get("italic")),
                    void=bool(marks.get(VOID)),
                    copy=str(marks.get(COPY) or ""),
                )
            )
        else:
            runs.append(StoredRun(text, start))
        start += len(text)
    return runs


def _is_spare(run: StoredRun, chosen: Mapping[str, str]) -> bool:
    passage, _, peer = run.copy.rpartition("/")
    return bool(run.copy) and chosen[passage] != peer
