"""Which of the recogniser's organizations are some, and where their names begin and end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.actors.datelines import DASHES
from kg.extract.actors.headlines import is_headline
from kg.extract.actors.nonpersons import ZONES, region_names
from kg.extract.actors.offices import given_names, honorifics, titles
from kg.extract.actors.organizations import known, known_first_words
from kg.extract.actors.uses import PLACES
from kg.extract.attribution.attribution import Range
from kg.extract.lexicon import words
from kg.gazetteer import Form, form_key, lookup

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

ADJECTIVES = ("JJ", "RB", "VBN", "VBG", "VBD")


def organization_entities(doc: Doc) -> Iterator[Range]:
    """The recogniser's organizations, without the article before and the possessive behind."""
    for entity in doc.ents:
        start, end = entity.start, entity.end
        dashes = [i for i in range(start, end) if doc[i].text in DASHES and doc[i - 1].whitespace_]
        start = dashes[-1] + 1 if dashes else start
        while start < end and _is_before_name(doc[start]):
            start += 1
        while end > start and (doc[end - 1].tag_ in ("POS", "DT") or doc[end - 1].is_punct):
            end -= 1
        if start == end:
            continue
        start, end = _known_in_headline(doc, start, end)
        text = doc[start:end].text
        in_table = form_key(text) in known()
        if in_table or (entity.label_ == "ORG" and _is_organization_name(doc[start:end])):
            last = titles().get(doc[end - 1].lower_)
            end = end - 1 if last and end - 1 > start else end
            if in_table or not _is_office(doc, start, end):
                yield start, end


def _is_before_name(token: Token) -> bool:
    """Whether a word goes before a name: "the", "its", the "creepy" of "creepy Argos"."""
    plain = token.tag_ == "JJ" and token.text.islower() and token.text.isalpha()
    return token.tag_ in ("DT", "PRP$", "IN") or (plain and bool(token.whitespace_))


def _is_office(doc: Doc, start: int, end: int) -> bool:
    """Whether the words are a title, or with the word behind them: "Finance" of its minister."""
    texts = [doc[start:stop].text.lower() for stop in (end, min(len(doc), end + 1))]
    return texts[0] in honorifics() or not titles().keys().isdisjoint(texts)


def _known_in_headline(doc: Doc, start: int, end: int) -> Range:
    """The well-known last word of what a headline's capitals made a name: "Russians Hacked DNC"."""
    cut = form_key(doc[end - 1].text) in known() and form_key(doc[start:end].text) not in known()
    return (end - 1, end) if cut and is_headline(doc[start].sent) else (start, end)


def _is_organization_name(span: Span) -> bool:
    """Whether the words can name an organization: no place, and no headline's verb in them."""
    last = span[-1]
    if not any(c.isupper() for c in span.text) or last.lower_ in PLACES or last.pos_ == "VERB":
        return False
    if last.tag_ == "IN" or any(t.pos_ in ("VERB", "AUX") for t in span):
        return False
    if span.text in region_names() or _is_numbered(span):
        return False
    if len(span) == 1 and not _is_name(last):
        return False
    starts_with_country = len(span) > 1 and any(f in (Form.NAME,) for _, f in lookup(span[0].text))
    if starts_with_country and span[1].tag_ != "POS":
        return last.lower_ in words("organization_nouns")
    return True


def _is_numbered(span: Span) -> bool:
    """Whether a number tells it: "School No. 3", or it is a time: "1400 GMT"."""
    if span[-1].text in ZONES and span.start > 0 and span.doc[span.start - 1].like_num:
        return True
    at = next(
        (t for t in span if t.lower_ in ("no", "no.", "nr", "nr.") and t.i > span.start), None
    )
    behind = span.doc[at.i + 1 : at.i + 3] if at is not None else ()
    return any(t.like_num for t in behind)


def _is_name(token: Token) -> bool:
    """Whether a single word is a name, and no other word that begins a sentence: "Fishermen"."""
    lower = token.lower_
    singular = lower[:-3] + "man" if lower.endswith("men") else lower.removesuffix("s")
    if form_key(token.text) in known_first_words():
        return True  # "State" of "State Department"
    people = words("person_nouns") - words("organization_nouns")
    begins = token.i == token.sent.start or token.nbor(-1).is_punct
    ordinary = token.tag_ in ADJECTIVES and begins
    return people.isdisjoint((lower, singular)) and not ordinary and token.text not in given_names()
