from __future__ import annotations

import subprocess
import sys

import pytest

from rcm_desktop.documents.exporters.base import Exporter
from rcm_desktop.documents.registry import FORMATS, exporter_for


@pytest.mark.parametrize("format", list(FORMATS))
def test_every_format_has_a_writer_with_its_suffix(format: str) -> None:
    writer = exporter_for(format)
    assert issubclass(writer, Exporter)
    assert writer.suffix == f".{format}"


def test_asking_which_formats_there_are_loads_no_library() -> None:
    code = (
        "import sys, rcm_desktop.documents.registry, rcm_desktop.documents.verify, "
        "rcm_desktop.documents.render\n"
        "print([m for m in ('lxml', 'reportlab', 'pikepdf', 'pypdfium2', 'docx') "
        "if m in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
