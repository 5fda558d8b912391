"""Token ranges merged and subtracted."""

from __future__ import annotations

import pytest

from kg.extract.attribution.attribution import Attribution, Range, covered, merged, minus


@pytest.mark.parametrize(
    ("ranges", "expected"),
    [
        ([(4, 6), (0, 2)], ((0, 2), (4, 6))),
        ([(0, 2), (2, 4)], ((0, 4),)),
        ([(0, 9), (2, 4)], ((0, 9),)),
        ([(3, 3)], ()),
        ([], ()),
    ],
    ids=["in order", "touching", "one within the other", "empty", "none"],
)
def test_merged(ranges: list[Range], expected: tuple[Range, ...]) -> None:
    assert merged(ranges) == expected


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([(3, 5)], ((0, 3), (5, 9))),
        ([(0, 2), (8, 12)], ((2, 8),)),
        ([(0, 9)], ()),
        ([], ((0, 9),)),
    ],
    ids=["the middle", "both ends", "all", "nothing"],
)
def test_minus(parts: list[Range], expected: tuple[Range, ...]) -> None:
    assert minus((0, 9), parts) == expected


def test_the_tokens_of_a_content() -> None:
    assert Attribution((2, 3), (), ((0, 2), (5, 6)), "rule").tokens() == {0, 1, 5}
    assert covered([]) == set()
