"""Facts from quads: the inverse of writing."""

from __future__ import annotations

import dataclasses

import pyoxigraph
import pytest
from pyoxigraph import Quad

from kg.errors import StoreError
from kg.graph.read import article_facts
from kg.graph.vocab import KG
from kg.graph.write import article_quads
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
from kg.model import (
    Actor,
    Article,
    ArticleFacts,
    Claim,
    Event,
    Finding,
    Mention,
    Participant,
    Proposition,
    Quantity,
    Role,
    Speaker,
    Statement,
    Time,
)
from tests.facts import PROVENANCE, captured, sample

TEXT = "ab cd ef gh ij kl mn op qr st uv wx yz 😀 “one two three four” and on"


ARTICLE = Article(
    id="a folder/ü b#1.txt",
    text=TEXT,
    source="b.txt",
    title="A “title”\nof two lines",
    publisher="P \\ Q",
    published="2025-04-09T08:30:00Z",
    url="https://example.org/a b",
    body=3,
    reader="jsonl",
)
at = ARTICLE.span
ROLES = (Role("minister", "organization/x", "CN", True), Role("adviser"), Role(None, None, "FR"))
ONE = Actor("person/z", "Z", ActorKind.PERSON, "CN", ROLES, ("A", "B"), "Q1")
TWO = Actor("#group=two men@3,9", "two men", ActorKind.GROUP)
THIRD = Actor("country/CN", "China", ActorKind.COUNTRY, "CN", (), ("Beijing",), "Q148")
FOURTH = Actor("organization/x", "X", ActorKind.ORGANIZATION, "DE", (Role("member"),))


def full() -> ArticleFacts:
    """Facts with every field filled, and every order unusual."""
    return ArticleFacts(
        ARTICLE,
        PROVENANCE,
        actors=(ONE, TWO, THIRD, FOURTH),
        mentions=(
            Mention(ONE.key, at(9, 11)),
            Mention(TWO.key, at(9, 11)),
            Mention(ONE.key, at(0, 2)),
        ),
        claims=(Claim("claim/b", "that b"), Claim("claim/a", "that a")),
        statements=_statements(),
        findings=(
            Finding(FindingKind.OTHER_LANGUAGE, at(9, 11)),
            Finding(FindingKind.UNBALANCED_QUOTATION_MARK, at(0, 2)),
            Finding(FindingKind.QUOTATION_WITHOUT_SOURCE, at(0, 2)),
            Finding(FindingKind.UNRESOLVED_SOURCE, at(3, 5)),
        ),
        events=_events(),
    )


def _statements() -> tuple[Statement, ...]:
    """One with all that a statement can have, and two that stand around it."""
    whole = Statement(
        key="char=6,30",
        type=StatementType.CONFIRMATION,
        mode=Mode.MIXED,
        speakers=(
            Speaker(ONE.key, at(9, 11), at(3, 5)),
            Speaker(TWO.key, at(9, 11), at(0, 2)),
            Speaker(THIRD.key, None, at(6, 8)),
            Speaker(FOURTH.key, at(0, 2)),
        ),
        cue=at(12, 14),
        content=(at(24, 30), at(6, 11)),
        sentence=at(0, 40),
        reason="a reason",
        confidence=0.30000000000000004,
        source=(at(12, 14), at(9, 11)),
        negated=True,
        hedges=(at(15, 17), at(12, 14)),
        on_behalf_of=("organization/x", "country/CN"),
        target=TWO.key,
        about=(ONE.key, THIRD.key, TWO.key),
        time=Time(at(18, 20), "2025-01-01", "2025-12-31", Granularity.YEAR, TimeBasis.STATED, True),
        venue=at(21, 23),
        quantities=(
            Quantity(2.5, Bound.LESS_THAN, "percent", at(24, 26), 3.5, "country/CN"),
            Quantity(3, Bound.ABOUT, "", at(3, 5), 4),
        ),
        claim="claim/a",
        denies="claim/b",
        confirms="claim/a",
        responds_to=("char=50,61", "char=0,9"),
        reported_by="char=50,61",
        propositions=(
            Proposition(at(24, 26), "fight for", ONE.key, TWO.key, THIRD.key, True),
            Proposition(at(6, 8), "be"),
        ),
    )
    later = Statement(
        key="char=50,61",
        type=StatementType.BELIEF,
        mode=Mode.DIRECT,
        speakers=(Speaker(TWO.key, at(9, 11), at(0, 2)),),
        cue=None,
        content=(at(41, 61),),
        sentence=at(41, 61),
        reason="",
        confidence=1.0,
        time=Time(at(18, 20), None, None, Granularity.DAY, TimeBasis.UNKNOWN),
        quantities=(Quantity(5, Bound.EXACTLY, "men", at(3, 5)),),
        propositions=(Proposition(at(6, 8), "be", TWO.key),),
    )
    earlier = dataclasses.replace(
        later,
        key="char=0,9",
        speakers=(Speaker(THIRD.key, None, at(6, 8)),),
        time=Time(at(21, 23), None, "2025-04-06", Granularity.WEEKEND, TimeBasis.CONTEXT),
    )
    return whole, later, earlier


