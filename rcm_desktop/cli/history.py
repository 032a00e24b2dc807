"""How a block reached its words."""

from __future__ import annotations

import click

from rcm_desktop.cli.context import Settings, command
from rcm_desktop.drafting.word_diff import readable, word_changes
from rcm_desktop.models.document import LANGUAGES, Language

_SIGNS = {"keep": "{}", "delete": "[-{}-]", "insert": "{{+{}+}}"}


@command()
@click.argument("draft")
@click.option("--block", required=True, help="The block's id; “outline” shows it.")
@click.option("--lang", type=click.Choice(LANGUAGES), help="By default the draft's own.")
def history(settings: Settings, draft: str, block: str, lang: Language | None) -> None:
    """Replay how a block reached its words, by delegation: the clean words after each step."""
    from rcm_desktop.drafting.history import block_history

    with settings.open() as app:
        opened = app.drafts.open(draft)
        opened.draft.block(block)
        language = lang or opened.draft.language
        steps = block_history(opened.draft, block)
    told, lines, before = [], [], ""
    for step in steps:
        words = step.clean[language]
        said = [act for act in step.acts if not act.details.get("auto")]
        deeds = [f"{act.kind} {act.delegation}".strip() for act in said]
        deeds += [f"proposes ({p.kind}) {', '.join(p.delegations)}" for p in step.proposals]
        told.append(
            {
                "at": step.at,
                "by": step.by.name,
                "delegation": step.by.delegation,
                "words": words,
                "open": step.redline[language].text,
                "acts": [{"kind": act.kind, "delegation": act.delegation} for act in step.acts],
                "proposals": [p.id for p in step.proposals],
            }
        )
        changed = "".join(
            _SIGNS[change.op].format(change.text)
            for change in readable(word_changes(before, words))
        )
        who = step.by.delegation or step.by.name
        lines.append("  ".join(filter(None, [step.at, who, "; ".join(deeds), changed])))
        before = words
    settings.answer(told, "\n".join(lines))
