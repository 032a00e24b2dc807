"""People who draft in these tests."""

from __future__ import annotations

import pytest

from rcm_desktop.drafting.authors import Author
from rcm_desktop.drafting.draft import Draft
from rcm_desktop.models.document import Block, BlockKind

ANA = Author("Ana", "MEX", "laptop-1")
BOB = Author("Bob", "CAN", "laptop-2")


def declaration() -> list[Block]:
    """A short paper of our own with the usual parts."""
    return [
        Block("", BlockKind.TITLE, {"en": "Meeting of the Drafting Room", "es": "Reunión"}),
        Block("", BlockKind.PREAMBLE, {"en": "Reaffirmed their will to write plainly."}),
        Block("", BlockKind.CHAPEAU, {"en": "The Vice-Ministers decided to:"}),
        Block("", BlockKind.DECISION, {"en": "Thank the host for its coffee."}),
        Block("", BlockKind.DECISION, {"en": "Approve two things:"}),
        Block("", BlockKind.ITEM, {"en": "the first one;"}, level=1),
        Block("", BlockKind.ITEM, {"en": "the second one."}, level=1),
        Block("", BlockKind.DECISION, {"en": "Meet again."}),
    ]


@pytest.fixture
def draft() -> Draft:
    made = Draft.new("d1", ANA)
    made.extend(declaration())
    return made


def twin(draft: Draft, author: Author = BOB) -> Draft:
    """The same draft on another laptop."""
    draft.commit()
    return Draft.load(draft.id, author, [draft.snapshot()])


def exchange(*drafts: Draft) -> None:
    """Everybody gets everything, also what the others wrote when they got it."""
    for _ in range(8):
        if len({draft.heads() for draft in drafts}) == 1:
            return
        for sender in drafts:
            for receiver in drafts:
                if sender is not receiver:
                    receiver.import_updates([sender.updates_since(receiver.heads())])
