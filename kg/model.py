"""The shared vocabulary in Python: spans, articles, actors, statements, events, an article's facts.

All values are frozen, compare by content, and outlive the spaCy documents they came from.  Offsets
count characters (Unicode code points, as in Python) of ``Article.text``.
"""

from __future__ import annotations

import hashlib
import json
import types
import typing
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar

from kg.kinds import (
    ActorKind,
    Bound,
    EventType,
    Factuality,
    FindingKind,
    Granularity,
    Mode,
    Part,
    StatementType,
    TimeBasis,
)

T = TypeVar("T")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of an article: ``text == article.text[start:end]``."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Article:
    """One article as it was read; unknown metadata is None, never a guess."""

    id: str
    """Names the article in its IRI, for example ``seeds/003.txt``: stable from build to build."""
    text: str
    """What offsets count in.  For a plain-text file the file itself, ``\\r\\n`` read as ``\\n``."""
    source: str
    """The file as reports and records name it, for example ``003.txt``."""
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    """ISO 8601: ``2025-04-09``, or with time and zone."""
    url: str | None = None
    body: int = 0
    """Where the article begins in ``text``: behind a front-matter head, else 0."""
    reader: str = "text"
    """What turned the file into text: ``text``, ``jsonl``, or an extractor with its version."""

    @property
    def sha256(self) -> str:
        """The hexadecimal SHA-256 of ``text`` in UTF-8."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    def span(self, start: int, end: int) -> Span:
        """The characters from ``start`` to ``end`` as a Span."""
        return Span(start, end, self.text[start:end])


@dataclass(frozen=True, slots=True)
class Role:
    """An office of a person, as the article states it."""

    title: str | None = None
    """For example ``spokesperson``."""
    organization: str | None = None
    """The key of an organization among the article's actors."""
    country: str | None = None
    """ISO 3166 code, for example ``CN``."""
    former: bool = False


@dataclass(frozen=True, slots=True)
class Actor:
    """Someone who speaks or is spoken about, as one article presents them."""

    key: str
    """Names the actor.  ``person/lin-jian``, ``country/CN`` or ``organization/…`` is the same actor
    in every article; a key that begins with ``#``, as ``#group=analysts``, is known in its article
    only."""
    label: str
    kind: ActorKind
    country: str | None = None
    """ISO 3166 code of the country it is, belongs to, or holds office for."""
    roles: tuple[Role, ...] = ()
    names: tuple[str, ...] = ()
    """Other names seen in the article or known for it, sorted."""
    wikidata: str | None = None
    """The Wikidata item, for example ``Q148``."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where an article names, or refers to, an actor."""

    actor: str
    span: Span


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who makes a statement: the actor, and the words that stand for it in this statement."""

    actor: str
    mention: Span | None = None
    """None where the source is left out, as behind a quotation that just goes on."""
    antecedent: Span | None = None
    """The mention that the words go back to, where they are no name: of "he" or "the ministry"."""


@dataclass(frozen=True, slots=True)
class Time:
    """A time that the article tells: an interval of days, and how it was found.

    There is no silent fallback: without anything to reckon from, ``start`` and ``end`` are None and
    the basis is ``unknown``.
    """

    span: Span
    """The words: ``on Tuesday``."""
    start: str | None
    """The first day, ISO 8601; None where it is open or not known."""
    end: str | None
    """The last day, included; None where it is open or not known."""
    granularity: Granularity
    basis: TimeBasis
    approximate: bool = False
    """The words say so: ``around``, ``about``."""

    @property
    def iso(self) -> str | None:
        """The day, month (``2025-04``) or year that it is; None where it is anything else."""
        if self.start is None:
            return None
        long = {Granularity.DAY: 10, Granularity.MONTH: 7, Granularity.YEAR: 4}
        return self.start[: long[self.granularity]] if self.granularity in long else None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure that a statement or an event states."""

    value: int | float
    """The figure; of a range the lower end."""
    bound: Bound
    unit: str
    """What it counts or measures: ``Chinese nationals``, ``USD``, ``percent``.

    Behind the noun stands what befell those counted, if that is told: ``people killed``."""
    span: Span
    high: int | float | None = None
    """The upper end of a range: 200 of "between 150 and 200"."""
    of: str | None = None
    """Key of the actor whose it is: ``country/CN`` for "155 Chinese nationals"."""


@dataclass(frozen=True, slots=True)
class Participant:
    """Someone in an event, by the words that name them, and the actor where they name one."""

    part: Part
    span: Span
    actor: str | None = None
    """The actor's key; for "155 Chinese nationals" the country they are of."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that an article, or a statement in it, says was, is or will be done."""

    key: str
    """``event=START,END``: where its trigger stands, the fragment of its IRI."""
    type: EventType
    mode: str
    """PLOVER's mode, for example ``seize``; empty where the type has none that fits."""
    trigger: Span
    """The word that names it: ``captured``."""
    label: str
    """A short sentence made of its parts: ``Ukraine – capture – two Chinese nationals``."""
    factuality: Factuality
    participants: tuple[Participant, ...] = ()
    place: Span | None = None
    country: str | None = None
    """ISO 3166 code of the country of the place."""
    time: Time | None = None
    quantities: tuple[Quantity, ...] = ()
    reported_by: str | None = None
    """Key of the innermost statement that reports it; None: the article in its own voice."""


