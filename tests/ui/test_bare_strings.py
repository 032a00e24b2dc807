"""No words reach the screen without passing the translators."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import rcm_desktop.ui

FOLDER = Path(rcm_desktop.ui.__file__).parent
SHOWING = {
    "setText", "setWindowTitle", "setToolTip", "setAccessibleName", "setAccessibleDescription",
    "setPlaceholderText", "setStatusTip", "setTitle", "addTab", "addMenu", "QLabel", "QPushButton",
    "QCheckBox", "QRadioButton", "QGroupBox", "label", "button", "tool", "field", "explain", "say",
    "show_words", "add_buttons", "empty_state",
}  # fmt: skip
#: Names that are the same in every language, and values that are no words.
PROPER = {"RCM Desktop", "A4", "English", "Español", "wss://192.168.1.20:8455"}
ROLES = {"display", "title", "heading", "muted", "error", "field", "code", "primary", "link"}


def name_of(call: ast.Call) -> str:
    target = call.func
    return target.attr if isinstance(target, ast.Attribute) else getattr(target, "id", "")


@pytest.mark.parametrize(
    "path", sorted(FOLDER.rglob("*.py")), ids=lambda p: str(p.relative_to(FOLDER))
)
def test_words_are_translated(path: Path) -> None:
    bare = [
        (call.lineno, argument.value)
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and name_of(call) in SHOWING
        for argument in call.args[:2]
        if isinstance(argument, ast.Constant)
        and isinstance(argument.value, str)
        and argument.value not in PROPER | ROLES
        and any(letter.isalpha() for letter in argument.value)
        and (" " in argument.value or argument.value[0].isupper())
    ]
    assert not bare
