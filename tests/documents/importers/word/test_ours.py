"""Our own Word files come back as the blocks they were written from."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rcm_desktop.documents.canonical import canonical_text
from rcm_desktop.documents.importers import read_document
from rcm_desktop.documents.importers.word.parse import parse_word
from rcm_desktop.documents.registry import export
from rcm_desktop.documents.render import render
from rcm_desktop.models.document import Block, BlockKind, Language, Span
from rcm_desktop.models.numbering import PLAIN, labels
from tests.shared import needs_seeds, seed


def shape(blocks: list[Block], label_list: list[str]) -> list[tuple[object, ...]]:
    return [
        (b.kind, b.level, label, dict(b.text), dict(b.spans))
        for b, label in zip(blocks, label_list, strict=True)
    ]


@needs_seeds
@pytest.mark.parametrize("number", ["000", "002", "004"])
def test_a_seed_through_word_and_back(number: str, tmp_path: Path) -> None:
    first = read_document(seed(number))
    paper = render(first.blocks, [first.language])
    path = tmp_path / "paper.docx"
    export(paper, path, "docx")
    second = read_document(path)
    assert shape(second.blocks, labels(second.blocks)) == shape(first.blocks, labels(first.blocks))
    assert [(b.scheme, b.start) for b in second.blocks] == [
        (b.scheme, b.start) for b in first.blocks
    ]
    assert canonical_text(render(second.blocks, [second.language])) == canonical_text(paper)
    assert (second.title, second.language, second.kind) == (
        first.title, first.language, first.kind
    )  # fmt: skip


SAMPLE = [
    Block("1", BlockKind.TITLE, {"en": "XV MEETING", "es": "XV REUNIÓN"}),
    Block("2", BlockKind.HEADING, {"en": "DECISIONS", "es": "DECISIONES"}),
    Block("3", BlockKind.CHAPEAU, {"en": "They decided to:", "es": "Decidieron:"}),
    Block("4", BlockKind.DECISION, {"en": "Approve:", "es": "Aprobar:"}),
    Block("5", BlockKind.ITEM, {"en": "one;", "es": "uno;"}, 1),
    Block("6", BlockKind.ITEM, {"en": "and more", "es": "y más"}, 2, PLAIN),
    Block("7", BlockKind.ITEM, {"en": "two.", "es": "dos."}, 1),
    Block(
        "8",
        BlockKind.DECISION,
        {"en": "Note it.", "es": "Tomar nota."},
        spans={"en": (Span(0, 4, "bold"),), "es": (Span(6, 10, "italic"),)},
    ),
    Block("9", BlockKind.BULLET, {"en": "a point", "es": "un punto"}, 1),
    Block("10", BlockKind.CLOSING, {"en": "Thanks.", "es": "Gracias."}),
]


@pytest.mark.parametrize("languages", [["en"], ["es"], ["en", "es"], ["es", "en"]])
def test_one_language_or_two_side_by_side(languages: list[Language], tmp_path: Path) -> None:
    path = tmp_path / "paper.docx"
    export(render(SAMPLE, languages), path, "docx")
    document = read_document(path)
    wanted = [
        (
            b.kind, b.level, label,
            {t: b.text[t] for t in languages}, {t: b.spans[t] for t in languages if t in b.spans},
        )
        for b, label in zip(SAMPLE, labels(SAMPLE), strict=True)
    ]  # fmt: skip
    found = shape(document.blocks, labels(document.blocks))
    assert [(*row[:3], dict(sorted(row[3].items())), row[4]) for row in found] == [
        (*row[:3], dict(sorted(row[3].items())), row[4]) for row in wanted
    ]


LISTED = st.tuples(
    st.sampled_from([BlockKind.DECISION, BlockKind.ITEM, BlockKind.BULLET, BlockKind.ANNEX]),
    st.integers(0, 4),
    st.sampled_from(["", "", "1.", "a)", "(i)", "A.", "I.", "•", "-", PLAIN]),
    st.sampled_from([None, None, None, 0, 1, 4]),
)
OTHER = st.tuples(
    st.sampled_from([k for k in BlockKind if k not in ("decision", "item", "bullet", "annex")]),
    st.just(0),
    st.just(""),
    st.none(),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(LISTED, LISTED, OTHER), min_size=1, max_size=15))
def test_any_blocks_keep_kind_level_label_and_words(
    tmp_path_factory: pytest.TempPathFactory,
    forms: list[tuple[BlockKind, int, str, int | None]],
) -> None:
    blocks = [
        Block(str(i), kind, {"en": f"Words of block {i}."}, level, scheme, start)
        for i, (kind, level, scheme, start) in enumerate(forms)
    ]
    path = tmp_path_factory.mktemp("papers") / "paper.docx"
    export(render(blocks, ["en"]), path, "docx")
    document = parse_word(path.read_bytes(), path.name)
    assert shape(document.blocks, labels(document.blocks)) == shape(blocks, labels(blocks))
