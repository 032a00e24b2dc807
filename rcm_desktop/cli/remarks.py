"""Comments for everybody in the room, and private notes for oneself."""

from __future__ import annotations

from typing import Any

import click

from rcm_desktop.cli.context import Settings, command
from rcm_desktop.errors import RcmError
from rcm_desktop.models.comments import Thread, threads
from rcm_desktop.models.document import LANGUAGES, Language
from rcm_desktop.models.proposal import Act


class NoSuchWords(RcmError):
    """Words to comment on that the block does not hold, or holds twice."""

    template = (
        "“{words}” stands {count} times in that paragraph; quote words that stand there once."
    )


@command()
@click.argument("draft")
@click.argument("text")
@click.option("--block", default="", help="The block it is about.")
@click.option("--proposal", default="", help="The proposal it is about.")
@click.option("--words", default="", help="The words of the block it is about.")
@click.option("--lang", type=click.Choice(LANGUAGES), default="en", help="Their language.")
@click.option("--reply-to", default="", help="The comment that this one answers.")
@click.option("--as", "delegation", default="", help="The delegation that says it.")
def comment(
    settings: Settings,
    draft: str,
    text: str,
    block: str,
    proposal: str,
    words: str,
    lang: Language,
    reply_to: str,
    delegation: str,
) -> None:
    """Say something about a block, about words of it, or about a proposal."""
    if not (block or proposal or reply_to):
        raise click.UsageError("Give --block, --proposal or --reply-to.")
    with settings.open() as app:
        opened = app.drafts.open(draft)
        speaking = delegation or app.profile.delegation
        if reply_to:
            said = opened.apply_for(lambda d: d.reply(reply_to, text, delegation=speaking))
        else:
            about = opened.draft.proposal(proposal).block if proposal else block
            opened.draft.block(about)
            span = _found(opened.draft.stored(about, lang), words) if words else None
            said = opened.apply_for(
                lambda d: d.comment(
                    about, text, delegation=speaking, proposal=proposal, language=lang, words=span
                )
            )
        opened.save()
        act = opened.draft.negotiation.acts[said]
    settings.answer(_told(act), f"Comment {said} saved.")


def _found(stored: str, words: str) -> tuple[int, int]:
    count = stored.count(words)
    if count != 1:
        raise NoSuchWords(words=words, count=count)
    start = stored.index(words)
    return start, start + len(words)


@command()
@click.argument("draft")
@click.option("--block", default="", help="Only this block's.")
@click.option("--all", "everything", is_flag=True, help="The resolved ones too.")
@click.option("--resolve", default="", help="Put this comment's thread away as settled.")
@click.option("--unresolve", default="", help="Bring this comment's thread back.")
def comments(
    settings: Settings, draft: str, block: str, everything: bool, resolve: str, unresolve: str
) -> None:
    """The threads of comments, in the order of the draft."""
    with settings.open() as app:
        opened = app.drafts.open(draft)
        if resolve or unresolve:
            thread = resolve or unresolve
            opened.apply(
                lambda d: d.resolve_thread(thread, bool(resolve), delegation=app.profile.delegation)
            )
            opened.save()
        record = opened.draft.negotiation
        wanted = [block] if block else opened.draft.living()
        found = [
            (block_id, thread)
            for block_id in wanted
            for thread in threads(record, block_id)
            if everything or not thread.resolved
        ]
    settings.answer(
        [_threaded(block_id, thread) for block_id, thread in found],
        "\n\n".join(_spoken(block_id, thread) for block_id, thread in found) or "No comments.",
    )


@command()
@click.argument("draft")
@click.argument("text")
@click.option("--block", required=True, help="The block it is about.")
def note(settings: Settings, draft: str, text: str, block: str) -> None:
    """Keep a private note on a block: it never leaves this workspace."""
    with settings.open() as app:
        opened = app.drafts.open(draft)
        opened.draft.block(block)
        kept = app.notes(opened.id).write(block, text)
    settings.answer({"id": kept.id, "block": block, "note": kept.words}, f"Note {kept.id} kept.")


@command()
@click.argument("draft")
@click.option("--block", default="", help="Only this block's.")
@click.option("--remove", default="", help="Throw this note away first.")
def notes(settings: Settings, draft: str, block: str, remove: str) -> None:
    """Your private notes on a draft."""
    with settings.open() as app:
        own = app.notes(app.drafts.find(draft))
        if remove:
            own.remove(remove)
        found = own.of(block)
    settings.answer(
        [{"id": n.id, "block": n.block, "note": n.words, "at": n.at} for n in found],
        "\n".join(f"{n.id}  {n.block}  {n.words}" for n in found) or "No notes.",
    )


def _told(act: Act) -> dict[str, Any]:
    return {
        "id": act.id,
        "on": act.on,
        "delegation": act.delegation,
        "by": act.by,
        "at": act.at,
        "text": act.note,
        **{key: act.details[key] for key in ("quote", "reply_to") if key in act.details},
    }


def _threaded(block_id: str, thread: Thread) -> dict[str, Any]:
    return {
        "block": block_id,
        "resolved": thread.resolved is not None,
        "comments": [_told(act) for act in thread.comments],
    }


def _spoken(block_id: str, thread: Thread) -> str:
    first = thread.opening.details.get("quote")
    head = block_id + (f" “{first}”" if first else "") + (" (resolved)" if thread.resolved else "")
    lines = [f"  {act.id}  {act.delegation or act.by}: {act.note}" for act in thread.comments]
    return "\n".join([head, *lines])
