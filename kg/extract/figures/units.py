"""What a number counts or measures: a noun phrase, a currency, percent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.extract.figures.numbers import Number, currencies
from kg.figures import FATES

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

MEASURES = frozenset(
    "ton tonne barrel kilogram kilo pound ounce gram liter litre gallon kilometer kilometre meter "
    "metre mile foot acre hectare round piece case unit pair ounce bushel sack box truckload "
    "shipment kilowatt megawatt gigawatt".split()
)
"""Nouns that count nothing without what they are of: "4,000 tons of grain"."""

TIMES = frozenset(
    "second minute hour day night week weekend fortnight month quarter year decade century "
    "a.m. p.m. am pm o'clock gmt yesterday today tomorrow tonight".split()
)
"""What is measured in these is a time or an age, no figure."""

VOTES = frozenset("vote win victory margin score loss defeat majority split tie lead".split())
"""Behind "52-48" these say that it is no range."""

IDLE = frozenset(
    "thing way time hand side reason sense point end word case kind sort type issue example "
    "exception instance occasion place step part place respect aspect advantage another".split()
)
"""Nouns behind "one" that are hardly ever counted."""

_INNER = ("JJ", "JJR", "JJS", "NN", "NNP", "NNPS", "NNS", "VBN", "VBG", "HYPH", "RBS")
_COMPARED = ("DT", "JJR", "RBR", "RB", "PRP$")
_LONGEST = 8


@dataclass(frozen=True, slots=True)
class Unit:
    """What a number counts, in words, and the tokens up to which they reach."""

    name: str
    stop: int
    head: int | None = None
    """The token of its noun; None for currencies and percent."""
    begin: int | None = None
    """Where the noun phrase begins, if it is one."""


def unit_of(doc: Doc, number: Number, end: int) -> Unit | None:
    """What a number counts; None where it stands alone, or counts hours, days and the like."""
    return _money(doc, number, end) or _percent(doc, number, end) or _noun(doc, number, end)


def _money(doc: Doc, number: Number, end: int) -> Unit | None:
    if number.currency is not None:
        return Unit(number.currency, number.stop)
    before = doc[number.start - 1].text if number.start else ""
    if before in currencies() and not before.islower():
        return Unit(currencies()[before], number.stop)
    for size in (3, 2, 1):
        words = doc[number.stop : min(number.stop + size, end)]
        code = currencies().get(_singular(words.text))
        if len(words) == size and code is not None:
            return Unit(code, number.stop + size)
    return None


def _singular(words: str) -> str:
    """A currency's name as the table has it: "dollar" for "Dollars", "Swiss franc"."""
    one = words.removesuffix("s")
    return one if words.isupper() or " " in words else one.lower()


def _percent(doc: Doc, number: Number, end: int) -> Unit | None:
    stop = number.stop
    if number.percent:
        return Unit("percent", stop)
    if stop >= end:
        return None
    word = doc[stop].lower_
    if word in ("%", "percent", "pct"):
        stop += 1
    elif word == "per" and stop + 1 < end and doc[stop + 1].lower_ == "cent":
        stop += 2
    else:
        words = {"percentage", "basis"}
        if word in words and stop + 1 < end and doc[stop + 1].lemma_.lower() == "point":
            return Unit(f"{word} points", stop + 2)
        return None
    if stop < end and doc[stop].lemma_.lower() == "point":
        return Unit("percentage points", stop + 1)
    return Unit("percent", stop)


