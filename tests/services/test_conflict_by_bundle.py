"""Two workspaces that changed the same words apart find the bracket after exchanging a file."""

from __future__ import annotations

from pathlib import Path

from rcm_desktop.models.view import Lens, View
from tests.sync.laptops import laptop


def test_both_wordings_stand_on_both_laptops_after_a_bundle(tmp_path: Path) -> None:
    bundle = tmp_path / "room.rcmb"
    with laptop(tmp_path / "ana.rcm", "Ana", "MEX") as ana:
        draft = ana.draft("The cat sat.")
        ana.sync.begin()
        code = ana.sync.invite()
        ana.sync.sync_bundle(bundle)
        with laptop(tmp_path / "bob.rcm", "Bob", "USA") as bob:
            bob.sync.join_bundle(bundle, str(code))
            ana.sync.sync_bundle(bundle)
            bob.sync.sync_bundle(bundle)
            for person, words in ((ana, "The dog sat."), (bob, "The cow sat.")):
                opened = person.drafts.open(draft)
                block = opened.draft.order()[0]
                opened.apply(lambda d, b=block, w=words: d.set_words(b, "en", w))
                opened.save()
            for _ in range(2):
                ana.sync.sync_bundle(bundle)
                bob.sync.sync_bundle(bundle)
            ana.sync.sync_bundle(bundle)
            found = [person.drafts.open(draft).draft for person in (ana, bob)]
            assert found[0].heads() == found[1].heads()
            for each in found:
                block = each.order()[0]
                assert each.words(block, "en") == "The cat sat."
                text = each.reading(block, "en", Lens(View.BRACKETED)).text
                assert "[MEX: dog]" in text or "[Mexico: dog]" in text
            for person in (ana, bob):
                assert not person.drafts.open(draft).unsaved
                assert person.workspace.updates.waiting_count() == 0
