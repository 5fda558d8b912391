"""The page is one text that needs nothing else, and holds nothing but text from the articles."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from kg.view.page import page, write_page
from kg.view.picture import VIS
from tests.facts import sample
from tests.view.hostile import HOSTILE, hostile


def own(text: str) -> str:
    """The page without the library inside it."""
    return text.replace(VIS.read_text(encoding="utf-8"), "")


def data(text: str) -> dict[str, Any]:
    """What the page hands to its script."""
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', text, re.S)
    assert found
    values: dict[str, Any] = json.loads(found[1])
    return values


def test_the_page_names_no_address_but_those_in_its_data() -> None:
    text = own(page(sample()))
    without_data = re.sub(r'<script type="application/json".*?</script>', "", text, flags=re.S)
    assert re.findall(r"https?://[a-z]", without_data) == []
    assert re.findall(r"<(?:link|img|iframe|base|object|embed)\b", text) == []
    assert re.findall(r"<[^>]+\s(?:src|href)=", without_data) == []


def test_the_policy_of_the_page_forbids_every_request() -> None:
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page(sample()))
    assert policy
    assert policy[1].split("; ") == [
        "default-src 'none'",
        "script-src 'unsafe-inline'",
        "style-src 'unsafe-inline'",
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
    ]


def test_hostile_text_stands_in_the_page_as_data_only() -> None:
    text = own(page([hostile()], title=HOSTILE))
    assert "<img" not in text
    assert len(re.findall(r"</?script", text)) == 6
    assert data(text)["known"]["articles"][0]["title"] == HOSTILE


def test_nothing_in_the_data_can_end_its_script() -> None:
    found = re.search(r'id="data">(.*)</script>\s*<script>/\*\*', page([hostile()]), re.S)
    assert found
    assert "<" not in found[1]


def test_the_order_of_the_articles_makes_no_difference() -> None:
    assert page(reversed(sample())) == page(sample())


def test_the_page_is_the_same_under_every_hash_seed() -> None:
    code = (
        "import sys, hashlib; from kg.view.page import page; from tests.facts import sample; "
        "sys.stdout.write(hashlib.sha256(page(sample()).encode()).hexdigest())"
    )
    root = Path(__file__).parents[2]
    sums = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=root,
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert sums == {hashlib.sha256(page(sample()).encode()).hexdigest()}


def test_a_limit_of_actors_is_told_on_the_page() -> None:
    text = page(sample(), max_nodes=4)
    assert "Showing 4 of 9 actors, those with the most statements." in text
    assert len([node for node in data(text)["nodes"] if "claim" not in node]) == 4
    assert len(data(text)["known"]["statements"]) == 13
    assert "Showing" not in own(page(sample()))


def test_another_base_is_in_every_address() -> None:
    known = data(page(sample(), base="http://example.org/"))["known"]
    iris = [item["iri"] for name in ("actors", "articles", "statements") for item in known[name]]
    assert {iri[:19] for iri in iris} == {"http://example.org/"}


def test_a_page_of_nothing_says_so_and_how_to_build() -> None:
    text = page([])
    assert "There are no statements to show" in text
    assert "No article has been read yet." in text
    assert "kg build FOLDER" in text
    assert len(text) < 20_000


def test_a_page_of_articles_without_statements_counts_them() -> None:
    silent = [replace(facts, statements=()) for facts in sample()]
    assert "3 articles were read, and nobody is reported to say anything in them." in page(silent)
    assert "1 article was read," in page(silent[:1])


def test_the_file_is_utf_8_even_with_half_a_character(tmp_path: Path) -> None:
    file = tmp_path / "sub folder" / "who.html"
    file.parent.mkdir()
    write_page(sample(), file, title="Who \ud83d 说")
    assert "<title>Who ? 说</title>" in file.read_text(encoding="utf-8")
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["who.html"]
