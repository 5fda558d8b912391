"""Words for countries that mean something else here: a person, a state of the US, a language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, cached_property
from typing import TYPE_CHECKING

from kg.extract.actors.offices import given_names, honorifics, titles
from kg.extract.lexicon import rows, words
from kg.gazetteer import Country, Form, form_key, is_ambiguous, lookup

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

SPEAK = frozenset({"speak", "learn", "teach", "study", "understand", "translate", "read", "write"})
"""Verbs whose object "Chinese" is a language."""

LOCAL_OFFICES = frozenset(
    "governor gov gov. senator sen. sen congressman congresswoman rep. rep sheriff republican "
    "republicans democrat democrats democratic legislature gop county".split()
)
"""Words that stand beside a state of the US, not beside a country of that name."""


class Hints:
    """What an article as a whole tells about words of several meanings, worked out once."""

    def __init__(self, doc: Doc) -> None:
        self._doc = doc

    @cached_property
    def words(self) -> frozenset[str]:
        """All words of the article, in small letters."""
        return frozenset(token.lower_ for token in self._doc)

    @cached_property
    def surnames(self) -> Mapping[str, int]:
        """The last words of names given in full, if they also mean a country.

        Each with the first token where it does.
        """
        found: dict[str, int] = {}
        for token in self._doc[:-1]:
            given = token.text in given_names() or _is_titled_given_name(token)
            if given and lookup(token.nbor().text):
                found.setdefault(token.nbor().text, token.i + 1)
        return found


def _is_titled_given_name(token: Token) -> bool:
    """Whether a capital word goes before another behind a title: "minister, Xoana Lima"."""
    if token.i == 0 or token.tag_ != "NNP" or token.head.i != token.i + 1 or lookup(token.text):
        return False
    before = token.nbor(-1)
    if before.text == "," and token.i > 1:
        before = token.nbor(-2)
    return before.lower_ in titles() or before.lower_ in honorifics()


def is_person(span: Span, hints: Hints) -> bool:
    """Whether the word is rather (part of) a person's name: Michael Jordan, Paris Hilton."""
    if _has_given_name_before(span) or _has_surname_behind(span):
        return True
    token = span[0]
    if len(span) == 1 and _is_surname_of_article(token, hints):
        return True
    if token.ent_type_ != "PERSON":
        return False
    doc = span.doc
    beside = [doc[i] for i in (span.start - 1, span.end) if 0 <= i < len(doc)]
    longer = any(t.ent_type_ == "PERSON" and t.tag_ != "POS" for t in beside)
    return longer and is_ambiguous(span.text)


def _has_given_name_before(span: Span) -> bool:
    if span.start == 0 or len(span) > 1:
        return False
    before = span.doc[span.start - 1]
    return (
        before.text in given_names()
        and before.pos_ == "PROPN"
        and before.dep_ == "compound"
        and before.ent_type_ in ("", "PERSON", span[0].ent_type_)
        and not lookup(before.text)
        and span[0].tag_ in ("NNP", "NNPS")
    )


def _has_surname_behind(span: Span) -> bool:
    """Whether a word like a given name goes before another: "Paris Hilton", "Chad Smith"."""
    doc, end = span.doc, span.end
    if end >= len(doc) or len(span) > 1:
        return False
    behind = doc[end]
    one_name = span[0].dep_ == "compound" and span[0].head == behind and behind.tag_ == "NNP"
    if not one_name or not behind.text.istitle() or behind.lower_ in titles():
        return False
    if behind.ent_type_ == "PERSON" and span[0].ent_type_ == "PERSON":
        return True
    return says_he(behind) or (span[0].text in given_names() and not _is_thing(behind))


def _is_surname_of_article(token: Token, hints: Hints) -> bool:
    """Whether a bare ambiguous word is the surname of somebody whom the article names in full.

    A country where it stands behind "in", "of" or before "'s president", or says "it".
    """
    if token.tag_ not in ("NNP", "NNPS", "JJ", "NN") or token.dep_ in ("amod", "compound", "pobj"):
        return False
    if hints.surnames.get(token.text, len(token.doc)) > token.i:
        return False
    if token.i + 1 < len(token.doc) and token.doc[token.i + 1].tag_ == "POS":
        return not _owns_office(token)
    return not says_it(token)


