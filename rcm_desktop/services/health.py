"""The doctor's questions that need a replica to answer: which rows follow from its log."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rcm_desktop.drafting.authors import UNKNOWN
from rcm_desktop.drafting.draft import Draft
from rcm_desktop.services.projecting import block_rows, draft_row
from rcm_desktop.store.doctor import Projection, Replay
from rcm_desktop.store.projections import PlanRow
from rcm_desktop.store.update_log import ReplicaInfo
from rcm_desktop.store.workspace import Workspace

PlanRows = Callable[[Sequence[bytes]], tuple[PlanRow, ...]]


def replay_of(workspace: Workspace, plan_rows: PlanRows) -> Replay:
    """A function that derives a replica's rows from its updates; raises ReplicaDamaged."""

    def replay(info: ReplicaInfo, blobs: list[bytes]) -> Projection | None:
        if info.kind == "plan":
            return Projection(plan=plan_rows(blobs))
        if info.kind != "draft":
            return None
        draft = Draft.load(info.id, UNKNOWN, blobs)
        # When a draft last changed is known to its row alone: two laptops learn of it at two times.
        row = workspace.projections.draft(info.id)
        modified = row.modified if row else info.created
        return Projection(
            draft=draft_row(draft, modified), blocks=tuple(block_rows(draft.blocks()))
        )

    return replay
