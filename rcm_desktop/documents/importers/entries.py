"""A paragraph on its way to becoming a block: what the passes have found out so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from rcm_desktop.documents.importers.lines import covered
from rcm_desktop.documents.importers.marks import Marker
from rcm_desktop.documents.importers.paragraphs import Paragraph
from rcm_desktop.models.document import BlockKind, Language, Span


@dataclass(slots=True)
class Entry:
    """One paragraph. `number` is the printed count under `scheme`; 0 where it has none.

    `language` and `others` hold what a file of two languages says of them.
    `ones` marks an entry of a list that prints `1.` every time; `kind` is None while unknown.
    """

    paragraph: Paragraph
    text: str
    spans: tuple[Span, ...]
    kind: BlockKind | None = None
    level: int = 0
    scheme: str = ""
    number: int = 0
    ones: bool = False
    language: Language | None = None
    others: dict[Language, tuple[str, tuple[Span, ...]]] = field(default_factory=dict)

    @classmethod
    def of(cls, paragraph: Paragraph) -> Entry:
        """An entry that knows its words."""
        text, spans = paragraph.words()
        entry = cls(paragraph, text, spans)
        twins = [line for line in paragraph.lines if line.twin]
        if twins and twins[0].twin_language is not None:
            entry.others = {twins[0].twin_language: (" ".join(line.twin for line in twins), ())}
        return entry

    @property
    def marker(self) -> Marker | None:
        return self.paragraph.marker

    @property
    def indent(self) -> int:
        """Columns from the left."""
        return self.paragraph.first.indent

    @property
    def line(self) -> int:
        return self.paragraph.first.number

    @property
    def solid(self) -> bool:
        return self.paragraph.first.solid

    @property
    def set_apart(self) -> bool:
        """Whether the source shows that a paragraph begins here, by a style or an empty line."""
        return self.solid or self.paragraph.first.blank_before

    def unmark(self) -> None:
        """Take the label back into the words, as headings keep theirs (`II. RETURN`)."""
        label = self.paragraph.first.label
        self.paragraph.marker = None
        self.text, self.spans = self.paragraph.words()
        if label:
            shift = len(label) + 1
            self.text = f"{label} {self.text}"
            self.spans = tuple(
                Span(span.start + shift, span.end + shift, span.mark) for span in self.spans
            )

    def plain_spans(self) -> tuple[Span, ...]:
        """Emphasis without what only showed that a heading or title is one."""
        if self.kind in (BlockKind.TITLE, BlockKind.SUBTITLE, BlockKind.HEADING):
            whole = {span.mark for span in self.spans if covered(self.text, self.spans, span.mark)}
            return tuple(span for span in self.spans if span.mark not in whole)
        return self.spans
