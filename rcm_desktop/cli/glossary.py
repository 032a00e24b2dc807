"""The command `glossary`: look terms up in both languages, add some, check a draft's names."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from rcm_desktop.cli.context import Settings, command
from rcm_desktop.models.document import LANGUAGES, Language

if TYPE_CHECKING:
    from rcm_desktop.app import App
    from rcm_desktop.models.glossary import Term


@command()
@click.argument("text", default="")
@click.option("--check", "draft", help="Check the names of this draft instead.")
@click.option("--add", "adding", is_flag=True, help="Add an entry, for everybody in the room.")
@click.option("--en", default="", help="Its English name.")
@click.option("--es", default="", help="Its Spanish name.")
@click.option("--en-short", default="", help="Its English acronym.")
@click.option("--es-short", default="", help="Its Spanish acronym.")
@click.option("--en-wrong", multiple=True, help="A slip to be marked in English.")
@click.option("--es-wrong", multiple=True, help="A slip to be marked in Spanish.")
@click.option("--remove", "removed", help="Take an added entry out, by its id.")
def glossary(
    settings: Settings,
    text: str,
    draft: str | None,
    adding: bool,
    removed: str | None,
    **fields: Any,
) -> None:
    """Look up bodies, acronyms, countries, treaties and terms in both languages."""
    with settings.open() as app:
        if draft is not None:
            data, lines = _check(app, draft)
            settings.answer(data, "\n".join(lines) or "Every name stands as in the register.")
            return
        if removed is not None:
            app.glossary.remove(removed)
        terms = [_add(app, fields)] if adding else app.glossary.search(text)
    settings.answer([asdict(term) for term in terms], "\n".join(map(_line, terms)) or "No entry.")


def _add(app: App, fields: dict[str, Any]) -> Term:
    def pair(suffix: str) -> dict[Language, Any]:
        return {lang: fields[f"{lang}{suffix}"] for lang in LANGUAGES}

    return app.glossary.add(pair(""), pair("_short"), pair("_wrong"))


def _line(term: Term) -> str:
    def side(lang: Language) -> str:
        short = f" ({term.short[lang]})" if term.short.get(lang) else ""
        return f"{term.names.get(lang, '–')}{short}"

    source = "added here" if term.own else f"seed {term.passage}" if term.passage else ""
    return f"{term.id:<20} {term.kind:<8} {side('en')}  |  {side('es')}  {source}".rstrip()


def _check(app: App, draft_id: str) -> tuple[list[dict[str, Any]], list[str]]:
    from rcm_desktop.models.numbering import labels
    from rcm_desktop.services.glossary import sentence

    draft = app.drafts.open(draft_id).draft
    blocks = draft.blocks()
    label = dict(zip((block.id for block in blocks), labels(blocks), strict=True))
    data, lines = [], []
    for found in app.glossary.findings(draft.id, blocks):
        said = sentence(found)
        data.append(asdict(found) | {"term": found.term.id, "message": said})
        fix = f"  → {found.fix}" if found.fix and found.problem == "mixed" else ""
        lines.append(f"{found.language}  {label[found.block] or '–':<6} {said}{fix}")
    return data, lines
