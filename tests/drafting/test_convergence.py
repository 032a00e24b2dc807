"""Whatever several people do apart, they end with the same draft and no word is lost."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from rcm_desktop.drafting.authors import Author
from rcm_desktop.drafting.changes import Changes
from rcm_desktop.drafting.draft import Draft
from rcm_desktop.models.document import BlockKind
from rcm_desktop.models.numbering import labels
from rcm_desktop.models.view import REDLINE
from tests.drafting.conftest import ANA, declaration, exchange

EDITS = ("type", "cut", "split", "merge", "move", "remove", "indent", "outdent", "kind", "undo")
STEP = st.tuples(st.integers(0, 2), st.sampled_from(EDITS), st.integers(0, 20), st.integers(0, 60))


def team() -> list[Draft]:
    first = Draft.new("d1", ANA)
    first.extend(declaration())
    log = first.commit() or b""
    names = ("Bob", "Carmen")
    return [first, *(Draft.load("d1", Author(name), [log]) for name in names)]


def act(draft: Draft, edit: str, which: int, where: int, word: str) -> Changes:
    if not draft.order():
        return draft.add(None, BlockKind.PREAMBLE, text={"en": word})[1]
    block = draft.order()[which % len(draft.order())]
    at = where % (len(draft.words(block, "en")) + 1)
    if edit == "type":
        return draft.insert(block, "en", at, word)
    if edit == "cut":
        return draft.delete(block, "en", at, min(3, len(draft.words(block, "en")) - at))
    if edit == "split":
        return draft.split(block, "en", at)[1]
    if edit == "merge":
        return draft.merge(block)[2]
    if edit == "move":
        return draft.move(block, where)
    if edit == "remove":
        return draft.remove([block])
    if edit == "indent":
        return draft.indent([block])
    if edit == "outdent":
        return draft.outdent([block])
    if edit == "kind":
        return draft.set_kind([block], list(BlockKind)[where % len(BlockKind)])
    return draft.undo()


@settings(max_examples=60, deadline=None)
@given(st.lists(STEP, max_size=30), st.sets(st.integers(0, 29)))
def test_all_laptops_converge(steps: list[tuple[int, str, int, int]], meetings: set[int]) -> None:
    drafts = team()
    for number, (who, edit, which, where) in enumerate(steps):
        act(drafts[who], edit, which, where, f"<{number}>")
        if number in meetings:
            exchange(drafts[who], drafts[(who + 1) % 3])
    exchange(*drafts)
    assert len({draft.heads() for draft in drafts}) == 1
    assert drafts[0].blocks() == drafts[1].blocks() == drafts[2].blocks()
    assert len({tuple(labels(draft.blocks())) for draft in drafts}) == 1


@settings(max_examples=60, deadline=None)
@given(st.lists(STEP.filter(lambda s: s[1] not in ("cut", "remove", "undo")), max_size=24))
def test_no_typed_word_is_lost_where_nobody_deletes(
    steps: list[tuple[int, str, int, int]],
) -> None:
    drafts = team()
    typed = []
    for number, (who, edit, which, where) in enumerate(steps):
        act(drafts[who], edit, which, where, f"§{number};")
        if edit == "type":
            typed.append(number)
    exchange(*drafts)
    # What two people typed at one place stands as two proposals.
    text = "".join(drafts[0].reading(block, "en", REDLINE).text for block in drafts[0].living())
    # A split or merge of two people at once may part a word's letters, never drop one.
    for number in typed:
        assert text.count("§") >= len(typed)
        assert all(digit in text for digit in str(number))


@settings(max_examples=60, deadline=None)
@given(st.lists(STEP, max_size=15), st.integers(0, 40))
def test_anothers_edits_leave_the_caret_beside_its_letter(
    steps: list[tuple[int, str, int, int]], at: int
) -> None:
    here, there, _ = team()
    block = here.order()[3]
    text = here.words(block, "en")
    at %= len(text)
    here.replace(block, "en", at, at + 1, "¶")  # a letter nobody else types
    exchange(here, there)
    for number, (_, edit, which, where) in enumerate(steps):
        if edit not in ("split", "merge", "cut", "undo"):
            act(there, edit, which, where, str(number))
    changes = here.import_updates([there.updates_since(here.heads())])
    if block in here.order():
        assert here.words(block, "en")[changes.moved(block, "en", at)] == "¶" or (
            # a caret just before the letter: words typed between the two go behind the caret
            "¶" in here.words(block, "en")[changes.moved(block, "en", at) :]
        )


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=40), st.text(max_size=40))
def test_set_words_ends_with_these_words(old: str, new: str) -> None:
    draft = Draft.new("d", ANA)
    block, _ = draft.add(None, BlockKind.PREAMBLE, text={"en": old})
    draft.set_words(block, "en", new)
    assert draft.words(block, "en") == new


def test_two_edits_of_one_paragraph_both_survive() -> None:
    here, there, _ = team()
    block = here.order()[3]
    here.set_words(block, "en", "Thank the generous host for its coffee.")
    there.set_words(block, "en", "Thank the host for its excellent coffee.")
    exchange(here, there)
    assert here.words(block, "en") == "Thank the generous host for its excellent coffee."
    assert there.blocks() == here.blocks()


@settings(max_examples=80, deadline=None)
@given(st.lists(STEP, max_size=20))
def test_changes_name_every_block_that_changed(steps: list[tuple[int, str, int, int]]) -> None:
    here, there, _ = team()
    for number, (_, edit, which, where) in enumerate(steps):
        before = {block.id: block for block in there.blocks()}
        order = there.order()
        changes = act(there, edit, which, where, str(number))
        after = {block.id: block for block in there.blocks()}
        different = {b for b in before.keys() & after.keys() if before[b] != after[b]}
        assert different <= changes.blocks
        assert changes.order or there.order() == order
    before = {block.id: block for block in here.blocks()}
    order = here.order()
    changes = here.import_updates([there.updates_since(here.heads())])
    after = {block.id: block for block in here.blocks()}
    assert {b for b in before.keys() & after.keys() if before[b] != after[b]} <= changes.blocks
    assert changes.order or here.order() == order
