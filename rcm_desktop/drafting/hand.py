"""Whose hand edits a draft: one that writes the text, or one that suggests for delegations."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hand:
    """`delegations` are codes (`MEX`, `TS`); with `suggesting` what is typed is their proposal."""

    delegations: tuple[str, ...] = ()
    suggesting: bool = False


DIRECT = Hand()
