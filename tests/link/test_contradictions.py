"""What cannot be true together."""

from __future__ import annotations

from dataclasses import replace

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


def test_a_party_against_its_own_words() -> None:
    sinking = group("Aster")
    made, denied = sinking.items
    voice = replace(made.voices[0], speakers=denied.voices[0].speakers)
    assert told(sinking) == []
    assert told(replace(sinking, items=(replace(made, voices=(voice,)), denied))) == [
        f"one speaker says “{made.text}” and denies “{denied.text}”"
    ]
