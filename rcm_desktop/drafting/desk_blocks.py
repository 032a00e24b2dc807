"""Blocks added, taken out, split and joined at a desk; suggesting, each is a proposal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rcm_desktop.drafting.block_editing import FOLLOWS
from rcm_desktop.drafting.changes import Changes
from rcm_desktop.drafting.desk_words import DeskWords
from rcm_desktop.drafting.places import anchor
from rcm_desktop.drafting.proposing import NobodyProposes
from rcm_desktop.models.document import LANGUAGES, LISTED, Block, BlockKind, Language
from rcm_desktop.models.proposal import Proposal, ProposalKind


class DeskBlocks(DeskWords):
    """The half of a desk that makes and unmakes blocks."""

    # -- adding and taking out ---------------------------------------------------

    def add(
        self,
        after: str | None,
        kind: BlockKind,
        *,
        level: int = 0,
        text: Mapping[Language, str] | None = None,
        scheme: str = "",
        start: int | None = None,
    ) -> tuple[str, Changes]:
        """Put a new block behind a shown one, or first where `after` is None."""
        if self.hand.suggesting:
            _, block, changes = self.draft.propose_add(
                self._asking, after, kind, level=level, scheme=scheme, text=text
            )
            return block, changes
        return self.draft.add(after, kind, level=level, text=text, scheme=scheme, start=start)

    def add_all(self, after: str | None, blocks: Sequence[Block]) -> tuple[list[str], Changes]:
        """Put new blocks behind another one, as a paste does."""
        if not self.hand.suggesting:
            return self.draft.add_all(after, blocks)
        fresh, done = list[str](), Changes(self.draft.id)
        for block in blocks:
            made, changes = self.add(
                after, block.kind, level=block.level, text=block.text, scheme=block.scheme
            )
            done |= changes
            for language, spans in block.spans.items():
                for span in spans:
                    done |= self.draft.emphasise(
                        made, language, span.start, span.end, span.mark, True
                    )
            fresh.append(made)
            after = made
        return fresh, done

    def remove(self, blocks: Iterable[str]) -> Changes:
        """Take whole blocks out.

        A block that one proposes oneself is withdrawn. With the direct hand, one on which
        others have open proposals keeps these: only the text's own words go.
        """
        done = Changes(self.draft.id)
        outright = []
        for block in blocks:
            adding = self.draft.added_by(block)
            if self.is_own(adding):
                done |= self._withdraw(adding)
            elif adding and not self.hand.suggesting:
                continue
            elif self.suggests(block):
                if not self._own_about(block, ProposalKind.REMOVE):
                    done |= self.draft.propose_remove(self._asking, block)[1]
            elif self._others_ask(block):
                done |= self._empty(block)
            else:
                outright.append(block)
        return done | self.draft.remove(outright) if outright else done

    def restore(self, block: str) -> Changes:
        """Bring back a block that was taken out."""
        return self.draft.restore(block)

    def _empty(self, block: str) -> Changes:
        """Delete the text's own words of a block in both languages."""
        done = Changes(self.draft.id)
        for language in LANGUAGES:
            done |= self.delete(block, language, 0, len(self.words(block, language)))
        return done

    def _others_ask(self, block: str) -> bool:
        return any(not self.is_own(p.id) for p in self.draft.negotiation.open_on(block))

    def _own_about(self, block: str, kind: ProposalKind) -> list[Proposal]:
        found = self.draft.negotiation.open_on(block)
        return [p for p in found if p.kind is kind and self.is_own(p.id)]

    def _withdraw(self, proposal: str) -> Changes:
        return self.draft.withdraw(proposal, delegation=self._asking[0])

    @property
    def _asking(self) -> tuple[str, ...]:
        if not self.hand.delegations:
            raise NobodyProposes
        return self.hand.delegations

    # -- splitting and merging -----------------------------------------------------

    def split(self, block: str, language: Language, at: int) -> tuple[str, Changes]:
        """Break a block in two at a shown place; returns the block in which one goes on.

        Suggesting: at an end a new block is proposed, in the middle that it be split.
        """
        words = self.words(block, language)
        if self.is_own(self.draft.added_by(block)):
            return self._split_added(block, language, at, words)
        if self.suggests(block):
            return self._suggest_split(block, language, at, words)
        stored = self._stored_end(block, language) if at >= len(words) else 0
        if 0 < at < len(words):
            stored = self._stored_at(block, language, at)
        new, changes = self.draft.split(block, language, stored)
        self._stand(new, language, 0)
        return new, changes

    def _suggest_split(
        self, block: str, language: Language, at: int, words: str
    ) -> tuple[str, Changes]:
        if words[:at].strip() and words[at:].strip():
            place = self._stored_at(block, language, at)
            self._stand(block, language, at)
            known = self._own_about(block, ProposalKind.SPLIT)
            if any(self.draft.split_place(p) == place for p in known):
                return block, Changes(self.draft.id)
            return block, self.draft.propose_split(self._asking, block, language, place)[1]
        if words.strip() and not words[:at].strip():
            new, changes = self._propose_beside(block, self._before(block), follows=False)
            self._stand(block, language, at)
            return block, changes
        new, changes = self._propose_beside(block, block, follows=True)
        self._stand(new, language, 0)
        return new, changes

    def _propose_beside(
        self, like: str, after: str | None, *, follows: bool
    ) -> tuple[str, Changes]:
        block = self.draft.block(like)
        kind = FOLLOWS.get(block.kind, block.kind) if follows else block.kind
        listed = kind in LISTED
        _, new, changes = self.draft.propose_add(
            self._asking,
            after,
            kind,
            level=block.level if listed else 0,
            scheme=block.scheme if listed else "",
        )
        return new, changes

    def split_place(self, proposal: Proposal, language: Language) -> int | None:
        """Where a proposed split is seen in a language's words; None where it is not."""
        if proposal.details.get("language") != language:
            return None
        stored = self.draft.split_place(proposal)
        return None if stored is None else self.reading(proposal.block, language).to_shown(stored)

    def _split_added(
        self, block: str, language: Language, at: int, words: str
    ) -> tuple[str, Changes]:
        """One's own new block breaks into two new ones."""
        head, tail = words[:at], words[at:]
        kind = self.draft.block(block)
        with self.draft.one_step():
            new, changes = self._propose_beside(block, block, follows=not tail.strip())
            if tail.strip():
                changes |= self.draft.set_kind([new], kind.kind)
                changes |= self.draft.insert(new, language, 0, tail.lstrip())
            if len(words) > len(head.rstrip()):
                cut = len(head.rstrip())
                changes |= self.delete(block, language, cut, len(words) - cut)
        self._stand(new, language, 0)
        return new, changes

    def merge(self, block: str, language: Language = "en") -> tuple[str, int, Changes]:
        """Join a block to the shown one before it; returns that one and where they meet.

        Suggesting, this is a proposal and the caret goes to the end of the block before.
        """
        previous = self._before(block)
        if previous is None:
            return block, 0, Changes(self.draft.id)
        end = len(self.words(previous, language))
        if self.is_own(self.draft.added_by(block)):
            changes = self._join_added(previous, block)
        elif self.suggests(block):
            known = self._own_about(block, ProposalKind.MERGE)
            changes = Changes(self.draft.id)
            if not known:
                changes = self.draft.propose_merge(self._asking, block)[1]
        elif self.draft.added_by(previous):
            changes = Changes(self.draft.id)  # words of the text never run into a proposed block
        else:
            return self._merge(previous, block, language)
        self._stand(previous, language, end)
        return previous, end, changes

    def _merge(self, previous: str, block: str, language: Language) -> tuple[str, int, Changes]:
        changes = Changes(self.draft.id)
        with self.draft.one_step():
            living = self.draft.living()
            if living[living.index(block) - 1] != previous:  # out of sight, others add one between
                changes |= self.draft.move(block, living.index(previous) + 1)
            stored = len(self.draft.stored(previous, language))
            _, joint, merged = self.draft.merge(block, language)
            changes |= merged
        reading = self.reading(previous, language)
        shown = reading.to_shown(joint) if joint > stored else reading.to_shown(stored)
        self._stand(previous, language, shown)
        return previous, shown, changes

    def _join_added(self, previous: str, block: str) -> Changes:
        """The words of one's own new block go to the end of the block before, and it goes."""
        changes = Changes(self.draft.id)
        with self.draft.one_step():
            for language in LANGUAGES:
                words, there = self.words(block, language), self.words(previous, language)
                if words:
                    space = " " if there and not there[-1].isspace() else ""
                    changes |= self.insert(previous, language, len(there), space + words)
            changes |= self._withdraw(self.draft.added_by(block))
        return changes

    def _before(self, block: str) -> str | None:
        """The shown block before another one."""
        order = self.order()
        at = order.index(block)
        return order[at - 1] if at else None

    # -- places ----------------------------------------------------------------------

    def _stored_at(self, block: str, language: Language, at: int) -> int:
        return anchor(self.reading(block, language), at).stored

    def _stored_end(self, block: str, language: Language) -> int:
        return len(self.draft.stored(block, language))
