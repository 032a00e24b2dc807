"""A known outline, printed the way real files are, comes back as the same outline."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from rcm_desktop.documents.importers import parse_text
from rcm_desktop.documents.importers.decoding import decode
from tests.documents.importers.reading import kinds

ENGLISH = {
    "title": "XV MEETING OF THE CONFERENCE ON MIGRATION",
    "place": "Tapachula, Mexico, May 20-21, 2010",
    "heading": "DECLARATION",
    "opening": "The Fifteenth Meeting of the Conference was held in Tapachula with the "
    "participation of the Vice-Ministers of the member countries and of observers from "
    "three continents.",
    "verbs": ["Reaffirmed", "Emphasized", "Recognized", "Welcomed"],
    "chapeau": "The Vice-Ministers decided to:",
    "also": "They also agreed to:",
    "decisions": "DECISIONS",
    "infinitives": ["Approve", "Instruct", "Take note of", "Thank"],
    "tail": "the work of the network of officers for the protection of migrants in the region, "
    "including women and children, and its results during the year",
    "closing": "Finally, the Vice-Ministers thanked the people and Government of Mexico for their "
    "warm hospitality and the excellent organization of the meeting.",
    "head": "XV Meeting – Declaration",
}
SPANISH = {
    "title": "XV REUNIÓN DE LA CONFERENCIA SOBRE MIGRACIÓN",
    "place": "Tapachula, México, 20 y 21 de mayo de 2010",
    "heading": "DECLARACIÓN",
    "opening": "La Decimoquinta Reunión de la Conferencia se celebró en Tapachula con la "
    "participación de los Viceministros de los países miembros y de observadores de "
    "tres continentes.",
    "verbs": ["Reafirmaron", "Destacaron", "Reconocieron", "Acogieron"],
    "chapeau": "Los Viceministros decidieron:",
    "also": "Asimismo acordaron:",
    "decisions": "DECISIONES",
    "infinitives": ["Aprobar", "Instruir", "Tomar nota de", "Agradecer"],
    "tail": "el trabajo de la red de funcionarios para la protección de los migrantes en la "
    "región, incluidas las mujeres y los niños, y sus resultados durante el año",
    "closing": "Finalmente, los Viceministros agradecieron al pueblo y al Gobierno de México su "
    "cálida hospitalidad y la excelente organización de la reunión.",
    "head": "XV Reunión – Declaración",
}  # fmt: skip


@dataclass(frozen=True)
class Entry:
    kind: str
    level: int
    label: str
    words: str


@dataclass(frozen=True)
class Printing:
    """How a file prints an outline; `width` 0 means one line for each paragraph."""

    width: int = 0
    step: int = 3
    hanging: bool = False
    blank_between_items: bool = True
    ones: bool = False
    pages: bool = False
    split: bool = False
    hyphen: bool = False
    end: str = "\n"
    encoding: str = "utf-8"


def body(words: dict, decisions: list[int], bullets: int, scheme: str) -> list[Entry]:
    """A declaration: preamble, bullets under a chapeau, decisions with nested letters."""
    tail = words["tail"]
    entries = [
        Entry("title", 0, "", words["title"]),
        Entry("subtitle", 0, "", words["place"]),
        Entry("heading", 0, "", words["heading"]),
        Entry("preamble", 0, "", words["opening"]),
    ]
    entries += [Entry("preamble", 0, "", f"{verb} {tail}.") for verb in words["verbs"]]
    if bullets:
        entries.append(Entry("chapeau", 0, "", words["also"]))
        entries += [
            Entry("bullet", 0, "•", f"{words['infinitives'][i % 4]} {tail}.")
            for i in range(bullets)
        ]
    entries.append(Entry("heading", 0, "", words["decisions"]))
    entries.append(Entry("chapeau", 0, "", words["chapeau"]))
    for number, nested in enumerate(decisions, 1):
        verb = words["infinitives"][number % 4]
        stop = ":" if nested else "."
        entries.append(Entry("decision", 0, f"{number}.", f"{verb} {tail}{stop}"))
        for letter in range(nested):
            label = scheme.replace("a", "abcdef"[letter])
            entries.append(Entry("item", 1, label, f"{verb} {tail};"))
    entries.append(Entry("closing", 0, "", words["closing"]))
    return entries


def printed(entries: list[Entry], how: Printing, head: str) -> str:
    lines: list[str] = []
    for number, (entry, after) in enumerate(pairwise([*entries, entries[-1]])):
        lines += _paragraph(entry, how)
        listed = entry.label and after.label
        if not listed or how.blank_between_items:
            lines.append("")
        if how.pages and number % 4 == 3:
            lines = _with_page(lines, head, number // 4 + 2)
    return how.end.join(lines)


def _paragraph(entry: Entry, how: Printing) -> list[str]:
    indent = " " * (how.step * (entry.level + 1) if entry.label else 0)
    label = "1." if how.ones and entry.kind == "decision" else entry.label
    if how.hyphen and entry.kind == "item":
        label = f"- {label}"
    text = f"{label} {entry.words}" if label else entry.words
    hang = indent + " " * (len(label) + 1) if how.hanging and label else indent
    if not how.width:
        rows = [indent + text]
    else:
        rows = textwrap.wrap(
            text, how.width, initial_indent=indent, subsequent_indent=hang,
            break_on_hyphens=False, break_long_words=False,
        )  # fmt: skip
    if how.split and entry.kind == "decision" and entry.words.count(" ") > 12:
        rows = _split(rows, how)
    return rows


def _split(rows: list[str], how: Printing) -> list[str]:
    """A blank line in the middle of a paragraph, before a small letter."""
    if how.width:
        for index in range(1, len(rows)):
            if rows[index].strip()[0].islower():
                return [*rows[:index], "", *rows[index:]]
        return rows
    place = rows[0].find(" the ", 30)
    place = place if place > 0 else rows[0].find(" los ", 30)
    return [rows[0][:place], "", rows[0][place + 1 :]] if place > 0 else rows


def _with_page(lines: list[str], head: str, page: int) -> list[str]:
    """Foot and head of a page inside the last paragraph, before a line that goes on with it."""
    for index in range(len(lines) - 1, 0, -1):
        before, line = lines[index - 1], lines[index].strip()
        if line and line[0].islower() and before.strip() and before.strip()[-1] not in ".;:":
            return [*lines[:index], "", str(page), "", head, "", *lines[index:]]
    return lines


PRINTINGS = st.builds(
    Printing,
    width=st.sampled_from([0, 60, 72, 84, 100]),
    step=st.sampled_from([2, 3, 4]),
    hanging=st.booleans(),
    blank_between_items=st.booleans(),
    ones=st.booleans(),
    pages=st.booleans(),
    split=st.booleans(),
    hyphen=st.booleans(),
    end=st.sampled_from(["\n", "\r\n"]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]),
)


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from([ENGLISH, SPANISH]),
    st.lists(st.sampled_from([0, 0, 2, 3]), min_size=2, max_size=12),
    st.sampled_from([0, 2, 5]),
    st.sampled_from(["a.", "a)", "(a)"]),
    PRINTINGS,
)
def test_the_outline_comes_back(
    words: dict, decisions: list[int], bullets: int, scheme: str, how: Printing
) -> None:
    entries = body(words, decisions, bullets, scheme)
    text, _ = decode(printed(entries, how, words["head"]).encode(how.encoding), "paper.txt")
    document = parse_text(text)
    assert kinds(document) == [(e.kind, e.level, e.label, e.words) for e in entries]
    assert document.language == ("en" if words is ENGLISH else "es")
