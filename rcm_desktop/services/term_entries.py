"""A glossary entry as the shipped file and the shared book keep it, and as a `Term`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rcm_desktop.models.conference import Member
from rcm_desktop.models.document import LANGUAGES, Language
from rcm_desktop.models.glossary import Forms, Term


def country_term(member: Member) -> Term:
    """A member country; adjectives and other spellings count as naming it."""
    also = tuple(member.also)
    everywhere: Forms = {lang: (*also, *member.names.values()) for lang in LANGUAGES}
    return Term(
        id=member.code.lower(),
        kind="country",
        names=dict(member.names),
        loose=everywhere,
        passage=f"001:{member.passage}",
    )


def term_of(entry: Mapping[str, Any], *, own: bool = False) -> Term:
    """An entry of the file or of the book; raises KeyError, TypeError, ValueError."""
    names: dict[Language, str] = {lang: str(entry[lang]) for lang in LANGUAGES if entry.get(lang)}
    if not names:
        raise ValueError(f"no name at {entry.get('id')}")
    short = entry.get("short") or {}
    return Term(
        id=str(entry["id"]),
        kind=str(entry.get("kind", "term")),
        names=names,
        short={lang: str(short[lang]) for lang in LANGUAGES if short.get(lang)},
        also=_forms(entry, "also"),
        wrong=_forms(entry, "wrong"),
        loose=_forms(entry, "loose"),
        paired=entry.get("pair", True) is True and len(names) == len(LANGUAGES),
        passage=str(entry.get("passage", "")),
        own=own,
    )


def own_term(term_id: str, fields: Mapping[str, Any]) -> Term:
    """An added entry; what a newer version or a hurried merge wrote is read as far as it goes."""
    try:
        return term_of({**fields, "id": term_id}, own=True)
    except (AttributeError, KeyError, TypeError, ValueError):
        return Term(term_id, "term", {"en": term_id}, paired=False, own=True)


def _forms(entry: Mapping[str, Any], name: str) -> Forms:
    given = entry.get(name) or {}
    return {lang: tuple(map(str, given[lang])) for lang in LANGUAGES if given.get(lang)}
