"""The register as shipped, and the entries that a room adds and shares."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from rcm_desktop.drafting.authors import Author
from rcm_desktop.models.date_phrases import fold
from rcm_desktop.models.glossary import Register
from rcm_desktop.services.clock import now
from rcm_desktop.services.conference import Conference
from rcm_desktop.services.glossary import (
    GlossaryService,
    NoSuchTerm,
    ShippedTerm,
    TermNeedsName,
    sentence,
    shipped_terms,
)
from rcm_desktop.services.shared_words import WORDS_ID, SharedWords
from rcm_desktop.store.keys import CHEAP
from rcm_desktop.store.workspace import Workspace
from tests.shared import needs_seeds, seed

SHIPPED = shipped_terms(Conference())


@pytest.fixture
def workspaces(tmp_path: Path) -> Iterator[list[Workspace]]:
    made = [Workspace.create(tmp_path / f"{n}.rcm", "secret", kdf=CHEAP) for n in range(2)]
    yield made
    for each in made:
        each.close()


def service(workspace: Workspace, name: str = "Ana") -> tuple[SharedWords, GlossaryService]:
    shared = SharedWords(workspace, Author(name, "CRI", name), now)
    return shared, GlossaryService(workspace, shared)


def test_the_shipped_register_is_sound() -> None:
    assert len({term.id for term in SHIPPED}) == len(SHIPPED) > 50
    for term in SHIPPED:
        assert term.names.keys() == {"en", "es"}, term.id
        for language in ("en", "es"):
            forms = Counter(form for form, _kind in term.forms(language))
            assert max(forms.values()) == 1, (term.id, forms)


def test_no_right_spelling_is_a_slip_of_another_term() -> None:
    for language in ("en", "es"):
        right = {f for t in SHIPPED for f, kind in t.forms(language) if kind != "wrong"}
        wrong = {f for t in SHIPPED for f, kind in t.forms(language) if kind == "wrong"}
        assert not right & wrong


@needs_seeds
def test_every_entry_stands_at_its_passage() -> None:
    for term in SHIPPED:
        number, _, line = term.passage.partition(":")
        if not number.isdigit():
            continue
        lines = seed(number).read_text(encoding="utf-8").splitlines()
        around = _bare(" ".join(lines[int(line) - 1 : int(line) + 2]))
        forms = [form for form, _kind in term.forms("en")]
        forms += [*term.loose.get("en", ()), *term.names.values()]
        assert any(_bare(form) in around for form in forms), term.id


def _bare(text: str) -> str:
    return "".join(letter for letter in fold(text) if letter.isalnum())


@needs_seeds
@pytest.mark.parametrize(
    ("number", "slips"),
    [
        ("000", ["Regional Network of Civil Society Organizations for Migration"]),
        ("002", ["Global Commission for International Migration"]),
        ("004", ["Central American Commision of Directors in Migration"]),
    ],
)
def test_slips_in_real_declarations(number: str, slips: list[str]) -> None:
    """Each was looked at: all are slips or a second spelling of the same body."""
    from rcm_desktop.documents.importers import read_document

    found = Register(SHIPPED).findings(read_document(seed(number)).blocks)
    assert [finding.found for finding in found] == slips


def test_entries_are_added_changed_and_taken_out(workspaces: list[Workspace]) -> None:
    shared, glossary = service(workspaces[0])
    made = glossary.add({"en": " Border  Working Group ", "es": "Grupo"}, {"en": "BWG"})
    assert (made.id, made.names["en"], made.own) == ("bwg", "Border Working Group", True)
    assert glossary.search("bwg") == [made]
    glossary.add({"en": "Border Working Group", "es": "Grupo"}, {"en": "BWG"}, {"en": ["BGW"]})
    assert glossary.register.find("the BGW", "en")[0].kind == "wrong"
    _again, reopened = service(workspaces[0])
    assert reopened.search("BGW")[0].id == "bwg"
    glossary.remove("bwg")
    assert glossary.search("bwg") == []
    with pytest.raises(NoSuchTerm):
        glossary.remove("bwg")
    with pytest.raises(ShippedTerm):
        glossary.remove("rncom")
    with pytest.raises(TermNeedsName):
        glossary.add({"en": "  ", "es": ""})
    shared.close()


def test_a_finding_is_let_be_in_one_draft(workspaces: list[Workspace]) -> None:
    from rcm_desktop.models.document import Block, BlockKind

    _shared, glossary = service(workspaces[0])
    blocks = [Block("b", BlockKind.ITEM, {"en": "RNOCM and RNCMO"})]
    first, second = glossary.findings("d1", blocks)
    glossary.ignore("d1", first.key)
    assert glossary.findings("d1", blocks) == [second]
    assert glossary.findings("d2", blocks) == [first, second]


def test_an_entry_in_one_language_is_never_missed_in_the_other(
    workspaces: list[Workspace],
) -> None:
    _shared, glossary = service(workspaces[0])
    term = glossary.add({"es": "Mesa Técnica"})
    assert not term.paired
    assert term.name("en") == "Mesa Técnica"


def test_what_two_laptops_add_apart_is_on_both(workspaces: list[Workspace]) -> None:
    """Through the log, as the exchange carries it."""
    (ana, first), (ben, second) = service(workspaces[0]), service(workspaces[1], "Ben")
    first.add({"en": "Ana’s Group", "es": "Grupo de Ana"})
    ana.put("word", "en:Ixcán", {})
    second.add({"en": "Ben’s Group", "es": "Grupo de Ben"})
    ben.put("word", "en:Ixcán", {})
    heard: list[object] = []
    ben.changed.subscribe(heard.append)
    ours, theirs = (w.updates.load(WORDS_ID) for w in workspaces)
    ben.receive(ours)
    ana.receive(theirs)
    assert heard
    assert ana.records("term").keys() == ben.records("term").keys()
    assert len(ben.records("term")) == 2
    assert ben.records("word").keys() == {"en:Ixcán"}
    assert second.search("Grupo de Ana")


def test_sentences_say_what_is_the_matter() -> None:
    from rcm_desktop.models.document import Block, BlockKind

    blocks = [Block("b", BlockKind.ITEM, {"en": "MIRPS and RNOCM", "es": "La Red y otros"})]
    said = [sentence(finding) for finding in Register(SHIPPED).findings(blocks)]
    assert said == [
        "RNOCM: the register says RNCOM",
        "MIRPS stands in English but not in Spanish",
    ]
