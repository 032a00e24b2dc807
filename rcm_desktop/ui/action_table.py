"""The rows of the window's own actions; the editor and the plan bring theirs."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP

from rcm_desktop.ui.actions import ActionSpec as _A

# Ctrl+Alt with a letter or digit is AltGr on a Spanish keyboard, so no shortcut uses it.
FILE: Final = (
    _A("draft.new", QT_TRANSLATE_NOOP("Actions", "&New draft…"), "file", "Ctrl+N", "new"),
    _A("draft.import", QT_TRANSLATE_NOOP("Actions", "&Import files…"), "file", "Ctrl+O", "import"),
    _A("draft.export", QT_TRANSLATE_NOOP("Actions", "&Export…"), "file", "Ctrl+E", "export"),
    _A(
        "draft.versions",
        QT_TRANSLATE_NOOP("Actions", "&Versions…"),
        "file",
        "F8",
        "versions",
        2,
    ),
    _A("draft.rename", QT_TRANSLATE_NOOP("Actions", "Rena&me…"), "file", "F2", "rename", 2),
    _A(
        "draft.duplicate",
        QT_TRANSLATE_NOOP("Actions", "&Duplicate"),
        "file",
        "Ctrl+Shift+D",
        "duplicate",
        2,
    ),
    _A(
        "draft.archive",
        QT_TRANSLATE_NOOP("Actions", "Put &away"),
        "file",
        "Ctrl+Shift+A",
        "archive",
        2,
    ),
    _A(
        "workspace.backup",
        QT_TRANSLATE_NOOP("Actions", "Make a &backup"),
        "file",
        "Ctrl+Shift+B",
        "backup",
        3,
    ),
    _A("workspace.lock", QT_TRANSLATE_NOOP("Actions", "&Lock"), "file", "Ctrl+L", "lock", 4),
    _A("app.quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "file", "Ctrl+Q", "quit", 4),
)

EDIT: Final = (
    _A(
        "search.everywhere",
        QT_TRANSLATE_NOOP("Actions", "&Search in everything…"),
        "edit",
        "Ctrl+Shift+F",
        "search",
        8,
    ),
    _A(
        "commands.find",
        QT_TRANSLATE_NOOP("Actions", "Fin&d a command…"),
        "edit",
        "Ctrl+K",
        "shortcuts",
        8,
    ),
)

VIEW: Final = (
    _A("page.drafts", QT_TRANSLATE_NOOP("Actions", "&Drafts"), "view", "Alt+1", "drafts"),
    _A("page.plan", QT_TRANSLATE_NOOP("Actions", "&Plan of Action"), "view", "Alt+2", "plan"),
    _A("page.search", QT_TRANSLATE_NOOP("Actions", "&Search"), "view", "Alt+3", "search"),
    _A("page.exchange", QT_TRANSLATE_NOOP("Actions", "E&xchange"), "view", "Alt+4", "exchange"),
    _A(
        "view.details",
        QT_TRANSLATE_NOOP("Actions", "&Outline and details"),
        "view",
        "F9",
        "details",
        7,
        checkable=True,
    ),
    _A(
        "scheme.system",
        QT_TRANSLATE_NOOP("Actions", "Like the &desktop"),
        "scheme",
        "Ctrl+Shift+F1",
        checkable=True,
        exclusive="scheme",
    ),
    _A(
        "scheme.light",
        QT_TRANSLATE_NOOP("Actions", "&Light"),
        "scheme",
        "Ctrl+Shift+F2",
        checkable=True,
        exclusive="scheme",
    ),
    _A(
        "scheme.dark",
        QT_TRANSLATE_NOOP("Actions", "Dar&k"),
        "scheme",
        "Ctrl+Shift+F3",
        checkable=True,
        exclusive="scheme",
    ),
    _A(
        "scheme.contrast",
        QT_TRANSLATE_NOOP("Actions", "&High contrast"),
        "scheme",
        "Ctrl+Shift+F4",
        checkable=True,
        exclusive="scheme",
    ),
    _A(
        "language.en",
        QT_TRANSLATE_NOOP("Actions", "&English"),
        "language",
        "Ctrl+Shift+F5",
        checkable=True,
        exclusive="language",
    ),
    _A(
        "language.es",
        QT_TRANSLATE_NOOP("Actions", "E&spañol"),
        "language",
        "Ctrl+Shift+F6",
        checkable=True,
        exclusive="language",
    ),
)

EXCHANGE: Final = (
    _A("sync.now", QT_TRANSLATE_NOOP("Actions", "Exchange &now"), "sync", "F5", "exchange"),
    _A(
        "sync.waiting",
        QT_TRANSLATE_NOOP("Actions", "&What is waiting"),
        "sync",
        "Ctrl+Shift+W",
        "waiting",
    ),
    _A(
        "sync.connect",
        QT_TRANSLATE_NOOP("Actions", "&Connect to a hub…"),
        "sync",
        "Ctrl+Shift+H",
        "hub",
        1,
    ),
    _A(
        "sync.invite",
        QT_TRANSLATE_NOOP("Actions", "&Invite a colleague…"),
        "sync",
        "Ctrl+Shift+I",
        "invite",
        1,
    ),
    _A(
        "sync.join",
        QT_TRANSLATE_NOOP("Actions", "&Join a colleague’s room…"),
        "sync",
        "Ctrl+Shift+J",
        "join",
        1,
    ),
    _A(
        "sync.bundle.out",
        QT_TRANSLATE_NOOP("Actions", "Write changes &to a file…"),
        "sync",
        "Ctrl+Shift+O",
        "bundle",
        2,
    ),
    _A(
        "sync.bundle.in",
        QT_TRANSLATE_NOOP("Actions", "&Read changes from a file…"),
        "sync",
        "Ctrl+Shift+R",
        "import",
        2,
    ),
)

HELP: Final = (
    _A("help.guide", QT_TRANSLATE_NOOP("Actions", "&User guide"), "help", "F1", "user-guide"),
    _A(
        "help.shortcuts",
        QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"),
        "help",
        "Ctrl+F1",
        "shortcuts",
    ),
    _A("help.about", QT_TRANSLATE_NOOP("Actions", "&About"), "help", "Shift+F1", "info", 1),
)

WINDOW: Final = FILE + EDIT + VIEW + EXCHANGE + HELP
