"""The table of commands, each loaded when it is called, and what a refusal looks like."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Final

import click

from rcm_desktop import __version__
from rcm_desktop.cli.context import Settings
from rcm_desktop.errors import RcmError

#: Command → module and attribute.
COMMANDS: Final[dict[str, tuple[str, str]]] = {
    "agree": ("agreement", "agree"),
    "audit": ("auditing", "audit"),
    "backup": ("workspace", "backup"),
    "bundle": ("agreement", "bundle"),
    "check": ("checking", "check"),
    "comment": ("remarks", "comment"),
    "comments": ("remarks", "comments"),
    "compare": ("drafts", "compare"),
    "demo": ("demo", "demo"),
    "doctor": ("workspace", "doctor"),
    "drafts": ("drafts", "drafts"),
    "edit": ("editing", "edit"),
    "export": ("files", "export"),
    "history": ("history", "history"),
    "glossary": ("glossary", "glossary"),
    "hub": ("hub", "hub"),
    "import": ("files", "import_"),
    "init": ("workspace", "init"),
    "join": ("exchange", "join"),
    "looked": ("papers", "looked"),
    "note": ("remarks", "note"),
    "notes": ("remarks", "notes"),
    "outline": ("drafts", "outline"),
    "plan": ("plan", "plan"),
    "position": ("agreement", "position"),
    "proposals": ("negotiation", "proposals"),
    "propose": ("negotiation", "propose"),
    "resolve": ("agreement", "resolve"),
    "restore": ("workspace", "restore"),
    "search": ("drafts", "search"),
    "show": ("drafts", "show"),
    "spell": ("spelling", "spell"),
    "status": ("exchange", "status"),
    "sync": ("exchange", "sync"),
    "synoptic": ("papers", "synoptic"),
    "translation": ("translation", "translation"),
    "verify": ("files", "verify"),
}


class LazyGroup(click.Group):
    """A group that imports a command's module only when the command is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, attribute = COMMANDS[cmd_name]
        command: click.Command = getattr(import_module(f"rcm_desktop.cli.{module}"), attribute)
        return command


@click.group(cls=LazyGroup, name="rcm-desktop")
@click.version_option(__version__, prog_name="rcm-desktop")
@click.option("--workspace", type=click.Path(path_type=Path), help="The workspace file.")
@click.option("--json", "as_json", is_flag=True, help="One JSON document on stdout.")
@click.pass_context
def cli(ctx: click.Context, workspace: Path | None, as_json: bool) -> None:
    """The drafting room of the Regional Conference on Migration.

    Without a command the window opens.
    """
    ctx.obj = Settings(workspace, as_json)


def run_command(arguments: Sequence[str]) -> int:
    """Run one command: 0 done, 1 refused with a sentence on stderr, 2 usage."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        # Outside standalone mode click hands an exit status back instead of ending.
        status = cli.main(list(arguments), prog_name="rcm-desktop", standalone_mode=False)
        return status if isinstance(status, int) else 0
    except RcmError as refusal:
        click.echo(str(refusal), err=True)
        return 1
    except click.Abort:
        click.echo("Stopped; what was finished before is kept.", err=True)
        return 1
    except click.ClickException as usage:
        usage.show()
        return 2
    except BrokenPipeError:
        # The reader has seen enough: give the interpreter nothing left to flush.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as bug:
        if os.environ.get("RCM_DEBUG"):
            raise
        kind = type(bug).__name__
        click.echo(
            f"Something went wrong that should not have ({kind}: {bug}); nothing saved was lost. "
            "Run it again with RCM_DEBUG=1 to see where.",
            err=True,
        )
        return 1
