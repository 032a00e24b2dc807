from __future__ import annotations

from rcm_desktop.models.plan import PlanKind, Status, may_become, next_statuses, statuses_for


def test_documents_are_issued_and_actions_are_held() -> None:
    assert Status.HELD not in statuses_for(PlanKind.DOCUMENT)
    assert Status.ISSUED in statuses_for(PlanKind.DOCUMENT)
    assert Status.ISSUED not in statuses_for(PlanKind.ACTION)
    assert {Status.HELD, Status.ISSUED}.isdisjoint(statuses_for(PlanKind.SUBTOPIC))


def test_an_item_goes_forwards_as_far_as_needed() -> None:
    assert may_become(PlanKind.ACTION, Status.PROPOSED, Status.CLOSED)
    assert may_become(PlanKind.ACTION, Status.APPROVED, Status.HELD)


def test_an_item_goes_back_one_step_only() -> None:
    assert next_statuses(PlanKind.ACTION, Status.FOLLOWED_UP) == (
        Status.HELD,
        Status.CLOSED,
        Status.DROPPED,
    )
    assert not may_become(PlanKind.ACTION, Status.CLOSED, Status.PROPOSED)


def test_going_back_skips_a_step_that_the_kind_does_not_have() -> None:
    assert may_become(PlanKind.SUBTOPIC, Status.FOLLOWED_UP, Status.UNDER_WAY)


def test_a_dropped_item_must_be_proposed_again() -> None:
    assert next_statuses(PlanKind.DOCUMENT, Status.DROPPED) == (Status.PROPOSED,)


def test_what_is_closed_is_reopened_before_it_is_dropped() -> None:
    assert not may_become(PlanKind.ACTION, Status.CLOSED, Status.DROPPED)
    assert may_become(PlanKind.ACTION, Status.CLOSED, Status.FOLLOWED_UP)


def test_every_step_leads_to_a_status_of_the_kind() -> None:
    for kind in PlanKind:
        for status in statuses_for(kind):
            assert status not in next_statuses(kind, status)
            assert set(next_statuses(kind, status)) <= set(statuses_for(kind))
            assert may_become(kind, status, status)
