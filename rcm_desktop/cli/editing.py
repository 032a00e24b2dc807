"""Commands that change a draft's words."""

from __future__ import annotations

import click

from rcm_desktop.cli.context import Settings, command
from rcm_desktop.models.document import LANGUAGES, Language


@command()
@click.argument("draft")
@click.option("--block", required=True, help="The block's id; “outline” shows it.")
@click.option("--lang", type=click.Choice(LANGUAGES), required=True)
@click.option("--text", required=True, help="The block's new words.")
@click.option("--as", "delegations", multiple=True, help="As a proposal of MEX,CAN …")
def edit(
    settings: Settings,
    draft: str,
    block: str,
    lang: Language,
    text: str,
    delegations: tuple[str, ...],
) -> None:
    """Replace a block's words as the smallest edit; with --as, as a delegation's proposal."""
    if delegations:
        _suggest(settings, draft, block, lang, text, delegations)
        return
    with settings.open() as app:
        opened = app.drafts.open(draft)
        opened.draft.block(block)
        opened.apply(lambda d: d.set_words(block, lang, text))
        saved = opened.save()
        words = opened.draft.words(block, lang)
    settings.answer(
        {"draft": opened.id, "block": block, "changed": saved, "text": {lang: words}},
        "Saved." if saved else "These are the block's words already; nothing changed.",
    )


def _suggest(
    settings: Settings,
    draft: str,
    block: str,
    lang: Language,
    text: str,
    delegations: tuple[str, ...],
) -> None:
    from rcm_desktop.cli.cards import told
    from rcm_desktop.services.negotiation import Wish, delegations_of, propose

    with settings.open() as app:
        opened = app.drafts.open(draft)
        opened.draft.block(block)
        wish = Wish("words", delegations_of(delegations), block, lang, text)
        proposal = opened.apply_for(lambda d: propose(d, wish))
        changed = opened.save()
        words = opened.draft.words(block, lang)
        data, lines = told(opened.draft, proposal)
    changes = {"draft": opened.id, "block": block, "changed": changed, "text": {lang: words}}
    settings.answer(changes | {"proposal": data}, lines)
