"""What a proposal asks for as a short redline: words struck, words put in, a few around."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rcm_desktop.drafting.draft import Draft
from rcm_desktop.drafting.fates import fates
from rcm_desktop.drafting.word_diff import WordChange
from rcm_desktop.errors import NoSuchBlock
from rcm_desktop.models.document import LANGUAGES, Language
from rcm_desktop.models.proposal import Proposal, ProposalKind
from rcm_desktop.models.view import CLEAN

#: How many words are shown on each side of a change.
AROUND = 5
_OPENING = 8


@dataclass(frozen=True, slots=True)
class Asked:
    """What one proposal asks for.

    `changes` are words kept, deleted and inserted; `behind` is the opening of the block it
    would follow (a move), `at_top` where it would come first; `block_kind` and `level` are
    what the block would become.
    """

    kind: ProposalKind
    language: Language
    changes: tuple[WordChange, ...] = ()
    behind: str = ""
    at_top: bool = False
    block_kind: str = ""
    level: int = 0

    @property
    def plain(self) -> str:
        """`the return of [-migrants-] {+persons+} in need`: readable without colours."""
        marks = {"keep": "{}", "delete": "[-{}-]", "insert": "{{+{}+}}"}
        return "".join(marks[change.op].format(change.text) for change in self.changes)


def asked(draft: Draft, proposal: Proposal, around: int = AROUND) -> Asked:
    """What a proposal asks for, whatever became of it since."""
    language = _language_of(draft, proposal)
    if proposal.kind is ProposalKind.WORDS:
        return Asked(
            proposal.kind, language, shortened(word_redline(draft, proposal, language), around)
        )
    words = _words(draft, proposal.block, language)
    changes: tuple[WordChange, ...] = ()
    if words:
        changes = (WordChange("keep", opening(words)),)
    if proposal.kind is ProposalKind.ADD and words:
        changes = (WordChange("insert", words),)
    elif proposal.kind is ProposalKind.REMOVE and words:
        changes = shortened([WordChange("delete", words)], around)
    elif proposal.kind is ProposalKind.SPLIT:
        changes = _split(draft, proposal, language) or changes
    elif proposal.kind is ProposalKind.MERGE:
        changes = _merged(draft, proposal, language) or changes
    after = str(proposal.details.get("after", ""))
    moves = proposal.kind is ProposalKind.MOVE
    return Asked(
        proposal.kind,
        language,
        changes,
        behind=opening(_words(draft, after, language)) if moves and after else "",
        at_top=moves and not after,
        block_kind=str(proposal.details.get("kind", "")),
        level=int(proposal.details.get("level") or 0),
    )


def word_redline(draft: Draft, proposal: Proposal, language: Language) -> list[WordChange]:
    """The whole block with what the proposal strikes and puts in; other open ones left out."""
    runs = draft.stored_runs(proposal.block, language)
    parents = set(proposal.amends)
    found: list[WordChange] = []
    for run, fate in zip(runs, fates(runs, draft.negotiation, CLEAN), strict=True):
        if run.void or (fate.hidden and run.copy):
            continue
        if run.struck_by(proposal.id):
            found.append(WordChange("delete", run.text))
        elif run.ins == proposal.id:
            found.append(WordChange("insert", run.text))
        elif not fate.hidden and (not fate.inserted or fate.inserted in parents):
            found.append(WordChange("keep", run.text))
    return _joined(found)


def proposed_words(draft: Draft, proposal: Proposal) -> str:
    """A block's words as they would be if this proposal alone were accepted."""
    language = _language_of(draft, proposal)
    if proposal.kind is ProposalKind.WORDS:
        redline = word_redline(draft, proposal, language)
        return "".join(change.text for change in redline if change.op != "delete")
    return _words(draft, proposal.block, language)


def opening(words: str, count: int = _OPENING) -> str:
    """The first words of a block, with … where it goes on."""
    parts = words.split()
    return " ".join(parts[:count]) + (" …" if len(parts) > count else "")


def shortened(changes: Iterable[WordChange], around: int = AROUND) -> tuple[WordChange, ...]:
    """The changes with no more than `around` kept words on each side of each."""
    found = list(changes)
    result = []
    for at, change in enumerate(found):
        if change.op == "keep":
            text = _middle_cut(change.text, around, at > 0, at + 1 < len(found))
        else:
            text = _middle_cut(change.text, 4 * around, True, True)
        if text:
            result.append(WordChange(change.op, text))
    return tuple(result)


def _middle_cut(text: str, most: int, keep_head: bool, keep_tail: bool) -> str:
    words = text.split()
    if len(words) <= most * (keep_head + keep_tail):
        return text
    head = " ".join(words[:most]) if keep_head else ""
    tail = " ".join(words[-most:]) if keep_tail else ""
    lead = " " if keep_head and text[:1].isspace() else ""
    trail = " " if keep_tail and text[-1:].isspace() else ""
    return f"{lead}{head} … {tail}{trail}" if head or tail else "…"


def _language_of(draft: Draft, proposal: Proposal) -> Language:
    """The language a proposal is shown in: its own, else the draft's, else one that has words."""
    if proposal.language in LANGUAGES:
        return proposal.language
    if _words(draft, proposal.block, draft.language):
        return draft.language
    return next((lang for lang in LANGUAGES if _words(draft, proposal.block, lang)), draft.language)


def _words(draft: Draft, block: str, language: Language) -> str:
    """A block's clean words; those of a block that is gone are still there."""
    return draft.words(block, language) if block else ""


def _split(draft: Draft, proposal: Proposal, language: Language) -> tuple[WordChange, ...]:
    at = draft.split_place(proposal)
    reading = draft.reading(proposal.block, language)
    if at is None or proposal.details.get("language", language) != language:
        return ()
    place = reading.to_shown(at)
    left, right = reading.text[:place].split(), reading.text[place:].split()
    return (
        WordChange("keep", ("… " if len(left) > AROUND else "") + " ".join(left[-AROUND:]) + " "),
        WordChange("insert", "¶"),
        WordChange("keep", " " + opening(" ".join(right), AROUND)),
    )


def _merged(draft: Draft, proposal: Proposal, language: Language) -> tuple[WordChange, ...]:
    try:
        at = draft.index(proposal.block)
    except NoSuchBlock:
        return ()
    before = _words(draft, draft.living()[at - 1], language).split() if at else []
    return (
        WordChange("keep", ("… " if len(before) > AROUND else "") + " ".join(before[-AROUND:])),
        WordChange("delete", "¶"),
        WordChange("keep", " " + opening(_words(draft, proposal.block, language), AROUND)),
    )


def _joined(changes: Iterable[WordChange]) -> list[WordChange]:
    result: list[WordChange] = []
    for change in changes:
        if result and result[-1].op == change.op:
            result[-1] = WordChange(change.op, result[-1].text + change.text)
        else:
            result.append(change)
    return result
