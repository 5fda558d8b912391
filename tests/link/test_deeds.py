"""How the main clauses of two wordings fit."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.link.collect import items_of
from kg.link.deeds import AGAINST, FULL, HALF, fit, main_deed
from kg.link.features import ClaimItem, Deed
from tests.link.stories import accusing

ITEM = next(i for i in items_of(accusing()) if isinstance(i, ClaimItem))


def item(*deeds: Deed) -> ClaimItem:
    return replace(ITEM, deeds=deeds)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ([("fight", "CN", "RU")], [("fight alongsid", "CN", "RU")], FULL),
        ([("sink", "RU", "")], [("sink", "RU", "UA")], HALF),
        ([("sink", "", "")], [("sink", "RU", "UA")], 0.0),
        ([("sink", "RU", "")], [("sink", "CN", "UA")], AGAINST),
        ([("captur", "UA", "CN"), ("fight", "CN", "RU")], [("fight", "CN", "RU")], AGAINST),
        ([("evidenc", "UA", ""), ("fight", "CN", "RU")], [("fight", "CN", "RU")], FULL),
        ([("sink", "group:crew", "UA")], [("sink", "group:sailors", "UA")], HALF),
        ([], [("sink", "RU", "UA")], 0.0),
    ],
)
def test_predicate_and_parties_decide(one: list[Deed], other: list[Deed], expected: float) -> None:
    assert fit(item(*one), item(*other)) == expected
    assert fit(item(*other), item(*one)) == expected


def test_what_shows_something_is_looked_through_unless_nothing_else_is_there() -> None:
    assert main_deed(item(("show", "", ""), ("sink", "RU", ""))) == ("sink", "RU", "")
    assert main_deed(item(("show", "", ""))) == ("show", "", "")
    assert main_deed(item()) is None
