"""Articles with the real model: short texts of our own, and the facts that they must give.

The rules are proved elsewhere on parses written by hand; here the rooms work together.
"""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from kg import parse
from kg.extract.article import facts_of
from kg.extract.claims import claim_of
from kg.kinds import ActorKind, Bound, FindingKind
from kg.model import Actor, Article, ArticleFacts, Provenance, Span, Statement
from kg.parse import Parser
from kg.read.prepare import prepare
from tests.extract.stories import STORIES, Told
from tests.extract.test_language import FRENCH, GERMAN

WEDNESDAY = "2025-04-09"


def _facts(parser: Parser, text: str, published: str | None = WEDNESDAY) -> ArticleFacts:
    article = Article("a", text, "a.txt", published=published)
    (parsed,) = parser.parse([(article, prepare(article))])
    return facts_of(parsed, _provenance(parser))


def _provenance(parser: Parser) -> Provenance:
    """What made the facts; the version does not matter here."""
    return Provenance("0", parser.model.name, parser.model.sha256)


def _told(facts: ArticleFacts, s: Statement) -> Told:
    label = {actor.key: actor.label for actor in facts.actors}
    return Told(
        ", ".join(label[speaker.actor] for speaker in s.speakers),
        s.type.value,
        s.mode.value,
        s.cue.text if s.cue else "",
        " … ".join(span.text for span in s.content),
        ", ".join(label[key] for key in s.about),
        label[s.target] if s.target else "",
        s.negated,
    )


@pytest.mark.parametrize("name", STORIES)
def test_an_article_tells_who_said_what(parser: Parser, name: str) -> None:
    text, *expected = STORIES[name]
    facts = _facts(parser, text)
    assert [_told(facts, statement) for statement in facts.statements] == expected


def test_jordan_alone_is_the_country(parser: Parser) -> None:
    facts = _facts(parser, "Jordan said that it would open the border.")
    assert [_told(facts, s).speakers for s in facts.statements] == ["Jordan"]
    assert [a.kind for a in facts.actors] == [ActorKind.COUNTRY]


def test_its_spokesperson_speaks_for_it(parser: Parser) -> None:
    facts = _facts(
        parser,
        "Kenya's foreign ministry summoned the envoy. Its spokesperson, Wanjiru Mwangi, said that "
        "talks would go on.",
    )
    assert facts.statements[0].on_behalf_of == (
        "country/KE",
        "organization/ministry-of-foreign-affairs-of-kenya",
    )


def test_she_may_be_somebody_without_a_name(parser: Parser) -> None:
    facts = _facts(parser, "The minister said that snow fell. “It was cold,” she added.")
    assert [_told(facts, s).speakers for s in facts.statements] == ["minister", "minister"]


# -- what goes with a statement ---------------------------------------------------------------


def test_a_nested_claim_is_reported_by_the_denial_that_answers_it(parser: Parser) -> None:
    facts = _facts(parser, STORIES["a claim reported inside a denial"][0])
    denial, claim = facts.statements
    assert (claim.reported_by, denial.reported_by) == (denial.key, None)
    assert denial.responds_to == (claim.key,)
    assert (denial.denies, denial.claim) == (claim.claim, None)
    assert claim.claim == claim_of("Norway had attacked a boat").key


def test_a_denial_answers_the_accusation_and_its_claim(parser: Parser) -> None:
    facts = _facts(parser, STORIES["an accusation and its denial"][0])
    accusation, denial = facts.statements
    assert denial.responds_to == (accusation.key,)
    assert denial.denies == accusation.claim
    assert [claim.text for claim in facts.claims] == ["Norway of illegal fishing"]
    assert denial.on_behalf_of == ("country/NO",)


def test_a_confirmation_confirms_its_claim(parser: Parser) -> None:
    facts = _facts(parser, "Thailand confirmed that the airport had closed.")
    (confirmation,) = facts.statements
    assert (confirmation.claim, confirmation.denies) == (None, None)
    assert confirmation.confirms == claim_of("the airport had closed").key


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Lin Jian said that at least 155 sailors had left.",
            [(155, Bound.AT_LEAST, "sailors", "at least 155 sailors")],
        ),
        (
            "Lin Jian said that more than 150 sailors had left.",
            [(150, Bound.MORE_THAN, "sailors", "more than 150 sailors")],
        ),
        (
            "Tom Hale said that Japan had spent $3.5 million on two ships.",
            [
                (3_500_000, Bound.EXACTLY, "USD", "$3.5 million"),
                (2, Bound.EXACTLY, "ships", "two ships"),
            ],
        ),
        ("Two men said that they had left.", []),
    ],
)
def test_the_figures_that_a_statement_states(
    parser: Parser, text: str, figures: list[tuple[float, Bound, str, str]]
) -> None:
    (statement,) = _facts(parser, text).statements
    assert [(q.value, q.bound, q.unit, q.span.text) for q in statement.quantities] == figures


