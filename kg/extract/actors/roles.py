"""The offices of the persons of an article, as the words beside their names tell them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kg.extract.actors.cast import Cast, Member, Named, Office
from kg.extract.actors.datelines import country_of_place
from kg.extract.actors.offices import (
    Title,
    after_name,
    before_comma,
    before_name,
    clause_behind,
    given_names,
    honorifics,
    is_former,
    title_ending_at,
    title_with_of,
    titles,
)
from kg.extract.actors.organizations import organization
from kg.extract.attribution.attribution import Range
from kg.kinds import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Doc

SHORT = {"sen.": "senator", "sen": "senator", "gov.": "governor", "gov": "governor"}
"""Words before a name that are short for an office."""

SENT = frozenset(
    "ambassador envoy consul diplomat coordinator representative negotiator mediator "
    "rapporteur".split()
)
"""Families of offices that one holds in a country for another, or for a body."""

CARING = frozenset({"envoy", "coordinator", "mediator", "rapporteur"})
"""Families of offices that one holds "for" a country which is another."""


def give_offices(doc: Doc, cast: Cast) -> None:
    """Give each person the offices that stand before and behind the name."""
    for named in list(cast.named):
        member = cast.members[named.key]
        if member.kind is not ActorKind.PERSON:
            continue
        before = before_name(doc, named.start)
        if before[0] == before[1]:
            before = before_comma(doc, named.start, named.end)
        office = _office_in(doc, cast, before, before[1])
        if office is None and before[1] < named.start:  # "an aide to Abacha, Musa Danladi"
            office = _apposed_office(doc, cast, before)
        if office is not None:
            member.add_office(office)
        if before[0] < before[1]:
            member.gender = member.gender or honorifics().get(doc[before[1] - 1].lower_, "")
        for office in _behind(doc, cast, named.end):
            member.add_office(office)
    for member in cast.persons():  # a title tells it more surely than a given name
        member.gender = member.gender or given_names().get(member.label.split()[0], "")


def _behind(doc: Doc, cast: Cast, end: int) -> Iterable[Office]:
    """The offices that stand behind a name: apposed, or in a clause with "who"."""
    after = after_name(doc, end)
    if after is not None:
        office = _apposed_office(doc, cast, after)
        if office is not None:
            yield office
    body = _body_behind(doc, cast, end)
    if body is not None:
        yield Office(None, body.key, None if body.is_private() else body.country)
    clause = clause_behind(doc, end)
    if clause is not None:
        title, span, past = clause
        keys = _owners(doc, cast, title, span)
        yield placed(doc, cast, Office(title, None, None, past), keys, span[0])


def _body_behind(doc: Doc, cast: Cast, end: int) -> Member | None:
    """The organization of "Vladimir Markin of the Investigative Committee"."""
    if end + 2 >= len(doc) or doc[end].lower_ not in ("of", "from", "at"):
        return None
    start = end + 1 + (doc[end + 1].lower_ == "the")
    named = cast.covering(start)
    body = cast.members[named.key] if named is not None and named.start == start else None
    return body if body is not None and body.kind is ActorKind.ORGANIZATION else None


def _office_in(doc: Doc, cast: Cast, span: Range, end: int) -> Office | None:
    """The office in words that end with its title: "Chinese Foreign Ministry spokesperson"."""
    start, short = span[0], doc[end - 1].lower_ if end > span[0] else ""
    while end > start and doc[end - 1].lower_ in honorifics():
        end -= 1
    found = title_ending_at(doc, end, start) if end > start else None
    if found is None and short in SHORT:
        found = titles()[SHORT[short]], end
    if found is None:
        return None
    title, at = found
    keys = _owners(doc, cast, title, (start, end), at)
    if start > 0 and doc[start - 1].tag_ == "WP$":  # "the Kremlin, whose spokesperson …"
        keys += [n.key for n in list(cast.within(doc[start].sent.start, start))[-1:]]
    office = Office(title, None, None, is_former(doc, start, end))
    return placed(doc, cast, office, keys, at)


def _apposed_office(doc: Doc, cast: Cast, span: Range) -> Office | None:
    """The office in words behind a name: "a spokeswoman for the Russian Foreign Ministry"."""
    for end in range(span[0] + 1, span[1] + 1):
        if end < span[1] and doc[end].lower_ not in ("of", "for", "at", "in", "to", "with", "from"):
            continue
        found = title_ending_at(doc, end, span[0])
        if found is None:
            continue
        longer = title_with_of(doc, found[1], min(span[1], end + 3)) or found[0]
        office = Office(longer, None, None, is_former(doc, *span))
        keys = _owners(doc, cast, longer, span)
        ministry = _ministry_in(doc, cast, span) if not keys else None
        return placed(doc, cast, office, [ministry] if ministry else keys, found[1])
    return None


def _ministry_in(doc: Doc, cast: Cast, span: Range) -> str | None:
    """The key of the ministry that its seat makes a country's: "the foreign ministry in Lima"."""
    at = next((i for i in range(*span) if doc[i].lower_ == "ministry"), None)
    if at is None or at + 2 >= len(doc) or doc[at + 1].lower_ != "in":
        return None
    code, start = country_of_place(doc[at + 2].text), at
    while start > span[0] and doc[start - 1].tag_ in ("NN", "JJ", "NNP"):
        start -= 1
    if code is None or start == at or cast.covering(at) is not None:
        return None
    entry = organization(doc[start : at + 1].text, code)
    return cast.organization(entry.label, entry.country).key


