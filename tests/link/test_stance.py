"""What a wording is about."""

from __future__ import annotations

import pytest

from kg.link.collect import items_of
from kg.link.features import ClaimItem
from kg.link.stance import frame, is_open
from tests.link.stories import ILVES, Story


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("it was aware of the reports about the boat", "knowing"),
        ("the navy sank the boat", ""),
    ],
)
def test_knowing_of_reports_is_no_plain_fact(content: str, expected: str) -> None:
    story = Story("a.txt")
    story.say(ILVES, "said", content)
    (item,) = (i for i in items_of(story.facts()) if isinstance(i, ClaimItem))
    assert frame(item) == expected


def test_a_question_is_open_and_a_statement_is_not() -> None:
    assert is_open("about what the fleet would do")
    assert not is_open("the fleet did what it could")
