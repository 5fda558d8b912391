"""Who is one side, on short articles; real model."""

from __future__ import annotations

from kg.parse import Parser
from tests.extract.answering import answered_words


def test_a_country_does_not_answer_its_own_organ(parser: Parser) -> None:
    text = "Chile's coast guard said a Peruvian boat had sunk a trawler. Chile denied that."
    assert answered_words(parser, text, "that") == []


def test_another_country_answers_it(parser: Parser) -> None:
    text = "Chile's coast guard said a Peruvian boat had sunk a trawler. Peru denied that."
    assert answered_words(parser, text, "that") == ["a Peruvian boat had sunk a trawler"]
