"""Proposals to be ticked, each with its words struck and underlined."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QCheckBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from rcm_desktop.drafting.word_diff import WordChange
from rcm_desktop.ui.forms import label
from rcm_desktop.ui.negotiation.redline import RedlineLabel


@dataclass(frozen=True, slots=True)
class Wording:
    """A proposal one may tick; `lead` stands before its words."""

    proposal: str
    who: str
    changes: Sequence[WordChange]
    lead: str = ""


class ProposalChoices(QScrollArea):
    """A box for each proposal; scrolls where they are many."""

    def __init__(self, name: str, wordings: Sequence[Wording], chosen: Iterable[str]) -> None:
        super().__init__()
        wanted = set(chosen)
        self.boxes: dict[str, QCheckBox] = {}
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(4)
        for wording in wordings:
            words = RedlineLabel()
            words.show_changes(wording.changes, wording.lead)
            words.setContentsMargins(24, 0, 0, 8)
            box = QCheckBox(wording.who)
            box.setAccessibleName(wording.who)
            box.setAccessibleDescription(words.accessibleName())
            box.setChecked(wording.proposal in wanted)
            self.boxes[wording.proposal] = box
            column.addWidget(box)
            column.addWidget(words)
        if not wordings:
            column.addWidget(label(self.tr("No proposal is open."), "muted"))
        column.addStretch(1)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(name)
        self.setMinimumHeight(min(240, max(96, 60 * len(wordings))))
        self.setWidget(inside)

    def ticked(self) -> tuple[str, ...]:
        """The ticked proposals, top to bottom."""
        return tuple(name for name, box in self.boxes.items() if box.isChecked())
