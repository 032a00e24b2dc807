"""The drafts of a workspace: what is on disk, in the list and in search."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from rcm_desktop.app import App
from rcm_desktop.drafting.changes import Changes
from rcm_desktop.errors import NoSuchDraft
from rcm_desktop.models.document import BlockKind
from rcm_desktop.models.numbering import labels
from rcm_desktop.services.drafts import AmbiguousDraft, ExportRequest
from rcm_desktop.services.health import replay_of
from rcm_desktop.store.doctor import examine, rebuild
from rcm_desktop.store.keys import CHEAP
from tests.drafting.conftest import declaration
from tests.services.conftest import PASSPHRASE


def test_a_saved_draft_opens_again_as_it_was(app: App) -> None:
    opened = app.drafts.create(declaration())
    opened.apply(lambda d: d.insert(d.order()[1], "en", 0, "Solemnly "))
    assert opened.unsaved
    assert opened.save()
    assert not opened.unsaved
    assert not opened.save()
    blocks = opened.draft.blocks()
    path = app.workspace.path
    app.close()
    with App.open(path, PASSPHRASE) as again:
        assert again.drafts.open(opened.id).draft.blocks() == blocks


def test_the_rows_follow_every_save(app: App) -> None:
    opened = app.drafts.create(declaration())
    first = opened.draft.order()[3]
    opened.apply(lambda d: d.set_words(first, "en", "Thank the host for its chocolate."))
    opened.save()
    opened.apply(lambda d: d.split(first, "en", 5)[1])
    opened.save()
    rows = app.workspace.projections.blocks(opened.id)
    blocks = opened.draft.blocks()
    assert [(row.id, row.label, row.en) for row in rows] == [
        (block.id, label, block.words("en"))
        for block, label in zip(blocks, labels(blocks), strict=True)
    ]
    assert [hit.owner for hit in app.search.drafts("chocolate")] == [opened.id]
    assert app.search.drafts("coffee") == []


def test_what_the_doctor_rebuilds_is_what_was_there(app: App) -> None:
    opened = app.drafts.create(declaration())
    before = app.workspace.projections.blocks(opened.id)
    list_before = app.drafts.list()
    replay = replay_of(app.workspace, app.plan.rows_of)
    assert all(finding.ok for finding in examine(app.workspace, replay) if finding.check == "rows")
    app.workspace.projections.clear()
    assert app.drafts.list() == []
    rebuild(app.workspace, replay)
    assert app.workspace.projections.blocks(opened.id) == before
    assert [row.title_en for row in app.drafts.list()] == [row.title_en for row in list_before]


def test_a_draft_is_found_by_the_beginning_of_its_id(app: App) -> None:
    one = app.drafts.create(declaration())
    two = app.drafts.create(declaration())
    assert app.drafts.find(one.id[:8]) == one.id
    with pytest.raises(NoSuchDraft, match="nothing"):
        app.drafts.find("nothing")
    with pytest.raises(NoSuchDraft):
        app.drafts.find("")
    shared = next((n for n in range(12, 0, -1) if one.id[:n] == two.id[:n]), 0)
    if shared:
        with pytest.raises(AmbiguousDraft):
            app.drafts.find(one.id[:shared])


def test_rename_archive_duplicate(app: App) -> None:
    opened = app.drafts.create(declaration())
    app.drafts.rename(opened.id, "Zero draft")
    assert [row.title_en for row in app.drafts.list()] == ["Zero draft"]
    copy = app.drafts.duplicate(opened.id, "Copy")
    assert [block.text for block in copy.draft.blocks()] == [
        block.text for block in opened.draft.blocks()
    ]
    app.drafts.archive(opened.id)
    assert [row.id for row in app.drafts.list()] == [copy.id]
    assert len(app.drafts.list(archived=True)) == 2
    app.drafts.archive(opened.id, False)
    assert len(app.drafts.list()) == 2


def test_views_hear_of_every_change(app: App) -> None:
    opened = app.drafts.create(declaration())
    heard: list[Changes] = []
    unsubscribe = opened.subscribe(heard.append)
    block = opened.draft.order()[1]
    opened.apply(lambda d: d.insert(block, "en", 0, "x"))
    assert [sorted(change.blocks) for change in heard] == [[block]]
    unsubscribe()
    opened.apply(lambda d: d.insert(block, "en", 0, "x"))
    assert len(heard) == 1


def test_versions_are_kept_as_rows_and_exported(app: App, tmp_path: Path) -> None:
    opened = app.drafts.create(declaration())
    version = opened.name_version("first reading")
    before = opened.draft.blocks()
    opened.apply(lambda d: d.set_words(d.order()[1], "en", "Other words."))
    opened.save()
    assert opened.blocks_at(version) == before
    app.workspace.versions.remove(opened.id)
    assert opened.blocks_at(version) == before
    app.drafts.export(
        opened.id, tmp_path / "a.txt", ExportRequest("txt", ("en",), version="first reading")
    )
    assert "write plainly" in (tmp_path / "a.txt").read_text()
    result = app.drafts.compare(opened.id, opened.id, "en", old_version="first reading")
    assert [row.kind for row in result.differences] == ["changed"]


def test_a_long_log_is_folded_when_the_draft_is_closed(app: App) -> None:
    opened = app.drafts.create(declaration())
    block = opened.draft.order()[1]
    for _ in range(401):
        opened.apply(lambda d: d.insert(block, "en", 0, "a"))
        opened.save()
    blocks = opened.draft.blocks()
    app.drafts.close_draft(opened.id)
    assert app.workspace.updates.length(opened.id) == 0
    assert app.workspace.updates.waiting_count() >= 401  # they still have to leave
    assert app.drafts.open(opened.id).draft.blocks() == blocks


def test_others_updates_arrive_in_an_open_draft(make_app: Callable[..., App]) -> None:
    here, there = make_app("Ana"), make_app("Bob", "CAN")
    opened = here.drafts.create(declaration())
    there.workspace.updates.register(opened.id, "draft", "plenary")
    for update in here.workspace.updates.load(opened.id):
        there.drafts.workspace.updates.append(opened.id, update, origin="remote", at="2026")
    theirs = there.drafts.open(opened.id)
    heard: list[Changes] = []
    theirs.subscribe(heard.append)
    block = opened.draft.order()[3]
    opened.apply(lambda d: d.insert(block, "en", 0, "Kindly "))
    opened.save()
    there.drafts.receive(opened.id, [here.workspace.updates.load(opened.id)[-1]])
    assert theirs.draft.words(block, "en").startswith("Kindly")
    assert heard[-1].origin == "remote"
    rows = {row.id: row for row in there.workspace.projections.blocks(opened.id)}
    assert rows[block].en.startswith("Kindly")


def test_a_refused_save_is_tried_again(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = app.drafts.create(declaration())
    block = opened.draft.order()[1]
    opened.apply(lambda d: d.insert(block, "en", 0, "Kept "))
    with app.workspace.transaction():
        app.workspace.connection.write(
            "CREATE TRIGGER full BEFORE INSERT ON updates BEGIN SELECT RAISE(ABORT, 'full'); END"
        )
    with pytest.raises(Exception, match="full"):
        opened.save()
    assert opened.unsaved
    app.workspace.connection.write("DROP TRIGGER full")
    opened.apply(lambda d: d.insert(block, "en", 0, "Both "))
    assert opened.save()
    assert not opened.unsaved
    path, blocks = app.workspace.path, opened.draft.blocks()
    app.close()
    with App.open(path, PASSPHRASE) as again:
        assert again.drafts.open(opened.id).draft.blocks() == blocks


def test_a_new_workspace_knows_its_person(tmp_path: Path) -> None:
    from rcm_desktop.services.profile import Profile

    path = tmp_path / "w.rcm"
    with App.create(path, PASSPHRASE, Profile("Ana", "MEX", "es"), kdf=CHEAP):
        pass
    with App.open(path, PASSPHRASE) as app:
        assert app.profile == Profile("Ana", "MEX", "es")
        opened = app.drafts.create(declaration())
        assert opened.draft.authorship(opened.draft.order()[0], "en")[0][2].delegation == "MEX"
        assert opened.draft.block(opened.draft.order()[0]).kind is BlockKind.TITLE
