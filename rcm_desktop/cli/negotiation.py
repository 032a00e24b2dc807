"""Commands that put proposals on the record and list them: propose, proposals."""

from __future__ import annotations

from typing import Any

import click

from rcm_desktop.cli.context import Settings, command
from rcm_desktop.models.document import LANGUAGES, BlockKind, Language
from rcm_desktop.models.proposal import Status
from rcm_desktop.services.negotiation import Form

_KINDS = click.Choice([kind.value for kind in BlockKind])


@command()
@click.argument("draft")
@click.option(
    "--as", "delegations", multiple=True, help="Who asks for it: MEX,CAN or names. Default: yours."
)
@click.option("--block", default="", help="The block; “outline” shows the ids.")
@click.option("--lang", type=click.Choice(LANGUAGES), help="By default the draft's own.")
@click.option("--text", help="The words that the block, or the new one, is to have.")
@click.option("--reason", default="", help="Why.")
@click.option("--add-after", default="", help="A new block behind this one, or “top”.")
@click.option("--remove", is_flag=True, help="Delete the block.")
@click.option("--move-after", default="", help="Move the block behind this one, or “top”.")
@click.option("--split-at", default="", help="Divide the block before these words of it.")
@click.option("--merge", is_flag=True, help="Join the block to the one before it.")
@click.option("--kind", type=_KINDS, help="What the block, or the new one, is to be.")
@click.option("--level", type=click.IntRange(0, 8), help="Its level, counted from 0.")
@click.option("--bridge", default="", help="Proposals (ID,ID) that this text stands in for.")
@click.option("--amend", default="", help="A proposal whose words are to be other ones.")
@click.option("--translates", default="", help="The proposal in the other language it renders.")
def propose(
    settings: Settings,
    draft: str,
    delegations: tuple[str, ...],
    lang: Language | None,
    **given: Any,
) -> None:
    """Put a proposal on the record: words, or a block added, removed, moved, split, merged."""
    from rcm_desktop.cli.cards import told
    from rcm_desktop.services.negotiation import Wish, delegations_of
    from rcm_desktop.services.negotiation import propose as put

    form = _form(given)
    with settings.open() as app:
        opened = app.drafts.open(draft)
        find = opened.draft.proposal
        bridged = tuple(find(name.strip()).id for name in given["bridge"].split(",") if name)
        block = given["block"] or (find(bridged[0]).block if bridged else "")
        if form in ("words", "remove", "move", "split", "merge", "kind"):
            if not block:
                raise click.UsageError("Say which block it is about: --block ID.")
            opened.draft.block(block)
        wish = Wish(
            form,
            delegations_of(delegations or (app.profile.delegation,)),
            block,
            lang or opened.draft.language,
            text=given["text"] or "",
            reason=given["reason"],
            at=given["split_at"],
            after=given["add_after"] or given["move_after"],
            kind=BlockKind(given["kind"]) if given["kind"] else None,
            level=_level(opened.draft.block(block).level if block else 0, given),
            supersedes=bridged,
            amends=find(given["amend"]).id if given["amend"] else "",
            translates=find(given["translates"]).id if given["translates"] else "",
        )
        proposal = opened.apply_for(lambda d: put(d, wish))
        opened.save()
        data, lines = told(opened.draft, proposal)
    settings.answer(data, lines)


def _level(now: int, given: dict[str, Any]) -> int:
    if given["level"] is not None:
        return int(given["level"])
    return now if not given["kind"] and not given["add_after"] else 0


def _form(given: dict[str, Any]) -> Form:
    """Which kind of proposal the options ask for; one at a time."""
    forms: dict[Form, object] = {
        "add": given["add_after"],
        "remove": given["remove"],
        "move": given["move_after"],
        "split": given["split_at"],
        "merge": given["merge"],
        "amend": given["amend"],
    }
    asked = [form for form, on in forms.items() if on]
    other = given["kind"] or given["level"] is not None
    if not asked and other and given["text"] is None:
        asked = ["kind"]
    if len(asked) > 1 or (asked and given["bridge"]):
        raise click.UsageError("One proposal at a time: words or one change of a block.")
    form: Form = asked[0] if asked else "words"
    if form in ("words", "add", "amend") and given["text"] is None:
        raise click.UsageError("Give the words with --text.")
    return form


@command()
@click.argument("draft")
@click.option(
    "--status",
    "statuses",
    multiple=True,
    type=click.Choice([status.value for status in Status]),
    help="Only those that stand so; may be given more than once.",
)
@click.option("--by", default="", help="Only those that this delegation asks for.")
@click.option("--block", default="", help="Only those about this block.")
def proposals(
    settings: Settings, draft: str, statuses: tuple[str, ...], by: str, block: str
) -> None:
    """List proposals in the order of the draft: words, sponsors, status, positions, rivals."""
    from rcm_desktop.cli.cards import card_data, card_lines
    from rcm_desktop.services.negotiation import delegation_of
    from rcm_desktop.services.negotiation import proposals as listed

    with settings.open() as app:
        opened = app.drafts.open(draft)
        found = listed(opened.draft, statuses=statuses, by=delegation_of(by), block=block)
        data = [card_data(each) for each in found]
        lines = "\n\n".join(card_lines(each) for each in found)
    settings.answer(data, lines or "No proposals.")
