"""Forms that count from the day of publication: "last week", "two days ago", "next December"."""

from __future__ import annotations

import re
from datetime import date

from kg.extract.times.absolute import month_near, season_near, weekday_near
from kg.extract.times.days import (
    OF,
    SEASONS,
    Days,
    clipped,
    day_of,
    decade_of,
    half,
    month_of,
    moved,
    season_of,
    week_of,
    weekend_of,
    year_of,
)
from kg.extract.times.form import Doubt, Form
from kg.extract.times.meaning import Meaning, published, recurring, unknown
from kg.extract.times.words import (
    COUNT,
    MONTH_NAME,
    PART_OF_DAY,
    SEASON,
    WEEKDAY,
    count,
    month_number,
    unit,
    weekday_number,
)
from kg.kinds import Granularity

_LAST = r"(?P<which>[Ll]ast|[Tt]his\s+past|[Tt]he\s+past|[Pp]ast)"
_NEXT = r"(?P<which>[Nn]ext|[Tt]his\s+coming|[Tt]he\s+coming|[Cc]oming)"
_WHICH = r"(?P<which>[Ll]ast|[Tt]his(?:\s+(?:past|coming))?|[Nn]ext|[Cc]oming|[Pp]ast)"
_SPAN = r"(?P<unit>hours?|days?|weeks?|months?|years?|decades?)"
_MANY = r"(?P<unit>days|weeks|months|years|decades)"


def _shifted(step: int) -> Meaning:
    return published(Granularity.DAY, lambda d: day_of(moved(d, Granularity.DAY, step)))


def _near_day(match: re.Match[str]) -> Meaning:
    words = " ".join(match.group().lower().split())
    if words.startswith("the day"):
        return _shifted(2 if "tomorrow" in words else -2)
    yesterday = words.startswith(("yesterday", "last night"))
    return _shifted(-1 if yesterday else 1 if words.startswith("tomorrow") else 0)


def _overnight(match: re.Match[str]) -> Meaning:
    return published(
        Granularity.PERIOD,
        lambda d: Days(moved(d, Granularity.DAY, -1), d, Granularity.PERIOD),
    )


def _step(which: str) -> int:
    """-1 for what is past, 1 for what comes, 0 for this one."""
    words = which.lower()
    if "last" in words or "past" in words or "previous" in words:
        return -1
    return 1 if "next" in words or "coming" in words else 0


def _unit(match: re.Match[str]) -> Meaning:
    """Last week, this month, next year."""
    length, step = unit(match["unit"]), _step(match["which"])
    if length is Granularity.WEEKEND:
        return _weekend(step)
    return published(length, lambda d: OF[length](moved(d, length, step)))


def _past_unit(match: re.Match[str]) -> Meaning:
    """The past week, over the coming year: so long from publication."""
    return _so_long(1, unit(match["unit"]), _step(match["which"]))


def _weekend(step: int) -> Meaning:
    """Last weekend is over, next weekend is that of next week."""
    if step == 0:
        return recurring(Granularity.WEEKEND, _weekend_near)
    return published(
        Granularity.WEEKEND,
        lambda d: (
            weekend_of(moved(d, Granularity.WEEK, 1))
            if step > 0
            else _weekend_near(moved(weekend_of(d).start or d, Granularity.DAY, -1), False)
        ),
    )


def _weekend_near(day: date, future: bool) -> Days:
    """The weekend that holds the day, or the one nearest to it on that side."""
    found = weekend_of(day)
    running = found.start is not None and found.start <= day
    return found if future or running else weekend_of(moved(day, Granularity.WEEK, -1))


def _weekday(match: re.Match[str]) -> Meaning:
    """Last Tuesday is the nearest before today, next Tuesday that of next week, this one either."""
    number, step = weekday_number(match["weekday"]), _step(match["which"])
    if step == 0:
        return recurring(Granularity.DAY, lambda d, future: weekday_near(d, number, future))
    if step < 0:
        yesterday = -1
        return published(
            Granularity.DAY,
            lambda d: weekday_near(moved(d, Granularity.DAY, yesterday), number, False),
        )
    if "coming" in match["which"].lower():
        return published(Granularity.DAY, lambda d: weekday_near(d, number, True))
    return published(Granularity.DAY, lambda d: _in_week(d, 1, number))


def _in_week(day: date, step: int, number: int) -> Days | None:
    monday = week_of(moved(day, Granularity.WEEK, step)).start
    return None if monday is None else day_of(moved(monday, Granularity.DAY, number))


