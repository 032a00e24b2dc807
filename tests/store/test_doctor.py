"""The doctor: finds what is wrong, derives rows anew, and leaves sound words alone."""

from __future__ import annotations

from dataclasses import replace

from rcm_desktop.errors import ReplicaDamaged
from rcm_desktop.store import backup, doctor
from rcm_desktop.store.doctor import Finding, Projection
from rcm_desktop.store.projections import BlockRow, DraftRow, PlanRow
from rcm_desktop.store.update_log import ReplicaInfo
from rcm_desktop.store.workspace import Workspace
from tests.store.conftest import AT

DRAFT = DraftRow("d1", "declaration", "en", title_en="Declaration")
ITEM = PlanRow("p1", title="Seminar")


def replay(replica: ReplicaInfo, updates: list[bytes]) -> Projection | None:
    """Toy replicas: each update is the words of one block, or of one item."""
    if b"damaged" in updates:
        raise ReplicaDamaged(replica=replica.id, reason="checksum")
    words = [update.decode() for update in updates]
    if replica.kind == "plan":
        return Projection(plan=tuple(replace(ITEM, id=word) for word in words))
    if replica.kind != "draft":
        return None
    blocks = tuple(BlockRow(f"b{n}", "item", 0, "", word, "") for n, word in enumerate(words))
    return Projection(replace(DRAFT, id=replica.id), blocks)


def _stock(workspace: Workspace) -> None:
    log = workspace.updates
    log.register("plan", "plan", "plenary", at=AT)
    log.register("seats", "registry", "plenary", at=AT)
    log.append("d1", b"first words", origin="local", at=AT)
    log.append("d1", b"second words", origin="local", at=AT)
    log.append("plan", b"p1", origin="local", at=AT)


def _wrong(findings: list[Finding]) -> list[str]:
    return [finding.check for finding in findings if not finding.ok]


def test_rows_are_derived_from_the_log(workspace: Workspace) -> None:
    _stock(workspace)
    doctor.rebuild(workspace, replay)
    assert [block.en for block in workspace.projections.blocks("d1")] == [
        "first words",
        "second words",
    ]
    assert [item.id for item in workspace.projections.plan_items()] == ["p1"]
    assert [hit.id for hit in workspace.search.drafts("second")] == ["b1"]


def test_a_sound_workspace_has_no_complaint(workspace: Workspace) -> None:
    _stock(workspace)
    doctor.rebuild(workspace, replay)
    backup.make(workspace)
    findings = doctor.examine(workspace, replay)
    assert _wrong(findings) == []
    assert {finding.check for finding in findings} == {
        "pages", "structure", "search", "log", "rows", "backups",
    }  # fmt: skip


def test_rows_that_drifted_are_found_and_mended(workspace: Workspace) -> None:
    _stock(workspace)
    backup.make(workspace)
    doctor.rebuild(workspace, replay)
    workspace.connection.write("UPDATE blocks SET en = 'forged' WHERE id = 'b1'")
    workspace.projections.put_draft(DraftRow("ghost", "declaration", "en"))
    workspace.projections.put_plan_items([PlanRow("ghost")])
    assert _wrong(doctor.examine(workspace, replay)) == ["rows", "rows"]

    doctor.rebuild(workspace, replay)
    assert _wrong(doctor.examine(workspace, replay)) == []
    assert workspace.projections.draft("ghost") is None


def test_a_search_index_that_drifted_is_found_and_mended(workspace: Workspace) -> None:
    _stock(workspace)
    backup.make(workspace)
    doctor.rebuild(workspace, replay)
    workspace.connection.write(
        "INSERT INTO blocks_search (blocks_search, rowid, en, es)"
        " SELECT 'delete', row, en, es FROM blocks WHERE id = 'b1'"
    )
    assert workspace.search.drafts("second") == []
    assert _wrong(doctor.examine(workspace, replay)) == ["search"]

    doctor.rebuild(workspace, replay)
    assert [hit.id for hit in workspace.search.drafts("second")] == ["b1"]


def test_a_damaged_replica_keeps_its_rows_and_is_named(workspace: Workspace) -> None:
    _stock(workspace)
    backup.make(workspace)
    doctor.rebuild(workspace, replay)
    workspace.updates.append("d1", b"damaged", origin="remote", at=AT)

    findings = doctor.rebuild(workspace, replay)
    assert ["“d1”" in finding.message for finding in findings if not finding.ok] == [True]
    assert [block.en for block in workspace.projections.blocks("d1")] == [
        "first words",
        "second words",
    ]
    assert _wrong(doctor.examine(workspace, replay)) == ["replica"]


def test_no_backup_and_a_damaged_backup_are_told(workspace: Workspace) -> None:
    assert "no backup yet" in doctor.examine(workspace)[-1].message
    made = backup.make(workspace)
    assert _wrong(doctor.examine(workspace)) == []
    with made.path.open("r+b") as file:
        file.seek(5000)
        file.write(b"?")
    assert _wrong(doctor.examine(workspace)) == ["backups"]


def test_a_log_that_lost_its_end_is_told(workspace: Workspace) -> None:
    _stock(workspace)
    backup.make(workspace)
    workspace.updates.compact("d1", b"snapshot", upto=99)
    assert _wrong(doctor.examine(workspace)) == ["log"]
