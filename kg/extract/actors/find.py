"""Who is named in an article: persons first, then organizations, then countries.

The entity recogniser proposes; tables, titles and the article's own full names decide, since it
takes Kyiv for a person and Zelenskyy for a country often enough.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from kg.extract.actors.cast import Cast, Member, Office
from kg.extract.actors.offices import (
    after_name,
    before_comma,
    before_name,
    given_names,
    honorifics,
    is_former,
    title_ending_at,
    titles,
)
from kg.extract.actors.organizations import known, organization
from kg.extract.actors.places import CountryMention, country_mentions
from kg.extract.attribution.attribution import Range
from kg.extract.lexicon import cue_verbs, words
from kg.gazetteer import Form, form_key, lookup

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

PLACES = frozenset(
    "oblast province region city river street district county airport square island sea strait "
    "mountain valley peninsula border bay gulf lake town village prefecture governorate".split()
)
MAX_NAME = 4
"""Tokens of the longest personal name that is found behind a title."""
PARTICLES = frozenset(
    "al el bin ibn abu de da del della der den di dos du la le van von ben".split()
)


def cast_of(doc: Doc) -> Cast:
    """The persons, organizations and countries that a Doc names."""
    cast = Cast()
    places = tuple(country_mentions(doc))
    _note_persons(doc, cast, places)
    _note_organizations(doc, cast, places)
    for place in places:
        cast.note(place.start, place.end, cast.country(place.country.code))
    _give_offices(doc, cast, places)
    return cast


def _note_persons(doc: Doc, cast: Cast, places: Sequence[CountryMention]) -> None:
    taken = {i for place in places for i in range(place.start, place.end)}
    proposals = (_person_entities(doc, taken), _titled_names(doc, taken), _given_names(doc, taken))
    ranges = list(_outermost({r for proposed in proposals for r in proposed}))
    full = [r for r in ranges if r[1] - r[0] > 1]
    for start, end in full:
        cast.note(start, end, cast.person(doc[start:end].text))
    for start, end in ranges:
        if end - start == 1 and cast.covering(start) is None:
            word = doc[start].text
            member = cast.surname(word) or cast.person(word)
            member.names.add(word)
            cast.note(start, end, member)
    for token in doc:  # surnames that the recogniser took for something else, or for nothing
        if token.text[:1].isupper() and len(token.text) > 2 and token.i not in taken:
            found = cast.surname(token.text) if cast.covering(token.i) is None else None
            known_in_full = found is not None and " " in found.label
            if found is None or not (known_in_full or token.pos_ == "PROPN"):
                continue
            if not _in_longer_name(token):
                found.names.add(token.text)
                cast.note(token.i, token.i + 1, found)


def _outermost(proposed: Iterable[Range]) -> Iterator[Range]:
    """The ranges in order, of those that overlap the first and longest: "Kim Jong-un" is one."""
    behind = 0
    for start, end in sorted(proposed, key=_longest_first):
        if start >= behind:
            yield start, end
            behind = end


def _person_entities(doc: Doc, taken: set[int]) -> Iterator[Range]:
    """The names that the recogniser calls persons, without titles and possessives."""
    for entity in doc.ents:
        if entity.label_ != "PERSON":
            continue
        start, end = entity.start, entity.end
        while end < len(doc) and doc[end - 1].lower_ in PARTICLES and doc[end].pos_ == "PROPN":
            end += 1  # the recogniser cut "Ursula von der" off "Leyen"
        while start < end and not _is_name_word(doc[start], first=True):
            start += 1
        second = doc[start + 1].text if start + 2 < end else ""
        if second in given_names() and doc[start].text not in given_names():
            start += 1  # a headline's verb before the name: "Rip Donald Trump"
        stop = start
        while stop < end and _is_name_word(doc[stop], first=False):
            stop += 1
        if start < stop and not taken & set(range(start, stop)) and _plausible(doc, start, stop):
            yield start, stop


def _titled_names(doc: Doc, taken: set[int]) -> Iterator[Range]:
    """The capitalised words right behind a title: spokesperson "Lin Jian"."""
    for token in doc[1:]:
        before = doc[token.i - 1]
        titled = before.lower_ in titles() or before.lower_ in honorifics()
        if not titled or before.tag_ == "NNS" or before.sent != token.sent:
            continue
        if not _is_name_word(token, first=True):
            continue
        end = token.i + 1
        while end < min(len(doc), token.i + MAX_NAME) and _is_name_word(doc[end], first=False):
            end += 1
        if not taken & set(range(token.i, end)) and _plausible(doc, token.i, end):
            yield token.i, end


def _given_names(doc: Doc, taken: set[int]) -> Iterator[Range]:
    """Capitalised words of which the first is a given name: "Volodymyr Zelenskyy"."""
    for token in doc[:-1]:
        if token.text not in given_names() or token.i in taken or doc[token.i + 1].i in taken:
            continue
        if token.i > 0 and _is_name_word(doc[token.i - 1], first=True) and not token.is_sent_start:
            continue  # a middle name, or the name of something else
        end = token.i + 1
        while end < min(len(doc), token.i + MAX_NAME) and _is_surname_word(doc[end]):
            end += 1
        if end - token.i > 1 and _plausible(doc, token.i, end):
            yield token.i, end


def _is_surname_word(token: Token) -> bool:
    initial = len(token.text) == 2 and token.text[1] == "." and token.text[0].isupper()
    return initial or (token.text[:1].isupper() and token.pos_ in ("PROPN", "NOUN", "ADJ"))


def _is_name_word(token: Token, *, first: bool) -> bool:
    if token.lower_ in honorifics() or token.tag_ == "POS":
        return False
    if first and token.lower_ in titles():
        return False
    if token.lower_ in PARTICLES or token.text in ("-", "’", "'"):
        return not first
    if not first and token.i > 0 and token.nbor(-1).text == "-" and token.tag_ == "NNP":
        return True  # "Kim Jong-un"
    if token.tag_ in ("VBZ", "VBD") or (not first and _is_headline_verb(token)):
        return False
    return token.text[:1].isupper() and token.pos_ in ("PROPN", "NOUN", "ADJ", "VERB", "X")


def _is_headline_verb(token: Token) -> bool:
    """Whether a capitalised word rather reports than names: "Obama Says"."""
    return token.text.endswith("s") and token.lower_[:-1] in cue_verbs()


def _plausible(doc: Doc, start: int, end: int) -> bool:
    """Whether the words can be a person's name: no title, country or organization among them."""
    if doc[end - 1].lower_ in PARTICLES or not doc[end - 1].text[:1].isalpha():
        return False
    text = doc[start:end].text
    if form_key(text) in known() or text.lower() in titles():
        return False
    return not any(
        token.lower_ in words("organization_nouns") or any(c.isdigit() for c in token.text)
        for token in doc[start:end]
    )


