"""The streamlining audit as a paper: blocks that every exporter writes, and plain lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from rcm_desktop.models.audit import (
    FATES,
    ORIGINS,
    Audit,
    BlockChange,
    Cause,
    How,
    Passage,
    ProposalFate,
    State,
)
from rcm_desktop.models.document import Block, BlockKind, Language
from rcm_desktop.services.audit_phrases import HOW, PHRASES, STATUS
from rcm_desktop.services.naming import delegation_in

if TYPE_CHECKING:
    from pathlib import Path

    from rcm_desktop.documents.tree import Document

#: Longer passages are shown by their first and last words.
_LONGEST: Final = 60


def document(found: Audit, language: Language = "en") -> Document:
    """The audit for an exporter."""
    from rcm_desktop.documents.render import render
    from rcm_desktop.documents.tree import Status

    return render(blocks(found, language), (language,), status=Status.FINAL)


def write(found: Audit, path: Path, format: str, language: Language = "en") -> None:
    """Write the audit to a file, whole or not at all; raises what exporters refuse."""
    from rcm_desktop.documents.registry import export

    export(document(found, language), path, format)


def as_text(found: Audit, language: Language = "en") -> str:
    """The audit in plain lines."""
    lines: list[str] = []
    for block in blocks(found, language):
        heading = block.kind is BlockKind.HEADING
        lead = "  - " if block.kind is BlockKind.ITEM else ""
        lines += ["", block.words(language)] if heading else [lead + block.words(language)]
    return "\n".join(lines)


def blocks(found: Audit, language: Language = "en") -> list[Block]:
    """The paper's paragraphs."""
    return list(_Paper(found, language).blocks())


