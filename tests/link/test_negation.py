"""What a wording that says no says no to."""

from __future__ import annotations

import pytest

from kg.link.negation import affirmed, negating, without_interjection


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We did not shell Ostby", "We did shell Ostby"),
        ("we don't spy on our friends", "we do spy on our friends"),
        ("he can't have known", "he can have known"),
        ("he won’t leave", "he will leave"),
        ("there had been no such call", "there had been a such call"),
        ("Nobody tapped any phone", "somebody tapped some phone"),
        ("My client wiped nothing", "My client wiped something"),
        ("there is no evidence that the boat was sunk", "that the boat was sunk"),
        ("at no time did our ships block the port", "once did our ships block the port"),
        ("neither the navy nor the army fired", "both the navy and the army fired"),
        ("not a single shot was fired", "a shot was fired"),
    ],
)
def test_a_negation_is_taken_back(text: str, expected: str) -> None:
    assert affirmed(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "the boat was sunk",
        "a rocket struck School No. 3",
        "there is no doubt that they sank it",
        "not only the navy fired",
        "No, I meant the fleet",
    ],
)
def test_what_says_yes_stays_as_it_is(text: str) -> None:
    assert affirmed(text) == text


def test_of_several_sentences_only_those_that_say_no_are_taken_back() -> None:
    said = "It was not us. We had no planes in the sky. This was a rocket of theirs."
    assert affirmed(said) == "It was us. We had a planes in the sky."
    parts = "Our army did not strike it,” … “We know who did"
    assert affirmed(parts) == "Our army did strike it"


def test_words_of_negation_that_negate_nothing_are_left_out() -> None:
    assert negating("School No. 3 was hit, no doubt by Sudria") == "School . 3 was hit,  by Sudria"
    assert negating("they did not sink it") == "they did not sink it"


def test_an_answer_that_begins_with_no_negates_nothing() -> None:
    assert without_interjection("“No, I meant it") == "I meant it"
    assert without_interjection("No boat was sunk") == "No boat was sunk"