def _owns_office(token: Token) -> bool:
    return token.head.lower_ in titles() or token.head.lower_ in words("organization_nouns")


def says_it(token: Token) -> bool:
    """Whether what the word says goes on about "it": "Jordan said that it would open"."""
    if token.dep_ != "nsubj":
        return False
    clauses = (c for c in token.head.children if c.dep_ == "ccomp" and c.lemma_ not in DUMMY)
    return any(_has_subject(clause, token, {"it"}) for clause in clauses)


def says_he(token: Token) -> bool:
    """Whether what the word says goes on about "he" or "she": "Hilton said that she was happy"."""
    clauses = (c for c in token.head.children if c.dep_ == "ccomp" and token.dep_ == "nsubj")
    return any(_has_subject(clause, token, {"he", "she"}) for clause in clauses)


def _has_subject(clause: Token, before: Token, wanted: set[str]) -> bool:
    return any(s.lower_ in wanted and s.dep_ == "nsubj" and s.i > before.i for s in clause.children)


DUMMY = frozenset(
    "be seem appear take rain snow lead mean happen cause make depend help work matter look feel "
    "become cost".split()
)
"""Verbs that go with an "it" that may be anything."""


def is_other_place(span: Span, hints: Hints) -> bool:
    """Whether the word means a state of the US here, as far as the article tells: Georgia."""
    if span.end < len(span.doc) and span.doc[span.end].text in ("state", "province", "county"):
        return True
    other = _homonyms().get(form_key(span.text))
    if other is None:
        return False
    if _beside_local_office(span):
        return True
    return len(other["there"] & hints.words) > len(other["country"] & hints.words)


def _beside_local_office(span: Span) -> bool:
    doc, end = span.doc, span.end
    behind = doc[end : end + 3]
    words_behind = [t.lower_ for t in behind if t.tag_ != "POS"][:1]
    return any(word in LOCAL_OFFICES for word in words_behind)


def meant_elsewhere(span: Span, named: Mapping[str, Country]) -> Country | None:
    """Of the countries that a word may mean, the one that the article names without doubt."""
    text = span.doc.text
    sure = [
        country
        for country in named.values()
        if any(
            word in text and len({c.code for c, _ in lookup(word)}) == 1
            for word, _ in country.forms()
            if len(word) > 3
        )
    ]
    return sure[0] if len(sure) == 1 else None


def is_language(span: Span, form: Form) -> bool:
    """Whether the word is a language or colours a dish or custom: "speaks Chinese"."""
    token = span[-1]
    if form not in (Form.ADJECTIVE, Form.PEOPLE):
        return False
    head = token.head
    if token.dep_ in ("amod", "compound", "nmod"):
        new_year = [t.lower_ for t in span.doc[span.end : span.end + 2]] == ["new", "year"]
        return new_year or head.lemma_.lower() in words("culture_nouns")
    if token.tag_ in ("NNPS", "NNS") or any(c.dep_ == "det" for c in token.children):
        return False
    spoken = token.dep_ == "dobj" and head.lemma_ in SPEAK
    written = token.dep_ == "pobj" and head.lower_ in ("in", "into", "from")
    return spoken or (written and head.head.lemma_ in SPEAK | {"say", "broadcast", "publish"})


def is_part_of_name(span: Span, form: Form) -> bool:
    """Whether a capital is only part of the name of something else: "Paris Agreement"."""
    if form is not Form.CAPITAL or span.end >= len(span.doc):
        return False
    behind = span.doc[span.end]
    one_name = span[-1].dep_ in ("compound", "nmod") and behind.tag_ in ("NNP", "NNPS")
    return one_name and behind.text[:1].isupper() and _is_thing(behind)


def _is_thing(token: Token) -> bool:
    lower = token.lower_
    return not (lower in titles() or lower in honorifics() or token.ent_type_ == "PERSON")


@cache
def _homonyms() -> Mapping[str, dict[str, frozenset[str]]]:
    """For a country's word that is also a state of the US the words that tell the two apart."""
    return {
        form_key(row["word"]): {
            "there": frozenset(row["there"].split("|")),
            "country": frozenset(row["country"].split("|")),
        }
        for row in rows("homonyms")
    }
