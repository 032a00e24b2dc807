"""Copy, cut and paste: between our own drafts, and from Word, mails and web pages."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from rcm_desktop.models.document import BlockKind as K
from rcm_desktop.models.document import Span
from rcm_desktop.ui.editor.copying import html, plain
from rcm_desktop.ui.editor.pasted_text import PastedParagraph, clean, paragraphs
from tests.ui.editor.conftest import Typist, block


def put(text: str = "", html: str = "") -> None:
    mime = QMimeData()
    if text:
        mime.setText(text)
    if html:
        mime.setHtml(html)
    QGuiApplication.clipboard().setMimeData(mime)


def paste(typist: Typist) -> None:
    typist.editor.action("paste").trigger()


def test_clean_takes_out_what_nobody_sees() -> None:
    assert (
        clean("co\u00adope\u200bration\u00a0 in\tthe\x07 re\ufeffgion ")
        == "cooperation in the region"
    )
    assert clean("n\u0303") == "ñ"


def test_lists_from_word_become_lists() -> None:
    text = (
        "Decided to:\r\n1.\tSupport.\r\na)\tWith words;\r\n"
        "i.\tand deeds;\r\nb)\tlater.\r\n2.\tEnd.\r\n•\tA point"
    )
    assert paragraphs(text) == [
        PastedParagraph("Decided to:"),
        PastedParagraph("Support.", K.DECISION),
        PastedParagraph("With words;", K.ITEM, 1, "a)"),
        PastedParagraph("and deeds;", K.ITEM, 2),
        PastedParagraph("later.", K.ITEM, 1, "a)"),
        PastedParagraph("End.", K.DECISION),
        PastedParagraph("A point", K.BULLET, 1, "•"),
    ]


def test_a_number_in_a_single_line_may_be_words() -> None:
    assert paragraphs("1. January") == [PastedParagraph("1. January")]
    assert paragraphs("1.\tJanuary") == [PastedParagraph("January", K.DECISION)]


def test_lines_broken_in_mid_sentence_are_joined() -> None:
    text = (
        "The Vice-Ministers reaffirmed that the dialogue among\ncountries is needed.\nThey closed."
    )
    assert [p.text for p in paragraphs(text)] == [
        "The Vice-Ministers reaffirmed that the dialogue among countries is needed.",
        "They closed.",
    ]


def test_words_pasted_into_a_sentence_keep_their_space(typist: Typist) -> None:
    put("great ")
    typist.place(1, 14)
    paste(typist)
    assert typist.words()[1] == "Recalling the great words of the peoples"
    assert typist.at == (1, "en", 20)


def test_paragraphs_pasted_in_mid_words_split_them(typist: Typist) -> None:
    put("first\nsecond\nthird ")
    typist.place(1, 10)
    paste(typist)
    assert typist.words()[1:4] == ["Recalling first", "second", "thirdthe words of the peoples"]
    typist.editor.action("undo").trigger()
    assert typist.words()[1:3] == ["Recalling the words of the peoples", "Decided to:"]


def test_html_alone_is_read_as_text(typist: Typist) -> None:
    put(html="<p>One <b>two</b></p><p>three</p>")
    typist.place(5, 14)
    paste(typist)
    assert typist.words()[5:] == ["Thank the hostOne two", "three"]


def test_copied_text_has_its_numbers_and_its_emphasis(typist_with) -> None:
    typist = typist_with(
        [
            block(K.DECISION, "Act & wait", spans={"en": (Span(0, 3, "bold"),)}),
            block(K.ITEM, "soon", "", 1),
        ],
        ("en",),
    )
    typist.select((0, 0), (1, 2))
    assert plain(typist.surface) == "1.\tAct & wait\na.\tso"
    assert "<b>Act</b> &amp; wait" in html(typist.surface)
    typist.select((0, 4), (0, 5))
    assert plain(typist.surface) == "&"


def test_cut_and_paste_of_blocks_keeps_kinds_and_emphasis(typist_with) -> None:
    typist = typist_with(
        [
            block(K.DECISION, "Act", spans={"en": (Span(0, 3, "italic"),)}),
            block(K.ITEM, "soon", "", 1),
            block(K.CLOSING, "End"),
        ],
        ("en",),
    )
    typist.select((0, 0), (1, 4))
    typist.editor.action("copy").trigger()
    typist.place(2, 3)
    typist.key(0x01000004)
    paste(typist)
    assert typist.kinds()[3:] == [(K.DECISION, 0), (K.ITEM, 1)]
    assert typist.editor.open_draft.draft.blocks()[3].spans["en"] == (Span(0, 3, "italic"),)


def test_whole_blocks_travel_with_both_languages(typist: Typist) -> None:
    ids = typist.surface.rows.ids
    from rcm_desktop.ui.editor.positions import Position

    typist.surface.caret.place(Position(ids[1], "en", 34), Position(ids[1], "en", 0), whole=True)
    typist.editor.action("cut").trigger()
    assert "Recordando las palabras" not in typist.words("es")
    typist.place(4, 14)
    paste(typist)
    assert typist.words("es")[-1] == "Recordando las palabras"
    assert typist.words()[-1] == "Recalling the words of the peoples"
    assert typist.kinds()[-1] == (K.PREAMBLE, 0)


def test_data_of_others_under_our_name_is_no_danger(typist: Typist) -> None:
    mime = QMimeData()
    mime.setData("application/x-rcm-blocks+json", b'[{"kind": "unheard of", "text": 3}]')
    mime.setText("plain")
    QGuiApplication.clipboard().setMimeData(mime)
    typist.place(0, 0)
    paste(typist)
    assert typist.words()[0] == "plainDeclaration"


def test_pasting_into_an_empty_draft(typist_with) -> None:
    typist = typist_with([])
    put("First line here\nSecond")
    paste(typist)
    assert typist.words() == ["First line here", "Second"]
