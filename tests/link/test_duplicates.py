"""Near-duplicate articles."""

from __future__ import annotations

from kg.graph.vocab import KG
from kg.link.duplicates import near, triples
from kg.link.features import ArticleItem
from kg.link.minhash import signature

WORDS = [f"word{n}" for n in range(200)]


def item(name: str, words: list[str], day: str | None = None) -> ArticleItem:
    return ArticleItem(
        name, f"http://x/{name}", f"http://x/{name}", (), signature(words), day, len(words)
    )


def test_copies_are_near_and_other_reports_are_not() -> None:
    whole, copy = item("a", WORDS), item("b", WORDS[:180])
    assert near(whole, copy)
    assert not near(whole, item("c", [f"other{n}" for n in range(200)]))


def test_the_first_and_then_the_longest_stands_for_all() -> None:
    part = [item("a", WORDS[:190]), item("b", WORDS), item("c", WORDS[:180], "2024-05-01")]
    for given, first in ((part, "c"), (part[:2], "b")):
        found = {
            t[0].value: str(t[2]) for t in triples(given, "http://x/") if t[1] == KG.nearDuplicateOf
        }
        assert set(found.values()) == {f"<http://x/{first}>"}
        assert len(found) == len(given) - 1
    assert list(triples(part[:1], "http://x/")) == []
