"""Groups from pairs."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from kg.link.components import average_link, components, joined


@dataclass(frozen=True)
class Thing:
    """Something with a name."""

    id: str


def test_components_hold_all_that_can_be_reached_from_the_seeds() -> None:
    edges = {"a": "b", "b": "ac", "c": "b", "d": "e", "e": "d", "f": ""}

    def near(thing: Thing) -> list[Thing]:
        return [Thing(name) for name in edges[thing.id]]

    found = components([Thing("f"), Thing("c")], near)
    assert [[thing.id for thing in part] for part in found] == [["a", "b", "c"], ["f"]]
    assert components([], near) == []


def test_joined_groups_do_not_depend_on_the_order_of_pairs() -> None:
    pairs = [(0, 3), (1, 2), (2, 3)]
    assert joined(5, pairs) == joined(5, pairs[::-1]) == [[0, 1, 2, 3], [4]]
    assert joined(0, []) == []


@pytest.mark.parametrize(
    ("least", "groups"),
    [(0.8, [[0, 1], [2], [3]]), (0.5, [[0, 1], [2, 3]]), (0.1, [[0, 1, 2, 3]])],
)
def test_average_link_stops_where_the_average_is_too_low(
    least: float, groups: list[list[int]]
) -> None:
    """2 is near to 1, not to 0: a chain alone does not join them."""
    table = [[1, 0.9, 0.0, 0.1], [0.9, 1, 0.6, 0.1], [0.0, 0.6, 1, 0.55], [0.1, 0.1, 0.55, 1]]
    assert average_link(table, least) == groups


def test_what_must_never_be_joined_is_not() -> None:
    never = float("-inf")
    assert average_link([[1, 0.9, never], [0.9, 1, 0.9], [never, 0.9, 1]], 0.1) == [[0, 1], [2]]


def test_with_a_share_of_the_nearest_a_vague_member_keeps_nobody_apart() -> None:
    table = [[1.0, 0.8, 0.3, 0.7], [0.8, 1.0, 0.3, 0.1], [0.3, 0.3, 1.0, 0.0], [0.7, 0.1, 0.0, 1.0]]
    assert average_link(table, 0.45) == [[0, 1], [2], [3]]
    assert average_link(table, 0.45, nearest=0.3) == [[0, 1, 3], [2]]


def test_what_must_never_be_joined_stays_apart_however_near_others_are() -> None:
    never = float("-inf")
    table = [[1.0, 0.9, never], [0.9, 1.0, 0.9], [never, 0.9, 1.0]]
    assert average_link(table, 0.1, nearest=0.5) == [[0, 1], [2]]
