"""Commands about the workspace file itself: init, backup, restore, doctor."""

from __future__ import annotations

import os
from dataclasses import asdict
from pathlib import Path

import click

from rcm_desktop.cli.context import Settings, command, passphrase
from rcm_desktop.models.document import LANGUAGES, Language


@command()
@click.option("--passphrase-prompt", is_flag=True, help="Ask, even where RCM_PASSPHRASE is set.")
@click.option("--name", default="", help="Who works here.")
@click.option("--delegation", default="", help="A member's code such as MEX, or TS, PPT.")
@click.option("--language", type=click.Choice(LANGUAGES), default="en", show_default=True)
@click.option("--remember", is_flag=True, help="Keep the key in this computer's keyring.")
def init(
    settings: Settings,
    passphrase_prompt: bool,
    name: str,
    delegation: str,
    language: Language,
    remember: bool,
) -> None:
    """Make a workspace."""
    from rcm_desktop.app import App
    from rcm_desktop.services.profile import Profile
    from rcm_desktop.store import remembered

    if passphrase_prompt:
        os.environ.pop("RCM_PASSPHRASE", None)
    secret = passphrase(settings.workspace, confirm=True)
    profile = Profile(name, delegation.upper(), language)
    with App.create(settings.workspace, secret, profile) as app:
        kept = remember and remembered.remember(app.workspace.data_key)
        app.plan.seed()
    if remember and not kept:
        settings.note("This computer has no keyring that could remember the key.")
    data = {"workspace": str(settings.workspace), "remembered": kept}
    settings.answer(data, f"The workspace {settings.workspace} is ready.")


@command()
@click.option("--to", "target", type=click.Path(path_type=Path), help="A file of your choice.")
def backup(settings: Settings, target: Path | None) -> None:
    """Copy the workspace, and check the copy."""
    from rcm_desktop.store import backup as backups

    with settings.open() as app:
        if target:
            backups.copy_to(app.workspace, target)
            path = target
        else:
            path = backups.make(app.workspace).path
    settings.answer({"backup": str(path)}, f"{path} written and checked.")


@command()
@click.argument("backup_file", type=click.Path(path_type=Path), required=False)
@click.option("--list", "list_", is_flag=True, help="Show the backups there are.")
def restore(settings: Settings, backup_file: Path | None, list_: bool) -> None:
    """Put a backup in the place of the workspace; the replaced file is kept."""
    from rcm_desktop.store import backup as backups

    if list_ or backup_file is None:
        found = backups.backups(settings.workspace)
        data = [{"path": str(copy.path), "at": copy.at.isoformat()} for copy in found]
        lines = [f"{copy.at:%Y-%m-%d %H:%M:%S}  {copy.path}" for copy in found]
        settings.answer(data, "\n".join(lines) or "There are no backups yet.")
        return
    kept = backups.restore(backup_file, settings.workspace, passphrase(backup_file))
    place = f"; the file it replaced is {kept}" if kept else ""
    settings.answer(
        {"workspace": str(settings.workspace), "replaced": str(kept) if kept else None},
        f"{settings.workspace} is now as it was in the backup{place}.",
    )


@command()
@click.option("--rebuild/--no-rebuild", default=True, help="Derive lists and search anew.")
def doctor(settings: Settings, rebuild: bool) -> None:
    """Check the workspace, and derive its lists and search anew."""
    from rcm_desktop.services.health import replay_of
    from rcm_desktop.store import doctor as physician

    with settings.open() as app:
        replay = replay_of(app.workspace, app.plan.rows_of)
        findings = list(physician.examine(app.workspace, replay))
        if rebuild:
            findings += physician.rebuild(app.workspace, replay)
    lines = [f"{'ok ' if found.ok else 'BAD'}  {found.message}" for found in findings]
    data = {"ok": all(found.ok for found in findings), "findings": [asdict(f) for f in findings]}
    settings.answer(data, "\n".join(lines))
    if not data["ok"]:
        raise click.exceptions.Exit(1)
