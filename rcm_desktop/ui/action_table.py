"""The rows of the window's own actions; the editor and the plan bring theirs."""

from __future__ import annotations

from typing import Final

from rcm_desktop.ui.actions import ActionSpec
from rcm_desktop.ui.marked import QT_TRANSLATE_NOOP

# Ctrl+Alt with a letter or digit is AltGr on a Spanish keyboard, so no shortcut uses it.
FILE: Final = (
    ActionSpec("draft.new", QT_TRANSLATE_NOOP("Actions", "&New draft…"), "file", "Ctrl+N", "new"),
    ActionSpec(
        "draft.import", QT_TRANSLATE_NOOP("Actions", "&Import files…"), "file", "Ctrl+O", "import"
    ),
    ActionSpec(
        "draft.export", QT_TRANSLATE_NOOP("Actions", "&Export…"), "file", "Ctrl+E", "export"
    ),
    ActionSpec(
        "draft.versions",
        QT_TRANSLATE_NOOP("Actions", "&Versions…"),
        "file",
        "F8",
        "versions",
        2,
    ),
    ActionSpec("draft.rename", QT_TRANSLATE_NOOP("Actions", "Rena&me…"), "file", "F2", "rename", 2),
    ActionSpec(
        "draft.duplicate",
        QT_TRANSLATE_NOOP("Actions", "&Duplicate"),
        "file",
        "Ctrl+Shift+D",
        "duplicate",
        2,
    ),
    ActionSpec(
        "draft.archive",
        QT_TRANSLATE_NOOP("Actions", "Put &away"),
        "file",
        "Ctrl+Shift+A",
        "archive",
        2,
    ),
    ActionSpec(
        "workspace.backup",
        QT_TRANSLATE_NOOP("Actions", "Make a &backup"),
        "file",
        "Ctrl+Shift+B",
        "backup",
        3,
    ),
    ActionSpec(
        "workspace.lock", QT_TRANSLATE_NOOP("Actions", "&Lock"), "file", "Ctrl+L", "lock", 4
    ),
    ActionSpec("app.quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "file", "Ctrl+Q", "quit", 4),
)

EDIT: Final = (
    ActionSpec(
        "search.everywhere",
        QT_TRANSLATE_NOOP("Actions", "&Search in everything…"),
        "edit",
        "Ctrl+Shift+F",
        "search",
        8,
    ),
    ActionSpec(
        "commands.find",
        QT_TRANSLATE_NOOP("Actions", "Fin&d a command…"),
        "edit",
        "Ctrl+K",
        "shortcuts",
        8,
    ),
)

VIEW: Final = (
    ActionSpec("page.drafts", QT_TRANSLATE_NOOP("Actions", "&Drafts"), "view", "Alt+1", "drafts"),
    ActionSpec(
        "page.plan", QT_TRANSLATE_NOOP("Actions", "&Plan of Action"), "view", "Alt+2", "plan"
    ),
    ActionSpec("page.search", QT_TRANSLATE_NOOP("Actions", "Sear&ch"), "view", "Alt+3", "search"),
    ActionSpec(
        "page.exchange", QT_TRANSLATE_NOOP("Actions", "E&xchange"), "view", "Alt+4", "exchange"
    ),
    ActionSpec(
        "view.details",
        QT_TRANSLATE_NOOP("Actions", "Outline and de&tails"),
        "view",
        "F9",
        "details",
        7,
        checkable=True,
    ),
    ActionSpec(
        "scheme.system",
        QT_TRANSLATE_NOOP("Actions", "Like the &desktop"),
        "scheme",
        "Ctrl+Shift+F1",
        checkable=True,
        exclusive="scheme",
    ),
    ActionSpec(
        "scheme.light",
        QT_TRANSLATE_NOOP("Actions", "&Light"),
        "scheme",
        "Ctrl+Shift+F2",
        checkable=True,
        exclusive="scheme",
    ),
    ActionSpec(
        "scheme.dark",
        QT_TRANSLATE_NOOP("Actions", "Dar&k"),
        "scheme",
        "Ctrl+Shift+F3",
        checkable=True,
        exclusive="scheme",
    ),
    ActionSpec(
        "scheme.contrast",
        QT_TRANSLATE_NOOP("Actions", "&High contrast"),
        "scheme",
        "Ctrl+Shift+F4",
        checkable=True,
        exclusive="scheme",
    ),
    ActionSpec(
        "language.en",
        QT_TRANSLATE_NOOP("Actions", "&English"),
        "language",
        "Ctrl+Shift+F5",
        checkable=True,
        exclusive="language",
    ),
    ActionSpec(
        "language.es",
        QT_TRANSLATE_NOOP("Actions", "E&spañol"),
        "language",
        "Ctrl+Shift+F6",
        checkable=True,
        exclusive="language",
    ),
)

EXCHANGE: Final = (
    ActionSpec("sync.now", QT_TRANSLATE_NOOP("Actions", "Exchange &now"), "sync", "F5", "exchange"),
    ActionSpec(
        "sync.waiting",
        QT_TRANSLATE_NOOP("Actions", "&What is waiting"),
        "sync",
        "Ctrl+Shift+W",
        "waiting",
    ),
    ActionSpec(
        "sync.connect",
        QT_TRANSLATE_NOOP("Actions", "&Connect to a hub…"),
        "sync",
        "Ctrl+Shift+H",
        "hub",
        1,
    ),
    ActionSpec(
        "sync.invite",
        QT_TRANSLATE_NOOP("Actions", "&Invite a colleague…"),
        "sync",
        "Ctrl+Shift+I",
        "invite",
        1,
    ),
    ActionSpec(
        "sync.join",
        QT_TRANSLATE_NOOP("Actions", "&Join a colleague’s room…"),
        "sync",
        "Ctrl+Shift+J",
        "join",
        1,
    ),
    ActionSpec(
        "sync.bundle.out",
        QT_TRANSLATE_NOOP("Actions", "Write changes &to a file…"),
        "sync",
        "Ctrl+Shift+O",
        "bundle",
        2,
    ),
    ActionSpec(
        "sync.bundle.in",
        QT_TRANSLATE_NOOP("Actions", "&Read changes from a file…"),
        "sync",
        "Ctrl+Shift+R",
        "import",
        2,
    ),
)

HELP: Final = (
    ActionSpec(
        "help.guide", QT_TRANSLATE_NOOP("Actions", "&User guide"), "help", "F1", "user-guide"
    ),
    ActionSpec(
        "help.shortcuts",
        QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"),
        "help",
        "Ctrl+F1",
        "shortcuts",
    ),
    ActionSpec("help.about", QT_TRANSLATE_NOOP("Actions", "&About"), "help", "Shift+F1", "info", 1),
)

WINDOW: Final = FILE + EDIT + VIEW + EXCHANGE + HELP
