"""When a statement was said, as a text that tables, networks and pages show."""

from __future__ import annotations

from kg.model import Time

OPEN = ".."
"""An end of an interval that is open or unknown, as in ISO 8601-2."""


def shown(time: Time | None) -> str:
    """The day, month or year that it is, else its first and last day; empty where none is known.

    >>> from kg.model import Granularity, Span, TimeBasis
    >>> words = Span(0, 12, "last weekend")
    >>> shown(Time(words, "2025-04-05", "2025-04-06", Granularity.WEEKEND, TimeBasis.PUBLICATION))
    '2025-04-05/2025-04-06'
    """
    if time is None:
        return ""
    if time.iso is not None:
        return time.iso
    if time.start is None and time.end is None:
        return ""
    return f"{time.start or OPEN}/{time.end or OPEN}"
