"""What is unread is marked while a draft is in front, and read when it was left."""

from __future__ import annotations

from typing import Any

from pytestqt.qtbot import QtBot

from rcm_desktop.app import App
from rcm_desktop.drafting.authors import Author
from rcm_desktop.drafting.draft import Draft
from rcm_desktop.services.open_draft import OpenDraft
from rcm_desktop.ui.application import Program
from rcm_desktop.ui.drafts import look_keeper


def from_afar(opened: OpenDraft, block: str, words: str) -> None:
    """Somebody else's edit arrives."""
    opened.save()
    other = Draft.load(opened.id, Author("Eva", "CRI", "afar"), [opened.draft.snapshot()])
    other.set_words(block, "en", words)
    update = other.commit()
    assert update is not None
    opened.receive([update])


def view_of(program: Program, app: App) -> Any:
    work = program.window.work
    assert work is not None
    page = work.context.show_page("drafts")
    page.open(app.drafts.list()[0].id)  # type: ignore[attr-defined]
    return page._view  # type: ignore[attr-defined]


def test_others_changes_are_unread_until_marked(
    program: Program, shell_app: App, qtbot: QtBot
) -> None:
    opened = shell_app.drafts.open(shell_app.drafts.list()[0].id)
    shell_app.drafts.looking.looked(opened.draft)
    view = view_of(program, shell_app)
    block = opened.draft.order()[2]
    from_afar(opened, block, "Reaffirmed their tea.")
    gutter = view.editor.surface.gutter
    qtbot.waitUntil(lambda: gutter.unread == {block}, timeout=3_000)
    view.looks.action.trigger()
    assert gutter.unread == frozenset()
    assert shell_app.drafts.looking.unread(opened.draft) == frozenset()


def test_a_glance_is_no_look(program: Program, shell_app: App, monkeypatch: Any) -> None:
    opened = shell_app.drafts.open(shell_app.drafts.list()[0].id)
    view = view_of(program, shell_app)
    view.looks.leave()
    assert shell_app.drafts.looking.seen(opened.id) is None
    monkeypatch.setattr(look_keeper, "LONG_ENOUGH", 0)
    view.looks.leave()
    assert shell_app.drafts.looking.seen(opened.id) is not None
