"""Numbers in words and digits: "155", "one hundred and fifty", "$5.2bn", "tens of thousands"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from kg.extract.lexicon import rows
from kg.kinds import Bound

if TYPE_CHECKING:
    from spacy.tokens import Doc

ONES = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: 10 * number
    for number, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
}
SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1000,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
SHORT = {"k": 1000, "m": 10**6, "mn": 10**6, "mln": 10**6, "bn": 10**9, "b": 10**9, "tn": 10**12}
"""Scales written onto digits: 5.2bn."""

PLURALS = {"scores": 20, "dozens": 24, "tens": 20, "hundreds": 100, "thousands": 1000,
           "millions": 10**6, "billions": 10**9, "trillions": 10**12}  # fmt: skip
"""The least that such a word is used for.  Below two dozen one writes the number, so dozens are 24
and more; from a hundred on "more than a hundred" already becomes "hundreds"."""

PARTS = {"half": (1, 2), "third": (1, 3), "thirds": (1, 3), "quarter": (1, 4), "quarters": (1, 4),
         "fifth": (1, 5), "fifths": (1, 5), "tenth": (1, 10), "tenths": (1, 10)}  # fmt: skip

_DIGITS = re.compile(
    r"(?P<currency>[A-Z]{0,3}[$€£¥₹₽₩₪₴₺₱₫₦]|RMB|USD|EUR|GBP|(?:US|AU|CA|NZ|HK)(?=\d))?"
    r"(?P<low>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"(?:[-–—](?P<high>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?))?"
    r"(?P<scale>k|m|mn|mln|bn|b|tn|thousand|million|billion|trillion|pc|%)?(?P<more>\+)?"
)
DASHES = frozenset("-–—")


@dataclass(frozen=True, slots=True)
class Number:
    """A number at tokens ``start`` to ``stop``, with what its own words tell of it."""

    start: int
    stop: int
    value: int | float
    high: int | float | None = None
    bound: Bound | None = None
    currency: str | None = None
    percent: bool = False
    share: bool = False
    """It is a part of something: "a third of"."""
    digits: bool = False
    scaled: bool = False
    """A scale was named, as in "12 million"."""
    bare: bool = False
    """It is a plural without "of": "hundreds were hurt"."""


@cache
def currencies() -> Mapping[str, str]:
    """The ISO 4217 codes of currencies by symbol and by name, in the singular."""
    return {row["word"]: row["code"] for row in rows("currencies")}


def may_begin(text: str) -> bool:
    """Whether a number can begin with that word: a quick look before the long one."""
    return text[:1].isdigit() or text[-1:].isdigit() or text.lower() in _BEGIN


def number_at(doc: Doc, i: int, end: int) -> Number | None:
    """The number that begins at a token, as long as it goes; None where none begins."""
    found = _part(doc, i, end) or _plural(doc, i, end) or _several(doc, i, end)
    if found is not None:
        return found
    first = _cardinal(doc, i, end)
    return None if first is None else _range(doc, first, end)


def _part(doc: Doc, i: int, end: int) -> Number | None:
    """A third of, two-thirds of, half of, half a million."""
    word = doc[i].lower_
    if word == "half" and i + 2 < end and doc[i + 1].lower_ == "a" and doc[i + 2].lower_ in SCALES:
        return Number(i, i + 3, SCALES[doc[i + 2].lower_] // 2, scaled=True)
    count, at = 1, i
    if word in ("a", "one") or 1 < ONES.get(word, 0) < 10:
        count, at = ONES.get(word, 1), i + 1
        if at < end and doc[at].text == "-":
            at += 1
    if at + 1 >= end or doc[at].lower_ not in PARTS or doc[at + 1].lower_ != "of":
        return None
    over, under = PARTS[doc[at].lower_]
    return Number(i, at + 2, round(count * over / under, 4), bound=Bound.ABOUT, share=True)


def _plural(doc: Doc, i: int, end: int) -> Number | None:
    """Thousands, tens of thousands; "of" behind them belongs to them."""
    word = doc[i].lower_
    value = PLURALS.get(word)
    if value is None:
        return None
    more = PLURALS.get(doc[i + 2].lower_) if i + 2 < end and doc[i + 1].lower_ == "of" else None
    if word == "tens" and more is None:
        return None
    if more is not None:
        value = more * (10 if word == "tens" else value)
    stop = i + 3 if more is not None else i + 1
    counts = stop < end and doc[stop].lower_ == "of"
    return Number(i, stop + counts, value, bound=Bound.AT_LEAST, bare=not counts)


def _several(doc: Doc, i: int, end: int) -> Number | None:
    """Several hundred, a few thousand: at least two of them."""
    at = i + 1 if doc[i].lower_ == "a" else i
    if at + 1 >= end or doc[at].lower_ not in ("several", "few"):
        return None
    scale = SCALES.get(doc[at + 1].lower_)
    if scale is None:
        return None
    return Number(i, at + 2, 2 * scale, bound=Bound.AT_LEAST, scaled=True)


def _cardinal(doc: Doc, i: int, end: int) -> Number | None:
    """One number: digits with a scale, or words."""
    match = _DIGITS.fullmatch(doc[i].text)
    if match is not None:
        return _scaled(doc, _digits(match, i), end)
    return _words(doc, i, end)


def _digits(match: re.Match[str], i: int) -> Number:
    scale = SHORT.get(match["scale"] or "") or SCALES.get(match["scale"] or "", 1)
    high = _plain(match["high"]) if match["high"] else None
    return Number(
        i,
        i + 1,
        _times(_plain(match["low"]), scale),
        None if high is None else _times(high, scale),
        bound=Bound.AT_LEAST if match["more"] else None,
        currency=_currency(match["currency"]),
        percent=match["scale"] in ("%", "pc"),
        digits=True,
        scaled=scale > 1,
    )


def _currency(written: str | None) -> str | None:
    """The code of what stands before the digits; "US43" is what is left of "$US43"."""
    return currencies().get(written or "") or currencies().get(f"{written}$")


def _plain(digits: str) -> int | float:
    plain = digits.replace(",", "")
    return float(plain) if "." in plain else int(plain)


def _times(value: int | float, scale: int) -> int | float:
    """The product, whole where it is: 3.5 million are 3500000."""
    product = round(value * scale, 6)
    return int(product) if product == int(product) and scale > 1 else product


def _scaled(doc: Doc, number: Number, end: int) -> Number:
    """Digits with the scale that follows: 3.5 million, 300 m."""
    stop, value, high = number.stop, number.value, number.high
    while stop < end:
        word = doc[stop].lower_
        written_on = stop == number.start + 1 and not doc[stop - 1].whitespace_
        scale = SCALES.get(word) or (SHORT.get(word.rstrip(".")) if written_on else None)
        if scale is None:
            break
        value, high, stop = _times(value, scale), high and _times(high, scale), stop + 1
    if stop < end and doc[stop].text == "+" and not doc[stop - 1].whitespace_:
        return replace(number, stop=stop + 1, value=value, high=high, bound=Bound.AT_LEAST)
    scaled = number.scaled or stop > number.stop
    return replace(number, stop=stop, value=value, high=high, scaled=scaled)


def _words(doc: Doc, i: int, end: int) -> Number | None:
    """One hundred and fifty, twenty-one, two and a half million, a dozen."""
    total, current, at = 0.0, 0.0, i
    if doc[i].lower_ in ("a", "an"):
        if i + 1 >= end or doc[i + 1].lower_ not in SCALES:
            return None
        current, at = 1.0, i + 1
    scaled = False
    while at < end:
        step = _step(doc, at, end, current, scaled)
        if step is None:
            break
        at, current, total, scaled = step.at, step.current, total + step.total, step.scaled
    if at == i:
        return None
    value = total + current
    return Number(i, at, int(value) if value == int(value) else value, scaled=scaled)


@dataclass(frozen=True, slots=True)
class _Step:
    """Where the reading of words stands after one more of them."""

    at: int
    current: float
    scaled: bool
    total: float = 0.0


def _step(doc: Doc, at: int, end: int, current: float, scaled: bool) -> _Step | None:
    word = doc[at].lower_
    if word in SCALES and (current or scaled):
        size = SCALES[word]
        if size <= 100:
            return _Step(at + 1, current * size, True)
        return _Step(at + 1, 0.0, True, current * size)
    skip = _joint(doc, at, end, current, scaled)
    if skip is None:
        return None
    word = doc[skip].lower_
    if word == "a" and skip + 1 < end and doc[skip + 1].lower_ == "half":
        return _Step(skip + 2, current + 0.5, scaled)
    if word in TENS and current % 100 == 0:
        return _Step(skip + 1, current + TENS[word], scaled)
    tens = current % 100 >= 20 and current % 10 == 0 and 0 < ONES.get(word, 0) < 10
    if word in ONES and (current % 100 == 0 or tens):
        return _Step(skip + 1, current + ONES[word], scaled)
    return None


def _joint(doc: Doc, at: int, end: int, current: float, scaled: bool) -> int | None:
    """The token behind a hyphen or an "and" that joins two parts of a number."""
    word = doc[at].lower_
    if word == "-" and current % 100 >= 20 and at + 1 < end:
        return at + 1 if 0 < ONES.get(doc[at + 1].lower_, 0) < 10 else None
    if word != "and":
        return at if not (current and not scaled and word == "a") else None
    if at + 2 >= end:
        return None
    half = doc[at + 1].lower_ == "a" and doc[at + 2].lower_ == "half"
    behind = doc[at + 1].lower_
    return at + 1 if half and current else at + 1 if scaled and behind in ONES | TENS else None


def _range(doc: Doc, low: Number, end: int) -> Number:
    """A number with the upper end that follows: 12-15, 150 to 200, seven or eight."""
    at = low.stop
    if low.high is not None:
        return low if low.high > low.value else replace(low, high=None, stop=low.start)
    if at + 1 >= end:
        return low
    ahead = _ahead(doc, low.start)
    word = doc[at].lower_
    joined = word in DASHES or (word == "to" and ahead != "from") or word == "or"
    if not (joined or (word == "and" and ahead == "between")):
        return low
    symbol = at + 2 < end and doc[at + 1].text in currencies()
    high = _cardinal(doc, at + 1 + symbol, end)
    if high is None:
        return low
    value = low.value
    if high.scaled and not low.scaled and low.value < 1000:
        value = _times(low.value, _scale_of(doc, high))
    if not value < high.value or (word == "or" and high.value > 2 * value):
        return low
    return replace(
        high, start=low.start, value=value, high=high.value, currency=low.currency or high.currency
    )


def _ahead(doc: Doc, start: int) -> str:
    """The word before a number and its currency."""
    start -= start > 0 and doc[start - 1].text in currencies()
    return doc[start - 1].lower_ if start else ""


def _scale_of(doc: Doc, number: Number) -> int:
    """The scale that a number's last word names, 1 without any."""
    word = doc[number.stop - 1].lower_
    written = re.sub(r"^[\d.,$€£¥]+", "", word)
    return SCALES.get(word) or SHORT.get(written, 1)


_BEGIN = frozenset({*ONES, *TENS, *PLURALS, *PARTS, "a", "an", "several", "few"} - {"zero"})
"""Words that a number in letters begins with; "zero tolerance" is none."""
