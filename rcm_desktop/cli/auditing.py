"""The command `audit`: proves where every word of a draft came from, and where it went."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from rcm_desktop.cli.context import Settings, command
from rcm_desktop.errors import RcmError
from rcm_desktop.models.document import LANGUAGES, Language

if TYPE_CHECKING:
    from rcm_desktop.models.audit import Audit

FORMATS: Final = ("docx", "pdf", "txt", "json")


class UnknownAuditFormat(RcmError):
    """A file name that tells no format of an audit."""

    template = "An audit is written as {known}; give {file} one of these endings."


@command()
@click.argument("draft")
@click.option("--from", "since", default="", help="A named version; default: the beginning.")
@click.option("--to", "until", default="", help="A named version; default: today's words.")
@click.option("--lang", type=click.Choice(LANGUAGES), help="Of the report. Default: yours.")
@click.option("-o", "--out", type=click.Path(path_type=Path), help="A file to write.")
def audit(
    settings: Settings, draft: str, since: str, until: str, lang: Language | None, out: Path | None
) -> None:
    """Prove for every word and attribution where it came from and where it went."""
    from rcm_desktop.services.audit_paper import as_text, write

    if out and out.suffix[1:] not in FORMATS:
        raise UnknownAuditFormat(known=", ".join(f".{f}" for f in FORMATS), file=out.name)
    with settings.open() as app:
        found = app.drafts.audit(draft, since, until)
        language = lang or app.profile.language
    data = audit_data(found)
    if out and out.suffix == ".json":
        _write_json(out, data)
    elif out:
        write(found, out, out.suffix[1:], language)
    data |= {"file": str(out)} if out else {}
    words = _short(found) + f"\n{out} written." if out else as_text(found, language)
    settings.answer(data, words)
    if not found.complete:
        raise click.exceptions.Exit(1)


def _short(found: Audit) -> str:
    if found.complete:
        return f"Accounted for: all {found.old.words} old and {found.new.words} new words."
    return "NOT accounted for: " + "; ".join(found.faults)


def _write_json(path: Path, data: dict[str, Any]) -> None:
    from rcm_desktop.documents.exporters.base import whole_file

    with whole_file(path) as stream:
        stream.write(json.dumps(data, ensure_ascii=False, indent=2).encode())


def audit_data(found: Audit) -> dict[str, Any]:
    """The whole account as JSON."""
    return {
        "draft": found.draft,
        "title": found.title,
        "from": asdict(found.old),
        "to": asdict(found.new),
        "complete": found.complete,
        "faults": list(found.faults),
        "fate_words": {how.value: count for how, count in found.fate_words.items()},
        "origin_words": {how.value: count for how, count in found.origin_words.items()},
        "attributions": found.attributions,
        "fates": [asdict(passage) for passage in found.fates],
        "origins": [asdict(passage) for passage in found.origins],
        "blocks": [asdict(change) for change in found.blocks],
        "proposals": [asdict(fate) for fate in found.proposals],
        "labels": found.labels,
    }
