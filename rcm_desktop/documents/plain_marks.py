"""How a text without looks shows who proposes what.

    {+words+ MEX, CAN}   proposed by Mexico and Canada
    {-words- USA}        proposed for deletion
    {±words± USA}        proposed by some, struck by the United States
    {-old-}{+new+ MEX}   one proposal: its code stands once, behind what it puts in

Brackets of a negotiating text stand as they are: `[coffee] [Mexico: tea]`.
"""

from __future__ import annotations

from typing import Final

from rcm_desktop.documents.tree import Look, Paragraph, Run

_SIGNS: Final[dict[Look, str]] = {"inserted": "+", "struck": "-", "crossed": "±"}


def marked_words(paragraph: Paragraph) -> str:
    """A paragraph's words with its looks as plain marks."""
    made: list[str] = []
    for run in paragraph.runs:
        sign = _SIGNS.get(run.look, "")
        if sign:
            words = run.text.strip()
            lead = run.text[: len(run.text) - len(run.text.lstrip())]
            trail = run.text[len(run.text.rstrip()) :]
            made.append(f"{lead}{{{sign}{words}{sign}}}{trail}" if words else run.text)
        elif run.look == "code":
            _put_inside(made, run)
        else:
            made.append(run.text)
    return "".join(made)


def _put_inside(made: list[str], code: Run) -> None:
    """The code goes into the braces of the stretch that it stands behind."""
    codes = code.text.replace("\u202f", " ")
    if made and made[-1].endswith("}"):
        made[-1] = f"{made[-1][:-1]} {codes}}}"
    else:
        made.append(f"{{{codes}}}")
