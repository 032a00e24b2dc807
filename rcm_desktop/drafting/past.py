"""A draft as it stood at a named version, with the proposals that were open then."""

from __future__ import annotations

from rcm_desktop.drafting.draft import Draft
from rcm_desktop.drafting.versions import PastDraft, Version


def past(draft: Draft, version: Version) -> PastDraft:
    """The draft at a version, for reading only; far back in a long history it takes seconds."""
    found = draft._past(version)
    found.naming = draft.naming
    return found
