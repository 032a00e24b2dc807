from __future__ import annotations

from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest

from rcm_desktop.documents.canonical import canonical_hash, canonical_lines
from rcm_desktop.documents.exporters.base import ExportOptions
from rcm_desktop.documents.exporters.pdf.fonts import MissingGlyph
from rcm_desktop.documents.registry import export
from rcm_desktop.documents.render import render
from rcm_desktop.documents.tree import Document, Status
from rcm_desktop.documents.words_in_pdf import words_in_pdf
from rcm_desktop.models.document import Block, BlockKind, Language
from tests.documents.papers import papers


def exported(tmp_path: Path, document: Document, options: ExportOptions | None = None) -> Path:
    path = tmp_path / "paper.pdf"
    export(document, path, "pdf", options)
    return path


def page_texts(path: Path) -> list[str]:
    pdf = pypdfium2.PdfDocument(path)
    try:
        return [page.get_textpage().get_text_range() for page in pdf]
    finally:
        pdf.close()


def fonts_of(pdf: pikepdf.Pdf) -> list[Any]:
    return [
        o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/Type") == "/Font"
    ]


@pytest.mark.parametrize("languages", [("en",), ("en", "es")])
def test_every_font_is_embedded(tmp_path: Path, languages: tuple[Language, ...]) -> None:
    with pikepdf.open(exported(tmp_path, papers(*languages))) as pdf:
        fonts = fonts_of(pdf)
        assert {str(font.BaseFont).split("+")[-1] for font in fonts} >= {"LiberationSerif"}
        assert all("/FontFile2" in font.FontDescriptor for font in fonts)
        assert all("/ToUnicode" in font for font in fonts)


def test_nobody_and_no_time_is_named_inside(tmp_path: Path) -> None:
    path = exported(tmp_path, papers("en"))
    with pikepdf.open(path) as pdf:
        assert dict(pdf.docinfo) == {"/Title": "XXI MEETING OF THE CONFERENCE"}
        assert "/Metadata" not in pdf.Root
    assert str(Path.home()).encode() not in path.read_bytes()


@pytest.mark.parametrize(
    ("languages", "tag"), [(("en",), "en-US"), (("es",), "es-419"), (("es", "en"), "es-419")]
)
def test_the_language_is_told(tmp_path: Path, languages: tuple[Language, ...], tag: str) -> None:
    with pikepdf.open(exported(tmp_path, papers(*languages))) as pdf:
        assert str(pdf.Root.Lang) == tag


def test_bookmarks_are_the_titles_and_headings(tmp_path: Path) -> None:
    pdf = pypdfium2.PdfDocument(exported(tmp_path, papers("es")))
    found = [(mark.level, mark.get_title()) for mark in pdf.get_toc()]
    pdf.close()
    assert found == [
        (0, "XXI REUNIÓN DE LA CONFERENCIA"),
        (1, "DECISIONES"),
        (1, "AGRADECIMIENTOS"),
        (1, "OTROS ASUNTOS"),
        (1, "ANEXOS:"),
    ]


@pytest.mark.parametrize(
    ("languages", "words"),
    [
        (("en",), "Page {} of {}"),
        (("es",), "Página {} de {}"),
        (("es", "en"), "Página {0} de {1} · Page {0} of {1}"),
    ],
)
def test_every_page_tells_its_number_and_the_hash(
    tmp_path: Path, languages: tuple[Language, ...], words: str
) -> None:
    document = papers(*languages)
    pages = page_texts(exported(tmp_path, document))
    assert len(pages) > 1
    for number, text in enumerate(pages, start=1):
        assert words.format(number, len(pages)) in " ".join(text.split())
        assert canonical_hash(document) in text


def test_only_a_draft_is_marked_and_the_mark_is_not_text(tmp_path: Path) -> None:
    draft = page_texts(exported(tmp_path, papers("en")))
    final = page_texts(exported(tmp_path, papers("en", status=Status.FINAL)))
    assert all(text.count("DRAFT") == 1 for text in draft)  # in the head, not across the page
    assert not any("DRAFT" in text for text in final)


@pytest.mark.parametrize("languages", [("en",), ("es", "en")])
def test_words_come_out_in_reading_order_with_spaces_at_line_ends(
    tmp_path: Path, languages: tuple[Language, ...]
) -> None:
    document = papers(*languages)
    shown = words_in_pdf(exported(tmp_path, document)).shown
    for language, text in zip(languages, shown, strict=True):
        assert text.split() == " ".join(canonical_lines(document, language)).split()


@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_the_paper_is_a_choice(tmp_path: Path, paper: Any) -> None:
    with pikepdf.open(exported(tmp_path, papers("en"), ExportOptions(paper=paper))) as pdf:
        width = float(pdf.pages[0].mediabox[2])
    assert round(width) == {"letter": 612, "a4": 595}[paper]


@pytest.mark.parametrize(
    ("character", "code"), [("漢", r"U\+6F22"), ("🙂", r"U\+1F642"), ("\ue000", r"U\+E000")]
)
def test_a_character_without_a_glyph_is_named(tmp_path: Path, character: str, code: str) -> None:
    blocks = [Block("a", BlockKind.DECISION, {"en": f"Thank the {character} delegation"})]
    with pytest.raises(MissingGlyph, match=f"{code}.*Thank the"):
        exported(tmp_path, render(blocks, ("en",)))
    assert list(tmp_path.iterdir()) == []


def test_spanish_french_and_typographers_letters_all_print(tmp_path: Path) -> None:
    words = "ÁÉÍÓÚÜÑáéíóúüñ¿¡ÀÂÆÇÈÊËÎÏÔŒÙÛŸàâæçèêëîïôœùûÿ«»‹›“”‘’–—…•·€§©°№\u2011\u00a0ªº½"
    blocks = [Block("a", BlockKind.PREAMBLE, {"es": words})]
    text = page_texts(exported(tmp_path, render(blocks, ("es",))))[0]
    missing = set(words) - set(text) - {"\u2011", "\u00a0"}
    assert not missing


def test_a_word_longer_than_a_line_is_broken_not_lost(tmp_path: Path) -> None:
    address = "https://example.org/" + "abcdefghij" * 40
    blocks = [Block("a", BlockKind.ITEM, {"en": f"see {address} there"}, level=2)]
    text = "".join(page_texts(exported(tmp_path, render(blocks, ("en",))))[0].split())
    assert address in text
