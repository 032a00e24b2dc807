"""The room's screen as rich text: large words, brackets with names, who is for what."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication

from rcm_desktop.drafting.reading import Piece
from rcm_desktop.models.agreement import Agreement
from rcm_desktop.models.delegation_colours import delegation_colour
from rcm_desktop.models.document import Language
from rcm_desktop.models.negotiation import Record
from rcm_desktop.services.naming import delegation_in
from rcm_desktop.services.room_screen import Alternative, OnScreen
from rcm_desktop.ui.marked import QT_TRANSLATE_NOOP
from rcm_desktop.ui.theme.tokens import Tokens

_STATUS = {
    Agreement.OPEN: ("○", QT_TRANSLATE_NOOP("Projector", "Open")),
    Agreement.BRACKETED: ("[ ]", QT_TRANSLATE_NOOP("Projector", "In brackets")),
    Agreement.AD_REFERENDUM: ("◐", QT_TRANSLATE_NOOP("Projector", "Agreed ad referendum")),
    Agreement.AGREED: ("●", QT_TRANSLATE_NOOP("Projector", "Agreed")),
}


def screen_html(shown: OnScreen, record: Record, tokens: Tokens, language: Language) -> str:
    """The whole screen; sizes are relative, so that the window may scale it to fit."""
    sign, words = _STATUS[shown.status]
    status = QCoreApplication.translate("Projector", words)
    head = (
        f'<p style="color:{tokens.muted};font-size:small">'
        f"{escape(shown.label)}&nbsp;&nbsp;{escape(sign)} {escape(status)}</p>"
    )
    texts = "".join(
        f"<p>{''.join(_piece(piece, record, tokens) for piece in reading.pieces)}</p>"
        for reading in shown.readings.values()
    )
    rows = "".join(_row(found, tokens, language) for found in shown.alternatives)
    table = f'<table cellpadding="6" width="100%">{rows}</table>' if rows else ""
    return head + texts + table + _remainder(shown, tokens, language)


def _piece(piece: Piece, record: Record, tokens: Tokens) -> str:
    words = escape(piece.text)
    if piece.look == "mark":
        return f'<b><span style="color:{tokens.muted}">{words}</span></b>'
    if piece.inserted:
        sponsors = record.sponsors(piece.inserted)
        colour = delegation_colour(sponsors[0], tokens.surface) if sponsors else tokens.text
        return f'<span style="color:{colour};text-decoration:underline">{words}</span>'
    return words


def _row(found: Alternative, tokens: Tokens, language: Language) -> str:
    colour = delegation_colour(found.sponsors[0], tokens.surface) if found.sponsors else tokens.text
    names = _names(found.sponsors, language)
    marks = {
        "keep": "{}",
        "insert": f'<span style="color:{colour};text-decoration:underline">{{}}</span>',
        "delete": f'<span style="color:{tokens.muted};text-decoration:line-through">{{}}</span>',
    }
    words = "".join(marks[c.op].format(escape(c.text)) for c in found.asked.changes)
    said = [
        (QCoreApplication.translate("Projector", "With them: {names}"), found.supporting),
        (QCoreApplication.translate("Projector", "Ad referendum: {names}"), found.ad_referendum),
        (QCoreApplication.translate("Projector", "Against: {names}"), found.against),
    ]
    told = " · ".join(
        escape(words_.format(names=_names(codes, language))) for words_, codes in said if codes
    )
    below = f'<br><span style="color:{tokens.muted}">{told}</span>' if told else ""
    return (
        f'<tr><td width="24%" style="font-size:small"><b>'
        f'<span style="color:{colour}">{escape(names)}</span></b></td>'
        f'<td style="font-size:small">{words}{below}</td></tr>'
    )


def _remainder(shown: OnScreen, tokens: Tokens, language: Language) -> str:
    lines = []
    if shown.reserving:
        words = QCoreApplication.translate("Projector", "Reservation on the paragraph: {names}")
        lines.append(words.format(names=_names(shown.reserving, language)))
    if shown.waiting:
        words = QCoreApplication.translate("Projector", "Still to be confirmed: {names}")
        lines.append(words.format(names=_names(shown.waiting, language)))
    return "".join(
        f'<p style="color:{tokens.muted};font-size:small">{escape(line)}</p>' for line in lines
    )


def _names(codes: tuple[str, ...], language: Language) -> str:
    return ", ".join(delegation_in(code, language) for code in codes)
