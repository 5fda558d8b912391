"""Which words of an article name organizations, and of which country each is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from kg.extract.actors.body_names import organization_entities
from kg.extract.actors.campaigns import campaign_named
from kg.extract.actors.cast import Cast, Member
from kg.extract.actors.datelines import country_of_place, datelines
from kg.extract.actors.nonpersons import organization_noun, region_names
from kg.extract.actors.offices import honorifics, titles
from kg.extract.actors.organizations import known, known_first_words, organization
from kg.extract.actors.places import CountryMention
from kg.extract.actors.seats import acronym, home, is_firm
from kg.extract.actors.sifting import bodies_among
from kg.extract.attribution.attribution import Range
from kg.extract.lexicon import words
from kg.gazetteer import form_key, lookup
from kg.kinds import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

ORDINARY = frozenset("labour guardian amnesty wagner dawn guard spiegel morena breitbart".split())
"""Names of the table that are also other words, so that the recogniser must agree."""

MAX_KNOWN = 7
"""Words in the longest name of the table."""


def note_organizations(
    doc: Doc, cast: Cast, places: Sequence[CountryMention], single: Mapping[str, str]
) -> None:
    """Add the organizations that a Doc names to the cast, with their countries.

    Args:
        doc: a parsed Doc.
        cast: what it names so far.
        places: the words for countries in it.
        single: single names that are organizations', each with the noun that tells it or ''.
    """
    by_end = {place.end: place for place in places}
    by_start = {place.start: place for place in places}
    found = {
        *organization_entities(doc),
        *_known_names(doc),
        *_ministries(doc),
        *_plain_ministries(doc, by_end, by_start),
        *_single_names(doc, single),
    }
    heads = {i for line in datelines(doc) for i in range(line.start, line.end)}
    found = bodies_among(doc, {_before_person(doc, cast, span) for span in found}, single)
    for span in sorted(found, key=lambda r: (r[0], -r[1])):
        if span[0] in heads:
            continue
        member = _noted(doc, cast, span, by_start, by_end)
        if member is not None:
            name = doc[span[0] : span[1]]
            noun = organization_noun(name.root) or single.get(name.text)
            member.nouns |= {noun} if noun else set()


def _before_person(doc: Doc, cast: Cast, span: Range) -> Range:
    """The name without that of a person right behind: "the Board for Trade Nurlan Bekov"."""
    named = cast.covering(span[1] - 1)
    if named is None or named.start <= span[0] or named.end - named.start < 2:
        return span
    held, before = cast.members[named.key], doc[named.start - 1]
    body = not (before.lower_ in titles() or before.lower_ in honorifics())
    body = body and named.start - span[0] > 1 and before.tag_ in ("NNP", "NNPS")
    cut = body and held.kind is ActorKind.PERSON
    return (span[0], named.start) if cut else span


def _noted(
    doc: Doc,
    cast: Cast,
    span: Range,
    by_start: Mapping[int, CountryMention],
    by_end: Mapping[int, CountryMention],
) -> Member | None:
    """The organization named at a range, noted in the cast; None where it is none."""
    start, end = span
    begin, of = _country_before(doc, start, by_start, by_end)
    inner = max(start, begin)
    while inner < end and inner in by_start and by_start[inner].end < end:
        of = by_start[inner].country.code
        inner = by_start[inner].end
        inner += doc[inner].tag_ == "POS"
    called = inner
    while inner + 1 < end and _calls(doc[inner], doc[inner + 1]):
        inner += 1
    if inner >= end or (not of and lookup(doc[start:end].text)):
        return None
    stop, after = _country_after(doc, end, by_start)
    name = doc[inner:end].text
    earlier = None if of or after else campaign_named(cast, name) or _said_in_full(cast, name)
    if earlier is not None:
        cast.note(begin, stop, earlier)
        return earlier
    whole = known().get(form_key(doc[begin:stop].text))
    seat = None if form_key(name) in known() else home(doc, inner, end, by_start)
    entry = whole or organization(name, of or after or seat)
    label = entry.label
    if label == name and of and not entry.names and not _is_proper(doc, begin, called, end):
        label = doc[begin:end].text.replace("’", "'")  # no ministry: it keeps its country
    member = cast.organization(label, entry.country or of or after or seat)
    member.nouns |= entry.nouns | ({"company"} if is_firm(doc, inner, end) else set())
    cast.note(begin, stop, member)
    short = acronym(doc, stop)
    if short is not None:
        member.names.add(short)
        cast.note(stop + 1, stop + 2, member)
    return member


def _calls(noun: Token, name: Token) -> bool:
    """Whether a noun only calls the organization that is named behind it: "company Argos"."""
    calls = noun.text.islower() and noun.lower_ in words("organization_nouns")
    return calls and name.text[:1].isupper()


def _is_proper(doc: Doc, begin: int, inner: int, end: int) -> bool:
    """Whether a name behind a possessive stands for itself: "Germany's Deutsche Bahn"."""
    if inner < end and doc[inner].text.islower():
        return True  # "Chilean company Argos"
    owned = inner > begin and doc[inner - 1].tag_ == "POS"
    return owned and words("organization_nouns").isdisjoint(t.lower_ for t in doc[inner:end])


def _said_in_full(cast: Cast, name: str) -> Member | None:
    """The one organization named before whose name ends in these words: "the Commission"."""
    wanted = name.casefold().split()
    if form_key(name) in known():
        return None
    if len(wanted) == 1 and (department := known().get(form_key(f"{name} Department"))):
        return _named_so(cast, department.label)
    held = {cast.members[named.key].key: cast.members[named.key] for named in cast.named}
    bodies = [member for member in held.values() if member.kind is ActorKind.ORGANIZATION]
    if name.isupper() and len(wanted) == 1:
        short = name.replace(".", "")
        fits = [m for m in bodies if short in m.names or _initials(m.label) == short]
    elif wanted[-1] in words("organization_nouns"):
        fits = [member for member in bodies if _ends_in(member.label, wanted)]
    else:
        fits = []
    return fits[0] if len(fits) == 1 else None


def _named_so(cast: Cast, label: str) -> Member | None:
    """The organization of that label, if it was named before: what "State" is short for."""
    held = (cast.members[named.key] for named in cast.named)
    return next((m for m in held if m.label == label), None)


def _ends_in(label: str, wanted: list[str]) -> bool:
    """Whether the words are the last of a longer name, or its one first word."""
    full = label.casefold().split()
    longer = len(full) > len(wanted)
    return longer and (full[-len(wanted) :] == wanted or full[:1] == wanted)


def _initials(label: str) -> str:
    """The first letters of a name's capital words: UAW of "United Auto Workers"."""
    return "".join(word[0] for word in label.split() if word[0].isupper())


