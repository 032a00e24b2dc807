"""The main job from end to end, without a window: what a meeting does with the application."""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rcm_desktop.cli.context import Settings, command
from rcm_desktop.errors import RcmError
from rcm_desktop.resources import resource

if TYPE_CHECKING:
    from rcm_desktop.app import App
    from rcm_desktop.services.open_draft import OpenDraft


class DemoFailed(RcmError):
    """A step of the demo did not end as it must."""

    template = "The demo stopped: {what}."


@dataclass
class Story:
    """What the demo did so far."""

    out: Path
    settings: Settings
    steps: list[dict[str, Any]] = field(default_factory=list)
    files: list[str] = field(default_factory=list)

    def tell(self, step: str, sentence: str, **facts: Any) -> None:
        self.steps.append({"step": step, "sentence": sentence, **facts})
        if not self.settings.as_json:
            click.echo(f"{len(self.steps):>2}. {sentence}")

    def made(self, path: Path) -> Path:
        self.files.append(str(path))
        return path


@command()
@click.option("--out", required=True, type=click.Path(path_type=Path), help="A folder for it all.")
def demo(settings: Settings, out: Path) -> None:
    """Run the main job on a shipped sample and say what was made."""
    from rcm_desktop.app import App
    from rcm_desktop.services.profile import Profile

    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DemoFailed(what=f"the folder {out} cannot be made ({error.strerror})") from error
    story = Story(out, settings)
    # The demo's workspaces hold a shipped sample: a passphrase that nobody keeps is enough.
    secret = os.environ.get("RCM_PASSPHRASE") or secrets.token_urlsafe(16)
    place = _fresh_folder(out)
    with App.create(place / "ana.rcm", secret, Profile("Ana", "MEX")) as ana:
        story.tell("init", f"Ana of Mexico has an encrypted workspace in {place}.")
        opened = _import(story, ana)
        _edit(story, opened)
        from rcm_desktop.cli.demo_negotiation import negotiate

        negotiate(story, ana, opened)
        _export(story, ana, opened)
        _follow_up(story, ana, opened)
        with App.create(place / "bob.rcm", secret, Profile("Bob", "CAN")) as bob:
            from rcm_desktop.cli.demo_sync import exchange

            exchange(story, ana, bob, opened)
        _back_up(story, ana)
    data = {"out": str(out), "steps": story.steps, "files": story.files}
    settings.answer(data, "Made:\n" + "\n".join(f"    {name}" for name in story.files))


def _fresh_folder(out: Path) -> Path:
    """A folder for this run's workspaces: an earlier run's stay as they are."""
    number = 1
    while (out / f"run-{number}").exists():
        number += 1
    place = out / f"run-{number}"
    place.mkdir()
    return place


def _import(story: Story, app: App) -> OpenDraft:
    from rcm_desktop.documents.importers import read_document
    from rcm_desktop.drafting.draft import Draft

    opened, document = app.drafts.import_file(resource("sample", "declaration.en.txt"))
    spanish = read_document(resource("sample", "declaration.es.txt"))
    kinds = [block.kind for block in document.blocks]
    if kinds != [block.kind for block in spanish.blocks]:
        raise DemoFailed(what="the sample's two languages have different outlines")
    for block_id, translated in zip(opened.draft.order(), spanish.blocks, strict=True):
        words = translated.words("es")
        opened.apply(partial(Draft.set_words, block_id=block_id, language="es", text=words))
    opened.save()
    story.tell(
        "import",
        f"A declaration of {len(kinds)} blocks came in from a text file, then its Spanish.",
        draft=opened.id,
        blocks=len(kinds),
        findings=len(document.findings),
    )
    return opened


