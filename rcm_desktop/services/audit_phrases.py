"""The words of the streamlining audit in English and Spanish."""

from __future__ import annotations

from typing import Final

from rcm_desktop.models.audit import How
from rcm_desktop.models.document import Language

HOW: Final[dict[Language, dict[How, str]]] = {
    "en": {how: how.value for how in How},
    "es": {
        How.KEPT: "conservadas",
        How.MOVED: "trasladadas",
        How.DECIDED: "suprimidas por decisión",
        How.DELETED: "suprimidas directamente",
        How.PROPOSED: "insertadas por propuesta",
        How.TYPED: "escritas directamente",
        How.RETURNED: "restablecidas",
        How.REPEATED: "repetidas",
        How.UNKNOWN: "sin explicación",
    },
}

STATUS: Final[dict[Language, dict[str, str]]] = {
    "en": {
        "open": "open",
        "disputed": "decided differently apart, so open",
        "accepted": "accepted",
        "rejected": "rejected",
        "withdrawn": "withdrawn",
        "superseded": "superseded by a bridging text",
        "overtaken": "overtaken",
        "undone": "undone by those who typed it",
    },
    "es": {
        "open": "abierta",
        "disputed": "decidida de modo distinto por separado: abierta",
        "accepted": "aceptada",
        "rejected": "rechazada",
        "withdrawn": "retirada",
        "superseded": "sustituida por un texto puente",
        "overtaken": "superada",
        "undone": "deshecha por quienes la escribieron",
    },
}

PHRASES: Final[dict[Language, dict[str, str]]] = {
    "en": {
        "title": "Streamlining audit",
        "between": "Old text: {old}; new text: {new}",
        "beginning": "the empty draft",
        "today": "today's words",
        "sums": "The sums",
        "old_sum": "The old text: {words} words and {signs} signs in {blocks} blocks = {parts}.",
        "new_sum": "The new text: {words} words and {signs} signs in {blocks} blocks = {parts}.",
        "proposal_sum": "Proposals: {count}{parts}; attributions to delegations: {who}.",
        "fates": "What became of the old words",
        "origins": "Where the new words come from",
        "blocks": "Blocks",
        "proposals": "What became of every proposal",
        "check": "The check",
        "none": "Nothing to tell.",
        "complete": "Accounted for: all {old} words and {old_signs} signs of the old text, all "
        "{new} words and {new_signs} signs of the new text, all {proposals} proposals and "
        "{who} attributions.",
        "incomplete": "NOT accounted for:",
        "word": "word",
        "words": "words",
        "sign": "sign",
        "signs": "signs",
        "block_added": "a new block",
        "block_deleted": "deleted as a block",
        "block_moved": "moved as a block",
        "block_kind": "of another kind or level",
        "kind_words": "words",
        "kind_add": "new block",
        "kind_remove": "delete the block",
        "kind_move": "move the block",
        "kind_split": "divide the block",
        "kind_merge": "join the block to the one before",
        "kind_kind": "another kind or level",
        "joined": "joined by {who}",
        "left": "left by {who}",
        "by_proposal": "proposal {proposal} of {who}, {deed}",
        "bracketed": "put in brackets when two wordings met",
        "deed_accept": "accepted by",
        "deed_reject": "rejected by",
        "deed_withdraw": "withdrawn by",
        "deed_reopen": "opened again by",
        "deed_open": "written down by",
    },
    "es": {
        "title": "Auditoría de la depuración del texto",
        "between": "Texto anterior: {old}; texto nuevo: {new}",
        "beginning": "el borrador vacío",
        "today": "el texto de hoy",
        "sums": "Las sumas",
        "old_sum": "El texto anterior: {words} palabras y {signs} signos en {blocks} bloques = "
        "{parts}.",
        "new_sum": "El texto nuevo: {words} palabras y {signs} signos en {blocks} bloques = "
        "{parts}.",
        "proposal_sum": "Propuestas: {count}{parts}; atribuciones a delegaciones: {who}.",
        "fates": "Qué fue de las palabras anteriores",
        "origins": "De dónde vienen las palabras nuevas",
        "blocks": "Bloques",
        "proposals": "Qué fue de cada propuesta",
        "check": "La comprobación",
        "none": "Nada que señalar.",
        "complete": "Explicado: las {old} palabras y los {old_signs} signos del texto anterior, "
        "las {new} palabras y los {new_signs} signos del texto nuevo, las {proposals} propuestas "
        "y las {who} atribuciones.",
        "incomplete": "SIN explicación:",
        "word": "palabra",
        "words": "palabras",
        "sign": "signo",
        "signs": "signos",
        "block_added": "bloque nuevo",
        "block_deleted": "suprimido como bloque",
        "block_moved": "trasladado como bloque",
        "block_kind": "de otro tipo o nivel",
        "kind_words": "palabras",
        "kind_add": "bloque nuevo",
        "kind_remove": "suprimir el bloque",
        "kind_move": "trasladar el bloque",
        "kind_split": "dividir el bloque",
        "kind_merge": "unir el bloque al anterior",
        "kind_kind": "otro tipo o nivel",
        "joined": "se sumó {who}",
        "left": "se retiró {who}",
        "by_proposal": "propuesta {proposal} de {who}, {deed}",
        "bracketed": "puesto entre corchetes al encontrarse dos redacciones",
        "deed_accept": "aceptada por",
        "deed_reject": "rechazada por",
        "deed_withdraw": "retirada por",
        "deed_reopen": "reabierta por",
        "deed_open": "anotada por",
    },
}
