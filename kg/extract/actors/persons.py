"""Which words of an article name persons, and where each is named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence, Set
from typing import TYPE_CHECKING

from kg.extract.actors.cast import Cast, Member
from kg.extract.actors.explained import explained_names
from kg.extract.actors.headlines import without_headline_words
from kg.extract.actors.homonyms import says_he
from kg.extract.actors.misread import misread_names
from kg.extract.actors.name_words import JOINTS, is_name_word, is_surname_word
from kg.extract.actors.names import PARTICLES, SUFFIXES, rank
from kg.extract.actors.nicknames import name_in, nickname_in, past_nickname
from kg.extract.actors.nonpersons import region_names
from kg.extract.actors.offices import given_names, honorifics, titles
from kg.extract.actors.organizations import known
from kg.extract.actors.places import CountryMention
from kg.extract.actors.seats import is_firm
from kg.extract.actors.sifting import persons_among
from kg.extract.actors.uses import PLACES
from kg.extract.attribution.attribution import Range
from kg.extract.lexicon import cue_nouns, words
from kg.gazetteer import form_key, lookup

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

MAX_NAME = 6
"""Tokens of the longest personal name that is found behind a title."""


def note_persons(
    doc: Doc,
    cast: Cast,
    places: Sequence[CountryMention],
    others: Container[str] = (),
    heads: Set[int] = frozenset(),
) -> None:
    """Add the persons that a Doc names to the cast, full names first, then surnames.

    Args:
        doc: a parsed Doc.
        cast: what it names so far.
        places: the words for countries in it.
        others: single names that are no persons'.
        heads: the tokens of datelines.
    """
    taken = {i for place in places for i in range(place.start, place.end)}
    taken |= heads | {i for named in cast.named for i in range(named.start, named.end)}
    proposals = [find(doc, taken) for find in FINDERS]
    ranges = list(_outermost({r for proposed in proposals for r in proposed}))
    ranges = without_headline_words(doc, _without_headline_verbs(doc, _merged(doc, ranges)))
    ranges = persons_among(doc, ranges)
    for start, end in ranges:
        if end - start > 1:
            bearer = cast.person(name_in(doc, start, end))
            bearer.names |= nickname_in(doc, start, end)
            cast.note(start, end, bearer)
    for start, end in ranges:
        word = doc[start].text
        if end - start > 1 or cast.covering(start) is not None:
            continue
        if word in others and not cast.namesakes(word):
            continue
        member = _bearer(doc, cast, start)
        if member is not None:
            member.names.add(word)
            cast.note(start, end, member)
    _note_surnames(doc, cast, taken)


def _bearer(doc: Doc, cast: Cast, at: int) -> Member | None:
    """Whom a single name means: of several one whom "Mrs." fits."""
    word = doc[at].text
    found = cast.namesakes(word)
    if not found:
        return cast.person(word)
    gender = honorifics().get(doc[at - 1].lower_, "") if at else ""
    if gender:
        found = [m for m in found if _gender(m) in ("", gender)] or found
    return found[0] if len(found) == 1 else _owner(doc, cast, at, found)


def _owner(doc: Doc, cast: Cast, at: int, found: Sequence[Member]) -> Member | None:
    """Which of several bears a bare surname: whom it meant before, else the one named last.

    An article that calls one of them just "Clinton" gives the other's name in full.
    """
    keys = {member.key for member in found}
    places = [n for n in cast.named if n.key in keys]
    before = [n for n in places if n.start < at]
    bare = [n for n in before if n.end - n.start == 1 and not _has_honorific(doc, n.start)]
    chosen = (bare or before)[-1:] or places[:1]
    return cast.members[chosen[0].key] if chosen else None


def _has_honorific(doc: Doc, at: int) -> bool:
    return at > 0 and doc[at - 1].lower_ in honorifics()


def _gender(member: Member) -> str:
    return member.gender or given_names().get(member.label.split()[0], "")


def _note_surnames(doc: Doc, cast: Cast, taken: set[int]) -> None:
    """Surnames that the recogniser took for something else, or for nothing."""
    for token in doc:
        if not token.text[:1].isupper() or len(token.text) < 3 or token.i in taken:
            continue
        if cast.covering(token.i) is not None or not cast.namesakes(token.text):
            continue
        found = _bearer(doc, cast, token.i)
        if found is None or not (" " in found.label or token.pos_ == "PROPN"):
            continue
        if _in_longer_name(token) or _is_anothers_given_name(token, found.label):
            continue
        found.names.add(token.text)
        start = token.i
        while start > 0 and _is_capital_particle(doc[start - 1], taken):
            start -= 1
        cast.note(start, token.i + 1, found)


def _is_anothers_given_name(token: Token, label: str) -> bool:
    """Whether a first name goes on with another family name than the known person's."""
    behind = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else token
    if token.dep_ == "compound" and lookup(token.text) and not behind.text[:1].isupper():
        return True  # "Washington state"
    if rank(token.text, label) == 0:
        return False
    return token.pos_ != "PROPN" or (behind.tag_ == "NNP" and behind.text.istitle())


