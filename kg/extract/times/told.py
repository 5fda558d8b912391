"""Forms that count from a time told before: "the day before", "two weeks later", "that year"."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.times.absolute import weekday_near
from kg.extract.times.days import Days, day_of, moved, unit_moved
from kg.extract.times.form import Doubt, Form
from kg.extract.times.meaning import Anchor, Meaning, context, unknown
from kg.extract.times.words import COUNT, WEEKDAY, count, unit, weekday_number
from kg.kinds import Granularity, TimeBasis

_UNIT = r"(?P<unit>days?|nights?|mornings?|weeks?|fortnights?|months?|years?|decades?)"
_ONE = r"(?P<unit>day|night|morning|afternoon|evening|weekend|week|month|quarter|year|decade)"
_BEFORE = r"before|earlier|previously|prior|beforehand|previous|preceding"


def _steps(match: re.Match[str]) -> Meaning:
    """Two days later, a year earlier, the day before, the following week."""
    groups = match.groupdict()
    length = unit(match["unit"])
    number = count(groups.get("count") or "one")
    if number is None:
        return unknown(length)
    step = -number if re.fullmatch(_BEFORE, match["way"].lower()) else number
    return context(length, lambda told: unit_moved(told, length, step))


def _same(match: re.Match[str]) -> Meaning:
    """The same day, that week, later that year."""
    length = unit(match["unit"])

    def within(told: Days) -> Days | None:
        found = unit_moved(told, length, 0)
        return found

    return context(length, within)


def _then(match: re.Match[str]) -> Meaning:
    """At the time."""
    return context(Granularity.PERIOD, lambda told: told)


def _since_then(match: re.Match[str]) -> Meaning:
    words = match.group().lower()
    if words.startswith("since"):
        return context(
            Granularity.PERIOD,
            lambda told: replace(told, end=None, granularity=Granularity.PERIOD),
        )
    return context(
        Granularity.PERIOD,
        lambda told: replace(told, start=None, granularity=Granularity.PERIOD),
    )


def _weekday(match: re.Match[str]) -> Meaning:
    """The following Tuesday."""
    number, back = weekday_number(match["weekday"]), match["way"].lower() in ("previous", "same")

    def reckon(told: Days) -> Days | None:
        if told.granularity is not Granularity.DAY or told.start is None:
            return None
        return weekday_near(
            moved(told.start, Granularity.DAY, -1 if back else 1), number, future=not back
        )

    return context(Granularity.DAY, reckon)


def _of_the_day(match: re.Match[str]) -> Meaning:
    """Earlier in the day, later in the evening: the day told of, else that of publication."""

    def reckon(anchor: Anchor) -> Days | None:
        told = anchor.told
        if told is not None and told.granularity is Granularity.DAY:
            return told
        return None if anchor.day is None else day_of(anchor.day)

    return Meaning(Granularity.DAY, TimeBasis.CONTEXT, reckon)


FORMS = (
    Form(
        rf"(?P<count>{COUNT})\s+{_UNIT}\s+(?P<way>earlier|later|previously|prior|afterwards?|"
        r"beforehand)\b(?!\s+than\b)",
        _steps,
    ),
    Form(rf"(?P<count>{COUNT})\s+{_UNIT}\s+(?P<way>before|after)\b", _steps, Doubt.BARE),
    Form(rf"(?:[Tt]he|[Oo]ne)\s+{_ONE}\s+(?P<way>before|after)\b", _steps, Doubt.BARE),
    Form(rf"[Tt]he\s+(?P<way>previous|preceding|following|next)\s+{_ONE}\b", _steps),
    Form(
        rf"[Tt]he\s+(?P<way>following|next|previous)\s+(?P<weekday>{WEEKDAY})\b",
        _weekday,
    ),
    Form(rf"(?:[Tt]he|[Tt]hat)\s+(?:very\s+)?same\s+{_ONE}\b", _same),
    Form(rf"[Tt]hat\s+(?:very\s+)?{_ONE}\b", _same, Doubt.BARE),
    Form(r"(?:[Ss]ince|[Uu]ntil|[Bb]y)\s+then\b", _since_then),
    Form(r"at\s+(?:the|that)\s+time\b(?!\s+of\b)", _then),
    Form(
        r"(?:[Ee]arlier|[Ll]ater|[Ll]ate|[Ee]arly)\s+in\s+the\s+(?:day|morning|afternoon|evening)\b",
        _of_the_day,
    ),
)
"""In order, as in `absolute`."""
