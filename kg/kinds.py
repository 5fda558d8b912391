"""The closed sets of the model: what kinds of actors, statements, times and events there are."""

from __future__ import annotations

from enum import StrEnum


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
    UNRESOLVED_SOURCE = "source not resolved"
    OTHER_LANGUAGE = "other language"


class Granularity(StrEnum):
    """How fine a time is told."""

    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    PERIOD = "period"
    """A stretch of another length, perhaps open at one end: ``since February 2022``."""


class TimeBasis(StrEnum):
    """What a time was worked out from."""

    STATED = "stated"
    """The words give it themselves: ``8 April 2025``."""
    PUBLICATION = "publication"
    """The words, and the day on which the article appeared: ``on Tuesday``."""
    CONTEXT = "context"
    """The words, and a time that the article told before: ``the day before``."""
    UNKNOWN = "unknown"
    """Relative to a day that is not known; there are the words only."""


class Factuality(StrEnum):
    """How an event is put, by whoever reports it; never whether it took place."""

    HAPPENED = "happened"
    ALLEGED = "alleged"
    DENIED = "denied"
    PLANNED = "planned"
    """Announced, threatened, asked for or thought possible: not yet, or not surely."""


class EventType(StrEnum):
    """What sort of event: the sixteen types of PLOVER 0.8."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"


class Part(StrEnum):
    """The part that someone takes in an event."""

    AGENT = "agent"
    """Who does it."""
    PATIENT = "patient"
    """To whom or what it is done."""
    RECIPIENT = "recipient"
    """For, to or with whom."""
