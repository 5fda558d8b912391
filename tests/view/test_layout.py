"""The layout: no box on another, nothing flies off, the same places every time."""

from __future__ import annotations

from itertools import combinations

import pytest

from kg.view.layout import Box, positions, without_overlap

LABEL: Box = (120.0, 60.0)


def star(size: int) -> tuple[dict[str, Box], set[tuple[str, str]]]:
    """One actor in the middle, about whom all others speak."""
    names = [f"n{number:03}" for number in range(size)]
    return dict.fromkeys(names, LABEL), {(name, names[0]) for name in names[1:]}


def overlapping(places: dict[str, tuple[int, int]], boxes: dict[str, Box]) -> list[tuple[str, str]]:
    return [
        (one, other)
        for one, other in combinations(sorted(places), 2)
        if all(
            abs(places[one][axis] - places[other][axis])
            < (boxes[one][axis] + boxes[other][axis]) / 2
            for axis in (0, 1)
        )
    ]


@pytest.mark.parametrize("size", [2, 3, 20, 120])
def test_no_box_lies_on_another(size: int) -> None:
    boxes, edges = star(size)
    places = positions(boxes, edges)
    assert set(places) == set(boxes)
    assert overlapping(places, boxes) == []


def test_separate_groups_are_packed_side_by_side() -> None:
    names = [f"n{number:02}" for number in range(30)]
    boxes = dict.fromkeys(names, LABEL)
    pairs = [(names[place], names[place + 1]) for place in range(0, 20, 2)]
    places = positions(boxes, pairs)
    width = max(x for x, _ in places.values()) - min(x for x, _ in places.values())
    height = max(y for _, y in places.values()) - min(y for _, y in places.values())
    assert overlapping(places, boxes) == []
    assert 0.5 < width / height < 2
    assert width * height < 12 * len(names) * LABEL[0] * LABEL[1]


def test_the_order_of_nodes_and_edges_makes_no_difference() -> None:
    boxes, edges = star(12)
    turned = dict(reversed(boxes.items()))
    assert positions(boxes, edges) == positions(turned, {(b, a) for a, b in edges})


def test_two_boxes_in_the_same_place_part() -> None:
    boxes = {"a": LABEL, "b": LABEL}
    places = without_overlap({"a": (0.0, 0.0), "b": (0.0, 0.0)}, boxes)
    assert places["a"][0] == places["b"][0]
    assert places["b"][1] - places["a"][1] > LABEL[1]


def test_one_actor_and_none_have_places_too() -> None:
    assert positions({"a": LABEL}, []) == {"a": (60, 30)}
    assert positions({}, []) == {}
