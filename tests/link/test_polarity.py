"""Whether two wordings say the same or the opposite."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.link.collect import items_of
from kg.link.features import ClaimItem
from kg.link.polarity import opposed, without_interjection
from tests.link.stories import ILVES, Story


def said(content: str) -> ClaimItem:
    story = Story("a.txt")
    story.say(ILVES, "said", content)
    (item,) = (i for i in items_of(story.facts()) if isinstance(i, ClaimItem))
    return item


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("the navy had sunk the boat", "the navy had not sunk the boat", True),
        ("she is not fit to serve", "“Not fit to serve”", False),
        ("she is unqualified", "she is not qualified", False),
        ("she is unqualified", "of course she is qualified", True),
        ("No, I meant the fleet", "I meant the fleet", False),
        ("nobody sailed to Vik", "the harbour was full", True),
        ("the fleet left", "the fleet sailed", False),
    ],
)
def test_shared_words_under_a_not_decide(one: str, other: str, expected: bool) -> None:
    assert opposed(said(one), said(other)) is expected
    assert opposed(said(other), said(one)) is expected


def test_what_is_only_denied_is_not_the_opposite_of_anything() -> None:
    yes, no = said("the navy had sunk the boat"), said("the navy had not sunk the boat")
    denied = replace(no, voices=tuple(replace(v, role="denies") for v in no.voices))
    assert not opposed(yes, denied)


def test_an_answer_that_begins_with_no_negates_nothing() -> None:
    assert without_interjection("“No, I meant it") == "I meant it"
    assert without_interjection("No boat was sunk") == "No boat was sunk"
