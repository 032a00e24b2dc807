"""The window's style sheet: one template on an 8-pixel grid, filled from a scheme's tokens."""

from __future__ import annotations

from dataclasses import asdict
from string import Template
from typing import Final

from rcm_desktop.resources import resource
from rcm_desktop.ui.theme.tokens import Tokens


def stylesheet(tokens: Tokens) -> str:
    """The style sheet of a scheme."""
    pictures = {
        name: resource("icons", f"{name}-{tokens.name}.svg").as_posix()
        for name in ("chevron", "check", "dot", "erase")
    }
    return Template(_SHEET).substitute(asdict(tokens), **pictures)


_SHEET: Final = """
QToolTip { background: $rail; color: #ffffff; border: 1px solid $border; padding: 6px 8px; }
QLabel[role="display"] { font-size: 19pt; font-weight: 600; }
QLabel[role="title"] { font-size: 15pt; font-weight: 600; }
QLabel[role="heading"] { font-size: 11pt; font-weight: 600; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="error"] { color: $danger; }
QLabel[role="field"] { font-weight: 600; }
QLabel[role="code"] { font-size: 17pt; font-weight: 600; background: $accent_soft; color: $text;
    border: 1px solid $border; border-radius: 8px; padding: 16px; }

QPushButton { background: $surface; color: $text; border: 1px solid $border_strong;
    border-radius: 6px; padding: 6px 16px; min-height: 20px; outline: none; }
QPushButton:hover { background: $accent_soft; }
QPushButton:pressed { background: $sunken; }
QPushButton:focus { border: 2px solid $focus; padding: 5px 15px; }
QPushButton:disabled { color: $border_strong; border-color: $border; background: $window; }
QPushButton[look="primary"] { background: $accent; color: $accent_text; border-color: $accent;
    font-weight: 600; }
QPushButton[look="primary"]:hover { background: $accent_hover; }
QPushButton[look="primary"]:focus { border: 2px solid $text; }
QPushButton[look="primary"]:disabled { background: $sunken; color: $muted; border-color: $border; }
QPushButton[look="link"] { background: transparent; border: 2px solid transparent; color: $accent;
    padding: 5px 4px; text-align: left; }
QPushButton[look="link"]:disabled { color: $text; font-weight: 600; background: transparent;
    border-color: transparent; }
QPushButton[look="link"]:hover { text-decoration: underline; }
QPushButton[look="link"]:focus { border: 2px solid $focus; }
QPushButton::menu-indicator { image: url("$chevron"); subcontrol-position: right center;
    right: 8px; width: 12px; height: 12px; }

QToolButton { background: transparent; color: $text; border: 1px solid transparent;
    border-radius: 6px; padding: 5px 8px; }
QToolButton:hover { background: $accent_soft; }
QToolButton:pressed, QToolButton:checked { background: $accent_soft; border-color: $accent; }
QToolButton:focus { border: 1px solid $focus; }
QToolButton:disabled { color: $border_strong; }
QToolButton::menu-indicator { image: none; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDateEdit, QComboBox { background: $surface;
    color: $text; border: 1px solid $border_strong; border-radius: 6px; padding: 5px 8px;
    selection-background-color: $accent; selection-color: $accent_text; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDateEdit:focus,
QComboBox:focus { border: 2px solid $focus; padding: 4px 7px; }
QLineEdit:disabled, QComboBox:disabled { background: $window; color: $muted;
    border-color: $border; }
QComboBox::drop-down { subcontrol-origin: padding; subcontrol-position: center right; width: 24px;
    border: none; }
QComboBox::down-arrow { image: url("$chevron"); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: $surface; color: $text; border: 1px solid $border_strong;
    selection-background-color: $accent; selection-color: $accent_text; outline: none;
    padding: 4px; }

QLineEdit, QSpinBox, QDateEdit, QComboBox { min-height: 20px; }
QLineEdit { lineedit-clear-button-icon: url("$erase"); }

QCheckBox, QRadioButton { spacing: 8px; padding: 2px; border: 1px solid transparent;
    outline: none; }
QCheckBox:focus, QRadioButton:focus { border: 1px solid $focus; border-radius: 4px; }
QCheckBox::indicator, QListWidget::indicator, QRadioButton::indicator { width: 14px; height: 14px;
    border: 1px solid $border_strong; background: $surface; }
QCheckBox::indicator, QListWidget::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:checked, QListWidget::indicator:checked { background: $accent;
    border-color: $accent; image: url("$check"); }
QRadioButton::indicator:checked { background: $accent; border-color: $accent; image: url("$dot"); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $border;
    background: $sunken; }
QCheckBox:disabled, QRadioButton:disabled { color: $border_strong; }

QMenuBar { background: $surface; color: $text; border-bottom: 1px solid $border; padding: 2px 8px; }
QMenuBar::item { padding: 6px 10px; border-radius: 6px; background: transparent; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $accent_soft; color: $text; }
QMenu { background: $surface; color: $text; border: 1px solid $border_strong; padding: 6px 0; }
QMenu::item { padding: 6px 32px 6px 12px; }
QMenu::icon { padding-left: 12px; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QMenu::item:disabled { color: $border_strong; background: transparent; }
QMenu::separator { height: 1px; background: $border; margin: 6px 12px; }

QTableView, QListView, QTreeView { background: $surface; alternate-background-color: $window;
    color: $text; border: 1px solid $border; border-radius: 8px; outline: none;
    gridline-color: $border;
    selection-background-color: $accent_soft; selection-color: $text; }
QTableView:focus, QListView:focus, QTreeView:focus { border: 1px solid $focus; }
QTableView::item { padding: 4px 8px; border: none; border-bottom: 1px solid $border; }
QListView::item, QTreeView::item { padding: 5px 8px; }
QTableView::item:selected, QListView::item:selected, QTreeView::item:selected {
    background: $accent_soft; color: $text; }
QTableView::item:selected:active, QListView::item:selected:active,
QTreeView::item:selected:active { background: $accent_soft; color: $text; }
QHeaderView { background: $surface; border: none; border-top-left-radius: 8px;
    border-top-right-radius: 8px; }
QHeaderView::section { background: $surface; color: $muted; border: none;
    border-bottom: 1px solid $border; padding: 8px; font-weight: 600; }
QTableCornerButton::section { background: $surface; border: none; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $border_strong; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QSplitter::handle { background: $border; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QTabBar::tab { background: transparent; color: $muted; padding: 8px 16px; border: none;
    border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; font-weight: 600; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:focus { color: $accent; }
#panelTabs QTabBar::tab { padding: 8px 0; }
QTabWidget::pane { border: none; border-top: 1px solid $border; }
QProgressBar { background: $sunken; border: 1px solid $border; border-radius: 4px; height: 8px;
    text-align: center; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QStatusBar { background: $surface; color: $muted; border-top: 1px solid $border; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: $muted; padding: 0 8px; }
QGroupBox { border: 1px solid $border; border-radius: 8px; margin-top: 20px; padding: 12px; }
QGroupBox::title { subcontrol-origin: margin; subcontrol-position: top left; left: 4px;
    color: $text; font-weight: 600; }
QScrollArea, QStackedWidget { border: none; background: transparent; }

#rail { background: $rail; border-right: 1px solid $border; }
#rail QToolButton { color: $rail_text; border: 2px solid transparent; border-radius: 8px;
    padding: 6px 2px; font-size: 8pt; }
#rail QToolButton:hover { background: $rail_active; color: $rail_active_text; }
#rail QToolButton:checked { background: $rail_active; color: $rail_active_text; font-weight: 600; }
#rail QToolButton:focus { border: 2px solid $focus; }
#card { background: $surface; border: 1px solid $border; border-radius: 12px; }
#pageHead { background: $surface; border-bottom: 1px solid $border; }
#workingStrip { background: $surface; border-bottom: 1px solid $border; }
#workingStrip QComboBox, #workingStrip QToolButton { padding: 2px 8px; min-height: 18px; }
#workingStrip QComboBox { padding-right: 26px; }
#workingStrip QToolButton { border: 1px solid $border_strong; }
#workingStrip QToolButton:checked { background: $accent; color: $accent_text;
    border-color: $accent; font-weight: 600; }
#workingStrip QToolButton:focus { border: 2px solid $focus; padding: 1px 7px; }
#details { background: $surface; }
#notice { border-radius: 8px; border: 1px solid $border; background: $accent_soft; }
#notice[tone="error"] { background: $danger_soft; border-color: $danger; }
#notice[tone="warning"] { background: $warning_soft; border-color: $warning; }
#notice[tone="success"] { background: $success_soft; border-color: $success; }
#dropHint { border: 2px dashed $border_strong; border-radius: 12px; }
#dropHint[over="true"] { border-color: $accent; background: $accent_soft; }
"""
