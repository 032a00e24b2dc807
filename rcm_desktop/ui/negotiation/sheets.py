"""Small dialogs of the negotiation: a position, a few words, a bundle."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from rcm_desktop.errors import RcmError
from rcm_desktop.models.proposal import Stance
from rcm_desktop.services.negotiation import day_of
from rcm_desktop.ui.forms import Sheet, confirm_with_keys, field, label
from rcm_desktop.ui.negotiation.choosing import ProposalChoices, Wording
from rcm_desktop.ui.negotiation.names import STANCE_ICONS, STANCE_TONES, stance_name
from rcm_desktop.ui.refusals import sentence
from rcm_desktop.ui.theme.icons import icon


class PositionSheet(Sheet):
    """Who, what, and for an acceptance ad referendum: who must confirm, until when."""

    def __init__(
        self,
        parent: QWidget | None,
        delegations: Sequence[tuple[str, str]],
        speaking: str,
        about: str,
    ) -> None:
        super().__init__(parent, 460)
        self.explain(self.tr("Take a position"), about)
        self.who = QComboBox()
        for code, name in delegations:
            self.who.addItem(f"{name} ({code})", code)
        self.who.setCurrentIndex(max(0, self.who.findData(speaking)))
        field(self.body, self.tr("&Delegation"), self.who)
        self.stances = QComboBox()
        for each in Stance:
            self.stances.addItem(
                icon(STANCE_ICONS[each], STANCE_TONES[each]), stance_name(each), each.value
            )
        self.stances.currentIndexChanged.connect(self._adapt)
        field(self.body, self.tr("&Position"), self.stances)
        self.confirm = QLineEdit()
        self.confirm.setPlaceholderText(self.tr("For example: Ministry of Foreign Affairs"))
        field(self.body, self.tr("&Who must confirm"), self.confirm)
        self.until_line = QLineEdit()
        self.until_line.setPlaceholderText(self.tr("For example: 3 December 2026"))
        field(self.body, self.tr("&Until when"), self.until_line)
        self.note_line = QLineEdit()
        field(self.body, self.tr("&Note"), self.note_line)
        do = self.add_buttons(self.tr("Take the position"), self.tr("Cancel"))
        do.clicked.connect(self._confirm)
        self._adapt()

    @property
    def delegation(self) -> str:
        return str(self.who.currentData() or "")

    @property
    def stance(self) -> Stance:
        return Stance(self.stances.currentData())

    def choose(self, stance: Stance) -> None:
        """Show this stance as chosen."""
        self.stances.setCurrentIndex(self.stances.findData(stance.value))

    @property
    def confirm_by(self) -> str:
        return self.confirm.text().strip() if self.confirm.isEnabled() else ""

    @property
    def until(self) -> str:
        """The last day as ISO 8601; empty where none was given. Raises UnclearDay."""
        if not self.until_line.isEnabled():
            return ""
        words = self.until_line.text().strip()
        return day_of(words) if words else ""

    @property
    def note(self) -> str:
        return self.note_line.text().strip()

    def _adapt(self) -> None:
        waits = self.stance is Stance.AD_REFERENDUM
        for line in (self.confirm, self.until_line):
            line.setEnabled(waits)

    def _confirm(self) -> None:
        try:
            _ = self.until
        except RcmError as error:
            self.say(sentence(error))
            self.until_line.setFocus()
        else:
            self.accept()


class WordsSheet(Sheet):
    """A few words: a reason, a note, why agreed words are opened again."""

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        lead: str,
        name: str,
        *,
        do: str,
        words: str = "",
        missing: str = "",
    ) -> None:
        super().__init__(parent, 460)
        self._missing = missing
        self.explain(title, lead)
        self.edit = QPlainTextEdit(words)
        self.edit.setTabChangesFocus(True)
        self.edit.setFixedHeight(96)
        field(self.body, name, self.edit)
        main = self.add_buttons(do, self.tr("Cancel"))
        main.clicked.connect(self._confirm)
        confirm_with_keys(self.edit, main)
        self.edit.setFocus()
        self.edit.selectAll()

    @property
    def words(self) -> str:
        return self.edit.toPlainText().strip()

    def _confirm(self) -> None:
        if self._missing and not self.words:
            self.say(self._missing)
            self.edit.setFocus()
            return
        self.accept()


class BundleSheet(Sheet):
    """Ties open proposals together, so that they are decided as one."""

    def __init__(
        self, parent: QWidget | None, proposals: Sequence[Wording], chosen: Iterable[str]
    ) -> None:
        super().__init__(parent, 560)
        self.explain(
            self.tr("Bundle proposals"),
            self.tr("Proposals of a bundle are accepted, rejected or withdrawn together."),
        )
        self.name_line = QLineEdit()
        self.name_line.setPlaceholderText(self.tr("For example: returns and protection"))
        field(self.body, self.tr("&Name of the bundle"), self.name_line)
        self.list = ProposalChoices(self.tr("Proposals in it"), proposals, chosen)
        self.body.addWidget(label(self.tr("Proposals in it"), "field"))
        self.body.addWidget(self.list, 1)
        do = self.add_buttons(self.tr("Bundle them"), self.tr("Cancel"))
        do.clicked.connect(self._confirm)

    @property
    def name(self) -> str:
        return self.name_line.text().strip()

    def chosen(self) -> tuple[str, ...]:
        """The ticked proposals in the order of the document."""
        return self.list.ticked()

    def _confirm(self) -> None:
        if len(self.chosen()) < 2:
            self.say(self.tr("Tick at least two proposals."))
            return
        self.accept()