@pytest.mark.parametrize(
    ("words", "published", "said_on", "when"),
    [
        ("on Tuesday", WEDNESDAY, "2025-04-08", "on Tuesday"),
        ("on Tuesday", None, None, "on Tuesday"),
        ("yesterday", WEDNESDAY, "2025-04-08", "yesterday"),
        ("on April 3", WEDNESDAY, "2025-04-03", "on April 3"),
        ("in March 2024", None, "2024-03", "in March 2024"),
        ("in Lima", WEDNESDAY, None, None),
    ],
)
def test_when_it_was_said(
    parser: Parser, words: str, published: str | None, said_on: str | None, when: str | None
) -> None:
    facts = _facts(parser, f"Tom Hale said {words} that the harbour had closed.", published)
    (statement,) = facts.statements
    assert statement.said_on == said_on
    assert (statement.when.text if statement.when else None) == when


def test_a_date_in_the_content_is_not_when_it_was_said(parser: Parser) -> None:
    facts = _facts(parser, "Tom Hale said that the harbour had closed on Tuesday.")
    assert [(s.said_on, s.when) for s in facts.statements] == [(None, None)]


def test_where_it_was_said(parser: Parser) -> None:
    facts = _facts(parser, "In an interview with the BBC, Tom Hale said that Japan had left.")
    assert [s.venue.text for s in facts.statements if s.venue] == ["an interview with the BBC"]


def test_words_that_keep_a_distance(parser: Parser) -> None:
    facts = _facts(
        parser,
        "According to Reuters, sailors may have died. Lawyer Tom Hale said that there was no "
        "evidence of fraud.",
    )
    assert [[h.text for h in s.hedges] for s in facts.statements] == [["may"], ["no evidence"]]


def test_a_spokeswoman_has_her_office_and_speaks_for_it(parser: Parser) -> None:
    facts = _facts(
        parser,
        "Emma Lindqvist, a spokeswoman for the Swedish Police Authority, declined to comment.",
    )
    (refusal,) = facts.statements
    police = "organization/swedish-police-authority"
    assert refusal.on_behalf_of == ("country/SE", police)
    emma = facts.actor("person/se/emma-lindqvist")
    assert [(r.title, r.organization, r.country, r.former) for r in emma.roles] == [
        ("spokeswoman", police, "SE", False)
    ]


def test_who_was_in_office_speaks_for_nobody(parser: Parser) -> None:
    facts = _facts(parser, STORIES["a former president"][0])
    assert [s.on_behalf_of for s in facts.statements] == [(), ()]
    assert [r.former for r in facts.actor("person/cl/laura-reyes").roles] == [True]


def test_an_actor_has_its_other_names_and_a_country_its_wikidata_item(parser: Parser) -> None:
    facts = _facts(parser, "Volodymyr Zelenskyy praised France. Zelensky said that it was kind.")
    assert facts.actor("person/volodymyr-zelensky").names == ("Zelensky",)
    assert facts.actor("country/FR") == Actor(
        "country/FR", "France", ActorKind.COUNTRY, "FR", wikidata="Q142"
    )


# -- what could not be made into a statement --------------------------------------------------


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        (
            "“Nobody asked us about the bridge.”",
            FindingKind.QUOTATION_WITHOUT_SOURCE,
            "“Nobody asked us about the bridge.”",
        ),
        (
            "Maria Rossi said “the road is closed and stays closed.",
            FindingKind.UNBALANCED_QUOTATION_MARK,
            "“the road is closed and stays closed.",
        ),
        ("Maria Rossi told the reporters.", FindingKind.CUE_WITHOUT_CONTENT, "told"),
        (GERMAN, FindingKind.OTHER_LANGUAGE, GERMAN[:80]),
        (FRENCH, FindingKind.OTHER_LANGUAGE, FRENCH[:80]),
        (
            "这一说法毫无根据，中方一贯要求本国公民遵守法律。",
            FindingKind.OTHER_LANGUAGE,
            "这一说法毫无根据，中方一贯要求本国公民遵守法律。",
        ),
    ],
    ids=["without source", "unbalanced", "without content", "German", "French", "Chinese"],
)
def test_what_is_not_attributed_is_told(
    parser: Parser, text: str, kind: FindingKind, words: str
) -> None:
    facts = _facts(parser, text)
    assert [(f.kind, f.span.text) for f in facts.findings] == [(kind, words)]


def test_a_mark_without_a_partner_costs_only_its_own_quotation(parser: Parser) -> None:
    facts = _facts(
        parser,
        "Maria Rossi said “the road is closed.\n\nTom Hale said: “The bridge is open.”",
    )
    assert [_told(facts, s).content for s in facts.statements] == [
        "“the road is closed.",
        "“The bridge is open.”",
    ]


