"""The lexicon of the conventions check, read from `resources/conventions`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from rcm_desktop.models.conventions.inflection import Form, forms
from rcm_desktop.models.conventions.lexicon import Lexicon, Spelling, Verbs, Words, Wrong
from rcm_desktop.models.document import LANGUAGES, Language
from rcm_desktop.resources import resource
from rcm_desktop.services.conference import Conference, ConferenceDataInvalid

_T = TypeVar("_T")


def load_lexicon(conference: Conference | None = None, folder: Path | None = None) -> Lexicon:
    """All tables of the check. Raises ConferenceDataInvalid."""
    conference = conference or Conference()
    folder = folder or resource("conventions")
    names = _load(folder / "names.yaml", _names)
    return Lexicon(
        verbs=_load(folder / "verbs.yaml", lambda data: {c: _verbs(data[c], c) for c in LANGUAGES}),
        words=_load(
            folder / "words.yaml",
            lambda data: {c: _words(data[c], names[2][c]) for c in LANGUAGES},
        ),
        spellings=names[0],
        wrong=names[1],
        members=conference.members,
        places=conference.places,
    )


def _load(path: Path, build: Callable[[Mapping[str, Any]], _T]) -> _T:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return build(yaml.load(path.read_bytes(), Loader=loader))
    except (OSError, yaml.YAMLError) as error:
        raise ConferenceDataInvalid(path=path, reason=str(error).split("\n")[0]) from error
    except (KeyError, TypeError, ValueError, AttributeError, re.error) as error:
        raise ConferenceDataInvalid(path=path, reason=f"{error!r} in an entry") from error


def _verbs(data: Mapping[str, Any], language: Language) -> Verbs:
    by_word: dict[str, set[tuple[str, Form]]] = {}
    by_form: dict[tuple[str, Form], str] = {}
    irregular = data["forms"]
    for verb in _strings(data["verbs"]):
        for form, word in forms(verb, language, irregular.get(verb, {})):
            by_word.setdefault(word, set()).add((verb, form))
            by_form[verb, form] = word
    for word in _strings(data["participles"]):
        by_word.setdefault(word, set()).add((word, Form.PARTICIPLE))
    return Verbs(
        by_word={word: frozenset(known) for word, known in by_word.items()},
        by_form=by_form,
        before=tuple(sorted(_strings(data["before"]), key=len, reverse=True)),
        circumstance=frozenset(_strings(data["circumstance"])),
        no_verb=frozenset(_strings(data["no_verb"])),
    )


def _words(data: Mapping[str, Any], known: frozenset[str]) -> Words:
    return Words(
        thanks=_any_of(data["thanks"]),
        acknowledges=_any_of(data["acknowledges"]),
        observers=_any_of(data["observers"]),
        budget=_any_of(data["budget"]),
        approves=_any_of(data["approves"]),
        link=str(data["link"]),
        foreign={str(word): str(right) for word, right in data["foreign"].items()},
        doubled=frozenset(_strings(data["doubled"])),
        known=known,
    )


def _strings(entries: Iterable[object]) -> Iterable[str]:
    """The entries themselves; YAML reads a bare *on* or *no* as a truth value."""
    for entry in entries:
        if not isinstance(entry, str):
            raise TypeError(f"{entry!r} is to stand in quotation marks")
        yield entry


def _any_of(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(_strings(patterns)), re.IGNORECASE)


def _names(
    data: Mapping[str, Any],
) -> tuple[tuple[Spelling, ...], tuple[Wrong, ...], dict[Language, frozenset[str]]]:
    spellings = tuple(
        Spelling(
            tuple(entry["languages"]),
            (str(entry["house"]), *_strings(entry["also"])),
            tuple(_strings(entry.get("endings", ()))),
        )
        for entry in data["spellings"]
    )
    wrong = tuple(
        Wrong(tuple(entry["languages"]), str(entry["right"]), tuple(_strings(entry["wrong"])))
        for entry in data["wrong"]
    )
    known = {code: frozenset(_strings(data["known"][code])) for code in LANGUAGES}
    return spellings, wrong, known
