"""One-time codes that people read from one screen and type on another.

Twenty-four letters and digits carry 120 random bits, one more catches typing
mistakes; Crockford's alphabet has no I, L, O or U, and reads what people type for them.
With that much chance in the code a fast hash is enough to derive keys from it.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from hashlib import blake2b
from typing import ClassVar

from rcm_desktop.errors import RcmError

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LETTERS = 24
_GROUP = 5
_SOUNDALIKES = str.maketrans("OIL", "011")


class CodeMistyped(RcmError):
    """A code that cannot be right, whoever issued it."""

    template: ClassVar[str] = (
        "That code has a typing mistake; it is 25 letters and digits in five groups of five."
    )


@dataclass(frozen=True, slots=True)
class Code:
    """A one-time secret; its `repr` does not show it."""

    letters: str

    @classmethod
    def new(cls) -> Code:
        """A code nobody has seen."""
        return cls("".join(secrets.choice(_ALPHABET) for _ in range(_LETTERS)))

    @classmethod
    def parse(cls, typed: str) -> Code:
        """The code that a person typed, whatever the case and the gaps; raises CodeMistyped."""
        bare = "".join(c for c in typed.upper() if c.isalnum()).translate(_SOUNDALIKES)
        if len(bare) != _LETTERS + 1 or any(c not in _ALPHABET for c in bare):
            raise CodeMistyped()
        code = cls(bare[:_LETTERS])
        if code._check() != bare[-1]:
            raise CodeMistyped()
        return code

    def _check(self) -> str:
        return _ALPHABET[self.derive("check")[0] % len(_ALPHABET)]

    def derive(self, purpose: str) -> bytes:
        """32 bytes for one purpose: where an invitation lies, its key, its signing seed."""
        return blake2b(
            purpose.encode(), key=self.letters.encode(), digest_size=32, person=b"rcm-code"
        ).digest()

    def __str__(self) -> str:
        whole = self.letters + self._check()
        return "-".join(whole[i : i + _GROUP] for i in range(0, len(whole), _GROUP))

    def __repr__(self) -> str:
        return "Code(…)"