def _in_longer_name(token: Token) -> bool:
    """Whether a surname is part of the name of something else: "the Trump Organization"."""
    doc = token.doc
    after = doc[token.i + 1] if token.i + 1 < len(doc) else None
    return (
        after is not None and after.lower_ in words("organization_nouns") and after.text.istitle()
    )


def _note_organizations(doc: Doc, cast: Cast, places: Sequence[CountryMention]) -> None:
    by_end = {place.end: place for place in places}
    by_start = {place.start: place for place in places}
    found = {*_organization_entities(doc), *_ministries(doc), *_plain_ministries(doc, by_end)}
    for start, end in sorted(found, key=_longest_first):
        begin, of = _country_before(doc, start, by_start, by_end)
        inner = max(start, begin)
        while inner < end and inner in by_start and by_start[inner].end < end:
            of = by_start[inner].country.code
            inner = by_start[inner].end
            inner += doc[inner].tag_ == "POS"
        if inner >= end or (not of and lookup(doc[start:end].text)):
            continue
        stop, after = _country_after(doc, end, by_start)
        name = doc[inner:end].text
        whole = known().get(form_key(doc[begin:stop].text))
        entry = whole or organization(name, of or after)
        label = entry.label
        if label == name and of:  # no ministry: it keeps its country in its name
            label = doc[begin:end].text.replace("’", "'")
        cast.note(begin, stop, cast.organization(label, entry.country or of or after))


def _longest_first(span: Range) -> tuple[int, int]:
    return span[0], -span[1]


def _organization_entities(doc: Doc) -> Iterator[Range]:
    """The recogniser's organizations, without the article before and the possessive behind."""
    for entity in doc.ents:
        start, end = entity.start, entity.end
        while start < end and doc[start].tag_ in ("DT", "PRP$", "IN"):
            start += 1
        while end > start and (doc[end - 1].tag_ in ("POS", "DT") or doc[end - 1].is_punct):
            end -= 1
        if start == end:
            continue
        text = doc[start:end].text
        in_table = form_key(text) in known()
        if in_table or (entity.label_ == "ORG" and _is_organization_name(doc[start:end])):
            last = titles().get(doc[end - 1].lower_)
            yield (start, end - 1) if last and end - 1 > start else (start, end)


def _is_organization_name(span: Span) -> bool:
    """Whether the words can name an organization: no place, and no headline's verb in them."""
    last = span[-1]
    if not any(c.isupper() for c in span.text) or last.lower_ in PLACES or last.pos_ == "VERB":
        return False
    if last.tag_ == "IN" or any(t.pos_ in ("VERB", "AUX") for t in span):
        return False
    starts_with_country = len(span) > 1 and any(f in (Form.NAME,) for _, f in lookup(span[0].text))
    if starts_with_country and span[1].tag_ != "POS":
        return last.lower_ in words("organization_nouns")
    return True


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


