"""What the application says when it must refuse: one sentence a person can act on.

Each class holds its sentence as an English template. The command line prints
it as it stands; the window looks the template up in its translations and fills
in the same parameters, so that the core needs no Qt and nothing is said twice.
"""

from __future__ import annotations

from typing import ClassVar


class RcmError(Exception):
    """A refusal with one clear sentence; `template` is filled from keyword parameters.

    >>> str(NoSuchDraft(draft="d7"))
    'There is no draft called d7 in this workspace; “rcm-desktop drafts” lists them.'
    """

    template: ClassVar[str] = "Something was refused."

    def __init__(self, **params: object) -> None:
        self.params = params
        super().__init__(self.template.format(**params))


class NoSuchDraft(RcmError):
    """A draft id that the workspace does not know."""

    template = (
        "There is no draft called {draft} in this workspace; “rcm-desktop drafts” lists them."
    )


class NoSuchBlock(RcmError):
    """A block id that the draft does not hold."""

    template = "The draft has no block {block}; “rcm-desktop outline” shows the ids."


class BadPosition(RcmError):
    """A text position outside a block's words."""

    template = "Position {position} lies outside block {block}, which has {length} characters."


class ReplicaDamaged(RcmError):
    """Bytes that Loro refused: a broken checksum or not an update at all."""

    template = "The changes for “{replica}” are damaged and were not applied: {reason}."
