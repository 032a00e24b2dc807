"""How a proposal looks on the command line: as JSON, and as a few lines for a person."""

from __future__ import annotations

from typing import Any

from rcm_desktop.drafting.draft import Draft
from rcm_desktop.models.negotiation import Position
from rcm_desktop.models.proposal import Act
from rcm_desktop.services.negotiating import Card, card


def card_data(found: Card) -> dict[str, Any]:
    """All that the record tells of a proposal."""
    proposal, asked = found.proposal, found.asked
    before = "".join(change.text for change in asked.changes if change.op != "insert")
    after = "".join(change.text for change in asked.changes if change.op != "delete")
    return {
        "id": proposal.id,
        "kind": proposal.kind.value,
        "block": proposal.block,
        "language": proposal.language,
        "status": found.status.value,
        "sponsors": list(found.sponsors),
        "first_asked_by": list(proposal.delegations),
        "by": proposal.by,
        "at": proposal.at,
        "reason": found.reason,
        "before": before,
        "after": after,
        "redline": asked.plain,
        "details": {
            key: value
            for key, value in proposal.details.items()
            if key in ("after", "kind", "level")
        },
        "positions": [position_data(p, found) for p in found.positions.values()],
        "rivals": list(found.rivals),
        "amends": list(proposal.amends),
        "amended_by": list(found.amended_by),
        "supersedes": list(proposal.supersedes),
        "bridged_by": list(found.bridged_by),
        "translates": proposal.translates,
        "bundle": {"id": found.bundle.id, "name": found.bundle.name} if found.bundle.id else None,
        "decision": decision_data(found.decision),
    }


def position_data(position: Position, found: Card | None = None) -> dict[str, Any]:
    """A delegation's position; `stale` where it was taken on other words."""
    return {
        "delegation": position.delegation,
        "stance": position.stance.value,
        "confirm_by": position.confirm_by,
        "until": position.until,
        "note": position.act.note,
        "disputed": position.disputed,
        "stale": bool(found and position.delegation in found.stale),
    }


def decision_data(act: Act | None) -> dict[str, str] | None:
    """Who decided, for whom, when and why."""
    if act is None:
        return None
    deed = {"act": act.kind.value, "by": act.by, "delegation": act.delegation}
    return {**deed, "at": act.at, "note": act.note}


def card_lines(found: Card) -> str:
    """A proposal as a person reads it in a terminal."""
    who = ", ".join(found.sponsors) or "nobody any longer"
    head = f"{found.id}  {found.status.value:<10} {found.proposal.kind.value:<6} {who}"
    lines = [head + f"  (block {found.proposal.block})", "    " + _asked(found)]
    if found.reason:
        lines.append(f"    Reason: {found.reason}")
    for position in found.positions.values():
        confirm = ""
        if position.confirm_by or position.until:
            by = " by ".join(filter(None, [position.confirm_by, position.until]))
            confirm = f", to be confirmed by {by}"
        stale = " (of other words)" if position.delegation in found.stale else ""
        lines.append(f"    {position.delegation}: {position.stance.value}{confirm}{stale}")
    for what, others in (("Rivals", found.rivals), ("Bridged by", found.bridged_by)):
        if others:
            lines.append(f"    {what}: {', '.join(others)}")
    if found.bundle.id:
        lines.append(f"    Bundle: {found.bundle.name or found.bundle.id}")
    if found.decision:
        by = f"{found.decision.by} ({found.decision.delegation})".replace(" ()", "")
        note = f": {found.decision.note}" if found.decision.note else ""
        lines.append(f"    {found.decision.kind.value} by {by}, {found.decision.at}{note}")
    return "\n".join(lines)


def _asked(found: Card) -> str:
    asked = found.asked
    if asked.behind or asked.at_top:
        where = f"behind “{asked.behind}”" if asked.behind else "to the top"
        return f"{asked.plain} → {where}"
    if asked.block_kind:
        return f"{asked.plain} → {asked.block_kind}, level {asked.level}"
    return asked.plain


def told(draft: Draft, proposal_id: str) -> tuple[dict[str, Any], str]:
    """A proposal for `Settings.answer`: its data and its lines."""
    found = card(draft, proposal_id)
    return card_data(found), card_lines(found)
