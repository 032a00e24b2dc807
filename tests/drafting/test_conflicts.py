"""Whoever changed the same words apart finds both wordings in a bracket, and no other word lost."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rcm_desktop.drafting.authors import Author
from rcm_desktop.drafting.draft import Draft
from rcm_desktop.errors import RcmError
from rcm_desktop.models.document import BlockKind, Language
from rcm_desktop.models.proposal import Status
from rcm_desktop.models.view import REDLINE, Lens, View
from tests.drafting.conftest import exchange

PEOPLE = (
    Author("Ana", "MEX"),
    Author("Bob", "USA"),
    Author("Carmen", "CAN"),
    Author("Dan", "BLZ"),
)
BASE = ("one", "two", "three", "four", "five")
_WORD = re.compile(r"[^\W_]+")


def team(
    words: str, count: int = 2, people: tuple[Author, ...] = PEOPLE
) -> tuple[str, list[Draft]]:
    """One block on several laptops."""
    first = Draft.new("d1", people[0])
    block, _ = first.add(None, BlockKind.PREAMBLE, text={"en": words, "es": "la niña comió ñu ☕"})
    log = first.commit() or b""
    return block, [first, *(Draft.load("d1", author, [log]) for author in people[1:count])]


def meet(*drafts: Draft) -> None:
    for draft in drafts:
        draft.commit()  # as the program does before it sends
    exchange(*drafts)
    assert len({draft.heads() for draft in drafts}) == 1


def apart(words: str, *wordings: str) -> tuple[str, list[Draft]]:
    """Laptops that gave a block these words apart, after they met."""
    block, drafts = team(words, len(wordings))
    for draft, wording in zip(drafts, wordings, strict=True):
        draft.set_words(block, "en", wording)
    meet(*drafts)
    return block, drafts


def bracketed(draft: Draft, block: str) -> str:
    return draft.reading(block, "en", Lens(View.BRACKETED)).text


def alternatives(draft: Draft, block: str, language: Language = "en") -> dict[str, str]:
    """Each delegation's open words, as the redline shows them."""
    found: dict[str, str] = {}
    for piece in draft.reading(block, language, REDLINE).pieces:
        if piece.inserted:
            for sponsor in draft.negotiation.sponsors(piece.inserted):
                found[sponsor] = found.get(sponsor, "") + piece.text
    return found


def test_the_same_word_replaced_twice_is_a_bracket() -> None:
    block, drafts = apart("The cat sat.", "The dog sat.", "The cow sat.")
    for draft in drafts:
        assert draft.words(block, "en") == "The cat sat."
        assert alternatives(draft, block) == {"MEX": "dog", "USA": "cow"}
        assert {p.by for p in draft.negotiation.pending} == {"Ana", "Bob"}


def test_three_wordings_are_three_alternatives() -> None:
    block, drafts = apart("The cat sat.", "The dog sat.", "The cow sat.", "The pig sat.")
    for draft in drafts:
        assert draft.words(block, "en") == "The cat sat."
        assert alternatives(draft, block) == {"MEX": "dog", "USA": "cow", "CAN": "pig"}


def test_letters_of_one_word_never_mix() -> None:
    block, drafts = team("The cat sat.")
    drafts[0].insert(block, "en", 7, "s")
    drafts[1].insert(block, "en", 7, "tle")
    meet(*drafts)
    assert alternatives(drafts[0], block) == {"MEX": "cats", "USA": "cattle"}


def test_edits_elsewhere_in_the_paragraph_merge_silently() -> None:
    block, drafts = apart("The cat sat here.", "A cat sat here.", "The cat sat there.")
    for draft in drafts:
        assert draft.words(block, "en") == "A cat sat there."
        assert not draft.negotiation.proposals


def test_the_same_words_stand_once() -> None:
    block, drafts = apart("The cat sat.", "The dog sat.", "The dog sat.", "The dog sat.")
    for draft in drafts:
        assert draft.words(block, "en") == "The dog sat."
        assert not draft.negotiation.proposals


def test_a_deletion_around_the_others_edit() -> None:
    block, drafts = apart("The old cat sat.", "The sat.", "The old cow sat.")
    assert drafts[0].words(block, "en") == drafts[1].words(block, "en") == "The old cat sat."
    assert "cow" in alternatives(drafts[0], block)["USA"]
    assert "MEX: delete" in bracketed(drafts[0], block)


def test_whole_words_that_both_put_at_one_place_stand_side_by_side() -> None:
    block, drafts = apart("The cat sat", "The cat sat down", "The cat sat up")
    assert drafts[0].words(block, "en") in ("The cat sat down up", "The cat sat up down")
    assert drafts[0].words(block, "en") == drafts[1].words(block, "en")
    assert not drafts[0].negotiation.pending


def test_words_that_would_run_into_one_another_are_a_bracket() -> None:
    block, drafts = apart("The  sat", "The cat sat", "The dog sat")
    assert drafts[0].words(block, "en") == "The  sat"
    assert {key: words.strip() for key, words in alternatives(drafts[1], block).items()} == {
        "MEX": "cat",
        "USA": "dog",
    }


