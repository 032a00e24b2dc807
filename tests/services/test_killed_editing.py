"""`kill -9` while a person edits: what was acknowledged is there, and the file opens."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from rcm_desktop.app import App
from rcm_desktop.services.profile import Profile
from rcm_desktop.store.keys import CHEAP
from tests.drafting.conftest import declaration
from tests.services.conftest import PASSPHRASE

KILLS = 50

EDITOR = """
import random, sys
from pathlib import Path
from rcm_desktop.app import App
from rcm_desktop.models.document import BlockKind

path, draft, number = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
chance = random.Random(number)
app = App.open(path, sys.stdin.readline().strip())
opened = app.drafts.open(draft)
print("ready", flush=True)
for step in range(100000):
    word = f"[{number}.{step}]"
    block = chance.choice(opened.draft.order())
    at = chance.randint(0, len(opened.draft.words(block, "en")))
    opened.apply(lambda d: d.insert(block, "en", at, word))
    if step % 7 == 3:  # structure too: the word goes along to wherever its letters go
        opened.apply_for(lambda d: d.add(block, BlockKind.DECISION, text={"en": "More."}))
    opened.save()
    print(word, flush=True)  # acknowledged: from here on it must survive
"""


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is a Unix signal")
@pytest.mark.timeout(400)
def test_no_acknowledged_edit_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "w.rcm"
    with App.create(path, PASSPHRASE, Profile("Ana", "MEX"), kdf=CHEAP) as app:
        draft = app.drafts.create(declaration()).id
    acknowledged: list[str] = []
    chance = random.Random(7)
    killed_at_work = 0
    for number in range(KILLS):
        heard = _edit_until_killed(path, draft, number, chance.uniform(0.0, 0.12))
        killed_at_work += bool(heard)
        acknowledged += heard
    assert killed_at_work > KILLS // 2, "most kills must hit a process that edits"
    with App.open(path, PASSPHRASE) as app:
        text = "".join(block.words("en") for block in app.drafts.open(draft).draft.blocks())
        # A later word may be typed inside an earlier one: its brackets are then apart.
        lost = [word for word in acknowledged if word not in text and not _parted(word, text)]
        rows = app.workspace.projections.blocks(draft)
        assert [row.en for row in rows] == [
            block.words("en") for block in app.drafts.open(draft).draft.blocks()
        ]
    assert lost == []
    assert len(acknowledged) > KILLS


def _edit_until_killed(path: Path, draft: str, number: int, seconds: float) -> list[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", EDITOR, str(path), draft, str(number)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdin
    assert process.stdout
    process.stdin.write(PASSPHRASE + "\n")
    process.stdin.close()
    assert process.stdout.readline() == "ready\n"
    time.sleep(seconds)
    process.send_signal(signal.SIGKILL)
    heard = process.stdout.read().split("\n")[:-1]  # what follows the last line end was cut
    process.stdout.close()
    process.wait()
    return heard


def _parted(word: str, text: str) -> bool:
    """Whether the word's letters stand in order, with other bracketed words between them."""
    start = -1
    while (start := text.find("[", start + 1)) >= 0:
        at, depth, found = start, 0, 0
        while at < len(text) and found < len(word):
            letter = text[at]
            if depth == 0 and letter == word[found]:
                found += 1
            elif letter == "[":
                depth += 1
            elif letter == "]" and depth:
                depth -= 1
            elif depth == 0:
                break
            at += 1
        if found == len(word):
            return True
    return False
