"""How hard a passphrase is to guess, roughly: a hint, never a refusal."""

from __future__ import annotations

from typing import Literal

Strength = Literal["empty", "weak", "fair", "good"]


def strength(passphrase: str) -> Strength:
    """By length and by how many different characters stand in it.

    >>> strength("aaaaaaaaaaaaaaaa"), strength("río lento, puente viejo")
    ('weak', 'good')
    """
    if not passphrase:
        return "empty"
    different = len(set(passphrase.casefold()))
    if len(passphrase) < 10 or different < 6:
        return "weak"
    return "good" if len(passphrase) >= 18 and different >= 9 else "fair"
