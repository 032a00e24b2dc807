"""How each kind of block looks on the page, what it is called, and its shortcut: one table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt

from rcm_desktop.models.document import BlockKind


@dataclass(frozen=True, slots=True)
class KindLook:
    """`name` is translated in context BlockKind; lengths are in ems of the page's body size."""

    name: object  # the literal, as QT_TRANSLATE_NOOP hands it through
    shortcut: str
    size: float = 1.0
    bold: bool = False
    italic: bool = False
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    before: float = 0.0
    after: float = 0.6
    indent: float = 0.0  # on the left; lists add their level to it
    inset: float = 0.0  # on the right


_CENTRE: Final = Qt.AlignmentFlag.AlignHCenter

LOOKS: Final[dict[BlockKind, KindLook]] = {
    BlockKind.TITLE: KindLook(
        QT_TRANSLATE_NOOP("BlockKind", "Title"),
        "Ctrl+1",
        size=1.3,
        bold=True,
        align=_CENTRE,
        before=0.3,
        after=0.7,
    ),
    BlockKind.SUBTITLE: KindLook(
        QT_TRANSLATE_NOOP("BlockKind", "Subtitle"),
        "Ctrl+2",
        size=1.08,
        align=_CENTRE,
        after=0.9,
    ),
    BlockKind.HEADING: KindLook(
        QT_TRANSLATE_NOOP("BlockKind", "Heading"),
        "Ctrl+3",
        size=1.1,
        bold=True,
        align=_CENTRE,  # as printed
        before=0.9,
        after=0.5,
    ),
    BlockKind.PREAMBLE: KindLook(QT_TRANSLATE_NOOP("BlockKind", "Preamble paragraph"), "Ctrl+4"),
    BlockKind.CHAPEAU: KindLook(QT_TRANSLATE_NOOP("BlockKind", "Chapeau"), "Ctrl+5", before=0.5),
    BlockKind.DECISION: KindLook(QT_TRANSLATE_NOOP("BlockKind", "Decision"), "Ctrl+6"),
    BlockKind.ITEM: KindLook(QT_TRANSLATE_NOOP("BlockKind", "Item"), "Ctrl+7", after=0.45),
    BlockKind.BULLET: KindLook(QT_TRANSLATE_NOOP("BlockKind", "Bullet"), "Ctrl+8", after=0.45),
    BlockKind.QUOTE: KindLook(
        QT_TRANSLATE_NOOP("BlockKind", "Quotation"), "Ctrl+9", indent=2.0, inset=1.2
    ),
    BlockKind.NOTE: KindLook(
        QT_TRANSLATE_NOOP("BlockKind", "Note"), "Ctrl+Shift+1", size=0.85, after=0.4
    ),
    BlockKind.CLOSING: KindLook(
        QT_TRANSLATE_NOOP("BlockKind", "Closing"), "Ctrl+Shift+2", before=0.7, after=0.6
    ),
    BlockKind.ANNEX: KindLook(QT_TRANSLATE_NOOP("BlockKind", "Annex"), "Ctrl+Shift+3", before=0.5),
}

#: The kinds that stand out of the text, and so make up the outline.
LANDMARKS: Final = frozenset(
    {BlockKind.TITLE, BlockKind.HEADING, BlockKind.CHAPEAU, BlockKind.ANNEX}
)


def kind_name(kind: BlockKind) -> str:
    """The kind's name in the window's language."""
    return QCoreApplication.translate("BlockKind", str(LOOKS[kind].name))