def _edit(story: Story, opened: OpenDraft) -> None:
    from rcm_desktop.models.document import BlockKind

    version = opened.name_version("As received")
    draft = opened.draft
    first = next(b.id for b in draft.blocks() if b.kind is BlockKind.DECISION)
    words = draft.words(first, "en").replace("two printers", "three printers")
    opened.apply(lambda d: d.set_words(first, "en", words))
    new = opened.apply_for(lambda d: d.split(first, "en", len(words)))
    opened.apply(lambda d: d.undo())
    opened.apply(lambda d: d.redo())
    opened.apply(lambda d: d.set_words(new, "en", "Thank the interpreters, who never slept."))
    opened.apply(lambda d: d.set_words(new, "es", "Agradecer a los intérpretes, en vela."))
    opened.save()
    from rcm_desktop.drafting.compare import compare

    changed = compare(opened.blocks_at(version), draft.blocks(), "en").differences
    story.tell(
        "edit",
        f"Ana corrected a decision and added one; “As received” differs in {len(changed)} blocks.",
        differences=[row.kind for row in changed],
    )


def _export(story: Story, app: App, opened: OpenDraft) -> None:
    from rcm_desktop.cli.outlines import outline_data
    from rcm_desktop.documents.canonical import canonical_hash
    from rcm_desktop.documents.importers import read_document
    from rcm_desktop.documents.verify import verify
    from rcm_desktop.models.document import LANGUAGES, Language
    from rcm_desktop.services.drafts import ExportRequest

    wanted: list[tuple[str, str, tuple[Language, ...]]] = [
        ("declaration-en.docx", "docx", ("en",)),
        ("declaration-en.pdf", "pdf", ("en",)),
        ("declaration-es.docx", "docx", ("es",)),
        ("declaration-both.docx", "docx", LANGUAGES),
        ("declaration-both.pdf", "pdf", LANGUAGES),
        ("declaration-en.txt", "txt", ("en",)),
        ("declaration-en.json", "json", ("en",)),
    ]
    digest = ""
    for name, format_, languages in wanted:
        path = story.made(story.out / name)
        document = app.drafts.export(opened.id, path, ExportRequest(format_, languages))
        found = verify(path, expected=canonical_hash(document))
        if not found.matches:
            raise DemoFailed(what=f"the words of {name} are not the draft's")
        digest = digest or found.computed
    story.tell("export", f"{len(wanted)} files were written and verified.", sha256=digest)
    again = read_document(story.out / "declaration-en.docx")
    back = outline_data("", "en", again.blocks)["blocks"]
    here = outline_data("", "en", opened.draft.blocks())["blocks"]
    shape = ("kind", "level", "label")
    if [[b[k] for k in shape] + [b["text"].get("en")] for b in back] != [
        [b[k] for k in shape] + [b["text"].get("en")] for b in here
    ]:
        raise DemoFailed(what="the Word file came back with another outline")
    story.tell("return", "The Word file, read again, has the same outline and the same words.")


def _follow_up(story: Story, app: App, opened: OpenDraft) -> None:
    from rcm_desktop.models.document import BlockKind

    items = [
        app.plan.follow_up(opened.id, block.id)
        for block in opened.draft.blocks()
        if block.kind is BlockKind.DECISION
    ]
    dated = next((item for item in items if item.due and item.due.start), None)
    due = dated.due if dated else None
    when = f"; “{due.text}” is {due.start} to {due.end}" if due else ""
    story.tell(
        "plan", f"{len(items)} decisions became Plan of Action items{when}.", items=len(items)
    )
    from rcm_desktop.services.plan_tables import export_plan

    rows = [
        export_plan(app.plan, story.made(story.out / f"plan.{kind}")) for kind in ("xlsx", "csv")
    ]
    story.tell("plan export", f"The plan's {rows[0]} items were written as Excel and CSV files.")


def _back_up(story: Story, app: App) -> None:
    from rcm_desktop.services.health import replay_of
    from rcm_desktop.store import backup, doctor

    copy = backup.make(app.workspace)
    findings = doctor.examine(app.workspace, replay_of(app.workspace, app.plan.rows_of))
    bad = [finding.message for finding in findings if not finding.ok]
    if bad:
        raise DemoFailed(what=f"the doctor found: {'; '.join(bad)}")
    story.made(copy.path)
    story.tell(
        "backup", f"A backup was made; {len(findings)} checks of the workspace found no fault."
    )
