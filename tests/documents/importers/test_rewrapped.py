"""The seeds printed another way: other widths, no indents, no blank lines, all the same outline."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable

import pytest

from rcm_desktop.documents.importers import parse_text, read_document
from tests.documents.importers.reading import kinds
from tests.shared import needs_seeds, seed

pytestmark = needs_seeds


def wrapped(text: str, width: int, hanging: int) -> str:
    rows: list[str] = []
    for line in text.split("\n"):
        indent = " " * (len(line) - len(line.lstrip()))
        rows += textwrap.wrap(
            line.strip(), width, initial_indent=indent, subsequent_indent=indent + " " * hanging,
            break_on_hyphens=False, break_long_words=False,
        ) or [""]  # fmt: skip
    return "\n".join(rows)


WAYS: dict[str, Callable[[str], str]] = {
    "Windows line ends": lambda text: text.replace("\n", "\r\n"),
    "old Mac line ends": lambda text: text.replace("\n", "\r"),
    "no indents": lambda text: "\n".join(line.strip() for line in text.split("\n")),
    "no empty lines": lambda text: re.sub(r"\n\s*\n", "\n", text),
    "no-break blanks": lambda text: text.replace("  ", "\u00a0\u00a0"),
    "blanks at line ends": lambda text: text.replace("\n", " \n"),
    **{
        f"{width} columns, hanging {hanging}": (
            lambda text, width=width, hanging=hanging: wrapped(text, width, hanging)
        )
        for width in (72, 84, 100, 118)
        for hanging in (0, 3)
    },
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("number", ["002", "004"])
def test_the_outline_does_not_depend_on_the_printing(number: str, way: str) -> None:
    path = seed(number)
    text = path.read_text(encoding="utf-8")
    assert kinds(parse_text(WAYS[way](text))) == kinds(read_document(path))
