"""The items of one article: what of it may be the same as something elsewhere."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from kg.graph.names import Names
from kg.iri import BASE, article_iri
from kg.kinds import ActorKind, StatementType
from kg.link import claim_encoder, minhash
from kg.link.answers import moment_keys
from kg.link.encoder import encode
from kg.link.events import event_items, figure
from kg.link.features import (
    ActorItem,
    AnswerItem,
    ArticleItem,
    ClaimItem,
    Deed,
    Item,
    QuotationItem,
    Voice,
)
from kg.link.names import acronym, is_acronym, organization_name, person_name
from kg.link.negation import affirmed, negating
from kg.link.own_words import own_words
from kg.link.quoted import quoted
from kg.link.said import line
from kg.link.tokens import content_stems, side, token, tokens_in
from kg.link.words import heaviest, level, words
from kg.model import Actor, ArticleFacts, Span, Statement

_NEGATION = re.compile(
    r"\b(?:not|never|no|none|nobody|nothing|neither|without|cannot|n[o']t|\w+n['’]t)\b", re.I
)
_NOTHING = re.compile(
    r"\W*(?:that\s+)?(?:there\s+\w+\s+)?\W*(?:no|none|nobody|nothing|never|neither)\b", re.I
)
_FIRST = re.compile(r"\b(?:i|i['’]\w+|we|we['’]\w+|our|us|my|me|myself|ourselves)\b", re.I)
_PRONOUN = re.compile(
    r"\b(?:he|she|it|they|his|her|its|their|him|them|himself|herself|itself|themselves)\b", re.I
)
_BACK = re.compile(
    r"\b(?:(?:the|this|that|these|those|such|such an?|any such|his|her|its|their|[A-Z][\w’']+)\s+"
    r"(?:[\w-]+\s+){0,2}"
    r"(?:claims?|allegations?|accusations?|charges?|reports?|remarks?|suggestions?|assertions?"
    r"|comments?|statements?|story|stories|rumou?rs?|criticisms?))\b"
)
KEY_STEMS = 5
"""Of a claim, how many of its most telling stems make its keys."""
TELLING = 2
"""Stems beside "the reports" that tell what these are about."""
REJECTING = (StatementType.DENIAL, StatementType.CRITICISM, StatementType.REFUSAL)


def items_of(facts: ArticleFacts, base: str = BASE) -> tuple[Item, ...]:
    """Everything in an article that may be the same as something in another, sorted by IRI."""
    collector = _Collector(facts, base)
    found: list[Item] = [
        *collector.claims(),
        *collector.answers(),
        *collector.quotations(),
        *collector.actors(),
        *event_items(facts, base),
        *collector.article(),
    ]
    return tuple(sorted({item.id: item for item in found}.values(), key=lambda item: item.id))


class _Collector:
    """The making of one article's items; used once."""

    def __init__(self, facts: ArticleFacts, base: str) -> None:
        self.facts = facts
        self.names = Names(article_iri(facts.article, base), base)
        self.actors_by_key = {actor.key: actor for actor in facts.actors}
        self.day = facts.article.published[:10] if facts.article.published else None
        self.reported: dict[str, list[Statement]] = defaultdict(list)
        for s in facts.statements:
            if s.reported_by is not None:
                self.reported[s.reported_by].append(s)
        self.inside = f"claim in {self.names.article}"

    # -- claims ------------------------------

    def claims(self) -> Iterator[ClaimItem]:
        """One for each claim that a statement makes, denies or confirms."""
        holders: dict[str, list[tuple[str, Statement]]] = defaultdict(list)
        for s in self.facts.statements:
            for role, key in (("claims", s.claim), ("denies", s.denies), ("confirms", s.confirms)):
                if key is not None and not (s.negated and role == "claims"):
                    holders[key].append((role, s))
        for claim in self.facts.claims:
            if claim.key in holders:
                item = self._claim(claim.key, claim.text, holders[claim.key])
                if item is not None:
                    yield item

    def _claim(
        self, key: str, text: str, holders: Sequence[tuple[str, Statement]]
    ) -> ClaimItem | None:
        origin = _origin(text, holders)
        nested = self.reported[origin.key]
        whole = level(text) == level(" … ".join(span.text for span in origin.content))
        own = own_words(origin, nested) if nested and whole else text
        spans = [(span.start, span.end) for span in origin.content]
        named = tokens_in(self.facts, spans)
        about = {token(self.actors_by_key[k]) for k in origin.about} | named
        speakers = side(origin, self.actors_by_key)
        found = self._stems(own, origin, named)
        if not found:
            return None
        node = self.names.actor(key).value
        negative = is_negative(own, origin)
        meant = affirmed(own) if negative else own
        puts, rejects = claim_encoder.encode(line(meant, origin, self.actors_by_key))
        only_denied = all(role == "denies" for role, _ in holders)
        day = origin.said_on if origin.said_on and len(origin.said_on) == 10 else self.day
        return ClaimItem(
            id=self.names.here("claim=" + key.rpartition("/")[2]).value,
            node=node,
            article=self.names.article,
            keys=tuple(sorted({*_claim_keys(found, about, origin, day), f"is {key}", self.inside})),
            text=text,
            own=own,
            day=day,
            negative=negative,
            stems=found,
            named=tuple(sorted(named)),
            about=tuple(sorted(about | (set(speakers) if _FIRST.search(text) else set()))),
            deeds=tuple(self._deeds(origin)),
            figures=tuple(figure(q) for q in origin.quantities),
            voices=tuple(sorted((self._voice(role, s) for role, s in holders), key=_by_place)),
            vector=encode(meant),
            context=encode(origin.sentence.text),
            claimed=rejects if only_denied else puts,
            sentence=origin.sentence.start,
            place=(origin.content[0].start, origin.content[-1].end),
        )

    def _deeds(self, s: Statement) -> Iterator[Deed]:
        """Who does what to whom, clause by clause."""

        def known(key: str | None) -> str:
            return token(self.actors_by_key[key]) if key in self.actors_by_key else ""

        for clause in s.propositions:
            found = content_stems(clause.predicate)
            if found:
                yield " ".join(found), known(clause.agent), known(clause.patient)

    def _stems(self, text: str, origin: Statement, named: set[str]) -> tuple[str, ...]:
        """The stems of the words, and of the actors that pronouns stand for."""
        stood_for: list[Actor] = []
        if _FIRST.search(text):
            stood_for += [self.actors_by_key[sp.actor] for sp in origin.speakers]
        if _PRONOUN.search(text):
            concerned = (self.actors_by_key[k] for k in origin.about)
            stood_for += [a for a in concerned if token(a) not in named][:2]
        labels = (
            content_stems(a.label if a.kind is not ActorKind.PERSON else a.label.split()[-1])
            for a in stood_for
            if a.kind is not ActorKind.GROUP
        )
        own = content_stems(text)
        return tuple(dict.fromkeys([*own, *(s for found in labels for s in found)])) if own else ()

    def _voice(self, role: str, s: Statement) -> Voice:
        target = self.actors_by_key.get(s.target or "")
        return Voice(
            statement=self.names.statement(s.key).value,
            role=role,
            type=s.type.value,
            speakers=tuple(sorted(self.names.actor(sp.actor).value for sp in s.speakers)),
            side=side(s, self.actors_by_key),
            target=token(target) if target else None,
            at=s.content[0].start,
        )

    # -- answers ------------------------------

    def answers(self) -> Iterator[AnswerItem]:
        """The statements that reject or confirm what somebody said, in words that do not say it."""
        texts = {claim.key: claim.text for claim in self.facts.claims}
        for s in self.facts.statements:
            relation = _relation(s, texts)
            if relation is None:
                continue
            mine = side(s, self.actors_by_key)
            target = self.actors_by_key.get(s.target or "")
            aimed = token(target) if target else None
            said = line(" … ".join(c.text for c in s.content), s, self.actors_by_key)
            puts, rejects = claim_encoder.encode(said)
            about = tuple(sorted(token(self.actors_by_key[k]) for k in s.about))
            day = s.said_on if s.said_on and len(s.said_on) == 10 else self.day
            yield AnswerItem(
                id=self.names.here("answer=" + s.key.removeprefix("char=")).value,
                node=self.names.statement(s.key).value,
                article=self.names.article,
                keys=tuple(
                    sorted(
                        {
                            *moment_keys("answer", mine, day),
                            f"article {self.names.article}",
                        }
                    )
                ),
                relation=relation,
                answered=rejects if relation == "denies" else puts,
                side=mine,
                target=aimed,
                about=about,
                day=day,
                speakers=tuple(sorted(self.names.actor(sp.actor).value for sp in s.speakers)),
                known=tuple(sorted(self.names.statement(k).value for k in s.responds_to)),
                told=tells(" ".join(c.text for c in s.content)),
            )

    # -- quotations ------------------------------

    def quotations(self) -> Iterator[QuotationItem]:
        """What stands in quotation marks in a statement's content."""
        for s in self.facts.statements:
            for span in s.content:
                for start, text in quoted(span.text):
                    yield self._quotation(s, Span(span.start + start, span.end, text))

    def _quotation(self, s: Statement, place: Span) -> QuotationItem:
        found = tuple(words(place.text))
        telling = content_stems(place.text)
        mine = side(s, self.actors_by_key)
        pairs = combinations(sorted(heaviest(telling, KEY_STEMS)), 2)
        alike = {f"said {a} {b}" for a, b in pairs} or {"said " + " ".join(found)}
        return QuotationItem(
            id=self.names.here(f"quoted={place.start},{place.start + len(place.text)}").value,
            node=self.names.quotation(place.text).value,
            article=self.names.article,
            keys=tuple(sorted(alike)),
            text=place.text,
            words=found,
            side=mine,
            day=s.said_on if s.said_on and len(s.said_on) == 10 else self.day,
            statement=self.names.statement(s.key).value,
            vector=encode(place.text),
        )

    # -- actors ------------------------------

    def actors(self) -> Iterator[ActorItem]:
        """People and organizations; groups without a name are never the same as others."""
        for actor in self.facts.actors:
            if actor.kind in (ActorKind.PERSON, ActorKind.ORGANIZATION):
                yield self._actor(actor)

    def _actor(self, actor: Actor) -> ActorItem:
        node = self.names.actor(actor.key).value
        roles = [r for r in actor.roles if r.title or r.organization]
        owners = {r.organization for r in roles if r.organization} & set(self.actors_by_key)
        values = {
            "node": node,
            "type": actor.kind.value,
            "label": actor.label,
            "names": tuple(sorted({actor.label, *actor.names})),
            "country": actor.country,
            "titles": tuple(sorted({r.title for r in roles if r.title})),
            "organizations": tuple(sorted(self.actors_by_key[k].label for k in owners)),
            "wikidata": actor.wikidata,
            "own": not node.startswith((self.names.base, self.names.article)),
        }
        digest = hashlib.sha256(repr(sorted(values.items())).encode()).hexdigest()[:16]
        return ActorItem(
            id=f"{self.names.base}link/form/{digest}",
            article="",
            keys=_actor_keys(actor),
            **values,  # type: ignore[arg-type]
        )

    # -- the article ------------------------------

    def article(self) -> Iterator[ArticleItem]:
        """The article by its wording; nothing if it has hardly any."""
        found = words(self.facts.article.text[self.facts.article.body :])
        signature = minhash.signature(found)
        if signature:
            yield ArticleItem(
                id=self.names.here("wording").value,
                node=self.names.article,
                article=self.names.article,
                keys=tuple(sorted(minhash.bands(signature))),
                signature=signature,
                day=self.day,
                length=len(found),
            )


