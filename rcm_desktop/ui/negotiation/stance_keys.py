"""The stances as numbered keys, for a position without a dialog."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from rcm_desktop.models.agreement import Agreement
from rcm_desktop.models.proposal import Stance
from rcm_desktop.ui.forms import label, tool
from rcm_desktop.ui.negotiation.deeds import Deeds
from rcm_desktop.ui.negotiation.names import STANCE_ICONS, STANCE_TONES, agreement_name, stance_name
from rcm_desktop.ui.theme.icons import icon

_KEYS: Final = {
    Qt.Key.Key_1: Stance.SUPPORT,
    Qt.Key.Key_2: Stance.ACCEPT,
    Qt.Key.Key_3: Stance.AD_REFERENDUM,
    Qt.Key.Key_4: Stance.RESERVE,
    Qt.Key.Key_5: Stance.OBJECT,
    Qt.Key.Key_0: Stance.SILENT,
}
_LONG: Final = Stance.AD_REFERENDUM


def key_button(icon_name: str, key: str, words: str) -> QToolButton:
    """A button that shows the key that presses it."""
    made = tool(icon_name, f"{words} ({key})")
    made.setText(f"{words}  {key}")
    made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    return made


class StanceKeys(QWidget):
    """Hidden until it is asked for."""

    taken = Signal(object)  # a Stance

    def __init__(self, deeds: Deeds) -> None:
        super().__init__()
        self._deeds = deeds
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self._speaker = label("", "field")
        row.addWidget(self._speaker)
        for key, stance in _KEYS.items():
            name = stance_name(stance)
            words = agreement_name(Agreement.AD_REFERENDUM) if stance is _LONG else name
            made = key_button(STANCE_ICONS[stance], chr(key), words)
            made.setToolTip(name)
            made.setAccessibleName(name)
            made.setIcon(icon(STANCE_ICONS[stance], STANCE_TONES[stance]))
            made.clicked.connect(lambda _on, chosen=stance: self.taken.emit(chosen))
            row.addWidget(made)
        row.addStretch(1)
        self.hide()

    def toggle(self) -> None:
        """Offer the stances for whoever speaks, or put them away."""
        speaker = self._deeds.speaker
        name = self._deeds.named(speaker) if speaker else self.tr("Nobody speaks yet")
        self._speaker.setText(name)
        self.setVisible(self.isHidden())

    def stance_of(self, key: int) -> Stance | None:
        """The stance under a digit, while they are offered."""
        return _KEYS.get(Qt.Key(key)) if self.isVisible() and key in set(_KEYS) else None
