"""What linking compares: the claims, answers, quotations, actors and events of one article.

Each is an item: a small frozen record with everything that a decision about it needs, so that no
decision reads an article again.  It can be written as JSON and read back.  An item's blocking keys
say where to look for what may be the same: only items that share a key are ever compared.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields
from typing import Any, ClassVar, TypeAlias

Deed: TypeAlias = tuple[str, str, str]
"""Stem of a predicate, token of who does it and of whom it is done to, empty where not known."""

Figure: TypeAlias = tuple[float, float, str, str]
"""Value, upper end (the value again where it is no range), bound, unit."""


def figure_text(figure: Figure) -> str:
    """A figure in words.

    >>> figure_text((3.0, 5.0, "at least", "Chinese sailors"))
    'at least 3 to 5 Chinese sailors'
    """
    value, high, bound, unit = figure
    number = f"{value:,.10g}" if high == value else f"{value:,.10g} to {high:,.10g}"
    return f"{bound} {number} {unit}"


@dataclass(frozen=True, slots=True)
class Item:
    """Something of one article that may be the same as something of another."""

    kind: ClassVar[str]

    id: str
    """The IRI that it has in the index."""
    node: str
    """The IRI of what it is about: a claim, a quotation, an actor, an event, an article."""
    article: str
    """The IRI of the article; empty where the same item stands in many."""
    keys: tuple[str, ...]
    """Its blocking keys, sorted."""


@dataclass(frozen=True, slots=True)
class Voice:
    """A statement that makes, denies or confirms a claim, as far as linking needs it."""

    statement: str
    """Its IRI."""
    role: str
    """``claims``, ``denies`` or ``confirms``."""
    type: str
    speakers: tuple[str, ...]
    """IRIs of the speakers."""
    side: tuple[str, ...]
    """Tokens of the speakers and of those they speak for; see ``kg.link.tokens``."""
    target: str | None
    """Token of the actor at whom it is directed."""
    at: int
    """Where it stands in the article."""


@dataclass(frozen=True, slots=True)
class ClaimItem(Item):
    """A claim as one article has it."""

    kind: ClassVar[str] = "claim"

    text: str
    own: str
    """The text without what others say in it; see ``kg.link.own_words``."""
    day: str | None
    """When it was put forward, else when the article appeared."""
    negative: bool
    """Its main clause says no."""
    stems: tuple[str, ...]
    """Of its content words, and of the names that its pronouns stand for."""
    named: tuple[str, ...]
    """Tokens of the actors that its words name."""
    about: tuple[str, ...]
    """Tokens of all actors that it concerns."""
    deeds: tuple[Deed, ...]
    """Clause by clause who does what to whom, the main clause first."""
    figures: tuple[Figure, ...]
    voices: tuple[Voice, ...]
    vector: str
    """What it means; see ``kg.link.encoder``."""
    context: str
    """What the sentence means that it stands in."""
    claimed: str
    """What the claim is: what those put forward who make it, reject who deny it; see
    ``kg.link.claim_encoder``."""
    sentence: int
    """Where that sentence begins."""
    place: tuple[int, int]
    """Where its words begin and end in the article."""

    @property
    def speakers(self) -> frozenset[str]:
        """IRIs of those who put it forward, of what is only denied of those who deny it."""
        made = [v for v in self.voices if v.role != "denies"] or self.voices
        return frozenset(iri for voice in made for iri in voice.speakers)

    @property
    def side(self) -> tuple[str, ...]:
        """Tokens of those who put it forward and of those they speak for, sorted.

        Of what is only denied, those at whom the denials are aimed.
        """
        made = {token for v in self.voices if v.role != "denies" for token in v.side}
        aimed = {v.target for v in self.voices if v.role == "denies" and v.target}
        return tuple(sorted(made or aimed))


@dataclass(frozen=True, slots=True)
class AnswerItem(Item):
    """A statement that answers a claim without repeating it: "called the allegation absurd"."""

    kind: ClassVar[str] = "answer"

    relation: str
    """``denies`` or ``confirms``."""
    answered: str
    """What the claim may be that it answers: of a denial what it rejects, else what it says."""
    side: tuple[str, ...]
    target: str | None
    about: tuple[str, ...]
    day: str | None
    speakers: tuple[str, ...]
    known: tuple[str, ...]
    """IRIs of the statements that it answers in its own article."""
    told: bool
    """Its words tell what it answers: "the reports about servers in Vik", not "the reports"."""


@dataclass(frozen=True, slots=True)
class QuotationItem(Item):
    """Words in quotation marks, as one statement quotes them."""

    kind: ClassVar[str] = "quotation"

    text: str
    words: tuple[str, ...]
    """All its words, levelled."""
    side: tuple[str, ...]
    day: str | None
    statement: str
    vector: str


@dataclass(frozen=True, slots=True)
class ActorItem(Item):
    """A person or an organization, as an article presents them."""

    kind: ClassVar[str] = "actor"

    type: str
    label: str
    names: tuple[str, ...]
    country: str | None
    titles: tuple[str, ...]
    organizations: tuple[str, ...]
    """Labels of the organizations that the person has offices in."""
    wikidata: str | None
    """The item; None where it is not known."""
    own: bool = False
    """The IRI is from a user's own table of actors."""


@dataclass(frozen=True, slots=True)
class EventItem(Item):
    """An event, as one article tells it."""

    kind: ClassVar[str] = "event"

    type: str
    mode: str
    label: str
    stem: str
    """Of its trigger."""
    agents: tuple[str, ...]
    patients: tuple[str, ...]
    """Tokens of those who do it, and of those to whom it is done."""
    country: str | None
    place: str
    start: str | None
    end: str | None
    factuality: str
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class ArticleItem(Item):
    """An article by its wording."""

    kind: ClassVar[str] = "duplicate"

    signature: str
    """Its MinHash; see ``kg.link.minhash``."""
    day: str | None
    length: int
    """Words."""


KINDS: dict[str, type[Item]] = {
    kind.kind: kind
    for kind in (ClaimItem, AnswerItem, QuotationItem, ActorItem, EventItem, ArticleItem)
}


def to_json(item: Item) -> str:
    """An item as one line of JSON, the same for the same item; without its id and keys."""
    held = {k: v for k, v in asdict(item).items() if k not in ("id", "keys")}
    return json.dumps([item.kind, held], ensure_ascii=False, separators=(",", ":"))


def from_json(id_: str, keys: tuple[str, ...], line: str) -> Item:
    """The item that ``to_json`` wrote."""
    name, held = json.loads(line)
    kind = KINDS[name]
    values = {k: _tupled(v) for k, v in held.items()}
    if "voices" in values:
        values["voices"] = tuple(_voice(v) for v in held["voices"])
    return kind(id=id_, keys=keys, **values)


def _voice(held: dict[str, Any]) -> Voice:
    return Voice(**{f.name: _tupled(held[f.name]) for f in fields(Voice)})


def _tupled(value: Any) -> Any:
    return tuple(map(_tupled, value)) if isinstance(value, list) else value


def by_kind(items: Iterator[Item], kind: str) -> Iterator[Item]:
    """The items of that kind."""
    return (item for item in items if item.kind == kind)
