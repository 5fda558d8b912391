"""Keys and spans as IRIs, and quoted words."""

from __future__ import annotations

import pytest

from kg.graph.names import Names, by_place, extent, place_of, quotations
from kg.model import Span

NAMES = Names("https://w3id.org/whosaid/article/a")


@pytest.mark.parametrize(
    "key",
    ["person/lin-jian", "country/CN", "#group=two officials", "#group=a,b@c#d", "person/Ünal/x"],
)
def test_the_key_of_an_actor_comes_back_from_its_iri(key: str) -> None:
    assert NAMES.key(NAMES.actor(key)) == key


def test_the_keys_of_a_statement_and_an_event_come_back_from_their_iris() -> None:
    assert NAMES.key(NAMES.statement("char=3,9")) == "char=3,9"
    assert NAMES.key(NAMES.here("event=3,9")) == "event=3,9"


def test_the_same_words_read_alike_are_one_resource_and_else_two() -> None:
    names, span = Names("https://w3id.org/whosaid/article/a"), Span(3, 9, "Friday")
    read = [names.reading("time", span, value) for value in ("4 April", "11 April", "4 April")]
    assert [node.value.partition("#")[2] for node in read] == ["time=3,9", "time=3,9;2", "time=3,9"]
    assert [extent(node.value) for node in read] == [(3, 9)] * 3
    assert [place_of(node) for node in read] == ["3,9", "3,9;2", "3,9"]


def test_a_key_without_an_extent_is_an_error() -> None:
    with pytest.raises(ValueError, match="'char=3' is no key of a statement"):
        extent("char=3")


def test_places_sort_as_numbers() -> None:
    keys = ["char=10,12", "char=9,20", "char=9,11"]
    assert sorted(keys, key=by_place) == ["char=9,11", "char=9,20", "char=10,12"]


def test_the_same_words_are_the_same_quotation() -> None:
    one = NAMES.quotation("It’s a step in the wrong direction")
    assert one == NAMES.quotation("it's a step,  in the Wrong Direction!")
    assert one != NAMES.quotation("it's a step in the right direction")


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("“Such a claim has no basis,”", ("Such a claim has no basis",)),
        ("“Such a claim,” “has no basis in fact.”", ("has no basis in fact",)),
        (
            'that "one two three four" and «five six seven eight»',
            ("one two three four", "five six seven eight"),
        ),
        ("„eins zwei drei vier“", ("eins zwei drei vier",)),
        ("'we shall not yield,' and 'go'", ("we shall not yield",)),
        ("“only three words”", ()),
        ("it's four words without marks", ()),
        ("“never closed in this content", ()),
        ("", ()),
    ],
)
def test_quotations_are_of_four_words_at_least(content: str, found: tuple[str, ...]) -> None:
    assert quotations(content) == found
