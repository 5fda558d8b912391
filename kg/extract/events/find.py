"""The events that an article tells, in its own voice or inside what somebody says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kg.extract.attribution.attribution import Range
from kg.extract.coreference import Discourse
from kg.extract.events.clauses import Clause, auxiliaries, clause_of
from kg.extract.events.factuality import factuality_of
from kg.extract.events.found import FoundEvent, FoundParticipant, Report, innermost
from kg.extract.events.phrases import Phrases
from kg.extract.events.setting import Times, place_of
from kg.extract.events.standing import Standing, standing_of
from kg.extract.events.table import NOUN, VERB, Row, row_of
from kg.extract.events.table import events as table
from kg.extract.events.taking import is_specific, label, taken

if TYPE_CHECKING:
    from spacy.tokens import Token

    from kg.extract.times.find import Timed

Drafted = tuple["Token", Clause, Row]
"""A word that tells an event, its clause, and what it means there."""


def events(
    discourse: Discourse, timed: Sequence[Timed], reports: Sequence[Report]
) -> tuple[FoundEvent, ...]:
    """The events of a document, in the order of their triggers.

    Left out is what happens again and again, and what is told of nobody in particular.

    Args:
        discourse: the document with its actors.
        timed: the times that it tells.
        reports: its statements, as far as events need them.
    """
    phrases = Phrases(discourse, reports)
    times = Times(discourse.doc, timed)
    drafted = [d for token in discourse.doc if (d := _drafted(phrases, token)) is not None]
    absorbed = _absorbed(drafted)
    triggers = {token.i for token, _, _ in drafted} - absorbed
    found = (_event(phrases, times, d, triggers) for d in drafted if d[0].i in triggers)
    return tuple(event for event in found if event is not None)


def _drafted(phrases: Phrases, token: Token) -> Drafted | None:
    """The clause and meaning of a word, where the table has it."""
    if token.pos_ not in ("VERB", "NOUN") or token.dep_ in ("amod", "compound"):
        return None
    sort = VERB if token.pos_ == "VERB" else NOUN
    if (token.lemma_.lower(), sort) not in table():
        return None
    clause = clause_of(token)
    row = row_of(clause, phrases.is_a)
    return None if row is None else (token, clause, row)


def _absorbed(drafted: Sequence[Drafted]) -> set[int]:
    """The nouns that tell no event of their own: the talks of "held talks" where "hold" does."""
    return {
        head.i
        for _, clause, row in drafted
        for slot in row.absorbed()
        for head in clause.heads(slot)
        if head.pos_ == "NOUN"
    }


def _event(
    phrases: Phrases, times: Times, drafted: Drafted, triggers: set[int]
) -> FoundEvent | None:
    """The event of a word; None where it is a habit, nobody's, or not put forward."""
    token, clause, row = drafted
    found = taken(phrases, clause, row)
    if found is None or row.type is None:
        return None
    report = innermost(token.i, phrases.reports)
    standing = standing_of(token)
    factuality = factuality_of(token, standing, report)
    if factuality is None:
        return None
    place = place_of(phrases, clause, found, row)
    country = phrases.country(place) if place is not None else None
    participants = tuple(
        FoundParticipant(t.part, phrases.words(t.head), phrases.actor(t.head)) for t in found
    )
    where = phrases.words(place) if place is not None else None
    ranges = [(token.i, token.i + 1), *(p.words for p in participants), *([where] if where else [])]
    time = times.of(clause, triggers, _hull(ranges)[1])
    anchored = time is not None or (place is not None and place.pos_ == "PROPN")
    if not anchored and not is_specific(phrases, token, found):
        return None
    if time is None and _is_habit(token, standing):
        return None
    return FoundEvent(
        trigger=(token.i, token.i + 1),
        type=row.type,
        mode=row.mode,
        cameo=row.cameo,
        label=label(phrases, clause, row, found, factuality),
        factuality=factuality,
        participants=participants,
        place=where,
        country=country,
        time=time,
        reported_by=report.key if report else None,
        clause=_hull([*ranges, *([time.words] if time else [])]),
    )


def _is_habit(token: Token, standing: Standing) -> bool:
    """Whether a verb tells what somebody does again and again, and not what was done once."""
    simple = not auxiliaries(token)
    present = token.tag_ in ("VBZ", "VBP") and simple
    return standing.habitual and (present or token.tag_ in ("VBG", "VB"))


def _hull(ranges: Sequence[Range]) -> Range:
    """From the first to the last token of the ranges."""
    return min(start for start, _ in ranges), max(end for _, end in ranges)
