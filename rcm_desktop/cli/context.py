"""What every command shares: which workspace, JSON or words, and the passphrase."""

from __future__ import annotations

import functools
import json
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from rcm_desktop.errors import RcmError

if TYPE_CHECKING:
    from rcm_desktop.app import App

F = TypeVar("F", bound=Callable[..., Any])


class PassphraseNeeded(RcmError):
    """Nobody there to ask and no passphrase in the environment."""

    template = (
        "The passphrase of {path} is needed: set RCM_PASSPHRASE, or run this where it can be asked."
    )


def default_workspace() -> Path:
    """The workspace that is used where none is named: in the platform's data folder."""
    from platformdirs import user_data_path

    return user_data_path("rcm-desktop", appauthor=False) / "workspace.rcm"


@dataclass
class Settings:
    """What was said before or behind the command's name."""

    named: Path | None = None
    as_json: bool = False

    @property
    def workspace(self) -> Path:
        return self.named or default_workspace()

    def open(self) -> App:
        """The workspace with its services; raises PassphraseNeeded and what opening refuses."""
        from rcm_desktop.app import App
        from rcm_desktop.store.refusals import NoWorkspace
        from rcm_desktop.store.remembered import recall

        if not self.workspace.exists():
            raise NoWorkspace(path=self.workspace)
        key = None if "RCM_PASSPHRASE" in os.environ else recall(self.workspace)
        return App.open(self.workspace, key or passphrase(self.workspace))

    def answer(self, data: Any, words: str) -> None:
        """Print the result: exactly one JSON document, or words for a person."""
        if self.as_json:
            click.echo(json.dumps(data, ensure_ascii=False, indent=2))
        elif words:
            click.echo(words)

    def note(self, words: str) -> None:
        """Tell something beside the result: on stderr, so that JSON stays one document."""
        click.echo(words, err=True)


def passphrase(path: Path, *, confirm: bool = False) -> str:
    """The passphrase from the environment or the prompt; raises PassphraseNeeded."""
    given = os.environ.get("RCM_PASSPHRASE")
    if given is not None:
        return given
    if not sys.stdin.isatty():
        raise PassphraseNeeded(path=path)
    answer: str = click.prompt("Passphrase", hide_input=True, confirmation_prompt=confirm, err=True)
    return answer


def command(name: str | None = None) -> Callable[[F], click.Command]:
    """A command that takes --workspace and --json and gets a `Settings` first."""

    def wrap(function: F) -> click.Command:
        @functools.wraps(function)
        def call(workspace: Path | None, as_json: bool, **options: Any) -> Any:
            outer = click.get_current_context().obj or Settings()
            named = workspace or outer.named
            return function(Settings(named, as_json or outer.as_json), **options)

        command_ = click.command(name or function.__name__.rstrip("_"))(call)
        command_.params += [
            click.Option(
                ["--workspace"], type=click.Path(path_type=Path), help="The workspace file."
            ),
            click.Option(["--json", "as_json"], is_flag=True, help="One JSON document on stdout."),
        ]
        return command_

    return wrap
