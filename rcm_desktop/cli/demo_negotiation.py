"""The demo's negotiation: proposals, brackets, decisions, and the audit that accounts for them."""

from __future__ import annotations

from collections import Counter
from itertools import dropwhile, takewhile
from typing import TYPE_CHECKING

from rcm_desktop.cli.demo import DemoFailed, Story
from rcm_desktop.resources import resource

if TYPE_CHECKING:
    from rcm_desktop.app import App
    from rcm_desktop.services.open_draft import OpenDraft


def negotiate(story: Story, app: App, opened: OpenDraft) -> None:
    """Play the shipped script: a first reading with brackets, a second one with decisions."""
    from rcm_desktop.services.scripted import Line, Play, read_script

    def before_the_pause(line: Line) -> bool:
        return line.deed != "pause"

    script = resource("sample", "negotiation.txt").read_text(encoding="utf-8")
    lines = read_script(script)
    play = Play({"Ana": opened}, {}, lambda _who: None, {})
    opened.name_version("First reading")
    before = {block.id: block.text for block in opened.draft.blocks()}
    play.run(takewhile(before_the_pause, lines))
    if {block.id: block.text for block in opened.draft.blocks()} != before:
        raise DemoFailed(what="an open proposal changed the clean text")
    _tell_proposals(story, app, opened)
    play.run(list(dropwhile(before_the_pause, lines))[1:])
    _tell_agreement(story, app, opened)


def _tell_proposals(story: Story, app: App, opened: OpenDraft) -> None:
    from rcm_desktop.services.drafts import ExportRequest

    record = opened.draft.negotiation
    sponsors = {code for proposal in record.proposals for code in record.sponsors(proposal)}
    for view in ("bracketed", "redline"):
        path = story.made(story.out / f"declaration-{view}.docx")
        app.drafts.export(opened.id, path, ExportRequest("docx", ("en",), view=view))
    story.tell(
        "propose",
        f"{len(sponsors)} delegations made {len(record.proposals)} proposals; the clean text is "
        "as it was, and the papers with brackets and with the redline show them.",
        proposals=len(record.proposals),
        delegations=sorted(sponsors),
    )


def _tell_agreement(story: Story, app: App, opened: OpenDraft) -> None:
    from rcm_desktop.services.audit_paper import write
    from rcm_desktop.services.meter import MeterCounter

    record = opened.draft.negotiation
    statuses = Counter(record.status(proposal).value for proposal in record.proposals)
    meter = MeterCounter(opened.draft).count()
    told = ", ".join(f"{count} {status}" for status, count in sorted(statuses.items()))
    story.tell(
        "agree",
        f"Decided: {told}; {meter.agreed} blocks are agreed and locked; "
        f"open brackets: {meter.brackets}.",
        statuses=dict(statuses),
        agreed=meter.agreed,
    )
    found = app.drafts.audit(opened.id, "First reading")
    if not found.complete:
        raise DemoFailed(what=f"the audit misses {'; '.join(found.faults)}")
    for kind in ("docx", "pdf"):
        write(found, story.made(story.out / f"audit.{kind}"), kind)
    story.tell(
        "audit",
        f"The audit accounts for all {found.old.words} words before and all {found.new.words} "
        f"after, and for {len(found.proposals)} proposals.",
        words=[found.old.words, found.new.words],
    )
