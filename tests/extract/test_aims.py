"""At whom a statement is aimed by what stands around it, and what it answers; real model."""

from __future__ import annotations

import pytest

from kg.extract.article import facts_of
from kg.model import Article, Provenance, Statement
from kg.parse import Parser
from kg.read.prepare import prepare

Case = tuple[str, str, str | None, str]
"""An article, some words of a statement, some words of what it answers, its target."""

CASES: dict[str, Case] = {
    "the claims of the one who is named": (
        'The opposition leader Ana Rojas said the election had been "stolen in the dark". President'
        " Luis Vega dismissed Rojas's claims.",
        "claims",
        "stolen in the dark",
        "Ana Rojas",
    ),
    "his claim, where it was no accusation": (
        "Senator Gareth Lyle said inspectors had come just once. The Water Board rejected his "
        "claim, saying they had been there four times.",
        "his claim",
        "just once",
        "Gareth Lyle",
    ),
    "what was said of some people just before, not who calls it a lie behind": (
        "Amnesty International said that the police had killed 11 people. Commander Tomas Rey "
        "rejected the accusations. Lawyer Ines Soto said Rey was lying.",
        "the accusations",
        "killed 11 people",
        "Amnesty International",
    ),
    "the report that has just been told": (
        "A United Nations panel reported in January that there was evidence of weapons flights "
        "from the Gulf. Qatar rejected the report. Iran accused Qatar of arming rebels.",
        "the report",
        "weapons flights",
        "United Nations panel",
    ),
    "the idea that has just been put forward": (
        "The Liberal Democrats urged Britain to send the navy. France dismissed the idea.",
        "the idea",
        "send the navy",
        "Liberal Democrats",
    ),
    "this was inhumane": (
        'Vietnam accused Malaysia of ramming a boat. "This was an inhumane act," Vietnamese '
        "foreign minister Bui Son said.",
        "inhumane",
        None,
        "Malaysia",
    ),
    "blamed on others than those whose claim was denied": (
        'Peru accused Chile of theft. Chile denied the charge and blamed the losses on "looters".',
        "looters",
        None,
        "",
    ),
    "one's own government, where it is asked": (
        "Canadian premier Ann Hall urged Canada to act.",
        "to act",
        None,
        "Canada",
    ),
}


def _with(statements: tuple[Statement, ...], part: str) -> Statement:
    """The statement with the shortest content that holds the words."""
    held = [s for s in statements if part in " … ".join(span.text for span in s.content)]
    return min(held, key=lambda s: sum(len(span.text) for span in s.content))


@pytest.mark.parametrize("name", CASES)
def test_a_statement_is_aimed_by_what_stands_around_it(parser: Parser, name: str) -> None:
    text, part, charge, target = CASES[name]
    article = Article("a", text, "a.txt", published="2025-04-09")
    (parsed,) = parser.parse([(article, prepare(article))])
    facts = facts_of(parsed, Provenance("0", parser.model.name, parser.model.sha256))
    label = {actor.key: actor.label for actor in facts.actors}
    statement = _with(facts.statements, part)
    answers = (_with(facts.statements, charge).key,) if charge is not None else ()
    assert statement.responds_to == answers
    assert (label[statement.target] if statement.target else "") == target
