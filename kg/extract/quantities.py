"""The figures that a text states: value, bound, unit, and whose they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.extract.attribution.attribution import Range
from kg.extract.figures.bounds import bound_before, bound_behind
from kg.extract.figures.fates import fate_behind, fate_of
from kg.extract.figures.numbers import DASHES, Number, currencies, may_begin, number_at
from kg.extract.figures.owners import countries_in, owner_of
from kg.extract.figures.totals import Total, total_at, total_of
from kg.extract.figures.units import TIMES, Unit, unit_of
from kg.figures import fate_in
from kg.kinds import Bound

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from kg.extract.actors.cast import Cast

NOT_COUNTED = frozenset("DATE TIME ORDINAL PRODUCT LAW EVENT FAC WORK_OF_ART ORG PERSON".split())
"""Entities whose numbers are no figures: dates, hours, "first", Boeing 737, Article 5."""

ALONE = frozenset("nsubj nsubjpass dobj pobj attr conj".split())
"""What a number stands for whose noun is left out: "two were captured"."""

SUBJECTS = frozenset({"nsubj", "nsubjpass"})

REACH = 60
"""Tokens back in which a noun that is left out is looked for, the sentence before at most."""

COMPARED = frozenset({"more than", "fewer than", "less than"})
"""Behind a number these tell a difference: "three more than before"."""

THEM = frozenset({"of them", "of these", "of those"})

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
    fate: str | None = None
    """What befell them, in a word that the unit ends with: ``killed`` of "people killed"."""

    @property
    def noun(self) -> str:
        """The unit without what befell them."""
        return self.unit.removesuffix(f" {self.fate}")

    def suffered(self, fate: str | None) -> Figure:
        """The same of those whom this befell, if the unit does not tell it yet."""
        if fate is None or fate_in(self.unit) is not None:
            return self
        return replace(self, unit=f"{self.unit} {fate}", fate=fate)


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
    befell = _befallen(doc, number, stop, last, cast)
    if befell is not None:
        return befell
    unit = None if number.bare else unit_of(doc, replace(number, stop=stop), end)
    total = total_at(doc, stop)
    if unit is None or total is not None:
        return without_noun(doc, number, last, cast, total)
    if _only_names(doc, number, unit) or _is_time(doc, number, unit):
        return None
    begin, bound = bound_of(doc, number)
    stop, behind = bound_behind(doc, unit.stop, end)
    bound = more or behind or bound or number.bound or Bound.EXACTLY
    found = Figure(
        (begin, stop), number.value, bound, unit.name, number.high, _whose(doc, unit, cast)
    )
    if unit.name == "others" and last is not None and _counts_something(last):
        found = replace(found, unit=last.noun, of=last.of)
    if unit.head is None or number.share:
        return found
    return found.suffered(fate_of(doc[unit.head]) or _shared_fate(doc[unit.head], last))


def _befallen(
    doc: Doc, number: Number, stop: int, last: Figure | None, cast: Cast | None
) -> Figure | None:
    """A number with what befell them right behind it: "61 dead", "and 43 wounded"."""
    found = None if number.bare or number.currency or number.percent else fate_behind(doc, stop)
    if found is None:
        return None
    begin, bound = bound_of(doc, number)
    before = _told_before(doc, number, last, cast)
    noun = before.noun if before and before.fate else "people"
    bound = bound or number.bound or Bound.EXACTLY
    figure = Figure((begin, found[0]), number.value, bound, noun, number.high)
    return replace(figure, of=before.of if before else None).suffered(found[1])


def _shared_fate(noun: Token, last: Figure | None) -> str | None:
    """What befell a part of those counted before: "12 people died, including two children"."""
    part = noun.dep_ == "pobj" and noun.head.lower_ == "including"
    return last.fate if part and last is not None else None


def _number(doc: Doc, i: int, end: int) -> Number | None:
    """The number at a token, if it is one that counts."""
    if not may_begin(doc[i].text) or (i > 0 and _is_joined(doc, i - 1)):
        return None
    number = number_at(doc, i, end)
    if number is None or number.stop == i or _is_joined(doc, number.stop):
        return None
    entity = doc[number.stop - 1].ent_type_
    scaled = number.scaled and entity in ("DATE", "TIME")  # "two and a half million"
    dated = number.high is not None and entity == "DATE"
    misread = scaled or (dated and _is_bare_range(doc, number))
    return number if entity not in NOT_COUNTED or misread else None


def _is_bare_range(doc: Doc, number: Number) -> bool:
    """Whether nothing but two numbers was taken for a date: "is between 15 and 25"."""
    behind = doc[number.stop] if number.stop < len(doc) else None
    return number.value < 1000 and (behind is None or behind.ent_type_ != "DATE")


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
    return owner_of(doc[unit.head], (unit.begin, unit.stop), cast)


def without_noun(
    doc: Doc,
    number: Number,
    last: Figure | None,
    cast: Cast | None,
    total: Total | None = None,
) -> Figure | None:
    """A number whose noun is told elsewhere, or not at all: "two were captured", "rose to 57"."""
    token = doc[number.stop - 1]
    begin, bound = bound_of(doc, number)
    span = begin, number.stop
    if number.bare:
        root = doc[number.start : number.stop].root
        bound = bound or number.bound or Bound.EXACTLY
        people = Figure(span, number.value, bound, "people").suffered(fate_of(root))
        return people if root.dep_ in SUBJECTS or people.fate else None
    total = total or total_of(doc[number.start : number.stop].root)
    bound = bound or (total.bound if total else None) or number.bound or Bound.EXACTLY
    if total is not None and total.unit is not None:
        of = next(countries_in(total.start, total.stop, cast), None) if cast else None
        return Figure(span, number.value, bound, total.unit, number.high, of)
    fate = fate_of(token)
    before = _told_before(doc, number, last, cast)
    if not (total or _stands_alone(token, number, fate)) or not (before or fate):
        return None
    behind = doc[number.stop : number.stop + 2].text.lower()
    if behind in COMPARED or (behind.startswith("of ") and behind not in THEM):
        return None
    found = before or Figure(span, number.value, bound, "people")
    if fate is not None:
        found = replace(found, unit=found.noun, fate=None).suffered(fate)
    kind = _kind(token)
    if kind is not None:
        found = replace(found, unit=kind, of=None, fate=None).suffered(found.fate)
    span = begin, number.stop + 2 * (behind in THEM)
    return replace(found, span=span, value=number.value, high=number.high, bound=bound)


def _kind(token: Token) -> str | None:
    """What those are whom a number stands for: "two were children"."""
    if token.dep_ != "nsubj" or token.head.lemma_ != "be":
        return None
    nouns = (c for c in token.head.children if c.dep_ == "attr" and c.tag_ == "NNS")
    return next((noun.text for noun in nouns), None)


def _told_before(doc: Doc, number: Number, last: Figure | None, cast: Cast | None) -> Figure | None:
    """The figure whose noun a number without any goes back to."""
    last = last or _before(doc, number.start, cast)
    if last is None or not _counts_something(last) or not _is_near(doc, last, number):
        return None
    return last


def _stands_alone(token: Token, number: Number, fate: str | None) -> bool:
    if token.dep_ not in ALONE or token.pos_ != "NUM" or number.value < 2:
        return False
    # Digits that are no subject are too often an age, a page or a room.
    return not number.digits or token.dep_ in SUBJECTS or fate is not None


def _counts_something(figure: Figure) -> bool:
    """Whether a figure has a noun that a later number can go back to; currencies have none."""
    return figure.unit not in MEASURED and not figure.unit.isupper()


def _before(doc: Doc, start: int, cast: Cast | None) -> Figure | None:
    """The last figure with a noun before a token, in its sentence or the one before."""
    sentence = doc[start].sent
    begin = doc[sentence.start - 1].sent.start if sentence.start else 0
    found = None
    i = max(begin, start - REACH)
    while i < start:
        figure = _noun_at(doc, i, start, cast)
        found = figure or found
        i = max(figure.span[1] if figure else 0, i + 1)
    return found


def _noun_at(doc: Doc, i: int, end: int, cast: Cast | None) -> Figure | None:
    """The figure at a token, if it has a noun, or is a total's."""
    number = _number(doc, i, end)
    if number is None:
        return None
    total = total_of(doc[number.stop - 1])
    if total is not None and total.unit is not None:
        return Figure((i, number.stop), number.value, Bound.EXACTLY, total.unit)
    unit = unit_of(doc, number, end)
    if unit is None or unit.head is None:
        return None
    if _only_names(doc, number, unit) or _is_time(doc, number, unit):
        return None
    whose = _whose(doc, unit, cast)
    found = Figure((i, unit.stop), number.value, Bound.EXACTLY, unit.name, None, whose)
    return found.suffered(fate_of(doc[unit.head]))


def _is_near(doc: Doc, last: Figure, number: Number) -> bool:
    """Whether a figure stands in the sentence of a number, or in the one before."""
    return doc[number.start].sent.start <= doc[last.span[1] - 1].sent.end
