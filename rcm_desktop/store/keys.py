"""How the workspace's key is kept: random, wrapped by Argon2id from a passphrase.

The database is encrypted under a random key that never changes. The key file
beside it (docs/decisions/0003) holds that key wrapped under the passphrase, so
that a new passphrase rewraps 32 bytes instead of rewriting the whole file.
"""

from __future__ import annotations

import base64
import json
import os
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rcm_desktop.store.refusals import (
    EmptyPassphrase,
    KeyFileDamaged,
    KeyFileMissing,
    KeyFileUnreadable,
    NotEnoughMemory,
    WrongPassphrase,
)
from rcm_desktop.store.whole_files import write_whole

KEY_BYTES = 32
SALT_BYTES = 16
FORMAT = "rcm-workspace-key"
#: A forged key file must not be able to ask for all of the memory.
MOST_MEMORY = 2 * 1024**3
MOST_PASSES = 64
MOST_BYTES = 4096


@dataclass(frozen=True, slots=True)
class Kdf:
    """What one guess of the passphrase costs: `memory` in bytes, `passes` over it.

    The default is 256 MiB and 3 passes (security.md); tests use `CHEAP`.
    """

    memory: int = 256 * 1024**2
    passes: int = 3


STRONG = Kdf()
CHEAP = Kdf(memory=8192 * 16, passes=1)


@dataclass(frozen=True, slots=True)
class DataKey:
    """The 32 bytes under which a workspace is encrypted, and whose they are."""

    workspace: str
    key: bytes = field(repr=False)

    def pragma(self) -> str:
        """The raw key as SQLCipher's `PRAGMA key` wants it."""
        return f"x'{self.key.hex()}'"


def key_path(path: Path) -> Path:
    """Where the key file of a workspace or of a backup lies."""
    return path.with_name(path.name + ".key")


def backups_folder(path: Path) -> Path:
    """Where the backups of a workspace lie."""
    return path.with_name(path.name + ".backups")


def new_key(workspace: str) -> DataKey:
    """A fresh random key for a new workspace."""
    return DataKey(workspace, os.urandom(KEY_BYTES))


def write_wrapped(path: Path, data_key: DataKey, passphrase: str, kdf: Kdf = STRONG) -> None:
    """Wrap the key under a passphrase into the key file of `path`, all or nothing.

    Raises EmptyPassphrase, NotEnoughMemory.
    """
    write_whole(key_path(path), wrap(path, data_key, passphrase, kdf))


def wrap(path: Path, data_key: DataKey, passphrase: str, kdf: Kdf) -> bytes:
    """The content of a key file; `path` only names the workspace in a refusal."""
    from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_encrypt as seal

    if not passphrase:
        raise EmptyPassphrase
    salt, nonce = os.urandom(SALT_BYTES), os.urandom(24)
    wrapping_key = _derive(path, passphrase, salt, kdf)
    sealed = seal(data_key.key, _bound(data_key.workspace, salt, kdf), nonce, wrapping_key)
    content = {
        "format": FORMAT,
        "version": 1,
        "workspace": data_key.workspace,
        "kdf": {"name": "argon2id", "memory": kdf.memory, "passes": kdf.passes},
        "salt": _text(salt),
        "nonce": _text(nonce),
        "wrapped": _text(sealed),
    }
    return json.dumps(content, indent=1).encode("ascii") + b"\n"


def read_wrapped(path: Path, passphrase: str) -> DataKey:
    """Unwrap the key that lies beside `path`.

    Raises KeyFileMissing, KeyFileUnreadable, KeyFileDamaged, WrongPassphrase, NotEnoughMemory.
    """
    from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_decrypt as unseal
    from nacl.exceptions import CryptoError

    content = _read(path)
    try:
        workspace = str(content["workspace"])
        kdf = Kdf(int(content["kdf"]["memory"]), int(content["kdf"]["passes"]))
        salt, nonce, sealed = (_bytes(content[name]) for name in ("salt", "nonce", "wrapped"))
        sane = (
            8192 <= kdf.memory <= MOST_MEMORY
            and 1 <= kdf.passes <= MOST_PASSES
            and (len(salt), len(nonce), len(sealed)) == (SALT_BYTES, 24, KEY_BYTES + 16)
        )
    except (KeyError, TypeError, ValueError) as error:
        raise _damaged(path) from error
    if not sane:
        raise _damaged(path)
    wrapping_key = _derive(path, passphrase, salt, kdf)
    try:
        return DataKey(workspace, unseal(sealed, _bound(workspace, salt, kdf), nonce, wrapping_key))
    except CryptoError:
        raise WrongPassphrase(path=path) from None


def copy_to_backups(path: Path) -> None:
    """Put the workspace's key file beside each of its backups, after the passphrase changed."""
    content = key_path(path).read_bytes()
    for copy in backups_folder(path).glob("*.key"):
        write_whole(copy, content)


def workspace_id(path: Path) -> str:
    """The id of the workspace at `path`, readable without the passphrase.

    Raises KeyFileMissing, KeyFileUnreadable, KeyFileDamaged.
    """
    workspace = _read(path).get("workspace")
    if not isinstance(workspace, str):
        raise _damaged(path)
    return workspace


def _read(path: Path) -> dict[str, Any]:
    try:
        with key_path(path).open("rb") as file:
            content = json.loads(file.read(MOST_BYTES))
    except FileNotFoundError:
        raise KeyFileMissing(key=key_path(path), path=path, backups=backups_folder(path)) from None
    except PermissionError:
        raise KeyFileUnreadable(key=key_path(path)) from None
    except (OSError, ValueError, RecursionError) as error:
        raise _damaged(path) from error
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise _damaged(path)
    return content


def _derive(path: Path, passphrase: str, salt: bytes, kdf: Kdf) -> bytes:
    from nacl.exceptions import RuntimeError as NaclRuntimeError
    from nacl.pwhash import argon2id

    # The same accents typed on another keyboard must give the same key.
    words = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    try:
        return argon2id.kdf(KEY_BYTES, words, salt, opslimit=kdf.passes, memlimit=kdf.memory)
    except (MemoryError, NaclRuntimeError):
        raise NotEnoughMemory(path=path, mebibytes=kdf.memory // 1024**2) from None


def _bound(workspace: str, salt: bytes, kdf: Kdf) -> bytes:
    """What the wrapping authenticates beside the key, so that no part can be exchanged."""
    return f"{FORMAT}/1/{workspace}/{kdf.memory}/{kdf.passes}/{salt.hex()}".encode()


def _damaged(path: Path) -> KeyFileDamaged:
    return KeyFileDamaged(key=key_path(path), backups=backups_folder(path))


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _bytes(text: str) -> bytes:
    return base64.b64decode(text, validate=True)