def _is_capital_particle(token: Token, taken: set[int]) -> bool:
    """Whether a word is the "Al" or "-" of "Al-Sisi", the "Von" of "Von der Leyen"."""
    if token.i in taken:
        return False
    joint = token.text == "-" and token.i > 0 and token.nbor(-1).lower_ in PARTICLES
    return joint or (token.lower_ in PARTICLES - {"y", "e"} and token.pos_ != "ADP")


def _outermost(proposed: Iterable[Range]) -> Iterator[Range]:
    """The ranges in order, of those that overlap the first and longest: "Kim Jong-un" is one."""
    behind = 0
    for start, end in sorted(proposed, key=lambda r: (r[0], -r[1])):
        if start >= behind:
            yield start, end
            behind = end


def _merged(doc: Doc, ranges: Sequence[Range]) -> list[Range]:
    """The names, those put together that the finders cut: "Mirza Fakhrul" + "Islam Alamgir"."""
    merged: list[Range] = []
    for start, end in ranges:
        last = doc[merged[-1][1] - 1] if merged else None
        if last is not None and last.i == start - 1 and last.dep_ == "compound":
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return merged


def _without_headline_verbs(doc: Doc, ranges: list[Range]) -> list[Range]:
    """The names without a capital word that is left off elsewhere: "Marine Le Pen Backs".

    A name counts for more where it stands as often or more often.
    """
    seen = Counter(doc[start:end].text for start, end in ranges)

    def shorter(start: int, end: int) -> Range:
        often = seen[doc[start:end].text]
        for stop in range(end - 1, start + 1, -1):
            if seen[doc[start:stop].text] >= often:
                return start, stop
        front = end - start > 2 and doc[start].text not in given_names()
        return (
            (start + 1, end) if front and seen[doc[start + 1 : end].text] > often else (start, end)
        )

    return [shorter(*r) for r in ranges]


def _person_entities(doc: Doc, taken: set[int]) -> Iterator[Range]:
    """The names that the recogniser calls persons, without titles and possessives."""
    for entity in doc.ents:
        if entity.label_ != "PERSON":
            continue
        start, end = entity.start, entity.end
        while end < len(doc) and doc[end - 1].lower_ in PARTICLES and doc[end].pos_ == "PROPN":
            end += 1  # the recogniser cut "Ursula von der" off "Leyen"
        end = _past_particles(doc, end)
        while start > 0 and _is_cut_given_name(doc[start - 1], doc[end - 1]):
            start -= 1
        start = _without_front(doc, start, end)
        stop = start
        while stop < end and is_name_word(doc[stop], first=stop == start):
            stop = past_nickname(doc, stop + 1)
        while stop > start and doc[stop - 1].text in JOINTS:
            stop -= 1
        if _is_title_holder_group(doc, start, stop) or taken & set(range(start, stop)):
            continue
        if start < stop and _plausible(doc, start, stop):
            yield start, stop


