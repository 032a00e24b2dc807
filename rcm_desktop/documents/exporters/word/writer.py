"""Writes a document as a Word file."""

from __future__ import annotations

from typing import BinaryIO, ClassVar, Final

from rcm_desktop.documents.exporters.base import Exporter, Progress
from rcm_desktop.documents.exporters.word.body import Body
from rcm_desktop.documents.exporters.word.margins import foot_part, head_part
from rcm_desktop.documents.exporters.word.numbering import Numbering
from rcm_desktop.documents.exporters.word.package import write_package
from rcm_desktop.documents.exporters.word.styles import SERIF, WORD_LANGUAGES, styles_part
from rcm_desktop.documents.exporters.word.xml import as_bytes, twips, val, w
from rcm_desktop.documents.legend import with_legend
from rcm_desktop.documents.tree import Document

_WORD_2013: Final = 15  # the newest compatibility mode; anything less opens as “Compatibility Mode”
_COMPAT_URI: Final = "http://schemas.microsoft.com/office/word"
_COMPAT: Final = (
    ("compatibilityMode", _WORD_2013),
    ("overrideTableStyleFontSizeAndJustification", 1),
    ("enableOpenTypeFeatures", 1),
    ("doNotFlipMirrorIndents", 1),
    ("differentiateMultirowTableHeaders", 1),
)


class WordExporter(Exporter):
    """Word with real numbering, named styles and no trace of who pressed the button."""

    suffix: ClassVar[str] = ".docx"

    def write(self, document: Document, stream: BinaryIO, progress: Progress) -> None:
        document = with_legend(document)
        numbered = document.bilingual and document.is_draft and self.options.line_numbers
        numbering = Numbering(document, rows_numbered=numbered)
        body = Body(document, self.options, numbering, progress)
        foot = foot_part(document)
        parts = {
            "word/document.xml": body.part(("rId5", "rId6"), ("rId7", "rId8")),
            "word/styles.xml": styles_part(document),
            "word/numbering.xml": numbering.part(),
            "word/settings.xml": settings_part(document),
            "word/fontTable.xml": fonts_part(),
            "word/header1.xml": head_part(document, self.options, first=False),
            "word/header2.xml": head_part(document, self.options, first=True),
            "word/footer1.xml": foot,
            "word/footer2.xml": foot,
        }
        write_package(document, parts, stream)


def settings_part(document: Document) -> bytes:
    """word/settings.xml."""
    language = WORD_LANGUAGES[document.languages[0]]
    compat = w("compat", *(w("compatSetting", name=n, uri=_COMPAT_URI, val=v) for n, v in _COMPAT))
    return as_bytes(
        w(
            "settings",
            val("defaultTabStop", twips(36)),
            val("autoHyphenation", 0),
            val("characterSpacingControl", "doNotCompress"),
            compat,
            val("themeFontLang", language),
            val("decimalSymbol", "."),
            val("listSeparator", ","),
        )
    )


def fonts_part() -> bytes:
    """word/fontTable.xml."""
    fonts = [
        w(
            "font",
            val("altName", other),
            val("charset", "00"),
            val("family", family),
            val("pitch", "variable"),
            name=name,
        )
        for name, other, family in (
            (SERIF, "Liberation Serif", "roman"),
            ("Arial", "Liberation Sans", "swiss"),
        )
    ]
    return as_bytes(w("fonts", *fonts))
