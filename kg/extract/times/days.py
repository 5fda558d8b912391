"""Stretches of days: weeks, months, seasons, years, their parts, and the way from one to another.

Weeks run from Monday to Sunday.  Seasons are the meteorological ones of the northern half of the
earth, where most newspapers are made: spring is March to May, winter December to February.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import MAXYEAR, MINYEAR, date, timedelta

from kg.kinds import Granularity

SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""The month in which each begins."""

FINENESS = {
    Granularity.DAY: 0,
    Granularity.WEEKEND: 1,
    Granularity.WEEK: 1,
    Granularity.MONTH: 2,
    Granularity.QUARTER: 3,
    Granularity.SEASON: 3,
    Granularity.YEAR: 4,
    Granularity.DECADE: 5,
    Granularity.PERIOD: 6,
}
"""From the finest to the coarsest; of a period one cannot tell."""


@dataclass(frozen=True, slots=True)
class Days:
    """The days from ``start`` to ``end``, both included; None at an open end."""

    start: date | None
    end: date | None
    granularity: Granularity
    approximate: bool = False


def day_of(day: date) -> Days:
    """The day itself."""
    return Days(day, day, Granularity.DAY)


def week_of(day: date) -> Days:
    """The week that holds a day."""
    monday = day - timedelta(day.weekday())
    return Days(monday, monday + timedelta(6), Granularity.WEEK)


def weekend_of(day: date) -> Days:
    """The Saturday and Sunday of a day's week."""
    saturday = day + timedelta(5 - day.weekday())
    return Days(saturday, saturday + timedelta(1), Granularity.WEEKEND)


def months(year: int, first: int, count: int, granularity: Granularity) -> Days:
    """So many months from the first of one month on; ``first`` may lie beyond December."""
    start = date(year, 1, 1)
    start = moved(start, Granularity.MONTH, first - 1)
    return Days(start, moved(start, Granularity.MONTH, count) - timedelta(1), granularity)


def month_of(day: date) -> Days:
    """The month that holds a day."""
    return months(day.year, day.month, 1, Granularity.MONTH)


