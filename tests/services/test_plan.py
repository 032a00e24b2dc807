from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from rcm_desktop.app import App
from rcm_desktop.drafting.changes import Changes
from rcm_desktop.errors import NoSuchBlock
from rcm_desktop.models.document import Block, BlockKind
from rcm_desktop.models.plan import PlanKind, Status
from rcm_desktop.models.plan_query import PlanQuery
from rcm_desktop.services.plan import PlanService
from rcm_desktop.services.plan_edits import NoSuchItem, ReasonMissing, WrongStep
from rcm_desktop.services.plan_records import PLAN_ID
from rcm_desktop.services.profile import Profile
from rcm_desktop.store.keys import CHEAP

PROFILE = Profile("Marta", "TS")
OPENING = (
    Block("b1", BlockKind.TITLE, {"en": "IX Meeting, Panama City, Panama, May 20-21, 2004"}),
    Block("b2", BlockKind.CHAPEAU, {"en": "The Vice-Ministers decided to:"}),
    Block(
        "b3",
        BlockKind.DECISION,
        {
            "en": "Accept the offer from Canada and Mexico to hold a seminar on “Migration and "
            "Health” and to approve its holding in Mexico during the fourth quarter of 2004."
        },
    ),
    Block("b4", BlockKind.ITEM, {"en": "exchange visa requirements within 30 days"}, level=1),
)


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    with App.create(
        tmp_path / "w.rcm",
        "secret",
        PROFILE,
        clock=lambda: datetime(2005, 3, 1, tzinfo=UTC),
        kdf=CHEAP,
    ) as made:
        yield made


def _titles(plan: PlanService, query: PlanQuery | None = None) -> list[str]:
    return [item.title for item in plan.items(query)]


def test_an_item_is_kept_and_found_again(app: App, tmp_path: Path) -> None:
    item = app.plan.add(
        {
            "title": "Seminar on remittances",
            "kind": "action",
            "theme": "Migración y Desarrollo",
            "responsible": "Mexico; CAN",
            "due": "segundo semestre de 2005",
            "notes": "two days",
        }
    )
    app.close()
    with App.open(tmp_path / "w.rcm", "secret") as again:
        found = again.plan.get(item.id)
    assert found == item or found.modified
    assert (found.theme, found.responsible) == ("development", ("MEX", "CAN"))
    assert found.due
    assert found.due.end == date(2005, 12, 31)


def test_reading_leaves_the_book_closed(app: App) -> None:
    app.plan.add({"title": "Workshop"})
    app.plan.close()
    assert _titles(app.plan, PlanQuery("worksh")) == ["Workshop"]
    assert app.plan._book is None


def test_changes_are_told_and_undone(app: App) -> None:
    told: list[Changes] = []
    app.plan.changed.subscribe(told.append)
    item = app.plan.add({"title": "Workshop"})
    app.plan.set([item.id], {"status": "under way", "due": "2008"})
    assert app.plan.get(item.id).status is Status.UNDER_WAY
    app.plan.undo()
    assert app.plan.get(item.id).status is Status.PROPOSED
    assert app.plan.get(item.id).due is None
    app.plan.redo()
    assert app.plan.get(item.id).status is Status.UNDER_WAY
    assert [changes.blocks for changes in told] == [frozenset({item.id})] * 4


def test_removed_items_leave_the_list_and_come_back(app: App) -> None:
    first, second = app.plan.add({"title": "One"}), app.plan.add({"title": "Two"})
    app.plan.remove([first.id, second.id])
    assert _titles(app.plan) == []
    with pytest.raises(NoSuchItem):
        app.plan.get(first.id)
    app.plan.undo()
    assert set(_titles(app.plan)) == {"One", "Two"}


def test_a_refused_change_changes_none_of_several(app: App) -> None:
    first = app.plan.add({"title": "One", "status": "closed"})
    second = app.plan.add({"title": "Two"})
    with pytest.raises(WrongStep):
        app.plan.set([second.id, first.id], {"status": "approved"})
    assert app.plan.get(second.id).status is Status.PROPOSED
    with pytest.raises(ReasonMissing):
        app.plan.set([second.id], {"status": "dropped"})
    app.plan.set([second.id], {"status": "dropped", "reason": "no funds"})
    assert app.plan.get(second.id).reason == "no funds"


