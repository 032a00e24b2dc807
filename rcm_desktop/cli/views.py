"""Options that say which reading of a draft is wanted, the same for show and export."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, TypeVar

import click

from rcm_desktop.errors import RcmError

if TYPE_CHECKING:
    from rcm_desktop.drafting.draft import Draft

F = TypeVar("F", bound=Callable[..., Any])

VIEWS: Final = click.Choice(["clean", "accepted", "redline", "bracketed"])
#: How today's words are named beside named versions.
NOW: Final = "now"


class SinceOrBetween(RcmError):
    """Two questions at once."""

    template = "Ask either --since or --between two versions, not both."


def view_options(command: F) -> F:
    """Adds --view, --only, --since, --between and --changes-only."""
    options = (
        click.option("--view", type=VIEWS, help="Default: clean; with --since bracketed."),
        click.option(
            "--only", multiple=True, help="Proposals of this delegation only; repeatable."
        ),
        click.option("--since", is_flag=True, help="What changed since you last looked."),
        click.option(
            "--between", nargs=2, default=None, help="What changed from one version to another."
        ),
        click.option("--changes-only", is_flag=True, help="Leave out what stayed the same."),
    )
    for option in reversed(options):
        command = option(command)
    return command


def view_choices(
    draft: Draft,
    view: str | None,
    only: tuple[str, ...],
    since: bool,
    between: tuple[str, str] | None,
    changes_only: bool,
) -> dict[str, Any]:
    """The same as fields of an ExportRequest; raises SinceOrBetween, UnknownName."""
    from rcm_desktop.services.negotiation import delegation_of

    if since and between:
        raise SinceOrBetween
    shown = view or ("bracketed" if since else "redline" if only else "clean")
    return {
        "view": shown,
        "only": tuple(delegation_of(name) for name in only),
        "since": since,
        "between": tuple(_version(draft, name) for name in between) if between else None,
        "changes_only": changes_only,
    }


def _version(draft: Draft, name: str) -> str:
    names = {version.name for version in draft.versions()}
    return "" if name == NOW and name not in names else name
