"""The glossary and names register: what is shipped, and what the room's people added."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from rcm_desktop.errors import RcmError
from rcm_desktop.models.date_phrases import fold
from rcm_desktop.models.document import LANGUAGES, Block, Language
from rcm_desktop.models.glossary import NameFinding, Register, Term
from rcm_desktop.services.conference import Conference
from rcm_desktop.services.shared_words import SharedWords
from rcm_desktop.services.term_entries import country_term, own_term

if TYPE_CHECKING:
    from rcm_desktop.store.workspace import Workspace

_KIND: Final = "term"
_IGNORED: Final = "names.ignored."


class TermNeedsName(RcmError):
    """An entry without a name in either language."""

    template = "A glossary entry needs a name in English or in Spanish; give at least one."


class ShippedTerm(RcmError):
    """Somebody wants to take out what belongs to the program."""

    template = "“{term}” belongs to the shipped register and stays; only added entries go."


class NoSuchTerm(RcmError):
    """An entry that is not there."""

    template = "The glossary has no entry “{term}”; look it up by a part of its name."


class GlossaryService:
    """Finds terms by any spelling in either language, and keeps added ones for everybody."""

    def __init__(
        self, workspace: Workspace, shared: SharedWords, conference: Conference | None = None
    ) -> None:
        self._workspace, self._shared = workspace, shared
        self._conference = conference or Conference()
        self._register: Register | None = None
        self.changed = shared.changed
        shared.changed.subscribe(lambda _changes: self._forget())

    @property
    def register(self) -> Register:
        """Added entries first, then the shipped ones. Raises ConferenceDataInvalid."""
        if self._register is None:
            added = self._shared.records(_KIND)
            own = [own_term(term_id, fields) for term_id, fields in sorted(added.items())]
            shipped = [term for term in shipped_terms(self._conference) if term.id not in added]
            self._register = Register([*own, *shipped])
        return self._register

    def search(self, text: str) -> list[Term]:
        """Entries whose name or acronym in either language holds the text."""
        return self.register.search(text)

    def add(
        self,
        names: Mapping[Language, str],
        short: Mapping[Language, str] | None = None,
        wrong: Mapping[Language, Sequence[str]] | None = None,
        kind: str = "term",
    ) -> Term:
        """Add an entry, or change the added one of the same name; raises TermNeedsName."""
        given = {lang: " ".join(names.get(lang, "").split()) for lang in LANGUAGES}
        acronyms = {lang: " ".join((short or {}).get(lang, "").split()) for lang in LANGUAGES}
        name = given["en"] or given["es"]
        if not name:
            raise TermNeedsName()
        term_id = re.sub(r"[^a-z0-9]+", "-", fold(acronyms["en"] or name)).strip("-") or name
        fields: dict[str, Any] = {
            "kind": kind,
            "en": given["en"],
            "es": given["es"],
            "short": {lang: text for lang, text in acronyms.items() if text},
            "wrong": {lang: list((wrong or {}).get(lang, ())) for lang in LANGUAGES},
        }
        self._shared.put(_KIND, term_id, fields)
        return self.register.by_id[term_id]

    def remove(self, term_id: str) -> None:
        """Take an added entry out; raises ShippedTerm, NoSuchTerm."""
        if not self._shared.remove(_KIND, term_id):
            raise (ShippedTerm if term_id in self.register.by_id else NoSuchTerm)(term=term_id)

    def ignore(self, draft: str, key: str) -> None:
        """Let a finding be in one draft, on this laptop; `key` is `NameFinding.key`."""
        kept = dict.fromkeys([*self._workspace.settings.get(_IGNORED + draft, ()), key])
        self._workspace.settings.set(_IGNORED + draft, list(kept))

    def ignored(self, draft: str) -> frozenset[str]:
        """The keys of findings to let be in a draft."""
        return frozenset(self._workspace.settings.get(_IGNORED + draft, ()))

    def findings(self, draft: str, blocks: Sequence[Block]) -> list[NameFinding]:
        """What is wrong with the names of a draft, but for what was ignored there."""
        ignored = self.ignored(draft)
        return [each for each in self.register.findings(blocks) if each.key not in ignored]

    def _forget(self) -> None:
        self._register = None


def shipped_terms(conference: Conference) -> tuple[Term, ...]:
    """The register as shipped: the member countries, then `glossary.yaml`."""
    return (*map(country_term, conference.members), *conference.terms)


def sentence(finding: NameFinding) -> str:
    """What a finding says, in English; the window translates these sentences."""
    language = {"en": "English", "es": "Spanish"}
    if finding.problem == "missing":
        other = "es" if finding.language == "en" else "en"
        return (
            f"{finding.found} stands in {language[finding.language]} but not in {language[other]}"
        )
    if finding.problem == "mixed":
        return f"{finding.found} is spelled in two ways in this draft"
    return f"{finding.found}: the register says {finding.fix}"
