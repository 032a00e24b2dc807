"""A run in a Word file; the one place that decides how proposed words stand there.

Proposed words are coloured and underlined, struck ones coloured and struck through: real
letters that anyone can print. Where they are to become changes that Word tracks (w:ins,
w:del), `proposed` is what changes.
"""

from __future__ import annotations

from lxml import etree

from rcm_desktop.documents.exporters.look import ink_of
from rcm_desktop.documents.exporters.word.styles import WORD_LANGUAGES
from rcm_desktop.documents.exporters.word.xml import val, w
from rcm_desktop.documents.tree import Run
from rcm_desktop.models.document import Language


def run_of(run: Run, language: Language) -> etree._Element:
    """A run as it stands in a paragraph."""
    return proposed(run, _plain(run, language))


def proposed(run: Run, element: etree._Element) -> etree._Element:
    """What wraps a proposed run; today nothing does."""
    del run
    return element


def _plain(run: Run, language: Language) -> etree._Element:
    ink = ink_of(run)
    bold = run.bold or run.look == "mark"
    properties = w(
        "rPr",
        *((w("b"), w("bCs")) if bold else ()),
        *((w("i"), w("iCs")) if run.italic else ()),
        w("strike") if run.struck_out else None,
        w("noProof") if run.look == "code" else None,
        val("color", ink.removeprefix("#").upper()) if ink else None,
        val("u", "single") if run.underlined else None,
        val("vertAlign", "superscript") if run.look == "code" else None,
        w("lang", val=WORD_LANGUAGES[language]),
    )
    return w("r", properties, w("t", text=run.text))
