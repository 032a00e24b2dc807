"""What delegations are called in a paper: members by name, the offices by theirs."""

from __future__ import annotations

from functools import cache
from typing import Final

from rcm_desktop.models.document import Language

_OFFICES: Final[dict[str, dict[Language, str]]] = {
    "PPT": {"en": "Presidency Pro-Témpore", "es": "Presidencia Pro-Témpore"},
    "TS": {"en": "Technical Secretariat", "es": "Secretaría Técnica"},
    "OBS": {"en": "Observer", "es": "Observador"},
}


@cache
def _members() -> dict[str, dict[Language, str]]:
    from rcm_desktop.services.conference import Conference

    return {member.code: dict(member.names) for member in Conference().members}


def delegation_in(code: str, language: Language) -> str:
    """The name of a delegation's code in a language; an unknown code stands for itself."""
    names = _OFFICES.get(code) or _members().get(code)
    return names[language] if names else code
