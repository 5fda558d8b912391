"""Whom a denial or confirmation in words of its own answers, on short articles; real model."""

from __future__ import annotations

import pytest

from kg.parse import Parser
from tests.extract.answering import answered_words

STORY = (
    "Chile accused Peru of smuggling copper. A miners' union said Peruvian guards had blocked the "
    "ambulance at the bridge. The weather was fine in the valley. Traders went home early. "
)

CASES = {
    "the one who has said it, though it is no accusation": (
        STORY + "Peru denied that its guards had blocked an ambulance.",
        "blocked an ambulance",
        ["Peruvian guards had blocked the ambulance at the bridge"],
    ),
    "nobody, where nobody has said it": (
        STORY + "Peru denied that any of the prisoners had been beaten.",
        "had been beaten",
        [],
    ),
    "nobody, where only the scene is the same": (
        STORY + "Peru denied that a lorry had skidded on the bridge.",
        "skidded",
        [],
    ),
    "not one's own side": (
        "Chile said its guards had opened the bridge. Officials talked for hours. The Chilean "
        "government denied that its guards had opened the bridge.",
        "that its guards had opened",
        [],
    ),
    "the last charge, where the denial tells nothing": (
        STORY + "Peru denied any involvement.",
        "any involvement",
        ["Peruvian guards had blocked the ambulance at the bridge"],
    ),
    "the report of another, confirmed": (
        "Chile said Peruvian boats had sunk a trawler off Arica. It was raining hard in the "
        "harbour. Peru admitted that its boats had sunk the trawler.",
        "that its boats",
        ["Peruvian boats had sunk a trawler off Arica"],
    ),
    "no report of something else, confirmed": (
        "Chile said Peruvian boats had sunk a trawler off Arica. It was raining hard in the "
        "harbour. Peru confirmed that a meeting had been held.",
        "a meeting",
        [],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_denial_in_its_own_words_answers(parser: Parser, name: str) -> None:
    text, part, answered = CASES[name]
    assert answered_words(parser, text, part) == answered
