"""The conference's public data, read from `resources/conference` when first asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from rcm_desktop.errors import RcmError
from rcm_desktop.models.conference import Area, Member, Subtopic, Theme
from rcm_desktop.models.date_phrases import fold
from rcm_desktop.models.document import LANGUAGES, Language
from rcm_desktop.models.glossary import Term
from rcm_desktop.models.plan import PlanItem
from rcm_desktop.resources import resource
from rcm_desktop.services.term_entries import term_of

_T = TypeVar("_T")


class ConferenceDataInvalid(RcmError):
    """A shipped data file that lacks what it must have."""

    template = "The file {path} is not valid: {reason}. Install RCM Desktop again."


class UnknownName(RcmError):
    """A theme, area or delegation that the Conference does not have."""

    template = "“{name}” is no {what} of the Conference; known are: {known}."


class Conference:
    """Themes and members; names are found in either language, whatever their accents or case."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or resource("conference")

    @cached_property
    def themes(self) -> tuple[Theme, ...]:
        """The three themes in their order. Raises ConferenceDataInvalid."""
        return self._load("plan.yaml", lambda data: tuple(map(_theme, data["themes"])))

    @cached_property
    def members(self) -> tuple[Member, ...]:
        """The eleven members in the order of their names. Raises ConferenceDataInvalid."""
        return self._load("members.yaml", lambda data: tuple(map(_member, data["members"])))

    @cached_property
    def places(self) -> tuple[str, ...]:
        """Names that hold a member's name without meaning its delegation: *Mexico City*."""
        return self._load("members.yaml", lambda data: tuple(map(str, data["places"])))

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """The glossary and names register, without the countries. Raises ConferenceDataInvalid."""
        return self._load("glossary.yaml", lambda data: tuple(map(term_of, data["terms"])))

    @cached_property
    def areas(self) -> dict[str, tuple[Theme, Area]]:
        """Each area by its id, with its theme."""
        return {area.id: (theme, area) for theme in self.themes for area in theme.areas}

    @cached_property
    def subtopics(self) -> dict[str, Subtopic]:
        """Each published subtopic by its id, which is also its item's id."""
        areas = (area for theme in self.themes for area in theme.areas)
        return {subtopic.id: subtopic for area in areas for subtopic in area.subtopics}

    def title_in(self, item: PlanItem, language: Language) -> str:
        """An item's title; a published subtopic that nobody renamed has one in each language."""
        subtopic = self.subtopics.get(item.id)
        if subtopic is None or subtopic.name("en") != item.title:
            return item.title
        return subtopic.name(language)

    def theme_name(self, theme: str, language: Language = "en") -> str:
        """A theme's name by its id; an unknown id stands for itself."""
        found = next((t for t in self.themes if t.id == theme), None)
        return found.name(language) if found else theme

    def area_name(self, area: str, language: Language = "en") -> str:
        """An area's name by its id; an unknown id stands for itself."""
        return self.areas[area][1].name(language) if area in self.areas else area

    def member_name(self, code: str, language: Language = "en") -> str:
        """A member's name by its code; an unknown code stands for itself."""
        found = next((m for m in self.members if m.code == code), None)
        return found.name(language) if found else code

    def find_theme(self, name: str) -> str:
        """A theme's id by id or name. Raises UnknownName."""
        names = {key: t.id for t in self.themes for key in (t.id, *t.names.values())}
        return _named(name, names, "theme", [t.name("en") for t in self.themes])

    def find_area(self, name: str, theme: str = "") -> str:
        """An area's id by id or name, where names repeat within a theme's. Raises UnknownName."""
        areas = [area for owner, area in self.areas.values() if theme in ("", owner.id)]
        names = {key: a.id for a in areas for key in (a.id, *a.names.values(), *a.also)}
        return _named(name, names, "area", [a.name("en") for a in areas])

    def find_member(self, name: str) -> str:
        """A member's code by code or any spelling. Raises UnknownName."""
        names = {
            key: m.code
            for m in self.members
            for key in (m.code, *m.names.values(), *(a for a in m.also if "*" not in a))
        }
        return _named(name, names, "member", [m.code for m in self.members])

    def _load(self, name: str, build: Callable[[Mapping[str, Any]], _T]) -> _T:
        import yaml

        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        path = self._folder / name
        try:
            return build(yaml.load(path.read_bytes(), Loader=loader))
        except (OSError, yaml.YAMLError) as error:
            raise ConferenceDataInvalid(path=path, reason=str(error).split("\n")[0]) from error
        except (KeyError, TypeError, ValueError) as error:
            raise ConferenceDataInvalid(path=path, reason=f"{error!r} in an entry") from error


def _named(name: str, ids: Mapping[str, str], what: str, known: list[str]) -> str:
    wanted = fold(name.strip())
    for key, found in ids.items():
        if fold(key) == wanted:
            return found
    raise UnknownName(name=name, what=what, known=", ".join(known))


def _names(entry: Mapping[str, Any]) -> dict[Language, str]:
    names = {language: str(entry[language]).strip() for language in LANGUAGES}
    if not all(names.values()):
        raise ValueError(f"an empty name at {entry.get('id', entry.get('code'))}")
    return names


def _passage(entry: Mapping[str, Any]) -> int:
    passage = entry["passage"]
    if not isinstance(passage, int) or passage < 1:
        raise ValueError(f"no passage at {entry.get('id', entry.get('code'))}")
    return passage


def _theme(entry: Mapping[str, Any]) -> Theme:
    areas = tuple(map(_area, entry["areas"]))
    if not areas:
        raise ValueError(f"theme {entry['id']} has no area")
    return Theme(str(entry["id"]), _names(entry), _passage(entry), areas)


def _area(entry: Mapping[str, Any]) -> Area:
    words = entry["words"]
    return Area(
        id=str(entry["id"]),
        names=_names(entry),
        passage=_passage(entry),
        subtopics=tuple(Subtopic(str(s["id"]), _names(s), _passage(s)) for s in entry["subtopics"]),
        also=tuple(map(str, entry.get("also", ()))),
        strong=tuple(map(str, words["strong"])),
        weak=tuple(map(str, words["weak"])),
    )


def _member(entry: Mapping[str, Any]) -> Member:
    code = str(entry["code"])
    if len(code) != 3 or not code.isupper():
        raise ValueError(f"{code} is no ISO 3166-1 alpha-3 code")
    return Member(code, _names(entry), tuple(map(str, entry["also"])), _passage(entry))
