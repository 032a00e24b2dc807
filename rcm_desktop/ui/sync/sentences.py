"""The state of the exchange in the window's language."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication

from rcm_desktop.services.sync_state import SyncState
from rcm_desktop.ui.marked import QT_TRANSLATE_NOOP
from rcm_desktop.ui.refusals import sentence
from rcm_desktop.ui.terms import moment, number

_SENTENCES: Final[dict[str, str]] = {
    "alone": QT_TRANSLATE_NOOP("Exchange", "On this laptop only"),
    "offline": QT_TRANSLATE_NOOP("Exchange", "Offline, {waiting} changes waiting"),
    "offline-one": QT_TRANSLATE_NOOP("Exchange", "Offline, 1 change waiting"),
    "offline-none": QT_TRANSLATE_NOOP("Exchange", "Offline, nothing waiting"),
    "connecting": QT_TRANSLATE_NOOP("Exchange", "Connecting, {waiting} changes waiting"),
    "syncing": QT_TRANSLATE_NOOP("Exchange", "Exchanging, {waiting} changes waiting"),
    "synced": QT_TRANSLATE_NOOP("Exchange", "Synced {since}"),
    "waiting": QT_TRANSLATE_NOOP("Exchange", "Waiting: {message}"),
    "refused": QT_TRANSLATE_NOOP("Exchange", "Refused by the hub: {message}"),
}
_ICONS: Final = {"synced": "synced", "syncing": "waiting", "connecting": "waiting"}


def state_words(state: SyncState) -> str:
    """The whole truth in one line."""
    since = ""
    if state.since:
        when = datetime.fromisoformat(state.since).astimezone()
        today = when.date() == datetime.now().astimezone().date()
        since = f"{when:%H:%M}" if today else moment(state.since)
    message = sentence(state.cause) if state.cause else state.message
    return QCoreApplication.translate("Exchange", _SENTENCES[state.sentence_key]).format(
        waiting=number(state.waiting), since=since, message=message
    )


def state_icon(state: SyncState) -> str:
    """Which icon stands beside it."""
    if not state.shared:
        return "offline"
    if state.kind in {"waiting", "refused"}:
        return "warning"
    return _ICONS.get(state.kind, "waiting" if state.waiting else "offline")


def hub_word(standing: str) -> str:
    """A member's standing in the window's language."""
    words = {
        "founder": QCoreApplication.translate("Exchange", "host"),
        "member": QCoreApplication.translate("Exchange", "member"),
        "removed": QCoreApplication.translate("Exchange", "removed"),
        "waiting": QCoreApplication.translate("Exchange", "asks to be admitted"),
    }
    return words.get(standing, standing)
