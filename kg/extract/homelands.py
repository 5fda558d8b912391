"""The country of a person whose office is told without one: "Foreign Minister Hernán Cubillos".

A report from Santiago, or a sentence about what Chile did, leaves out that he is Chile's.  Whose
he is follows from the actors that acted just before, and from where the report was written.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.actors.cast import Member, Named, Office
from kg.extract.actors.datelines import datelines
from kg.extract.actors.offices import after_name, before_comma, before_name, clause_behind
from kg.extract.actors.organizations import organization
from kg.extract.attribution.attribution import Range
from kg.extract.salience import Salience
from kg.kinds import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

MINISTERS = ("minister", "foreign policy chief")
"""How the families of offices end that belong to whichever government was spoken of."""

OTHERS = frozenset(
    "president|vice president|chancellor|monarch|prince|lawmaker|senator|speaker|army chief|"
    "majority leader|minority leader|general|admiral|attorney general|head of state|first lady|"
    "police chief|prosecutor|governor|mayor|candidate|ombudsman|"
    "national security adviser|intelligence chief".split("|")
)
"""Families of offices that belong to the country of the report unless it is plain whose."""

NAMES = frozenset({"opposition leader", "leader of the opposition", "secretary of state"})

SERVANTS = frozenset({"spokesperson", "aide", "adviser", "chief of staff", "colleague"})
"""Families of offices under a person, whose country is theirs."""

NATIONAL = frozenset("Party Assembly Parliament Senate Army Navy Police Cabinet".split())
"""Last words of the names of bodies that each country has."""

BACK = 4
"""Sentences that the country spoken of may lie back."""


def give_homelands(mind: Salience) -> None:
    """Give their country to the persons whose office is told without one, as far as it is plain."""
    home = report_country(mind)
    for named in list(mind.cast.named):
        member = mind.cast.members[named.key]
        if member.kind is not ActorKind.PERSON or member.country is not None:
            continue
        if named.start in mind.reading.quoted:
            continue  # whose he is to the speaker, the article does not tell
        for office in member.offices:
            body = mind.cast.members[office.organization] if office.organization else None
            if body is not None and body.country is not None and not body.is_private():
                _give(member, office, body.country)
            if member.country is None and _is_bare(mind, office) and _is_told(mind, named, office):
                code = _of_master(mind, named, office) or _of_office(mind, named, office, home)
                _give(member, office, code)


def give_ministries(mind: Salience) -> None:
    """Let each ministry, parliament or party without a country be the country's spoken of."""
    home = report_country(mind)
    for named in list(mind.cast.named):
        member = mind.cast.members.get(named.key)
        if member is None or member.own or member.country:
            continue
        if not (_is_national(member) or _is_ministry(member)):
            continue
        code = _whose(mind, named.start, home)
        if _is_national(member):
            member.country = code
        elif code is not None:
            full = mind.cast.organization(organization(member.label, code).label, code)
            full.nouns |= member.nouns
            mind.cast.rename(member.key, full.key)


def give_described(mind: Salience) -> None:
    """Give organizations the country that explains them: "Yomiuri, Japan's largest newspaper"."""
    for named in list(mind.cast.named):
        member = mind.cast.members[named.key]
        if member.kind is not ActorKind.ORGANIZATION or member.country or member.own:
            continue
        span = after_name(mind.doc, named.end)
        inside = mind.cast.within(*span) if span is not None else iter(())
        first = next(inside, None)
        owner = mind.cast.members[first.key] if first is not None else None
        if span is None or first is None or owner is None or first.start != span[0]:
            continue
        if owner.kind is ActorKind.COUNTRY:
            member.country = owner.country


def _is_national(member: Member) -> bool:
    """Whether an organization is of a sort that a report from abroad calls by its country."""
    party = "party" in member.nouns or member.label.split()[-1] in NATIONAL
    return member.kind is ActorKind.ORGANIZATION and party


def _is_ministry(member: Member) -> bool:
    return member.kind is ActorKind.ORGANIZATION and member.label.startswith("Ministry of ")


def report_country(mind: Salience) -> str | None:
    """The one country in which the report was written, by its first dateline."""
    codes = [code for line in datelines(mind.doc) for code in line.countries]
    return codes[0] if len(set(codes)) == 1 else None


