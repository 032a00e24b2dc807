"""The key file: what opens it, what it refuses, and what a changed bit does."""

from __future__ import annotations

import json
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rcm_desktop.errors import RcmError
from rcm_desktop.store import keys
from rcm_desktop.store.keys import CHEAP
from rcm_desktop.store.refusals import (
    EmptyPassphrase,
    KeyFileDamaged,
    KeyFileMissing,
    WrongPassphrase,
)


def test_the_key_comes_back_with_the_passphrase_only(path: Path) -> None:
    key = keys.new_key("w1")
    keys.write_wrapped(path, key, "migración", CHEAP)

    assert keys.read_wrapped(path, "migración") == key
    # The same word typed as i-c-o with a combining accent.
    assert keys.read_wrapped(path, "migracio\u0301n") == key
    with pytest.raises(WrongPassphrase, match=r"troika\.rcm"):
        keys.read_wrapped(path, "migracion")


def test_the_key_file_shows_no_key_and_is_readable_by_its_owner_only(path: Path) -> None:
    key = keys.new_key("w1")
    keys.write_wrapped(path, key, "secret words", CHEAP)

    content = keys.key_path(path).read_text()
    assert key.key.hex() not in content
    assert "secret words" not in content
    assert repr(key).find(key.key.hex()) == -1
    assert stat.S_IMODE(keys.key_path(path).stat().st_mode) == 0o600


def test_production_keys_cost_what_was_measured() -> None:
    assert (keys.STRONG.memory, keys.STRONG.passes) == (256 * 1024**2, 3)


def test_an_empty_passphrase_is_refused(path: Path) -> None:
    with pytest.raises(EmptyPassphrase):
        keys.write_wrapped(path, keys.new_key("w1"), "", CHEAP)
    assert not keys.key_path(path).exists()


def test_a_missing_key_file_says_where_its_copies_lie(path: Path) -> None:
    with pytest.raises(KeyFileMissing, match=r"troika\.rcm\.backups"):
        keys.read_wrapped(path, "x")


def test_every_changed_bit_is_refused_or_harmless(path: Path) -> None:
    key = keys.new_key("w1")
    keys.write_wrapped(path, key, "x", CHEAP)
    sound = keys.key_path(path).read_bytes()
    refused = 0
    for bit in range(0, len(sound) * 8, 7):
        flipped = bytearray(sound)
        flipped[bit // 8] ^= 1 << bit % 8
        keys.key_path(path).write_bytes(flipped)
        try:
            # Base64 leaves a few bits unused; then the key is still the key.
            assert keys.read_wrapped(path, "x") == key
        except RcmError:
            refused += 1
    assert refused > len(sound) * 8 // 7 * 0.9


def test_a_forged_key_file_cannot_ask_for_all_of_the_memory(path: Path) -> None:
    keys.write_wrapped(path, keys.new_key("w1"), "x", CHEAP)
    content = json.loads(keys.key_path(path).read_bytes())
    content["kdf"]["memory"] = 1 << 50
    keys.key_path(path).write_text(json.dumps(content))

    with pytest.raises(KeyFileDamaged):
        keys.read_wrapped(path, "x")


def test_too_little_memory_is_one_clear_sentence(path: Path) -> None:
    code = (
        "import resource, sys; from pathlib import Path\n"
        "import nacl.bindings\n"
        "from rcm_desktop.store import keys\n"
        "resource.setrlimit(resource.RLIMIT_AS, (400 << 20, 400 << 20))\n"
        "memory = keys.Kdf(memory=1 << 30, passes=1)\n"
        "try: keys.wrap(Path(sys.argv[1]), keys.new_key('w'), 'x', memory)\n"
        "except Exception as error: print(error)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True
    )
    assert "needs 1024 MiB of free memory" in done.stdout


@pytest.mark.parametrize("content", [b"[" * 100_000, b'{"format": "rcm-workspace-key"' * 9999])
def test_deep_or_endless_key_files_are_refused(path: Path, content: bytes) -> None:
    keys.key_path(path).write_bytes(content)
    with pytest.raises(KeyFileDamaged):
        keys.read_wrapped(path, "x")


@settings(max_examples=200, deadline=None)
@given(
    content=st.binary(max_size=200)
    | st.recursive(
        st.none() | st.integers() | st.text(max_size=5),
        lambda inner: st.dictionaries(
            st.sampled_from(["format", "workspace", "kdf", "salt", "nonce", "wrapped", "memory"]),
            inner,
        ),
    ).map(lambda value: json.dumps(value).encode())
)
def test_any_other_content_is_one_clear_sentence(
    content: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.rcm"
    keys.key_path(path).write_bytes(content)
    with pytest.raises(KeyFileDamaged):
        keys.read_wrapped(path, "x")
    with pytest.raises(KeyFileDamaged):
        keys.workspace_id(path) and keys.read_wrapped(path, "x")
