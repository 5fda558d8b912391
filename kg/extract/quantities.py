"""The figures that a text states: value, bound, unit, and whose they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.extract.attribution.attribution import Range
from kg.extract.figures.bounds import bound_before, bound_behind
from kg.extract.figures.numbers import DASHES, Number, currencies, may_begin, number_at
from kg.extract.figures.units import TIMES, Unit, unit_of
from kg.kinds import ActorKind, Bound

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from kg.extract.actors.cast import Cast

NOT_COUNTED = frozenset("DATE TIME ORDINAL PRODUCT LAW EVENT FAC WORK_OF_ART ORG PERSON".split())
"""Entities whose numbers are no figures: dates, hours, "first", Boeing 737, Article 5."""

ALONE = frozenset("nsubj nsubjpass dobj pobj attr conj".split())
"""What a number stands for whose noun is left out: "two were captured"."""

SUBJECTS = frozenset({"nsubj", "nsubjpass"})

TOTALS = frozenset({"number", "total", "count", "tally"})
"""Nouns for a figure, which say what it counts behind "of"."""

REACH = 60
"""Tokens back in which such a noun is looked for, the sentence before at most."""


MEASURED = frozenset({"percent", "percentage points", "basis points"})
"""Units without a noun that a later number could go back to; nor have currencies one."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure at tokens ``start`` to ``end``, its bound and unit included."""

    span: Range
    value: int | float
    bound: Bound
    unit: str
    high: int | float | None = None
    """The upper end of a range."""
    of: str | None = None
    """Key of the actor whose it is."""


def figures(doc: Doc, start: int, end: int, cast: Cast | None = None) -> Iterator[Figure]:
    """The figures stated between two tokens, in order.

    A number without anything that it counts states no figure, as in "one of them"; but "two were
    captured" counts what the sentence, or the one before, has just counted.

    Args:
        doc: a parsed text.
        start: the first token.
        end: the token behind the last.
        cast: the actors named in the text; without them no figure is anybody's.
    """
    i, last = start, None
    while i < end:
        found = _figure_at(doc, i, end, cast, last)
        if found is None:
            i += 1
            continue
        yield found
        last = found
        i = max(found.span[1], i + 1)


def _figure_at(doc: Doc, i: int, end: int, cast: Cast | None, last: Figure | None) -> Figure | None:
    number = _number(doc, i, end)
    if number is None:
        return None
    stop, more = bound_behind(doc, number.stop, end)
    unit = None if number.bare else unit_of(doc, replace(number, stop=stop), end)
    if unit is None:
        return without_noun(doc, number, last, cast)
    if _only_names(doc, number, unit) or _is_time(doc, number, unit):
        return None
    begin, bound = bound_of(doc, number)
    stop, behind = bound_behind(doc, unit.stop, end)
    bound = more or behind or bound or number.bound or Bound.EXACTLY
    found = Figure(
        (begin, stop), number.value, bound, unit.name, number.high, _whose(doc, unit, cast)
    )
    if unit.name == "others" and last is not None and _counts_something(last):
        return replace(found, unit=last.unit, of=last.of)
    return found


def _number(doc: Doc, i: int, end: int) -> Number | None:
    """The number at a token, if it is one that counts."""
    if not may_begin(doc[i].text) or (i > 0 and _is_joined(doc, i - 1)):
        return None
    number = number_at(doc, i, end)
    if number is None or number.stop == i or _is_joined(doc, number.stop):
        return None
    entity = doc[number.stop - 1].ent_type_
    misread = number.scaled and entity in ("DATE", "TIME")  # "two and a half million"
    return number if entity not in NOT_COUNTED or misread else None


def _is_joined(doc: Doc, i: int) -> bool:
    """Whether a token ties a number to a word or a number: "30-year-old", "52-48", "#2"."""
    if i >= len(doc):
        return False
    if doc[i].text in ("#", "No."):
        return True
    joins = doc[i].text in DASHES and 0 < i < len(doc) - 1
    return joins and not doc[i - 1].whitespace_ and not doc[i].whitespace_


def _only_names(doc: Doc, number: Number, unit: Unit) -> bool:
    """Whether a number belongs to the name before it: "Article 5 commitments"."""
    if number.start == 0 or unit.head is None:
        return False
    before, token = doc[number.start - 1], doc[number.start]
    if before.tag_ not in ("NNP", "NNPS", "NN") or not before.is_title:
        return False
    return token.head == before or (before.dep_ == "compound" and before.head.i >= number.stop)


