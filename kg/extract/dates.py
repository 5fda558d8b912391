"""When something was said: the words, and the day, month or year they mean.

Absolute dates, and those relative to the article's own date; without that they stay words.  Nothing
is ever dated by the day of publication alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january february march april may june july august september october november december".split()
)
_MONTH = "|".join([*MONTHS, *(f"{m[:3]}\\.?" for m in MONTHS if m != "may"), r"sept\.?"])
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_PATTERN = re.compile(
    rf"""\b(?:
      (?P<iso>\d{{4}}-\d\d-\d\d)
    | (?:(?P<month1>{_MONTH})\s+{_DAY}(?:,?\s+(?P<year1>\d{{4}}))?\b)
    | (?:(?P<day2>[0-3]?\d)(?:st|nd|rd|th)?\s+(?P<month2>{_MONTH})(?:,?\s+(?P<year2>\d{{4}}))?\b)
    | (?:(?P<month3>{_MONTH})\s+(?P<year3>\d{{4}})\b)
    | (?P<relative>today|tonight|yesterday|earlier\ (?:today|in\ the\ day))
    | (?:(?:last|this\ past)\s+)?(?P<weekday>{"|".join(WEEKDAYS)})
    )""",
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class When:
    """Words that tell a date, at ``start`` to ``end``, and the ISO date they mean if known."""

    start: int
    end: int
    iso: str | None


def dates(text: str, published: str | None) -> Iterator[When]:
    """The dates in a text, in order; relative ones are worked out from ``published`` (ISO).

    A bare weekday is the last such day up to publication: news reports what was said.

    >>> [w.iso for w in dates("said on Tuesday, after April 3", "2025-04-09")]
    ['2025-04-08', '2025-04-03']
    >>> [w.iso for w in dates("said on Tuesday", None)]
    [None]
    """
    reference = _day(published)
    for match in _PATTERN.finditer(text):
        if match["weekday"] and not match["weekday"][0].isupper():
            continue
        month = match["month1"] or match["month2"] or match["month3"]
        if month and not month[0].isupper():
            continue
        iso = _iso(match, reference)
        if iso != "":
            yield When(match.start(), match.end(), iso)


def _iso(match: re.Match[str], reference: date | None) -> str | None:
    """The date of a match; None where it cannot be told, '' where it is no date."""
    if match["iso"]:
        return match["iso"] if _valid(match["iso"]) else ""
    if match["month3"]:
        return f"{match['year3']}-{_month(match['month3']):02}"
    if match["relative"]:
        if reference is None:
            return None
        days = 1 if match["relative"].lower() == "yesterday" else 0
        return (reference - timedelta(days)).isoformat()
    if match["weekday"]:
        if reference is None:
            return None
        back = (reference.weekday() - WEEKDAYS.index(match["weekday"].lower())) % 7
        back += 7 if match.group().lower().startswith("last") and back == 0 else 0
        return (reference - timedelta(back)).isoformat()
    return _day_of_month(match, reference)


def _day_of_month(match: re.Match[str], reference: date | None) -> str | None:
    month = _month(match["month1"] or match["month2"])
    day = int(match["day"] or match["day2"])
    year = match["year1"] or match["year2"]
    if year:
        iso = f"{year}-{month:02}-{day:02}"
        return iso if _valid(iso) else ""
    if reference is None:
        return None
    try:
        found = date(reference.year, month, day)
    except ValueError:
        return ""
    # What was said on "December 30", told in January, was said in the year before.  A day's grace:
    # it may be tomorrow already where the article was published.
    if found - reference > timedelta(days=1):
        found = found.replace(year=found.year - 1)
    return found.isoformat()


def _month(name: str) -> int:
    return next(n for n, month in enumerate(MONTHS, 1) if month.startswith(name.lower()[:3]))


def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def _valid(iso: str) -> bool:
    return _day(iso) is not None