# -- what holds for all -----------------------------------------------------------------------

ALL = "\n\n".join(case[0] for case in STORIES.values())


@pytest.fixture(scope="module")
def everything(parser: Parser) -> ArticleFacts:
    """The facts of all texts as one article."""
    return _facts(parser, ALL)


def _spans(facts: ArticleFacts) -> list[Span]:
    found = [m.span for m in facts.mentions] + [f.span for f in facts.findings]
    for s in facts.statements:
        found += [*s.content, *s.hedges, s.sentence, *(q.span for q in s.quantities)]
        found += [span for span in (s.cue, s.when, s.venue) if span is not None]
        found += [speaker.mention for speaker in s.speakers if speaker.mention is not None]
    return found


def test_facts_are_read_back_from_json_as_they_were(everything: ArticleFacts) -> None:
    assert ArticleFacts.from_json(everything.to_json()) == everything


def test_every_span_is_a_place_of_the_article(everything: ArticleFacts) -> None:
    spans = _spans(everything)
    assert len(spans) > 150
    text = everything.article.text
    assert [s for s in spans if text[s.start : s.end] != s.text or s.text != s.text.strip()] == []


def test_spans_hold_in_an_article_that_needs_repair(parser: Parser) -> None:
    text = "---\ntitle: Ice\n---\r\n\r\nâ€œThe ice melts,â€\x9d Ana Rossi said &amp; leftâ€¦"
    facts = _facts(parser, text)
    assert all(text[s.start : s.end] == s.text for s in _spans(facts))
    assert [s.content[0].text for s in facts.statements] == ["â€œThe ice melts,â€\x9d"]


def test_everything_that_is_referred_to_is_there(everything: ArticleFacts) -> None:
    actors = {actor.key for actor in everything.actors}
    claims = {claim.key for claim in everything.claims}
    keys = {statement.key for statement in everything.statements}
    assert len(keys) == len(everything.statements)
    for s in everything.statements:
        named = {speaker.actor for speaker in s.speakers} | {*s.about, *s.on_behalf_of}
        assert named | ({s.target} if s.target else set()) <= actors
        assert {c for c in (s.claim, s.denies, s.confirms) if c} <= claims
        assert {*s.responds_to} | ({s.reported_by} if s.reported_by else set()) <= keys
        assert 0 < s.confidence <= 1
    assert {mention.actor for mention in everything.mentions} <= actors


def test_the_same_article_gives_the_same_facts(parser: Parser, everything: ArticleFacts) -> None:
    assert _facts(parser, ALL).to_json() == everything.to_json()


ODD = (
    "“",
    "”",
    "“”",
    "He said: “",
    "“ ” said",
    "said",
    "According to",
    "the ministry of",
    "China's ministry's",
    "Kim- said",
    "$ said at least",
    "of of of",
    "“We. “We. “We.",
    "A said B said C said D said so.",
    "😀 said “😀”",
    "\x00 said “no”.",
    "x" * 3000,
    "said " * 200,
)


def test_odd_articles_are_read_without_an_error(parser: Parser) -> None:
    for text in ODD:
        facts = _facts(parser, text)
        assert all(text[s.start : s.end] == s.text for s in _spans(facts))
        assert ArticleFacts.from_json(facts.to_json()) == facts


PROGRAM = """
import sys
from kg.extract.article import facts_of
from kg.model import Article, Provenance
from kg.parse import load
from kg.read.prepare import prepare

article = Article("a", sys.argv[1], "a.txt", published="2025-04-09")
(parsed,) = load().parse([(article, prepare(article))])
sys.stdout.buffer.write(facts_of(parsed, Provenance("0", "m", "s")).to_json().encode())
"""


def test_the_seed_of_hashes_does_not_matter() -> None:
    text = STORIES["ministry, spokesperson and she"][0]

    def run(seed: str) -> bytes:
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        command = [sys.executable, "-c", PROGRAM, text]
        return subprocess.run(command, env=environment, capture_output=True, check=True).stdout

    first = run("0")
    assert b"Wanjiru Mwangi" in first
    assert run("4711") == first


def test_a_paragraph_that_is_cut_loses_no_statement(
    parser: Parser, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = " ".join(["Denmark said that the harbour was closed. Snow fell on all of it."] * 40)
    monkeypatch.setattr(parse, "CHUNK_CHARS", 500)
    facts = _facts(parser, text)
    assert {_told(facts, s).content for s in facts.statements} == {"that the harbour was closed"}
    assert len(facts.statements) == 40


def test_a_claim_is_its_words_whatever_stands_around_them() -> None:
    claim = claim_of("that 155 men fought")
    assert claim.text == "155 men fought"
    assert claim_of("“155 men fought,”").key == claim.key
    assert claim_of("156 men fought").key != claim.key
