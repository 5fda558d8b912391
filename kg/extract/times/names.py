"""Whether words that look like a time are one: May and March, Sunday Times, 2,000 men, the fall."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from kg.extract.times.form import Doubt

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

NAMES = frozenset({"ORG", "PERSON", "WORK_OF_ART", "FAC", "EVENT", "PRODUCT", "LAW", "GPE"})
"""Entities whose words are no times."""

NOT_YEARS = frozenset("MONEY PERCENT QUANTITY PRODUCT LAW WORK_OF_ART FAC ORG PERSON GPE".split())

AFTER_DAYS = frozenset(
    "times telegraph mirror express mail herald post star mass group school club world agreement "
    "friday monday league".split()
)
"""Words behind a weekday that make it a name: Sunday Times."""

BEFORE_DAYS = frozenset("black good super bloody ash easter holy cyber shrove palm".split())
"""Words before a weekday that make it a name: Black Friday."""

BEFORE_MONTHS = frozenset(
    "in since until till by before after during through of last next this early late mid from to "
    "and between around or for - – — every".split()
)
"""Words before a month without a day or a year."""

BEFORE_YEARS = BEFORE_MONTHS | frozenset("year about circa ( [ as the".split())
SEASON_BEFORE = frozenset("in over during since until by last this next of early late mid".split())


def is_time(doc: Doc, start: int, end: int, doubt: Doubt, before: Sequence[str]) -> bool:
    """Whether the tokens are a time, as far as their neighbours and the parse tell.

    Args:
        doc: the parsed text.
        start: the first token.
        end: the token behind the last.
        doubt: what they may be instead.
        before: the words that go with them, as "late" and "in".
    """
    check = _CHECKS.get(doubt)
    return check is None or check(doc, start, end, before)


def _weekday(doc: Doc, start: int, end: int, before: Sequence[str]) -> bool:
    if _in_longer_name(doc, start, end):
        return False
    behind = doc[end].lower_ if end < len(doc) else ""
    ahead = doc[start - 1] if start else None
    if behind in AFTER_DAYS and doc[end].text[:1].isupper():
        return False
    if ahead is not None and ahead.lower_ in BEFORE_DAYS and ahead.text[:1].isupper():
        return False
    article = ahead is not None and ahead.lower_ == "the"
    return not (article and end < len(doc) and doc[end].text[:1].isupper())


def _in_longer_name(doc: Doc, start: int, end: int) -> bool:
    """Whether the tokens stand in a name that is longer than they."""
    token = doc[start]
    if token.ent_type_ not in NAMES:
        return False
    begin, stop = _entity(doc, start)
    return begin < start or stop > end


def _entity(doc: Doc, i: int) -> tuple[int, int]:
    begin, stop = i, i + 1
    while doc[begin].ent_iob_ == "I" and begin > 0:
        begin -= 1
    while stop < len(doc) and doc[stop].ent_iob_ == "I":
        stop += 1
    return begin, stop


def _month(doc: Doc, start: int, end: int, before: Sequence[str]) -> bool:
    token = doc[start]
    if token.ent_type_ in ("PERSON", "ORG", "GPE", "FAC", "WORK_OF_ART") or token.tag_ == "MD":
        return False
    if end < len(doc) and doc[end].text in ("'s", "’s") and token.ent_type_ != "DATE":
        return bool(before) and before[-1] in BEFORE_MONTHS
    ahead = doc[start - 1].lower_ if start else ""
    if token.lower_ in ("may", "march") and token.dep_ in ("nsubj", "dobj", "nsubjpass"):
        return False
    # A preposition tells a month from a person: "in May", "by late March".
    return token.ent_type_ == "DATE" or ahead in BEFORE_MONTHS


def _year(doc: Doc, start: int, end: int, before: Sequence[str]) -> bool:
    token = doc[start]
    if token.ent_type_ in NOT_YEARS:
        return False
    if token.ent_type_ in ("DATE", "EVENT"):
        return not _counts(token)
    ahead = doc[start - 1].lower_ if start else ""
    return ahead in BEFORE_YEARS and not _counts(token)


def _counts(token: Token) -> bool:
    """Whether a number counts or numbers something: "in 2000 villages", "Resolution 1973"."""
    head = token.head
    if token.dep_ != "nummod":
        return False
    if head.i < token.i:
        return head.is_title and head.ent_type_ != "DATE"
    return head.tag_ in ("NNS", "NNPS")


def _season(doc: Doc, start: int, end: int, before: Sequence[str]) -> bool:
    """Only with an article: "in the spring"; "in summer" may be any, "to fall" is a verb."""
    token = doc[start]
    if token.pos_ == "VERB" or (end < len(doc) and doc[end].lower_ in ("of", "in", "short")):
        return False
    early = bool(before) and before[-1] in ("early", "late", "mid")
    if not early and not (len(before) > 1 and before[-1] == "the"):
        return False
    return bool(SEASON_BEFORE & set(before)) and not _modifies(token)


def _modifies(token: Token) -> bool:
    return token.dep_ in ("compound", "nmod", "amod") and token.head.i > token.i


def _bare(doc: Doc, start: int, end: int, before: Sequence[str]) -> bool:
    token = doc[start]
    word = token.lower_
    if word == "that":
        return token.tag_ in ("DT", "") and doc[end - 1].pos_ in ("NOUN", "PROPN", "")
    if word == "overnight":
        return not _modifies(token) and token.pos_ in ("ADV", "NOUN", "")
    if word in ("month", "quarter", "year"):  # year-end
        return bool({"by", "until", "before", "at", "since", "after"} & set(before))
    if word == "the" and doc[end - 1].lower_ not in ("before", "after"):
        return bool(before) and (before[-1].endswith(" of") or before[-1] in ("for", "over"))
    return True


def _holiday(doc: Doc, start: int, end: int, before: Sequence[str]) -> bool:
    alone = not before or before[-1] in ("the", "of", "for", "and", "from")
    behind = doc[end].text if end < len(doc) else ""
    return not alone and not (behind[:1].isupper() and doc[end].ent_type_ in NAMES)


def _name(doc: Doc, start: int, end: int, before: Sequence[str]) -> bool:
    first = doc[start].lower_
    if first in ("today", "tonight", "yesterday", "tomorrow"):
        return _near_day(doc, start, end)
    feast = first in ("christmas", "boxing", "new", "halloween", "valentine", "may", "bastille")
    return (_holiday if feast else _weekday)(doc, start, end, before)


def _near_day(doc: Doc, start: int, end: int) -> bool:
    """Not the Tonight Show, nor NBC's “Today”."""
    token = doc[start]
    if start and doc[start - 1].text == "USA":
        return False
    if not token.is_title or token.is_sent_start:
        return True
    behind = doc[end].text[:1] if end < len(doc) else ""
    return not (behind.isupper() or behind in ("”", '"', "’", "'"))


_CHECKS: dict[Doubt, Callable[[Doc, int, int, Sequence[str]], bool]] = {
    Doubt.NAME: _name,
    Doubt.MONTH: _month,
    Doubt.YEAR: _year,
    Doubt.SEASON: _season,
    Doubt.BARE: _bare,
}
