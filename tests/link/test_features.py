"""Items as JSON and back."""

from __future__ import annotations

from kg.link.collect import items_of
from kg.link.features import KINDS, from_json, to_json
from tests.facts import captured
from tests.link.stories import accusing, rejecting

ITEMS = (*items_of(accusing()), *items_of(rejecting()), *items_of(captured()))


def test_every_kind_of_item_comes_back_from_json() -> None:
    assert {item.kind for item in ITEMS} == set(KINDS)
    for item in ITEMS:
        assert from_json(item.id, item.keys, to_json(item)) == item