def is_negative(text: str, statement: Statement) -> bool:
    """Whether the main clause says no: by the first proposition, else by a "not" near the start."""
    text = negating(text)
    if _NOTHING.match(text) or not statement.propositions:
        return bool(_NEGATION.search(" ".join(text.split()[:9])))
    return statement.propositions[0].negated


def tells(text: str) -> bool:
    """Whether words that point back to a claim tell it too, beyond a judgement in quotation marks.

    >>> tells("the reports about servers in Vik as fabricated"), tells("the claims as “nonsense”")
    (True, False)
    """
    for start, quotation in reversed(list(quoted(text))):
        text = text[:start] + text[start + len(quotation) :]
    return len(content_stems(_BACK.sub("", text))) >= TELLING


def _origin(text: str, holders: Sequence[tuple[str, Statement]]) -> Statement:
    """The statement whose own words the claim's are."""
    plain = level(text)
    for _, s in holders:
        if plain in level(" … ".join(span.text for span in s.content)):
            return s
    return holders[0][1]


def _claim_keys(
    found: Sequence[str], about: Iterable[str], origin: Statement, day: str | None
) -> tuple[str, ...]:
    telling = sorted(heaviest(found, KEY_STEMS))
    keys = {f"claim {a} {b}" for a, b in combinations(telling, 2)}
    keys |= {f"claim {a}" for a in telling}
    if origin.type in (StatementType.ACCUSATION, StatementType.ASSERTION, StatementType.CRITICISM):
        keys |= set(moment_keys("charge", about, day))
    return tuple(sorted(keys))


