"""Dates of publication as ISO 8601, from ISO itself and from a few unmistakable English forms."""

from __future__ import annotations

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sep sept",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"

# Forms with the month in letters, and with the year first: nothing else is unmistakable.
# 04/09/2025 is April in one country and September in another, so it is not here.
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_WEEKDAY}{_DAY}\s+{_MONTH},?\s+{_YEAR}",
        rf"{_WEEKDAY}{_MONTH}\s+{_DAY},?\s+{_YEAR}",
        rf"{_MONTH},?\s+{_YEAR}",
        r"(?P<year>\d{4})[/.](?P<number>\d{1,2})[/.](?P<day>\d{1,2})",
    )
)
_ISO_PART = re.compile(r"(\d{4})(?:-(\d{2}))?")
_ISO = re.compile(r"\d{4}-?\d{2}-?\d{2}([T ].+)?", re.IGNORECASE)
# The form of web feeds and mail, RFC 5322: "Wed, 09 Apr 2025 10:00:00 +0000".
_MAIL = re.compile(r"(?:[a-z]{3},\s+)?\d{1,2} [a-z]{3} \d{4} \d\d:\d\d(:\d\d)? \S+", re.IGNORECASE)


def iso_date(text: str) -> str:
    """The date in ISO 8601, as exact as it was given: year, month, day, or day, time and zone.

    >>> iso_date("April 9, 2025"), iso_date("2025-04"), iso_date("2025-04-09 10:30Z")
    ('2025-04-09', '2025-04', '2025-04-09T10:30:00Z')

    Raises:
        ValueError: it is no date, or one that two countries read in two ways.
    """
    text = " ".join(text.split())
    if part := _ISO_PART.fullmatch(text):
        date(int(part[1]), int(part[2] or 1), 1)
        return text
    if _ISO.fullmatch(text):
        return _iso_moment(text)
    if _MAIL.fullmatch(text):
        return _with_z(parsedate_to_datetime(text))
    for form in _FORMS:
        if found := form.fullmatch(text):
            return _from_groups(found.groupdict())
    raise ValueError(f"no date: {text!r}")


def _iso_moment(text: str) -> str:
    if len(text) <= len("2025-04-09"):
        return date.fromisoformat(text).isoformat()
    return _with_z(datetime.fromisoformat(text.upper()))


def _with_z(moment: datetime) -> str:
    """The moment in ISO 8601, where UTC is written Z as XML Schema prefers."""
    return moment.isoformat().removesuffix("+00:00") + ("Z" if moment.tzname() == "UTC" else "")


def _from_groups(groups: dict[str, str | None]) -> str:
    number = groups.get("number") or _MONTHS[(groups.get("month") or "").lower()]
    day = groups.get("day")
    found = date(int(groups["year"] or 0), int(number), int(day or 1))
    return found.isoformat() if day else found.isoformat()[: len("2025-04")]
