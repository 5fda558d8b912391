"""The shared vocabulary in Python: spans, articles, actors, statements, an article's facts.

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

T = TypeVar("T")


class ActorKind(StrEnum):
    """What sort of actor: a government goes under its country, an army is an organization."""

    PERSON = "person"
    COUNTRY = "country"
    ORGANIZATION = "organization"
    GROUP = "group"


class Mode(StrEnum):
    """How much of the content stands in quotation marks: all, none, or some of it."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class StatementType(StrEnum):
    """What a statement does; ``ontology/speech-acts.ttl`` defines each and gives its codes."""

    ASSERTION = "assertion"
    ACCUSATION = "accusation"
    DENIAL = "denial"
    CONFIRMATION = "confirmation"
    CRITICISM = "criticism"
    PRAISE = "praise"
    APPEAL = "appeal"
    DEMAND = "demand"
    WARNING = "warning"
    THREAT = "threat"
    PROMISE = "promise"
    CONCERN = "concern"
    QUESTION = "question"
    REFUSAL = "refusal"
    BELIEF = "belief"


class Bound(StrEnum):
    """How a stated figure bounds the real one."""

    EXACTLY = "exactly"
    AT_LEAST = "at least"
    MORE_THAN = "more than"
    AT_MOST = "at most"
    LESS_THAN = "less than"
    ABOUT = "about"


class FindingKind(StrEnum):
    """What was seen in an article and could not be made into a statement, or was doubtful."""

    QUOTATION_WITHOUT_SOURCE = "quotation without a source"
    CUE_WITHOUT_CONTENT = "cue without a content"
    UNBALANCED_QUOTATION_MARK = "unbalanced quotation mark"
    OTHER_LANGUAGE = "other language"


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


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure that a statement states."""

    value: int | float
    bound: Bound
    unit: str
    """The noun phrase it counts or measures: ``Chinese nationals``, ``USD``, ``percent``."""
    span: Span


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
    said_on: str | None = None
    """ISO date, or month (``2025-04``), or year; None where the article does not tell."""
    when: Span | None = None
    """The words that say when: ``on Tuesday``."""
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
