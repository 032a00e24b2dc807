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
def edit(settings: Settings, draft: str, block: str, lang: Language, text: str) -> None:
    """Replace a block's words as the smallest edit."""
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
