"""What the words before a time make of it: a part of it, an open end, something vague."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta

from kg.extract.times.days import Days, clipped, edge, half, moved, third
from kg.extract.times.meaning import Anchor, Meaning
from kg.extract.times.scan import BOUNDS, PARTS, VAGUE, VAGUE_NUMBER
from kg.extract.times.words import ORDINALS, count, unit
from kg.kinds import Granularity

_THIRDS = {"early": 0, "mid": 1, "late": 2}
_NUMBERED = re.compile(r"(?P<which>\w+) (?:(?P<count>.+) )?(?P<unit>days|weeks?|months) of")


def opened_at(before: Sequence[str]) -> str | None:
    """The end at which the words open the time: ``from``, ``to``, ``before``, ``after``."""
    return next((BOUNDS[word] for word in before if word in BOUNDS), None)


def changed(meaning: Meaning, before: Sequence[str], bound: str | None = None) -> Meaning:
    """The meaning of a time with the words before it.

    Args:
        meaning: what the time means alone.
        before: the words before it, from left to right.
        bound: the end at which it is open; see `opened_at`.
    """
    for word in reversed(before):
        if word in PARTS or _NUMBERED.fullmatch(word):
            meaning = _part(meaning, word, bound)
    if "earlier" in before or "later" in before:
        meaning = _clipped(meaning, "earlier" in before)
    if any(word in VAGUE or (word in VAGUE_NUMBER and word != "over") for word in before):
        meaning = meaning.then(lambda days: replace(days, approximate=True))
    return meaning if bound is None else meaning.then(_OPEN[bound], Granularity.PERIOD)


def _part(meaning: Meaning, word: str, bound: str | None) -> Meaning:
    if word not in PARTS:
        return meaning.then(lambda days: _first_units(days, word), Granularity.PERIOD)
    part = PARTS[word]
    if part == "rest":
        return _rest(meaning)
    if (part, bound) in (("end", "to"), ("start", "from")):
        return meaning  # "by the end of the year": its last day
    if meaning.granularity is Granularity.DAY:
        return meaning
    return meaning.then(_change(part), Granularity.PERIOD)


def _change(part: str) -> Callable[[Days], Days | None]:
    if part in _THIRDS:
        return lambda days: third(days, _THIRDS[part])
    if part.endswith("half"):
        return lambda days: half(days, int(part.startswith("second")))
    return lambda days: edge(days, part == "end")


def _first_units(days: Days, words: str) -> Days | None:
    """The first three months of 2024, the second week of April."""
    match = _NUMBERED.fullmatch(words)
    number = count(match["count"] or "one") if match else None
    if match is None or number is None or days.start is None or days.end is None:
        return None
    length = unit(match["unit"])
    which = ORDINALS.get(match["which"], 1 if match["which"] == "opening" else None)
    if which is not None:
        first = moved(days.start, length, number * (which - 1))
        last = moved(first, length, number) - timedelta(1)
        return Days(first, min(last, days.end), Granularity.PERIOD)
    behind = days.end + timedelta(1)
    return Days(max(days.start, moved(behind, length, -number)), days.end, Granularity.PERIOD)


def _rest(meaning: Meaning) -> Meaning:
    """The rest of the year: from publication on."""
    inner = meaning.reckon

    def reckon(anchor: Anchor) -> Days | None:
        days = inner(anchor)
        if days is None or anchor.day is None:
            return None
        return replace(clipped(days, after=anchor.day), granularity=Granularity.PERIOD)

    return replace(meaning, reckon=reckon, granularity=Granularity.PERIOD)


def _clipped(meaning: Meaning, earlier: bool) -> Meaning:
    """Earlier this month, later this year: up to publication, or from it on."""
    inner = meaning.reckon

    def reckon(anchor: Anchor) -> Days | None:
        days, day = inner(anchor), anchor.day
        if days is None or day is None or days.start is None or days.end is None:
            return days
        if not days.start <= day <= days.end:
            return days
        return clipped(days, before=day) if earlier else clipped(days, after=day)

    return replace(meaning, reckon=reckon)


def _from(days: Days) -> Days | None:
    return replace(days, end=None, granularity=Granularity.PERIOD) if days.start else None


def _to(days: Days) -> Days | None:
    return replace(days, start=None, granularity=Granularity.PERIOD) if days.end else None


def _ahead_of(days: Days) -> Days | None:
    if days.start is None:
        return None
    return Days(None, days.start - timedelta(1), Granularity.PERIOD, days.approximate)


def _behind(days: Days) -> Days | None:
    if days.end is None:
        return None
    return Days(days.end + timedelta(1), None, Granularity.PERIOD, days.approximate)


_OPEN = {"from": _from, "to": _to, "before": _ahead_of, "after": _behind}
