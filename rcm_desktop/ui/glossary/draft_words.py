"""What helps with the words of an open draft: spelling, names, and the glossary to look up."""

from __future__ import annotations

from PySide6.QtCore import QObject

from rcm_desktop.services.open_draft import OpenDraft
from rcm_desktop.ui.context import WindowContext
from rcm_desktop.ui.editor.draft_editor import DraftEditor
from rcm_desktop.ui.editor.selecting import selected_text
from rcm_desktop.ui.editor.spell_marks import SpellMarks
from rcm_desktop.ui.glossary.name_marks import NameMarks


class DraftWords(QObject):
    """Lives as long as the view of a draft; `stop` ends it."""

    def __init__(self, context: WindowContext, opened: OpenDraft, editor: DraftEditor) -> None:
        super().__init__(editor)
        self._context, self._editor = context, editor
        self.spelling = SpellMarks(editor.surface, context.app.spelling, opened.id)
        self.names = NameMarks(editor.surface, context.app.glossary, opened.id)
        self.names.lookUp.connect(self._show_term)
        editor.glossaryRequested.connect(self._look_up)
        editor.wordsRequested.connect(self._show_words)
        for marks in (self.spelling, self.names):
            marks.failed.connect(context.notices.show_error)

    def stop(self) -> None:
        """End the workers."""
        self.spelling.stop()
        self.names.stop()

    def _show_term(self, term_id: str) -> None:
        term = self._context.app.glossary.register.by_id.get(term_id)
        self._open(term.name(self._editor.surface.caret.lang) if term else "")

    def _look_up(self) -> None:
        words = selected_text(self._editor.surface)
        self._open(words if len(words) < 80 else "")

    def _show_words(self) -> None:
        from rcm_desktop.ui.glossary.words_sheet import AddedWordsSheet

        language = self._editor.surface.caret.lang
        sheet = AddedWordsSheet(self._context.app.spelling, language, self._editor)
        sheet.exec()
        sheet.deleteLater()

    def _open(self, text: str) -> None:
        from rcm_desktop.ui.glossary.glossary_sheet import GlossarySheet

        language = self._editor.surface.caret.lang
        sheet = GlossarySheet(self._context.app.glossary, language, self._editor, text)
        sheet.chosen.connect(self._editor.insert_text)
        sheet.exec()
        sheet.deleteLater()
