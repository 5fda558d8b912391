"""The times that a parsed text tells, worked out as intervals of days."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import accumulate
from typing import TYPE_CHECKING

from kg.extract.attribution.attribution import Range
from kg.extract.lexicon import cue_verbs
from kg.extract.times.bounds import changed, opened_at
from kg.extract.times.days import Days, unit_moved
from kg.extract.times.direction import is_future
from kg.extract.times.meaning import Anchor, Meaning, between, unknown
from kg.extract.times.names import is_time
from kg.extract.times.scan import Found, found
from kg.extract.times.words import count, unit
from kg.kinds import Granularity, TimeBasis

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


@dataclass(frozen=True, slots=True)
class Timed:
    """A time that a text tells: its words and what they mean.

    Dates are ISO 8601; None at an open end, and both where the time cannot be worked out: then the
    basis is ``unknown``.
    """

    words: Range
    start: str | None
    end: str | None
    granularity: Granularity
    basis: TimeBasis
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class _Phrase:
    """The words of one time, its context included, and its meaning."""

    start: int
    end: int
    meaning: Meaning
    token: int
    """A token of its innermost part."""
    bound: str | None


def times_of(doc: Doc, published: str | None) -> tuple[Timed, ...]:
    """The times that the text tells, in reading order and without overlap.

    Args:
        doc: a parsed text.
        published: when it appeared, ISO 8601: a day, a moment, a month or a year.  Relative times
            are worked out from it; those for which it is too coarse, or that lack it, stay unknown.
    """
    text, starts = _text(doc)
    phrases = _phrases(doc, text, starts)
    return tuple(_Resolver(doc, _days_of(published)).timed(phrases, starts))


def _text(doc: Doc) -> tuple[str, list[int]]:
    """The text with a break wherever two words touch, and where each token starts in it.

    Paragraphs follow each other in a Doc without a blank: "… in April" "On Tuesday …".
    """
    words = [token.text_with_ws for token in doc]
    for i in range(len(words) - 1):
        if words[i][-1:].isalnum() and words[i + 1][:1].isalnum():
            words[i] += "\n"
    return "".join(words), list(accumulate(map(len, words), initial=0))[: len(words)]


def _days_of(published: str | None) -> tuple[date, date] | None:
    """The first and the last day on which it may have appeared; None where that is not known."""
    match = re.match(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", published or "")
    if match is None:
        return None
    try:
        first = date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
    except ValueError:
        return None
    if match[3]:
        return first, first
    if match[2]:
        return first, (first.replace(day=28) + timedelta(4)).replace(day=1) - timedelta(1)
    return first, first.replace(month=12, day=31)


# -- from words to phrases ------------------------------------------------------------------------

_JOINT = re.compile(
    r"\s*(?P<word>to|until|till|through|and|[-–—])\s*(?:the\s+)?(?:(?:early|late|mid|on)[\s-]+)*",
    re.IGNORECASE,
)


def _phrases(doc: Doc, text: str, starts: list[int]) -> Iterator[_Phrase]:
    """The times, ranges and distances joined, in order."""
    held: Found | None = None
    for item in _sure(doc, text, starts):
        if held is None:
            held = item
            continue
        joined = _joined(text, held, item)
        if joined is not None:
            yield _Phrase(held.begin, item.end, joined, bisect_right(starts, item.start) - 1, None)
            held = None
            continue
        yield _phrase(doc, text, starts, held)
        held = item
    if held is not None:
        yield _phrase(doc, text, starts, held)


def _sure(doc: Doc, text: str, starts: list[int]) -> Iterator[Found]:
    """What looks like a time and is one."""
    for item in found(text):
        start, end = bisect_right(starts, item.start) - 1, bisect_left(starts, item.end)
        if is_time(doc, start, end, item.form.doubt, item.before):
            yield item


def _joined(text: str, first: Found, last: Found) -> Meaning | None:
    """The meaning of two times together: "from Monday to Friday", "two days after April 3"."""
    gap = text[first.end : last.start]
    if len(gap) > 30:
        return None
    if first.way in ("before", "after") and last.begin <= first.end + 1:
        return _distance(first, last)
    joint = _JOINT.fullmatch(gap)
    if joint is None or first.way is not None or last.way is not None:
        return None
    word, opened = joint["word"].lower(), set(first.before)
    if word == "and" and "between" not in opened:
        return None
    if word in ("until", "till", "through") and "from" not in opened and first.before:
        return None
    parts = replace(last, before=tuple(w for w in last.before if w in ("early", "late", "mid")))
    return between(changed(first.meaning, first.before), changed(last.meaning, parts.before))


def _distance(first: Found, last: Found) -> Meaning | None:
    """Two days after April 3, the day before Christmas, a week after Monday's vote."""
    groups = first.match.groupdict()
    number, length = count(groups.get("count") or "one"), unit(groups["unit"])
    if number is None:
        return unknown(length)
    step = -number if first.way == "before" else number
    return changed(last.meaning, last.before).then(lambda d: unit_moved(d, length, step), length)


_CLOSED = re.compile(r"\s*(?:[,.;:!?)\]”\"’—–-]|$|\n|(?:and|but|when|with|as|or)\b)")


def _phrase(doc: Doc, text: str, starts: list[int], item: Found) -> _Phrase:
    """One time with the words before it."""
    root = doc[bisect_right(starts, item.start) - 1 : bisect_left(starts, item.end)].root
    meaning, bound = item.meaning, None
    if item.way in ("before", "after") and not _CLOSED.match(text, item.end):
        meaning = unknown(meaning.granularity)  # "the day before the election"
    else:
        bound = opened_at(item.before)
        of_a_noun = text.startswith(("'s", "’s"), item.end) or _modifies(root)
        if bound in ("before", "after") and of_a_noun:
            bound = None  # "after Monday's attack" tells Monday
        meaning = changed(meaning, item.before, bound)
        if bound is None and of_a_noun:
            return _Phrase(item.start, item.end, meaning, root.i, bound)
    return _Phrase(item.begin, item.end, meaning, root.i, bound)


