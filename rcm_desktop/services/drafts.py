"""The drafts of a workspace: listed, made, imported, opened, put away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from rcm_desktop.drafting.authors import Author
from rcm_desktop.drafting.block_replica import new_block_id
from rcm_desktop.drafting.compare import Comparison, compare
from rcm_desktop.drafting.draft import Draft
from rcm_desktop.errors import NoSuchDraft, RcmError
from rcm_desktop.models.document import Block, DocumentKind, Language
from rcm_desktop.services.clock import Clock, iso
from rcm_desktop.services.naming import delegation_in
from rcm_desktop.services.open_draft import OpenDraft
from rcm_desktop.services.signal import Signal
from rcm_desktop.store.projections import DraftRow
from rcm_desktop.store.workspace import Workspace

if TYPE_CHECKING:
    from rcm_desktop.documents.exporters.base import ExportOptions
    from rcm_desktop.documents.importers import ImportedDocument
    from rcm_desktop.documents.tree import Document
    from rcm_desktop.models.audit import Audit
    from rcm_desktop.services.looking import Looking

Blocks = list[Block]
#: Where a draft lives until rooms are chosen (architecture.md, section 5).
DEFAULT_ROOM = "plenary"


class AmbiguousDraft(RcmError):
    """The beginning of an id that several drafts share."""

    template = "Several drafts begin with {draft}: {matches}; write more of the id."


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What a person asks of an export; `version` names a version to export instead of today's.

    `only` are the delegations whose proposals alone are shown. `since` asks for what changed
    since the draft was last looked at, `between` for what changed from one version to another
    (empty: today's). `despite` is the reason for a final against which something stands.
    """

    format: str
    languages: tuple[Language, ...]
    view: str = "clean"
    final: bool = False
    version: str = ""
    options: ExportOptions | None = None
    only: tuple[str, ...] = ()
    since: bool = False
    between: tuple[str, str] | None = None
    changes_only: bool = False
    despite: str = ""

    @property
    def compares(self) -> bool:
        """Whether two moments of a draft are compared."""
        return self.since or self.between is not None