def _is_time(doc: Doc, number: Number, unit: Unit) -> bool:
    """Whether a number is a year that stands before a noun: "the 2014 annexation"."""
    if unit.head is None or number.stop != number.start + 1 or not number.digits:
        return False
    noun = doc[unit.head]
    year = doc[number.start].text.isdigit() and 1500 <= number.value < 2100
    return (year and noun.tag_ in ("NN", "NNP")) or noun.lemma_.lower() in TIMES


def bound_of(doc: Doc, number: Number) -> tuple[int, Bound | None]:
    """Where the words that bound a number begin, its currency among them, and the bound."""
    begin = number.start
    if begin > 0 and doc[begin - 1].text in currencies():
        begin -= 1
    return bound_before(doc, begin)


def _whose(doc: Doc, unit: Unit, cast: Cast | None) -> str | None:
    """The actor that a unit names: Chinese nationals, Ukraine's 155 soldiers, citizens of China."""
    if cast is None or unit.head is None or unit.begin is None:
        return None
    places = [(unit.begin, unit.stop), *_possessors(doc[unit.head])]
    keys = [named.key for start, end in places for named in cast.within(start, end)]
    countries = [k for k in keys if cast.members[k].kind is ActorKind.COUNTRY]
    return next(iter([*countries, *keys]), None)


def _possessors(noun: Token) -> Iterator[Range]:
    """Where a noun's owner may be named."""
    for child in noun.children:
        if child.dep_ == "poss":
            yield child.left_edge.i, child.i + 1
        elif child.lower_ == "of":
            yield from ((c.left_edge.i, c.i + 1) for c in child.children if c.dep_ == "pobj")


def without_noun(doc: Doc, number: Number, last: Figure | None, cast: Cast | None) -> Figure | None:
    """A number whose noun is told elsewhere, or not at all: "two were captured", "rose to 57"."""
    token = doc[number.stop - 1]
    begin, bound = bound_of(doc, number)
    bound = bound or number.bound or Bound.EXACTLY
    span = begin, number.stop
    if number.bare:
        people = doc[number.start : number.stop].root.dep_ in SUBJECTS
        return Figure(span, number.value, bound, "people") if people else None
    total = total_of(token)
    if total is not None:
        return Figure(span, number.value, bound, total, number.high)
    if not _stands_alone(token, number):
        return None
    last = last or _before(doc, number.start, cast)
    if last is None or not _counts_something(last) or not _is_near(doc, last, number):
        return None
    them = doc[number.stop : number.stop + 2].text.lower() in ("of them", "of these", "of those")
    span = begin, number.stop + 2 * them
    return replace(last, span=span, value=number.value, high=number.high, bound=bound)


def _stands_alone(token: Token, number: Number) -> bool:
    if token.dep_ not in ALONE or token.pos_ != "NUM" or number.value < 2:
        return False
    # Digits that are no subject are too often an age, a page or a room.
    return not number.digits or token.dep_ in SUBJECTS


def _counts_something(figure: Figure) -> bool:
    """Whether a figure has a noun that a later number can go back to; currencies have none."""
    return figure.unit not in MEASURED and not figure.unit.isupper()


def total_of(token: Token) -> str | None:
    """What a number counts that a total comes to: "the death toll rose to 57"."""
    to = token.dep_ == "pobj" and token.head.lower_ in ("to", "at")
    verb = token.head.head if to else token.head
    if token.dep_ not in ("pobj", "dobj", "attr") or verb.pos_ not in ("VERB", "AUX"):
        return None
    for subject in (c for c in verb.children if c.dep_ == "nsubj"):
        if subject.lower_ == "toll":
            return "deaths"
        if subject.lower_ in TOTALS:
            nouns = (n for of in subject.children if of.lower_ == "of" for n in of.children)
            return next((n.doc[n.left_edge.i : n.i + 1].text for n in nouns), None)
    return None


def _before(doc: Doc, start: int, cast: Cast | None) -> Figure | None:
    """The last figure with a noun before a token, in its sentence or the one before."""
    sentence = doc[start].sent
    begin = doc[sentence.start - 1].sent.start if sentence.start else 0
    found = None
    i = max(begin, start - REACH)
    while i < start:
        number = _number(doc, i, start)
        unit = unit_of(doc, number, start) if number else None
        if number is None or unit is None or unit.head is None:
            i += 1
            continue
        if not _only_names(doc, number, unit) and not _is_time(doc, number, unit):
            whose = _whose(doc, unit, cast)
            found = Figure((i, unit.stop), number.value, Bound.EXACTLY, unit.name, None, whose)
        i = max(unit.stop, i + 1)
    return found


def _is_near(doc: Doc, last: Figure, number: Number) -> bool:
    """Whether a figure stands in the sentence of a number, or in the one before."""
    return doc[number.start].sent.start <= doc[last.span[1] - 1].sent.end