def quarter_of(day: date) -> Days:
    """The quarter of a year that holds a day."""
    return months(day.year, (day.month - 1) // 3 * 3 + 1, 3, Granularity.QUARTER)


def season_of(day: date) -> Days:
    """The season that holds a day; December to February is one winter."""
    return months(day.year, day.month // 3 * 3, 3, Granularity.SEASON)


def year_of(day: date) -> Days:
    """The year that holds a day."""
    return Days(date(day.year, 1, 1), date(day.year, 12, 31), Granularity.YEAR)


def years(first: int, last: int, granularity: Granularity) -> Days:
    """The years from one to another."""
    return Days(date(first, 1, 1), date(last, 12, 31), granularity)


def decade_of(day: date) -> Days:
    """The decade that holds a day: 1990 to 1999."""
    first = day.year // 10 * 10
    return years(max(first, MINYEAR), first + 9, Granularity.DECADE)


OF: dict[Granularity, Callable[[date], Days]] = {
    Granularity.DAY: day_of,
    Granularity.WEEKEND: weekend_of,
    Granularity.WEEK: week_of,
    Granularity.MONTH: month_of,
    Granularity.QUARTER: quarter_of,
    Granularity.SEASON: season_of,
    Granularity.YEAR: year_of,
    Granularity.DECADE: decade_of,
}
"""The stretch of each length that holds a day."""

_DAYS = {Granularity.DAY: 1, Granularity.WEEK: 7, Granularity.WEEKEND: 7}
_MONTHS = {
    Granularity.MONTH: 1,
    Granularity.QUARTER: 3,
    Granularity.SEASON: 12,
    Granularity.YEAR: 12,
    Granularity.DECADE: 120,
}


def moved(day: date, unit: Granularity, count: int) -> date:
    """The day so many units later, or earlier; a shorter month gives its last day.

    Raises:
        ValueError: the calendar of Python does not reach so far.
    """
    if unit in _DAYS:
        try:
            return day + timedelta(_DAYS[unit] * count)
        except OverflowError as error:
            raise ValueError(f"{count} units from {day} is beyond the calendar") from error
    months_on = day.year * 12 + day.month - 1 + _MONTHS[unit] * count
    year, month = divmod(months_on, 12)
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError(f"{count} units from {day} is beyond the calendar")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def unit_moved(days: Days, unit: Granularity, count: int) -> Days | None:
    """The unit so many units from the one that holds the days: "two weeks later".

    None where the days are not known so exactly: two days after April is no day.
    """
    if days.start is None or FINENESS[days.granularity] > FINENESS[unit]:
        return None
    return OF[unit](moved(days.start, unit, count))


def near(day: date, month: int, number: int, future: bool) -> date | None:
    """The day of that month and number nearest to ``day``: before it, or, in ``future``, after it.

    None where no year has it, as April 31; the day itself counts both ways.
    """
    for step in range(9):  # February 29 may be eight years away
        try:
            found = date(day.year + (step - 1 if future else 1 - step), month, number)
        except ValueError:
            continue
        if found >= day if future else found <= day:
            return found
    return None


def clipped(days: Days, before: date | None = None, after: date | None = None) -> Days:
    """The days up to ``before``, or from ``after`` on: "earlier this month"."""
    start, end = days.start, days.end
    if before is not None and start is not None and end is not None:
        end = max(start, min(end, before))
    if after is not None and start is not None and end is not None:
        start = min(end, max(start, after))
    return replace(days, start=start, end=end)


def third(days: Days, which: int) -> Days | None:
    """The early (0), middle (1) or late (2) part of the days: a third of them, in whole units.

    Days of a month go by 1–10, 11–20 and 21 to the end; months of a year by fours; years of a
    decade by 0–3, 4–6 and 7–9, which is how the words are used.
    """
    start, end = days.start, days.end
    if start is None or end is None:
        return None
    if days.granularity is Granularity.DAY:
        return days
    if days.granularity is Granularity.DECADE:
        first, last = ((0, 3), (4, 6), (7, 9))[which]
        found = years(start.year + first, start.year + last, Granularity.PERIOD)
    elif days.granularity is Granularity.YEAR:
        found = months(start.year, 1 + 4 * which, 4, Granularity.PERIOD)
    elif days.granularity is Granularity.MONTH:
        last_day = (10, 20, end.day)[which]
        found = Days(start.replace(day=1 + 10 * which), end.replace(day=last_day),
                     Granularity.PERIOD)  # fmt: skip
    else:
        found = _share(start, end, which, 3)
    return replace(found, approximate=True)


def half(days: Days, which: int) -> Days | None:
    """The first (0) or second (1) half of the days."""
    start, end = days.start, days.end
    if start is None or end is None:
        return None
    if days.granularity is Granularity.YEAR:
        return months(start.year, 1 + 6 * which, 6, Granularity.PERIOD)
    if days.granularity is Granularity.DECADE:
        first = start.year + 5 * which
        return years(first, first + 4, Granularity.PERIOD)
    if days.granularity is Granularity.MONTH:
        middle = start.replace(day=15)
        one, other = (start, middle), (middle + timedelta(1), end)
        return Days(*(other if which else one), Granularity.PERIOD)
    return _share(start, end, which, 2)


def edge(days: Days, last: bool) -> Days | None:
    """The beginning or the end of the days: the first or last month of a year, week of a month."""
    start, end = days.start, days.end
    if start is None or end is None:
        return None
    if days.granularity is Granularity.DAY:
        return days
    if days.granularity in (Granularity.YEAR, Granularity.SEASON, Granularity.QUARTER):
        found = month_of(end if last else start)
    elif days.granularity is Granularity.DECADE:
        found = years(end.year - 1, end.year, days.granularity)
        found = found if last else years(start.year, start.year + 1, days.granularity)
    else:
        length = timedelta(min(6, max(1, (end - start).days // 3)))
        found = Days(end - length, end, days.granularity)
        found = found if last else Days(start, start + length, days.granularity)
    return replace(found, granularity=Granularity.PERIOD, approximate=True)


def _share(start: date, end: date, which: int, parts: int) -> Days:
    """One of so many equal parts."""
    count = (end - start).days + 1
    first = start + timedelta(count * which // parts)
    return Days(first, start + timedelta(count * (which + 1) // parts - 1), Granularity.PERIOD)