@dataclass(frozen=True, slots=True)
class Proposition:
    """Who does what to whom, in one clause of what a statement puts forward."""

    span: Span
    """The words of the predicate: ``were fighting for``."""
    predicate: str
    """Its lemma, with particle or preposition: ``fight for``."""
    agent: str | None = None
    """Key of the actor who does it."""
    patient: str | None = None
    """Key of the actor to or for whom it is done."""
    place: str | None = None
    """Key of the country where."""
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """What is put forward, whoever does so; the same words elsewhere are the same claim."""

    key: str
    """``claim/`` and a hash of the claim's normalised words."""
    text: str


@dataclass(frozen=True, slots=True)
class Statement:
    """Someone puts something forward, at these characters of this article."""

    key: str
    """``char=START,END`` (RFC 5147): the fragment of its IRI."""
    type: StatementType
    mode: Mode
    speakers: tuple[Speaker, ...]
    """In order; empty where no source is named."""
    cue: Span | None
    """The words that report, as ``denied``; None where a quotation goes on without any."""
    content: tuple[Span, ...]
    """What is said, in order; discontinuous content is several spans."""
    sentence: Span
    """The sentence or sentences that hold cue and content."""
    reason: str
    """Why it has its type, for example ``cue 'denied'``."""
    confidence: float
    """How sure the attribution is, between 0 and 1."""
    source: tuple[Span, ...] = ()
    """The words that name who says it, whether or not they could be resolved to speakers."""
    negated: bool = False
    """The words report that something was *not* said."""
    hedges: tuple[Span, ...] = ()
    """``allegedly``, ``may``, ``no evidence``."""
    on_behalf_of: tuple[str, ...] = ()
    """Keys of the countries and organizations that the speakers speak for."""
    target: str | None = None
    """The key of the actor at whom it is directed."""
    about: tuple[str, ...] = ()
    """Keys of all actors that it concerns, the most concerned first."""
    time: Time | None = None
    """When it was said; None where the article does not tell."""
    venue: Span | None = None
    """The words that say where: ``a regular press briefing``."""
    quantities: tuple[Quantity, ...] = ()
    claim: str | None = None
    """Key of the claim that it puts forward."""
    denies: str | None = None
    """Key of the claim that it denies."""
    confirms: str | None = None
    """Key of the claim that it confirms."""
    responds_to: tuple[str, ...] = ()
    """Keys of the statements that it answers, in the same article."""
    reported_by: str | None = None
    """Key of the statement in whose content this one is reported."""
    propositions: tuple[Proposition, ...] = ()
    """What it puts forward or denies, clause by clause, the main one first."""

    @property
    def said_on(self) -> str | None:
        """The day, month (``2025-04``) or year when it was said; None where not told so."""
        return self.time.iso if self.time else None

    @property
    def when(self) -> Span | None:
        """The words that say when: ``on Tuesday``."""
        return self.time.span if self.time else None


@dataclass(frozen=True, slots=True)
class Finding:
    """Something seen and not attributed, or doubtful, so that no quotation is dropped silently."""

    kind: FindingKind
    span: Span


@dataclass(frozen=True, slots=True)
class Provenance:
    """What made the facts: enough to make them again."""

    kg: str
    """The version of kg."""
    model: str
    """Name and version of the spaCy pipeline, for example ``en_core_web_sm 3.8.0``."""
    model_sha256: str
    """Checksum of the pipeline's files."""


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """All that was extracted from one article; everything in it refers to the others by key."""

    article: Article
    provenance: Provenance
    actors: tuple[Actor, ...] = ()
    mentions: tuple[Mention, ...] = ()
    claims: tuple[Claim, ...] = ()
    statements: tuple[Statement, ...] = ()
    findings: tuple[Finding, ...] = ()
    events: tuple[Event, ...] = ()

    def actor(self, key: str) -> Actor:
        """The actor with that key; KeyError where the article has none."""
        for actor in self.actors:
            if actor.key == key:
                return actor
        raise KeyError(key)

    def to_json(self) -> str:
        """One line of JSON, the same for the same facts; ``from_json`` reads it back."""
        return json.dumps(_plain(self), ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_json(cls, line: str) -> ArticleFacts:
        """The facts that ``to_json`` wrote.

        Raises:
            ValueError: the line is not JSON, or lacks a field of these facts.
        """
        try:
            facts: ArticleFacts = _typed(cls, json.loads(line))
        except (AttributeError, KeyError, TypeError) as error:
            raise ValueError(f"these are no facts of an article: {error!r}") from error
        return facts


def _plain(value: Any) -> Any:
    """``value`` in the types of JSON; fields at their default are left out."""
    if is_dataclass(value) and not isinstance(value, type):
        held = ((f, getattr(value, f.name)) for f in fields(value))
        return {f.name: _plain(v) for f, v in held if v != f.default}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value


def _typed(kind: Any, value: Any) -> Any:
    """``value``, as JSON gives it, in the type ``kind``."""
    if isinstance(kind, type) and is_dataclass(kind):
        hints = _hints(kind)
        return kind(**{name: _typed(hints[name], item) for name, item in value.items()})
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin is tuple:
        return tuple(_typed(arguments[0], item) for item in value)
    if origin in (types.UnionType, typing.Union):
        if value is None or not isinstance(value, (dict, list)):
            return value
        return _typed(next(a for a in arguments if a is not types.NoneType), value)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return kind(value)
    return value


@cache
def _hints(kind: type) -> Mapping[str, Any]:
    return typing.get_type_hints(kind)


def by_key(items: Iterable[T]) -> dict[str, T]:
    """Actors, claims or statements by their ``key``."""
    return {item.key: item for item in items}  # type: ignore[attr-defined]
