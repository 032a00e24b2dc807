"""How long the Plan of Action takes to filter 50,000 items, against the bare FTS5 query.

Both run on the same file in the same process, warm, and the best of many runs counts.
Prints one JSON line a case: `python benchmarks/plan_filter.py [--rows N]`.
"""

from __future__ import annotations

import argparse
import json
import random
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from rcm_desktop.models.plan_query import PlanQuery
from rcm_desktop.store.keys import CHEAP
from rcm_desktop.store.projections import PlanRow
from rcm_desktop.store.search import fts_query
from rcm_desktop.store.workspace import Workspace

THEMES = ("policy", "rights", "development")
WORDS = (
    "migration",
    "health",
    "seminar",
    "workshop",
    "consular",
    "protection",
    "trafficking",
    "persons",
    "smuggling",
    "children",
    "women",
    "return",
    "orderly",
    "border",
    "training",
    "documents",
    "private",
    "sector",
    "remittances",
    "labour",
    "regional",
    "guidelines",
    "victims",
    "reintegration",
    "seminario",
    "taller",
    "protección",
    "niñez",
)
TYPED = ("m", "mi", "migr", "migration hea", "proteccion", "4999", "nothing like it")
RUNS = 15


def items(count: int) -> list[PlanRow]:
    """Made-up items, the same ones each time."""
    chance = random.Random(2004)
    return [
        PlanRow(
            id=f"p{number}",
            kind=chance.choice(("action", "document", "subtopic")),
            theme=chance.choice((*THEMES, "")),
            area=chance.choice(("a", "b")),
            title=" ".join(chance.choices(WORDS, k=8)) + f" {number}",
            status=chance.choice(("proposed", "approved", "held")),
            responsible=(chance.choice(("MEX", "CAN", "USA", "PAN")),),
            due_text="2005",
            due_to=f"20{chance.randrange(10, 30)}-0{chance.randrange(1, 9)}-01",
            notes=" ".join(chance.choices(WORDS, k=12)),
        )
        for number in range(count)
    ]


def best(run: Callable[[], object]) -> float:
    """Milliseconds of the quickest run."""
    times = []
    for _ in range(RUNS):
        begin = time.perf_counter()
        run()
        times.append(time.perf_counter() - begin)
    return min(times) * 1000


def measure(workspace: Workspace, typed: str) -> dict[str, object]:
    """One keystroke: the grouped list and the first page on the screen."""
    table = workspace.plan_table
    query = PlanQuery(typed)

    def bare() -> object:
        return workspace.read(
            "SELECT rowid FROM plan_search WHERE plan_search MATCH ?", (fts_query(typed),)
        )

    def shown() -> None:
        groups = table.groups(query, THEMES)
        table.page([key for _, keys in groups for key in keys][:256])

    floor, listed, seen = best(bare), best(lambda: table.groups(query, THEMES)), best(shown)
    return {
        "benchmark": "plan_filter",
        "typed": typed,
        "found": len(table.keys(query)),
        "bare_fts5_ms": round(floor, 3),
        "list_ms": round(listed, 3),
        "list_and_page_ms": round(seen, 3),
        "ratio": round(listed / floor, 2) if floor else None,
    }


def opening(workspace: Workspace) -> dict[str, object]:
    """The list as it is first shown, nothing kept from before."""
    table = workspace.plan_table

    def cold() -> None:
        table._ordered = None
        groups = table.groups(PlanQuery(), THEMES)
        table.page(groups[0][1][:256])

    return {"benchmark": "plan_open", "rows": table.count(), "open_ms": round(best(cold), 3)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=50_000)
    rows = parser.parse_args().rows
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "plan.rcm"
        with Workspace.create(path, "benchmark", kdf=CHEAP) as workspace:
            workspace.projections.put_plan_items(items(rows))
            print(json.dumps(opening(workspace)))
            for typed in TYPED:
                print(json.dumps(measure(workspace, typed)), flush=True)


if __name__ == "__main__":
    main()
