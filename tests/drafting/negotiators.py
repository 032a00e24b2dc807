"""Random negotiators: one step of a draft chosen by four numbers, whatever is on the table."""

from __future__ import annotations

import random
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from unittest.mock import patch

from rcm_desktop.drafting.authors import Author
from rcm_desktop.drafting.changes import Changes
from rcm_desktop.drafting.draft import Draft
from rcm_desktop.errors import RcmError
from rcm_desktop.models.document import Block, BlockKind
from rcm_desktop.models.proposal import Stance
from rcm_desktop.services.negotiating import amend
from tests.drafting.conftest import exchange

MEMBERS = ("BLZ", "CAN", "CRI", "DOM", "GTM", "HND", "MEX", "NIC", "PAN", "SLV", "USA")
PROPOSING = ("words", "words", "words", "bridge", "amend", "p-add", "p-remove", "p-move")
STRUCTURE = ("p-split", "p-merge", "p-kind")
DECIDING = ("accept", "accept", "reject", "withdraw", "reopen", "bundle", "join", "leave")
STANDING = ("position", "close", "unlock")
DIRECT = ("type", "cut", "set", "split", "merge", "move", "remove", "undo", "redo")
STEPS = PROPOSING + STRUCTURE + DECIDING + STANDING + DIRECT


def declaration() -> list[Block]:
    return [
        Block("", BlockKind.TITLE, {"en": "Declaration of the Drafting Room"}),
        Block("", BlockKind.PREAMBLE, {"en": "Reaffirmed their will to protect migrants."}),
        Block("", BlockKind.DECISION, {"en": "Thank the host.", "es": "Agradecer a la sede."}),
        Block("", BlockKind.DECISION, {"en": "Meet again in Panama next year."}),
    ]


@contextmanager
def fixed_names() -> Iterator[None]:
    """Ids and peers that are the same at every run, so that what fails can be repeated."""
    source = random.Random(0)
    with (
        patch.object(secrets, "choice", source.choice),
        patch.object(secrets, "randbits", source.getrandbits),
    ):
        yield


def team() -> list[Draft]:
    """Three laptops that hold the same draft."""
    first = Draft.new("d1", Author("Ana", "MEX", "laptop-1"))
    first.extend(declaration())
    log = first.commit() or b""
    others = [Author("Bob", "CAN", "laptop-2"), Author("Carmen", "PPT", "laptop-3")]
    drafts = [first, *(Draft.load("d1", author, [log]) for author in others)]
    seconds = count()
    for draft in drafts:
        draft.clock = lambda: f"2026-11-23T10:00:00.{next(seconds):06}+00:00"
    return drafts


def settle(*drafts: Draft) -> None:
    """Exchange until nobody has anything new: mending a conflict is work that travels too."""
    for _ in range(6):
        exchange(*drafts)
        if len({draft.heads() for draft in drafts}) == 1:
            return
    raise AssertionError("the laptops never come to rest")


def step(draft: Draft, what: str, which: int, where: int, word: str) -> Changes:
    """Do one thing; what the draft refuses is left undone."""
    with suppress(RcmError):
        return _step(draft, what, which, where, word)
    return Changes(draft.id)


def _step(draft: Draft, what: str, which: int, where: int, word: str) -> Changes:
    if not draft.order():
        return draft.add(None, BlockKind.PREAMBLE, text={"en": word})[1]
    if what in PROPOSING + STRUCTURE:
        return _propose(draft, what, which, where, word)
    if what in DECIDING + STANDING:
        return _decide(draft, what, which, where)
    return _edit(draft, what, which, where, word)


def reworded(words: str, where: int, word: str) -> str:
    """Another wording: a word put in, replaced, or a few struck."""
    parts = words.split() or [""]
    at = where % (len(parts) + 1)
    if where % 3 == 0:
        return " ".join([*parts[:at], word, *parts[at:]])
    if where % 3 == 1:
        return " ".join([*parts[:at], word, *parts[at + 1 :]])
    return " ".join([*parts[:at], *parts[at + 2 :]]) or word


def _propose(draft: Draft, what: str, which: int, where: int, word: str) -> Changes:
    who = [MEMBERS[(which + where) % 11], *([MEMBERS[where % 11]] if where % 4 == 0 else [])]
    living, order = draft.living(), draft.order()
    block = living[which % len(living)]
    pending = sorted(p.id for p in draft.negotiation.pending)
    if what == "words":
        text = reworded(draft.words(block, "en"), where, word)
        return draft.propose_words(who, block, "en", text)[1]
    if what == "bridge":
        near = [p.id for p in draft.negotiation.open_on(block)]
        text = reworded(draft.words(block, "en"), where, word)
        return draft.propose_words(["PPT"], block, "en", text, supersedes=near)[1]
    if what == "amend":
        target = pending[which % len(pending)] if pending else ""
        return amend(draft, who, target, f"{word} {draft.proposal(target).id[:3]}")[1]
    after = order[where % len(order)]
    if what == "p-add":
        return draft.propose_add(who, after, BlockKind.DECISION, text={"en": f"Add {word}."})[2]
    if what == "p-remove":
        return draft.propose_remove(who, block)[1]
    if what == "p-move":
        return draft.propose_move(who, block, None if after == block else after)[1]
    if what == "p-split":
        at = where % (len(draft.stored(block, "en")) + 1)
        return draft.propose_split(who, block, "en", at)[1]
    if what == "p-merge":
        return draft.propose_merge(who, block)[1]
    return draft.propose_kind(who, block, list(BlockKind)[where % len(BlockKind)])[1]


def _decide(draft: Draft, what: str, which: int, where: int) -> Changes:
    record = draft.negotiation
    every = sorted(record.proposals)
    pending = sorted(p.id for p in record.pending)
    block = draft.order()[which % len(draft.order())]
    member = MEMBERS[where % 11]
    if what == "close":
        return draft.close_block(block, delegation="PPT")
    if what == "unlock":
        return draft.reopen_block(block, "Somebody asked", delegation="PPT")
    if what == "position":
        stance = list(Stance)[where % len(Stance)]
        if pending and which % 2:
            return draft.take_position(member, stance, proposal=pending[which % len(pending)])
        return draft.take_position(member, stance, block=block)
    if not every:
        return Changes(draft.id)
    anyone = every[which % len(every)]
    if what == "reopen":
        return draft.reopen(anyone, delegation="PPT")
    if what == "join":
        return draft.join(anyone, member)
    if what == "leave":
        return draft.leave(anyone, member)
    target = pending[which % len(pending)] if pending else anyone
    if what == "bundle":
        return draft.bundle({target, anyone}, name="Package")[1]
    decide = {"accept": draft.accept, "reject": draft.reject, "withdraw": draft.withdraw}[what]
    return decide(target, delegation="PPT")


def _edit(draft: Draft, what: str, which: int, where: int, word: str) -> Changes:
    block = draft.order()[which % len(draft.order())]
    stored = draft.stored(block, "en")
    at = where % (len(stored) + 1)
    if what == "type":
        return draft.insert(block, "en", at, f" {word} ")
    if what == "cut":
        return draft.delete(block, "en", at, min(4, len(stored) - at))
    if what == "set":
        return draft.set_words(block, "en", reworded(draft.words(block, "en"), where, word))
    if what == "split":
        return draft.split(block, "en", at)[1]
    if what == "merge":
        return draft.merge(block)[2]
    if what == "move":
        return draft.move(block, where)
    if what == "remove":
        return draft.remove([block])
    return draft.undo() if what == "undo" else draft.redo()
