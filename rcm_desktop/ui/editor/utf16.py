"""Qt counts UTF-16 units, drafts count code points: the only place that converts."""

from __future__ import annotations


def to_utf16(text: str, offset: int) -> int:
    """The UTF-16 unit at which the code point `offset` of a text starts."""
    return len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2


def from_utf16(text: str, units: int) -> int:
    """The code point that starts at or holds UTF-16 unit `units`; never past the end."""
    head = text.encode("utf-16-le", "surrogatepass")[: max(0, units) * 2]
    return len(head.decode("utf-16-le", "ignore"))
