"""Names and terms of the Conference in both languages: where they stand, and how they go wrong."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final, Literal, NamedTuple

from rcm_desktop.models.date_phrases import fold
from rcm_desktop.models.document import LANGUAGES, Block, Language

#: Paragraphs whose terms are remembered: a draft is looked at after every pause in typing.
_KEPT: Final = 8000
Forms = Mapping[Language, tuple[str, ...]]
FormKind = Literal["name", "short", "also", "wrong"]
Problem = Literal["wrong", "mixed", "missing"]


@dataclass(frozen=True, slots=True)
class Term:
    """A body, country, treaty, office or recurrent term.

    `also` are other right spellings, `wrong` slips, `loose` words that count as naming it
    when the languages are compared (`*` stands for any ending); `paired` says whether one
    language may not name it without the other; `passage` is seed:line.
    """

    id: str
    kind: str
    names: Mapping[Language, str]
    short: Mapping[Language, str] = field(default_factory=dict)
    also: Forms = field(default_factory=dict)
    wrong: Forms = field(default_factory=dict)
    loose: Forms = field(default_factory=dict)
    paired: bool = True
    passage: str = ""
    own: bool = False  # added by the people of this room

    def name(self, language: Language) -> str:
        """Its name, or that of the other language where it has none in this one."""
        return self.names.get(language) or next(iter(self.names.values()), self.id)

    def forms(self, language: Language) -> Iterator[tuple[str, FormKind]]:
        """Every spelling in a language, with what it is."""
        if self.names.get(language):
            yield self.names[language], "name"
        if self.short.get(language):
            yield self.short[language], "short"
        yield from ((form, "also") for form in self.also.get(language, ()))
        yield from ((form, "wrong") for form in self.wrong.get(language, ()))

    @property
    def label(self) -> str:
        """How a sentence calls it: the acronym if it has one."""
        return next(iter(self.short.values()), "") or self.name("en")


class Occurrence(NamedTuple):
    """A term in a paragraph: code points [start, end)."""

    start: int
    end: int
    term: Term
    kind: FormKind
    form: str  # as the register spells it


@dataclass(frozen=True, slots=True)
class NameFinding:
    """A name that is spelled wrong or in two ways, or stands in one language only.

    `fix` is what to write instead, "" where nothing can be put in.
    """

    block: str
    language: Language
    start: int
    end: int
    problem: Problem
    found: str
    fix: str
    term: Term

    @property
    def key(self) -> str:
        """The same for the same problem anywhere in a draft."""
        return f"{self.term.id}:{self.problem}:{self.found}"


class Register:
    """Finds terms in words, whichever of their spellings is used."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self.terms = tuple(terms)
        self._found: dict[tuple[str, Language], list[Occurrence]] = {}

    @cached_property
    def by_id(self) -> dict[str, Term]:
        return {term.id: term for term in self.terms}

    @cached_property
    def _finders(self) -> dict[Language, _Finder]:
        return {language: _Finder(self.terms, language) for language in LANGUAGES}

    @cached_property
    def _mentions(self) -> dict[tuple[str, Language], re.Pattern[str]]:
        made = {}
        for term in self.terms:
            for language in LANGUAGES if term.paired else ():
                forms = [form for form, _kind in term.forms(language)]
                forms += term.loose.get(language, ())
                made[term.id, language] = _pattern(map(fold, forms))
        return made

    def find(self, words: str, language: Language) -> list[Occurrence]:
        """Every term in a paragraph, the longest where several begin."""
        found = self._found.get((words, language))
        if found is None:
            if len(self._found) >= _KEPT:
                self._found.clear()
            found = self._found[words, language] = list(self._finders[language].find(words))
        return found

    def search(self, text: str) -> list[Term]:
        """Terms whose spelling in either language holds the text, best first."""
        wanted = fold(text.strip())
        ranked = []
        for order, term in enumerate(self.terms):
            forms = [fold(f) for lang in LANGUAGES for f, _kind in term.forms(lang)]
            forms.append(fold(term.id))
            if not wanted or any(wanted in form for form in forms):
                exact = any(form == wanted for form in forms)
                first = any(form.startswith(wanted) for form in forms)
                ranked.append((not exact, not first, order, term))
        return [term for *_rank, term in sorted(ranked, key=lambda each: each[:3])]

    def findings(self, blocks: Sequence[Block]) -> list[NameFinding]:
        """What is wrong with the names of a draft, in the order of its blocks."""
        places = [
            (block, language, self.find(block.words(language), language))
            for block in blocks
            for language in LANGUAGES
            if block.words(language)
        ]
        chosen = _chosen(places)
        found: list[NameFinding] = []
        for block, language, occurrences in places:
            words = block.words(language)
            for each in occurrences:
                problem = _problem(each, language, chosen)
                if problem:
                    kind, fix = problem
                    quote = words[each.start : each.end]
                    found.append(
                        NameFinding(
                            block.id, language, each.start, each.end, kind,
                            quote, _cased(fix, quote), each.term,
                        )
                    )  # fmt: skip
            found += self._unpaired(block, language, occurrences)
        return found

    def _unpaired(
        self, block: Block, language: Language, occurrences: Sequence[Occurrence]
    ) -> Iterator[NameFinding]:
        other: Language = "es" if language == "en" else "en"
        theirs = fold(block.words(other))
        told = set()
        for each in occurrences:
            term = each.term
            if not theirs or term.id in told or (term.id, other) not in self._mentions:
                continue
            told.add(term.id)
            if not self._mentions[term.id, other].search(theirs):
                quote = block.words(language)[each.start : each.end]
                yield NameFinding(
                    block.id, language, each.start, each.end, "missing", quote, "", term
                )


