"""What words for a time mean before one knows from which day they are reckoned."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from kg.extract.times.days import Days
from kg.kinds import Granularity, TimeBasis


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a relative time is reckoned from."""

    day: date | None = None
    """When the article appeared."""
    future: bool = False
    """The clause speaks of what is to come: "on Friday" is the next one."""
    told: Days | None = None
    """The time that the article told last."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """The days that some words mean, once there is an anchor."""

    granularity: Granularity
    basis: TimeBasis
    """STATED ones need no anchor, PUBLICATION its day, CONTEXT what was told."""
    reckon: Callable[[Anchor], Days | None]
    recurring: bool = False
    """It comes again and again, as Tuesdays and Aprils do: the clause tells which is meant."""
    yearly: bool = False
    """It comes once a year, so that a year told just before may be meant."""

    def then(
        self, change: Callable[[Days], Days | None], granularity: Granularity | None = None
    ) -> Meaning:
        """The meaning changed, as "early" changes "April"."""
        inner = self.reckon

        def reckon(anchor: Anchor) -> Days | None:
            found = inner(anchor)
            return None if found is None else change(found)

        return replace(self, reckon=reckon, granularity=granularity or self.granularity)


def stated(days: Days) -> Meaning:
    """The meaning of words that give the days themselves."""
    return Meaning(days.granularity, TimeBasis.STATED, lambda anchor: days)


def published(granularity: Granularity, reckon: Callable[[date], Days | None]) -> Meaning:
    """The meaning of words that count from the day of publication."""
    return Meaning(
        granularity,
        TimeBasis.PUBLICATION,
        lambda anchor: None if anchor.day is None else reckon(anchor.day),
    )


def recurring(
    granularity: Granularity, reckon: Callable[[date, bool], Days | None], *, yearly: bool = False
) -> Meaning:
    """The meaning of words for what recurs: the last one up to publication, or the next."""
    return Meaning(
        granularity,
        TimeBasis.PUBLICATION,
        lambda anchor: None if anchor.day is None else reckon(anchor.day, anchor.future),
        recurring=True,
        yearly=yearly,
    )


def context(granularity: Granularity, reckon: Callable[[Days], Days | None]) -> Meaning:
    """The meaning of words that count from what was told before."""
    return Meaning(
        granularity,
        TimeBasis.CONTEXT,
        lambda anchor: None if anchor.told is None else reckon(anchor.told),
    )


def unknown(granularity: Granularity) -> Meaning:
    """The meaning of words that name a time nobody can tell: "recently"."""
    return Meaning(granularity, TimeBasis.UNKNOWN, lambda anchor: None)


def between(first: Meaning, last: Meaning) -> Meaning:
    """The time from the one to the other, "from Monday to Friday": each helps to tell the other."""

    def reckon(anchor: Anchor) -> Days | None:
        forward = first.basis is TimeBasis.STATED or (last.recurring and anchor.future)
        one, other = (first, last) if forward else (last, first)
        near = one.reckon(anchor)
        edge = None if near is None else near.start if forward else near.end
        if near is None or edge is None:
            return None
        far = other.reckon(replace(anchor, day=edge, future=forward) if other.recurring else anchor)
        if far is None:
            return None
        begin, end = (near, far) if forward else (far, near)
        if begin.start is None or end.end is None or begin.start > end.end:
            return None
        vague = begin.approximate or end.approximate
        return Days(begin.start, end.end, Granularity.PERIOD, vague)

    return Meaning(
        Granularity.PERIOD, _basis(first, last), reckon, first.recurring and last.recurring
    )


def _basis(first: Meaning, last: Meaning) -> TimeBasis:
    """What a range rests on: "March 3 to April 5, 2022" gives both years itself."""
    held = {m.basis for m in (first, last)}
    if TimeBasis.STATED in held and (first.recurring or last.recurring):
        return TimeBasis.STATED
    order = (TimeBasis.UNKNOWN, TimeBasis.CONTEXT, TimeBasis.PUBLICATION, TimeBasis.STATED)
    return next(basis for basis in order if basis in held)
