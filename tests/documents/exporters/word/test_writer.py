from __future__ import annotations

import zipfile
from pathlib import Path

import docx
import pytest
from lxml import etree

from rcm_desktop.documents.canonical import canonical_hash
from rcm_desktop.documents.registry import export
from rcm_desktop.documents.tree import Document, Status
from rcm_desktop.models.document import Language
from tests.documents.exporters.word.schema_order import ANY_ORDER, ORDER
from tests.documents.papers import papers

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

every_layout = pytest.mark.parametrize(
    ("languages", "status"),
    [
        (languages, status)
        for languages in (("en",), ("es",), ("en", "es"), ("es", "en"))
        for status in Status
    ],
)


def parts(path: Path) -> dict[str, etree._Element]:
    with zipfile.ZipFile(path) as archive:
        return {name: etree.fromstring(archive.read(name)) for name in archive.namelist()}


def exported(tmp_path: Path, document: Document) -> Path:
    path = tmp_path / "paper.docx"
    export(document, path, "docx")
    return path


@every_layout
def test_children_stand_in_the_order_of_the_schema(
    tmp_path: Path, languages: tuple[Language, ...], status: Status
) -> None:
    seen = set()
    for root in parts(exported(tmp_path, papers(*languages, status=status))).values():
        for element in root.iter(f"{_W}*"):
            parent = element.tag.removeprefix(_W)
            order = ORDER.get(parent)
            if order is None:
                continue
            seen.add(parent)
            places = [order.split().index(child.tag.removeprefix(_W)) for child in element]
            assert parent in ANY_ORDER or places == sorted(places), parent
    assert {"pPr", "rPr", "sectPr", "lvl", "abstractNum", "style", "settings"} <= seen


@every_layout
def test_every_reference_has_a_target(
    tmp_path: Path, languages: tuple[Language, ...], status: Status
) -> None:
    made = parts(exported(tmp_path, papers(*languages, status=status)))
    body = made["word/document.xml"]
    styles = {s.get(f"{_W}styleId") for s in made["word/styles.xml"].iter(f"{_W}style")}
    assert {e.get(f"{_W}val") for e in body.iter(f"{_W}pStyle")} <= styles
    assert {e.get(f"{_W}val") for e in made["word/styles.xml"].iter(f"{_W}next")} <= styles
    lists = {e.get(f"{_W}numId") for e in made["word/numbering.xml"].iter(f"{_W}num")}
    assert {e.get(f"{_W}val") for e in body.iter(f"{_W}numId")} <= lists | {"0"}
    targets = {e.get("Target") for e in made["word/_rels/document.xml.rels"]}
    assert {f"word/{target}" for target in targets} <= made.keys()
    typed = {e.get("PartName") for e in made["[Content_Types].xml"] if e.get("PartName")}
    assert {name.removeprefix("/") for name in typed} <= made.keys()
    names = [e.get(f"{_W}name") for e in body.iter(f"{_W}bookmarkStart")]
    assert len(names) == len(set(names)) == len(papers(*languages).rows) * len(languages)
    assert all(name and name.startswith("_rcm_") and len(name) <= 40 for name in names)


def test_nobody_is_named_inside(tmp_path: Path) -> None:
    path = exported(tmp_path, papers("en"))
    properties = docx.Document(str(path)).core_properties
    assert (properties.author, properties.last_modified_by) == ("", "")
    assert properties.title == "XXI MEETING OF THE CONFERENCE"
    with zipfile.ZipFile(path) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not [name for name in archive.namelist() if "thumbnail" in name]
        everything = b"".join(archive.read(name) for name in archive.namelist())
    for trace in (b"python-docx", b"rsid", b"dcterms", str(Path.home()).encode(), b"Company"):
        assert trace not in everything


def test_another_reader_sees_the_named_styles(tmp_path: Path) -> None:
    opened = docx.Document(str(exported(tmp_path, papers("en"))))
    names = {paragraph.style.name for paragraph in opened.paragraphs if paragraph.style}
    kinds = "Title Subtitle Heading Preamble Chapeau Decision Item Bullet Quote Note Closing Annex"
    assert names == {f"RCM {kind}" for kind in kinds.split()}
    assert not any(p.text.startswith(("1.", "a.", "•")) for p in opened.paragraphs)


def test_word_2013_is_named_so_that_no_compatibility_mode_opens(tmp_path: Path) -> None:
    settings = parts(exported(tmp_path, papers("en")))["word/settings.xml"]
    modes = {e.get(f"{_W}name"): e.get(f"{_W}val") for e in settings.iter(f"{_W}compatSetting")}
    assert modes["compatibilityMode"] == "15"


@pytest.mark.parametrize(("language", "tag"), [("en", "en-US"), ("es", "es-MX")])
def test_every_run_is_tagged_with_its_language(
    tmp_path: Path, language: Language, tag: str
) -> None:
    body = parts(exported(tmp_path, papers(language)))["word/document.xml"]
    tags = [run.find(f"{_W}rPr/{_W}lang") for run in body.iter(f"{_W}r")]
    assert {t.get(f"{_W}val") if t is not None else None for t in tags} == {tag}


def test_head_and_foot_tell_status_page_and_hash(tmp_path: Path) -> None:
    document = papers("es")
    made = parts(exported(tmp_path, document))
    head = "".join(str(text) for text in made["word/header1.xml"].itertext())
    assert head == "XXI Meeting, San José 2027BORRADOR  Version 3, 24 Nov 2026 12:03"
    foot = made["word/footer1.xml"]
    words = "".join(str(text) for text in foot.itertext())
    assert words.startswith("Página 1 de 1")
    assert canonical_hash(document) in words
    fields = [e.get(f"{_W}instr", "").strip() for e in foot.iter(f"{_W}fldSimple")]
    assert fields == ["PAGE", "NUMPAGES"]


@pytest.mark.parametrize("status", list(Status))
def test_only_a_draft_has_line_numbers_and_a_watermark(tmp_path: Path, status: Status) -> None:
    made = parts(exported(tmp_path, papers("en", status=status)))
    counted = made["word/document.xml"].find(f".//{_W}lnNumType") is not None
    marked = made["word/header1.xml"].find(f".//{_W}pict") is not None
    assert (counted, marked) == ((status is Status.DRAFT),) * 2
    assert "DRAFT" not in "".join(
        str(t)
        for t in parts(exported(tmp_path, papers("en", status=Status.FINAL)))[
            "word/header1.xml"
        ].itertext()
    )


def test_two_languages_have_lists_of_their_own(tmp_path: Path) -> None:
    made = parts(exported(tmp_path, papers("en", "es")))
    rows = list(made["word/document.xml"].iter(f"{_W}tr"))
    assert rows[0].find(f"{_W}trPr/{_W}tblHeader") is not None
    assert "".join(str(t) for t in rows[0].itertext()) == "EnglishEspañol"
    used: list[set[str | None]] = [set(), set(), set()]
    for row in rows[1:]:
        for column, cell in zip(used, row.iter(f"{_W}tc"), strict=True):
            column.update(e.get(f"{_W}val") for e in cell.iter(f"{_W}numId"))
    numbers, english, spanish = (column - {"0"} for column in used)
    assert len(numbers) == 1
    assert len(english) == len(spanish) > 4
    assert not (english & spanish)
    assert not (numbers & (english | spanish))
    definitions = [e.get(f"{_W}val") for e in made["word/numbering.xml"].iter(f"{_W}abstractNumId")]
    assert len(definitions) == len(set(definitions))