@dataclass
class DraftService:
    """All drafts; a draft opened twice is the same live copy both times."""

    workspace: Workspace
    author: Author
    clock: Clock
    changed: Signal[str] = field(default_factory=Signal)  # the id of a draft whose line changed
    _open: dict[str, OpenDraft] = field(default_factory=dict)

    @cached_property
    def looking(self) -> Looking:
        """What has been seen of the drafts on this laptop."""
        from rcm_desktop.services.looking import Looking

        return Looking(self.workspace, self.clock)

    # -- listing and opening -------------------------------------------------

    def list(self, *, archived: bool = False) -> list[DraftRow]:
        """The drafts list, last changed first."""
        return self.workspace.projections.drafts(archived=archived)

    def find(self, name: str) -> str:
        """The full id for an id or its beginning; raises NoSuchDraft, AmbiguousDraft."""
        ids = [info.id for info in self.workspace.updates.replicas("draft")]
        if name in ids:
            return name
        matches = [draft for draft in ids if name and draft.startswith(name)]
        if not matches:
            raise NoSuchDraft(draft=name)
        if len(matches) > 1:
            raise AmbiguousDraft(draft=name, matches=", ".join(matches))
        return matches[0]

    def open(self, draft_id: str) -> OpenDraft:
        """The live copy of a draft; raises NoSuchDraft, ReplicaDamaged."""
        draft_id = self.find(draft_id)
        if draft_id not in self._open:
            blobs = self.workspace.updates.load(draft_id)
            self._keep(Draft.load(draft_id, self.author, blobs))
        return self._open[draft_id]

    def _keep(self, draft: Draft) -> OpenDraft:
        draft.clock = lambda: iso(self.clock())
        draft.naming = delegation_in
        opened = OpenDraft(draft, self.workspace, self.clock)
        opened.saved.subscribe(lambda _at: self.changed.emit(draft.id))
        self._open[draft.id] = opened
        return opened

    def close_draft(self, draft_id: str) -> None:
        """Save a draft and let go of its live copy."""
        opened = self._open.pop(draft_id, None)
        if opened:
            opened.close()

    def save_all(self) -> None:
        """Put everything typed anywhere on the disk."""
        for opened in self._open.values():
            opened.save()

    def close(self) -> None:
        """Save and close every open draft."""
        for draft_id in list(self._open):
            self.close_draft(draft_id)

    # -- making --------------------------------------------------------------

    def create(
        self,
        blocks: Sequence[Block] = (),
        *,
        kind: DocumentKind = DocumentKind.DECLARATION,
        language: Language = "en",
        fields: dict[str, str] | None = None,
        room: str = DEFAULT_ROOM,
    ) -> OpenDraft:
        """A new draft holding these blocks, on the disk when this returns."""
        draft_id = new_block_id()
        self.workspace.updates.register(draft_id, "draft", room, at=iso(self.clock()))
        draft = Draft.new(draft_id, self.author, kind=kind, language=language, fields=fields)
        opened = self._keep(draft)
        if blocks:
            opened.apply(lambda d: d.extend(blocks))
        opened.save()
        return opened

    def add_imported(self, document: ImportedDocument, *, source: str = "") -> OpenDraft:
        """A draft made of what an importer read; `source` is the file's name."""
        return self.create(
            document.blocks,
            kind=document.kind,
            language=document.language,
            fields={"source": source} if source else None,
        )

    def import_file(
        self, path: Path, *, language: Language | None = None, kind: DocumentKind | None = None
    ) -> tuple[OpenDraft, ImportedDocument]:
        """Read a file and keep it as a draft; raises what the importer refuses."""
        from rcm_desktop.documents.importers import read_document

        document = read_document(path, language=language, kind=kind)
        return self.add_imported(document, source=path.name), document

    def duplicate(self, draft_id: str, name: str) -> OpenDraft:
        """A copy under another name, with a history of its own."""
        source = self.open(draft_id).draft
        return self.create(
            source.blocks(),
            kind=source.document_kind,
            language=source.language,
            fields={"name": name, "copied_from": source.id},
        )

    # -- putting away --------------------------------------------------------

    def rename(self, draft_id: str, name: str) -> None:
        """Give a draft a name for the list; empty goes back to its own title."""
        self._set_field(draft_id, "name", name)

    def archive(self, draft_id: str, archived: bool = True) -> None:
        """Take a draft out of the list, or bring it back; nothing of it is lost."""
        self._set_field(draft_id, "archived", "yes" if archived else "")

    def _set_field(self, draft_id: str, name: str, value: str) -> None:
        opened = self.open(draft_id)
        opened.apply(lambda draft: draft.set_fields({name: value}))
        opened.save()

    # -- others' work --------------------------------------------------------

    def receive(self, draft_id: str, updates: Sequence[bytes]) -> None:
        """Take in others' updates of a draft that is registered, open or not.

        The updates must not be in the log yet: the caller appends them in the same
        transaction. Raises ReplicaDamaged.
        """
        opened = self.open(draft_id)
        opened.receive(updates)
        self.changed.emit(draft_id)

    # -- reading out ---------------------------------------------------------

    def compare(
        self,
        old: str,
        new: str,
        language: Language,
        *,
        old_version: str = "",
        new_version: str = "",
    ) -> Comparison:
        """What changed from one draft (or version of it) to another."""
        return compare(self.blocks(old, old_version), self.blocks(new, new_version), language)

    def audit(self, draft_id: str, since: str = "", until: str = "") -> Audit:
        """Where every word came from and went, from a named version (or the empty draft) on.

        Raises NoSuchVersion.
        """
        from rcm_desktop.services.auditing import audit

        draft = self.open(draft_id).draft
        named = [draft.version(name) if name else None for name in (since, until)]
        return audit(draft, named[0], named[1], now=iso(self.clock()))

    def blocks(self, draft_id: str, version: str = "") -> Blocks:
        """A draft's blocks, today's or those of a named version; raises NoSuchVersion."""
        opened = self.open(draft_id)
        if not version:
            return opened.draft.blocks()
        return opened.blocks_at(opened.draft.version(version))

    def render(self, draft_id: str, request: ExportRequest) -> Document:
        """The document that an export would write."""
        from rcm_desktop.services.papers import paper_of

        return paper_of(self, draft_id, request)

    def export(self, draft_id: str, path: Path, request: ExportRequest) -> Document:
        """Write a draft to a file, whole or not at all; gives back what was written."""
        from rcm_desktop.documents.registry import export

        document = self.render(draft_id, request)
        export(document, path, request.format, request.options)
        return document