def _events() -> tuple[Event, Event]:
    """One with all that an event can have, and a bare one."""
    event = Event(
        key="event=41,43",
        type=EventType.ASSAULT,
        mode="aerial",
        trigger=at(41, 43),
        label="X – strike – two men",
        factuality=Factuality.PLANNED,
        participants=(
            Participant(Part.RECIPIENT, at(9, 11), THIRD.key),
            Participant(Part.AGENT, at(0, 2), FOURTH.key),
            Participant(Part.PATIENT, at(3, 5)),
        ),
        place=at(24, 30),
        country="FR",
        time=Time(at(18, 20), "2022-02-01", None, Granularity.PERIOD, TimeBasis.PUBLICATION),
        quantities=(
            Quantity(3, Bound.ABOUT, "", at(3, 5), 4),
            Quantity(7, Bound.AT_MOST, "men", at(0, 2)),
        ),
        reported_by="char=50,61",
    )
    told = Event(
        key="event=12,14",
        type=EventType.AGREE,
        mode="",
        trigger=at(12, 14),
        label="agree",
        factuality=Factuality.DENIED,
        participants=(Participant(Part.AGENT, at(3, 5), ONE.key),),
    )
    return event, told


@pytest.mark.parametrize("facts", [*sample(), full()], ids=lambda facts: facts.article.source)
def test_facts_come_back_equal(facts: ArticleFacts) -> None:
    quads = list(article_quads(facts))
    assert article_facts(reversed(quads)) == facts


@pytest.mark.parametrize("facts", [*sample(), full()], ids=lambda facts: facts.article.source)
def test_facts_come_back_equal_from_a_store(facts: ArticleFacts) -> None:
    store = pyoxigraph.Store()
    store.extend(article_quads(facts))
    assert article_facts(store) == facts
    assert set(store) == set(article_quads(facts))


def test_facts_come_back_under_another_base() -> None:
    base = "http://example.org/"
    assert article_facts(article_quads(full(), base), base) == full()


def test_an_article_without_facts_comes_back() -> None:
    facts = ArticleFacts(Article("x", "", "x"), PROVENANCE)
    assert article_facts(article_quads(facts)) == facts


def test_words_that_are_read_in_two_ways_keep_both_readings() -> None:
    facts = full()
    statement, later, earlier = facts.statements
    words = facts.article.span(18, 20)
    one = Time(words, "2025-04-08", "2025-04-08", Granularity.DAY, TimeBasis.PUBLICATION)
    other = dataclasses.replace(one, basis=TimeBasis.STATED)
    figure = Quantity(3, Bound.EXACTLY, "men", words)
    figures = (dataclasses.replace(figure, value=4), figure)
    both = dataclasses.replace(statement, time=one, quantities=figures)
    alone = dataclasses.replace(later, time=other, quantities=(figure,))
    changed = dataclasses.replace(facts, statements=(both, alone, earlier))
    assert article_facts(reversed(list(article_quads(changed)))) == changed


def test_a_speaker_is_told_from_another_for_whom_the_same_words_stand_elsewhere() -> None:
    facts = full()
    both, alone, _ = facts.statements
    assert both.speakers[1] == alone.speakers[0]
    assert both.speakers[0].mention == alone.speakers[0].mention
    assert both.speakers[0].antecedent != alone.speakers[0].antecedent
    assert article_facts(article_quads(facts)).statements[1].speakers == alone.speakers


def test_a_graph_from_before_there_were_times_is_refused() -> None:
    old = [quad for quad in article_quads(captured()) if quad.predicate != KG.saidAt]
    with pytest.raises(StoreError, match=r"written by another version .* build the article again"):
        article_facts(old)


def test_a_graph_that_lacks_something_is_named() -> None:
    quads = [quad for quad in article_quads(captured()) if quad.predicate != KG.mode]
    with pytest.raises(StoreError, match=r"captured\.txt is damaged .* build the article again"):
        article_facts(quads)


@pytest.mark.parametrize("quads", [[], [q for facts in sample() for q in article_quads(facts)]])
def test_quads_of_no_article_or_of_several_are_refused(quads: list[Quad]) -> None:
    with pytest.raises(StoreError, match="graphs, not of one article"):
        article_facts(quads)
