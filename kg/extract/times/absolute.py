"""Forms that give the time themselves, or all but the year: dates, months, quarters, years."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from kg.extract.times.days import (
    SEASONS,
    Days,
    day_of,
    months,
    moved,
    near,
    season_of,
    week_of,
    year_of,
    years,
)
from kg.extract.times.form import Doubt, Form
from kg.extract.times.meaning import Anchor, Meaning, recurring, stated, unknown
from kg.extract.times.words import (
    DASH,
    DAY,
    MONTH,
    ORDINALS,
    PART_OF_DAY,
    SEASON,
    WEEKDAY,
    WEEKDAY_BEFORE,
    YEAR,
    day_number,
    month_number,
    weekday_number,
)
from kg.kinds import Granularity

_WEEKDAY = rf"(?:(?P<weekday>{WEEKDAY_BEFORE}){PART_OF_DAY},?\s+\(?(?:the\s+)?)?"
_YEAR_BEHIND = rf"(?:,?\s+(?P<year>{YEAR}))?"
_QUARTER = r"(?P<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)[\s-]quarter"


def _date(match: re.Match[str]) -> Meaning | None:
    """A day of a month; a weekday with it tells which year is meant: Friday, December 1."""
    day = day_in_year(match["month"], match["day"], match["year"])
    weekday = match.groupdict().get("weekday")
    if day is None or not day.recurring or weekday is None:
        return day
    number = weekday_number(weekday)

    def reckon(anchor: Anchor) -> Days | None:
        tried = [day.reckon(replace(anchor, future=f)) for f in (anchor.future, not anchor.future)]
        fits = (d for d in tried if d and d.start and d.start.weekday() == number)
        return next(fits, tried[0])

    return replace(day, reckon=reckon)


def day_in_year(month: str, day: str, year: str | None) -> Meaning | None:
    """The day of a month; without a year it recurs.  None where no month has it."""
    number, in_month = day_number(day), month_number(month)
    if year is None:
        if near(date(2000, 12, 31), in_month, number, future=False) is None:
            return None
        return recurring(
            Granularity.DAY, lambda d, future: _near(d, in_month, number, future), yearly=True
        )
    return _stated_day(int(year), in_month, number)


def _near(day: date, month: int, number: int, future: bool) -> Days | None:
    # A day's grace: it may be tomorrow already where the article was published.
    past = near(moved(day, Granularity.DAY, 1), month, number, future=False)
    found = near(day, month, number, future=True) if future else past
    return None if found is None else day_of(found)


def _stated_day(year: int, month: int, day: int) -> Meaning | None:
    try:
        return stated(day_of(date(year, month, day)))
    except ValueError:
        return None


def _iso(match: re.Match[str]) -> Meaning | None:
    return _stated_day(int(match["year"]), int(match["number"]), int(match["day"]))


def _slashes(match: re.Match[str]) -> Meaning | None:
    """8/4/2025 is April in one country and August in another: unknown unless one is above 12."""
    one, other, year = int(match["one"]), int(match["other"]), int(match["year"])
    if match["point"] == "." or one > 12:  # with points the day always comes first
        return _stated_day(year, other, one)
    if other > 12:
        return _stated_day(year, one, other)
    return unknown(Granularity.DAY) if one and other else None


def _few_days(match: re.Match[str]) -> Meaning | None:
    """April 3–5, with or without a year."""
    first = day_in_year(match["month"], match["first"], match["year"])
    last = day_in_year(match["month"], match["last"], match["year"])
    if first is None or last is None or day_number(match["first"]) >= day_number(match["last"]):
        return None
    back = day_number(match["last"]) - day_number(match["first"])

    def from_last(days: Days) -> Days | None:
        if days.start is None:
            return None
        begin = moved(days.start, Granularity.DAY, -back)
        return Days(begin, days.end, Granularity.PERIOD)

    return last.then(from_last, Granularity.PERIOD)


def _month(match: re.Match[str]) -> Meaning:
    number = month_number(match["month"])
    if match["year"]:
        return stated(months(int(match["year"]), number, 1, Granularity.MONTH))
    return recurring(
        Granularity.MONTH, lambda d, future: month_near(d, number, future), yearly=True
    )


def month_near(day: date, number: int, future: bool) -> Days:
    """The month of that number: this one, or the last one before it, or the next."""
    year = day.year
    if future:
        year += number < day.month
    else:
        year -= number > day.month
    return months(year, number, 1, Granularity.MONTH)


def _quarter(match: re.Match[str]) -> Meaning:
    groups = match.groupdict()
    number = ORDINALS[groups["ordinal"].lower()] if groups.get("ordinal") else int(groups["number"])
    year = groups.get("year")
    if year:
        return stated(months(int(year), 3 * number - 2, 3, Granularity.QUARTER))

    def nearest(day: date, future: bool) -> Days:
        this = (day.month + 2) // 3
        return months(
            day.year + (number < this if future else -(number > this)),
            3 * number - 2,
            3,
            Granularity.QUARTER,
        )

    return recurring(Granularity.QUARTER, nearest)


def _season(match: re.Match[str]) -> Meaning:
    first = SEASONS[match["season"].lower()]
    year = match["year"]
    if not year:
        return recurring(Granularity.SEASON, lambda d, future: season_near(d, first, future))
    found = months(int(year), first, 3, Granularity.SEASON)
    if first < 12:
        return stated(found)
    # "winter 2022" is either of two; "winter 2021-22" is not.
    return stated(Days(found.start, found.end, found.granularity, not match["second"]))


def season_near(day: date, first: int, future: bool) -> Days:
    """The season that begins with that month: this one, or the last before it, or the next."""
    this = season_of(day)
    assert this.start is not None
    year = this.start.year
    year += (first < this.start.month) if future else -(first > this.start.month)
    return months(year, first, 3, Granularity.SEASON)


def _year(match: re.Match[str]) -> Meaning:
    return stated(year_of(date(int(match["year"]), 1, 1)))


def _years(match: re.Match[str]) -> Meaning | None:
    """2014–2018, 2014-18."""
    first, words = int(match["year"]), match["second"]
    last = int(match["year"][: 4 - len(words)] + words)
    return stated(years(first, last, Granularity.PERIOD)) if last > first else None


def _decade(match: re.Match[str]) -> Meaning:
    words = match["decade"]
    first = int(words) if len(words) == 4 else 1900 + int(words)
    return stated(years(first, first + 9, Granularity.DECADE))


def _century(match: re.Match[str]) -> Meaning:
    number = int(match["number"])
    return stated(years(100 * number - 99, 100 * number, Granularity.PERIOD))


def _weekday(match: re.Match[str]) -> Meaning:
    number = weekday_number(match["weekday"])
    return recurring(Granularity.DAY, lambda d, future: weekday_near(d, number, future))


def weekday_near(day: date, number: int, future: bool) -> Days:
    """The weekday of that number nearest to a day, before or after it; it may be the day itself."""
    step = (number - day.weekday()) % 7 if future else -((day.weekday() - number) % 7)
    return day_of(moved(day, Granularity.DAY, step))


HOLIDAYS = {"christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24),
            "boxing day": (12, 26), "new year": (1, 1), "new years": (1, 1),
            "new year day": (1, 1), "new years day": (1, 1), "new years eve": (12, 31),
            "new year eve": (12, 31), "halloween": (10, 31), "valentines day": (2, 14),
            "may day": (5, 1), "bastille day": (7, 14)}  # fmt: skip
"""Feasts on a fixed day of the year."""
_HOLIDAY = (
    r"(?P<feast>Christmas(?:\s+(?:Day|Eve))?|Boxing\s+Day|New\s+Year(?:['’]?s)?(?:\s+(?:Day|Eve))?|"
    r"Halloween|Valentine['’]?s\s+Day|May\s+Day|Bastille\s+Day)"
)


def _holiday(match: re.Match[str]) -> Meaning | None:
    name = re.sub(r"['’]", "", " ".join(match["feast"].lower().split()))
    month, day = HOLIDAYS[name]
    if match["year"]:
        return _stated_day(int(match["year"]), month, day)
    return recurring(Granularity.DAY, lambda d, future: _near(d, month, day, future), yearly=True)


def _week_of(match: re.Match[str]) -> Meaning | None:
    """The week of April 7."""
    day = _date(match)
    if day is None:
        return None
    return day.then(lambda d: week_of(d.start) if d.start else None, Granularity.WEEK)


FORMS = (
    Form(r"(?P<year>\d{4})[-/](?P<number>\d\d)[-/](?P<day>\d\d)(?!\d)", _iso),
    Form(
        r"(?P<one>\d\d?)(?P<point>[/.])(?P<other>\d\d?)(?P=point)(?P<year>(?:19|20)\d\d)(?!\d)",
        _slashes,
    ),
    Form(
        rf"the\s+week\s+of\s+(?P<month>{MONTH})\s+(?P<day>{DAY}){_YEAR_BEHIND}",
        _week_of,
    ),
    Form(
        rf"(?P<month>{MONTH})\s+(?P<first>{DAY})(?:{DASH}|\s+(?:to|through|until|till)\s+)"
        rf"(?P<last>{DAY})(?!\s*(?:{MONTH})){_YEAR_BEHIND}",
        _few_days,
    ),
    Form(
        rf"(?P<first>{DAY})(?:{DASH}|\s+(?:to|until|till)\s+)(?P<last>{DAY})\s+"
        rf"(?P<month>{MONTH}){_YEAR_BEHIND}",
        _few_days,
    ),
    Form(
        rf"[Bb]etween\s+(?:the\s+)?(?P<first>{DAY})\s+and\s+(?:the\s+)?(?P<last>{DAY})\s+(?:of\s+)?"
        rf"(?P<month>{MONTH}){_YEAR_BEHIND}",
        _few_days,
    ),
    Form(
        rf"[Bb]etween\s+(?P<month>{MONTH})\s+(?P<first>{DAY})\s+and\s+(?P<last>{DAY})"
        rf"(?!\s*(?:{MONTH})){_YEAR_BEHIND}",
        _few_days,
    ),
    Form(rf"{_WEEKDAY}(?P<month>{MONTH})\s+(?:the\s+)?(?P<day>{DAY}){_YEAR_BEHIND}", _date),
    Form(rf"{_WEEKDAY}(?P<day>{DAY})\s+(?:of\s+)?(?P<month>{MONTH}){_YEAR_BEHIND}", _date),
    Form(rf"(?P<month>{MONTH})(?:\s+of)?,?\s+(?P<year>{YEAR})", _month),
    Form(rf"(?:{_QUARTER}|Q(?P<number>[1-4]))(?:\s+of|,)?\s+(?P<year>{YEAR})", _quarter),
    Form(rf"(?P<year>{YEAR})\s+Q(?P<number>[1-4])\b", _quarter),
    Form(rf"{_QUARTER}(?!\s+of\s+(?:the|last|this|next))(?P<year>)", _quarter),
    Form(r"Q(?P<number>[1-4])(?P<year>)(?![\d-])", _quarter),
    Form(
        rf"(?P<season>{SEASON})(?:\s+of|,)?\s+(?P<year>{YEAR})(?P<second>[-–/]\d\d(?!\d))?", _season
    ),
    Form(rf"{_HOLIDAY}(?:,?\s+(?P<year>{YEAR}))?", _holiday, Doubt.NAME),
    Form(r"(?:the\s+)?(?P<decade>(?:1[5-9]|20)\d0)['’]?s", _decade),
    Form(r"(?:the\s+)?['’‘](?P<decade>[2-9]0)s", _decade),
    Form(r"(?:the\s+)?(?P<number>1\d|2[01])(?:th|st)[\s-]century", _century),
    Form(
        rf"(?P<year>{YEAR})\s?[-–—/]\s?(?P<second>\d{{4}}|\d\d)(?![\d-])"
        r"(?!\s+(?:school|academic|season|campaign))",
        _years,
        Doubt.YEAR,
    ),
    Form(rf"(?P<year>{YEAR})(?!-)", _year, Doubt.YEAR),
    Form(rf"(?P<weekday>{WEEKDAY}){PART_OF_DAY}", _weekday, Doubt.NAME),
    Form(rf"(?P<month>{MONTH})(?P<year>)", _month, Doubt.MONTH),
    Form(rf"(?P<season>{SEASON})(?P<year>)(?P<second>)", _season, Doubt.SEASON),
)
"""In order: of two that begin at the same word the first that fits is meant."""