def is_destination(doc: Doc, named: Named, family: str) -> bool:
    """Whether a country named beside an office is not the holder's own but where he is sent.

    "The ambassador to Lima", "an adviser to Peru", "the envoy for Peru", "a coordinator in Peru".
    """
    before = doc[named.start - 1] if named.start > 0 else doc[named.start]
    if before.lower_ == "the" and before.i > 0:
        before = before.nbor(-1)
    alone = doc[named.start : named.end].root.dep_ == "pobj"
    there = family in SENT and before.lower_ in ("in", "at")
    sent = there or before.lower_ == "to" or (family in CARING and before.lower_ == "for")
    return alone and sent


def _owners(
    doc: Doc, cast: Cast, title: Title, span: Range, before: int | None = None
) -> list[str]:
    """The actors named beside a title, without the countries that its holder is sent to.

    Args:
        doc: a parsed Doc.
        cast: what it names.
        title: the office.
        span: the words around it.
        before: the token before which they begin, if only those count.
    """
    near = [n for n in cast.within(*span) if before is None or n.start < before]
    return [
        n.key
        for n in near
        if cast.members[n.key].kind is not ActorKind.COUNTRY
        or not is_destination(doc, n, title.family)
    ]


def placed(doc: Doc, cast: Cast, office: Office, keys: Iterable[str], at: int) -> Office:
    """The office with its organization and country, from the actors named beside its title."""
    for key in keys:
        member = cast.members[key]
        if member.kind is ActorKind.ORGANIZATION and office.organization is None:
            office.organization = key
            member_country = None if member.is_private() else member.country
            office.country = member_country or office.country
        elif member.kind is ActorKind.COUNTRY and office.country is None:
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
    near = sorted([*cast.within(begin, at), *cast.places_within(begin, at)])
    countries = [n for n in near if cast.members[n.key].kind is ActorKind.COUNTRY]
    return cast.members[countries[-1].key].country if countries else None


def _give_country(cast: Cast, office: Office, held: Member) -> None:
    """Let a ministry without a country be the ministry of that country."""
    if office.country is None or held.own:
        return
    entry = organization(held.label, office.country)
    full = cast.organization(entry.label, office.country)
    full.nouns |= held.nouns
    cast.rename(held.key, full.key)
    office.organization = full.key
