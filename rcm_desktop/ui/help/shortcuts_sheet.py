"""The list of all keyboard shortcuts, made from the action book."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from rcm_desktop.ui.actions import MENUS, SUBMENUS, ActionBook, plain
from rcm_desktop.ui.forms import Sheet


class ShortcutsSheet(Sheet):
    """Menus as groups, one action a line."""

    def __init__(self, parent: QWidget, book: ActionBook) -> None:
        super().__init__(parent, 560)
        self.explain(
            self.tr("Keyboard shortcuts"),
            self.tr("Everything in the window can be done from the keyboard."),
        )
        tree = QTreeWidget()
        tree.setAccessibleName(self.tr("Keyboard shortcuts"))
        tree.setHeaderLabels([self.tr("Action"), self.tr("Shortcut")])
        tree.setMinimumHeight(400)
        tree.setUniformRowHeights(True)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        titles = {**MENUS, **{key: title for key, (_, _, title) in SUBMENUS.items()}}
        groups: dict[str, QTreeWidgetItem] = {}
        for menu, action in book.all():
            if not action.isVisible():
                continue
            if menu not in groups:
                name = plain(QCoreApplication.translate("Actions", titles[menu]))
                groups[menu] = QTreeWidgetItem(tree, [name])
                font = tree.font()
                font.setBold(True)
                groups[menu].setFont(0, font)
            keys = QKeySequence.listToString(
                action.shortcuts(), QKeySequence.SequenceFormat.NativeText
            )
            QTreeWidgetItem(groups[menu], [plain(action.text()), keys])
        tree.expandAll()
        self.body.addWidget(tree)
        self.add_buttons(self.tr("&Close")).clicked.connect(self.accept)
