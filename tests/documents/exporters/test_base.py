from __future__ import annotations

import os
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from rcm_desktop.documents.exporters.base import (
    CannotWrite,
    ExportCancelled,
    ExportOptions,
    NothingToExport,
)
from rcm_desktop.documents.registry import FORMATS, UnknownFormat, export, exporter_for
from rcm_desktop.documents.render import render
from rcm_desktop.models.document import Block, BlockKind
from tests.documents.papers import papers

each_format = pytest.mark.parametrize("format", list(FORMATS))


@contextmanager
def small_files_only(limit: int) -> Iterator[None]:
    """The system refuses every write beyond `limit` bytes, as a full disk does."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@contextmanager
def as_nobody() -> Iterator[None]:
    """Without the rights of root, to whom every folder is open."""
    before = os.geteuid()
    if before == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(before)


@each_format
def test_the_same_document_gives_the_same_bytes(tmp_path: Path, format: str) -> None:
    for languages in (("en",), ("en", "es")):
        export(papers(*languages), tmp_path / "a", format)
        export(papers(*languages), tmp_path / "b", format)
        assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


@each_format
def test_a_full_disk_leaves_the_old_file_and_nothing_else(tmp_path: Path, format: str) -> None:
    exporter_for(format)  # its modules may still have to be compiled to disk
    export(papers("en"), tmp_path / "warm", format)
    (tmp_path / "warm").unlink()
    path = tmp_path / f"paper.{format}"
    path.write_text("the old one")
    with small_files_only(512), pytest.raises(CannotWrite, match="the disk is full"):
        export(papers("en"), path, format)
    assert path.read_text() == "the old one"
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]


@each_format
def test_cancel_leaves_no_file(tmp_path: Path, format: str) -> None:
    with pytest.raises(ExportCancelled, match="paper was cancelled"):
        export(papers("en"), tmp_path / "paper", format, cancelled=lambda: True)
    assert list(tmp_path.iterdir()) == []


@each_format
def test_progress_ends_at_the_end(tmp_path: Path, format: str) -> None:
    steps: list[tuple[int, int]] = []
    export(papers("en"), tmp_path / "p", format, report=lambda done, of: steps.append((done, of)))
    assert steps == sorted(steps)
    assert steps[-1][0] == steps[-1][1] > 0


def test_a_closed_folder_is_said_in_a_sentence(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with as_nobody(), pytest.raises(CannotWrite, match=r"the folder does not allow it .*folder\.$"):
        export(papers("en"), tmp_path / "paper.txt", "txt")


def test_a_missing_folder_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="there is no folder"):
        export(papers("en"), tmp_path / "none" / "paper.txt", "txt")


def test_a_folder_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "paper.txt").mkdir()
    with pytest.raises(CannotWrite, match="a folder has that name"):
        export(papers("en"), tmp_path / "paper.txt", "txt")


def test_a_name_that_is_too_long_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="name is too long"):
        export(papers("en"), tmp_path / ("x" * 300), "txt")
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_format_names_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(UnknownFormat, match="docx, pdf, txt, json"):
        export(papers("en"), tmp_path / "paper.odt", "odt")


def test_a_draft_without_words_in_the_language_is_refused(tmp_path: Path) -> None:
    document = render([Block("a", BlockKind.DECISION, {"en": "Only English"})], ("es",))
    with pytest.raises(NothingToExport, match="no words in Spanish"):
        export(document, tmp_path / "paper.txt", "txt")
    assert list(tmp_path.iterdir()) == []


def test_a_replaced_file_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "paper.txt"
    path.write_text("old")
    path.chmod(0o640)
    export(papers("en"), path, "txt", ExportOptions(paper="a4"))
    assert path.stat().st_mode & 0o777 == 0o640
