"""Where the window's files lie on this computer."""

from __future__ import annotations

from pathlib import Path

from platformdirs import user_config_path, user_data_path, user_log_path

_NAME = "rcm-desktop"


def workspace_path() -> Path:
    """The workspace of a person who never chose another, the same as the command line's."""
    return user_data_path(_NAME, appauthor=False) / "workspace.rcm"


def preferences_path() -> Path:
    """The window's preferences."""
    return user_config_path(_NAME, appauthor=False) / "window.json"


def crash_log_path() -> Path:
    """Where bugs are noted, without any words of drafts."""
    return user_log_path(_NAME, appauthor=False) / "window.log"
