"""What all tests share."""

from __future__ import annotations

from hypothesis import settings

# How long an example takes depends on the machine, and timings belong in benchmarks/.
settings.register_profile("rcm", deadline=None)
settings.load_profile("rcm")