def spoken_of(mind: Salience, at: int) -> tuple[str | None, bool]:
    """The country of the actors that acted last before a token, and if in the same paragraph."""
    here = mind.sentence(at)
    starts = [s.start for s in mind.doc.sents]
    for number in range(here, max(-1, here - BACK), -1):
        end = at if number == here else starts[number + 1]
        codes = list(_acting(mind, starts[number], end))
        if codes:
            same = mind.reading.paragraph(starts[number]) == mind.reading.paragraph(at)
            return (codes[0] if len(set(codes)) == 1 else None), same
    return None, False


def is_ministers(family: str) -> bool:
    """Whether a family of offices is a minister's."""
    return family.endswith(MINISTERS)


def _is_bare(mind: Salience, office: Office) -> bool:
    """Whether an office is told without its country; a lawmaker of a party has one as well."""
    body = mind.cast.members[office.organization] if office.organization else None
    of_party = office.title is not None and office.title.family in OTHERS
    return office.country is None and (body is None or (of_party and body.is_private()))


def _is_told(mind: Salience, named: Named, office: Office) -> bool:
    """Whether the office stands beside this mention of the name, not beside another."""
    doc = mind.doc
    spans = [before_name(doc, named.start), before_comma(doc, named.start, named.end)]
    after = after_name(doc, named.end)
    clause = clause_behind(doc, named.end)
    spans += [after] if after is not None else []
    spans += [clause[1]] if clause is not None else []
    last = office.title.name.split()[-1] if office.title is not None else ""
    return any(doc[i].lower_ == last for span in spans for i in range(*span))


def _give(member: Member, office: Office, code: str | None) -> None:
    if code is not None:
        office.country = code
        member.country = code


def _of_master(mind: Salience, named: Named, office: Office) -> str | None:
    """The country of the person whom somebody serves: "an aide to Abacha, Musa Danladi"."""
    if office.title is None or office.title.family not in SERVANTS:
        return None
    spans = (before_name(mind.doc, named.start), before_comma(mind.doc, named.start, named.end))
    masters = (n.key for span in spans for n in mind.cast.within(*span) if n.key != named.key)
    codes = [c for key in masters if (c := mind.cast.members[key].country) is not None]
    return codes[0] if len(set(codes)) == 1 else None


def _of_office(mind: Salience, named: Named, office: Office, home: str | None) -> str | None:
    """The country of a bare office: that of those who acted last, where the report agrees."""
    title = office.title
    if title is None or not (
        is_ministers(title.family) or title.family in OTHERS or title.name in NAMES
    ):
        return None
    code, _ = spoken_of(mind, _phrase_start(mind, named))
    if _is_joined(mind, named):
        return None  # "General Abacha and President Biya" may be of two countries
    if code is None or code == home:
        return code or home
    if not is_ministers(title.family) or title.name == "secretary of state" or office.former:
        return None
    return _whose(mind, _phrase_start(mind, named), home)


def _is_joined(mind: Salience, named: Named) -> bool:
    """Whether "and" joins the person to another that no title joins to the same country."""
    root = mind.doc[named.start : named.end].root
    return root.dep_ == "conj" or any(c.dep_ == "conj" for c in root.children)


def _acts(mind: Salience, home: str | None) -> bool:
    """Whether the country of the report is one that the article is about."""
    return home is not None and home in set(_acting(mind, 0, len(mind.doc)))


def _whose(mind: Salience, at: int, home: str | None) -> str | None:
    """The country of a ministry or minister at a token: of those who acted last, or the report's.

    A new paragraph goes on about the country of the report rather than about the one before it.
    """
    code, same = spoken_of(mind, at)
    if code is None or (not same and _acts(mind, home)):
        return home
    return code


def _phrase_start(mind: Salience, named: Named) -> int:
    """Where the phrase of a name begins, its title with it."""
    spans: tuple[Range, ...] = (
        before_name(mind.doc, named.start),
        before_comma(mind.doc, named.start, named.end),
    )
    return min(start for start, _ in spans)


def _acting(mind: Salience, start: int, end: int) -> Iterator[str]:
    """The countries of the subjects between two tokens, outside quotations."""
    for named in mind.cast.within(start, end):
        member = mind.cast.members[named.key]
        if member.country is None or named.start in mind.reading.quoted:
            continue
        if _is_subject(mind.doc[named.start : named.end].root):
            yield member.country


def _is_subject(token: Token) -> bool:
    """Whether a word is a subject of its clause or modifies one: "Chilean" of "Chilean envoys"."""
    while token.dep_ in ("amod", "compound", "nmod", "poss") and token.head.i > token.i:
        token = token.head
    return token.dep_ in ("nsubj", "nsubjpass")
