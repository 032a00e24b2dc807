from __future__ import annotations

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rcm_desktop.documents.tables import (
    CellTooLong,
    Table,
    TableDamaged,
    TableEmpty,
    TableFormatUnknown,
    TableRefused,
    TableTooBig,
    TableUneven,
    TableUnreadable,
    guarded,
    read_table,
    unguarded,
    write_table,
)

COLUMNS = ("id", "title", "notes")
ROWS = (("p1", "Seminario sobre “Migración y Salud”", "a\nb"), ("p2", "=HYPERLINK(1)", ""))

cells = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
tricky = st.text(alphabet="=+-@'\t\r\n \"_x000D;,ñ<&\x00\x1f", max_size=12)


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.tuples(cells | tricky, cells | tricky), max_size=6))
def test_every_cell_comes_back(tmp_path: Path, suffix: str, rows: list[tuple[str, str]]) -> None:
    path = tmp_path / f"t.{suffix}"
    keyed = [("k", *row) for row in rows]
    write_table(path, ("key", "a", "b"), keyed)
    assert read_table(path) == Table(("key", "a", "b"), tuple(keyed))


@given(cells | tricky)
def test_a_guard_is_taken_off_again(cell: str) -> None:
    assert unguarded(guarded(cell)) == cell


@given(st.text(alphabet=" '\t\n", max_size=4), st.sampled_from("=+-@\t\r"), cells)
def test_no_guarded_cell_begins_like_a_formula(before: str, sign: str, rest: str) -> None:
    assert guarded(before + sign + rest)[0] == "'"


def test_words_are_left_as_they_are() -> None:
    assert guarded("Panama – May 2004") == "Panama – May 2004"
    assert unguarded("'tis said") == "'tis said"


def test_no_cell_of_a_workbook_is_a_formula(tmp_path: Path) -> None:
    path = tmp_path / "t.xlsx"
    write_table(path, COLUMNS, [("p1", "=1+1", "@SUM(A1)"), ("p2", "-5", "plain")])
    sheet = openpyxl.load_workbook(path).worksheets[0]
    values = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in values} == {"s"}
    assert sheet["B2"].value == "=1+1"
    assert sheet["B2"].quotePrefix
    assert not sheet["C3"].quotePrefix
    assert sheet.freeze_panes == "A2"


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_the_same_table_gives_the_same_bytes(tmp_path: Path, suffix: str) -> None:
    first, second = tmp_path / f"a.{suffix}", tmp_path / f"b.{suffix}"
    write_table(first, COLUMNS, ROWS)
    write_table(second, COLUMNS, ROWS)
    assert first.read_bytes() == second.read_bytes()


def test_a_workbook_names_nobody(tmp_path: Path) -> None:
    path = tmp_path / "t.xlsx"
    write_table(path, COLUMNS, ROWS)
    with zipfile.ZipFile(path) as file:
        properties = file.read("docProps/core.xml") + file.read("docProps/app.xml")
    for trace in (b"creator", b"openpyxl", b"created", b"modified", b"Microsoft"):
        assert trace not in properties


def test_a_csv_file_opens_in_excel_as_utf8(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    write_table(path, COLUMNS, ROWS)
    assert path.read_bytes().startswith(b"\xef\xbb\xbfid,title,notes\r\n")
    assert b"'=HYPERLINK" in path.read_bytes()


def test_files_of_other_programs_are_read(tmp_path: Path) -> None:
    path = tmp_path / "excel.csv"
    path.write_bytes("título;año\r\nReunión;2004\r\n;\r\n".encode("cp1252"))
    assert read_table(path) == Table(("título", "año"), (("Reunión", "2004"),))
    path.write_bytes("a\tb\r\n1\r\n".encode("utf-16"))
    assert read_table(path) == Table(("a", "b"), (("1", ""),))


def test_numbers_and_days_of_a_workbook_become_text(tmp_path: Path) -> None:
    from datetime import datetime

    path = tmp_path / "t.xlsx"
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["a", "b", "c", "d"])
    sheet.append([2004.0, datetime(2004, 12, 1), True, None])
    book.save(path)
    assert read_table(path).rows == (("2004", "2004-12-01", "TRUE", ""),)


def test_a_refused_export_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "t.xlsx"
    write_table(path, COLUMNS, ROWS)
    before = path.read_bytes()
    with pytest.raises(CellTooLong):
        write_table(path, COLUMNS, [("p", "x" * 40_000, "")])
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["t.xlsx"]


def _bomb() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("xl/workbook.xml", b"\0" * 20_000_000)
    return stream.getvalue()


def _entities() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as file:
        file.writestr("xl/workbook.xml", b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>')
    return stream.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "refusal"),
    [
        ("t.csv", b"", TableEmpty),
        ("t.csv", b"\r\n,,\r\n", TableEmpty),
        ("t.csv", b"\x00\x81\x8d\xff binary", TableDamaged),
        ("t.csv", b"PK\x03\x04", TableDamaged),
        ("t.csv", b'a,b\r\n"x', TableDamaged),
        ("t.csv", b"a,b\r\n1,2,3", TableUneven),
        ("t.xlsx", b"", TableDamaged),
        ("t.xlsx", b"PK\x03\x04 cut", TableDamaged),
        ("t.xlsx", _bomb(), TableTooBig),
        ("t.xlsx", _entities(), TableDamaged),
        ("t.ods", b"x", TableFormatUnknown),
    ],
)
def test_bad_input_is_one_sentence(
    tmp_path: Path, name: str, content: bytes, refusal: type[TableRefused]
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(refusal) as caught:
        read_table(path)
    assert "\n" not in str(caught.value)


def test_a_missing_file_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(TableUnreadable, match="No such file"):
        read_table(tmp_path / "none.csv")
