"""Claims as rows, as records and in full, on the linked sample."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.claims import claim_record, claim_row, claim_text, found, listed, merge_rows
from kg.errors import QueryError
from kg.store import Store, open_store
from tests.corpus import stored
from tests.linked import store_linked


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The sample with the articles that go with it, linked."""
    with open_store(tmp_path_factory.mktemp("claims") / "store", write=True) as opened:
        store_linked(opened)
        yield opened


def test_the_claims_of_most_articles_come_first(store: Store) -> None:
    assert list(map(claim_row, listed(store))) == [
        (
            "a367c327ebf5a873",
            "At least 155 Chinese nationals are fighting for Russia",
            "Volodymyr Zelensky, Lin Jian, Dmytro Lytvyn",
            "Lin Jian",
            "",
            "at least 155 Chinese nationals (Volodymyr Zelensky); "
            "163 Chinese nationals (Volodymyr Zelensky); 200 Chinese nationals (Dmytro Lytvyn)",
            3,
        ),
        (
            "c22561b4ae67b852",
            "Ukraine captured two Chinese citizens in Donetsk",
            "Volodymyr Zelensky",
            "Lin Jian",
            "China",
            "2 Chinese citizens (Volodymyr Zelensky)",
            2,
        ),
    ]


def test_contested_claims_are_made_and_denied(store: Store, tmp_path: Path) -> None:
    fighters, capture = listed(store)
    assert listed(store, contested=True) == [fighters, capture]
    assert listed(store, least=4, contested=True) == [fighters]
    with open_store(stored(tmp_path)) as alone:
        only = listed(alone, least=1)
        assert listed(alone, least=1, contested=True) == [
            one for one in only if one.by("claims") and one.by("denies")
        ]


def test_a_claim_is_found_by_its_id_its_key_and_its_iri(store: Store) -> None:
    (one, _) = listed(store)
    assert found(store, "a367c327ebf5a873") == one
    assert found(store, "claim/a367c327ebf5a873") == one
    assert found(store, one.id) == one
    assert found(store, "a367c3") == found(store, "a367c327ebf5a…") == one


@pytest.mark.parametrize("name", ["", "0", "no such", "https://example.org/x", "a:<b>"])
def test_what_is_no_claim_is_told(store: Store, name: str) -> None:
    with pytest.raises(QueryError, match=r"no claim.*list them with: kg claims"):
        found(store, name)


def test_a_record_holds_statements_figures_articles_and_reasons(store: Store) -> None:
    fighters, capture = listed(store)
    record = claim_record(store, capture)
    assert (record["id"], record["label"]) == (capture.id, capture.label)
    assert [(s["role"], s["speakers"], s["day"]) for s in record["statements"]] == [
        ("claims", ("Volodymyr Zelensky",), "2025-04-11"),
        ("confirms", ("China",), "2025-04-11"),
        ("denies", ("Lin Jian",), "2025-04-12"),
    ]
    assert record["statements"][0]["sentence"] == (
        "Ukraine captured two Chinese citizens in Donetsk, the president said."
    )
    assert record["independent"] == 2
    reasons = claim_record(store, fighters)["links"]
    assert {"sameClaim", "contradicts", "respondsTo"} <= {link["relation"] for link in reasons}
    assert all(link["evidence"] for link in reasons)


def test_a_claim_in_full_shows_each_voice_with_its_sentence_and_place(store: Store) -> None:
    fighters, capture = listed(store)
    text = claim_text(store, capture)
    assert text.startswith(
        "Ukraine captured two Chinese citizens in Donetsk\n"
        "  https://w3id.org/whosaid/claim/c22561b4ae67b852\n"
    )
    assert (
        "\nLin Jian denies it, 2025-04-12\n"
        "  Lin Jian denied that Ukraine captured two Chinese citizens in Donetsk.\n"
        "  [sample/later.txt#char="
    ) in text
    assert "3 articles and 1 near copy" in claim_text(store, fighters)
    assert max(map(len, text.splitlines())) < 120


def test_a_merge_says_who_is_whom_and_why(store: Store) -> None:
    assert [row[:5] for row in merge_rows(store)] == [
        (
            "Zelenskyy",
            "Volodymyr Zelensky",
            0.95,
            "same name and country",
            "“Volodymyr Zelensky” and “Volodymyr Zelenskyy” are the same name, both of UA",
        )
    ]
