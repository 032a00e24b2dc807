"""Turns a draft under a lens into the neutral tree: the readings that the screen shows, too."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from rcm_desktop.documents.looks import attributed, runs_of, shown_run
from rcm_desktop.documents.proposal_phrases import (
    block_phrase,
    caption_of,
    guide_of,
    kind_name,
)
from rcm_desktop.documents.render import document_of, paragraph_of
from rcm_desktop.documents.tree import (
    BlockMark,
    Delegation,
    Document,
    Paragraph,
    Run,
    Status,
)
from rcm_desktop.drafting.block_replica import BlockReplica
from rcm_desktop.drafting.draft import Draft
from rcm_desktop.drafting.shown import ShownBlock, shown_blocks
from rcm_desktop.models.document import BlockKind, Language
from rcm_desktop.models.proposal import Proposal, ProposalKind
from rcm_desktop.models.shown_labels import shown_numbers
from rcm_desktop.models.view import Lens, View

_MARKING: Final = frozenset({View.REDLINE, View.BRACKETED})


def render_shown(
    draft: BlockReplica,
    languages: Sequence[Language],
    lens: Lens,
    *,
    status: Status = Status.DRAFT,
    meeting: str = "",
    version: str = "",
    vouched: str = "",
) -> Document:
    """The document that a view of a draft makes; `vouched` is the hash of its clean text."""
    shown = shown_blocks(draft, lens)
    return _Shown(draft, tuple(languages), lens, shown).document(status, meeting, version, vouched)


class _Shown:
    """One rendering: the blocks of a view with their numbers."""

    def __init__(
        self,
        draft: BlockReplica,
        languages: tuple[Language, ...],
        lens: Lens,
        shown: Sequence[ShownBlock],
    ) -> None:
        self._draft, self._languages, self._lens = draft, languages, lens
        self._record = draft.negotiation
        self._shown = shown
        proposed = {each.id for each in shown if each.added}
        self._numbers = shown_numbers([each.block for each in shown], proposed)
        self._labels = {
            each.id: label for each, (_, label) in zip(shown, self._numbers, strict=True)
        }

    def document(self, status: Status, meeting: str, version: str, vouched: str) -> Document:
        cells = {each.id: self._cells(each, at) for at, each in enumerate(self._shown)}
        made = document_of(
            [each.block for each in self._shown],
            self._languages,
            cells,
            numbers=self._numbers,
            marks={each.id: self._marks(each) for each in self._shown},
            status=status,
            meeting=meeting,
            version=version,
        )
        lens, draft, naming = self._lens, self._draft, self._draft.naming
        only = sorted(lens.only or ())
        names = [[naming(code, language) for code in only] for language in self._languages]
        titles = (draft.title(language) for language in self._languages)
        return replace(
            made,
            title=next((" ".join(words.split()) for words in titles if words.strip()), made.title),
            caption=caption_of(lens, self._languages, names),
            guide=guide_of(lens.view, self._languages),
            legend=self._legend(made),
            vouched=vouched,
        )

    def _legend(self, document: Document) -> tuple[Delegation, ...]:
        """The delegations whose codes stand in the text, in the order of their names."""
        coded = {
            code
            for row in document.rows
            for cell in row.cells
            for run in cell.runs
            if run.look == "code"
            for code in run.by
        }
        found = (
            Delegation(code, tuple(self._draft.naming(code, lang) for lang in self._languages))
            for code in coded
        )
        return tuple(sorted(found, key=lambda entry: (entry.names[0], entry.code)))

    # -- one block -------------------------------------------------------------

    def _cells(self, shown: ShownBlock, at: int) -> tuple[Paragraph, ...]:
        number, label = self._numbers[at]
        return tuple(
            paragraph_of(shown.block, language, self._runs(shown, language), label, number)
            for language in self._languages
        )

    def _runs(self, shown: ShownBlock, language: Language) -> tuple[Run, ...]:
        reading = shown.readings.get(language)
        elsewhere = self._elsewhere(shown, language)
        if reading is None or not reading.text.strip():
            return ()
        splits = self._splits(shown, language)
        runs: list[Run] = []
        at = 0
        for piece in reading.pieces:
            run = shown_run(piece, self._lens.view, self._record)
            for place in [place for place in splits if at < place <= at + len(piece.text)]:
                runs.append(replace(run, text=piece.text[: place - at]))
                runs += splits.pop(place)
                run = replace(run, text=piece.text[place - at :])
            runs.append(run)
            at += len(piece.text)
        runs = runs_of(runs)
        if self._lens.view in _MARKING:
            runs = self._whole(shown, runs, language)
        if self._lens.view is View.REDLINE:
            runs = attributed(runs)
        behind = [*self._notes(shown, language), *elsewhere]
        return (*self._before(shown, language), *runs, *behind)

    def _whole(self, shown: ShownBlock, runs: list[Run], language: Language) -> list[Run]:
        """A block that is only there, or may go, by proposal: all its words say so."""
        if shown.added:
            runs = self._all(runs, shown.added, "inserted", language)
        for proposal in shown.removing:
            runs = self._all(runs, proposal, "struck", language)
        if shown.removing and self._lens.view is View.BRACKETED:
            by = tuple(dict.fromkeys(c for p in shown.removing for c in self._record.sponsors(p)))
            asks = f" {self._said(by, block_phrase('remove', language), language)}"
            runs = [Run("[", look="mark"), *runs, Run("]", look="mark")]
            runs.append(Run(asks, look="mark", by=by, proposals=shown.removing))
        return runs

    def _all(self, runs: list[Run], proposal: str, look: str, language: Language) -> list[Run]:
        by = self._record.sponsors(proposal)
        if self._lens.view is View.BRACKETED:
            if look != "inserted":
                return runs
            names = ", ".join(self._draft.naming(code, language) for code in by)
            lead = Run(f"[{names}: ", look="mark", by=by, proposals=(proposal,))
            offered = [
                replace(run, look="offered", by=by, proposals=(proposal,))
                if run.look == "kept"
                else run
                for run in runs
            ]
            return [lead, *offered, Run("]", look="mark")]
        return [_covered(run, proposal, look, by) for run in runs]

    def _splits(self, shown: ShownBlock, language: Language) -> dict[int, list[Run]]:
        """Marks by the place among the shown words at which a block would break in two."""
        found: dict[int, list[Run]] = {}
        reading = shown.readings.get(language)
        for proposal in shown.others if reading and self._lens.view in _MARKING else ():
            if proposal.kind is ProposalKind.SPLIT and proposal.details.get("language") == language:
                place = self._split_place(proposal)
                if reading is not None and place is not None:
                    at = min(max(reading.to_shown(place), 1), len(reading.text))
                    found.setdefault(at, []).append(self._note(proposal, "split", language, " "))
        return found

    def _split_place(self, proposal: Proposal) -> int | None:
        return self._draft.split_place(proposal) if isinstance(self._draft, Draft) else None

    def _before(self, shown: ShownBlock, language: Language) -> Iterable[Run]:
        for proposal in shown.others:
            if proposal.kind is ProposalKind.MERGE:
                run = self._note(proposal, "merge", language)
                yield replace(run, text=f"{run.text.strip()} ")

    def _notes(self, shown: ShownBlock, language: Language) -> Iterable[Run]:
        """What is asked about the block itself, behind its words."""
        for proposal in shown.others:
            if proposal.kind is ProposalKind.MOVE:
                after = str(proposal.details.get("after", ""))
                key = "move" if after else "top"
                yield self._note(proposal, key, language, place=self._place(after, language))
            elif proposal.kind is ProposalKind.KIND:
                kind = BlockKind(str(proposal.details.get("kind", shown.block.kind.value)))
                level = int(proposal.details.get("level") or 0)
                key = "level" if level else "kind"
                name = kind_name(kind, language)
                yield self._note(proposal, key, language, kind=name, level=level + 1)
            elif (
                proposal.kind is ProposalKind.SPLIT and proposal.details.get("language") != language
            ):
                yield self._note(proposal, "divide", language)

    def _elsewhere(self, shown: ShownBlock, language: Language) -> list[Run]:
        """Proposals that were made in the other language and wait for this one."""
        if self._lens.view not in _MARKING:
            return []
        pending = [p for p in self._record.open_on(shown.id) if self._lens.shows(self._sponsors(p))]
        rendered = {p.translates for p in pending} | {p.id for p in pending if p.translates}
        return [
            self._note(proposal, "elsewhere", language)
            for proposal in pending
            if proposal.kind is ProposalKind.WORDS
            and proposal.language != language
            and proposal.id not in rendered
        ]

    def _note(
        self,
        proposal: Proposal,
        key: str,
        language: Language,
        trail: str = "",
        /,
        **values: object,
    ) -> Run:
        by = self._sponsors(proposal)
        words = self._said(by, block_phrase(key, language, **values), language)
        return Run(f" {words}{trail}", look="mark", by=by, proposals=(proposal.id,))

    def _said(self, by: Iterable[str], words: str, language: Language) -> str:
        names = ", ".join(self._draft.naming(code, language) for code in by)
        return f"[{names}: {words}]"

    def _place(self, block_id: str, language: Language) -> str:
        """A block as one speaks of it: by its number, else by its first words."""
        shown = next((each for each in self._shown if each.id == block_id), None)
        label = self._labels.get(block_id, "")
        if shown and shown.block.level == 0 and any(letter.isalnum() for letter in label):
            return label.rstrip(".")
        words = shown.block.words(language).split() if shown else []
        return f"“{' '.join(words[:5])}…”" if words else "…"

    def _sponsors(self, proposal: Proposal) -> tuple[str, ...]:
        return self._record.sponsors(proposal.id)

    def _marks(self, shown: ShownBlock) -> tuple[BlockMark, ...]:
        kinds = [(shown.added, "add")] if shown.added else []
        kinds += [(proposal, "remove") for proposal in shown.removing]
        kinds += [(proposal.id, proposal.kind.value) for proposal in shown.others]
        return tuple(BlockMark(kind, name, self._record.sponsors(name)) for name, kind in kinds)


def _covered(run: Run, proposal: str, look: str, by: tuple[str, ...]) -> Run:
    """A run as it looks when the whole block is proposed or struck."""
    if run.look == "mark":
        return run
    names = (*run.proposals, proposal)
    if run.look == "kept":
        return replace(
            run, look="inserted" if look == "inserted" else "struck", by=by, proposals=names
        )
    if look == "struck":
        crossed = run.look in {"inserted", "crossed"}
        return replace(run, look="crossed" if crossed else "struck", by=by, proposals=names)
    return run if run.look == "inserted" else replace(run, look="crossed", proposals=names)
