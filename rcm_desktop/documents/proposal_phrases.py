"""What papers say about proposals, in the paper's own language, not that of the window."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from rcm_desktop.models.document import BlockKind, Language
from rcm_desktop.models.view import Lens, View

_Words = dict[Language, str]

VIEW_NAMES: Final[dict[View, _Words]] = {
    View.ACCEPTED: {
        "en": "As if all proposals were accepted",
        "es": "Como si se aceptaran todas las propuestas",
    },
    View.REDLINE: {"en": "Redline", "es": "Texto con cambios propuestos"},
    View.BRACKETED: {"en": "Negotiating text", "es": "Texto de negociación"},
}
_ONLY: Final[_Words] = {
    "en": "{view}, proposals of {names} only",
    "es": "{view}, solo propuestas de {names}",
}
CHANGES: Final[_Words] = {
    "en": "Changes from {old} to {new}",
    "es": "Cambios entre {old} y {new}",
}
SINCE: Final[_Words] = {"en": "Changes since {old}", "es": "Cambios desde el {old}"}
NOW: Final[_Words] = {"en": "the text as it stands now", "es": "el texto actual"}

_GUIDES: Final[dict[View, _Words]] = {
    View.ACCEPTED: {
        "en": "Open proposals stand here as if they had been accepted. Wordings that compete "
        "for one place stand side by side, parted by a stroke.",
        "es": "Las propuestas abiertas figuran aquí como si se hubieran aceptado. Las redacciones "
        "que compiten por un mismo lugar van una junto a otra, separadas por una barra.",
    },
    View.REDLINE: {
        "en": "Underlined words are proposed, words struck through are proposed for deletion. "
        "The small letters behind them name the delegations.",
        "es": "Las palabras subrayadas se proponen; las tachadas se propone suprimirlas. "
        "Las letras pequeñas que las siguen indican las delegaciones.",
    },
    View.BRACKETED: {
        "en": "Words between brackets are not agreed. Brackets without a name hold the text as "
        "it stands; brackets with names hold what those delegations propose.",
        "es": "Las palabras entre corchetes no están acordadas. Los corchetes sin nombre "
        "contienen el texto actual; los que llevan nombres, lo que proponen esas delegaciones.",
    },
}
CHANGES_GUIDE: Final[_Words] = {
    "en": "Underlined words are new, words struck through are gone.",
    "es": "Las palabras subrayadas son nuevas; las tachadas ya no están.",
}

_BLOCK: Final[dict[str, _Words]] = {
    "remove": {"en": "delete the paragraph", "es": "suprimir el párrafo"},
    "move": {"en": "move behind {place}", "es": "trasladar después de {place}"},
    "top": {"en": "move to the beginning", "es": "trasladar al comienzo"},
    "split": {"en": "new paragraph here", "es": "punto y aparte aquí"},
    "divide": {"en": "divide the paragraph", "es": "dividir el párrafo"},
    "merge": {"en": "join to the paragraph before", "es": "unir al párrafo anterior"},
    "kind": {"en": "change to: {kind}", "es": "cambiar a: {kind}"},
    "level": {"en": "change to: {kind}, level {level}", "es": "cambiar a: {kind}, nivel {level}"},
    "elsewhere": {
        "en": "proposal in the Spanish text",
        "es": "propuesta en el texto en inglés",
    },
}
MOVED: Final[dict[str, _Words]] = {
    "numbered": {"en": "moved from {old} to {new}", "es": "trasladado de {old} a {new}"},
    "behind": {
        "en": "moved; stood behind {place}",
        "es": "trasladado; estaba después de {place}",
    },
    "top": {"en": "moved; stood at the beginning", "es": "trasladado; estaba al comienzo"},
    "kind": {"en": "was: {kind}", "es": "era: {kind}"},
    "level": {"en": "was: {kind}, level {level}", "es": "era: {kind}, nivel {level}"},
}
_KINDS: Final[dict[BlockKind, _Words]] = {
    BlockKind.TITLE: {"en": "title", "es": "título"},
    BlockKind.SUBTITLE: {"en": "subtitle", "es": "subtítulo"},
    BlockKind.HEADING: {"en": "heading", "es": "encabezado"},
    BlockKind.PREAMBLE: {"en": "preamble", "es": "preámbulo"},
    BlockKind.CHAPEAU: {"en": "chapeau", "es": "párrafo introductorio"},
    BlockKind.DECISION: {"en": "decision", "es": "decisión"},
    BlockKind.ITEM: {"en": "item", "es": "inciso"},
    BlockKind.BULLET: {"en": "bullet", "es": "viñeta"},
    BlockKind.QUOTE: {"en": "quotation", "es": "cita"},
    BlockKind.NOTE: {"en": "note", "es": "nota"},
    BlockKind.CLOSING: {"en": "closing", "es": "cierre"},
    BlockKind.ANNEX: {"en": "annex", "es": "anexo"},
}


def caption_of(lens: Lens, languages: Sequence[Language], names: Sequence[Sequence[str]]) -> str:
    """What the head of a view says in the document's languages; empty for the clean text.

    `names` are those of the delegations whose proposals alone are shown, for each language.
    """
    if lens.view is View.CLEAN:
        return ""
    parts = []
    for language, shown in zip(languages, names, strict=True):
        view = VIEW_NAMES[lens.view][language]
        if lens.only is not None:
            view = _ONLY[language].format(view=view, names=", ".join(shown))
        parts.append(view)
    return " / ".join(parts)


def guide_of(view: View, languages: Iterable[Language]) -> tuple[str, ...]:
    """How to read a view, in each language; nothing for the clean text."""
    return tuple(_GUIDES[view][language] for language in languages) if view in _GUIDES else ()


def block_phrase(key: str, language: Language, **values: object) -> str:
    """What is asked about a whole block: `move behind 5.`"""
    return _BLOCK[key][language].format(**values)


def kind_name(kind: BlockKind, language: Language) -> str:
    """A kind of block as a paper calls it."""
    return _KINDS[kind][language]
