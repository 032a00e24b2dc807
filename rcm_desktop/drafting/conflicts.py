"""A sync conflict is a bracket: two sides changed the same words apart, and both wordings stand.

When updates arrive that were made apart from ours, the regions of each text that both sides
changed are looked at. Where the merged letters do not read as they should, they are hidden
for good and the region is stored again: the base as text, each side's wording as a proposal
beside it. Every laptop that meets the same does the same; a reading shows one of the copies.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import loro

from rcm_desktop.drafting.block_replica import BlockReplica
from rcm_desktop.drafting.conflict_contents import Content, Wording, digest, met
from rcm_desktop.drafting.conflict_passages import hide, passage, put, restruck, standing, torn
from rcm_desktop.drafting.conflict_regions import Region
from rcm_desktop.drafting.meeting import (
    Meeting,
    Vector,
    changed_roots,
    moment_of,
    sides,
    updates_between,
)
from rcm_desktop.drafting.met_text import CONFLICT, MetText, Sided, met_texts
from rcm_desktop.drafting.text_versions import Letter
from rcm_desktop.models.proposal import Proposal, ProposalKind

AUTHOR: Final = "author"  # the mark that names who wrote words which another laptop stored again


class Mending(BlockReplica):
    """The half of a draft that turns what was changed apart into brackets."""

    # -- taking in -------------------------------------------------------------

    def _take_in(self, blobs: list[bytes]) -> None:
        """Import side by side, so that each meets a draft in which the others stand mended."""
        tasted, before = self._antechamber, self._doc.oplog_vv
        came = sides(tasted, before) if tasted is not None else []
        if tasted is None or len(came) == 1:
            super()._take_in(blobs)
            for side in came:
                self._meet(before, side)
            return
        for side in came:
            before = self._doc.oplog_vv
            self._doc.import_(updates_between(tasted, before, side))
            self._meet(before, side)
        super()._take_in(blobs)

    def _meet(self, left: Vector, right: Vector) -> None:
        """Mend what two sides changed apart; next to nothing where one knew the other."""
        if right.includes_vv(left) or left.includes_vv(right):
            return
        meeting = Meeting(left.intersection(right), left, right)
        ours = changed_roots(self._doc, meeting.base, left)
        shared = ours.keys() & changed_roots(self._doc, meeting.base, right).keys()
        texts = sorted(name for name in shared if name.startswith("b:") and name.count(":") == 2)
        if not texts:
            return
        self._record = None
        wrote = False
        for text in met_texts(self._doc, texts, meeting):
            wrote = text.bring_back() or wrote
            text.judge(self.negotiation)
            for region in reversed(text.regions()):
                wrote = self._mend(text, region) or wrote
        if wrote:
            self._doc.commit_with(origin="housekeeping")

    # -- mending ---------------------------------------------------------------

    def _mend(self, text: MetText, region: Region) -> bool:
        """Let a region read as it should after the meeting; whether that took any writing."""
        left, right = text.sided(region, left=True), text.sided(region, left=False)
        both = (left, right)
        span = text.merged_places(region, both)
        base = text.content(text.base, region, region.start, region.end)
        merged = text.content(text.merged, region, *span)

        def wording(side: Content) -> Wording:
            return self._wording(text, left if side is left.content else right, base, range(*span))

        wanted = met(base, left.content, right.content, wording, self.negotiation.sponsors)
        same = wanted.same_as(merged)
        if same and (wanted.alternatives or (left.content.passages and right.content.passages)):
            return False
        if not same and self._hide_one_side(text, region, wanted, merged, both):
            return True
        if not text.signed:
            self._sign(text)
            return self._mend(text, region)
        stays = standing(
            wanted,
            text.base,
            [left.side, right.side],
            text.mended,
            text.apart(wanted, merged, both),
        )
        if same and not torn(merged, wanted):
            return restruck(text.handle, merged, stays)
        parts = passage(wanted, stays, text.anchor(span[0]), self.peer)
        put(text.handle, *span, parts)
        self._write_wordings(text, wanted)
        return True

    def _hide_one_side(
        self,
        text: MetText,
        region: Region,
        wanted: Content,
        merged: Content,
        both: Sequence[Sided],
    ) -> bool:
        """Where one side reads as wanted and stands whole, hide what the other one put there."""
        span = range(merged.first, merged.last)
        came = {place: text.ids[place] for place in span if place in text.ids}
        ready = []
        for sided in both:
            own = [(key.peer, key.counter) for key in came.values() if sided.seen.includes_id(key)]
            if own and sided.content.same_as(wanted):
                ready.append((min(own), sided.seen))
        for _, seen in sorted(ready, key=lambda pair: pair[0]):
            foreign = [
                place
                for place, key in came.items()
                if not seen.includes_id(key)
                and text.merged.letters[place].ins in ("", *text.mended)
            ]
            trial = text.merged.hiding(foreign)
            if text.content(trial, region, merged.first, merged.last).same_as(wanted):
                hide(text.handle, foreign)
                return True
        return False

    # -- who and which -----------------------------------------------------------

    def _wording(self, text: MetText, sided: Sided, base: Content, span: range) -> Wording:
        """The proposal that a side's own words become, named after their first letter."""
        merged, words = text.merged, sided.content.words
        own = [
            text.ids[place]
            for place in span
            if place in text.ids
            and sided.seen.includes_id(text.ids[place])
            and not merged.letters[place].passage
            and merged.looks[place] == "text"
        ]
        peers = [key.peer for key in own]
        peers = peers or changed_roots(self._doc, text.meeting.base, sided.seen)[text.name]
        authors = list(dict.fromkeys(self.author_of(peer) for peer in peers))
        sponsors = tuple(dict.fromkeys(author.delegation or author.name for author in authors))
        if own:
            name = f"{own[0].counter}@{own[0].peer}"
        else:
            name = "\0".join((base.words, words, *sponsors))
        by = ", ".join(dict.fromkeys(author.name for author in authors))
        return Wording(digest(f"{text.name}\0{name}", {}), sponsors, by)

    def _sign(self, text: MetText) -> None:
        """Note on every letter who wrote it: stored again, it would be this laptop's."""
        text.signed = True
        tasted, meeting = self._antechamber, text.meeting
        if tasted is None:
            return
        tasted.import_(self._doc.export(loro.ExportMode.Updates(tasted.oplog_vv)))
        handle = tasted.get_text(text.name)
        versions = (
            (self._doc.oplog_vv, text.merged),
            (meeting.base, text.base),
            (meeting.left, text.left),
            (meeting.right, text.right),
        )
        try:
            for vector, version in versions:
                tasted.checkout(tasted.vv_to_frontiers(vector))
                for at, letter in enumerate(version.letters):
                    author = self.author_of(handle.get_editor_at_unicode_pos(at) or 0)
                    if AUTHOR not in letter.marks and author != self.author:
                        marks = {**letter.marks, AUTHOR: author.fields()}
                        version.letters[at] = Letter(letter.char, marks, letter.base)
        finally:
            tasted.checkout_to_latest()

    def _write_wordings(self, text: MetText, wanted: Content) -> None:
        """Put the wordings that are new on the record: the same entries on every laptop."""
        _, block, language = text.name.split(":")
        for wording in wanted.new:
            if wording.proposal not in self._proposals:
                self._write_proposal(
                    Proposal(
                        wording.proposal,
                        ProposalKind.WORDS,
                        wording.sponsors,
                        block,
                        language,
                        by=wording.by,
                        at=moment_of(self._doc, text.meeting),
                        details={CONFLICT: digest(wanted.words, wanted.wordings)},
                    )
                )
