"""Comments stay with their words; a block's history tells who brought it to what."""

from __future__ import annotations

import pytest

from rcm_desktop.drafting.commenting import EmptyComment, NoSuchComment
from rcm_desktop.drafting.draft import Draft
from rcm_desktop.drafting.history import block_history
from rcm_desktop.models.comments import mentioning, mentions
from rcm_desktop.models.document import BlockKind
from rcm_desktop.models.proposal import ActKind
from tests.drafting.conftest import exchange, twin

THANK = 3


def test_a_comment_stays_with_its_words(draft: Draft) -> None:
    block = draft.order()[THANK]
    comment, changes = draft.comment(
        block, "Which one, @CAN?", delegation="MEX", words=(10, 14), language="en"
    )
    assert changes.blocks == {block}
    act = draft.negotiation.acts[comment]
    assert draft.commented_words(act) == ("en", 10, 14)
    draft.insert(block, "en", 0, "Warmly ")
    assert draft.commented_words(act) == ("en", 17, 21)
    assert draft.stored(block, "en")[17:21] == "host"
    draft.delete(block, "en", 17, 4)
    assert draft.commented_words(act) is None
    assert act.details["quote"] == "host"
    assert [found.id for found in mentioning(draft.negotiation, ["CAN"])] == [comment]


def test_threads_are_answered_and_resolved_on_every_laptop(draft: Draft) -> None:
    block = draft.order()[THANK]
    proposal, _ = draft.propose_words(["MEX"], block, "en", "Thank the host.")
    comment, _ = draft.comment(block, "Too short?", proposal=proposal, delegation="USA")
    other = twin(draft)
    answer, _ = other.reply(comment, "Short is good.", delegation="CAN")
    own, _ = draft.reply(comment, "Then again …", delegation="USA")
    exchange(draft, other)
    for laptop in (draft, other):
        (thread,) = laptop.threads(block)
        assert {act.id for act in thread.replies} == {answer, own}
        assert thread.resolved is None
    draft.resolve_thread(answer, delegation="USA")
    exchange(draft, other)
    assert other.threads(block)[0].resolved
    other.resolve_thread(comment, resolved=False)
    assert other.threads(block)[0].resolved is None


def test_a_thread_resolved_and_brought_back_apart_is_open(draft: Draft) -> None:
    block = draft.order()[THANK]
    comment, _ = draft.comment(block, "Hm.")
    other = twin(draft)
    draft.resolve_thread(comment)
    other.resolve_thread(comment, resolved=False)
    exchange(draft, other)
    assert draft.threads(block)[0].resolved is None


def test_refused_comments(draft: Draft) -> None:
    with pytest.raises(EmptyComment):
        draft.comment(draft.order()[0], "  ")
    with pytest.raises(NoSuchComment):
        draft.reply("nothing", "What?")


def test_mentions_are_known_names_only() -> None:
    assert mentions("@mex, @MEX and ana@can.org", ["MEX", "CAN"]) == ("MEX",)


def test_history_tells_who_brought_a_block_to_its_words(draft: Draft) -> None:
    block = draft.order()[THANK]
    draft.commit()
    other = twin(draft)
    proposal, _ = other.propose_words(["CAN"], block, "en", "Thank the host for its tea.")
    other.commit()
    exchange(draft, other)
    draft.accept(proposal, delegation="PPT")
    draft.commit()
    draft.add(None, BlockKind.TITLE, text={"en": "Elsewhere"})
    draft.commit()
    before = draft.heads()
    steps = block_history(draft, block)
    assert steps[0].clean["en"] == "Thank the host for its coffee."
    assert steps[-1].clean["en"] == "Thank the host for its tea."
    asked = next(step for step in steps if step.proposals)
    assert (asked.by.name, asked.by.delegation) == ("Bob", "CAN")
    assert asked.clean["en"] == "Thank the host for its coffee."
    assert asked.redline["en"].text == "Thank the host for its coffeetea."
    decided = next(step for step in steps if any(a.kind is ActKind.ACCEPT for a in step.acts))
    assert decided.by.name == "Ana"
    assert draft.heads() == before
