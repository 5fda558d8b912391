"""Denials that only say that their speaker denies, on short articles; real model."""

from __future__ import annotations

import pytest

from kg.extract.article import facts_of
from kg.model import Article, Provenance
from kg.parse import Parser
from kg.read.prepare import prepare


def claims(parser: Parser, text: str) -> dict[str, tuple[bool, bool]]:
    """Of each content whether it puts a claim forward, and whether it denies one."""
    article = Article("a", text, "a.txt", published="2025-04-09")
    (parsed,) = parser.parse([(article, prepare(article))])
    facts = facts_of(parsed, Provenance("0", parser.model.name, parser.model.sha256))
    return {
        " … ".join(span.text for span in s.content): (s.claim is not None, s.denies is not None)
        for s in facts.statements
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Peru's minister Ana Soto said she denies that she took money from a bank.",
            {
                "she denies that she took money from a bank": (False, False),
                "that she took money from a bank": (False, True),
            },
        ),
        (
            "Chile accused Peru of smuggling. Peru's minister Ana Soto said that Peru had opened "
            "all its ports to inspectors in May and that it denies that it smuggled copper.",
            {
                "Peru of smuggling": (True, False),
                "that Peru had opened all its ports to inspectors in May and that it denies that "
                "it smuggled copper": (True, True),
                "that it smuggled copper": (False, True),
            },
        ),
    ],
)
def test_who_says_that_he_denies_puts_nothing_else_forward(
    parser: Parser, text: str, expected: dict[str, tuple[bool, bool]]
) -> None:
    assert claims(parser, text) == expected


def test_a_denial_that_tells_nothing_denies_what_it_answers(parser: Parser) -> None:
    charge = "A miners' union accused Peruvian guards of blocking an ambulance at the bridge. "
    found = claims(parser, charge + "Peru denied any involvement.")
    assert found["any involvement"] == (False, True)
    article = Article("a", charge + "Peru denied any involvement.", "a.txt")
    (parsed,) = parser.parse([(article, prepare(article))])
    facts = facts_of(parsed, Provenance("0", parser.model.name, parser.model.sha256))
    (denied,) = facts.claims
    assert denied.text.endswith("of blocking an ambulance at the bridge")