def _weekday_of_week(match: re.Match[str]) -> Meaning:
    """Friday last week, Monday of next week."""
    number, step = weekday_number(match["weekday"]), _step(match["which"])
    return published(Granularity.DAY, lambda d: _in_week(d, step, number))


def _month(match: re.Match[str]) -> Meaning:
    number, step = month_number(match["month"]), _step(match["which"])
    if step == 0:
        month = OF[Granularity.MONTH]
        return published(Granularity.MONTH, lambda d: month(d.replace(month=number, day=1)))
    return published(Granularity.MONTH, lambda d: _month_beside(d, number, step))


def _month_beside(day: date, number: int, step: int) -> Days:
    """Last May, next May; in June "last May" is not "last month", so that of the year before."""
    beside = moved(day.replace(day=1), Granularity.MONTH, step)
    if step < 0 and beside.month == number and beside.year == day.year:
        beside = moved(beside, Granularity.MONTH, -1)
    return month_near(beside, number, step > 0)


def _season(match: re.Match[str]) -> Meaning:
    """Last summer is the last one that is over; this winter is the one at hand or to come."""
    first, step = SEASONS[match["season"].lower()], _step(match["which"])
    if step == 0:
        return recurring(Granularity.SEASON, lambda d, future: _this_season(d, first, future))
    if step < 0:
        return published(
            Granularity.SEASON,
            lambda d: season_near(
                moved(season_of(d).start or d, Granularity.DAY, -1), first, future=False
            ),
        )
    return published(
        Granularity.SEASON,
        lambda d: season_near(moved(season_of(d).end or d, Granularity.DAY, 1), first, future=True),
    )


def _this_season(day: date, first: int, future: bool) -> Days:
    """Of winters the one nearest in the clause's direction, of other seasons this year's."""
    if first == SEASONS["winter"]:
        return season_near(day, first, future)
    return season_near(day.replace(month=first, day=1), first, future=False)


def _ago(match: re.Match[str]) -> Meaning:
    """Two days ago, a month ago, several weeks ago."""
    number = count(match["count"])
    if match["unit"].lower().startswith(("hour", "minute")):
        return _hours_ago(number if match["unit"].lower().startswith("hour") else 1)
    length = unit(match["unit"])
    if number is None:
        return unknown(length)
    if length is Granularity.DECADE:
        return published(length, lambda d: _about_year(moved(d, length, -number)))
    size = 2 if match["unit"].lower().startswith("fortnight") else 1
    return published(length, lambda d: OF[length](moved(d, length, -number * size)))


