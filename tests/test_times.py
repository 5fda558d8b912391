"""When a statement was said, as a text."""

from __future__ import annotations

import pytest

from kg.kinds import Granularity, TimeBasis
from kg.model import Span, Time
from kg.times import shown


@pytest.mark.parametrize(
    ("start", "end", "granularity", "text"),
    [
        ("2025-04-08", "2025-04-08", Granularity.DAY, "2025-04-08"),
        ("2025-04-01", "2025-04-30", Granularity.MONTH, "2025-04"),
        ("2025-01-01", "2025-12-31", Granularity.YEAR, "2025"),
        ("2025-04-05", "2025-04-06", Granularity.WEEKEND, "2025-04-05/2025-04-06"),
        ("2022-02-01", None, Granularity.PERIOD, "2022-02-01/.."),
        (None, "2022-02-28", Granularity.PERIOD, "../2022-02-28"),
        (None, None, Granularity.DAY, ""),
    ],
)
def test_a_time_is_as_short_as_it_may_be(
    start: str | None, end: str | None, granularity: Granularity, text: str
) -> None:
    time = Time(Span(0, 4, "then"), start, end, granularity, TimeBasis.CONTEXT)
    assert shown(time) == text


def test_no_time_is_empty() -> None:
    assert shown(None) == ""