def test_one_delegation_on_two_laptops_has_a_bracket_too() -> None:
    people = (Author("Ana", "MEX"), Author("Eva", "MEX"))
    block, drafts = team("The cat sat.", 2, people)
    drafts[0].set_words(block, "en", "The dog sat.")
    drafts[1].set_words(block, "en", "The cow sat.")
    meet(*drafts)
    assert drafts[0].words(block, "en") == "The cat sat."
    assert len(drafts[0].negotiation.pending) == 2


def test_somebody_without_a_delegation_stands_by_name() -> None:
    block, drafts = team("The cat sat.", 2, (Author("Ana", "MEX"), Author("Zoe")))
    drafts[0].set_words(block, "en", "The dog sat.")
    drafts[1].set_words(block, "en", "The cow sat.")
    meet(*drafts)
    assert alternatives(drafts[0], block) == {"MEX": "dog", "Zoe": "cow"}


def test_the_room_decides_and_may_decide_otherwise() -> None:
    block, drafts = apart("The cat sat.", "The dog sat.", "The cow sat.")
    cow = next(p for p in drafts[0].negotiation.pending if p.delegations == ("USA",))
    drafts[0].accept(cow.id)
    meet(*drafts)
    assert drafts[1].words(block, "en") == "The cow sat."
    assert not drafts[1].negotiation.pending
    drafts[1].reopen(cow.id)
    meet(*drafts)
    assert drafts[0].words(block, "en") == "The cat sat."
    assert len(drafts[0].negotiation.pending) == 2


def test_words_replaced_within_a_strike_are_struck_in_their_place() -> None:
    block, drafts = team("The cat sat.")
    drafts[0].set_words(block, "en", "The dog sat.")
    pid, _ = drafts[1].propose_words(["USA"], block, "en", "The lion sat.")
    meet(*drafts)
    for draft in drafts:
        assert draft.words(block, "en") == "The dog sat."
        struck = [p.text for p in draft.reading(block, "en", REDLINE).pieces if pid in p.struck]
        assert struck == ["dog"]


def test_a_word_put_into_a_struck_passage_is_not_struck() -> None:
    block, drafts = team("The old cat sat.")
    drafts[0].set_words(block, "en", "The old grey cat sat.")
    pid, _ = drafts[1].propose_words(["USA"], block, "en", "The sat.")
    meet(*drafts)
    drafts[0].accept(pid)
    assert "grey" in drafts[0].words(block, "en")


def test_suggestions_never_conflict() -> None:
    block, drafts = team("The cat sat.")
    drafts[0].propose_words(["MEX"], block, "en", "The dog sat.")
    drafts[1].propose_words(["USA"], block, "en", "The cow sat.")
    meet(*drafts)
    assert len(drafts[0].negotiation.proposals) == 2
    assert alternatives(drafts[0], block) == {"MEX": "dog", "USA": "cow"}


def test_whose_words_they_are_stays_known() -> None:
    block, drafts = apart("The cat sat.", "The dog sat.", "The cow sat.")
    for draft in drafts:
        text = draft.stored(block, "en")
        wrote = {text[s:e]: author.name for s, e, author in draft.authorship(block, "en")}
        assert {name for words, name in wrote.items() if "cow" in words} == {"Bob"}


def test_undo_does_not_take_the_bracket_back() -> None:
    block, drafts = team("The cat sat.")
    drafts[0].insert(block, "en", 0, "Well: ")
    drafts[0].commit()
    drafts[1].set_words(block, "en", "The cow sat.")
    drafts[0].set_words(block, "en", "Well: The dog sat.")
    meet(*drafts)
    before = alternatives(drafts[0], block)
    drafts[0].undo()
    assert alternatives(drafts[0], block) == before


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 0, 2)])
def test_any_order_any_grouping_with_duplicates(order: tuple[int, ...]) -> None:
    block, drafts = team("The cat sat.", 4)
    updates = []
    for draft, word in zip(drafts[:3], ("dog", "cow", "pig"), strict=True):
        draft.set_words(block, "en", f"The {word} sat.")
        updates.append(draft.commit() or b"")
    drafts[3].import_updates([updates[n] for n in (*order, *order)])
    drafts[0].import_updates([updates[1]])
    drafts[0].import_updates([updates[1], updates[2]])
    meet(*drafts)
    for draft in drafts:
        assert draft.words(block, "en") == "The cat sat."
        assert alternatives(draft, block) == {"MEX": "dog", "USA": "cow", "CAN": "pig"}


def test_typing_on_at_one_place_repeats_no_word() -> None:
    block, drafts = team("Agreed.")
    waiting: list[list[bytes]] = [[], []]
    for number in range(8):
        for who, draft in enumerate(drafts):
            draft.insert(block, "en", 0, f"{'ab'[who]}{number} ")
            waiting[1 - who].append(draft.commit() or b"")
        for who, draft in enumerate(drafts):
            draft.import_updates(waiting[who])
            waiting[who].clear()
            waiting[1 - who] += filter(None, [draft.commit()])
    meet(*drafts)
    shown = drafts[0].reading(block, "en", REDLINE).text.split()
    assert sorted(shown) == sorted([*(f"{w}{n}" for w in "ab" for n in range(8)), "Agreed."])