def _without_front(doc: Doc, start: int, end: int) -> int:
    """Where a name begins, given where the recogniser begins it: not with a title or a verb."""
    while start < end and not is_name_word(doc[start], first=True):
        start += 1
    start = _past_title(doc, start, end)
    second = doc[start + 1].text if start + 2 < end else ""
    cut_verb = doc[start].pos_ in ("VERB", "AUX", "ADV", "INTJ") or doc[start].tag_ == "NN"
    if second in given_names() and doc[start].text not in given_names() and cut_verb:
        start += 1  # a headline's verb before the name: "Rip Donald Trump"
    return start


def _past_title(doc: Doc, start: int, end: int) -> int:
    """Where a name begins behind a title of two words, or a noun for a person: "Nurse Ana Paz"."""
    if end - start > 2 and doc[start : start + 2].text.lower() in titles():
        return start + 2
    called = doc[start].lower_ in words("person_nouns") and doc[start].text not in given_names()
    return start + 1 if called and end - start > 2 and doc[start + 1].tag_ == "NNP" else start


def _past_particles(doc: Doc, end: int) -> int:
    """Where a name ends that the recogniser cut before its particle: "Lula" of "Lula da Silva"."""
    behind = end
    while behind < len(doc) and doc[behind].text.islower() and doc[behind].lower_ in PARTICLES:
        behind += 1
    longer = end < behind < len(doc) and doc[behind].tag_ == "NNP" and doc[behind].text.istitle()
    joined = longer and doc[end - 1].dep_ == "compound"
    name = longer and doc[end].lower_ not in ("y", "e")
    return behind + 1 if joined and (name or doc[end].dep_ == "compound") else end


def _is_cut_given_name(token: Token, last: Token) -> bool:
    if token.pos_ != "PROPN" or token.head != last or not token.text.istitle():
        return False
    if token.text in given_names():
        return True
    alone = token.i == token.sent.start or token.nbor(-1).pos_ not in ("PROPN", "NOUN", "ADJ")
    lower = token.lower_
    ordinary = words("person_nouns") | words("organization_nouns")
    known_word = lower in titles() or lower in honorifics() or lower in ordinary
    place = lookup(token.text) or token.text in region_names()
    return alone and not known_word and not place and token.ent_type_ in ("", "ORG", "PERSON")


def _titled_names(doc: Doc, taken: set[int]) -> Iterator[Range]:
    """The capitalised words right behind a title: spokesperson "Lin Jian".

    Behind a title and a comma there must be two: "its president, Femke de Vries,".
    """
    for token in doc[1:]:
        before = doc[token.i - 1]
        apposed = before.text == "," and token.i > 1 and _is_apposed(doc, token)
        if apposed:
            before = doc[token.i - 2]
        titled = before.lower_ in titles() or before.lower_ in honorifics()
        if not titled or before.tag_ == "NNS" or before.sent != token.sent:
            continue
        if not is_name_word(token, first=True) or _begins_title(doc, token.i):
            continue
        end = token.i + 1
        while end < min(len(doc), token.i + MAX_NAME) and is_name_word(doc[end], first=False):
            end += 1
        while doc[end - 1].lower_ in PARTICLES or doc[end - 1].text in JOINTS:
            end -= 1
        if apposed and end - token.i < 2:
            continue
        if not taken & set(range(token.i, end)) and _plausible(doc, token.i, end):
            yield token.i, end


def _begins_title(doc: Doc, at: int) -> bool:
    """Whether a word is the first of a title in two: "Rear Admiral", "Rear Adm"."""
    behind = doc[at + 1].lower_ if at + 1 < len(doc) else ""
    return f"{doc[at].lower_} {behind}" in titles() or behind in honorifics()


