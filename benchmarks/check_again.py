"""How long the conventions check takes anew after a keystroke, against the first check.

The drafts are the shipped sample, repeated in both languages. `held` is the window's own
thread, `worker` what runs beside it; the best of many runs counts. Prints one JSON line a
size: `python benchmarks/check_again.py [--blocks N …]`.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from pathlib import Path

from rcm_desktop.app import App
from rcm_desktop.documents.importers import read_document
from rcm_desktop.models.document import Block
from rcm_desktop.resources import resource
from rcm_desktop.services.checking import DraftCheck
from rcm_desktop.services.profile import Profile
from rcm_desktop.store.keys import CHEAP

RUNS = 15


def sample(count: int) -> list[Block]:
    """So many blocks in both languages, no two with the same words."""
    english = read_document(resource("sample", "declaration.en.txt"), language="en").blocks
    spanish = read_document(resource("sample", "declaration.es.txt"), language="es").blocks
    pairs = list(zip(english, spanish, strict=True))
    made = []
    for number in range(count):
        one, other = pairs[number % len(pairs)]
        words = {"en": f"{one.words('en')} {number}.", "es": f"{other.words('es')} {number}."}
        made.append(Block(f"b{number}", one.kind, words, one.level, one.scheme, one.start))  # type: ignore[arg-type]
    return made


def measure(app: App, count: int) -> dict[str, object]:
    """First check and the checks after a letter each, in milliseconds."""
    opened = app.drafts.create(sample(count))
    check = DraftCheck(app.checking, opened)
    typed_in = opened.draft.order()[count // 2]
    held, worker = [], []
    for run in range(RUNS + 1):
        start = time.perf_counter()
        prepared = check.prepare()
        middle = time.perf_counter()
        found = prepared.run()
        held.append((middle - start) * 1000)
        worker.append((time.perf_counter() - middle) * 1000)
        opened.apply(lambda draft, at=run: draft.insert(typed_in, "en", at, "e"))  # type: ignore[misc]
    check.stop()
    return {
        "benchmark": "check_again",
        "blocks": count,
        "findings": len(found),
        "first_ms": round(held[0] + worker[0], 1),
        "held_ms": round(min(held[1:]), 2),
        "worker_ms": round(min(worker[1:]), 1),
        "again_to_first": round((min(held[1:]) + min(worker[1:])) / (held[0] + worker[0]), 3),
    }


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--blocks", type=int, nargs="+", default=[300, 3000])
    sizes = parser.parse_args().blocks
    with tempfile.TemporaryDirectory() as folder:
        app = App.create(Path(folder) / "w.rcm", "benchmark", Profile("Ana", "MEX"), kdf=CHEAP)
        for count in sizes:
            print(json.dumps(measure(app, count)), flush=True)
        app.close()


if __name__ == "__main__":
    main()
