"""Whether this computer's keyring remembers the key: a convenience, never the only way in.

No keyring, a locked one or a broken one is never an error: the passphrase is asked for instead.
"""

from __future__ import annotations

import contextlib
from pathlib import Path

from rcm_desktop.store.keys import KEY_BYTES, DataKey, workspace_id
from rcm_desktop.store.refusals import KeyFileDamaged, KeyFileMissing, KeyFileUnreadable

SERVICE = "RCM Desktop"


def remember(data_key: DataKey) -> bool:
    """Give the workspace's key to the keyring; False when there is none to take it."""
    try:
        import keyring

        keyring.set_password(SERVICE, data_key.workspace, data_key.key.hex())
    except Exception:  # Each system's keyring fails in its own way.
        return False
    return True


def recall(path: Path) -> DataKey | None:
    """The remembered key of the workspace at `path`, or None: then ask for the passphrase."""
    try:
        workspace = workspace_id(path)
    except (KeyFileDamaged, KeyFileMissing, KeyFileUnreadable):
        return None
    try:
        import keyring

        stored = keyring.get_password(SERVICE, workspace)
        key = bytes.fromhex(stored or "")
    except Exception:  # As above.
        return None
    return DataKey(workspace, key) if len(key) == KEY_BYTES else None


def forget(path: Path) -> None:
    """Take the key out of the keyring, if it is there."""
    with contextlib.suppress(Exception):
        import keyring

        keyring.delete_password(SERVICE, workspace_id(path))
