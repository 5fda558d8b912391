"""Whether two wordings say the same or the opposite."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.link.collect import items_of
from kg.link.features import ClaimItem
from kg.link.polarity import opposed
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
        ("a rocket struck School No. 3 in Vik", "a rocket struck a school in Vik", False),
        ("there is no doubt that the navy sank it", "the navy sank it", False),
        ("we have not fired at any civilian object", "we have fired on no civilian target", False),
    ],
)
def test_shared_words_under_a_not_decide(one: str, other: str, expected: bool) -> None:
    assert opposed(said(one), said(other)) is expected
    assert opposed(said(other), said(one)) is expected


def only_denied(item: ClaimItem) -> ClaimItem:
    return replace(item, voices=tuple(replace(v, role="denies") for v in item.voices))


def test_who_says_no_opposes_what_others_only_deny_and_who_says_so_does_not() -> None:
    yes, no = said("the navy had sunk the boat"), said("the navy had not sunk the boat")
    assert opposed(only_denied(yes), no)
    assert not opposed(only_denied(yes), yes)


def test_a_no_that_is_denied_is_the_opposite_of_nothing() -> None:
    yes, no = said("the navy had sunk the boat"), said("the navy had not sunk the boat")
    assert not opposed(yes, only_denied(no))
