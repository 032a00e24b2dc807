from __future__ import annotations

from rcm_desktop.models.walking import Walk


def walk(*ids: str) -> Walk:
    made = Walk()
    made.begin(ids)
    return made


def test_it_goes_round_both_ways() -> None:
    way = walk("a", "b", "c")
    assert way.current == "a"
    assert [way.step(1), way.step(1), way.step(1)] == ["b", "c", "a"]
    assert way.step(-1) == "c"
    assert (way.place, way.left, way.total) == (3, 3, 3)


def test_what_was_decided_makes_room_for_the_next() -> None:
    way = walk("a", "b", "c")
    way.step(1)
    way.refresh(("a", "c"))
    assert way.current == "c"
    assert (way.left, way.total) == (2, 3)
    way.refresh(("a",))
    assert way.current == "a"
    way.refresh(())
    assert (way.current, way.left, way.total, way.place) == ("", 0, 3, 0)
    assert way.step(1) == ""


def test_what_arrives_counts_and_what_comes_back_counts_once() -> None:
    way = walk("a", "b")
    way.refresh(("b",))
    way.refresh(("a", "b", "x"))
    assert way.current == "b"
    assert (way.left, way.total) == (3, 3)


def test_an_empty_queue_begins_with_what_arrives() -> None:
    way = walk()
    way.refresh(("a",))
    assert way.current == "a"


def test_skipped_ones_come_round_when_all_others_are_done() -> None:
    way = walk("a", "b", "c")
    assert way.skip() == "b"
    assert way.step(-1) == "c"
    assert way.skipped == 1
    way.refresh(("a", "b"))
    assert way.current == "b"
    assert way.skip() == "a"  # everything left was skipped: again from the beginning
    assert way.skipped == 0


def test_it_stands_where_it_is_told() -> None:
    way = Walk()
    way.begin(("a", "b"), at="b")
    assert way.current == "b"
    assert way.go_to("a")
    assert not way.go_to("x")
    assert way.current == "a"
