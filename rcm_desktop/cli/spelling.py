"""The command `spell`: wrong words of a draft, and the workspace's own words."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Final

import click

from rcm_desktop.cli.context import Settings, command
from rcm_desktop.models.document import LANGUAGES, Language

if TYPE_CHECKING:
    from rcm_desktop.app import App

#: Each word takes a tenth of a second; a badly scanned text has hundreds.
_MOST_SUGGESTED: Final = 50


@command()
@click.argument("draft", required=False)
@click.option("--lang", type=click.Choice(LANGUAGES), help="Only this language; that of --add.")
@click.option("--add", "added", multiple=True, help="A word that is right from now on.")
@click.option("--forget", "forgotten", multiple=True, help="Take an added word out again.")
@click.option("--suggest/--no-suggest", default=True, help="Say what may have been meant.")
def spell(
    settings: Settings,
    draft: str | None,
    lang: Language | None,
    added: tuple[str, ...],
    forgotten: tuple[str, ...],
    suggest: bool,
) -> None:
    """Check a draft's spelling; without a draft, list the workspace's own words."""
    with settings.open() as app:
        for word in added:
            app.spelling.add(word, lang or app.profile.language)
        for word in forgotten:
            app.spelling.forget(word, lang or app.profile.language)
        if draft is None:
            own = {code: app.spelling.words(code) for code in LANGUAGES if lang in (None, code)}
            lines = [f"{code}  {word}" for code, words in own.items() for word in words]
            settings.answer(own, "\n".join(lines) or "The workspace has no words of its own.")
            return
        data, lines = _findings(app, draft, lang, suggest)
    settings.answer(data, "\n".join(lines) or "Every word is known.")


def _findings(
    app: App, draft_id: str, lang: Language | None, suggest: bool
) -> tuple[list[dict[str, object]], list[str]]:
    from rcm_desktop.models.numbering import labels

    draft = app.drafts.open(draft_id).draft
    blocks = draft.blocks()
    label = dict(zip((block.id for block in blocks), labels(blocks), strict=True))
    words = {block.id: block.words for block in blocks}
    speller, data, lines = app.spelling.speller, [], []
    languages = (lang,) if lang else LANGUAGES
    meant: dict[tuple[Language, str], tuple[str, ...]] = {}
    for found in speller.in_blocks(blocks, languages, app.spelling.ignored(draft.id)):
        key = (found.language, found.word)
        if suggest and key not in meant and len(meant) < _MOST_SUGGESTED:
            meant[key] = speller.suggest(found.word, found.language)
        fixes = meant.get(key, ())
        data.append(asdict(found) | {"label": label[found.block], "suggestions": list(fixes)})
        around = _around(words[found.block](found.language), found.start, found.end)
        instead = f"  → {', '.join(fixes)}" if fixes else ""
        lines.append(f"{found.language}  {label[found.block] or '–':<6} {around}{instead}")
    return data, lines


def _around(text: str, start: int, end: int) -> str:
    """A word in brackets with a little of what stands around it."""
    before, after = text[max(0, start - 24) : start], text[end : end + 24]
    return f"{before}[{text[start:end]}]{after}"