def _is_apposed(doc: Doc, token: Token) -> bool:
    """Whether a name behind a comma explains the noun before it."""
    head = token if token.dep_ == "appos" else token.head
    return head.dep_ == "appos" and head.head.i == token.i - 2 and head.i >= token.i


def _given_names(doc: Doc, taken: set[int]) -> Iterator[Range]:
    """Capitalised words of which the first is a given name: "Volodymyr Zelenskyy"."""
    for token in doc[:-1]:
        if token.text not in given_names() or token.i in taken or doc[token.i + 1].i in taken:
            continue
        if token.i > 0 and is_name_word(doc[token.i - 1], first=True) and not token.is_sent_start:
            continue  # a middle name, or the name of something else
        end = token.i + 1
        while end < min(len(doc), token.i + MAX_NAME) and is_surname_word(doc, end):
            end += 1
        if end - token.i > 1 and _plausible(doc, token.i, end):
            yield token.i, end


def _gendered_names(doc: Doc, taken: set[int]) -> Iterator[Range]:
    """Names of two words that go on about "he" or "she": "Paris Hilton said that she was"."""
    for token in doc:
        before = doc[token.i - 1] if token.i else token
        if before.head != token or before.tag_ != "NNP" or not says_he(token):
            continue
        if before.lower_ in honorifics() or before.lower_ in titles():
            continue
        span = (before.i, token.i + 1)
        alone = before.i == token.left_edge.i and before.text[:1].isupper()
        if alone and not taken & set(range(*span)) and _plausible(doc, *span):
            yield span


def _in_longer_name(token: Token) -> bool:
    """Whether a surname is part of the name of something else: "the Trump Organization"."""
    doc = token.doc
    after = doc[token.i + 1] if token.i + 1 < len(doc) else None
    return (
        after is not None and after.lower_ in words("organization_nouns") and after.text.istitle()
    )


def _plausible(doc: Doc, start: int, end: int) -> bool:
    """Whether the words can be a person's name: no title, country or organization among them."""
    if doc[end - 1].lower_ in PARTICLES or not doc[end - 1].text[:1].isalpha():
        return False
    text = doc[start:end].text
    if form_key(text) in known() or text.lower() in titles() or text in region_names():
        return False
    if text.lower().rstrip(".") in SUFFIXES | honorifics().keys():
        return False  # "Jr.", "Sen."
    if (
        end - start > 1
        and doc[start].text in region_names()
        and doc[start].text not in given_names()
    ):
        return False  # "Vermont Edition"
    if end - start == 1 and lookup(text):
        return False  # a word that may mean several countries: "Korea"
    place = end - start > 1 and doc[end - 1].lower_ in PLACES
    if (place or is_firm(doc, start, end)) and doc[start].text not in given_names():
        return False  # "Marwa Reef", "Borealis Energy"
    if any(c.isdigit() for c in text) or _is_general_firm(doc, start):
        return False
    if end - start > 1 and doc[end - 1].lower_ in cue_nouns():
        return False  # "Gallup Poll"
    named_so = doc[start].text in given_names() and doc[end - 1].ent_type_ == "PERSON"
    last = end - 1 if end - start > 1 and named_so else end  # "Frank Church" is nobody's church
    return not any(t.lower_ in words("organization_nouns") for t in doc[start:last])


def _is_general_firm(doc: Doc, start: int) -> bool:
    """Whether "General" before a name is part of it: General Motors."""
    return start > 0 and doc[start - 1].text == "General" and doc[start].ent_type_ == "ORG"


def _is_title_holder_group(doc: Doc, start: int, end: int) -> bool:
    """Whether a name in two words rather tells whose leader one is: "Tamil Tiger leader X"."""
    if end - start < 2 or end >= len(doc) or doc[start].text in given_names():
        return False
    return doc[end].lower_ in titles() and doc[end - 1].dep_ in ("compound", "nmod", "amod")


FINDERS = (
    _person_entities,
    _titled_names,
    _given_names,
    _gendered_names,
    explained_names,
    misread_names,
)
