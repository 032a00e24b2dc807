"""Commands about papers of a negotiation: the synoptic table, and what has been looked at."""

from __future__ import annotations

from pathlib import Path

import click

from rcm_desktop.cli.context import Settings, command
from rcm_desktop.models.document import LANGUAGES, Language


@command()
@click.argument("draft")
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path))
@click.option("--lang", type=click.Choice(LANGUAGES), help="Default: the draft's own.")
@click.option("--paper", type=click.Choice(["letter", "a4"]), default="letter", show_default=True)
def synoptic(
    settings: Settings, draft: str, output: Path, lang: Language | None, paper: str
) -> None:
    """Write what each delegation asks for, side by side: .docx, .pdf, .xlsx or .csv."""
    from rcm_desktop.documents.exporters.base import ExportOptions
    from rcm_desktop.services.synoptic_paper import export_synoptic

    with settings.open() as app:
        live = app.drafts.open(draft).draft
        options = ExportOptions(paper="a4" if paper == "a4" else "letter")
        format_ = output.suffix.removeprefix(".").lower()
        grid = export_synoptic(live, output, format_, lang, options)
    columns = len(grid.heads) - 2
    data = {"file": str(output), "rows": len(grid.rows), "delegations": columns}
    words = f"{output} written: {len(grid.rows)} paragraphs, {columns} delegations."
    settings.answer(data, words)


@command()
@click.argument("draft")
@click.option("--unread", is_flag=True, help="Only list what changed; mark nothing.")
def looked(settings: Settings, draft: str, unread: bool) -> None:
    """Mark a draft as read, so that later changes can be told from it.

    What was seen is kept in this workspace only and never shared.
    """
    from rcm_desktop.services.papers import moment

    with settings.open() as app:
        live = app.drafts.open(draft).draft
        looking = app.drafts.looking
        seen = looking.seen(live.id)
        news = looking.unread(live)
        blocks = [block for block in live.living() if block in news]
        openings = {
            block: " ".join((live.words(block, "en") or live.words(block, "es")).split()[:8])
            for block in blocks
        }
        if not unread:
            looking.looked(live)
        last = looking.seen(live.id)
    data = {
        "last_looked": seen.at if seen else None,
        "marked": not unread,
        "unread": [{"block": block, "opening": openings[block]} for block in blocks],
    }
    lines = [f"{block}  {openings[block]}" for block in blocks]
    if not unread and last:
        lines.append(f"Marked as read at {moment(last.at)}.")
    elif not lines:
        lines.append("Nothing changed since you last looked." if seen else "Never looked at.")
    settings.answer(data, "\n".join(lines))
