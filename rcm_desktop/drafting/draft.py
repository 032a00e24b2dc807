"""A draft: blocks in order, words in two languages, edits, undo and versions."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Self

import loro

from rcm_desktop.drafting.aligning import Aligning
from rcm_desktop.drafting.authors import Author
from rcm_desktop.drafting.changes import Changes
from rcm_desktop.drafting.conflicts import Mending
from rcm_desktop.drafting.loro_errors import loro_errors
from rcm_desktop.drafting.versions import (
    NoSuchVersion,
    PastDraft,
    Version,
    frontiers_at,
    name_version,
    named_versions,
)
from rcm_desktop.models.document import LANGUAGES, Block, DocumentKind, Language


class Draft(Mending, Aligning):
    """One document under negotiation. It belongs to one thread; `commit` hands out its log."""

    @classmethod
    def new(
        cls,
        draft_id: str,
        author: Author,
        *,
        kind: DocumentKind = DocumentKind.DECLARATION,
        language: Language = "en",
        fields: Mapping[str, str] | None = None,
    ) -> Self:
        """An empty draft; `fields` holds what is known of it, such as `meeting`."""
        draft = cls(draft_id, author)
        draft.set_fields({"kind": kind.value, "language": language, **(fields or {})})
        draft._close_step()
        draft._undo.clear()
        return draft

    def set_fields(self, fields: Mapping[str, str]) -> Changes:
        """Set the draft's own fields; those that stay the same are not written."""
        stored = self._meta.get_value()
        changed = {name: value for name, value in fields.items() if stored.get(name) != value}
        for name, value in changed.items():
            self._meta.insert(name, value)
        return Changes(self.id, meta=bool(changed))

    # -- versions ------------------------------------------------------------

    def name_version(self, name: str, at: str) -> Version:
        """Name the draft as it stands now; `at` is ISO 8601 with zone."""
        self._close_step()
        version = name_version(self._doc, name, at, self.author)
        self._doc.commit_with(origin="housekeeping")
        self._events.clear()
        return version

    def versions(self) -> list[Version]:
        """The named versions, the oldest first."""
        return named_versions(self._doc)

    def version(self, name: str) -> Version:
        """The latest version of that name or id; raises NoSuchVersion."""
        versions = self.versions()
        for version in reversed(versions):
            if name in (version.name, version.id):
                return version
        known = ", ".join(version.name for version in versions) or "–"
        raise NoSuchVersion(version=name, known=known)

    def blocks_at(self, point: Version | datetime) -> list[Block]:
        """The blocks as they stood at a version or a moment.

        Travelling far back takes seconds in a long history; named versions are also
        kept as rows of text for this reason.
        """
        return self._past(point).blocks()

    def revert_to(self, point: Version | datetime) -> Changes:
        """Bring back the words of an earlier point, as a new edit that undo takes back."""
        past = self.blocks_at(point)
        with self._step():
            self._bring_back(past)
        self._visible = None
        changed = frozenset(self.order()) | frozenset(block.id for block in past)
        return Changes(self.id, changed, order=True, origin="undo")

    def _bring_back(self, past: list[Block]) -> None:
        """Make the blocks what they were. Versions and people are no part of it: they stay."""
        wanted = [block.id for block in past]
        for block_id in self.order():
            if block_id not in set(wanted):
                self._set(block_id, deleted=self._fingerprint(block_id))
        for block in past:
            self._set(
                block.id,
                deleted=None,
                kind=block.kind.value,
                level=block.level or None,
                scheme=block.scheme or None,
                start=block.start,
            )
            for language in LANGUAGES:
                self.set_words(block.id, language, block.words(language))
        stored = list(self._order.get_value())
        for place, block_id in enumerate(wanted):
            at = stored.index(block_id)
            if at != place:
                self._order.mov(at, place)
                stored.insert(place, stored.pop(at))

    def _frontiers(self, point: Version | datetime) -> loro.Frontiers:
        if isinstance(point, Version):
            return loro.Frontiers.decode(point.frontiers)
        return frontiers_at(self._doc, point)

    def _past(self, point: Version | datetime) -> PastDraft:
        self._close_step()
        with loro_errors(self.id):
            return PastDraft(self._doc.fork_at(self._frontiers(point)), self.id, self.author)
