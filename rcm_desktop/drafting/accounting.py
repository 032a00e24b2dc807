"""Accounts for every word between two states of a draft: what became of it, how it came."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from rcm_desktop.drafting.causes import Causes
from rcm_desktop.drafting.draft import Draft
from rcm_desktop.drafting.ledger import Ledger, Letter, Place
from rcm_desktop.drafting.lettered import Lettered, LetteredText, Token
from rcm_desktop.models.audit import Cause, How, Passage, is_word, tokens

Found = tuple[How, str, Cause | None]  # how, the block on the other side, the deed behind it


class Account:
    """Both sides of the account; `old` may be an empty draft."""

    def __init__(self, draft: Draft, old: Lettered, new: Lettered, ledger: Ledger) -> None:
        self._old, self._new, self._ledger = old, new, ledger
        self.causes = Causes(draft, old, new, ledger)
        touched = ledger.touched_since(old.seen)
        places = Lettered.places(old.blocks | new.blocks)
        self._changed = {p for p in places if p in touched or not old.same_as(new, p)}
        self.causes.index(self._changed)
        for place in sorted(self._changed):
            self._link_restored(old.text(place), new.text(place))
        self._match()

    # -- both sides --------------------------------------------------------------

    def fates(self) -> Iterator[Passage]:
        """The words of the old state in order, in passages of one fate."""
        return self._walk(self._old, self._fate)

    def origins(self) -> Iterator[Passage]:
        """The words of the new state in order, in passages of one origin."""
        return self._walk(self._new, self._origin)

    def _walk(self, side: Lettered, find: Callable[[Token], Found]) -> Iterator[Passage]:
        for block in side.order:
            for place in Lettered.places(frozenset([block])):
                if place not in self._changed:
                    yield from _untouched(place, side.clean(place))
                    continue
                text, row, last = side.text(place), list[Token](), None
                for token in text.tokens:
                    found = find(token)
                    if row and found != last:
                        assert last is not None
                        yield _passage(text, row, last)
                        row = []
                    row.append(token)
                    last = found
                if row and last is not None:
                    yield _passage(text, row, last)

    # -- matching ----------------------------------------------------------------

    def _match(self) -> None:
        """Which new word is which old one: the same letters, all of them, and no other."""
        self._whole: dict[Letter, Token] = {}
        self._was: dict[Token, Token] = {}
        self._became: dict[Token, list[Token]] = {}
        self._now: dict[Letter, Token] = {}
        self._stored_old: dict[Letter, Place] = {}
        self._shown_old: set[Letter] = set()
        self._shown_new: dict[Letter, Place] = {}
        for place in sorted(self._changed):
            text = self._old.text(place)
            self._stored_old |= dict.fromkeys(text.letters, place)
            self._shown_old |= {text.letters[at] for at in text.shown}
            for token in text.tokens:
                self._whole |= dict.fromkeys(token.letters, token)
            later = self._new.text(place)
            self._shown_new |= {later.letters[at]: place for at in later.shown}
            for token in later.tokens:
                self._now |= dict.fromkeys(token.letters, token)
        for block in self._new.order:
            for place in Lettered.places(frozenset([block])):
                if place in self._changed:
                    for token in self._new.text(place).tokens:
                        self._match_token(token)

    def _link_restored(self, old: LetteredText, new: LetteredText) -> None:
        """Link words that the mending of a conflict stored again to those that they were."""
        shown = {new.letters[at] for at in new.shown}
        known = set(old.letters)
        for run in new.runs:
            again = new.letters[run.start : run.end]
            if not run.copy or run.void or run.ins or known.intersection(again):
                continue
            at = old.text.find(run.text)
            while at >= 0:
                was = [old.letters[old.shown[at + offset]] for offset in range(len(run.text))]
                if not shown.intersection(was) and not any(map(self._ledger.copies, was)):
                    for one, other in zip(was, again, strict=True):
                        self._ledger.link(one, other)
                    break
                at = old.text.find(run.text, at + 1)

    def _match_token(self, token: Token) -> None:
        traced = tuple(self._traced(letter) for letter in token.letters)
        old = self._whole.get(traced[0]) if traced[0] else None
        if old is not None and old.letters == traced:
            self._was[token] = old
            self._became.setdefault(old, []).append(token)

    def _traced(self, letter: Letter) -> Letter | None:
        """The letter of the old text that a letter of the new one stands for."""
        at: Letter | None = letter
        while at is not None and at not in self._shown_old:
            at = self._ledger.source(at)
        return at

    def _ends(self, letter: Letter) -> Letter:
        """Where an old letter stands today: in sight if it can be found there."""
        waiting, last = [letter], letter
        while waiting:
            at = waiting.pop()
            if at in self._shown_new:
                return at
            last = at if self.causes.is_stored(at) else last
            waiting += self._ledger.copies(at)
        return last

    # -- one word ----------------------------------------------------------------

    def _fate(self, token: Token) -> Found:
        became = self._became.get(token)
        if became:
            return self._carried(token, became[0].place[0], token.place[0], became[0])
        ends = [self._ends(letter) for letter in token.letters]
        for letter in ends:
            if letter not in self._shown_new:
                cause = self.causes.of_absence(letter)
                if cause:
                    return _gone(cause)
        return _gone(self._reworded(token, ends))

    def _origin(self, token: Token) -> Found:
        old = self._was.get(token)
        if old is not None:
            if self._became[old][0] is not token:
                return How.REPEATED, old.place[0], self._carrying(token, old.place[0])
            return self._carried(old, old.place[0], token.place[0], token)
        fresh = [at for at in token.letters if self._traced(at) is None]
        for letter in fresh:
            how, cause = self.causes.of_presence(letter, letter in self._stored_old)
            if cause:
                return how, "", cause
        return self._respelled(token)

    def _carried(self, old: Token, other: str, here: str, now: Token) -> Found:
        if old.place[0] == now.place[0]:
            return How.KEPT, "", None
        return How.MOVED, other if other != here else "", self._carrying(now, old.place[0])

    def _carrying(self, now: Token, source: str) -> Cause | None:
        return self.causes.of_carrying(now.letters[0], source, now.place[0])

    def _reworded(self, token: Token, ends: list[Letter]) -> Cause | None:
        """Why a word whose letters all stand is another word now: what came into it, or went."""
        now = list(dict.fromkeys(self._now[e] for e in ends if e in self._now))
        for other in now:
            for letter in other.letters:
                if letter not in ends:
                    found = self._cause_of(letter)
                    if found:
                        return found
        around = self._around(self._old.text(token.place), token) or next(
            (found for other in now if (found := self._around_new(other))), None
        )
        return around or self._parted(token.place, now)

    def _parted(self, here: Place, tokens_now: Iterable[Token]) -> Cause | None:
        """Why letters of one place stand in another: a word divided by a split, or a join."""
        for other in tokens_now:
            if other.place != here:
                return self.causes.of_carrying(other.letters[0], here[0], other.place[0])
        return None

    def _respelled(self, token: Token) -> Found:
        """How a word came whose letters all stood in the old text, in other words."""
        for traced in dict.fromkeys(filter(None, map(self._traced, token.letters))):
            old = self._whole.get(traced)
            if old is not None:
                for letter in old.letters:
                    end = self._ends(letter)
                    cause = None if end in self._shown_new else self.causes.of_absence(end)
                    if cause:
                        return _came(cause)
                cause = self._around(self._old.text(old.place), old)
                if cause:
                    return _came(cause)
        return _came(self._around_new(token) or self._divided(token))

    def _divided(self, token: Token) -> Cause | None:
        """Why a word is part of an old one: what happened to the letters beside it."""
        for traced in filter(None, map(self._traced, token.letters)):
            old = self._whole.get(traced)
            if old is not None:
                now = [self._now[e] for e in map(self._ends, old.letters) if e in self._now]
                found = self._parted(old.place, [token, *now])
                if found:
                    return found
        return None

    def _cause_of(self, letter: Letter) -> Cause | None:
        """Why a letter of the new text stands where it did not."""
        traced = self._traced(letter)
        if traced is None:
            return self.causes.of_presence(letter, letter in self._stored_old)[1]
        return None

    def _around(self, text: LetteredText, token: Token) -> Cause | None:
        """Why what stood just before or behind a word went."""
        for shown in (token.start + len(token.letters), token.start - 1):
            if 0 <= shown < len(text.shown):
                end = self._ends(text.letters[text.shown[shown]])
                now = self._shown_new.get(end)
                if now is None:
                    return self.causes.of_absence(end)
                if now != text.place:
                    return self.causes.of_carrying(end, text.place[0], now[0])
        return None

    def _around_new(self, token: Token) -> Cause | None:
        """Why what stands just before or behind a word came."""
        text = self._new.text(token.place)
        for shown in (token.start + len(token.letters), token.start - 1):
            if 0 <= shown < len(text.shown):
                found = self._cause_of(text.letters[text.shown[shown]])
                if found:
                    return found
        return None


def _gone(cause: Cause | None) -> Found:
    if cause is None:
        return How.UNKNOWN, "", None
    return (How.DECIDED if cause.deed != "edit" else How.DELETED), "", cause


def _came(cause: Cause | None) -> Found:
    if cause is None:
        return How.UNKNOWN, "", None
    return (How.PROPOSED if cause.deed != "edit" else How.TYPED), "", cause


def _untouched(place: Place, words: str) -> Iterator[Passage]:
    """Words that nobody touched, in one passage."""
    found = [words[start:end] for start, end in tokens(words)]
    if found:
        count = sum(map(is_word, found))
        yield Passage(*place, words, How.KEPT, count, len(found) - count)


def _passage(text: LetteredText, row: Iterable[Token], found: Found) -> Passage:
    found_tokens = list(row)
    how, other, cause = found
    words = sum(is_word(token.text) for token in found_tokens)
    first, last = found_tokens[0], found_tokens[-1]
    return Passage(
        text.place[0],
        text.place[1],
        text.text[first.start : last.start + len(last.text)],
        how,
        words,
        len(found_tokens) - words,
        other,
        cause,
    )