def _modifies(root: Token) -> bool:
    """Whether a time stands before the noun that it goes with: "the Tuesday meeting"."""
    noun = root.head
    modifies = root.dep_ in ("compound", "poss", "nmod", "amod", "nummod")
    return modifies and noun.i > root.i and noun.pos_ in ("NOUN", "PROPN")


# -- from phrases to days -------------------------------------------------------------------------


class _Resolver:
    """Works out one time after the other, and remembers the last."""

    def __init__(self, doc: Doc, published: tuple[date, date] | None) -> None:
        self.doc = doc
        self.published = published
        self.told: Days | None = None
        self.told_at = -1
        self.sentence_starts = [s.start for s in doc.sents] if len(doc) else []
        self.told_year = False

    def timed(self, phrases: Iterator[_Phrase], starts: list[int]) -> Iterator[Timed]:
        """The phrases with their days."""
        for phrase in phrases:
            words = bisect_right(starts, phrase.start) - 1, bisect_left(starts, phrase.end)
            days, basis = self._days(phrase)
            self._remember(days, basis, phrase)
            if days is None:
                unresolved = phrase.meaning.granularity
                yield Timed(words, None, None, unresolved, TimeBasis.UNKNOWN)
                continue
            start, end = _iso(days.start), _iso(days.end)
            yield Timed(words, start, end, days.granularity, basis, days.approximate)

    def _days(self, phrase: _Phrase) -> tuple[Days | None, TimeBasis]:
        meaning, token = phrase.meaning, self.doc[phrase.token]
        if not self._is_near(token):
            self.told = None
        if meaning.yearly and self._year_told(token):
            anchor = Anchor(self.told.start if self.told else None, future=True)
            return _reckoned(meaning, anchor), TimeBasis.CONTEXT
        days = self._by_publication(phrase, token)
        if meaning.basis is TimeBasis.CONTEXT and self.told is None:
            return days, TimeBasis.PUBLICATION
        return days, meaning.basis

    def _by_publication(self, phrase: _Phrase, token: Token) -> Days | None:
        """The days as seen on the first and on the last day of publication, if these agree."""
        meaning = phrase.meaning
        future: bool | None = False
        if meaning.recurring and phrase.bound != "from":
            future = is_future(token, phrase.bound)
        anchor = Anchor(future=bool(future), told=self.told)
        if self.published is None:
            return _reckoned(meaning, anchor)
        seen = set()
        for day in self.published:
            days = _reckoned(meaning, replace(anchor, day=day))
            if future is None and meaning.yearly:
                days = _nearer(day, days, _reckoned(meaning, Anchor(day, True, self.told)))
            seen.add(days)
        return seen.pop() if len(seen) == 1 else None

    def _is_near(self, token: Token) -> bool:
        """Whether the last time was told in this sentence or the one before.

        From further back something undated has come between, and is more likely what "a day later"
        counts from.
        """
        return self._sentence(self.told_at) >= self._sentence(token.i) - 1

    def _sentence(self, at: int) -> int:
        """The number of the sentence that a token stands in."""
        return bisect_right(self.sentence_starts, at)

    def _year_told(self, token: Token) -> bool:
        """Whether the year just told is meant: "On 24 February 2022 …  By March 2, they had …"."""
        told = self.told
        if told is None or told.start is None or not self.told_year:
            return False
        if told.granularity not in (Granularity.DAY, Granularity.MONTH):
            return False
        if self.published is not None and told.start.year == self.published[0].year:
            return False
        verb = next((t for t in [token, *token.ancestors] if t.pos_ == "VERB"), None)
        return not (verb is not None and verb.lemma_.lower() in cue_verbs())

    def _remember(self, days: Days | None, basis: TimeBasis, phrase: _Phrase) -> None:
        if days is None:
            if phrase.meaning.granularity is Granularity.DAY:
                self.told = None  # "the day before" that would be unknown too
            return
        closed = days.start and days.end and days.granularity is not Granularity.PERIOD
        if closed and not self._is_aside(self.doc[phrase.token]):
            self.told, self.told_at = days, phrase.token
            self.told_year = basis in (TimeBasis.STATED, TimeBasis.CONTEXT)

    def _is_aside(self, token: Token) -> bool:
        """Whether a time stands in a clause inside the sentence whose own time was just told.

        "On Tuesday she said that they met last Friday.  The day before …" is Monday.
        """
        if self.told is None or self._sentence(self.told_at) != self._sentence(token.i):
            return False
        return _is_main(self.doc[self.told_at]) and not _is_main(token)


def _is_main(token: Token) -> bool:
    """Whether a word belongs to the main clause of its sentence."""
    verb = next((t for t in token.ancestors if t.pos_ in ("VERB", "AUX")), None)
    return verb is not None and verb.dep_ == "ROOT"


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _nearer(day: date, last: Days | None, next_one: Days | None) -> Days | None:
    """Of the last and the next of what comes once a year the one that is nearer."""
    if not (last and next_one and last.end and next_one.start):
        return last
    return next_one if next_one.start - day < day - last.end else last


def _reckoned(meaning: Meaning, anchor: Anchor) -> Days | None:
    try:
        return meaning.reckon(anchor)
    except (ValueError, OverflowError):
        return None  # beyond the years that a calendar has
