"""Whether the workspace is sound, and how its derived rows are made anew.

The store cannot read a replica's updates; whoever calls gives a `Replay` that
can, so that the rows may be compared with what the replicas really say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import sqlcipher3

from rcm_desktop.errors import RcmError
from rcm_desktop.store import backup
from rcm_desktop.store.projections import BlockRow, DraftRow, PlanRow
from rcm_desktop.store.refusals import WorkspaceDamaged
from rcm_desktop.store.update_log import ReplicaInfo

if TYPE_CHECKING:
    from rcm_desktop.store.workspace import Workspace

_SEARCHES = ("blocks_search", "plan_search")


@dataclass(frozen=True, slots=True)
class Projection:
    """The rows that follow from one replica; a draft has a line and blocks, the plan has items."""

    draft: DraftRow | None = None
    blocks: tuple[BlockRow, ...] = ()
    plan: tuple[PlanRow, ...] | None = None


#: What a replica's updates say, or None for a kind that has no rows; raises RcmError when damaged.
Replay = Callable[[ReplicaInfo, list[bytes]], Projection | None]


@dataclass(frozen=True, slots=True)
class Finding:
    """The outcome of one check: `check` is its lasting name, `message` a sentence."""

    check: str
    ok: bool
    message: str


def examine(
    workspace: Workspace, replay: Replay | None = None, *, now: datetime | None = None
) -> list[Finding]:
    """Check the file's pages, structure, search, log, rows and backups; changes nothing."""
    findings = [
        _pages(workspace),
        _structure(workspace),
        *(_search(workspace, table) for table in _SEARCHES),
        _log(workspace),
    ]
    if replay is not None:
        findings += _rows(workspace, replay)
    findings.append(_backups(workspace, now or datetime.now(UTC)))
    return findings


def rebuild(workspace: Workspace, replay: Replay) -> list[Finding]:
    """Derive every row anew, in one transaction; a damaged replica keeps the rows that it had."""
    findings: list[Finding] = []
    rows = workspace.projections
    with workspace.transaction():
        known = {replica.id for replica in workspace.updates.replicas()}
        for draft in rows.drafts(archived=True):
            if draft.id not in known:
                rows.remove_draft(draft.id)
        for replica, projection in _replayed(workspace, replay, findings):
            if projection is not None:
                _put(workspace, replica.id, projection)
                findings.append(Finding("replica", True, f"“{replica.id}” was derived anew."))
        for table in _SEARCHES:
            workspace.connection.write(f"INSERT INTO {table} ({table}) VALUES ('rebuild')")
    return findings


def _put(workspace: Workspace, replica: str, projection: Projection) -> None:
    rows = workspace.projections
    if projection.draft is not None:
        rows.put_draft(projection.draft)
        rows.put_blocks(replica, projection.blocks)
    if projection.plan is not None:
        kept = {item.id for item in projection.plan}
        rows.remove_plan_items(item.id for item in rows.plan_items() if item.id not in kept)
        rows.put_plan_items(projection.plan)


def _pages(workspace: Workspace) -> Finding:
    """Every page's keyed checksum, over the file as it lies on the disk."""
    try:
        # The check reads the file, not the journal; what is in the journal must be there first.
        workspace.read("PRAGMA wal_checkpoint(TRUNCATE)")
        damaged = [str(row[0]) for row in workspace.read("PRAGMA cipher_integrity_check")]
    except WorkspaceDamaged as error:
        damaged = [str(error)]
    if damaged:
        return Finding("pages", False, f"{len(damaged)} places are damaged: {damaged[0]}.")
    return Finding("pages", True, "Every page of the file passes its checksum.")


def _structure(workspace: Workspace) -> Finding:
    try:
        said = [str(row[0]) for row in workspace.read("PRAGMA integrity_check(10)")]
        orphans = workspace.read("PRAGMA foreign_key_check")
    except WorkspaceDamaged as error:
        return Finding("structure", False, str(error))
    if said != ["ok"] or orphans:
        return Finding("structure", False, f"The tables are damaged: {'; '.join(said)}.")
    return Finding("structure", True, "Tables and indexes agree.")


def _search(workspace: Workspace, table: str) -> Finding:
    try:
        workspace.connection.write(
            f"INSERT INTO {table} ({table}, rank) VALUES ('integrity-check', 1)"
        )
    except (WorkspaceDamaged, sqlcipher3.DatabaseError):
        return Finding(
            "search", False, "The search index does not match its rows; rebuild it with “doctor”."
        )
    return Finding("search", True, f"The search index {table} matches its rows.")


def _log(workspace: Workspace) -> Finding:
    """Whether any snapshot claims updates that were never made."""
    ahead = workspace.read(
        "SELECT replica FROM snapshots WHERE upto >"
        " (SELECT ifnull(max(seq), 0) FROM sqlite_sequence WHERE name = 'updates')"
    )
    if ahead:
        return Finding("log", False, f"The log of “{ahead[0][0]}” has lost its end.")
    count = workspace.read("SELECT count(*) FROM updates")[0][0]
    return Finding("log", True, f"The log holds {count} updates.")


def _replayed(
    workspace: Workspace, replay: Replay, findings: list[Finding]
) -> Iterator[tuple[ReplicaInfo, Projection | None]]:
    """Every replica with what its log says; a damaged one becomes a finding instead."""
    for replica in workspace.updates.replicas():
        try:
            projection = replay(replica, workspace.updates.load(replica.id))
        except RcmError as error:
            findings.append(Finding("replica", False, str(error)))
            continue
        yield replica, projection


def _rows(workspace: Workspace, replay: Replay) -> list[Finding]:
    findings: list[Finding] = []
    for replica, projection in _replayed(workspace, replay, findings):
        if projection is not None and not _agree(workspace, replica.id, projection):
            message = f"The lists do not show “{replica.id}” as it is; rebuild them with “doctor”."
            findings.append(Finding("rows", False, message))
    return findings or [Finding("rows", True, "Lists and search show what the replicas say.")]


def _agree(workspace: Workspace, replica: str, projection: Projection) -> bool:
    rows = workspace.projections
    agree = True
    if projection.draft is not None:
        agree = _content(rows.draft(replica)) == _content(projection.draft)
        agree = agree and tuple(rows.blocks(replica)) == tuple(projection.blocks)
    if projection.plan is not None:
        expected = sorted(projection.plan, key=lambda item: item.id)
        agree = agree and rows.plan_items() == expected
    return agree


def _content(draft: DraftRow | None) -> DraftRow | None:
    """A draft's line without what its replica does not hold: counts and the time of change."""
    return draft and replace(draft, modified="", blocks=0, words_en=0, words_es=0)


def _backups(workspace: Workspace, now: datetime) -> Finding:
    newest = backup.backups(workspace.path)[:1]
    if not newest:
        # Not damage: a new workspace is as sound as an old one.
        return Finding("backups", True, "There is no backup yet; make one with “backup”.")
    age = (now - newest[0].at).days
    try:
        backup.verify(newest[0].path, workspace.data_key)
    except RcmError as error:
        return Finding("backups", False, str(error))
    return Finding("backups", True, f"The newest backup is sound and {age} days old.")
