"""Two laptops that edit and align apart never call words aligned that nobody compared."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from rcm_desktop.drafting.draft import Draft
from rcm_desktop.errors import RcmError
from rcm_desktop.models.document import LANGUAGES, Block, BlockKind
from rcm_desktop.models.proposal import ActKind, on_block
from rcm_desktop.models.translation import Parity, alike, said
from tests.drafting.conftest import ANA, BOB, exchange

WORDS = ("one", "two", "three", "four")
DEEDS = ("type", "set", "erase", "align", "none", "undo", "propose", "render", "accept", "reopen")
STEP = st.tuples(
    st.integers(0, 1),
    st.sampled_from(DEEDS),
    st.sampled_from(LANGUAGES),
    st.sampled_from(WORDS),
    st.booleans(),
)


def deed(draft: Draft, block: str, what: str, lang: str, word: str) -> None:
    language = "es" if lang == "es" else "en"
    record = draft.negotiation
    if what == "type":
        draft.insert(block, language, len(draft.stored(block, language)), f" {word}")
    elif what == "set":
        draft.set_words(block, language, word)
    elif what == "erase":
        draft.set_words(block, language, "")
    elif what == "align":
        draft.align(block)
    elif what == "none":
        draft.no_translation_needed(block, language)
    elif what == "undo":
        draft.undo()
    elif what == "propose":
        draft.propose_words(["MEX"], block, language, f"{draft.words(block, language)} {word}!")
    elif what == "render" and record.pending:
        first = record.pending[0]
        to = "en" if first.language == "es" else "es"
        draft.propose_words(["MEX"], block, to, f"{word}?", translates=first.id)
    elif what == "accept" and record.pending:
        draft.accept(record.pending[0].id)
    elif what == "reopen" and record.proposals:
        draft.reopen(sorted(record.proposals)[0])


def run(one: tuple[str, str], steps: list[tuple[int, str, str, str, bool]]) -> list[Draft]:
    first = Draft.new("d1", ANA)
    text = {lang: words for lang, words in zip(LANGUAGES, one, strict=True) if words}
    first.extend([Block("", BlockKind.DECISION, text)])
    log = first.commit() or b""
    drafts = [Draft.load("d1", author, [log]) for author in (ANA, BOB)]
    block = first.order()[0]
    for who, what, lang, word, meet in steps:
        try:
            deed(drafts[who], block, what, lang, word)
        except RcmError:
            continue
        drafts[who].commit()
        if meet:
            exchange(*drafts)
    exchange(*drafts)
    return drafts


@settings(max_examples=150, deadline=None)
@given(
    st.tuples(st.sampled_from(("", "start")), st.sampled_from(("", "inicio"))),
    st.lists(STEP, max_size=12),
)
def test_aligned_means_that_somebody_saw_these_very_words(
    one: tuple[str, str], steps: list[tuple[int, str, str, str, bool]]
) -> None:
    drafts = run(one, steps)
    block = drafts[0].order()[0] if drafts[0].order() else ""
    if not block:
        return
    found = drafts[0].translation(block)
    assert found == drafts[1].translation(block)
    if found.parity not in (Parity.ALIGNED, Parity.WAITING):
        return
    words = drafts[0].pair(block)
    if not all(word.strip() for word in words.values()):
        return
    acts = drafts[0].negotiation.line(ActKind.ALIGN, on_block(block))
    heads = drafts[0].negotiation.heads(ActKind.ALIGN, on_block(block))
    both = any(all(alike(said(act)[lang], words[lang]) for lang in LANGUAGES) for act in acts)
    rendered = len(heads) == 1 and any(
        lang != heads[0].details.get("rendering") and alike(said(heads[0])[lang], words[lang])
        for lang in LANGUAGES
    )
    assert both or rendered or not acts


@settings(max_examples=100, deadline=None)
@given(st.lists(STEP.filter(lambda step: step[1] not in ("align", "none")), max_size=10))
def test_without_anybody_saying_so_changed_words_never_align(
    steps: list[tuple[int, str, str, str, bool]],
) -> None:
    drafts = run(("start", "inicio"), [s for s in steps if s[1] not in ("render", "erase")])
    block = drafts[0].order()[0]
    changed = {
        lang
        for lang, old in (("en", "start"), ("es", "inicio"))
        if not alike(drafts[0].words(block, "es" if lang == "es" else "en"), old)
    }
    if not all(drafts[0].words(block, lang).strip() for lang in LANGUAGES):
        return
    found = drafts[0].translation(block)
    assert {lag.language for lag in found.lags} == {"es" if c == "en" else "en" for c in changed}
