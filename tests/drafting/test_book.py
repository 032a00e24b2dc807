"""Books: records that several people fill in at once."""

from __future__ import annotations

from rcm_desktop.drafting.book import Book
from tests.drafting.conftest import ANA, BOB


def two() -> tuple[Book, Book]:
    here = Book("plan", ANA)
    here.put("seminar", {"title": "Seminar", "responsible": ["MEX"], "status": "approved"})
    return here, Book.load("plan", BOB, [here.commit() or b""])


def meet(here: Book, there: Book) -> None:
    here.import_updates([there.updates_since(here.heads())])
    there.import_updates([here.updates_since(there.heads())])


def test_two_people_fill_in_different_fields_of_one_record() -> None:
    here, there = two()
    here.put("seminar", {"status": "held"})
    there.put("seminar", {"notes": "Held in Guatemala."})
    meet(here, there)
    assert here.get("seminar") == there.get("seminar")
    assert here.get("seminar") == {
        "title": "Seminar",
        "responsible": ["MEX"],
        "status": "held",
        "notes": "Held in Guatemala.",
    }


def test_putting_the_same_again_writes_nothing() -> None:
    here, _ = two()
    assert not here.put("seminar", {"status": "approved"})
    assert here.commit() is None


def test_a_record_taken_out_keeps_what_others_add_and_comes_back() -> None:
    here, there = two()
    here.remove("seminar")
    there.put("seminar", {"notes": "late"})
    meet(here, there)
    assert here.records() == there.records() == {}
    here.restore("seminar")
    assert (here.get("seminar") or {})["notes"] == "late"


def test_undo_and_redo() -> None:
    here, _ = two()
    here.put("seminar", {"status": "held"})
    assert here.undo().blocks == {"seminar"}
    assert (here.get("seminar") or {})["status"] == "approved"
    here.redo()
    assert (here.get("seminar") or {})["status"] == "held"


def test_changes_name_the_records() -> None:
    here, there = two()
    there.put_all({"a": {"title": "A"}, "b": {"title": "B"}})
    changes = here.import_updates([there.updates_since(here.heads())])
    assert changes.blocks == {"a", "b"}
    assert changes.order
    assert here.ids() == ["a", "b", "seminar"]
