"""Turns of interviews and transcripts, on parses written by hand."""

from __future__ import annotations

from kg.extract.attribution.attribution import Attribution
from kg.extract.attribution.transcript import RULE, turns
from tests.docs import reading

QUESTION = "Q/NNP/ROOT :/:/punct/Q Why/WRB/ROOT ?/./punct/Why"
ANSWER = "A/NNP/ROOT :/:/punct/A No/UH/ROOT ././punct/No"
SHORT = "A./NNP/ROOT No/UH/ROOT ././punct/No"
NAMED = "ANN/NNP/compound/LEE LEE/NNP/ROOT :/:/punct/LEE Never/RB/ROOT ././punct/Never"
MORE = "It/PRP/nsubj/rained rained=rain/VBD/ROOT ././punct/rained"
QUOTED = "\"/``/punct/Yes Yes/UH/ROOT \"/''/punct/Yes ././punct/Yes"


def _found(text: str) -> list[Attribution]:
    return list(turns(reading(text)))


def test_question_and_answer_are_turns_with_their_labels_as_sources() -> None:
    assert _found(f"{QUESTION} || {ANSWER}") == [
        Attribution((1, 2), ((0, 1),), ((2, 3),), RULE),
        Attribution((5, 6), ((4, 5),), ((6, 7),), RULE),
    ]


def test_a_full_stop_may_stand_for_the_colon() -> None:
    assert _found(f"{QUESTION} || {SHORT}")[1] == Attribution(None, ((4, 5),), ((5, 6),), RULE)


def test_a_name_in_capitals_is_the_source() -> None:
    assert _found(f"{QUESTION} || {NAMED}")[1] == Attribution((6, 7), ((4, 6),), ((7, 8),), RULE)


def test_a_turn_goes_on_in_paragraphs_without_a_label_up_to_the_next_turn() -> None:
    found = _found(f"{ANSWER} || {MORE} || {QUESTION} || {MORE}")
    assert [turn.contents for turn in found] == [((2, 3), (4, 6)), ((9, 10),)]


def test_a_paragraph_with_quotation_marks_is_the_articles_own() -> None:
    found = _found(f"{ANSWER} || {QUOTED} || {QUESTION}")
    assert [turn.contents for turn in found] == [((2, 3),), ((10, 11),)]


def test_many_paragraphs_between_two_turns_are_the_articles_own() -> None:
    found = _found(" || ".join([ANSWER, MORE, MORE, MORE, MORE, QUESTION]))
    assert [turn.contents for turn in found] == [((2, 3),), ((18, 19),)]


def test_a_label_without_words_is_no_turn() -> None:
    found = _found(f"Q/NNP/ROOT :/:/punct/Q || {ANSWER} || {QUESTION}")
    assert [turn.sources for turn in found] == [((2, 3),), ((6, 7),)]


def test_one_line_with_a_colon_is_no_transcript() -> None:
    assert _found(NAMED) == []
