"""The conventions check of drafts and files, with a workspace's choice of rules."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from rcm_desktop.drafting.changes import Changes
from rcm_desktop.errors import RcmError
from rcm_desktop.models.conventions.finding import Finding, Fix, Rule
from rcm_desktop.models.conventions.fixing import with_certain_fixes
from rcm_desktop.models.conventions.lexicon import Lexicon
from rcm_desktop.models.conventions.memo import Memo
from rcm_desktop.models.conventions.paper import Paper
from rcm_desktop.models.conventions.registry import RULES, Settings, check, in_order
from rcm_desktop.models.document import LANGUAGES, Block, Language
from rcm_desktop.services.convention_words import load_lexicon
from rcm_desktop.services.open_draft import OpenDraft
from rcm_desktop.services.signal import Signal
from rcm_desktop.store.workspace import Workspace

#: Something else that looks at a paper: spelling, the register of names, translations.
Source = Callable[[Paper], Iterable[Finding]]

_RULES: Final = "checking.rules"
_IGNORED: Final = "checking.ignored."
_ROUNDS: Final = 4  # a fix may make room for another: two spaces before a comma


class UnknownRule(RcmError):
    """A rule id that the check does not have."""

    template = "There is no rule called {rule}; “rcm-desktop check --rules” lists them."


class NotWhereItWas(RcmError):
    """A finding whose words have changed since the check."""

    template = "The words have changed since they were checked; check them again."


@dataclass(frozen=True)
class Check:
    """One look at a paper as it stood; `left_out` are fingerprints of what is ignored."""

    paper: Paper
    settings: Settings
    languages: tuple[Language, ...]
    sources: tuple[Source, ...] = ()
    left_out: frozenset[str] = frozenset()

    def run(self, cancelled: Callable[[], bool] = lambda: False) -> list[Finding]:
        """The findings of the rules and of all sources, in the order of the blocks.

        Once `cancelled` says so the rest is not looked at.
        """
        found = check(self.paper, self.settings, self.languages, cancelled)
        others = [
            finding
            for source in self.sources
            for finding in source(self.paper)
            if self.settings.on(finding.rule) and finding.language in self.languages
        ]
        if others:
            found = in_order(self.paper, [*found, *others])
        if not self.left_out:
            return found
        blocks = {block.id: block for block in self.paper.blocks}
        return [
            finding
            for finding in found
            if fingerprint(finding, blocks[finding.block].words(language_of(finding)))
            not in self.left_out
        ]


class CheckService:
    """Checks drafts; which rules are on and what is ignored is kept in the workspace."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._memos: dict[str, Memo] = {}
        self._sources: tuple[Source, ...] = ()
        self._rules: dict[str, Rule] = dict(RULES)
        self.changed: Signal[None] = Signal()  # rules were switched, or something is ignored

    @cached_property
    def lexicon(self) -> Lexicon:
        """The words that the rules know. Raises ConferenceDataInvalid."""
        return load_lexicon()

    # -- rules and sources -----------------------------------------------------

    @property
    def rules(self) -> Mapping[str, Rule]:
        """Every rule by its id, those of further sources too."""
        return self._rules

    @property
    def sources(self) -> tuple[Source, ...]:
        return self._sources

    def add_source(self, source: Source, rules: Iterable[Rule] = ()) -> None:
        """Let something else look at papers too; `rules` are those its findings may have."""
        self._sources = (*self._sources, source)
        self._rules |= {rule.id: rule for rule in rules}

    def settings(self, only: str = "") -> Settings:
        """The workspace's choice of rules; `only` looks at one. Raises UnknownRule."""
        if only:
            self._rule(only)
        return Settings(self._chosen(), only)

    def switch(self, rule_id: str, on: bool) -> None:
        """Turn a rule on or off in this workspace. Raises UnknownRule."""
        rule = self._rule(rule_id)
        chosen = {name: value for name, value in self._chosen().items() if name != rule_id}
        if on is not rule.on:
            chosen[rule_id] = on
        self._workspace.settings.set(_RULES, chosen)
        self.changed.emit(None)

    def _rule(self, rule_id: str) -> Rule:
        if rule_id not in self._rules:
            raise UnknownRule(rule=rule_id)
        return self._rules[rule_id]

    def _chosen(self) -> dict[str, bool]:
        stored = self._workspace.settings.get(_RULES)
        return {str(k): bool(v) for k, v in stored.items()} if isinstance(stored, dict) else {}

    # -- checking ---------------------------------------------------------------

    def check(
        self,
        opened: OpenDraft,
        *,
        language: Language | None = None,
        rule: str = "",
        ignored: bool = False,
    ) -> list[Finding]:
        """The findings of a draft, without those ignored here. Raises UnknownRule."""
        prepared = self.prepare(
            opened, opened.draft.blocks(), language=language, rule=rule, ignored=ignored
        )
        return prepared.run()

    def prepare(
        self,
        opened: OpenDraft,
        blocks: Sequence[Block],
        *,
        language: Language | None = None,
        rule: str = "",
        ignored: bool = False,
    ) -> Check:
        """A check that may run on any thread, one at a time for each draft. Raises UnknownRule."""
        paper = self.paper(opened, blocks)
        return Check(
            paper,
            self.settings(rule),
            (language,) if language else paper.languages,
            self._sources,
            frozenset() if ignored else self.ignored(opened.id),
        )

    def paper(self, opened: OpenDraft, blocks: Sequence[Block]) -> Paper:
        """A draft as the rules see it; what did not change since its last check is remembered."""
        draft = opened.draft
        memo = self._memos.setdefault(draft.id, Memo(self.lexicon))
        memo.turn()
        record = draft.negotiation
        waiting = {
            block.id: tuple(proposal.id for proposal in proposals)
            for block in blocks
            if (proposals := record.open_on(block.id))
        }
        return Paper(tuple(blocks), draft.document_kind, draft.language, memo, waiting)

    # -- ignoring ----------------------------------------------------------------

    def ignore(self, opened: OpenDraft, finding: Finding) -> None:
        """Let a finding be, as long as the words of its block stay as they are."""
        words = opened.draft.words(finding.block, language_of(finding))
        kept = [*self.ignored(opened.id), fingerprint(finding, words)]
        self._workspace.settings.set(_IGNORED + opened.id, sorted(set(kept)))
        self.changed.emit(None)

    def ignored(self, draft: str) -> frozenset[str]:
        """The fingerprints of what is ignored in a draft."""
        stored = self._workspace.settings.get(_IGNORED + draft)
        return frozenset(map(str, stored)) if isinstance(stored, list) else frozenset()

    def stop_ignoring(self, draft: str) -> None:
        """Show again what was ignored in a draft."""
        self._workspace.settings.forget(_IGNORED + draft)
        self.changed.emit(None)

    # -- fixing -------------------------------------------------------------------

    def fix(self, opened: OpenDraft, finding: Finding, fix: Fix, words: str) -> Changes:
        """Put a fix in place of a finding's words.

        `words` are the block's words that were checked. Raises NotWhereItWas, BlockClosed.
        """
        language = language_of(finding)
        if opened.draft.words(finding.block, language) != words:
            raise NotWhereItWas
        fixed = words[: finding.start] + fix.replacement + words[finding.end :]
        return opened.apply(lambda draft: draft.set_words(finding.block, language, fixed))

    def fix_certain(
        self, opened: OpenDraft, *, language: Language | None = None, rule: str = ""
    ) -> tuple[list[Finding], list[RcmError]]:
        """Apply every certain fix; the findings that are gone, and why a block stayed as it was."""
        done: list[Finding] = []
        refused: dict[str, RcmError] = {}
        for _round in range(_ROUNDS):
            found = self.check(opened, language=language, rule=rule)
            fixed = self._fix_once(opened, [f for f in found if f.block not in refused], refused)
            if not fixed:
                break
            done += fixed
        return done, list(refused.values())

    def _fix_once(
        self, opened: OpenDraft, found: Sequence[Finding], refused: dict[str, RcmError]
    ) -> list[Finding]:
        places = dict.fromkeys((finding.block, language_of(finding)) for finding in found)
        done: list[Finding] = []
        for block, language in places:
            here = [f for f in found if (f.block, f.language) == (block, language)]
            words, fixed = with_certain_fixes(opened.draft.words(block, language), here)
            if not fixed:
                continue
            try:
                opened.apply(lambda draft, at=(block, language, words): draft.set_words(*at))  # type: ignore[misc]
            except RcmError as refusal:
                refused[block] = refusal
            else:
                done += fixed
        return done


