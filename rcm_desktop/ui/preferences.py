"""What the window remembers between runs on this laptop: nothing secret, nothing shared."""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

_RECENT = 8


@dataclass
class Preferences:
    """Loaded once at start-up and handed to whoever needs it; `save` writes it whole."""

    file: Path | None = None
    language: str = "en"
    scheme: str = "system"
    geometry: str = ""
    zoom: int = 100
    draft_languages: str = "both"
    draft_view: str = "clean"
    suggesting: bool = False
    speaking: str = ""  # codes of delegations, parted by spaces
    marks_shown: bool = True
    details_shown: bool = True
    details_width: int = 300
    workspace: str = ""
    export: dict[str, str] = field(default_factory=dict)
    export_folder: str = ""
    import_folder: str = ""
    recent: dict[str, list[str]] = field(default_factory=dict)  # workspace id → draft ids

    @classmethod
    def load(cls, file: Path, *, language: str = "en") -> Preferences:
        """Read the file; what is missing, damaged or of another type keeps its default."""
        made = cls(file=file, language=language)
        with contextlib.suppress(OSError, ValueError):
            stored = json.loads(file.read_text(encoding="utf-8"))
            if isinstance(stored, dict):
                made._take(stored)
        return made

    def _take(self, stored: dict[str, Any]) -> None:
        for each in fields(self):
            value = stored.get(each.name)
            if each.name != "file" and type(value) is type(getattr(self, each.name)):
                setattr(self, each.name, value)

    def save(self) -> None:
        """Write beside and replace; a folder that cannot be written is no reason to stop."""
        if self.file is None:
            return
        kept = asdict(self)
        del kept["file"]
        with contextlib.suppress(OSError):
            self.file.parent.mkdir(parents=True, exist_ok=True)
            beside = self.file.with_suffix(".part")
            beside.write_text(json.dumps(kept, indent=1), encoding="utf-8")
            os.replace(beside, self.file)  # noqa: PTH105 - atomic on every platform

    def touch_recent(self, workspace: str, draft: str) -> None:
        """Put a draft at the head of a workspace's recent ones."""
        known = [each for each in self.recent.get(workspace, []) if each != draft]
        self.recent[workspace] = [draft, *known][:_RECENT]
