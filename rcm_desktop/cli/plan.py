"""Commands of the Plan of Action: list, add, set, remove, import, export, report, follow-up."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rcm_desktop.cli.context import Settings, command
from rcm_desktop.models.document import LANGUAGES, Language
from rcm_desktop.models.plan import PlanItem, PlanKind
from rcm_desktop.models.plan_query import PlanQuery

if TYPE_CHECKING:
    from rcm_desktop.services.conference import Conference

#: Options that set a field, with what they take.
_FIELDS = {
    "title": "What is to be done.",
    "kind": f"One of {', '.join(PlanKind)}.",
    "theme": "A theme's name, in English or Spanish.",
    "area": "An area's name; it brings its theme.",
    "status": "proposed, approved, under way, held, issued, followed up, closed or dropped.",
    "responsible": "Delegations by code or name, separated by semicolons.",
    "sponsors": "Delegations or organizations, separated by semicolons.",
    "due": "A date as written: “fourth quarter of 2004”.",
    "notes": "Anything else.",
    "reason": "Why an item is dropped.",
}


def _field_options(function: Any) -> Any:
    for name, text in reversed(_FIELDS.items()):
        function = click.option(f"--{name}", help=text)(function)
    return function


def _filters(function: Any) -> Any:
    for option in (
        click.option("--filter", "text", default="", help="Words that must occur."),
        click.option("--theme", multiple=True, help="Only this theme; may be repeated."),
        click.option("--status", multiple=True, help="Only this status; may be repeated."),
        click.option("--kind", multiple=True, help="Only this kind; may be repeated."),
        click.option("--delegation", default="", help="Only where this member is responsible."),
    ):
        function = option(function)
    return function


@click.group()
def plan() -> None:
    """The Plan of Action."""


def item_data(item: PlanItem, conference: Conference, language: Language = "en") -> dict[str, Any]:
    """An item as `plan list --json` gives it; names as in the language, ids beside them."""
    due, source = item.due, item.source
    return {
        "id": item.id,
        "kind": item.kind.value,
        "theme": conference.theme_name(item.theme, language) if item.theme else "",
        "area": conference.area_name(item.area, language) if item.area else "",
        "title": item.title,
        "status": item.status.value,
        "responsible": list(item.responsible),
        "sponsors": list(item.sponsors),
        "due": {
            "text": due.text,
            "from": due.start.isoformat() if due.start else None,
            "to": due.end.isoformat() if due.end else None,
        }
        if due
        else None,
        "notes": item.notes,
        "reason": item.reason,
        "source": {
            "draft": source.draft,
            "block": source.block,
            "label": source.label,
            "quote": source.quote,
            "title": source.title,
        }
        if source
        else None,
        "theme_id": item.theme,
        "area_id": item.area,
        "suggested": item.suggested,
        "modified": item.modified,
    }


def _query(
    conference: Conference, text: str, theme: Any, status: Any, kind: Any, delegation: str
) -> PlanQuery:
    from rcm_desktop.models.plan import Status
    from rcm_desktop.services.plan_edits import choice

    return PlanQuery(
        text=text,
        themes=tuple(conference.find_theme(name) for name in theme),
        statuses=tuple(choice(Status, name, Status, "status") for name in status),
        kinds=tuple(choice(PlanKind, name, PlanKind, "kind") for name in kind),
        delegation=conference.find_member(delegation) if delegation else "",
    )


def _line(item: PlanItem) -> str:
    due = f"  ({item.due.text})" if item.due else ""
    names = f"  {', '.join(item.responsible)}" if item.responsible else ""
    return f"{item.id:<15} {item.status:<11} {item.title}{names}{due}"


@command("list")
@_filters
@click.option("--lang", type=click.Choice(LANGUAGES), default="en", help="Language of the names.")
def list_(settings: Settings, lang: Language, **filters: Any) -> None:
    """List items, by theme and area."""
    with settings.open() as app:
        conference = app.plan.conference
        query = _query(conference, **filters)
        lines: list[str] = []
        data: list[dict[str, Any]] = []
        for theme, keys in app.plan.groups(query):
            lines.append(conference.theme_name(theme, lang) if theme else "Without a theme")
            for start in range(0, len(keys), 256):
                items = app.plan.page(keys[start : start + 256])
                lines += [f"  {_line(item)}" for item in items]
                data += [item_data(item, conference, lang) for item in items]
    empty = "No item fits; “rcm-desktop plan add --title …” makes one."
    settings.answer(data, "\n".join(lines) or empty)


@command()
@_field_options
def add(settings: Settings, **fields: str | None) -> None:
    """Add an item."""
    with settings.open() as app:
        item = app.plan.add(_given(fields))
        data = item_data(item, app.plan.conference)
    settings.answer(data, f"{item.id} added: {item.title}")


@command("set")
@click.argument("items", nargs=-1, required=True)
@_field_options
def set_(settings: Settings, items: tuple[str, ...], **fields: str | None) -> None:
    """Change fields of items: all of them, or none if one refuses."""
    given = _given(fields)
    if not given:
        raise click.UsageError("Say what to set, as --status approved.")
    with settings.open() as app:
        changed = app.plan.set(items, given)
        data = [item_data(item, app.plan.conference) for item in changed]
    settings.answer(data, "\n".join(map(_line, changed)))


@command()
@click.argument("items", nargs=-1, required=True)
def remove(settings: Settings, items: tuple[str, ...]) -> None:
    """Take items out of the plan; their history stays."""
    with settings.open() as app:
        app.plan.remove(items)
    settings.answer({"removed": list(items)}, f"Removed: {', '.join(items)}")


@command("follow-up")
@click.argument("draft")
@click.argument("block")
@_field_options
def follow_up(settings: Settings, draft: str, block: str, **fields: str | None) -> None:
    """Make a decision an item that links back to it; options correct what is proposed."""
    with settings.open() as app:
        item = app.plan.follow_up(draft, block)
        given = _given(fields)
        if given:
            (item,) = app.plan.set([item.id], given)
        data = item_data(item, app.plan.conference)
    words = _line(item)
    if item.suggested:
        words += f"\n  suggested, to be confirmed: {data['area'] or data['theme']}"
    settings.answer(data, words)


@command("import")
@click.argument("file", type=click.Path(path_type=Path))
def import_(settings: Settings, file: Path) -> None:
    """Take a .csv or .xlsx file into the plan, all of it or nothing."""
    from rcm_desktop.services.plan_tables import import_plan

    with settings.open() as app:
        outcome = import_plan(app.plan, file)
    if outcome.ignored:
        settings.note(f"Columns left out, because the plan has none like it: {outcome.ignored}")
    data = {
        "added": list(outcome.added),
        "changed": list(outcome.changed),
        "same": outcome.same,
        "ignored_columns": list(outcome.ignored),
    }
    counts = f"{len(outcome.added)} added, {len(outcome.changed)} changed, {outcome.same} the same"
    settings.answer(data, counts)


@command()
@click.argument("file", type=click.Path(path_type=Path))
@_filters
def export(settings: Settings, file: Path, **filters: Any) -> None:
    """Write items to a .csv or .xlsx file, of which no cell can become a formula."""
    from rcm_desktop.services.plan_tables import export_plan

    with settings.open() as app:
        count = export_plan(app.plan, file, _query(app.plan.conference, **filters))
    settings.answer({"file": str(file), "items": count}, f"{file}: {count} items")


@command()
@click.option("--lang", type=click.Choice(LANGUAGES), default="en", help="Language of the names.")
def report(settings: Settings, lang: Language) -> None:
    """Count the plan: per theme and status, overdue, by delegation."""
    from rcm_desktop.services.plan_report import as_text
    from rcm_desktop.services.plan_report import report as count

    with settings.open() as app:
        conference = app.plan.conference
        counted = count(app.plan.items(), app.plan.today)
        words = as_text(counted, conference, lang)
        data = {
            "on": counted.on.isoformat(),
            "total": counted.total,
            "themes": [
                {
                    "theme": conference.theme_name(theme, lang) if theme else "",
                    "total": statuses.total(),
                    "statuses": {status.value: count for status, count in statuses.items()},
                }
                for theme, statuses in counted.themes.items()
            ],
            "overdue": [item_data(item, conference, lang) for item in counted.overdue],
            "delegations": {
                code: {"total": every, "finished": done}
                for code, (every, done) in sorted(counted.delegations.items())
            },
        }
    settings.answer(data, words)


def _given(fields: dict[str, str | None]) -> dict[str, str]:
    return {name: value for name, value in fields.items() if value is not None}


for _command in (list_, add, set_, remove, follow_up, import_, export, report):
    plan.add_command(_command)
