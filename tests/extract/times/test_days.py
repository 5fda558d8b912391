"""Stretches of days, and the way from one to another."""

from __future__ import annotations

from datetime import date

import pytest

from kg.extract.times.days import (
    OF,
    Days,
    day_of,
    edge,
    half,
    month_of,
    moved,
    near,
    quarter_of,
    season_of,
    third,
    unit_moved,
    week_of,
    weekend_of,
    year_of,
)
from kg.kinds import Granularity

WEDNESDAY = date(2025, 4, 9)


@pytest.mark.parametrize(
    ("days", "start", "end"),
    [
        (week_of(WEDNESDAY), "2025-04-07", "2025-04-13"),
        (week_of(date(2025, 4, 13)), "2025-04-07", "2025-04-13"),
        (weekend_of(WEDNESDAY), "2025-04-12", "2025-04-13"),
        (month_of(date(2024, 2, 29)), "2024-02-01", "2024-02-29"),
        (quarter_of(date(2025, 12, 31)), "2025-10-01", "2025-12-31"),
        (season_of(WEDNESDAY), "2025-03-01", "2025-05-31"),
        (season_of(date(2025, 1, 31)), "2024-12-01", "2025-02-28"),
        (season_of(date(2024, 12, 1)), "2024-12-01", "2025-02-28"),
        (OF[Granularity.DECADE](WEDNESDAY), "2020-01-01", "2029-12-31"),
        (third(month_of(WEDNESDAY), 1), "2025-04-11", "2025-04-20"),
        (third(year_of(WEDNESDAY), 2), "2025-09-01", "2025-12-31"),
        (third(week_of(WEDNESDAY), 0), "2025-04-07", "2025-04-08"),
        (third(OF[Granularity.DECADE](WEDNESDAY), 1), "2024-01-01", "2026-12-31"),
        (half(month_of(WEDNESDAY), 0), "2025-04-01", "2025-04-15"),
        (half(year_of(WEDNESDAY), 1), "2025-07-01", "2025-12-31"),
        (half(OF[Granularity.DECADE](WEDNESDAY), 0), "2020-01-01", "2024-12-31"),
        (half(quarter_of(WEDNESDAY), 1), "2025-05-16", "2025-06-30"),
        (edge(month_of(WEDNESDAY), True), "2025-04-24", "2025-04-30"),
        (edge(month_of(WEDNESDAY), False), "2025-04-01", "2025-04-07"),
        (edge(year_of(WEDNESDAY), False), "2025-01-01", "2025-01-31"),
        (edge(OF[Granularity.DECADE](WEDNESDAY), True), "2028-01-01", "2029-12-31"),
    ],
)
def test_the_stretch_begins_and_ends_with_these_days(days: Days, start: str, end: str) -> None:
    assert (str(days.start), str(days.end)) == (start, end)


@pytest.mark.parametrize(
    ("unit", "count", "expected"),
    [
        (Granularity.DAY, -9, date(2025, 3, 31)),
        (Granularity.WEEK, 2, date(2025, 4, 23)),
        (Granularity.MONTH, -2, date(2025, 2, 9)),
        (Granularity.QUARTER, 3, date(2026, 1, 9)),
        (Granularity.DECADE, -1, date(2015, 4, 9)),
    ],
)
def test_a_day_moves_by_units(unit: Granularity, count: int, expected: date) -> None:
    assert moved(WEDNESDAY, unit, count) == expected


def test_a_shorter_month_gives_its_last_day() -> None:
    assert moved(date(2025, 1, 31), Granularity.MONTH, 1) == date(2025, 2, 28)


@pytest.mark.parametrize("unit", [Granularity.DAY, Granularity.MONTH])
def test_nothing_lies_before_the_calendar(unit: Granularity) -> None:
    with pytest.raises(ValueError, match="beyond the calendar"):
        moved(date(1, 1, 1), unit, -1)


@pytest.mark.parametrize(
    ("month", "number", "future", "expected"),
    [
        (4, 9, False, WEDNESDAY),
        (4, 9, True, WEDNESDAY),
        (4, 10, False, date(2024, 4, 10)),
        (4, 8, True, date(2026, 4, 8)),
        (2, 29, True, date(2028, 2, 29)),
        (2, 29, False, date(2024, 2, 29)),
        (2, 30, False, None),
    ],
)
def test_the_nearest_day_of_that_name(
    month: int, number: int, future: bool, expected: date | None
) -> None:
    assert near(WEDNESDAY, month, number, future) == expected


def test_days_from_a_month_are_no_day() -> None:
    assert unit_moved(month_of(WEDNESDAY), Granularity.DAY, 2) is None
    assert unit_moved(month_of(WEDNESDAY), Granularity.YEAR, -1) == year_of(date(2024, 1, 1))


def test_an_open_stretch_has_no_parts() -> None:
    since = Days(WEDNESDAY, None, Granularity.PERIOD)
    assert (third(since, 0), half(since, 0), edge(since, True)) == (None, None, None)


def test_a_day_has_no_parts() -> None:
    assert third(day_of(WEDNESDAY), 0) == edge(day_of(WEDNESDAY), True) == day_of(WEDNESDAY)