def _known_names(doc: Doc) -> Iterator[Range]:
    """Names of the table in more than one word, or in capitals, that the recogniser missed."""
    for token in doc:
        if form_key(token.text) not in known_first_words() or token.tag_ == "DT":
            continue
        for end in range(min(len(doc), token.i + MAX_KNOWN), token.i, -1):
            text = doc[token.i : end].text
            sure = end - token.i > 1 or (len(text) > 3 and not _is_qualified(token))
            if sure and form_key(text) in known() and _has_its_capitals(doc[token.i : end]):
                yield token.i, end
                break


def _is_qualified(token: Token) -> bool:
    """Whether a capital word before makes it another name: "Christian Democrats"."""
    if token.tag_ not in ("NNP", "NNPS") or (not token.ent_type_ and token.lower_ in ORDINARY):
        return True
    if token.i == 0:
        return False
    before = token.nbor(-1)
    joined = before.head == token and before.dep_ in ("amod", "compound")
    named = before.pos_ == "ADJ" or before.ent_type_ == token.ent_type_
    return joined and named and before.text[:1].isupper() and not lookup(before.text)


def _has_its_capitals(span: Span) -> bool:
    """Whether the words have the capitals of a name: not "Human rights watch"."""
    key = form_key(span.text)
    names = [name for name in known()[key].names if form_key(name) == key]
    return any(_is_written_as(span.text, name) for name in names)


