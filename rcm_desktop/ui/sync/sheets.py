"""The dialogs of the exchange: connect to a hub, show an invitation, join a room."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from rcm_desktop.ui.forms import Sheet, button, field, label
from rcm_desktop.ui.terms import number


class ConnectSheet(Sheet):
    """Brings the room to a fresh hub; `submitted` carries its address and the code it printed."""

    submitted = Signal(str, str)

    def __init__(self, parent: QWidget, url: str = "") -> None:
        super().__init__(parent)
        self.explain(
            self.tr("Connect to a hub"),
            self.tr(
                "A hub passes sealed changes on between laptops and cannot read them. "
                "Whoever runs it gives you its address and a one-time code."
            ),
        )
        self.url = QLineEdit(url)
        self.url.setPlaceholderText("wss://192.168.1.20:8455")
        field(self.body, self.tr("&Address of the hub"), self.url)
        self.code = QLineEdit()
        field(self.body, self.tr("One-time &code"), self.code)
        self._do = self.add_buttons(self.tr("C&onnect"), self.tr("Cance&l"))
        self._do.clicked.connect(self._submit)
        self.url.setFocus()

    def _submit(self) -> None:
        if not self.url.text().strip():
            self.say(self.tr("Type the address of the hub."))
        elif not self.code.text().strip():
            self.say(self.tr("Type the one-time code that the hub printed."))
        else:
            self.say("")
            self.submitted.emit(self.url.text().strip(), self.code.text().strip())


class InviteSheet(Sheet):
    """Shows a one-time code, large, with what to do with it."""

    file_wanted = Signal()

    def __init__(self, parent: QWidget, code: str, hub: str) -> None:
        super().__init__(parent, 520)
        self.explain(
            self.tr("Invite a colleague"),
            self.tr("The code works once and for one laptop. Tell it only to that person."),
        )
        self.code = label(code, "code")
        self.code.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.code.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.code.setAccessibleName(self.tr("Invitation code: {code}").format(code=code))
        self.body.addWidget(self.code)
        if hub:
            words = self.tr(
                "Your colleague chooses “Join a colleague’s room”, types the address "
                "{hub} and this code."
            ).format(hub=hub)
        else:
            words = self.tr(
                "Without a hub the invitation travels in a file: write it to a USB stick, give "
                "it to your colleague, and tell the code separately."
            )
        self.body.addWidget(label(words, wrap=True))
        copy = button(self.tr("&Copy the code"), "", "copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(code))
        self.foot.addWidget(copy)
        if not hub:
            write = button(self.tr("&Write the file…"), "", "bundle")
            write.clicked.connect(self.file_wanted)
            self.foot.addWidget(write)
        self.add_buttons(self.tr("C&lose")).clicked.connect(self.accept)


class JoinSheet(Sheet):
    """Joins with a code: `by_hub` carries address and code, `by_file` path and code."""

    by_hub = Signal(str, str)
    by_file = Signal(str, str)

    def __init__(self, parent: QWidget, code: str = "") -> None:
        super().__init__(parent)
        self.explain(
            self.tr("Join a colleague’s room"),
            self.tr(
                "You will see the drafts and the Plan of Action of that room as soon as its "
                "host has admitted your laptop."
            ),
        )
        self.code = QLineEdit(code)
        field(self.body, self.tr("&Invitation code"), self.code)
        self._hub = QRadioButton(self.tr("Through a &hub"))
        self._file = QRadioButton(self.tr("Through a &file, for example on a USB stick"))
        for choice in (self._hub, self._file):
            choice.setAccessibleName(choice.text().replace("&", ""))
        self.body.addWidget(self._hub)
        self.url = QLineEdit()
        self.url.setPlaceholderText("wss://192.168.1.20:8455")
        self.url.setAccessibleName(self.tr("Address of the hub"))
        self.body.addWidget(self.url)
        self.body.addWidget(self._file)
        self.body.addLayout(self._file_row())
        self._hub.toggled.connect(self._adapt)
        self._hub.setChecked(True)
        self.add_buttons(self.tr("&Join"), self.tr("&Cancel")).clicked.connect(self._submit)
        (self.url if code else self.code).setFocus()

    def _file_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.path = QLineEdit()
        self.path.setAccessibleName(self.tr("File with the invitation"))
        self._browse = button(self.tr("Ch&oose…"))
        self._browse.clicked.connect(self._choose)
        row.addWidget(self.path, 1)
        row.addWidget(self._browse)
        return row

    def _adapt(self) -> None:
        by_hub = self._hub.isChecked()
        self.url.setEnabled(by_hub)
        self.path.setEnabled(not by_hub)
        self._browse.setEnabled(not by_hub)

    def _choose(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, self.tr("File with the invitation"), self.path.text()
        )
        if path:
            self.path.setText(path)

    def _submit(self) -> None:
        code = self.code.text().strip()
        if not code:
            self.say(self.tr("Type the invitation code."))
        elif self._hub.isChecked() and not self.url.text().strip():
            self.say(self.tr("Type the address of the hub."))
        elif self._file.isChecked() and not Path(self.path.text().strip()).is_file():
            self.say(self.tr("Choose the file that your colleague gave you."))
        elif self._hub.isChecked():
            self.by_hub.emit(self.url.text().strip(), code)
        else:
            self.by_file.emit(self.path.text().strip(), code)


class WaitingPopover(QWidget):
    """A small list over the status bar: what waits, and the way to the exchange page."""

    page_wanted = Signal()

    def __init__(self, parent: QWidget, words: str, rows: list[tuple[str, int]]) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("What is waiting"))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(8)
        self.setFixedWidth(360)
        column.addWidget(label(words, "heading", wrap=True))
        if not rows:
            column.addWidget(label(self.tr("Nothing waits to be sent."), "muted", wrap=True))
        for name, count in rows:
            line = QHBoxLayout()
            shown = label(name, wrap=True)
            line.addWidget(shown, 1)
            line.addWidget(label(number(count), "muted"))
            column.addLayout(line)
        more = button(self.tr("Open the exchange page"), "link")
        more.clicked.connect(self._more)
        column.addWidget(more)
        more.setFocus()

    def _more(self) -> None:
        self.close()
        self.page_wanted.emit()
