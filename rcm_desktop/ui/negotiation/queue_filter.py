"""Which proposals one walks through: all, this paragraph's, a delegation's, a bundle, disputed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox

from rcm_desktop.models.walking import Choice
from rcm_desktop.services.negotiating import queue
from rcm_desktop.ui.negotiation.deeds import Deeds


class QueueFilter(QComboBox):
    """Offers what is on the table now."""

    chosen = Signal(object)  # a Choice

    def __init__(self, deeds: Deeds) -> None:
        super().__init__()
        self._deeds = deeds
        self._rows: list[tuple[str, Choice]] = []
        self.setAccessibleName(self.tr("Which proposals"))
        self.setToolTip(self.tr("Which proposals to walk through (F)"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.activated.connect(lambda at: self.chosen.emit(self._rows[at][1]))

    def open(self) -> None:
        """Open the list, with the keyboard in it."""
        self.setFocus()
        self.showPopup()

    def fill(self, choice: Choice, block: str) -> None:
        """Offer what fits now, with `choice` chosen; `block` is the caret's."""
        rows = self._offer(choice.block or block)
        if choice not in (row[1] for row in rows):
            rows.append((self.tr("What was chosen"), choice))
        if rows != self._rows:
            self._rows = rows
            self.clear()
            self.addItems([words for words, _ in rows])
        self.setCurrentIndex(next(at for at, row in enumerate(rows) if row[1] == choice))

    def _offer(self, block: str) -> list[tuple[str, Choice]]:
        waiting, deeds = queue(self._deeds.draft), self._deeds
        rows = [(self.tr("All proposals"), Choice())]
        if block:
            rows.append((self.tr("This paragraph"), Choice(block=block)))
        if deeds.speaker:
            words = self.tr("Mine: {name}").format(name=deeds.named(deeds.speaker))
            rows.append((words, Choice(delegation=deeds.speaker)))
        codes = {code for w in waiting for code in w.delegations} - {deeds.speaker}
        rows += [(deeds.named(c), Choice(delegation=c)) for c in sorted(codes, key=deeds.named)]
        bundles = dict.fromkeys(w.bundle for w in waiting if w.bundle)
        for at, bundle in enumerate(bundles, 1):
            name = deeds.draft.negotiation.bundles[bundle].note or str(at)
            rows.append((self.tr("Bundle: {name}").format(name=name), Choice(bundle=bundle)))
        rows.append((self.tr("Disputed"), Choice(disputed=True)))
        return rows
