"""The country of a person whose office is told without one: "Foreign Minister Hernán Cubillos".

A report from Santiago, or a sentence about what Chile did, leaves out that he is Chile's.  Whose
he is follows from his title, from whom his clauses set against him, from the actors that acted just
before, and from where the report was written.  Where these leave it open, he has no country.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extract.actors.cast import Member, Named, Office
from kg.extract.actors.offices import (
    Title,
    after_name,
    before_comma,
    before_name,
    clause_behind,
    title_ending_at,
)
from kg.extract.actors.organizations import organization
from kg.extract.attribution.attribution import Range
from kg.extract.counterparts import hits_back, is_envoys, set_against
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
    codes = [code for line in mind.datelines for code in line.countries]
    return codes[0] if len(set(codes)) == 1 else None


def spoken_of(mind: Salience, at: int) -> tuple[str | None, bool]:
    """The country of the actors that acted last before a token, and if in the same paragraph.

    A heading that is a question, "What does Peru say?", counts for the paragraph below it.
    """
    here = mind.sentence(at)
    starts = mind.sentence_starts
    for number in range(here, max(-1, here - BACK), -1):
        end = at if number == here else starts[number + 1]
        subjects = list(_acting(mind, starts[number], end))
        codes = [code for code, main in subjects if main] or [code for code, _ in subjects]
        if codes:
            told = codes[0] if len(set(codes)) == 1 else None
            return told, _is_together(mind, starts[number], end, at)
    return None, False


def _is_together(mind: Salience, start: int, end: int, at: int) -> bool:
    """Whether a token stands in the paragraph of a sentence, or below it as below a heading."""
    above, below = mind.reading.paragraph(start), mind.reading.paragraph(at)
    text = mind.doc[start:end].text.strip()
    return above == below or (above == below - 1 and text.endswith("?"))


def country_spoken_of(mind: Salience, at: int) -> str | None:
    """The country whose "the government" or "the ministry" at a token is; None if it is open."""
    return _whose(mind, at, report_country(mind))


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
    """The country of a bare office: the one that has the title, else of those who acted last.

    Not one that a clause sets against the holder: then it is that of the report or of its lead.
    """
    title = office.title
    if title is None:
        return None
    start = _phrase_start(mind, named)
    against = set_against(mind, named.key) if parties(mind) != {home} else set()
    possible = set(_possible(mind, title, start)) - against
    fitting = sorted(possible if len(possible) == 1 else possible & _told(mind))
    if len(fitting) == 1:
        return fitting[0]
    if title.family == "ambassador":
        return _of_embassy(mind, start)
    if not (is_ministers(title.family) or title.family in OTHERS or title.name in NAMES):
        return None
    if _is_joined(mind, named):
        return None  # "General Abacha and President Biya" may be of two countries
    codes = [_last_acting(mind, office, start, home)]
    if against and is_ministers(title.family):
        codes += [home, _lead(mind)]
    for code in codes:
        if code is not None and code not in against and (not possible or code in possible):
            return code
    return None


def _of_embassy(mind: Salience, at: int) -> str | None:
    """The country of the embassy named before a token in its paragraph or the one before."""
    begin = mind.reading.paragraph_starts[max(0, mind.reading.paragraph(at) - 1)]
    bodies = (mind.cast.members[n.key] for n in mind.cast.within(begin, at))
    codes = {b.country for b in bodies if "embassy" in b.label.lower().split()}
    return codes.pop() if len(codes) == 1 else None


def _told(mind: Salience) -> set[str]:
    """The countries that the article names, as countries or by their bodies."""
    codes = (mind.cast.members[n.key].country for n in mind.cast.named)
    return {code for code in codes if code is not None}


def _possible(mind: Salience, title: Title, start: int) -> tuple[str, ...]:
    """The countries that have the office, or the one joined to it: "Tánaiste and Minister"."""
    joined = start > 1 and mind.doc[start - 1].lower_ == "and"
    other = title_ending_at(mind.doc, start - 1, mind.doc[start - 1].sent.start) if joined else None
    return title.countries or (other[0].countries if other is not None else ())


def _last_acting(mind: Salience, office: Office, start: int, home: str | None) -> str | None:
    """The country of those who acted last before the phrase of an office, as far as it may be."""
    code, _ = spoken_of(mind, start)
    if code is None or code == home:
        return code or home
    title = office.title
    if title is None or not is_ministers(title.family):
        return None
    if title.name == "secretary of state" or office.former:
        return None
    return _whose(mind, start, home)


def _lead(mind: Salience) -> str | None:
    """The one country that the subject of the article's first sentence with one is of."""
    for sentence in mind.doc.sents if len(mind.doc) else ():
        subjects = [c for c in sentence.root.children if c.dep_ in ("nsubj", "nsubjpass")]
        inside = [n for c in subjects for n in mind.cast.within(c.left_edge.i, c.right_edge.i + 1)]
        codes = {mind.cast.members[n.key].country for n in inside} - {None}
        if codes:
            return codes.pop() if len(codes) == 1 else None
    return None


def _is_joined(mind: Salience, named: Named) -> bool:
    """Whether "and" joins the person to another that no title joins to the same country."""
    root = mind.doc[named.start : named.end].root
    return root.dep_ == "conj" or any(c.dep_ == "conj" for c in root.children)


def parties(mind: Salience) -> set[str]:
    """The countries that act in the article."""
    return {code for code, _ in _acting(mind, 0, len(mind.doc))}


def _whose(mind: Salience, at: int, home: str | None) -> str | None:
    """The country of a ministry or minister at a token: of those who acted last, or the report's.

    A new paragraph goes on about the country of the report rather than about the one before it; if
    that is not told, it may turn to another party, unless the article leads with the one before.
    """
    code, same = spoken_of(mind, at)
    if hits_back(mind, at):
        return home if home != code else None
    if code is None or same:
        return code or home
    acting = parties(mind)
    if home in acting:
        return home
    return code if acting == {code} or _lead(mind) == code else None


def _phrase_start(mind: Salience, named: Named) -> int:
    """Where the phrase of a name begins, its title with it."""
    spans: tuple[Range, ...] = (
        before_name(mind.doc, named.start),
        before_comma(mind.doc, named.start, named.end),
    )
    return min(start for start, _ in spans)


def _acting(mind: Salience, start: int, end: int) -> Iterator[tuple[str, bool]]:
    """The countries of the subjects between two tokens, and if of the main clause.

    Not those in quotations, and no envoys, whose host is spoken of as well.
    """
    for named in mind.cast.within(start, end):
        member = mind.cast.members[named.key]
        if member.country is None or named.start in mind.reading.quoted:
            continue
        subject = _subject(mind.doc[named.start : named.end].root)
        if subject is not None and not is_envoys(mind, named):
            yield member.country, subject.head.dep_ in ("ROOT", "conj")


def _subject(token: Token) -> Token | None:
    """The subject that a word is, explains or modifies: "Chilean" of "Chilean envoys"."""
    while (token.dep_ in ("amod", "compound", "nmod", "poss") and token.head.i > token.i) or (
        token.dep_ == "appos"
    ):
        token = token.head
    by = token.dep_ == "pobj" and token.head.dep_ == "agent"
    return token if by or token.dep_ in ("nsubj", "nsubjpass") else None
