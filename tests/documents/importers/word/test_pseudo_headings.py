"""Headings made by hand in Word, and what stands beside tables."""

from __future__ import annotations

from rcm_desktop.documents.importers.word.parse import parse_word
from tests.documents.importers.reading import kinds
from tests.documents.wordfiles import p, r, word_file

OPENING = "The Conference met in Panama with the participation of all of its member countries."


def test_a_bold_line_above_a_forced_break_is_a_heading() -> None:
    after = "They took note of the report that was presented by the delegation of Honduras."
    bold = r("Human rights", "<w:b/>") + "<w:r><w:br/></w:r>"
    body = p(OPENING) + f"<w:p>{bold}{r(after)}</w:p>" + p("They thanked Panama for its report.")
    rows = [(row[0], row[3]) for row in kinds(parse_word(word_file(body), "paper.docx"))]
    assert rows[1:3] == [("heading", "Human rights"), ("preamble", after)]


def test_the_paragraph_below_a_table_is_no_part_of_its_last_cell() -> None:
    cells = "".join(f"<w:tc>{p(words)}</w:tc>" for words in ("Workshop", "in the month of May"))
    table = f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"
    after = "They instructed the Secretariat to publish the Declaration."
    body = p(OPENING) + table + p(after) + p("They thanked Panama for its report.")
    texts = [row[3] for row in kinds(parse_word(word_file(body), "paper.docx"))]
    assert texts[1:4] == ["Workshop", "in the month of May", after]
