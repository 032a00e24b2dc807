"""What the panel asks about a draft: numbers of paragraphs, names, who asked for a change."""

from __future__ import annotations

from dataclasses import dataclass

from rcm_desktop.models.document import Language
from rcm_desktop.services.naming import delegation_in
from rcm_desktop.services.translation import Entry
from rcm_desktop.ui.editor.draft_editor import DraftEditor


@dataclass(frozen=True, slots=True)
class Sources:
    """Answers from the editor's rows and the record; `language` is the window's."""

    editor: DraftEditor
    language: Language

    def place(self, block: str) -> str:
        """How the gutter cites a paragraph, else its kind's ¶."""
        rows = self.editor.surface.rows
        return (rows.citation(rows.row_of(block)) if block in rows else "") or "¶"

    def named(self, code: str) -> str:
        """A delegation's name in the window's language."""
        return delegation_in(code, self.language)

    def sponsors(self, entry: Entry) -> tuple[str, ...]:
        """The delegations whose proposals made the change, or make it."""
        record = self.editor.open_draft.draft.negotiation
        proposals = (entry.proposal.id,) if entry.proposal else entry.causes
        return tuple(dict.fromkeys(code for p in proposals for code in record.sponsors(p)))