# -- whatever people do ------------------------------------------------------------

KINDS = ("replace", "insert", "delete", "letters", "propose", "strike", "split", "meet")
STEP = st.tuples(
    st.integers(0, 3), st.sampled_from(KINDS), st.integers(0, 20), st.booleans(), st.booleans()
)


def shown_words(draft: Draft) -> set[str]:
    """Every word of the redline; neighbours that look alike are one stretch."""
    stretches: list[str] = []
    for block in draft.living():
        for language in ("en", "es"):
            last: object = None
            for piece in draft.reading(block, language, REDLINE).pieces:
                look = (piece.inserted, piece.struck)
                if look == last:
                    stretches[-1] += piece.text
                else:
                    stretches.append(piece.text)
                last = look
    return {word for text in stretches for word in _WORD.findall(text)}


def is_made_of(word: str, known: set[str]) -> bool:
    """Whether a word is whole known words, one behind the other: a blank may be gone."""
    reached = {0}
    for at in range(len(word)):
        if at in reached:
            reached |= {at + len(part) for part in known if part and word.startswith(part, at)}
    return len(word) in reached


def do(draft: Draft, kind: str, which: int, second: bool, behind: bool, new: str) -> None:
    """One edit of the words of a block, directly or as a proposal."""
    if not draft.order():
        return
    block = draft.order()[which % len(draft.order())]
    language: Language = "es" if second else "en"
    text = draft.words(block, language)
    found = list(_WORD.finditer(text))
    reading = draft.reading(block, language)
    if not found:
        draft.insert(block, language, reading.to_stored(0), new)
        return
    start, end = found[which % len(found)].span()
    ranges = [part[:2] for part in reading.stored_ranges(start, end)]
    first, last = ranges[0]
    if kind in ("replace", "delete"):
        draft.replace(block, language, first, last, new if kind == "replace" else "")
    elif kind == "insert":
        at = reading.to_stored(end if behind else start)
        draft.insert(block, language, at, f" {new}" if behind else f"{new} ")
    elif kind == "letters":
        draft.insert(block, language, last, new)
    elif kind == "split" and start:
        draft.split(block, language, reading.to_stored(start))
    elif kind in ("propose", "strike"):
        words = text[:start] + (new if kind == "propose" else "") + text[end:]
        with_reason = [draft.author.delegation]
        try:
            draft.propose_words(with_reason, block, language, words)
        except RcmError:
            return


@settings(max_examples=60, deadline=None)
@given(st.integers(2, 4), st.lists(STEP, max_size=18))
def test_no_letters_mix_and_all_end_alike(
    count: int, steps: list[tuple[int, str, int, bool, bool]]
) -> None:
    _, drafts = team("the cat sat on mats", count)
    known = shown_words(drafts[0])
    typed: set[str] = set()
    for number, (who, kind, which, second, behind) in enumerate(steps):
        draft = drafts[who % count]
        if kind == "meet":
            other = drafts[which % count]
            if other is not draft:
                other.commit()
                draft.import_updates([other.updates_since(draft.heads())])
        else:
            word = f"{'abcd'[who % count]}{number}z"
            known.add(word)
            do(draft, kind, which, second, behind, word)
            draft.commit()
            if word in "".join(shown_words(draft)):
                typed.add(word)
            known |= shown_words(draft)
        assert not [word for word in shown_words(draft) if not is_made_of(word, known)]
    meet(*drafts)
    first = drafts[0]
    for draft in drafts:
        assert not [word for word in shown_words(draft) if not is_made_of(word, known)]
        assert draft.living() == first.living()
        for block in first.living():
            for language in ("en", "es"):
                theirs = draft.reading(block, language, REDLINE).text
                assert theirs == first.reading(block, language, REDLINE).text
    assert all(p.delegations for p in first.negotiation.pending)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 4)), min_size=2, max_size=9))
def test_every_word_typed_apart_is_shown_with_its_author(edits: list[tuple[str, int]]) -> None:
    block, drafts = team(" ".join(BASE), 3)
    last: dict[tuple[str, int], str] = {}
    for number, (who, place) in enumerate(edits):
        draft = drafts["abc".index(who)]
        words = draft.words(block, "en").split()
        words[place] = f"{who}{number}z"
        draft.set_words(block, "en", " ".join(words))
        last[who, place] = words[place]
    meet(*drafts)
    clean = drafts[1].words(block, "en").split()
    asked = alternatives(drafts[1], block)
    for (who, place), word in last.items():
        rivals = {other for other, at in last if at == place}
        if len(rivals) == 1:
            assert clean[place] == word
        else:
            assert clean[place] == BASE[place]
            assert word in asked[PEOPLE["abc".index(who)].delegation]
    statuses = {drafts[1].negotiation.status(p.id) for p in drafts[1].negotiation.pending}
    assert statuses <= {Status.OPEN}
