"""Names a version of a draft, lists the named ones, and compares any two."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from rcm_desktop.errors import RcmError
from rcm_desktop.models.document import LANGUAGES, Language
from rcm_desktop.services.drafts import DraftService, ExportRequest
from rcm_desktop.services.papers import NothingChanged
from rcm_desktop.ui.drafts.comparison_view import ComparisonView
from rcm_desktop.ui.forms import Sheet, button, field, label
from rcm_desktop.ui.refusals import sentence
from rcm_desktop.ui.terms import language_name, moment, number

_HEIGHT = 610
_SEEN = "\0seen"  # among the names of versions, which nobody can give


class VersionsSheet(Sheet):
    """Above the naming, below the comparison; both at once, without pages to turn."""

    def __init__(self, parent: QWidget, drafts: DraftService, draft_id: str) -> None:
        super().__init__(parent, 760)
        self.explain(
            self.tr("Versions"),
            self.tr(
                "A named version keeps the draft exactly as it is now. "
                "It can be compared and exported at any time, and so can what you saw last."
            ),
        )
        self._drafts, self._draft_id = drafts, draft_id
        self._opened = drafts.open(draft_id)
        self.body.addLayout(self._naming())
        self._none = label(self.tr("No version is named yet."), "muted")
        self.body.addWidget(self._none)
        self._choices = QWidget()
        self._choices.setLayout(self._choosing())
        self.body.addWidget(self._choices)
        self.view = ComparisonView()
        self.view.setMinimumHeight(280)
        self.body.addWidget(self.view, 1)
        self.body.addLayout(self._walking())
        audit = button(self.tr("A&udit…"))
        audit.clicked.connect(self._audit)
        self.foot.addWidget(audit)
        close = button(self.tr("&Close"))
        close.clicked.connect(self.accept)
        self.foot.addWidget(close)
        self._room = QSpacerItem(0, 0, vData=QSizePolicy.Policy.Expanding)
        self.body.addItem(self._room)
        self._fill()
        self.resize(760, _HEIGHT)  # at once: a dialog that grew later would leave the screen

    def _naming(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        column = QVBoxLayout()
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("For example: as sent to the delegations"))
        self.name.returnPressed.connect(self._name_it)
        field(column, self.tr("&Name the draft as it is now"), self.name)
        row.addLayout(column, 1)
        do = button(self.tr("Name this &version"), "primary")
        do.clicked.connect(self._name_it)
        holder = QVBoxLayout()
        holder.addStretch(1)
        holder.addWidget(do)
        row.addLayout(holder)
        return row

    def _choosing(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self.old, self.new, self.language = QComboBox(), QComboBox(), QComboBox()
        for combo, name in (
            (self.old, self.tr("&From")),
            (self.new, self.tr("&To")),
            (self.language, self.tr("&Language")),
        ):
            column = QVBoxLayout()
            field(column, name, combo)
            row.addLayout(column, 0 if combo is self.language else 1)
        self.reading = QComboBox()
        column = QVBoxLayout()
        field(column, self.tr("&Words"), self.reading)
        row.addLayout(column)
        self.reading.addItem(self.tr("Clean text"), "clean")
        self.reading.addItem(self.tr("With proposals"), "bracketed")
        for code in LANGUAGES:
            self.language.addItem(language_name(code), code)
        self.language.setCurrentIndex(self.language.findData(self._opened.draft.language))
        self.only = QCheckBox(self.tr("Changes &only"))
        self.only.setAccessibleName(self.tr("Show changed paragraphs only"))
        self.only.setChecked(True)
        self.only.toggled.connect(self._compare)
        holder = QVBoxLayout()
        holder.addStretch(1)
        holder.addWidget(self.only)
        holder.addSpacing(6)
        row.addLayout(holder)
        for combo in (self.old, self.new, self.language, self.reading):
            combo.currentIndexChanged.connect(self._compare)
        return row

    def _walking(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.told = label("", "muted")
        self.back = button(self.tr("P&revious change"))
        self.forth = button(self.tr("Ne&xt change"))
        for made, step, keys in (
            (self.back, self.view.previous_change, "Alt+Up"),
            (self.forth, self.view.next_change, "Alt+Down"),
        ):
            made.clicked.connect(step)
            made.clicked.connect(self._tell_place)
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(made.click)
            made.setToolTip(keys)
        row.addWidget(self.told, 1)
        row.addWidget(self.back)
        row.addWidget(self.forth)
        return row

    def _tell_place(self) -> None:
        count = self.view.changes
        at, all_ = number(self.view.at), number(count)
        told = self.tr("Change {at} of {all}").format(at=at, all=all_)
        if not self.view.at:
            told = self.tr("{count} changed paragraphs").format(count=all_)
        self.told.setText(told if count else "")
        for made in (self.back, self.forth):
            made.setEnabled(bool(count))

    def _fill(self) -> None:
        versions = self._opened.draft.versions()
        seen = self._drafts.looking.seen(self._opened.id)
        known = bool(versions) or seen is not None
        self._none.setVisible(not versions)
        for widget in (self._choices, self.view, self.told, self.back, self.forth):
            widget.setVisible(known)
        for combo in (self.old, self.new):
            combo.blockSignals(True)
            combo.clear()
            if seen is not None and combo is self.old:
                words = self.tr("As I last saw it · {when}").format(when=moment(seen.at))
                combo.addItem(words, _SEEN)
            for version in versions:
                by = version.by.name or version.by.delegation
                when = f"{moment(version.at)} {by}".strip()
                combo.addItem(f"{version.name} · {when}", version.name)
            combo.addItem(self.tr("As it stands now"), "")
            combo.blockSignals(False)
        self.old.setCurrentIndex(1 if seen is not None and versions else 0)
        self.new.setCurrentIndex(self.new.count() - 1)
        self._compare()

    def _name_it(self) -> None:
        name = self.name.text().strip()
        if not name:
            self.say(self.tr("Type a name for the version first."))
            return
        if name in {version.name for version in self._opened.draft.versions()}:
            self.say(self.tr("There is already a version of that name; choose another."))
            return
        try:
            self._opened.name_version(name)
        except RcmError as error:
            self.say(sentence(error))
            return
        self.say("")
        self.name.clear()
        self._fill()

    def _audit(self) -> None:
        from rcm_desktop.ui.drafts.audit_sheet import AuditSheet

        AuditSheet(self, self._drafts, self._draft_id).exec()

    def _compare(self) -> None:
        if not self._choices.isVisibleTo(self):
            return
        language: Language = "es" if self.language.currentData() == "es" else "en"
        old, new = self.old.currentData() or "", self.new.currentData() or ""
        since = old == _SEEN
        self.new.setEnabled(not since)  # what was seen is compared with today's words
        request = ExportRequest(
            "txt",
            (language,),
            view=self.reading.currentData(),
            since=since,
            between=None if since else (old, new),
            changes_only=self.only.isChecked(),
        )
        try:
            self.view.show_paper(self._drafts.render(self._draft_id, request))
        except NothingChanged:
            self.view.show_none()
        except RcmError as error:
            self.say(sentence(error))
            return
        self._tell_place()