def _noun(doc: Doc, number: Number, end: int) -> Unit | None:
    """The noun phrase behind a number, without its article: Chinese nationals."""
    begin = number.stop
    if begin < end and doc[begin].lower_ in ("more", "fewer", "less") and _is_compared(doc, begin):
        return None  # "three more than the army had said"
    if begin < end and doc[begin].lower_ == "of" and not number.share:
        if doc[begin - 1].lower_ == "one" or (begin + 1 < end and doc[begin + 1].like_num):
            return None  # "one of the soldiers": somebody, no figure; "three of four Americans"
        part = _part_of(doc, begin, end)
        if part is not None:
            return part
        begin += 1
    while begin < end and (doc[begin].tag_ in ("DT", "PDT", "PRP$") or doc[begin].lower_ == "more"):
        begin += 1
    head = _head(doc, number, begin, end)
    if head is None or not _is_counted(doc, number, head):
        return None
    stop = head.i + 1
    if doc[begin].lower_ == "times" and (begin + 1 < end and doc[begin + 1].tag_ in _COMPARED):
        return None  # "three times the support", "twenty times as much"
    if head.lemma_.lower() in MEASURES and stop < end and doc[stop].lower_ == "of":
        inner = [c for c in doc[stop].children if c.dep_ == "pobj" and c.i < end]
        stop = inner[0].i + 1 if inner else stop
    name = doc[begin:stop].text
    return Unit(f"share of the {name}" if number.share else name, stop, head.i, begin)


def _is_compared(doc: Doc, at: int) -> bool:
    return at + 1 < len(doc) and doc[at + 1].lower_ == "than"


def _part_of(doc: Doc, at: int, end: int) -> Unit | None:
    """What a part is counted of, at an "of", where it is no plain phrase.

    The crew of "seven of the ship's crew"; the children of "19 of the dead were children".
    """
    noun = next((c for c in doc[at].children if c.dep_ == "pobj" and c.i < end), None)
    if noun is None:
        return None
    owner = next((c for c in noun.children if c.dep_ == "poss" and c.tag_ != "PRP$"), None)
    if owner is not None and noun.tag_ in ("NN", "NNS"):
        begin = owner.right_edge.i + 1
        return Unit(doc[begin : noun.i + 1].text, noun.i + 1, noun.i, begin)
    if noun.lower_ not in FATES or noun.i != at + 2:
        return None
    told = (c for c in doc[at].head.head.children if c.dep_ == "attr" and c.tag_ == "NNS")
    kind = next((c for c in told if c.i < end), None)
    return Unit(f"{kind.lower_} {FATES[noun.lower_]}", noun.i + 1, noun.i) if kind else None


def _head(doc: Doc, number: Number, begin: int, end: int) -> Token | None:
    """The noun of the phrase: as the parse tells, else the last of its words."""
    last = doc[number.stop - 1]
    head = last.head
    while head.dep_ in ("nummod", "quantmod", "compound") and head.head != head:
        head = head.head
    inside = begin <= head.i < min(end, begin + _LONGEST)
    if inside and _is_phrase(doc, begin, head.i) and head.pos_ in ("NOUN", "PROPN", "ADJ"):
        return head
    at = begin
    while at < min(end, begin + _LONGEST) and doc[at].tag_ in _INNER:
        at += 1
    nouns = [doc[i] for i in range(begin, at) if doc[i].tag_ in ("NNS", "NNPS", "NN")]
    return nouns[-1] if nouns else None


def _is_phrase(doc: Doc, begin: int, head: int) -> bool:
    return all(t.pos_ not in ("VERB", "AUX", "ADP", "SCONJ") or t.tag_ in _INNER
               for t in doc[begin:head])  # fmt: skip


def _is_rate(doc: Doc, number: Number) -> bool:
    """Whether a number is the second of a rate: "one in five", "two of three"."""
    at = number.start
    if at < 2 or not doc[at - 2].like_num:
        return False
    joint, first = doc[at - 1].lower_, doc[at - 2].lower_
    return joint == "in" or (joint == "of" and first != "one")


def _is_counted(doc: Doc, number: Number, head: Token) -> bool:
    lemma = head.lemma_.lower()
    if _is_rate(doc, number) or lemma in TIMES or (number.high is not None and lemma in VOTES):
        return False
    if number.value == 1 and not number.digits and lemma in IDLE:
        return False
    if head.pos_ == "ADJ":  # "155 Chinese", but not "2 percent higher"
        return head.ent_type_ == "NORP"
    named = head.tag_ == "NNP" and not head.is_lower and head.ent_type_ != "NORP"
    named = named and number.high is None
    address = named and 1 < number.value < 1000  # 5 Lenin Street
    return head.tag_ != "VBG" and not address
