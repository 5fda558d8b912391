"""Turns of interviews and transcripts, on parses written by hand."""

from __future__ import annotations

from kg.extract.attribution.attribution import Attribution
from kg.extract.attribution.transcript import RULE, turns
from tests.docs import reading

QUESTION = "Q/NNP/ROOT :/:/punct/Q Why/WRB/ROOT ?/./punct/Why"
ANSWER = "A/NNP/ROOT :/:/punct/A No/UH/ROOT ././punct/No"
NAMED = "ANN/NNP/compound/LEE LEE/NNP/ROOT :/:/punct/LEE Never/RB/ROOT ././punct/Never"


def test_question_and_answer_are_turns_of_nobody() -> None:
    found = list(turns(reading(f"{QUESTION} || {ANSWER}")))
    assert found == [
        Attribution((1, 2), (), ((2, 3),), RULE),
        Attribution((5, 6), (), ((6, 7),), RULE),
    ]


def test_a_name_in_capitals_is_the_source() -> None:
    found = list(turns(reading(f"{QUESTION} || {NAMED}")))
    assert found[1] == Attribution((6, 7), ((4, 6),), ((7, 8),), RULE)


def test_one_line_with_a_colon_is_no_transcript() -> None:
    assert list(turns(reading(NAMED))) == []
