from __future__ import annotations

from rcm_desktop.app import App
from rcm_desktop.ui.application import Program
from rcm_desktop.ui.drafts.search_page import SearchPage


def test_a_hit_opens_its_draft_at_the_paragraph(program: Program, shell_app: App) -> None:
    work = program.window.work
    assert work
    page = work.show_page("search")
    assert isinstance(page, SearchPage)
    page.typed.setText("commitm")
    page.search()
    (hit,) = page.model.hits
    assert hit.text == "Reaffirmed their commitment."
    page._open(hit)
    assert work.place() == ("drafts", shell_app.drafts.list()[0].id)
    drafts = work.show_page("drafts")
    assert drafts._view.editor.current_position().block == hit.id  # type: ignore[attr-defined]


def test_nothing_found_says_so(program: Program) -> None:
    work = program.window.work
    assert work
    page = work.show_page("search")
    assert isinstance(page, SearchPage)
    page.typed.setText("xylophone")
    page.search()
    assert page._stack.currentIndex() == 1
    page.typed.setText("")
    page.search()
    assert page._stack.currentIndex() == 0
