"""Pronouns that mean nobody, and those that mean the subject above, with the real model."""

from __future__ import annotations

import pytest

from kg.extract.pronouns import governing_subject, means_nobody
from kg.parse import Parser
from tests.extract.whom import read


def _nobodys(parser: Parser, text: str) -> list[bool]:
    doc = read(parser, text).doc
    return [means_nobody(token) for token in doc if token.lower_ == "it"]


@pytest.mark.parametrize(
    "text",
    [
        "It was Norway that fired first.",
        "Oslo said it was Danish sailors who had begun.",
        "It was them who left.",
        "It was in Cairo that talks began.",
        "It was only in May that Oslo knew.",
        "Ola Berg said it was wrong to fire.",
        "It was reckless of Norway to sail.",
        "It was a mistake to trust Chile.",
        "It is no secret that Peru lost.",
        "It is up to Chile to answer.",
        "It was for Peru to explain.",
        "It is likely that Chile will win.",
        "It remains unclear who sailed.",
        "It seems that Peru knew.",
        "It was reported that Peru knew.",
    ],
)
def test_it_that_only_holds_a_place_means_nobody(parser: Parser, text: str) -> None:
    assert _nobodys(parser, text) == [True]


@pytest.mark.parametrize(
    "text",
    [
        "It was ready to help.",
        "It is likely to win.",
        "It was pleased that talks began.",
        "It was told that Peru had sailed.",
        "It was an attempt to mislead.",
        "It is a company that makes phones.",
        "It was the first to sail.",
        "It was in the area to help.",
        "It was shelled when the ship came.",
        "It said no.",
        "The army lost it.",
    ],
)
def test_it_that_is_or_does_something_means_somebody(parser: Parser, text: str) -> None:
    assert _nobodys(parser, text) == [False]


def test_only_it_can_mean_nobody(parser: Parser) -> None:
    doc = read(parser, "He was ready to help, and they sailed.").doc
    assert [t.text for t in doc if means_nobody(t)] == []


@pytest.mark.parametrize(
    ("text", "pronoun", "subject"),
    [
        ("Ana Rojas said that Tom Hale had lied when he denied it.", "he", "Hale"),
        ("Ana Rojas accused Tom Hale of lying when he said so.", "he", "Hale"),
        ("Tom Hale was accused of lying when he said so.", "he", "Hale"),
        ("Chile said Peru had broken the pact because it feared war.", "it", "Peru"),
        ("When he came, Tom Hale said no.", "he", None),
        ("Tom Hale said that he was late.", "he", None),
        ("Tom Hale lied when Ana Rojas praised him.", "him", None),
    ],
)
def test_the_subject_above(parser: Parser, text: str, pronoun: str, subject: str | None) -> None:
    doc = read(parser, text).doc
    found = governing_subject(next(t for t in doc if t.lower_ == pronoun))
    assert (found.text if found is not None else None) == subject
