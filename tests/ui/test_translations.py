"""The window speaks Spanish to the last word."""

from __future__ import annotations

import importlib.util
import re
import string
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from types import ModuleType

import pytest

from rcm_desktop.resources import resource

ROOT = Path(__file__).parents[2]
SPANISH = resource("translations", "rcm_desktop_es.ts")


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "translations", ROOT / "packaging" / "translations.py"
    )
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def messages(catalogue: Path) -> list[tuple[str, str, ET.Element]]:
    return [
        (context.findtext("name") or "", message.findtext("source") or "", message)
        for context in ET.parse(catalogue).getroot().iter("context")
        for message in context.iter("message")
    ]


def test_nothing_is_unfinished(script: ModuleType) -> None:
    assert script.check() == 0


def test_the_catalogues_hold_every_string_of_the_sources(
    script: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copies = {
        language: tmp_path / catalogue.name for language, catalogue in script.CATALOGUES.items()
    }
    for language, copy in copies.items():
        copy.write_bytes(script.CATALOGUES[language].read_bytes())
    monkeypatch.setattr(script, "CATALOGUES", copies)
    script.update()
    assert script.check() == 0, "run packaging/translations.py and translate what is new"


def test_every_sentence_of_a_refusal_is_translated(script: ModuleType) -> None:
    known = {source for context, source, _ in messages(SPANISH) if context == "Refusal"}
    assert set(script.templates()) <= known


def test_what_the_window_loads_is_compiled_from_the_catalogues(
    script: ModuleType, tmp_path: Path
) -> None:
    for catalogue in script.CATALOGUES.values():
        made = tmp_path / "made.qm"
        lrelease = str(script._tool("lrelease"))
        subprocess.run([lrelease, "-silent", str(catalogue), "-qm", str(made)], check=True)
        assert made.read_bytes() == catalogue.with_suffix(".qm").read_bytes()


def test_parameters_and_plurals_survive_translation() -> None:
    def fields(words: str) -> set[str]:
        return {name for _, name, _, _ in string.Formatter().parse(words) if name}

    for context, source, message in messages(SPANISH):
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.iter("numerusform")] or [
            translation.text or ""
        ]
        for words in forms:
            assert fields(words) == fields(source), (context, source)
            assert ("%n" in words) == ("%n" in source), (context, source)
            assert words.endswith("…") == source.endswith("…"), (context, source)
            assert bool(re.search("&[^ ]", words)) == bool(re.search("&[^ ]", source)), source


def test_the_interface_takes_qts_own_spanish_too() -> None:
    code = (
        "from PySide6.QtWidgets import QApplication; from PySide6.QtCore import QCoreApplication;"
        "from rcm_desktop.ui.languages import Languages; a = QApplication([]);"
        "Languages(a).switch('es');"
        "print(QCoreApplication.translate('QPlatformTheme', 'Cancel'))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "Cancelar"
