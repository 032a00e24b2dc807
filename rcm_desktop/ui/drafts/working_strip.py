"""Under a draft's head: which view is shown, whether one suggests, and for whom one speaks."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QActionGroup, QColor, QPalette
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QMenu, QToolButton

from rcm_desktop.drafting.hand import Hand
from rcm_desktop.models.document import Language
from rcm_desktop.services.naming import delegation_in
from rcm_desktop.ui.actions import plain
from rcm_desktop.ui.context import WindowContext
from rcm_desktop.ui.delegations import delegations
from rcm_desktop.ui.editor.draft_editor import DraftEditor
from rcm_desktop.ui.editor.sight import VIEW_NAMES, ViewName, known_view
from rcm_desktop.ui.forms import label
from rcm_desktop.ui.theme.delegation_colours import delegation_colour

# Those who write down what others say in the room.
_FOR_ALL = frozenset({"PPT", "TS", ""})


def remembered(context: WindowContext) -> tuple[ViewName, Hand]:
    """The view and the hand that were chosen last; a member always speaks for itself too."""
    kept, own = context.preferences, context.app.profile.delegation
    known = {code for code, _ in delegations(kept.language)}
    codes = tuple(code for code in kept.speaking.split() if code in known)
    if own not in _FOR_ALL:
        codes = (own, *(code for code in codes if code != own))
    elif not codes and own:
        codes = (own,)
    return known_view(kept.draft_view), Hand(codes, kept.suggesting and bool(codes))


class WorkingStrip(QFrame):
    """All of it is also in the menus; what was chosen is remembered on this laptop."""

    def __init__(self, context: WindowContext, editor: DraftEditor) -> None:
        super().__init__()
        self.setObjectName("workingStrip")
        self._context, self._editor = context, editor
        self._own = context.app.profile.delegation
        self._fill()
        editor.lensChanged.connect(self._show)
        editor.handChanged.connect(self._show)
        editor.speakingWanted.connect(self.choose_speakers)
        self._show()

    def _fill(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 3, 12, 4)
        row.setSpacing(8)
        caption = label(self.tr("View"), "muted")
        row.addWidget(caption)
        self.views = QComboBox()
        self.views.setAccessibleName(self.tr("View of the draft"))
        self.views.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for name in VIEW_NAMES:
            action = self._editor.action(f"view_{name}")
            self.views.addItem(plain(action.text()), name)
            keys = action.shortcut().toString()
            self.views.setItemData(self.views.count() - 1, f"{plain(action.text())} ({keys})", _TIP)
        self.views.activated.connect(self._view_chosen)
        row.addWidget(self.views)
        row.addSpacing(8)
        action = self._editor.action("suggest")
        self.suggest = QToolButton()
        self.suggest.setText(self.tr("Suggest"))
        self.suggest.setCheckable(True)
        self.suggest.setToolTip(f"{plain(action.text())} ({action.shortcut().toString()})")
        self.suggest.setAccessibleName(plain(action.text()))
        self.suggest.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.suggest.clicked.connect(action.trigger)
        self.suggest.clicked.connect(lambda: self._show())
        row.addWidget(self.suggest)
        self.speakers = QToolButton()
        self.speakers.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.speakers.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        keys = self._editor.action("speaking").shortcut().toString()
        self.speakers.setToolTip(self.tr("For whom you speak ({keys})").format(keys=keys))
        self._menu = QMenu(self.speakers)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.speakers.setMenu(self._menu)
        row.addWidget(self.speakers)
        row.addSpacing(4)
        self.words = QLabel()
        row.addWidget(self.words, 1)

    # -- what is remembered --------------------------------------------------------

    def _keep(self) -> None:
        kept, hand = self._context.preferences, self._editor.hand
        kept.draft_view = self._editor.view_name
        kept.suggesting, kept.speaking = hand.suggesting, " ".join(hand.delegations)

    # -- views ---------------------------------------------------------------------

    def _view_chosen(self, at: int) -> None:
        self._editor.show_view(known_view(self.views.itemData(at)))
        self._editor.setFocus()

    # -- for whom ------------------------------------------------------------------

    def choose_speakers(self) -> None:
        """Open the menu of delegations under its button, for the arrow keys."""
        self._fill_menu()
        below = self.speakers.mapToGlobal(self.speakers.rect().bottomLeft())
        self._menu.popup(below)
        self._menu.setActiveAction(self._menu.actions()[0])

    def _fill_menu(self) -> None:
        self._menu.clear()
        chosen = self._editor.hand.delegations
        names = delegations(self._context.preferences.language)
        alone = QActionGroup(self._menu)
        for code, name in names:
            if self._own not in _FOR_ALL and code != self._own:
                continue
            action = self._menu.addAction(f"&{name} ({code})")  # its letter goes to it
            action.setCheckable(True)
            action.setChecked(chosen[:1] == (code,))
            alone.addAction(action)
            action.triggered.connect(partial(self._speak, (code,)))
        self._menu.addSeparator()
        together = self._menu.addMenu(self.tr("&Together with"))
        together.setEnabled(bool(chosen))
        for code, name in names:
            if code in chosen[:1]:
                continue
            action = together.addAction(f"&{name} ({code})")
            action.setCheckable(True)
            action.setChecked(code in chosen)
            joined = tuple(c for c in chosen if c != code) if code in chosen else (*chosen, code)
            action.triggered.connect(partial(self._speak, joined))

    def _speak(self, codes: tuple[str, ...], *_: object) -> None:
        self._editor.set_hand(Hand(codes, self._editor.hand.suggesting))
        self._editor.setFocus()

    # -- showing ---------------------------------------------------------------------

    def _show(self) -> None:
        hand = self._editor.hand
        self.views.setCurrentIndex(VIEW_NAMES.index(self._editor.view_name))
        self.suggest.setChecked(hand.suggesting)
        codes = ", ".join(hand.delegations)
        self.speakers.setText(self.tr("Speaking for: {codes} ▾").format(codes=codes or "–"))
        language: Language = "es" if self._context.preferences.language == "es" else "en"
        names = ", ".join(delegation_in(code, language) for code in hand.delegations)
        self.speakers.setAccessibleName(self.tr("Speaking for: {names}").format(names=names))
        if hand.suggesting:
            self.words.setText(self.tr("What you type is proposed by: {names}").format(names=names))
        else:
            self.words.setText("")
        self.words.setToolTip(self.words.text())
        self._colour()
        self._keep()

    def _colour(self) -> None:
        hand = self._editor.hand
        paper = self.palette().color(QPalette.ColorRole.Base)
        colour = delegation_colour(hand.delegations[0], paper) if hand.delegations else QColor()
        on = hand.suggesting and bool(hand.delegations)
        line = f"border-bottom: 3px solid {colour.name()};" if on else ""
        told = f"font-weight: 600; color: {colour.name()};" if on else "font-weight: 600;"
        sheet = f"#workingStrip {{ {line} }} #workingStrip QLabel#told {{ {told} }}"
        self.words.setObjectName("told")
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "words"):
            self._colour()
        super().changeEvent(event)


_TIP = int(Qt.ItemDataRole.ToolTipRole)