def _relation(s: Statement, claims: Mapping[str, str]) -> str | None:
    """Whether a statement denies or confirms something that its own words do not tell.

    Also where they tell it in another way: who "denied that his men had touched the boat", in
    answer to "they rammed it", denies that too.
    """
    text = " ".join(span.text for span in s.content)
    vague = bool(_BACK.search(text)) or not content_stems(text)
    answering = bool(s.responds_to)
    if s.type in REJECTING and not s.negated:
        own = s.denies is not None and level(claims[s.denies]) in level(text)
        if (answering or vague) and (own or s.denies is None):
            return "denies"
    if s.type is StatementType.CONFIRMATION and not s.negated:
        own = s.confirms is not None and level(claims[s.confirms]) in level(text)
        if s.confirms is None or (own and answering):
            return "confirms"
    return None


def _actor_keys(actor: Actor) -> tuple[str, ...]:
    found: set[str] = set()
    for name in {actor.label, *actor.names}:
        if actor.kind is ActorKind.PERSON:
            parts = person_name(name)
            found |= {f"person {parts[-1]}", f"person {parts[0]}"} if len(parts) > 1 else set()
            found |= {f"person {parts[0]}"} if len(parts) == 1 else set()
        else:
            found.add(f"organization {organization_name(name)}")
            short = level(name).replace(".", "") if is_acronym(name) else acronym(name)
            found |= {f"acronym {short}"} if short else set()
    if actor.wikidata:
        found.add(f"wikidata {actor.wikidata}")
    return tuple(sorted(found))


def _by_place(voice: Voice) -> tuple[int, str, str]:
    return voice.at, voice.statement, voice.role
