"""Getting from a passphrase to an open workspace; imported after the first paint."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from rcm_desktop.app import App
from rcm_desktop.models.document import Language
from rcm_desktop.resources import resource
from rcm_desktop.services.profile import Profile
from rcm_desktop.store import keys, remembered
from rcm_desktop.ui.tasks import Task


def recall_key(parent: QObject, workspace: Path, done: Callable[[object], None]) -> None:
    """Ask the system's keyring, which may take its time, off the GUI thread."""
    task = Task(lambda _task: remembered.recall(workspace), parent)
    task.done.connect(done)
    task.ended.connect(task.deleteLater)
    task.start()


def unwrap_key(
    parent: QObject,
    workspace: Path,
    passphrase: str,
    done: Callable[[object], None],
    failed: Callable[[Any], None],
) -> None:
    """Derive the key from the passphrase (a third of a second) off the GUI thread."""
    task = Task(lambda _task: keys.read_wrapped(workspace, passphrase), parent)
    task.done.connect(done)
    task.failed.connect(failed)
    task.ended.connect(task.deleteLater)
    task.start()


def open_app(workspace: Path, key: Any, *, remember: bool) -> App:
    """Open with a key that was derived or remembered; raises what opening refuses."""
    app = App.open(workspace, key)
    if remember:
        remembered.remember(app.workspace.data_key)
    return app


def create_app(workspace: Path, passphrase: str, name: str, delegation: str, language: str) -> App:
    """Make a workspace for a person; raises what making it refuses."""
    shown: Language = "es" if language == "es" else "en"
    app = App.create(workspace, passphrase, Profile(name, delegation, shown))
    app.plan.seed()
    return app


def create_sample(language: str) -> App:
    """A practice workspace in a temporary folder, with the shipped declaration in it.

    Its passphrase is thrown away, and the folder goes with it when the computer tidies up.
    """
    import secrets
    import tempfile

    from rcm_desktop.store.keys import Kdf

    folder = Path(tempfile.mkdtemp(prefix="rcm-practice-"))
    shown: Language = "es" if language == "es" else "en"
    app = App.create(
        folder / "practice.rcm",
        secrets.token_urlsafe(24),
        Profile("", "", shown),
        kdf=Kdf(memory=8 * 1024 * 1024, passes=1),
    )
    app.plan.seed()
    _add_sample_draft(app)
    return app


def _add_sample_draft(app: App) -> None:
    """The sample declaration in both languages, side by side where their paragraphs match."""
    from rcm_desktop.documents.importers import read_document

    english = read_document(resource("sample", "declaration.en.txt"), language="en")
    spanish = read_document(resource("sample", "declaration.es.txt"), language="es")
    blocks = english.blocks
    kinds = [block.kind for block in blocks]
    if kinds == [block.kind for block in spanish.blocks]:
        blocks = [
            replace(one, text={**one.text, **other.text}, spans={**one.spans, **other.spans})
            for one, other in zip(blocks, spanish.blocks, strict=True)
        ]
    app.drafts.create(blocks, kind=english.kind, language=app.profile.language)
