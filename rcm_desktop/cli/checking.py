"""The command `check`: drafting conventions, with fixes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rcm_desktop.cli.context import Settings, command
from rcm_desktop.errors import RcmError
from rcm_desktop.models.document import LANGUAGES, Block, Language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rcm_desktop.app import App
    from rcm_desktop.models.conventions.finding import Finding
    from rcm_desktop.services.checking import CheckService


class DraftNeeded(RcmError):
    """Something that is done to a draft was asked of a file, or of nothing."""

    template = "--{option} needs a draft of the workspace; “rcm-desktop import FILE” makes one."


@command()
@click.argument("draft_or_file", required=False)
@click.option("--lang", type=click.Choice(LANGUAGES), help="Only this language.")
@click.option("--rule", default="", metavar="ID", help="Only this rule, even if it is off.")
@click.option("--rules", "list_rules", is_flag=True, help="List the rules instead.")
@click.option("--on", "turned_on", multiple=True, metavar="ID", help="Turn a rule on.")
@click.option("--off", "turned_off", multiple=True, metavar="ID", help="Turn a rule off.")
@click.option("--fix", is_flag=True, help="Apply the fixes that are certain.")
@click.option("--block", default="", help="Only this block.")
@click.option("--ignore", is_flag=True, help="Let what is found be, until its words change.")
@click.option("--show-again", is_flag=True, help="No longer ignore anything in this draft.")
@click.option("--ignored", is_flag=True, help="Tell what is ignored too.")
def check(
    settings: Settings,
    draft_or_file: str | None,
    lang: Language | None,
    rule: str,
    list_rules: bool,
    turned_on: tuple[str, ...],
    turned_off: tuple[str, ...],
    fix: bool,
    block: str,
    ignore: bool,
    show_again: bool,
    ignored: bool,
) -> None:
    """Check a draft or a file against the drafting conventions."""
    path = Path(draft_or_file) if draft_or_file else None
    if path and (path.exists() or path.suffix or "/" in str(path) or "\\" in str(path)):
        for option, wanted in (("fix", fix), ("ignore", ignore), ("show-again", show_again)):
            if wanted:
                raise DraftNeeded(option=option)
        _check_file(settings, path, lang, rule, block)
        return
    if not draft_or_file and not (list_rules or turned_on or turned_off):
        raise click.UsageError("Name a draft or a file, or --rules.")
    with settings.open() as app:
        for on, names in ((True, turned_on), (False, turned_off)):
            for name in names:
                app.checking.switch(name, on)
        if list_rules or not draft_or_file:
            settings.answer(*_rules(app.checking))
            return
        opened = app.drafts.open(draft_or_file)
        if show_again:
            app.checking.stop_ignoring(opened.id)
        fixed: Sequence[Finding] = ()
        refused: Sequence[RcmError] = ()
        if fix:
            fixed, refused = app.checking.fix_certain(opened, language=lang, rule=rule)
            opened.save()
        found = app.checking.check(opened, language=lang, rule=rule, ignored=ignored)
        found = [finding for finding in found if block in ("", finding.block)]
        blocks = opened.draft.blocks()
        if ignore:
            _ignore(app, opened.id, found)
    for refusal in refused:
        settings.note(str(refusal))
    data, lines = _told(found, blocks)
    head = [f"Fixed: {len(fixed)}."] if fix else []
    head += [f"Ignored: {len(found)}."] if ignore else []
    settings.answer(data, "\n".join([*head, *(lines or ["Nothing was found."])]))


def _ignore(app: App, draft_id: str, found: Sequence[Finding]) -> None:
    opened = app.drafts.open(draft_id)
    for finding in found:
        app.checking.ignore(opened, finding)


def _check_file(
    settings: Settings, path: Path, lang: Language | None, rule: str, block: str
) -> None:
    """A file needs no workspace: the rules are those that are on by themselves."""
    from rcm_desktop.documents.importers import read_document
    from rcm_desktop.models.conventions.paper import Paper
    from rcm_desktop.models.conventions.registry import RULES
    from rcm_desktop.models.conventions.registry import Settings as Chosen
    from rcm_desktop.models.conventions.registry import check as look
    from rcm_desktop.services.checking import UnknownRule
    from rcm_desktop.services.convention_words import load_lexicon

    if rule and rule not in RULES:
        raise UnknownRule(rule=rule)
    document = read_document(path, language=lang)
    paper = Paper.of(
        document.blocks, load_lexicon(), kind=document.kind, language=document.language
    )
    found = [f for f in look(paper, Chosen(only=rule)) if block in ("", f.block)]
    data, lines = _told(found, document.blocks)
    settings.answer(data, "\n".join(lines or ["Nothing was found."]))


def _told(
    found: Sequence[Finding], blocks: Sequence[Block]
) -> tuple[list[dict[str, Any]], list[str]]:
    from rcm_desktop.models.conventions.fixing import certain_fix
    from rcm_desktop.models.numbering import labels

    label = dict(zip((block.id for block in blocks), labels(blocks), strict=True))
    by_id = {block.id: block for block in blocks}
    data, lines = [], []
    for finding in found:
        words = by_id[finding.block].words("es" if finding.language == "es" else "en")
        sure = certain_fix(finding)
        data.append(
            {
                "rule": finding.rule.id,
                "severity": finding.rule.severity.value,
                "block": finding.block,
                "label": label[finding.block],
                "language": finding.language,
                "start": finding.start,
                "end": finding.end,
                "words": words[finding.start : finding.end],
                "message": finding.message,
                "fix": sure.replacement if sure else None,
                "fixes": [
                    {"label": str(fix), "replacement": fix.replacement, "certain": fix.certain}
                    for fix in finding.fixes
                ],
            }
        )
        place = f"{finding.block} {finding.language} {label[finding.block]}".rstrip()
        lines.append(f"{place:<22} {finding.rule.id}: {finding.message}")
        lines += [f"{'':<22}   → {_short(str(fix))}" for fix in finding.fixes]
    return data, lines


def _short(words: str) -> str:
    return words if len(words) <= 90 else words[:88] + "…”"


def _rules(checking: CheckService) -> tuple[list[dict[str, Any]], str]:
    settings = checking.settings()
    data = [
        {
            "id": rule.id,
            "name": rule.name,
            "explanation": rule.explanation,
            "source": rule.source,
            "severity": rule.severity.value,
            "on": settings.on(rule),
        }
        for rule in checking.rules.values()
    ]
    lines = []
    for entry in data:
        lines.append(f"{'on ' if entry['on'] else 'off'} {entry['id']:<24} {entry['name']}")
        lines.append(f"    {entry['explanation']}")
        lines.append(f"    Source: {entry['source']}")
    return data, "\n".join(lines)
