"""The hidden bookmark by which a block is found again in a Word file that came back."""

from __future__ import annotations

import hashlib
import re
from typing import Final

from rcm_desktop.models.document import Language

_PREFIX: Final = "_rcm_"
_LIMIT: Final = 40  # Word's, for a bookmark's name
_SUFFIX_LENGTH: Final = 4
_PLAIN: Final = re.compile(r"[A-Za-z0-9]+(_[A-Za-z0-9]+)*")


def bookmark_name(block_id: str, language: Language | None = None) -> str:
    """`_rcm_<id>`, in the columns after the first with `__<language>`.

    Ids that Word would not take as a name are hashed: look a name up by naming
    every block of the draft, not by cutting the prefix off.
    """
    room = _LIMIT - len(_PREFIX) - _SUFFIX_LENGTH
    name = block_id
    if len(block_id) > room or not _PLAIN.fullmatch(block_id):
        name = "x" + hashlib.sha256(block_id.encode()).hexdigest()[: room - 1]
    return _PREFIX + name + (f"__{language}" if language else "")
