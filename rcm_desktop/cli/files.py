"""Commands that bring files in and out: import, export, verify."""

from __future__ import annotations

import hashlib
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rcm_desktop.cli.context import Settings, command
from rcm_desktop.cli.drafts import languages_of
from rcm_desktop.cli.views import view_choices, view_options
from rcm_desktop.errors import RcmError
from rcm_desktop.models.document import LANGUAGES, DocumentKind, Language

if TYPE_CHECKING:
    from rcm_desktop.documents.verify import Verification


@command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--lang", type=click.Choice(LANGUAGES), help="Where it is not to be guessed.")
@click.option("--as", "kind", type=click.Choice([kind.value for kind in DocumentKind]))
def import_(
    settings: Settings, files: tuple[Path, ...], lang: Language | None, kind: str | None
) -> None:
    """Make a draft of each file."""
    wanted = DocumentKind(kind) if kind else None
    results: list[dict[str, Any]] = []
    lines: list[str] = []
    refusals: list[RcmError] = []
    with settings.open() as app:
        for file in files:
            try:
                opened, document = app.drafts.import_file(file, language=lang, kind=wanted)
            except RcmError as refusal:
                refusals.append(refusal)  # the other files are still brought in
                continue
            results.append(
                {
                    "id": opened.id,
                    "kind": document.kind.value,
                    "blocks": len(document.blocks),
                    "language": document.language,
                    "title": document.title,
                    "file": str(file),
                    "findings": [asdict(finding) for finding in document.findings],
                    "set_aside": [asdict(words) for words in document.set_aside],
                }
            )
            lines.append(f"{opened.id}  {document.kind.value}, {len(document.blocks)} blocks")
            lines += [f"  line {found.line}: {found.message}" for found in document.findings]
            app.drafts.close_draft(opened.id)
    if results or not refusals:
        settings.answer(results, "\n".join(lines))
    elif settings.as_json:
        settings.answer([], "")
    for refused in refusals:
        settings.note(str(refused))
    if refusals:
        raise click.exceptions.Exit(1)


@command()
@click.argument("draft")
@click.option("--format", "format_", type=click.Choice(["docx", "pdf", "txt", "json", "akn"]))
@view_options
@click.option("--lang", type=click.Choice([*LANGUAGES, "both"]), help="Default: the draft's own.")
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path))
@click.option("--final", is_flag=True, help="Without watermark and line numbers.")
@click.option("--despite", default="", help="Why a final is wanted with open proposals or gaps.")
@click.option("--version", default="", help="A named version instead of today's words.")
@click.option("--paper", type=click.Choice(["letter", "a4"]), default="letter", show_default=True)
def export(
    settings: Settings,
    draft: str,
    format_: str | None,
    lang: str | None,
    output: Path,
    final: bool,
    despite: str,
    version: str,
    paper: str,
    **view: Any,
) -> None:
    """Write a draft to a file, in any view."""
    from rcm_desktop.documents.canonical import stated_hash
    from rcm_desktop.documents.exporters.base import ExportOptions
    from rcm_desktop.services.drafts import ExportRequest

    chosen = format_ or output.suffix.removeprefix(".").lower()
    with settings.open() as app:
        opened = app.drafts.open(draft).draft
        request = ExportRequest(
            chosen,
            languages_of(lang or opened.language),
            final=final,
            version=version,
            options=ExportOptions(paper="a4" if paper == "a4" else "letter"),
            despite=despite,
            **view_choices(opened, **view),
        )
        document = app.drafts.export(draft, output, request)
    digest = stated_hash(document)
    data = {"file": str(output), "format": chosen, "blocks": len(document.rows)}
    if document.is_clean:
        data["sha256"] = digest
        words = f"{output} written; the canonical text has SHA-256 {digest}."
    else:
        data |= {"view": request.view, "caption": document.caption, "clean_sha256": digest}
        words = f"{output} written: {document.caption}. The clean text has SHA-256 {digest}."
    settings.answer(data, words)


@command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--draft", "against", help="Compare with a draft of the workspace, word for word.")
@click.option("--hash", "expected", help="The SHA-256 that the words should have.")
def verify(settings: Settings, file: Path, against: str | None, expected: str | None) -> None:
    """Tell whether a file's words are those whose hash stands in it."""
    from rcm_desktop.documents.verify import verify as check

    text = None
    if against:
        text = _text_like(settings, against, file)
    found = check(file, expected=expected, against=text)
    data = asdict(found) | {"file": str(file), "matches": found.matches}
    settings.answer(data, _verdict(file, found))
    if not found.matches and found.stated is not None:
        raise click.exceptions.Exit(1)


def _text_like(settings: Settings, draft: str, file: Path) -> str:
    """The canonical text of a draft in the languages that the file holds."""
    from rcm_desktop.documents.canonical import canonical_text
    from rcm_desktop.documents.verify import verify as check
    from rcm_desktop.services.drafts import ExportRequest

    digest = check(file).computed
    with settings.open() as app:
        own = app.drafts.open(draft).draft.language
        texts = [
            canonical_text(app.drafts.render(draft, ExportRequest("txt", languages)))
            for languages in (languages_of(own), *((lang,) for lang in LANGUAGES), LANGUAGES)
        ]
    return next((t for t in texts if hashlib.sha256(t.encode()).hexdigest() == digest), texts[0])


def _verdict(file: Path, found: Verification) -> str:
    lines = [f"SHA-256 of the canonical text: {found.computed}"]
    if found.stated is None:
        lines.append(f"{file.name} states no hash of its own to compare with.")
    elif found.matches:
        lines.append(f"The words of {file.name} are those its hash vouches for.")
    else:
        lines.append(
            f"The words of {file.name} are NOT those its hash ({found.stated}) vouches for."
        )
    lines += [
        f"  line {change.line}: “{change.stated}” should stand where “{change.found}” stands"
        for change in found.changes
    ]
    return "\n".join(lines)
