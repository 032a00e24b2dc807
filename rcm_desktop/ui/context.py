"""What every page is given: the services, the preferences, and ways to speak to the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from rcm_desktop.ui.actions import ActionBook
from rcm_desktop.ui.notices import NoticeBar
from rcm_desktop.ui.preferences import Preferences

if TYPE_CHECKING:
    from rcm_desktop.app import App
    from rcm_desktop.ui.status import StatusBar


@dataclass(frozen=True, slots=True)
class WindowContext:
    """Handed to pages and dialogs; nothing of it is global."""

    app: App
    preferences: Preferences
    actions: ActionBook
    notices: NoticeBar
    status: StatusBar
    window: QWidget
    show_page: Callable[[str], QWidget]
    show_details: Callable[[QWidget | None], None]
    open_draft: Callable[[str, str], None]  # draft id, block id or ""
    refresh_menus: Callable[[], None]
