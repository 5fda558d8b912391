"""Who answers behind "A:", with the real model."""

from __future__ import annotations

import pytest

from kg.extract.article import facts_of
from kg.model import Article, Provenance
from kg.parse import Parser
from kg.read.prepare import prepare

TURNS = """

Q: Did you sell the licences to foreign fleets?

A: No. We never sold a single licence.

Q. What will you do next?

A. We will close two more zones.
"""

INTRODUCTIONS = {
    "Fisheries minister Amina Diallo sat down with the Herald to talk about the deal that "
    "president Ousmane Sarr signed.": "Amina Diallo",
    "In an interview with Clara Jensen, who heads the union, the Herald asked about the deal "
    "that Jan Bakker signed.": "Clara Jensen",
    "Ousmane Sarr signed the deal. The Herald interviewed Amina Diallo in Dakar.": "Amina Diallo",
    "Amina Diallo has run the ministry for two years.": "Amina Diallo",
    "Amina Diallo and Ousmane Sarr signed the deal in May.": None,
    "The deal was signed in May.": None,
}


@pytest.mark.parametrize(("introduction", "expected"), INTRODUCTIONS.items())
def test_the_one_who_answers_is_told_by_the_introduction(
    parser: Parser, introduction: str, expected: str | None
) -> None:
    text = introduction + TURNS
    article = Article("a", text, "a.txt")
    (parsed,) = parser.parse([(article, prepare(article))])
    facts = facts_of(parsed, Provenance("0", "model", "0"))
    label = {actor.key: actor.label for actor in facts.actors}
    said = {
        s.content[0].text: [label[speaker.actor] for speaker in s.speakers]
        for s in facts.statements
        if s.content[0].start > len(introduction)
    }
    answers = [] if expected is None else [expected]
    assert said == {
        "Did you sell the licences to foreign fleets": [],
        "No. We never sold a single licence": answers,
        "What will you do next": [],
        "We will close two more zones": answers,
    }
