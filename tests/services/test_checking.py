"""Checking drafts: the workspace's rules, ignoring, fixing, proposals, further sources."""

from __future__ import annotations

import pytest

from rcm_desktop.app import App
from rcm_desktop.models.conventions.finding import Finding, Rule
from rcm_desktop.models.conventions.paper import Paper
from rcm_desktop.models.document import Block, BlockKind
from rcm_desktop.resources import resource
from rcm_desktop.services.checking import DraftCheck, NotWhereItWas, UnknownRule
from rcm_desktop.services.conference import ConferenceDataInvalid
from rcm_desktop.services.convention_words import load_lexicon
from rcm_desktop.services.open_draft import OpenDraft


@pytest.fixture
def opened(app: App) -> OpenDraft:
    return app.drafts.create(
        [
            Block("b1", BlockKind.TITLE, {"en": "A title", "es": "Un título"}),
            Block("b2", BlockKind.PREAMBLE, {"en": "One  two , the the.", "es": "Uno  dos."}),
            Block("b3", BlockKind.PREAMBLE, {"en": "The Network´s work."}),
        ]
    )


def rules_found(app: App, opened: OpenDraft) -> list[tuple[str, str]]:
    order = opened.draft.order()
    found = app.checking.check(opened)
    return [(f"b{order.index(f.block) + 1}", f"{f.language} {f.rule.id}") for f in found]


def test_both_languages_of_a_draft_are_checked(app: App, opened: OpenDraft) -> None:
    assert rules_found(app, opened) == [
        ("b2", "en double-space"),
        ("b2", "en space-at-mark"),
        ("b2", "en word-twice"),
        ("b2", "es double-space"),
        ("b3", "en apostrophe"),
    ]
    assert [f.language for f in app.checking.check(opened, language="es")] == ["es"]


def test_certain_fixes_leave_nothing_to_fix(app: App, opened: OpenDraft) -> None:
    done, refused = app.checking.fix_certain(opened)
    assert (len(done), refused) == (5, [])
    _title, second, third = opened.draft.order()
    assert opened.draft.words(second, "en") == "One two, the."
    assert opened.draft.words(second, "es") == "Uno dos."
    assert opened.draft.words(third, "en") == "The Network’s work."
    assert app.checking.check(opened) == []


def test_a_closed_block_is_not_fixed(app: App, opened: OpenDraft) -> None:
    third = opened.draft.order()[2]
    opened.apply(lambda draft: draft.close_block(third))
    done, refused = app.checking.fix_certain(opened)
    assert len(done) == 4
    assert len(refused) == 1
    assert opened.draft.words(third, "en") == "The Network´s work."


def test_rules_are_switched_for_the_workspace(app: App, opened: OpenDraft) -> None:
    told: list[None] = []
    app.checking.changed.subscribe(told.append)
    app.checking.switch("double-space", False)
    assert "en double-space" not in [rule for _b, rule in rules_found(app, opened)]
    assert app.workspace.settings.get("checking.rules") == {"double-space": False}
    app.checking.switch("double-space", True)
    assert app.workspace.settings.get("checking.rules") == {}
    assert len(told) == 2
    with pytest.raises(UnknownRule):
        app.checking.switch("no-such-rule", True)
    with pytest.raises(UnknownRule):
        app.checking.check(opened, rule="no-such-rule")


def test_a_rule_that_is_off_is_looked_at_on_request(app: App, opened: OpenDraft) -> None:
    app.checking.switch("apostrophe", False)
    assert [f.rule.id for f in app.checking.check(opened, rule="apostrophe")] == ["apostrophe"]


def test_what_is_ignored_comes_back_with_other_words(app: App, opened: OpenDraft) -> None:
    third = opened.draft.order()[2]
    (finding,) = app.checking.check(opened, rule="apostrophe")
    app.checking.ignore(opened, finding)
    assert app.checking.check(opened, rule="apostrophe") == []
    assert app.checking.check(opened, rule="apostrophe", ignored=True) == [finding]
    opened.apply(lambda draft: draft.set_words(third, "en", "All the Network´s work."))
    assert len(app.checking.check(opened, rule="apostrophe")) == 1
    opened.apply(lambda draft: draft.set_words(third, "en", "The Network´s work."))
    assert app.checking.check(opened, rule="apostrophe") == []
    app.checking.stop_ignoring(opened.id)
    assert len(app.checking.check(opened, rule="apostrophe")) == 1


def test_a_fix_needs_the_words_that_were_checked(app: App, opened: OpenDraft) -> None:
    third = opened.draft.order()[2]
    (finding,) = app.checking.check(opened, rule="apostrophe")
    opened.apply(lambda draft: draft.insert(third, "en", 0, "Also: "))
    with pytest.raises(NotWhereItWas):
        app.checking.fix(opened, finding, finding.fixes[0], "The Network´s work.")
    words = opened.draft.words(third, "en")
    (finding,) = app.checking.check(opened, rule="apostrophe")
    app.checking.fix(opened, finding, finding.fixes[0], words)
    assert opened.draft.words(third, "en") == "Also: The Network’s work."


def test_open_proposals_of_the_draft_are_findings(app: App, opened: OpenDraft) -> None:
    third = opened.draft.order()[2]
    proposal, _changes = opened.draft.propose_words(["MEX"], third, "en", "Nothing.")
    (finding,) = app.checking.check(opened, rule="open-proposal")
    assert (finding.block, finding.message) == (third, "Proposals still open here: 1.")
    opened.apply(lambda draft: draft.reject(proposal))
    assert app.checking.check(opened, rule="open-proposal") == []


def test_further_sources_are_checked_and_switched(app: App, opened: OpenDraft) -> None:
    rule = Rule("shouting", "Shouting", "No capitals.", "A test", ("Too loud.",))

    def source(paper: Paper) -> list[Finding]:
        return [Finding(rule, paper.blocks[0].id, "en", 0, 1, rule.says[0])]

    app.checking.add_source(source, [rule])
    assert rules_found(app, opened)[0] == ("b1", "en shouting")
    app.checking.switch("shouting", False)
    assert rules_found(app, opened)[0] == ("b2", "en double-space")


def test_an_open_check_follows_every_change(app: App, opened: OpenDraft) -> None:
    check = DraftCheck(app.checking, opened)
    assert len(check.prepare().run()) == 5
    _title, second, third = opened.draft.order()
    opened.apply(lambda draft: draft.set_words(third, "en", "Its work."))
    assert len(check.prepare().run()) == 4
    opened.apply(lambda draft: draft.remove([second]))
    assert check.prepare().run() == []
    fresh = DraftCheck(app.checking, opened)
    assert fresh.prepare().paper.blocks == check.prepare().paper.blocks
    check.stop()
    fresh.stop()


def test_a_bare_truth_value_in_a_list_of_words_is_refused(tmp_path: object) -> None:
    from pathlib import Path

    folder = Path(str(tmp_path))
    for name in ("verbs", "words", "names"):
        text = (resource("conventions") / f"{name}.yaml").read_text(encoding="utf-8")
        (folder / f"{name}.yaml").write_text(text.replace('"on"', "on"), encoding="utf-8")
    with pytest.raises(ConferenceDataInvalid):
        load_lexicon(folder=folder)
