"""Which organization "the ministry", "the company", "the regulator" goes back to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.actors.campaigns import NOUNS as CAMPAIGNS
from kg.extract.actors.campaigns import campaign_of
from kg.extract.actors.cast import Member, Named
from kg.extract.actors.datelines import country_of_place
from kg.extract.actors.names import fold
from kg.extract.actors.organizations import organization
from kg.extract.attribution.attribution import Range
from kg.extract.counterparts import subjects_against
from kg.extract.homelands import country_spoken_of, parties, report_country, spoken_of
from kg.extract.lexicon import words
from kg.extract.salience import Meant, Salience
from kg.kinds import ActorKind

if TYPE_CHECKING:
    from spacy.tokens import Token

ANY_BODY = frozenset(
    "company firm group organization organisation agency business manufacturer maker retailer "
    "carmaker automaker airline carrier lender broadcaster outlet newspaper network party union "
    "watchdog regulator charity startup operator movement publisher insurer utility team club "
    "corporation enterprise association institute consortium conglomerate".split()
)
"""Nouns that may go back to an organization whose name does not tell what it is."""

BUSINESS = frozenset(
    "company firm business manufacturer maker retailer carmaker automaker airline carrier lender "
    "publisher insurer operator corporation enterprise startup conglomerate giant "
    "planemaker".split()
)

NEAR = 3
"""Sentences within which they do."""


def organization_meant(mind: Salience, head: Token, country: str | None) -> Meant | None:
    """The last organization whose name or noun is the head; else one of which nothing is known.

    Args:
        mind: who is in a reader's mind.
        head: the noun: "ministry".
        country: whose it must be, if that is told: "the Brazilian regulator".
    """
    noun = fold(head.lemma_ if head.tag_ == "NNS" else head.text)
    field = ministry_field(mind, head)
    heard = [Named(*voice.words, voice.key) for voice in mind.spoke if voice.at < head.i]
    before = sorted([*mind.before(head.i), *heard])
    places = [n for n in before if _may_be(mind.cast.members[n.key], country)]
    if field:
        places = [n for n in places if _is_ministry_of(mind, n, field, head)]
    for called in (_is_called, _is_business):
        fitting = (n for n in reversed(places) if called(mind.cast.members[n.key], noun))
        named = next(fitting, None)
        if named is not None:
            break
    if named is None and noun == "bloc":
        named = next((n for n in reversed(mind.before(head.i)) if n.key == "country/EU"), None)
    if named is None and noun in ANY_BODY:
        named = _nearest_untold(mind, head, places)
    if named is None:
        return None
    mind.cast.members[named.key].nouns.add(noun)
    return Meant(named.key, (named.start, named.end))


def ministry_field(mind: Salience, head: Token) -> str:
    """What the words before "ministry" tell that it is for: "interior"; empty of another noun."""
    start = head.i
    while start > head.sent.start and _tells_field(mind, mind.doc[start - 1]):
        start -= 1
    return mind.doc[start : head.i].text if head.lower_ in ("ministry", "department") else ""


def _tells_field(mind: Salience, token: Token) -> bool:
    noun = token.pos_ in ("NOUN", "ADJ", "PROPN") and token.tag_ not in ("POS", "PRP$", "DT")
    return noun and mind.cast.covering(token.i) is None


def _is_ministry_of(mind: Salience, named: Named, field: str, head: Token) -> bool:
    """Whether a body is the ministry for a field, and near enough if it is another country's.

    A ministry of which an article once told that it is Peru's is not every one of that field in it.
    """
    member = mind.cast.members[named.key]
    full = organization(f"{field} {head.lower_}", None).label
    if member.label.split(" of ")[:2] != full.split(" of ")[:2]:
        return fold(field) in fold(member.label)
    home = report_country(mind)
    near = mind.sentence(head.i) - mind.sentence(named.start) <= NEAR
    return near or member.country in (None, home) or mind.is_subject(named)


def government_meant(mind: Salience, head: Token) -> Meant | None:
    """The country of "the government": of who acted last, or of the report; None if it is open.

    Not one that accuses it, or does anything to it, in the same clause.
    """
    meant = mind.last(head.i, (ActorKind.COUNTRY,))
    home = report_country(mind)
    if meant is None and home is None and head.lower_ != "ministry":
        return None  # a church or firm of a country does not tell that its government is meant
    against = set(subjects_against(mind, head))
    told = (country_spoken_of(mind, head.i), home if home in parties(mind) else None)
    code = next((c for c in told if c is not None and c not in against), None)
    if code is None:
        alone = meant is not None and parties(mind) <= {mind.cast.members[meant.key].country}
        return meant if alone and not against else None
    key = mind.cast.country(code).key
    places = [(n.start, n.end) for n in mind.before(head.i) if n.key == key]
    return Meant(key, places[-1] if places else None)


def campaign_meant(mind: Salience, head: Token, owner: Member | None) -> Meant | None:
    """The body of a candidate's people: "the Rojas campaign", "Rojas's camp", "her campaign".

    Args:
        mind: who is in a reader's mind.
        head: the noun.
        owner: the person named or meant right before it.
    """
    noun = head.lemma_.lower()
    if owner is None or owner.kind is not ActorKind.PERSON or noun not in CAMPAIGNS | {"team"}:
        return None
    if noun != "campaign" and not _has_campaign(mind):
        return None
    return Meant(campaign_of(mind.cast, owner).key)


def owner_before(head: Token, source: Range) -> int | None:
    """The token that tells whose a body is, right before its noun; None if nothing stands there."""
    before = head.i - 1
    while before > source[0] and head.doc[before].tag_ in ("POS", "JJ", "CD"):
        before -= 1
    return before if before >= source[0] else None


def _has_campaign(mind: Salience) -> bool:
    """Whether the article speaks of a campaign: only there "her team" is one."""
    return any(token.lower_ in ("campaign", "campaigns") for token in mind.doc)


def plain_ministry(mind: Salience, head: Token, start: int, source: Range) -> Meant | None:
    """The ministry of "the finance ministry", "its finance ministry": of the country in mind.

    Args:
        mind: who is in a reader's mind.
        head: the noun "ministry".
        start: the first token behind the article or "its".
        source: the whole phrase.
    """
    first = mind.doc[source[0]]
    whose = first.lower_ in ("its", "their")
    definite = whose or mind.doc[start - 1].lower_ == "the"
    if head.lower_ != "ministry" or start == head.i or not definite:
        return None
    meant = mind.last(first.i, (ActorKind.COUNTRY,)) if whose else government_meant(mind, head)
    country = mind.cast.members[meant.key].country if meant is not None else None
    antecedent = meant.antecedent if meant is not None else None
    return Meant(_ministry(mind, start, head, country).key, antecedent)


def ministry_of(mind: Salience, noun: Token, country: str | None) -> Meant | None:
    """The ministry before another noun: "a foreign ministry spokesman".

    Args:
        mind: who is in a reader's mind.
        noun: the noun "ministry".
        country: whose it is, if that is told; else that of those who acted last.
    """
    code = country or spoken_of(mind, noun.i)[0]
    start = noun.i
    while start > noun.sent.start and mind.doc[start - 1].pos_ in ("NOUN", "ADJ", "PROPN"):
        start -= 1
    if code is None or start == noun.i:
        return None
    return Meant(_ministry(mind, start, noun, code).key)


def _ministry(mind: Salience, start: int, noun: Token, country: str | None) -> Member:
    regional = noun.i - start > 1 and country_of_place(mind.doc[start].text) is not None
    entry = organization(mind.doc[start : noun.i + 1].text, None if regional else country)
    member = mind.cast.organization(entry.label, entry.country)
    member.nouns |= {"ministry"}
    return member


def _may_be(member: Member, country: str | None) -> bool:
    return member.kind is ActorKind.ORGANIZATION and (
        country is None or member.country in (None, country)
    )


def _is_called(member: Member, noun: str) -> bool:
    return noun in member.nouns or noun in fold(member.label).split()


def _is_business(member: Member, noun: str) -> bool:
    """Whether both are businesses: "the carmaker" may be what was "the company" before."""
    return noun in BUSINESS and bool(member.nouns) and member.nouns <= BUSINESS


def _nearest_untold(mind: Salience, head: Token, places: list[Named]) -> Named | None:
    """The organization last in mind whose name does not tell that it is something else."""
    here = mind.sentence(head.i)
    near = [
        n
        for n in places
        if here - mind.sentence(n.start) <= NEAR and not _is_told(mind.cast.members[n.key])
    ]
    keys = {n.key for n in near}
    spoke = next((v.key for v in reversed(mind.spoke) if v.key in keys), None)
    if spoke is None and len(keys) > 1:
        subjects = [n for n in near if mind.is_subject(n)]
        return subjects[-1] if len({n.key for n in subjects}) == 1 else None
    return next((n for n in reversed(near) if spoke in (None, n.key)), None)


def _is_told(member: Member) -> bool:
    """Whether the name or the table tells what sort of body it is."""
    parts = fold(member.label).split()
    return bool(member.nouns) or any(word in words("organization_nouns") for word in parts)