class DraftCheck:
    """The check of one open draft, which reads anew only the blocks that changed."""

    def __init__(self, service: CheckService, opened: OpenDraft) -> None:
        self._service, self._opened = service, opened
        self._blocks: dict[str, Block] = {}
        self._stale: set[str] | None = None  # None: everything
        self._unsubscribe = opened.subscribe(self._changed)

    def _changed(self, changes: Changes) -> None:
        if self._stale is not None:
            self._stale |= changes.blocks

    def prepare(self) -> Check:
        """The check of the draft as it stands now."""
        draft = self._opened.draft
        again, self._stale = self._stale, set()
        kept = {} if again is None else self._blocks
        stale = again or set()
        self._blocks = {
            block_id: kept[block_id]
            if block_id in kept and block_id not in stale
            else draft.block(block_id)
            for block_id in draft.order()
        }
        return self._service.prepare(self._opened, list(self._blocks.values()))

    def stop(self) -> None:
        """Stop listening."""
        self._unsubscribe()


def fingerprint(finding: Finding, words: str) -> str:
    """What identifies a finding as long as the words of its block stay the same."""
    parts = (finding.rule.id, finding.language, str(finding.start), finding.template, words)
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:24]


def language_of(finding: Finding) -> Language:
    """The language of the words that a finding is in."""
    return "es" if finding.language == LANGUAGES[1] else "en"
