"""The paper of `papers.py` as a draft under negotiation, with every kind of proposal in it."""

from __future__ import annotations

from itertools import count

from rcm_desktop.drafting.authors import Author
from rcm_desktop.drafting.draft import Draft
from rcm_desktop.models.document import BlockKind
from tests.documents.papers import paper

NAMES = {"MEX": "Mexico", "CAN": "Canada", "USA": "United States", "CRI": "Costa Rica"}


def block(draft: Draft, start: str) -> str:
    """The id of the first block whose English words begin so."""
    return next(b for b in draft.living() if draft.words(b, "en").startswith(start))


def untouched() -> Draft:
    """The draft before anybody proposed anything."""
    draft = Draft.new("d", Author("Ana", "MEX", "one"))
    draft.naming = lambda code, language: NAMES.get(code, code)
    moments = count()
    draft.clock = lambda: f"2026-11-24T12:00:{next(moments):02}+00:00"
    draft.extend(paper())
    return draft


def negotiated() -> Draft:
    """Words replaced by rivals; blocks added, struck, moved, split, merged and changed."""
    draft = untouched()
    propose = draft.propose_words
    reaffirmed, approve = block(draft, "Reaffirmed"), block(draft, "Approve")
    words = draft.words(reaffirmed, "en")
    propose(["MEX", "CAN"], reaffirmed, "en", words.replace("orderly and humane", "safe"))
    propose(["USA"], reaffirmed, "en", words.replace("orderly and humane", "lawful"))
    propose(["CRI"], reaffirmed, "es", draft.words(reaffirmed, "es").replace("humano", "seguro"))
    draft.propose_add(["CRI"], approve, BlockKind.DECISION, text={"en": "Report every year."})
    draft.propose_remove(["USA"], block(draft, "Promote"))
    draft.propose_move(["CAN"], block(draft, "Ask the experts"), approve)
    draft.propose_merge(["MEX"], block(draft, "on land"))
    draft.propose_kind(["MEX"], block(draft, "Thank the observers"), BlockKind.DECISION)
    thank = block(draft, "Thank the host")
    draft.propose_split(["USA"], thank, "en", len("Thank the host "))
    return draft
