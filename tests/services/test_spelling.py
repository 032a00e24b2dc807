"""The words that a room's people add, and those that one draft may hold."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from rcm_desktop.drafting.authors import Author
from rcm_desktop.models.document import Block, BlockKind
from rcm_desktop.services.clock import now
from rcm_desktop.services.shared_words import SharedWords
from rcm_desktop.services.spelling import NotAWord, SpellingService
from rcm_desktop.store.keys import CHEAP
from rcm_desktop.store.workspace import Workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with Workspace.create(tmp_path / "w.rcm", "secret", kdf=CHEAP) as made:
        yield made


def _service(workspace: Workspace) -> SpellingService:
    shared = SharedWords(workspace, Author("Ana", "CRI", "one"), now)
    return SpellingService(workspace, shared)


def test_own_words_are_kept_in_the_workspace(workspace: Workspace) -> None:
    service = _service(workspace)
    told: list[None] = []
    service.changed.subscribe(told.append)
    assert not service.speller.knows("Ixcán", "en")
    service.add("  Ixcán ", "en")
    assert service.speller.knows("Ixcán", "en")
    assert service.speller.knows("IXCÁN", "en")
    again = _service(workspace)
    assert again.words("en") == ["Ixcán"]
    assert again.words("es") == []
    assert again.speller.knows("Ixcán", "en")
    assert again.forget("Ixcán", "en")
    assert not again.forget("Ixcán", "en")
    assert not again.speller.knows("Ixcán", "en")
    assert len(told) == 1


def test_a_word_is_let_be_in_one_draft(workspace: Workspace) -> None:
    service = _service(workspace)
    service.ignore("d1", "hosst", "en")
    service.ignore("d1", "ansitrion", "es")
    assert service.ignored("d1") == {"en": {"hosst"}, "es": {"ansitrion"}}
    block = Block("b1", BlockKind.ITEM, {"en": "the hosst", "es": "el ansitrion hosst"})
    assert [f.language for f in service.findings("d1", [block])] == ["es"]
    assert len(list(service.findings("d2", [block]))) == 3
    assert service.ignored("d2") == {"en": set(), "es": set()}


@pytest.mark.parametrize("word", ["two words", "", "14a", "<b>", "a\nb"])
def test_only_words_are_added(workspace: Workspace, word: str) -> None:
    service = _service(workspace)
    with pytest.raises(NotAWord):
        service.add(word, "en")
    assert service.words("en") == []
