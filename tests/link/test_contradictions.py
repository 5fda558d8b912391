"""What cannot be true together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from kg.graph.vocab import KG
from kg.link.claims import Group, groups
from kg.link.collect import items_of
from kg.link.contradictions import contradiction_triples
from kg.link.features import ClaimItem, Figure
from tests.link.stories import accusing, denying

BOTH = "exactly 12 fishermen against exactly 15 fishermen"


def group(word: str) -> Group:
    items = [i for f in (accusing(), denying()) for i in items_of(f) if isinstance(i, ClaimItem)]
    return next(g for g in groups(items) if word in g.items[0].text)


def told(found: Group) -> list[str]:
    triples = contradiction_triples(found, "http://x/")
    return [str(t[2])[1:-1] for t in triples if t[1] == KG.evidence]


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        ((15.0, 15.0, "exactly", "fishermen"), [BOTH]),
        ((10.0, 14.0, "exactly", "fishermen"), []),
        ((10.0, 10.0, "at least", "fishermen"), []),
        ((15.0, 15.0, "exactly", "boats"), []),
    ],
)  # fmt: skip
def test_figures_contradict_if_they_count_the_same_and_both_cannot_hold(
    figure: Figure, expected: list[str]
) -> None:
    drowned = group("drowned")
    one, other = sorted(drowned.items, key=lambda item: item.figures)
    assert told(replace(drowned, items=(one, replace(other, figures=(figure,))))) == expected


def test_figures_of_different_days_may_both_hold() -> None:
    drowned = group("drowned")
    one, other = sorted(drowned.items, key=lambda item: item.figures)
    assert told(replace(drowned, items=(one, replace(other, day="2024-06-01")))) == []


@pytest.mark.parametrize(
    ("earlier", "later", "days", "sides", "clash"),
    [
        pytest.param(4, 7, 0, "same", True, id="on one day"),
        pytest.param(4, 7, 1, "same", False, id="a toll grows"),
        pytest.param(4, 7, 1, "unknown", False, id="and nobody says otherwise"),
        pytest.param(4, 7, 1, "two", True, id="the other side says otherwise the next day"),
        pytest.param(4, 7, 5, "two", False, id="but not after days"),
        pytest.param(7, 4, 5, "same", True, id="a toll does not fall"),
        pytest.param(7, 4, 60, "same", False, id="after months it is another toll"),
        pytest.param(7, 400, 0, "two", False, id="so many are of something else"),
    ],
)
def test_a_toll_may_grow_and_does_not_fall(
    earlier: float, later: float, days: int, sides: str, clash: bool
) -> None:
    assert clashes("people killed", earlier, later, days, sides) is clash


@pytest.mark.parametrize(("days", "clash"), [(0, True), (1, False), (5, False)])
@pytest.mark.parametrize("unit", ["people missing", "families displaced"])
def test_who_is_missing_may_be_found_and_who_fled_may_return(
    unit: str, days: int, clash: bool
) -> None:
    assert clashes(unit, 7, 4, days, "same") is clash


def clashes(unit: str, earlier: float, later: float, days: int, sides: str) -> bool:
    """Whether two counts so many days apart contradict each other, stated by one side or by two."""
    drowned = group("drowned")
    one, other = sorted(drowned.items, key=lambda item: item.id)
    known = {"same": (("PE",), ("PE",)), "unknown": ((), ("PE",)), "two": (("PE",), ("BO",))}
    items = [
        replace(
            item,
            day=str(date(2024, 5, 1) + timedelta(days=after)),
            figures=((value, value, "exactly", unit),),
            voices=tuple(replace(v, side=side) for v in item.voices),
        )
        for item, value, after, side in zip(
            (one, other), (earlier, later), (0, days), known[sides], strict=True
        )
    ]
    return bool(told(replace(drowned, items=tuple(items))))


def test_several_shares_of_one_wording_are_of_several_things() -> None:
    drowned = group("drowned")
    one, other = sorted(drowned.items, key=lambda item: item.id)
    mine, hers = ((v, v, "exactly", "percent") for v in (41.0, 44.0))
    theirs = replace(other, figures=(hers,))
    assert told(replace(drowned, items=(replace(one, figures=(mine,)), theirs))) != []
    assert told(replace(drowned, items=(replace(one, figures=(mine, hers)), theirs))) == []


def test_one_side_in_one_article_does_not_contradict_itself() -> None:
    drowned = group("drowned")
    one, other = sorted(drowned.items, key=lambda item: item.figures)
    voices = tuple(replace(v, side=one.voices[0].side) for v in other.voices)
    again = replace(other, article=one.article, voices=voices)
    assert told(drowned) == [BOTH]
    assert told(replace(drowned, items=(one, replace(other, voices=voices)))) == [BOTH]
    assert told(replace(drowned, items=(one, again))) == []


def test_a_party_against_its_own_words() -> None:
    sinking = group("Aster")
    made, denied = sinking.items
    voice = replace(made.voices[0], speakers=denied.voices[0].speakers)
    assert told(sinking) == []
    assert told(replace(sinking, items=(replace(made, voices=(voice,)), denied))) == [
        f"one speaker says “{made.text}” and denies “{denied.text}”"
    ]


def test_a_side_that_admits_what_it_denied() -> None:
    sinking = group("Aster")
    made, denied = sinking.items
    side = denied.voices[0].side
    admitted = replace(made.voices[0], role="confirms", side=side)
    assert told(replace(sinking, items=(replace(made, voices=(admitted,)), denied))) == [
        f"one side admits “{made.text}” and denies “{denied.text}”"
    ]
    claimed = replace(admitted, role="claims")
    assert told(replace(sinking, items=(replace(made, voices=(claimed,)), denied))) == []
    foreign = replace(admitted, side=("ZZ",))
    assert told(replace(sinking, items=(replace(made, voices=(foreign,)), denied))) == []
    inside = replace(made, voices=(admitted,), article=denied.article)
    assert told(replace(sinking, items=(inside, denied))) == []
