"""Collects the window's strings and compiles the translations; `--check` only looks.

Sentences of refusals are written once, beside their class; this script collects them
for the translators, so that the window and the command line say the same thing.
"""

from __future__ import annotations

import importlib
import json
import pkgutil
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
CATALOGUES = {"es": FOLDER / "rcm_desktop_es.ts", "en": FOLDER / "rcm_desktop_en.ts"}
_SCRIPT = "refusals.py"


def templates() -> list[str]:
    """The sentence templates of every refusal of the package, sorted."""
    import rcm_desktop
    from rcm_desktop.errors import RcmError

    for module in pkgutil.walk_packages(rcm_desktop.__path__, "rcm_desktop."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    found, waiting = set(), [RcmError]
    while waiting:
        kind = waiting.pop()
        waiting += kind.__subclasses__()
        if kind.__module__.startswith("rcm_desktop."):
            found.add(kind.template)
    return sorted(found)


def extra_sentences() -> list[tuple[str, str]]:
    """Other sentences that the core keeps in tables: (context, sentence)."""
    return [
        *(("Refusal", words) for words in templates()),
        *(("Convention", words) for words in rule_sentences()),
    ]


def rule_sentences() -> list[str]:
    """What the rules of the conventions check say: names, explanations, sources, messages."""
    from rcm_desktop.models.conventions.finding import LABELS
    from rcm_desktop.models.conventions.registry import RULES

    sentences = set(LABELS)
    for rule in RULES.values():
        sentences |= {rule.name, rule.explanation, rule.source, *rule.says}
    return sorted(sentences)


def update() -> None:
    """Bring the catalogues up to date with the sources; translations that exist stay."""
    with tempfile.TemporaryDirectory() as folder:
        collected = Path(folder) / _SCRIPT
        lines = ["from PySide6.QtCore import QT_TRANSLATE_NOOP"]
        lines += [
            f"QT_TRANSLATE_NOOP({json.dumps(c)}, {json.dumps(w, ensure_ascii=False)})"
            for c, w in extra_sentences()
        ]
        collected.write_text("\n".join(lines) + "\n", encoding="utf-8")
        sources = sorted((ROOT / "rcm_desktop" / "ui").rglob("*.py"))
        for language, catalogue in CATALOGUES.items():
            command = [str(_tool("lupdate")), *map(str, sources), str(collected)]
            command += ["-locations", "none", "-no-obsolete", "-silent"]
            command += ["-source-language", "en", "-target-language", language]
            command += ["-pluralonly"] if language == "en" else []
            subprocess.run([*command, "-ts", str(catalogue)], check=True)


def release() -> None:
    """Compile the catalogues that the window loads."""
    for catalogue in CATALOGUES.values():
        target = catalogue.with_suffix(".qm")
        command = [str(_tool("lrelease")), "-silent", str(catalogue), "-qm", str(target)]
        subprocess.run(command, check=True)


def check() -> int:
    """How many entries are unfinished or missing; prints them."""
    missing = 0
    for catalogue in CATALOGUES.values():
        for context in ET.parse(catalogue).getroot().iter("context"):
            for message in context.iter("message"):
                translation = message.find("translation")
                if translation is None or translation.get("type") == "unfinished":
                    missing += 1
                    place = f"{catalogue.name}: {context.findtext('name')}"
                    print(f"{place}: {message.findtext('source')}")
    return missing


def _tool(name: str) -> Path:
    """lupdate and lrelease come with PySide6-Essentials."""
    beside = Path(PySide6.__file__).parent / (name + (".exe" if sys.platform == "win32" else ""))
    found = beside if beside.exists() else shutil.which(name)
    if not found:
        raise SystemExit(f"{name} was not found beside PySide6")
    return Path(found)


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    if "--check" in sys.argv:
        sys.exit(1 if check() else 0)
    update()
    release()