def test_a_decision_becomes_an_item_that_links_back(app: App) -> None:
    draft = app.drafts.create(OPENING)
    decision, item_block = draft.draft.order()[2:4]
    item = app.plan.follow_up(draft.id, decision)
    assert (
        item.title
        == "Accept the offer from Canada and Mexico to hold a seminar on “Migration and Health”"
    )
    assert (item.kind, item.status) == (PlanKind.ACTION, Status.APPROVED)
    assert (item.theme, item.area, item.suggested) == ("rights", "rights.consular", True)
    assert item.responsible == ("CAN", "MEX")
    assert item.due
    assert (item.due.start, item.due.end) == (date(2004, 10, 1), date(2004, 12, 31))
    assert item.source
    assert (item.source.draft, item.source.block, item.source.label) == (draft.id, decision, "1.")
    assert app.plan.followed(draft.id) == {decision}
    nested = app.plan.follow_up(draft.id, item_block)
    assert nested.due
    assert nested.due.end == date(2004, 6, 19)
    assert nested.source
    assert nested.source.label.startswith("1. ")


def test_following_up_twice_gives_one_item(app: App) -> None:
    draft = app.drafts.create(OPENING)
    block = draft.draft.order()[2]
    first = app.plan.follow_up(draft.id, block)
    assert app.plan.follow_up(draft.id, block).id == first.id
    assert app.plan.count() == 1
    with pytest.raises(NoSuchBlock):
        app.plan.follow_up(draft.id, "nowhere")


def test_confirming_a_suggestion_is_choosing_a_theme(app: App) -> None:
    draft = app.drafts.create(OPENING)
    item = app.plan.follow_up(draft.id, draft.draft.order()[2])
    (confirmed,) = app.plan.set([item.id], {"area": "consular protection"})
    assert not confirmed.suggested
    (moved,) = app.plan.set([item.id], {"theme": "development"})
    assert (moved.theme, moved.area) == ("development", "")


def test_two_peoples_edits_of_one_item_both_live(app: App, tmp_path: Path) -> None:
    item = app.plan.add({"title": "Workshop"})
    payloads = app.workspace.updates.load(PLAN_ID)
    with App.create(tmp_path / "other.rcm", "x", Profile("Ana", "MEX"), kdf=CHEAP) as other:
        with other.workspace.transaction():
            other.plan.receive(payloads)
            other.workspace.updates.register(PLAN_ID, PLAN_ID, "plenary")
            for payload in payloads:
                other.workspace.updates.append(PLAN_ID, payload, origin="remote", at="")
        assert _titles(other.plan) == ["Workshop"]
        other.plan.set([item.id], {"notes": "bring data"})
        app.plan.set([item.id], {"due": "2008"})
        theirs = other.workspace.updates.waiting()
        app.plan.receive([update.payload for update in theirs])
    merged = app.plan.get(item.id)
    assert merged.notes == "bring data"
    assert merged.due
    assert merged.due.text == "2008"


def test_the_doctor_derives_the_same_rows(app: App) -> None:
    app.plan.add({"title": "One", "responsible": "Panamá", "due": "November 2002"})
    gone = app.plan.add({"title": "Two"})
    app.plan.remove([gone.id])
    rows = app.plan.rows_of(app.workspace.updates.load(PLAN_ID))
    assert list(rows) == app.workspace.projections.plan_items()
    assert len(rows) == 1


def test_a_failed_write_leaves_nothing_in_memory(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    item = app.plan.add({"title": "One"})

    def full(*_: object, **__: object) -> int:
        raise OSError("no space")

    with monkeypatch.context() as broken:
        broken.setattr(app.workspace.updates, "append", full)
        with pytest.raises(OSError):
            app.plan.set([item.id], {"title": "Two"})
    assert app.plan.get(item.id).title == "One"
    app.plan.set([item.id], {"notes": "n"})
    assert app.plan.get(item.id).title == "One"


def test_a_new_plan_holds_the_published_subtopics_once(app: App) -> None:
    app.plan.seed()
    app.plan.seed()
    assert app.plan.count() == 42
    groups = app.plan.groups(PlanQuery(kinds=("subtopic",)))
    assert _titles(app.plan, PlanQuery("turismo")) == ["Migration and Tourism"]
    assert [(theme, len(keys)) for theme, keys in groups] == [
        ("policy", 14),
        ("rights", 18),
        ("development", 10),
    ]


def test_an_arrival_that_failed_on_disk_shows_when_it_comes_again(app: App, tmp_path: Path) -> None:
    app.plan.add({"title": "Workshop"})
    payloads = app.workspace.updates.load(PLAN_ID)
    with App.create(tmp_path / "other.rcm", "x", Profile("Ana", "MEX"), kdf=CHEAP) as other:

        def fail_after_arrival() -> None:
            with other.workspace.transaction():
                other.plan.receive(payloads)
                raise OSError("no space")

        with pytest.raises(OSError):
            fail_after_arrival()
        assert _titles(other.plan) == []
        other.plan.receive(payloads)
        assert _titles(other.plan) == ["Workshop"]
