"""How the two languages of a block stand, and the words that count as matching by themselves.

A block whose languages both have words, and of which nobody ever said anything, counts as
aligned: so it came from a file. The first edit that changes one language puts the words that
stood before on the record, in the same step, and from then on the other language lags until
somebody says that it is up to date. Words that fill an empty language are a rendering of the
other one while they are being written, and no change.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager

from rcm_desktop.drafting.authors import Author
from rcm_desktop.drafting.block_replica import BlockReplica, new_block_id
from rcm_desktop.drafting.changes import Changes, TextKey
from rcm_desktop.drafting.views import read
from rcm_desktop.models.document import LANGUAGES, Language
from rcm_desktop.models.negotiation import Record
from rcm_desktop.models.proposal import Act, ActKind, on_block
from rcm_desktop.models.translation import (
    Pair,
    Parity,
    Translation,
    alike,
    has_words,
    other,
    rendered,
    said,
    same_pair,
    translation,
    unrendered,
    with_waiting,
)
from rcm_desktop.models.view import CLEAN


class Alignment(BlockReplica):
    """The half of a draft that remembers which words of two languages matched."""

    def __init__(self, replica_id: str, author: Author, blobs: Iterable[bytes] = ()) -> None:
        super().__init__(replica_id, author, blobs)
        self._being_rendered: set[TextKey] = set()  # languages that are filled in this session

    def translation(self, block_id: str) -> Translation:
        """How a block's languages stand to each other, and what made one of them lag."""
        words = self.pair(block_id)
        found = translation(self.negotiation, block_id, words)
        return with_waiting(found, unrendered(self.negotiation, block_id, words))

    def pair(self, block_id: str) -> Pair:
        """A block's clean words in both languages."""
        return {lang: self.words(block_id, lang) for lang in LANGUAGES}

    # -- before and after an edit --------------------------------------------

    def _to_watch(self, block_id: str, language: Language | None = None) -> Pair | None:
        """The words before an edit, where the edit may need a word on the record.

        None on the usual path of typing: the block has been spoken of, or has one language.
        """
        acts = self.negotiation.line(ActKind.ALIGN, on_block(block_id))
        if acts:
            head = self.negotiation.heads(ActKind.ALIGN, on_block(block_id))[-1]
            if not self._is_open_ended(block_id, language, head):
                return None
        elif language and not len(self._text(block_id, other(language))):
            return None
        return self.pair(block_id)

    def _is_open_ended(self, block_id: str, language: Language | None, head: Act) -> bool:
        """Whether an edit may end a rendering, or begin one where no words were needed."""
        rendering = rendered(head)
        lacking: Language = rendering or ("es" if said(head)["en"] else "en")
        if not (rendering or head.details.get("untranslated")) or language == other(lacking):
            return False
        if not len(self._text(block_id, lacking)):
            return True
        source = other(lacking)
        return (
            rendering is not None
            and (block_id, lacking) not in self._being_rendered
            and alike(said(head)[source], self.words(block_id, source))  # else it lags already
        )

    def _align_after(self, block_id: str, before: Pair | None) -> Changes:
        """Put the words before an edit on the record, where it changed those of one language."""
        if before is None:
            return Changes(self.id)
        now = self.pair(block_id)
        if same_pair(before, now) or not any(has_words(before[lang]) for lang in LANGUAGES):
            return Changes(self.id)
        filled = [
            lang for lang in LANGUAGES if has_words(now[lang]) and not has_words(before[lang])
        ]
        if filled:
            self._being_rendered.add((block_id, filled[0]))
            return self._say_aligned(block_id, before, rendering=filled[0])
        if all(has_words(before[lang]) for lang in LANGUAGES):
            return self._say_aligned(block_id, before, auto=True)
        return Changes(self.id)

    @contextmanager
    def _watching(self, block_ids: Collection[str]) -> Iterator[None]:
        """Around a decision, which may change the clean words of several blocks."""
        before = {block_id: self._to_watch(block_id) for block_id in block_ids}
        yield
        for block_id, words in before.items():
            self._align_after(block_id, words)

    def _say_aligned(self, block_id: str, words: Pair, **more: object) -> Changes:
        details = {str(lang): words[lang] for lang in LANGUAGES if words.get(lang)}
        self._write_act(new_block_id(), ActKind.ALIGN, on_block(block_id), details=details | more)
        return Changes(self.id, frozenset([block_id]), record=True)

    def _step_back(self, step: Callable[[], bool]) -> Changes:
        """Undo takes back what a person said, never which words stood before an edit.

        A colleague may have gone on from there: without it, words that nobody compared
        would count as aligned.
        """
        known = self.negotiation
        changes = super()._step_back(step)
        if changes.record:
            lost = known.acts.keys() - self.negotiation.acts.keys()
            for act in (known.acts[name] for name in sorted(lost)):
                if act.details.get("auto") or rendered(act):
                    self._acts.insert(act.id, act.fields())
                    self._record = None
            self._keep_house()
        return changes

    # -- blocks that are joined ------------------------------------------------

    def _joined_base(self, first: str, second: str) -> Pair:
        """The words that matched in two blocks, as they will match in the joined one."""
        bases = [self.translation(block_id).base for block_id in (first, second)]
        return {
            lang: " ".join(filter(None, (base.get(lang, "").strip() for base in bases)))
            for lang in LANGUAGES
        }

    def _align_joined(self, block_id: str, base: Pair) -> None:
        """Say what matched before, unless it goes without saying."""
        spoken = self.negotiation.line(ActKind.ALIGN, on_block(block_id))
        if spoken or not same_pair(base, self.pair(block_id)):
            self._say_aligned(block_id, base, auto=True)

    # -- pairs of proposals ----------------------------------------------------

    def _align_pairs(self, decided: Collection[str]) -> None:
        """Say that blocks match whose only changes are proposals accepted in both languages."""
        record = self.negotiation
        blocks = {record.proposals[p].block for p in decided}
        for block_id in blocks:
            found = self.translation(block_id)
            if found.parity is not Parity.STALE and found.parity is not Parity.BOTH:
                continue
            complete = {p for pair in self._complete_pairs(block_id) for p in pair}
            now = {
                p
                for pair in self._complete_pairs(block_id)
                if set(pair) & set(decided)
                for p in pair
            }
            for pairs in (now, complete):
                if pairs and same_pair(found.base, self._words_without(block_id, pairs)):
                    self._say_aligned(block_id, self.pair(block_id))
                    break

    def _complete_pairs(self, block_id: str) -> list[tuple[str, str]]:
        """Accepted proposals of a block whose rendering was accepted too."""
        record = self.negotiation
        accepted = [
            p
            for p in record.on_block(block_id)
            if not record.is_pending(p.id) and not record.is_out(p.id)
        ]
        ids = {p.id for p in accepted}
        return [(p.id, p.translates) for p in accepted if p.translates in ids]

    def _words_without(self, block_id: str, proposals: Collection[str]) -> Pair:
        """The clean words as they would read if nothing had been decided on these proposals."""
        record = self.negotiation
        undecided = Record(
            record.proposals, (act for act in record.acts.values() if act.on not in proposals)
        )
        return {
            lang: read(self.stored_runs(block_id, lang), undecided, CLEAN, lang).text
            for lang in LANGUAGES
        }