def _hours_ago(number: int | None) -> Meaning:
    if number is None:
        return unknown(Granularity.DAY)
    back = -(-number // 24)
    return published(
        Granularity.PERIOD if number > 1 else Granularity.DAY,
        lambda d: Days(
            moved(d, Granularity.DAY, -back if number > 1 else 0),
            d,
            Granularity.PERIOD if number > 1 else Granularity.DAY,
        ),
    )


def _about_year(day: date) -> Days:
    """Two decades ago: about that year, five years on either side."""
    around = [moved(day, Granularity.YEAR, step) for step in (-5, 5)]
    return Days(year_of(around[0]).start, year_of(around[1]).end, Granularity.DECADE, True)


def _long_ago(match: re.Match[str]) -> Meaning:
    return unknown(unit(match["unit"]))


def _last_few(match: re.Match[str]) -> Meaning:
    """The last two years, the past 24 hours, the next three weeks."""
    number, step = count(match["count"]), _step(match["which"])
    word = match["unit"].lower()
    if number is None:
        return unknown(Granularity.PERIOD)
    if word.startswith("hour"):
        return _so_long(max(1, number // 24), Granularity.DAY, step)
    return _so_long(number, unit(word), step)


def _so_long(number: int, length: Granularity, step: int) -> Meaning:
    """So many units up to the day of publication, or from it on."""

    def reckon(day: date) -> Days:
        far = moved(day, length, number * step)
        return Days(min(day, far), max(day, far), Granularity.PERIOD)

    return published(Granularity.PERIOD, reckon)


def _vague(match: re.Match[str]) -> Meaning:
    return unknown(Granularity.PERIOD)


def _half_of(match: re.Match[str]) -> Meaning:
    """The first half of last year is read by the word before it; "H1" stands alone."""
    which = int(match["number"]) - 1
    if match["year"]:
        year = int(match["year"])
        return published(Granularity.PERIOD, lambda d: half(year_of(date(year, 1, 1)), which))
    return published(Granularity.PERIOD, lambda d: half(year_of(d), which))


def _in_the(match: re.Match[str]) -> Meaning:
    """Earlier in the week, later in the year, early in the month."""
    length, word = unit(match["unit"]), match["part"].lower()

    def reckon(day: date) -> Days:
        whole = OF[length](day)
        return clipped(whole, before=day) if word == "earlier" else clipped(whole, after=day)

    return published(length, reckon)


def _the_unit(match: re.Match[str]) -> Meaning:
    """The end of *the year*: this one."""
    length = unit(match["unit"])
    return published(length, OF[length])


def _years_end(match: re.Match[str]) -> Meaning:
    length = unit(match["unit"])
    return published(length, lambda d: month_of(year_of(d).end or d)
                     if length is Granularity.YEAR else OF[length](d))  # fmt: skip


def _decade(match: re.Match[str]) -> Meaning:
    return published(Granularity.DECADE, decade_of)


FORMS = (
    Form(r"[Tt]he\s+day\s+(?:before\s+yesterday|after\s+tomorrow)\b", _near_day),
    Form(
        r"(?:[Tt]oday|[Tt]onight|[Yy]esterday|[Tt]omorrow|TODAY|TONIGHT|YESTERDAY|TOMORROW)"
        rf"\b{PART_OF_DAY}",
        _near_day,
        Doubt.NAME,
    ),
    Form(r"(?:[Tt]his\s+(?:morning|afternoon|evening)|[Ll]ast\s+night)\b", _near_day),
    Form(r"overnight\b", _overnight, Doubt.BARE),
    Form(
        rf"(?P<weekday>{WEEKDAY}){PART_OF_DAY},?\s+(?:of\s+)?(?P<which>[Ll]ast|this|next)\s+week\b",
        _weekday_of_week,
    ),
    Form(rf"(?:the\s+)?{_WHICH}\s+(?P<weekday>{WEEKDAY}){PART_OF_DAY}", _weekday),
    Form(rf"{_WHICH}\s+(?P<month>{MONTH_NAME})\b(?!\s+\d)", _month),
    Form(rf"{_WHICH}\s+(?P<season>{SEASON})\b", _season),
    Form(
        rf"(?:[Tt]he(?:se)?\s+)?(?P<which>last|past|previous|next|coming|"
        rf"Last|Past|Next)\s+(?P<count>{COUNT})\s+{_SPAN}\b(?!\s+(?:of|in)\b)",
        _last_few,
    ),
    Form(
        r"(?:[Tt]he)\s+(?P<which>last|past|coming)\s+"
        r"(?P<unit>day|week|month|quarter|year|decade)\b",
        _past_unit,
    ),
    Form(
        r"(?:(?<=[Oo]ver\s)|(?<=[Ww]ithin\s)|(?<=[Dd]uring\s)|(?<=[Ii]n\s)|(?<=[Ff]or\s))the\s+"
        r"(?P<which>next)\s+(?P<unit>week|month|quarter|year|decade)\b",
        _past_unit,
    ),
    Form(
        r"(?P<which>[Ll]ast|[Tt]his(?:\s+past)?|(?<!the\s)[Nn]ext)\s+"
        r"(?P<unit>week|weekend|month|quarter|year|decade)\b",
        _unit,
    ),
    Form(r"(?P<which>[Tt]h)e\s+(?P<unit>weekend)\b", _unit),
    Form(
        rf"(?P<count>{COUNT}|[Hh]alf\s+a)\s+"
        r"(?P<unit>minutes?|hours?|days?|weeks?|fortnights?|months?|years?|decades?)\s+ago\b",
        _ago,
    ),
    Form(rf"(?:{_MANY})\s+ago\b", _long_ago),
    Form(rf"(?:these|recent|coming|past|previous)\s+{_MANY}\b", _vague),
    Form(r"(?:[Rr]ecently|[Ll]ately)\b", _vague),
    Form(r"H(?P<number>[12])(?:\s+(?P<year>\d{4}))?\b", _half_of),
    Form(r"(?P<part>[Ee]arlier|[Ll]ater)\s+in\s+the\s+(?P<unit>week|month|year|decade)\b", _in_the),
    Form(
        r"the\s+(?P<unit>week|month|quarter|year|decade)\b(?!\s+(?:of|in|to|when|that)\b)",
        _the_unit,
        Doubt.BARE,
    ),
    Form(r"(?P<unit>month|quarter|year)(?:['’]?s)?[\s-]end\b", _years_end, Doubt.BARE),
)
"""In order, as in `absolute`."""