class _Paper:
    """Puts one audit into words of one language."""

    def __init__(self, found: Audit, language: Language) -> None:
        self._audit, self._language = found, language
        self._say = PHRASES[language]
        self._count = 0

    def blocks(self) -> Iterator[Block]:
        found, say = self._audit, self._say
        yield self._block(BlockKind.TITLE, say["title"])
        yield self._block(BlockKind.SUBTITLE, found.title or found.draft)
        old, new = self._state(found.old, "beginning"), self._state(found.new, "today")
        yield self._block(BlockKind.SUBTITLE, say["between"].format(old=old, new=new))
        yield from self._part("sums", self._sums())
        yield from self._part("fates", self._passages(found.fates))
        yield from self._part("origins", self._passages(found.origins))
        # From the empty draft on every block is new: the origins tell that already.
        changes = [c for c in found.blocks if found.old.blocks or c.what != "added"]
        yield from self._part("blocks", map(self._block_change, changes))
        yield from self._part("proposals", map(self._proposal, found.proposals))
        yield self._block(BlockKind.HEADING, say["check"])
        for line in self._check():
            yield self._block(BlockKind.PREAMBLE, line)

    def _part(self, heading: str, lines: Iterable[str]) -> Iterator[Block]:
        told = list(lines)
        yield self._block(BlockKind.HEADING, self._say[heading])
        for line in told:
            yield self._block(BlockKind.ITEM, line)
        if not told:
            yield self._block(BlockKind.PREAMBLE, self._say["none"])

    def _block(self, kind: BlockKind, words: str) -> Block:
        self._count += 1
        scheme, level = ("bullet", 1) if kind is BlockKind.ITEM else ("", 0)
        return Block(f"a{self._count}", kind, {self._language: words}, level, scheme)

    def _state(self, state: State, otherwise: str) -> str:
        name = f"“{state.name}”" if state.name else self._say[otherwise]
        return f"{name} ({_moment(state.at)})" if state.at else name

    # -- sums --------------------------------------------------------------------

    def _sums(self) -> Iterator[str]:
        found = self._audit
        for phrase, state, counted, order in (
            ("old_sum", found.old, found.fate_words, FATES),
            ("new_sum", found.new, found.origin_words, ORIGINS),
        ):
            parts = [f"{counted[how]} {self._how(how)}" for how in order if counted[how]]
            yield self._say[phrase].format(
                words=state.words,
                signs=state.signs,
                blocks=state.blocks,
                parts=" + ".join(parts) or "0",
            )
        statuses = Counter(p.after for p in found.proposals)
        told = ", ".join(
            f"{self._status(status)}: {count}"
            for status, count in sorted(statuses.items(), key=lambda item: str(item[0] or ""))
        )
        yield self._say["proposal_sum"].format(
            count=len(found.proposals), parts=f" ({told})" if told else "", who=found.attributions
        )

    def _check(self) -> Iterator[str]:
        found = self._audit
        if found.complete:
            yield self._say["complete"].format(
                old=found.old.words,
                old_signs=found.old.signs,
                new=found.new.words,
                new_signs=found.new.signs,
                proposals=len(found.proposals),
                who=found.attributions,
            )
            return
        yield self._say["incomplete"]
        yield from found.faults

    # -- lines -------------------------------------------------------------------

    def _passages(self, passages: Iterable[Passage]) -> Iterator[str]:
        """Every passage that did not simply stay; what stayed is told by the sums."""
        for passage in passages:
            if passage.how is How.KEPT:
                continue
            where = self._label(passage.block)
            other = f" ↔ {self._label(passage.other)}" if passage.other else ""
            cause = f": {self._cause(passage.cause)}" if passage.cause else ""
            yield (
                f"{where} [{passage.language}] “{_short(passage.text)}” "
                f"({self._counted(passage)}) – {self._how(passage.how)}{other}{cause}"
            )

    def _counted(self, passage: Passage) -> str:
        parts = [(passage.words, "word", "words"), (passage.signs, "sign", "signs")]
        told = [f"{n} {self._say[one if n == 1 else many]}" for n, one, many in parts if n]
        return ", ".join(told)

    def _block_change(self, change: BlockChange) -> str:
        cause = f": {self._cause(change.cause)}" if change.cause else ""
        detail = f" ({change.detail})" if change.detail else ""
        return f"{self._label(change.block)} – {self._say['block_' + change.what]}{detail}{cause}"

    def _proposal(self, fate: ProposalFate) -> str:
        say = self._say
        words = [
            f"{fate.id[:6]} · {say['kind_' + fate.kind]} · {self._label(fate.block)}"
            + (f" [{fate.language}]" if fate.language else ""),
            f"{self._names(fate.first)}",
        ]
        if fate.asked:
            words.append(_short(fate.asked, 2 * _LONGEST))
        if fate.joined:
            words.append(say["joined"].format(who=self._names(fate.joined)))
        if fate.left and fate.after is not None:
            words.append(say["left"].format(who=self._names(fate.left)))
        end = self._status(fate.after)
        if fate.through:
            end += f" ({', '.join(each[:6] for each in fate.through)})"
        if fate.cause and fate.cause.by:
            deed = self._deed(fate.cause)
            end = deed if deed.startswith(end) else f"{end} – {deed}"
        return "; ".join(words) + f" → {end}"

    def _cause(self, cause: Cause) -> str:
        if cause.deed == "bracketed":
            return self._say["bracketed"]
        if cause.deed == "edit":
            return self._person(cause)
        who = self._names(cause.sponsors) or "–"
        return self._say["by_proposal"].format(
            proposal=cause.proposal[:6], who=who, deed=self._deed(cause)
        )

    def _deed(self, cause: Cause) -> str:
        return f"{self._say['deed_' + cause.deed]} {self._person(cause)}"

    def _person(self, cause: Cause) -> str:
        by = cause.by or "–"
        office = f" ({self._name(cause.delegation)})" if cause.delegation else ""
        return f"{by}{office}, {_moment(cause.at)}"

    def _label(self, block: str) -> str:
        return self._audit.labels.get(block) or f"({block})"

    def _how(self, how: How) -> str:
        return HOW[self._language][how]

    def _status(self, status: object) -> str:
        return STATUS[self._language][str(status) if status else "undone"]

    def _names(self, codes: Iterable[str]) -> str:
        return ", ".join(map(self._name, codes))

    def _name(self, code: str) -> str:
        return delegation_in(code, self._language)


def _moment(at: str) -> str:
    return at[:16].replace("T", " ")


def _short(text: str, longest: int = _LONGEST) -> str:
    words = text.split()
    if len(words) <= longest:
        return " ".join(words)
    half = longest // 2
    return " ".join([*words[:half], "[…]", *words[-half:]])
