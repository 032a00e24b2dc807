"""The pages of the rail: a table. A page of a later issue is one more row."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from rcm_desktop.ui.marked import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from rcm_desktop.ui.context import WindowContext


@dataclass(frozen=True, slots=True)
class PageSpec:
    """`place` is `module:class`; the class takes a WindowContext and is made when first shown."""

    id: str
    name: str
    icon: str
    place: str
    shortcut: str
    at_bottom: bool = False


PAGES: Final = (
    PageSpec(
        "drafts",
        QT_TRANSLATE_NOOP("Pages", "Drafts"),
        "drafts",
        "rcm_desktop.ui.drafts.drafts_page:DraftsPage",
        "Alt+1",
    ),
    PageSpec(
        "plan",
        QT_TRANSLATE_NOOP("Pages", "Plan of Action"),
        "plan",
        "rcm_desktop.ui.plan_place:PlanPlace",
        "Alt+2",
    ),
    PageSpec(
        "search",
        QT_TRANSLATE_NOOP("Pages", "Search"),
        "search",
        "rcm_desktop.ui.drafts.search_page:SearchPage",
        "Alt+3",
    ),
    PageSpec(
        "exchange",
        QT_TRANSLATE_NOOP("Pages", "Exchange"),
        "exchange",
        "rcm_desktop.ui.sync.exchange_page:ExchangePage",
        "Alt+4",
        at_bottom=True,
    ),
)


def page_name(page: PageSpec) -> str:
    """A page's name in the window's language."""
    return QCoreApplication.translate("Pages", page.name)


def build(page: PageSpec, context: WindowContext) -> QWidget:
    """Import and make a page."""
    module, _, name = page.place.partition(":")
    made: QWidget = getattr(import_module(module), name)(context)
    return made
