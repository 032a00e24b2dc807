"""Who works on this laptop: the name and delegation that stand behind every edit."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from rcm_desktop.drafting.authors import Author
from rcm_desktop.models.document import Language
from rcm_desktop.store.workspace import Workspace

_KEY = "profile"


@dataclass(frozen=True, slots=True)
class Profile:
    """A person: `delegation` is a member's code such as `MEX`, or `TS`, `PPT`, or empty."""

    name: str = ""
    delegation: str = ""
    language: Language = "en"

    def author(self, device: str) -> Author:
        """The person at this device, as replicas name them."""
        return Author(self.name, self.delegation, device)


def read_profile(workspace: Workspace) -> Profile:
    """The profile kept in the workspace; an empty one where none was given yet."""
    stored = workspace.settings.get(_KEY)
    if not isinstance(stored, dict):
        return Profile()
    language: Language = "es" if stored.get("language") == "es" else "en"
    return Profile(str(stored.get("name", "")), str(stored.get("delegation", "")), language)


def write_profile(workspace: Workspace, profile: Profile) -> None:
    """Keep the profile in the workspace."""
    workspace.settings.set(_KEY, asdict(profile))
