"""Comments on a block, on words of it or on a proposal: threads, mentions, resolution."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Final

from rcm_desktop.models.negotiation import Record
from rcm_desktop.models.proposal import Act, ActKind, on_block, on_comment

_MENTION: Final = re.compile(r"(?<!\w)@(\w+)")


@dataclass(frozen=True, slots=True)
class Thread:
    """A comment with the answers to it, by time; `on` is a proposal's id or `block:<id>`.

    It is resolved where the last word about it, on every laptop, was that it is.
    """

    opening: Act
    replies: tuple[Act, ...] = ()
    resolved: Act | None = None

    @property
    def id(self) -> str:
        return self.opening.id

    @property
    def comments(self) -> tuple[Act, ...]:
        return (self.opening, *self.replies)

    @property
    def on(self) -> str:
        return self.opening.on


def threads(record: Record, block_id: str) -> list[Thread]:
    """The threads on a block and on its proposals, in the order in which they were opened."""
    subjects = [on_block(block_id), *(proposal.id for proposal in record.on_block(block_id))]
    comments = [act for on in subjects for act in record.line(ActKind.COMMENT, on)]
    openings = {act.id: act for act in comments if not _reply_to(act)}
    replies: dict[str, list[Act]] = {}
    for act in comments:
        if _reply_to(act) in openings:
            replies.setdefault(_reply_to(act), []).append(act)
        elif _reply_to(act):
            openings[act.id] = act  # what it answered has been undone: it stands for itself
    found = [
        Thread(act, tuple(sorted(replies.get(act.id, ()), key=_when)), _resolution(record, act))
        for act in openings.values()
    ]
    return sorted(found, key=lambda thread: _when(thread.opening))


def mentions(text: str, known: Collection[str]) -> tuple[str, ...]:
    """The codes and names mentioned as `@MEX`, in order, each once, in their known spelling.

    >>> mentions("@mex and @CAN: see @nobody", ["MEX", "CAN"])
    ('MEX', 'CAN')
    """
    spelled = {name.casefold(): name for name in known}
    found = (spelled.get(match.casefold()) for match in _MENTION.findall(text))
    return tuple(dict.fromkeys(name for name in found if name))


def mentioning(record: Record, names: Iterable[str]) -> list[Act]:
    """The comments that mention any of these codes or names, by time."""
    wanted = list(names)
    found = (act for act in record.acts.values() if act.kind is ActKind.COMMENT)
    return sorted((act for act in found if mentions(act.note, wanted)), key=_when)


def _reply_to(act: Act) -> str:
    return str(act.details.get("reply_to", ""))


def _resolution(record: Record, opening: Act) -> Act | None:
    heads = record.heads(ActKind.RESOLVE, on_comment(opening.id))
    resolved = [act for act in heads if act.kind is ActKind.RESOLVE]
    return resolved[0] if resolved and len(resolved) == len(heads) else None


def _when(act: Act) -> tuple[str, str]:
    return act.at, act.id
