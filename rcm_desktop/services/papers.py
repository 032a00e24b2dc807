"""A draft as a paper: any view of it, of today or of a version, or what changed between two."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from rcm_desktop.documents.canonical import canonical_hash
from rcm_desktop.documents.proposal_phrases import CHANGES, NOW, SINCE
from rcm_desktop.documents.render import render
from rcm_desktop.documents.render_changes import State, render_changes
from rcm_desktop.documents.render_shown import render_shown
from rcm_desktop.documents.tree import Document, Status
from rcm_desktop.drafting.block_replica import BlockReplica
from rcm_desktop.drafting.past import past
from rcm_desktop.errors import RcmError
from rcm_desktop.models.document import Language
from rcm_desktop.models.view import Lens, View
from rcm_desktop.services.finals import FinalIsClean, check_final
from rcm_desktop.services.looking import state_of
from rcm_desktop.services.open_draft import OpenDraft

if TYPE_CHECKING:
    from rcm_desktop.services.drafts import DraftService, ExportRequest


class ChangesOfRedline(RcmError):
    """A comparison of redlines, whose words are those of two texts at once."""

    template = (
        "Two moments can be compared in the clean text, the accepted one or the negotiating "
        "text, not in the redline; choose another view."
    )


class NothingChanged(RcmError):
    """A paper of changes only, between two moments that say the same."""

    template = "There is no difference."


def paper_of(drafts: DraftService, draft_id: str, request: ExportRequest) -> Document:
    """The document that an export would write.

    Raises NoSuchVersion, NeverLooked, ChangesOfRedline, NothingChanged,
    FinalIsClean, FinalRefused.
    """
    opened = drafts.open(draft_id)
    lens = _lens(request)
    if request.final and (lens.view is not View.CLEAN or request.compares):
        raise FinalIsClean
    if request.compares:
        return _changes(drafts, opened, request, lens)
    if lens.view is View.CLEAN:
        if request.final:
            source = _at(opened, request.version)
            at = drafts.clock().isoformat(timespec="seconds")
            check_final(opened, source, request.languages, request.despite, at)
        return _clean(drafts, opened, request)
    source = _at(opened, request.version)
    return render_shown(
        source,
        request.languages,
        lens,
        meeting=opened.draft.field("meeting"),
        version=request.version,
        vouched=_vouched(source, request.languages),
    )


def _lens(request: ExportRequest) -> Lens:
    only = frozenset(request.only) if request.only else None
    return Lens(View(request.view), only if request.view != View.CLEAN else None)


def _clean(drafts: DraftService, opened: OpenDraft, request: ExportRequest) -> Document:
    return render(
        drafts.blocks(opened.id, request.version),
        request.languages,
        status=Status.FINAL if request.final else Status.DRAFT,
        meeting=opened.draft.field("meeting"),
        version=request.version,
    )


def _at(opened: OpenDraft, version: str) -> BlockReplica:
    draft = opened.draft
    return past(draft, draft.version(version)) if version else draft


def _vouched(draft: BlockReplica, languages: Sequence[Language]) -> str:
    return canonical_hash(render(draft.blocks(), languages))


def _changes(
    drafts: DraftService, opened: OpenDraft, request: ExportRequest, lens: Lens
) -> Document:
    if lens.view is View.REDLINE:
        raise ChangesOfRedline
    old_name, new_name = request.between or ("", "")
    newer = _at(opened, new_name)
    if request.since:
        seen = drafts.looking.last(opened.id)
        old = seen.state(lens.view)
        caption = _caption(request.languages, SINCE, old=moment(seen.at))
    else:
        old = _state(drafts, opened, old_name, lens)
        caption = " / ".join(
            CHANGES[language].format(old=_named(old_name, language), new=_named(new_name, language))
            for language in request.languages
        )
    document = render_changes(
        old,
        _state(drafts, opened, new_name, lens),
        request.languages,
        caption=caption,
        changes_only=request.changes_only,
        meeting=opened.draft.field("meeting"),
        vouched=_vouched(newer, request.languages),
    )
    if request.changes_only and not document.rows:
        raise NothingChanged
    return document


def _state(drafts: DraftService, opened: OpenDraft, version: str, lens: Lens) -> State:
    if lens.view is View.CLEAN:
        return State(drafts.blocks(opened.id, version))
    return state_of(_at(opened, version), lens)


def _caption(languages: Sequence[Language], words: dict[Language, str], **values: str) -> str:
    return " / ".join(words[language].format(**values) for language in languages)


def _named(version: str, language: Language) -> str:
    return f"“{version}”" if version else NOW[language]


def moment(at: str) -> str:
    """An ISO time as every language reads it, by this laptop's clock: 2026-11-24 14:05."""
    try:
        found = datetime.fromisoformat(at).astimezone()
    except ValueError:
        return at
    return f"{found:%Y-%m-%d %H:%M}"
