"""A paper of our own words with the structures of real declarations, and random ones."""

from __future__ import annotations

from typing import Final

from hypothesis import strategies as st

from rcm_desktop.documents.render import render
from rcm_desktop.documents.tree import Document, Status
from rcm_desktop.models.document import Block, BlockKind, Language, Span
from rcm_desktop.models.numbering import SCHEMES

_EN: Final = (
    "closer cooperation on orderly and humane movement of persons, with full respect for their "
    "dignity and for the law of each country, and the exchange of good practice"
)
_ES: Final = (
    "una cooperación más estrecha para un tránsito ordenado y humano de las personas, con pleno "
    "respeto a su dignidad y a la ley de cada país, y el intercambio de buenas prácticas"
)


class _Paper:
    """Collects blocks with ids b1, b2, …"""

    def __init__(self) -> None:
        self.blocks: list[Block] = []

    def add(
        self,
        kind: BlockKind,
        en: str,
        es: str,
        level: int = 0,
        scheme: str = "",
        start: int | None = None,
    ) -> None:
        spans: dict[Language, tuple[Span, ...]] = {}
        if kind is BlockKind.PREAMBLE:
            spans = {
                "en": (Span(0, len(en.split()[0]), "italic"),),
                "es": (Span(0, len(es.split()[0]), "italic"),),
            }
        name = f"b{len(self.blocks) + 1}"
        self.blocks.append(Block(name, kind, {"en": en, "es": es}, level, scheme, start, spans))


def paper() -> list[Block]:
    """Nested lists, restarts, a continuation, plain paragraphs, bullets over numbers, an annex."""
    made = _Paper()
    add, kind = made.add, BlockKind
    add(kind.TITLE, "XXI MEETING OF THE CONFERENCE", "XXI REUNIÓN DE LA CONFERENCIA")
    add(kind.SUBTITLE, "San José, May 20–21, 2027", "San José, 20 y 21 de mayo de 2027")
    add(kind.CHAPEAU, "The Vice-Ministers:", "Los Viceministros:")
    add(kind.PREAMBLE, f"Reaffirmed {_EN}.", f"Reafirmaron {_ES}.")
    add(kind.PREAMBLE, f"Welcomed {_EN}.", f"Acogieron {_ES}.")
    add(kind.HEADING, "DECISIONS", "DECISIONES")
    add(kind.CHAPEAU, "They decided to:", "Decidieron:")
    add(kind.DECISION, f"Approve {_EN}.", f"Aprobar {_ES}.")
    add(kind.DECISION, f"Promote {_EN}:", f"Promover {_ES}:")
    add(kind.ITEM, f"at sea, {_EN};", f"en el mar, {_ES};", 1)
    add(kind.ITEM, "on land, in particular:", "en tierra, en particular:", 1)
    add(kind.ITEM, "at the crossings;", "en los pasos;", 2)
    add(kind.ITEM, "along the roads;", "en los caminos;", 2)
    add(kind.ITEM, "in the air.", "en el aire.", 1)
    add(kind.DECISION, f"Likewise, recall {_EN}.", f"Asimismo, recordar {_ES}.", scheme="plain")
    add(kind.DECISION, f"Ask the experts, {_EN}:", f"Pedir a los expertos, {_ES}:")
    add(kind.ITEM, "to meet;", "que se reúnan;", 1, "1.")
    add(kind.ITEM, "to report.", "que informen.", 1, "1.")
    add(kind.HEADING, "THANKS", "AGRADECIMIENTOS")
    add(kind.BULLET, f"Thank the host for {_EN}.", f"Agradecer al anfitrión {_ES}.")
    add(kind.ITEM, "the first seminar", "el primer seminario", 1, "1)")
    add(kind.ITEM, "the second seminar", "el segundo seminario", 1, "1)")
    add(kind.BULLET, "Thank the observers.", "Agradecer a los observadores.")
    add(kind.ITEM, "their third seminar", "su tercer seminario", 1, "1)")
    add(kind.HEADING, "OTHER MATTERS", "OTROS ASUNTOS")
    add(kind.DECISION, f"Adopt {_EN}.", f"Adoptar {_ES}.", start=0)
    add(kind.DECISION, "Skip a number.", "Saltar un número.", start=9)
    add(kind.CLOSING, f"Finally, they noted {_EN}.", f"Por último, señalaron {_ES}.")
    add(kind.HEADING, "ANNEXES:", "ANEXOS:")
    add(kind.ANNEX, "It was agreed that:", "Se acordó que:")
    add(kind.QUOTE, f"“The paper shall hold {_EN}.”", f"“El documento incluirá {_ES}.”", 1)
    add(kind.ANNEX, "The group met.", "El grupo se reunió.")
    add(kind.NOTE, "Note: translated as a courtesy.", "Nota: traducción de cortesía.")
    return made.blocks


def papers(*languages: Language, status: Status = Status.DRAFT) -> Document:
    """The paper rendered in one language or more."""
    return render(
        paper(),
        languages or ("en",),
        status=status,
        meeting="XXI Meeting, San José 2027",
        version="Version 3, 24 Nov 2026 12:03" if status is Status.DRAFT else "",
    )


#: What Spanish, English and French need, and what files get wrong.
_LETTERS: Final = (
    *"abc deñáü ÉçœÿŒ “”‘’«»–—…•·€1.)(-a. \u00a0\u2011\u200b\t\n&<>\"'",
    "e\u0301",
    "I\u0301",
)
_words = st.lists(st.sampled_from(_LETTERS), max_size=60).map("".join)


@st.composite
def blocks(draw: st.DrawFn) -> list[Block]:
    """A random draft: any kind, level, scheme and start, emphasis anywhere."""
    made = []
    for index in range(draw(st.integers(1, 12))):
        texts: dict[Language, str] = {"en": draw(_words), "es": draw(_words)}
        span = draw(st.tuples(st.integers(0, 60), st.integers(0, 60)))
        mark = draw(st.sampled_from(["bold", "italic"]))
        made.append(
            Block(
                f"b{index}",
                draw(st.sampled_from(BlockKind)),
                texts,
                draw(st.integers(0, 3)),
                draw(st.sampled_from(["", "plain", *SCHEMES])),
                draw(st.sampled_from([None, None, None, 0, 1, 4])),
                {"en": (Span(min(span), max(span), mark),)},
            )
        )
    return made
