"""The statements of others around one, on short articles; real model."""

from __future__ import annotations

import pytest

from kg.parse import Parser
from tests.extract.answering import answered_words

CASES = {
    "the nearer charge, not the one paragraphs above": (
        "Chile accused Peru of smuggling copper.\n\nThe two have quarrelled for years.\n\n"
        "Chile's president called the arrest of six sailors a disgrace. Peru's ambassador Ana Rojas"
        " dismissed the accusation as baseless.",
        "the accusation as",
        ["the arrest of six sailors a disgrace"],
    ),
    "the assertion just before, where nobody accused the speaker": (
        "Chile accused Peru of smuggling copper. The ministry said rebels had used the school to "
        "hide guns. The headmaster, Luis Vega, rejected the allegation.",
        "the allegation",
        ["rebels had used the school to hide guns"],
    ),
    "what was told before rather than what is told behind": (
        "Bolivia's army said Peru's navy had fired at a ferry. Peru rejected that charge. "
        "Chile accused Peru of smuggling copper.",
        "that charge",
        ["Peru's navy had fired at a ferry"],
    ),
    "the charge behind, where the article tells the denial first": (
        "Peru dismissed the accusations as absurd. Chile accused Peru of smuggling copper.",
        "the accusations",
        ["Peru of smuggling copper"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_the_accusation_goes_back_to(parser: Parser, name: str) -> None:
    text, part, answered = CASES[name]
    assert answered_words(parser, text, part) == answered
