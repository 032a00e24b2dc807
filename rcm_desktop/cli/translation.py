"""What the translators have to do, and what they did."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from rcm_desktop.cli.context import Settings, command
from rcm_desktop.models.document import LANGUAGES, Language
from rcm_desktop.models.translation import other

if TYPE_CHECKING:
    from rcm_desktop.services.open_draft import OpenDraft
    from rcm_desktop.services.translation import Entry


@command()
@click.argument("draft")
@click.option("--lang", type=click.Choice(LANGUAGES), help="One language; default: both.")
@click.option("--done", metavar="BLOCK", help="Both languages of the block say the same now.")
@click.option("--none-needed", metavar="BLOCK", help="The block needs no words in --lang.")
@click.option("--render", metavar="PROPOSAL", help="Propose the same in the other language.")
@click.option("--text", help="With --render: the block's whole words, with the change in them.")
def translation(
    settings: Settings,
    draft: str,
    lang: Language | None,
    done: str | None,
    none_needed: str | None,
    render: str | None,
    text: str | None,
) -> None:
    """List what lags behind in a language, or say that something is up to date."""
    if none_needed and not lang:
        raise click.UsageError("--none-needed goes with --lang: the language that needs no words.")
    if bool(render) != (text is not None):
        raise click.UsageError("--render and --text go together.")
    if sum(map(bool, (done, none_needed, render))) > 1:
        raise click.UsageError("One of --done, --none-needed and --render at a time.")
    with settings.open() as app:
        opened = app.drafts.open(draft)
        if done:
            opened.apply(lambda d: d.align(done))
        elif none_needed and lang:
            opened.apply(lambda d: d.no_translation_needed(none_needed, lang))
        elif render:
            _render(settings, opened, render, text or "")
        opened.save()
        if not render:
            _list(settings, opened, (lang,) if lang and not none_needed else LANGUAGES)


def _render(settings: Settings, opened: OpenDraft, proposal: str, text: str) -> None:
    from rcm_desktop.services.translation import render_proposal

    made = opened.apply_for(lambda d: render_proposal(d, proposal, text))
    settings.answer(
        {"proposal": made, "translates": opened.draft.proposal(proposal).id},
        f"Proposal {made} renders it; the two are decided together.",
    )


def _list(settings: Settings, opened: OpenDraft, languages: tuple[Language, ...]) -> None:
    from rcm_desktop.models.numbering import labels
    from rcm_desktop.services.translation import TranslationBoard

    board = TranslationBoard(opened.draft)
    named = dict(zip(opened.draft.order(), labels(opened.draft.blocks()), strict=True))
    data: dict[str, list[dict[str, Any]]] = {}
    lines = []
    for language in languages:
        entries = board.queue(language)
        data[language] = [_fields(entry, named.get(entry.block, "")) for entry in entries]
        if entries:
            lines.append(f"{language.upper()}: {len(entries)} to do")
            lines += [_line(entry, named.get(entry.block, "")) for entry in entries]
    words = "\n".join(lines) or "Nothing lags behind and nothing waits for words."
    settings.answer(data, words)


def _fields(entry: Entry, label: str) -> dict[str, Any]:
    return {
        "block": entry.block,
        "label": label,
        "state": entry.parity.value,
        "change": [{"op": change.op, "text": change.text} for change in entry.changes],
        other(entry.language): entry.source,
        entry.language: entry.words,
        "proposal": entry.proposal.id if entry.proposal else "",
        "causes": list(entry.causes),
        "authors": list(entry.authors),
        "since": entry.since.at if entry.since else "",
    }


def _line(entry: Entry, label: str) -> str:
    head = f"  {entry.block}  {label}".rstrip() + f"  {entry.parity.value}"
    if entry.proposal:
        head += f"  proposal {entry.proposal.id} ({', '.join(entry.proposal.delegations)})"
    elif entry.causes:
        head += f"  by proposal {', '.join(entry.causes)}"
    elif entry.authors:
        head += f"  by {', '.join(entry.authors)}"
    return f"{head}\n    {other(entry.language)}: {entry.plain or entry.source}" + (
        f"\n    {entry.language}: {entry.words}" if entry.words else ""
    )
