"""Commands that lead to agreement: position, resolve, agree, bundle."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any, cast, get_args

import click

from rcm_desktop.cli.context import Settings, command
from rcm_desktop.models.proposal import Stance
from rcm_desktop.services.negotiation import Verdict

if TYPE_CHECKING:
    from rcm_desktop.app import App
    from rcm_desktop.drafting.draft import Draft
    from rcm_desktop.services.meter import Meter

_STANCES = {stance.value.replace(" ", "-"): stance for stance in Stance}


def _speaking(app: App, name: str) -> str:
    """The delegation that was named, else that of the profile."""
    from rcm_desktop.services.negotiation import delegation_of

    return delegation_of(name) or app.profile.delegation


@command()
@click.argument("draft")
@click.argument("stance", type=click.Choice(list(_STANCES)))
@click.option("--proposal", default="", help="The proposal it is about.")
@click.option("--block", default="", help="The block it is about.")
@click.option("--as", "delegation", default="", help="Whose position. Default: your delegation's.")
@click.option("--confirm-by", default="", help="Who must confirm an acceptance ad referendum.")
@click.option("--until", default="", help="The day by which it must be confirmed.")
@click.option("--note", default="", help="What is said with it.")
def position(
    settings: Settings,
    draft: str,
    stance: str,
    proposal: str,
    block: str,
    delegation: str,
    confirm_by: str,
    until: str,
    note: str,
) -> None:
    """Take a position on a proposal or a block; “silent” takes an earlier one back."""
    from rcm_desktop.drafting.proposing import NobodyProposes
    from rcm_desktop.services.negotiation import take_position

    if bool(proposal) == bool(block):
        raise click.UsageError("Give either --proposal or --block.")
    with settings.open() as app:
        opened = app.drafts.open(draft)
        speaking = _speaking(app, delegation)
        if not speaking:
            raise NobodyProposes
        opened.apply(
            lambda d: take_position(
                d,
                speaking,
                _STANCES[stance],
                proposal=proposal,
                block=block,
                confirm_by=confirm_by,
                until=until,
                note=note,
                today=app.clock().date(),
            )
        )
        opened.save()
        data, lines = _positions(opened.draft, proposal, block)
    settings.answer(data, lines)


def _positions(draft: Draft, proposal: str, block: str) -> tuple[Any, str]:
    from rcm_desktop.cli.cards import told

    if proposal:
        return told(draft, draft.proposal(proposal).id)
    return _block_told(draft, block)


def _block_told(draft: Draft, block: str) -> tuple[dict[str, Any], str]:
    from rcm_desktop.cli.cards import decision_data, position_data

    found = draft.standing(block)
    data = {
        "block": block,
        "status": found.status.value,
        "brackets": [proposal.id for proposal in found.brackets],
        "positions": [
            position_data(each) | {"stale": each.delegation in found.stale}
            for each in found.positions
        ],
        "closed": decision_data(found.closed) if found.locked else None,
    }
    held = ", ".join(f"{each.delegation} {each.stance.value}" for each in found.positions)
    return data, f"{block}: {found.status.value}" + (f" ({held})" if held else "")


@command()
@click.argument("draft")
@click.argument("proposal")
@click.argument("verdict", type=click.Choice(get_args(Verdict)))
@click.option("--as", "delegation", default="", help="Who decides. Default: your delegation.")
@click.option("--note", default="", help="What is said with it.")
def resolve(
    settings: Settings, draft: str, proposal: str, verdict: str, delegation: str, note: str
) -> None:
    """Accept, reject, withdraw or reopen a proposal; join those who ask for it, or leave them."""
    from rcm_desktop.cli.cards import told
    from rcm_desktop.services.negotiation import resolve as decide

    with settings.open() as app:
        opened = app.drafts.open(draft)
        found = opened.draft.proposal(proposal).id
        speaking = _speaking(app, delegation)
        opened.apply(lambda d: decide(d, found, cast("Verdict", verdict), speaking, note))
        opened.save()
        data, lines = told(opened.draft, found)
    settings.answer(data, lines)


@command()
@click.argument("draft")
@click.option("--block", default="", help="The block to close; without it the meter is shown.")
@click.option("--reopen", is_flag=True, help="Open the closed block again; say --why.")
@click.option("--why", default="", help="Why agreed words are opened again.")
@click.option("--as", "delegation", default="", help="Who chairs. Default: your delegation.")
@click.option("--note", default="", help="What is said with it.")
def agree(
    settings: Settings, draft: str, block: str, reopen: bool, why: str, delegation: str, note: str
) -> None:
    """Close a block as agreed, open it again, or see how far the draft is."""
    from rcm_desktop.services.meter import MeterCounter

    if reopen and not block:
        raise click.UsageError("Say which block is opened again: --block ID.")
    with settings.open() as app:
        opened = app.drafts.open(draft)
        if not block:
            meter = MeterCounter(opened.draft).count()
            settings.answer(asdict(meter) | {"blocks": meter.blocks}, _meter_lines(meter))
            return
        speaking = _speaking(app, delegation)
        if reopen:
            opened.apply(lambda d: d.reopen_block(block, why, delegation=speaking))
        else:
            opened.apply(lambda d: d.close_block(block, delegation=speaking, note=note))
        opened.save()
        data, lines = _block_told(opened.draft, block)
    settings.answer(data, lines)


def _meter_lines(meter: Meter) -> str:
    lines = [
        f"{meter.agreed} of {meter.blocks} blocks agreed, {meter.ad_referendum} ad referendum, "
        f"{meter.bracketed} bracketed, {meter.open} open",
        f"{meter.brackets} open proposals"
        + (f", {meter.disputed} of them decided differently apart" if meter.disputed else ""),
    ]
    for each in meter.delegations:
        if each.any:
            lines.append(
                f"  {each.code:<4} {each.brackets} brackets, {each.ad_referendum} ad referendum, "
                f"{each.against} against"
            )
    return "\n".join(lines)


@command()
@click.argument("draft")
@click.argument("proposals", nargs=-1)
@click.option("--name", default="", help="What the package is called.")
@click.option("--untie", default="", help="Untie this bundle (id or name) instead.")
@click.option("--as", "delegation", default="", help="Who ties it. Default: your delegation.")
def bundle(
    settings: Settings,
    draft: str,
    proposals: tuple[str, ...],
    name: str,
    untie: str,
    delegation: str,
) -> None:
    """Tie proposals into a package that is decided as one, or untie it."""
    from rcm_desktop.services.negotiation import bundle_named

    if bool(untie) == bool(proposals) or len(proposals) == 1:
        raise click.UsageError("Give two or more proposals, or --untie with a bundle.")
    with settings.open() as app:
        opened = app.drafts.open(draft)
        speaking = _speaking(app, delegation)
        if untie:
            found = bundle_named(opened.draft, untie)
            members = tuple(opened.draft.negotiation.bundles[found].details.get("proposals", ()))
            opened.apply(lambda d: d.unbundle(found, delegation=speaking))
        else:
            members = tuple(opened.draft.proposal(each).id for each in proposals)
            found = opened.apply_for(lambda d: d.bundle(members, name=name, delegation=speaking))
        opened.save()
    data = {"id": found, "name": name, "proposals": list(members), "tied": not untie}
    settings.answer(data, f"{found}: {len(members)} proposals {'untied' if untie else 'tied'}.")