class _Finder:
    """All spellings of one language as two patterns: acronyms as written, names in any case."""

    def __init__(self, terms: Sequence[Term], language: Language) -> None:
        self._exact: dict[str, tuple[Term, FormKind, str]] = {}
        self._loose: dict[str, tuple[Term, FormKind, str]] = {}
        for term in terms:
            for form, kind in term.forms(language):
                if _as_written(form):
                    self._exact.setdefault(form, (term, kind, form))
                else:
                    self._loose.setdefault(_key(form), (term, kind, form))
        self._patterns = (
            _pattern(self._exact),
            _pattern(self._loose, re.IGNORECASE),
        )

    def find(self, words: str) -> Iterator[Occurrence]:
        hits = [match for pattern in self._patterns for match in pattern.finditer(words)]
        end = 0
        for match in sorted(hits, key=lambda m: (m.start(), -m.end())):
            if match.start() < end:
                continue
            end = match.end()
            known = self._exact.get(match.group()) or self._loose.get(_key(match.group()))
            if known is not None:
                yield Occurrence(match.start(), end, *known)


def _problem(
    each: Occurrence, language: Language, chosen: Mapping[tuple[str, Language], str]
) -> tuple[Problem, str] | None:
    if each.kind == "wrong":
        right = each.term.short.get(language, "") if _as_written(each.form) else ""
        return "wrong", right or chosen.get((each.term.id, language), each.term.name(language))
    preferred = chosen.get((each.term.id, language), each.form)
    if each.kind in ("name", "also") and _key(each.form) != _key(preferred):
        return "mixed", preferred
    return None


def _chosen(
    places: Iterable[tuple[Block, Language, list[Occurrence]]],
) -> dict[tuple[str, Language], str]:
    """For each term the spelling the draft uses most; the register's own where it is a tie."""
    counts: dict[tuple[str, Language], Counter[tuple[str, bool]]] = {}
    for _block, language, occurrences in places:
        for each in occurrences:
            if each.kind in ("name", "also"):
                counter = counts.setdefault((each.term.id, language), Counter())
                counter[each.form, each.kind == "name"] += 1
    return {
        key: max(counter, key=lambda form: (counter[form], form[1]))[0]
        for key, counter in counts.items()
    }


def _as_written(form: str) -> bool:
    """Acronyms, whose capitals matter; names may stand in a heading's capitals."""
    return " " not in form and sum(letter.isupper() for letter in form) > 1


def _key(form: str) -> str:
    return " ".join(form.split()).casefold()


def _pattern(forms: Iterable[str], flags: int = 0) -> re.Pattern[str]:
    """Any of the forms as whole words; the longest first, blanks of any width."""
    ordered = sorted(set(forms), key=len, reverse=True)
    parts = [re.escape(f).replace(r"\ ", r"\s+").replace(r"\*", r"\w*") for f in ordered]
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)" if parts else r"(?!)", flags)


def _cased(fix: str, quote: str) -> str:
    return fix.upper() if len(quote) > 8 and quote.isupper() else fix