def _is_written_as(text: str, name: str) -> bool:
    if name.isupper():
        return text.isupper()
    pairs = zip(text.split(), name.removeprefix("The ").split(), strict=False)
    return all(t[0].isupper() for t, n in pairs if n[0].isupper())


def _single_names(doc: Doc, single: Mapping[str, str]) -> Iterator[Range]:
    """The single names that are an organization's by their use: "regulator Anatel"."""
    for token in doc:
        if token.text not in single or token.pos_ not in ("PROPN", "NOUN"):
            continue
        if token.ent_type_ in ("PERSON", "ORG", "GPE", "") and _stands_alone(token):
            yield token.i, token.i + 1


def _stands_alone(token: Token) -> bool:
    """Whether a name is one word, known for no place, nation or title."""
    lower = token.lower_
    if lookup(token.text) or token.text in region_names():
        return False
    if lower in titles() or lower in honorifics():
        return False
    if token.ent_type_ == "" and (token.tag_ != "NNP" or lower in words("person_nouns")):
        return False
    inside = (t for t in token.children if t.dep_ in ("compound", "nmod") and t.tag_ == "NNP")
    return not any(t.text[:1].isupper() for t in inside) and token.dep_ not in ("compound", "nmod")


def _ministries(doc: Doc) -> Iterator[Range]:
    """Names like "Foreign Ministry" and "Ministry of Finance", capitalised."""
    for token in doc:
        if token.text not in ("Ministry", "Department", "Embassy", "Parliament", "Government"):
            continue
        start, end = token.i, token.i + 1
        if end + 1 < len(doc) and doc[end].lower_ in ("of", "for") and doc[end + 1].is_title:
            end += 2
            while end < len(doc) and (doc[end].is_title or doc[end].lower_ == "and"):
                end += 1
            end -= doc[end - 1].lower_ == "and"
        while start > 0 and _is_name_part(doc[start - 1]):
            start -= 1
        if end - start > 1 and token.text in ("Ministry", "Department", "Embassy"):
            yield start, end


def _plain_ministries(
    doc: Doc, by_end: Mapping[int, CountryMention], by_start: Mapping[int, CountryMention]
) -> Iterator[Range]:
    """Names like "foreign ministry" in small letters, beside the country whose it is."""
    for token in doc:
        if token.text != "ministry":
            continue
        start, end = token.i, token.i + 1
        if end + 1 < len(doc) and doc[end].lower_ in ("of", "for") and doc[end + 1].pos_ == "NOUN":
            end += 2
        while start > 0 and start not in by_end and doc[start - 1].pos_ in ("NOUN", "ADJ", "PROPN"):
            start -= 1
        begin = start - 1 if start > 0 and doc[start - 1].tag_ == "POS" else start
        behind = _country_after(doc, end, by_start)[1]
        region = doc[start].tag_ == "NNP" and country_of_place(doc[start].text) is not None
        if end - start > 1 and (begin in by_end or behind or region):
            yield start, end


def _is_name_part(token: Token) -> bool:
    return token.is_title and token.pos_ in ("PROPN", "ADJ") and token.tag_ != "POS"


def _country_before(
    doc: Doc,
    start: int,
    by_start: Mapping[int, CountryMention],
    by_end: Mapping[int, CountryMention],
) -> tuple[int, str | None]:
    """The country that stands as adjective or possessive before a name, and where it begins."""
    end = start - 1 if start > 0 and doc[start - 1].tag_ == "POS" else start
    place = by_end.get(end)
    if place is None or (end == start and doc[start - 1].pos_ not in ("ADJ", "PROPN", "NOUN")):
        return start, None
    return place.start, place.country.code


def _country_after(
    doc: Doc, end: int, by_start: Mapping[int, CountryMention]
) -> tuple[int, str | None]:
    """The country of "Ministry of Defense *of Ukraine*", and where the whole name ends."""
    if end + 1 < len(doc) and doc[end].lower_ == "of":
        at = end + 2 if doc[end + 1].lower_ == "the" else end + 1
        place = by_start.get(at)
        if place is not None:
            return place.end, place.country.code
    return end, None
