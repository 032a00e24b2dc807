"""Where the real documents lie that tests read in place: beside the checkout, never inside it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

SHARED = Path(os.environ.get("RCM_SHARED", Path(__file__).resolve().parents[2] / "shared"))
SEEDS = SHARED / "seeds"
CORPUS = SHARED / "corpus"

needs_seeds = pytest.mark.skipif(not SEEDS.is_dir(), reason="the seeds are not beside the checkout")
needs_corpus = pytest.mark.skipif(
    not CORPUS.is_dir(), reason="the corpus is not beside the checkout"
)


def seed(number: str) -> Path:
    """The seed whose name starts with the number: seed("000")."""
    return next(SEEDS.glob(f"{number}_*.txt"))
