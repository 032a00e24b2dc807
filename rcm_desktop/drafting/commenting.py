"""Comments in a draft: on a block, on words of it, or on a proposal."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from typing import Any

import loro

from rcm_desktop.drafting.agreeing import Agreeing
from rcm_desktop.drafting.block_replica import new_block_id
from rcm_desktop.drafting.changes import Changes
from rcm_desktop.drafting.loro_errors import loro_errors
from rcm_desktop.errors import RcmError
from rcm_desktop.models.comments import Thread, threads
from rcm_desktop.models.document import Language
from rcm_desktop.models.proposal import Act, ActKind, on_block, on_comment


class EmptyComment(RcmError):
    """A comment without words."""

    template = "Write what you want to say in the comment first."


class NoSuchComment(RcmError):
    """An id that no comment of the draft has."""

    template = "The draft has no comment {comment}; “comments” lists them."


class Commenting(Agreeing):
    """The half of a draft that holds what people say about it."""

    def comment(
        self,
        block_id: str,
        text: str,
        *,
        delegation: str = "",
        proposal: str = "",
        language: Language = "en",
        words: tuple[int, int] | None = None,
        reply_to: str = "",
    ) -> tuple[str, Changes]:
        """Say something about a block, a proposal or the stored words [start, end) of a language.

        Comments stay with their words whatever is edited around them. A closed block may
        be commented on. Raises EmptyComment, NoSuchBlock, BadPosition.
        """
        if not text.strip():
            raise EmptyComment
        self.index(block_id)
        details: dict[str, Any] = {"reply_to": reply_to} if reply_to else {}
        if words is not None and words[0] < words[1]:
            self._checked(block_id, language, *words)
            details |= {
                "language": language,
                "start": self._cursor(block_id, language, words[0]),
                "end": self._cursor(block_id, language, words[1] - 1),
                "quote": self.stored(block_id, language)[words[0] : words[1]],
            }
        comment = new_block_id()
        on = self.proposal(proposal).id if proposal else on_block(block_id)
        with self._step():
            self._write_act(
                comment,
                ActKind.COMMENT,
                on,
                delegation=delegation,
                note=text.strip(),
                details=details,
            )
        return comment, Changes(self.id, frozenset([block_id]), record=True)

    def reply(self, comment_id: str, text: str, *, delegation: str = "") -> tuple[str, Changes]:
        """Answer in a thread, named by any of its comments; raises NoSuchComment."""
        block_id, thread = self._thread(comment_id)
        proposal = "" if thread.on.startswith("block:") else thread.on
        return self.comment(
            block_id, text, delegation=delegation, proposal=proposal, reply_to=thread.id
        )

    def resolve_thread(
        self, comment_id: str, resolved: bool = True, *, delegation: str = ""
    ) -> Changes:
        """Put a thread away as settled, or bring it back; raises NoSuchComment."""
        block_id, thread = self._thread(comment_id)
        kind = ActKind.RESOLVE if resolved else ActKind.UNRESOLVE
        with self._step():
            self._write_act(new_block_id(), kind, on_comment(thread.id), delegation=delegation)
        return Changes(self.id, frozenset([block_id]), record=True)

    def threads(self, block_id: str) -> list[Thread]:
        """The threads on a block and its proposals, the oldest first."""
        return threads(self.negotiation, block_id)

    def commented_words(self, act: Act) -> tuple[Language, int, int] | None:
        """The stored words that a comment is about, as they stand today.

        None for a comment on a whole block, and where its words have gone.
        """
        details: Mapping[str, Any] = act.details
        if "start" not in details:
            return None
        start, end = self._place(details["start"]), self._place(details["end"])
        if start is None or end is None or end < start:
            return None
        return ("es" if details.get("language") == "es" else "en"), start, end + 1

    def _thread(self, comment_id: str) -> tuple[str, Thread]:
        act = self.negotiation.acts.get(comment_id)
        if act is None or act.kind is not ActKind.COMMENT:
            raise NoSuchComment(comment=comment_id)
        proposal = self.negotiation.proposals.get(act.on)
        block_id = proposal.block if proposal else act.on.removeprefix("block:")
        for thread in self.threads(block_id):
            if any(comment.id == comment_id for comment in thread.comments):
                return block_id, thread
        raise NoSuchComment(comment=comment_id)

    def _cursor(self, block_id: str, language: Language, at: int) -> str:
        cursor = self._text(block_id, language).get_cursor(at, loro.Side.Middle)
        return base64.b64encode(cursor.encode()).decode() if cursor else ""

    def _place(self, encoded: object) -> int | None:
        """Where a remembered letter stands today; None where it was taken out."""
        if not encoded:
            return None
        with loro_errors(self.id):
            found = self._doc.get_cursor_pos(loro.Cursor.decode(base64.b64decode(str(encoded))))
        return None if found.update is not None else int(found.current.pos)