def _plain_ministries(doc: Doc, by_end: Mapping[int, CountryMention]) -> Iterator[Range]:
    """Names like "foreign ministry" in small letters, behind the country whose it is."""
    for token in doc:
        if token.text != "ministry":
            continue
        start, end = token.i, token.i + 1
        if end + 1 < len(doc) and doc[end].lower_ in ("of", "for") and doc[end + 1].pos_ == "NOUN":
            end += 2
        while start > 0 and start not in by_end and doc[start - 1].pos_ in ("NOUN", "ADJ", "PROPN"):
            start -= 1
        begin = start - 1 if start > 0 and doc[start - 1].tag_ == "POS" else start
        if end - start > 1 and begin in by_end:
            yield start, end


def _is_name_part(token: Token) -> bool:
    return token.is_title and token.pos_ in ("PROPN", "ADJ") and token.tag_ != "POS"


def _country_before(
    doc: Doc, start: int, by_start: dict[int, CountryMention], by_end: dict[int, CountryMention]
) -> tuple[int, str | None]:
    """The country that stands as adjective or possessive before a name, and where it begins."""
    end = start - 1 if start > 0 and doc[start - 1].tag_ == "POS" else start
    place = by_end.get(end)
    if place is None or (end == start and doc[start - 1].pos_ not in ("ADJ", "PROPN", "NOUN")):
        return start, None
    return place.start, place.country.code


def _country_after(
    doc: Doc, end: int, by_start: dict[int, CountryMention]
) -> tuple[int, str | None]:
    """The country of "Ministry of Defense *of Ukraine*", and where the whole name ends."""
    if end + 1 < len(doc) and doc[end].lower_ == "of":
        at = end + 2 if doc[end + 1].lower_ == "the" else end + 1
        place = by_start.get(at)
        if place is not None:
            return place.end, place.country.code
    return end, None


def _give_offices(doc: Doc, cast: Cast, places: Sequence[CountryMention]) -> None:
    """Give each person the offices that stand before and behind the name."""
    for named in list(cast.named):
        member = cast.members[named.key]
        if not named.key.startswith(("person/", "#person=")):
            continue
        member.gender = member.gender or given_names().get(member.label.split()[0], "")
        before = before_name(doc, named.start)
        if before[0] == before[1]:
            before = before_comma(doc, named.start, named.end)
        office = _office_in(doc, cast, before, before[1])
        if office is not None:
            member.add_office(office)
        if before[0] < before[1]:
            member.gender = member.gender or honorifics().get(doc[before[1] - 1].lower_, "")
        after = after_name(doc, named.end)
        if after is not None:
            office = _apposed_office(doc, cast, after)
            if office is not None:
                member.add_office(office)


def _office_in(doc: Doc, cast: Cast, span: Range, end: int) -> Office | None:
    """The office in words that end with its title: "Chinese Foreign Ministry spokesperson"."""
    start = span[0]
    while end > start and doc[end - 1].lower_ in honorifics():
        end -= 1
    found = title_ending_at(doc, end, start) if end > start else None
    if found is None:
        return None
    title, at = found
    keys = [n.key for n in cast.within(start, end)]
    if start > 0 and doc[start - 1].tag_ == "WP$":  # "the Kremlin, whose spokesperson …"
        keys += [n.key for n in list(cast.within(doc[start].sent.start, start))[-1:]]
    office = Office(title, None, None, is_former(doc, start, end))
    return _placed(doc, cast, office, keys, at)


def _apposed_office(doc: Doc, cast: Cast, span: Range) -> Office | None:
    """The office in words behind a name: "a spokeswoman for the Russian Foreign Ministry"."""
    for end in range(span[0] + 1, span[1] + 1):
        if end < span[1] and doc[end].lower_ not in ("of", "for", "at", "in", "to", "with"):
            continue
        found = title_ending_at(doc, end, span[0])
        if found is None:
            continue
        office = Office(found[0], None, None, is_former(doc, *span))
        keys = [n.key for n in cast.within(*span)]
        return _placed(doc, cast, office, keys, found[1])
    return None


def _placed(doc: Doc, cast: Cast, office: Office, keys: Iterable[str], at: int) -> Office:
    """The office with its organization and country, from the actors named beside its title."""
    for key in keys:
        member = cast.members[key]
        if key.startswith("organization/") and office.organization is None:
            office.organization = key
            office.country = member.country or office.country
        elif key.startswith("country/") and office.country is None:
            office.country = member.country
    if office.organization and not office.country:
        held = cast.members[office.organization]
        if held.label.startswith(("Ministry of ", "Department of ")):
            office.country = _country_near(doc, cast, at)
            _give_country(cast, office, held)
    return office


def _country_near(doc: Doc, cast: Cast, at: int) -> str | None:
    """The country named last before a ministry that is named without one."""
    sentence = doc[at].sent
    begin = doc[sentence.start - 1].sent.start if sentence.start > 0 else 0
    countries = [n for n in cast.within(begin, at) if n.key.startswith("country/")]
    return cast.members[countries[-1].key].country if countries else None


def _give_country(cast: Cast, office: Office, held: Member) -> None:
    """Let a ministry without a country be the ministry of that country."""
    if office.country is None:
        return
    entry = organization(held.label, office.country)
    full = cast.organization(entry.label, office.country)
    cast.rename(held.key, full.key)
    office.organization = full.key
