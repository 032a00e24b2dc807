"""The composition root: opens a workspace and wires the services to it.

Services are made when first asked for, so that a window that shows the drafts list
has loaded nothing else before it is painted.
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

from rcm_desktop.services.clock import Clock, now
from rcm_desktop.services.profile import Profile, read_profile, write_profile
from rcm_desktop.services.signal import Signal
from rcm_desktop.store.keys import STRONG, DataKey, Kdf
from rcm_desktop.store.workspace import Workspace

if TYPE_CHECKING:
    from rcm_desktop.services.checking import CheckService
    from rcm_desktop.services.drafts import DraftService
    from rcm_desktop.services.exchange import SyncService
    from rcm_desktop.services.glossary import GlossaryService
    from rcm_desktop.services.notes import PrivateNotes
    from rcm_desktop.services.plan import PlanService
    from rcm_desktop.services.shared_words import SharedWords
    from rcm_desktop.services.spelling import SpellingService
    from rcm_desktop.store.search import Search


class App:
    """An open workspace with its services; used by the thread that opened it."""

    def __init__(self, workspace: Workspace, clock: Clock = now) -> None:
        self.workspace = workspace
        self.clock = clock
        self.profile = read_profile(workspace)
        self.profile_changed: Signal[Profile] = Signal()
        self._notes: dict[str, PrivateNotes] = {}

    @classmethod
    def open(cls, path: Path, passphrase: str | DataKey, *, clock: Clock = now) -> Self:
        """Open a workspace; raises what `Workspace.open` refuses."""
        return cls(Workspace.open(path, passphrase), clock)

    @classmethod
    def create(
        cls,
        path: Path,
        passphrase: str,
        profile: Profile,
        *,
        clock: Clock = now,
        kdf: Kdf = STRONG,
    ) -> Self:
        """Make a workspace for a person; raises what `Workspace.create` refuses."""
        path.parent.mkdir(parents=True, exist_ok=True)
        workspace = Workspace.create(path, passphrase, kdf=kdf)
        write_profile(workspace, profile)
        return cls(workspace, clock)

    def set_profile(self, profile: Profile) -> None:
        """Change who works here; what is typed from the next start on carries the new name."""
        write_profile(self.workspace, profile)
        self.profile = profile
        self.profile_changed.emit(profile)

    # -- services ------------------------------------------------------------

    @cached_property
    def drafts(self) -> DraftService:
        from rcm_desktop.services.drafts import DraftService

        return DraftService(self.workspace, self.profile.author(self.workspace.id), self.clock)

    @cached_property
    def plan(self) -> PlanService:
        from rcm_desktop.services.plan import PlanService

        return PlanService(
            self.workspace, self.profile.author(self.workspace.id), self.clock, self.drafts
        )

    @cached_property
    def exchange(self) -> SyncService:
        from rcm_desktop.services.exchange import SyncService

        return SyncService(self)

    @cached_property
    def spelling(self) -> SpellingService:
        from rcm_desktop.services.spelling import SpellingService

        return SpellingService(self.workspace, self.shared_words)

    @cached_property
    def shared_words(self) -> SharedWords:
        from rcm_desktop.services.shared_words import SharedWords

        author = self.profile.author(self.workspace.id)
        return SharedWords(self.workspace, author, self.clock)

    @cached_property
    def glossary(self) -> GlossaryService:
        from rcm_desktop.services.glossary import GlossaryService

        return GlossaryService(self.workspace, self.shared_words)

    @cached_property
    def checking(self) -> CheckService:
        from rcm_desktop.services.checking import CheckService

        return CheckService(self.workspace)

    def notes(self, draft_id: str) -> PrivateNotes:
        """The private notes on a draft."""
        from rcm_desktop.services.notes import PrivateNotes

        if draft_id not in self._notes:
            self._notes[draft_id] = PrivateNotes(self.workspace, self.clock, draft_id)
        return self._notes[draft_id]

    @property
    def shared(self) -> bool:
        """Whether this workspace belongs to a room; asks the store only, so a list may ask."""
        from rcm_desktop.store.exchange import ExchangeStore

        return bool(ExchangeStore(self.workspace).room())

    @property
    def search(self) -> Search:
        """Full-text search over drafts and the Plan of Action."""
        return self.workspace.search

    def close(self) -> None:
        """Save everything and let others open the workspace."""
        try:
            for name in ("exchange", "plan", "shared_words", "drafts"):
                service = self.__dict__.get(name)
                if service is not None:
                    service.close()
        finally:
            self.workspace.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
