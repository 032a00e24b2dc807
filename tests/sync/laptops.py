"""A laptop for tests: a whole application on a real workspace file."""

from __future__ import annotations

from pathlib import Path

from rcm_desktop.app import App
from rcm_desktop.models.document import Block, BlockKind
from rcm_desktop.services.exchange import SyncService
from rcm_desktop.services.profile import Profile
from rcm_desktop.store.keys import CHEAP
from rcm_desktop.sync.client import Backoff

PASSPHRASE = "Ciudad de Panamá 2006"
QUICK = Backoff(first=0.05, most=0.2)


class Laptop(App):
    """An application whose link tries again without long pauses."""

    @property
    def sync(self) -> SyncService:
        """The exchange, impatient."""
        self.exchange._backoff = QUICK
        return self.exchange

    def draft(self, *texts: str) -> str:
        """A new draft with these preamble paragraphs; its id."""
        blocks = [
            Block(f"p{i}", BlockKind.PREAMBLE, {"en": text}) for i, text in enumerate(texts, 1)
        ]
        return self.drafts.create(blocks).id

    def words(self, draft: str) -> list[str]:
        """The English words of a draft's blocks."""
        opened = self.drafts.open(draft).draft
        return [opened.words(block, "en") for block in opened.order()]

    def type(self, draft: str, text: str, *, block: int = 0, at: int = 0) -> None:
        """Insert words and save them."""
        opened = self.drafts.open(draft)
        name = opened.draft.order()[block]
        opened.apply(lambda d: d.insert(name, "en", at, text))
        opened.save()


def laptop(path: Path, name: str, delegation: str) -> Laptop:
    """A new laptop."""
    return Laptop.create(path, PASSPHRASE, Profile(name, delegation), kdf=CHEAP)


def reopen(path: Path) -> Laptop:
    """The same laptop after a restart."""
    return Laptop.open(path, PASSPHRASE)


def joined_by_bundle(host: Laptop, guest: Laptop, path: Path) -> None:
    """Let the guest into the host's room by a file that goes back and forth."""
    code = host.sync.invite()
    host.sync.sync_bundle(path)
    guest.sync.join_bundle(path, str(code))
    host.sync.sync_bundle(path)
    guest.sync.sync_bundle(path)
