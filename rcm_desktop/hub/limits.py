"""How much one connection may ask for: a bucket that fills again with time."""

from __future__ import annotations

import time

MESSAGES_A_SECOND, MESSAGES_AT_ONCE = 400.0, 2000.0
BYTES_A_SECOND, BYTES_AT_ONCE = 16e6, 64e6
STRANGERS_A_SECOND, STRANGERS_AT_ONCE = 5.0, 60.0
CONNECTIONS = 400
HELLO_SECONDS = 15.0


class Bucket:
    """Gives out so much a second, and so much at once after a rest."""

    def __init__(self, rate: float, most: float) -> None:
        self._rate = rate
        self._most = most
        self._level = most
        self._at = time.monotonic()

    def _fill(self) -> None:
        now = time.monotonic()
        self._level = min(self._most, self._level + (now - self._at) * self._rate)
        self._at = now

    def take(self, amount: float) -> bool:
        """Whether there was enough; nothing is taken if not."""
        self._fill()
        if self._level < amount:
            return False
        self._level -= amount
        return True

    def delay(self, amount: float) -> float:
        """Take it in any case; the seconds to wait before more is read."""
        self._fill()
        self._level -= amount
        return max(0.0, -self._level / self._rate)
