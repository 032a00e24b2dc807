"""Commands that read drafts: drafts, outline, show, compare, search."""

from __future__ import annotations

from dataclasses import asdict
from io import BytesIO
from pathlib import Path
from typing import Any

import click

from rcm_desktop.cli.context import Settings, command
from rcm_desktop.cli.outlines import outline_data, outline_text
from rcm_desktop.cli.views import view_choices, view_options
from rcm_desktop.models.document import LANGUAGES, Language

LANGUAGE = click.Choice(LANGUAGES)


def languages_of(choice: str) -> tuple[Language, ...]:
    """`both` as two languages, else the one that was named."""
    if choice == "both":
        return LANGUAGES
    return ("es",) if choice == "es" else ("en",)


@command()
@click.option("--archived", is_flag=True, help="Those put away too.")
def drafts(settings: Settings, archived: bool) -> None:
    """List the drafts, last changed first."""
    with settings.open() as app:
        rows = app.drafts.list(archived=archived)
        language = app.profile.language
    lines = [
        f"{row.id}  {row.kind:<12} {row.blocks:>4} blocks  {row.modified[:16].replace('T', ' ')}  "
        + (getattr(row, f"title_{language}") or row.title_en or row.title_es or "–")
        for row in rows
    ]
    empty = "There are no drafts yet; “rcm-desktop import FILE” makes one."
    settings.answer([asdict(row) for row in rows], "\n".join(lines) or empty)


@command()
@click.argument("draft_or_file")
@click.option("--lang", type=LANGUAGE, help="The file's language, where it is not to be guessed.")
def outline(settings: Settings, draft_or_file: str, lang: Language | None) -> None:
    """Show the structure of a draft or of a file."""
    path = Path(draft_or_file)
    if path.exists() or path.suffix or "/" in draft_or_file or "\\" in draft_or_file:
        from rcm_desktop.documents.importers import read_document

        document = read_document(path, language=lang)
        data = outline_data(document.title, document.language, document.blocks)
        data["document"] = document.kind.value
        data["findings"] = [asdict(finding) for finding in document.findings]
        data["set_aside"] = [asdict(words) for words in document.set_aside]
        settings.answer(data, outline_text(document.language, document.blocks))
        return
    with settings.open() as app:
        draft = app.drafts.open(draft_or_file).draft
        language = lang or draft.language
        blocks = draft.blocks()
        data = outline_data(draft.title(language), language, blocks)
        data |= {"id": draft.id, "document": draft.document_kind.value}
    settings.answer(data, outline_text(language, blocks))


@command()
@click.argument("draft")
@view_options
@click.option("--lang", type=click.Choice([*LANGUAGES, "both"]), help="Default: the draft's own.")
@click.option("--version", default="", help="A named version instead of today's words.")
def show(settings: Settings, draft: str, lang: str | None, version: str, **view: Any) -> None:
    """Print a draft as text, in any view.

    Proposed words stand as {+words+ MEX}, words to be deleted as {-words- MEX}. VERSION
    "now" stands for today's words.
    """
    from rcm_desktop.documents.canonical import stated_hash
    from rcm_desktop.documents.exporters.base import Progress
    from rcm_desktop.documents.registry import exporter_for
    from rcm_desktop.services.drafts import ExportRequest
    from rcm_desktop.services.papers import NothingChanged

    with settings.open() as app:
        opened = app.drafts.open(draft).draft
        languages = languages_of(lang or opened.language)
        request = ExportRequest("txt", languages, version=version, **view_choices(opened, **view))
        try:
            document = app.drafts.render(draft, request)
        except NothingChanged as nothing:
            settings.answer({"text": "", "view": request.view}, str(nothing))
            return
    stream = BytesIO()
    exporter_for("txt")().write(document, stream, Progress())
    text = stream.getvalue().decode()
    data = {"title": document.title, "text": text, "view": request.view}
    data |= {"sha256" if document.is_clean else "clean_sha256": stated_hash(document)}
    settings.answer(data, text.rstrip("\n"))


@command()
@click.argument("a")
@click.argument("b")
@click.option("--lang", type=LANGUAGE, help="Default: the first draft's own.")
@click.option("--from", "from_version", default="", help="A named version of A.")
@click.option("--to", "to_version", default="", help="A named version of B.")
def compare(
    settings: Settings, a: str, b: str, lang: Language | None, from_version: str, to_version: str
) -> None:
    """Word-level differences and moved blocks from draft A to draft B."""
    with settings.open() as app:
        language = lang or app.drafts.open(a).draft.language
        result = app.drafts.compare(
            a, b, language, old_version=from_version, new_version=to_version
        )
    changed = result.differences
    data = [
        {
            "change": row.kind,
            "moved": row.moved,
            "old": row.old.id if row.old else None,
            "new": row.new.id if row.new else None,
            "words": [asdict(step) for step in row.words],
        }
        for row in changed
    ]
    lines = []
    marks = {"keep": "{}", "delete": "[-{}-]", "insert": "{{+{}+}}"}
    for row in changed:
        words = "".join(marks[step.op].format(step.text) for step in row.words)
        lines.append(f"{row.kind}{' and moved' if row.moved else ''}: {words}")
    settings.answer(data, "\n".join(lines) or "There is no difference.")


@command()
@click.argument("text")
@click.option("--in", "where", type=click.Choice(["drafts", "statements", "plan"]), help="Where.")
def search(settings: Settings, text: str, where: str | None) -> None:
    """Full-text search; accents do not matter."""
    with settings.open() as app:
        if where == "drafts":
            hits = app.search.drafts(text)
        elif where == "plan":
            hits = app.search.plan(text)
        elif where == "statements":
            hits = []  # a workspace of this version holds no statements yet
        else:
            hits = app.search.everywhere(text)
    data = [asdict(hit) | {"text": hit.text} for hit in hits]
    lines = [f"{hit.title}: {hit.text}" for hit in hits]
    settings.answer(data, "\n".join(lines) or "Nothing was found.")
