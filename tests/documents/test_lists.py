from __future__ import annotations

from hypothesis import given

from rcm_desktop.documents.lists import Entry, assign_lists
from rcm_desktop.documents.render import render
from rcm_desktop.documents.word_count import Counter, Definitions, Level
from rcm_desktop.models.document import Block
from tests.documents.papers import blocks, paper


def test_a_nested_list_stays_one_list() -> None:
    entries = [Entry(0, "1.", 1), Entry(1, "a.", 1), Entry(1, "a.", 2), Entry(0, "1.", 2)]
    assert assign_lists([*entries, Entry(1, "a.", 1)]) == [1, 1, 1, 1, 1]


def test_a_restart_and_another_scheme_open_lists_and_the_outer_one_goes_on() -> None:
    entries = [
        Entry(0, "1.", 1),
        Entry(1, "a.", 1),
        Entry(0, "1.", 2),
        Entry(1, "1)", 1),
        Entry(0, "1.", 3),
        Entry(0, "1.", 1),
        Entry(0, "", 0),
    ]
    assert assign_lists(entries) == [1, 1, 1, 2, 1, 3, 0]


def test_our_paper_needs_few_lists() -> None:
    rows = render(paper(), ("en",)).rows
    assert len({row.cells[0].list_id for row in rows} - {0}) <= 7


@given(blocks())
def test_a_word_processor_counts_every_entry_as_we_do(made: list[Block]) -> None:
    """The lists, counted by Word's own rule, print the labels of the draft."""
    rows = [row for row in render(made, ("en",)).rows if row.cells[0].label]
    levels: dict[str, dict[int, Level]] = {}
    for row in rows:
        cell = row.cells[0]
        level = Level("decimal", f"%{row.level + 1}", max(cell.number, 1))
        levels.setdefault(str(cell.list_id), {}).setdefault(row.level, level)
    lists = {name: (name, {}) for name in levels}
    counter = Counter(Definitions(levels, lists))
    for row in rows:
        printed = counter.label(str(row.cells[0].list_id), row.level)
        if row.cells[0].number:
            assert printed == str(row.cells[0].number)
