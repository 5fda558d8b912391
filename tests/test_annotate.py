"""Gold files to correct by hand: written, mended, checked, and measured against."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from kg.annotate import check, facts_of_one, gold, mended, text
from kg.errors import InputError
from tests.facts import CAPTURED, captured

SPAN = {"start": 0, "end": 3, "text": "two"}
SOUND: dict[str, Any] = {
    "speakers": [["Ann Lee"]],
    "country": "IE",
    "cue": "said",
    "content": [{"start": 13, "end": 26, "text": "two were hurt"}],
    "mode": "indirect",
    "type": ["assertion"],
    "about": [],
    "target": None,
    "core": True,
}
ARTICLE = "Ann Lee said two were hurt. Later two more came."


def _entry(**changes: Any) -> dict[str, Any]:
    return {"id": "a", "file": "a.txt", "statements": [{**SOUND, **changes}]}


def test_gold_is_what_was_extracted_a_statement_a_line() -> None:
    entry = gold(captured())
    assert entry["file"] == "captured.txt"
    assert entry["sha256"] == captured().article.sha256
    first = entry["statements"][0]
    assert first["speakers"] == [["Volodymyr Zelenskyy"]]
    assert (first["type"], first["mode"], first["core"]) == (["assertion"], "indirect", True)
    for statement in entry["statements"]:
        for span in statement["content"]:
            assert CAPTURED[span["start"] : span["end"]] == span["text"]
    written = text(entry)
    assert json.loads(written) == entry
    assert written.count("\n") == len(entry["statements"]) + 2


def test_what_is_sound_stays() -> None:
    assert mended(_entry(), ARTICLE) == (_entry(), [])


def test_offsets_follow_the_words() -> None:
    changed = _entry(content=[{"start": 13, "end": 26, "text": "two more came"}])
    new, faults = mended(changed, ARTICLE)
    assert (new["statements"][0]["content"], faults) == (
        [{"start": 34, "end": 47, "text": "two more came"}],
        [],
    )


@pytest.mark.parametrize(("start", "found"), [(0, 13), (20, 13), (30, 34), (99, 34)])
def test_of_words_that_stand_twice_the_nearest_are_meant(start: int, found: int) -> None:
    new, _ = mended(_entry(content=[{**SPAN, "start": start}]), ARTICLE)
    assert new["statements"][0]["content"] == [{"start": found, "end": found + 3, "text": "two"}]


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"content": [{**SPAN, "text": "ten"}]}, "statement 1: the article does not say 'ten'"),
        ({"content": []}, "statement 1 has no content"),
        (
            {"content": [{"start": 0}]},
            'statement 1 has a span without "text" or with a wrong "start"',
        ),
        ({"type": ["lie"]}, "statement 1 has an unknown type 'lie'"),
        ({"type": "denial"}, "statement 1 has no list of types"),
        ({"mode": "spoken"}, "statement 1 has an unknown mode 'spoken'"),
        ({"speakers": ["Ann"]}, "statement 1 has speakers that are no lists of names"),
        ({"taget": "Ann"}, "statement 1 has an unknown field 'taget'"),
    ],
)
def test_what_is_wrong_is_named(changes: dict[str, Any], fault: str) -> None:
    assert mended(_entry(**changes), ARTICLE)[1] == [fault]


def test_a_file_without_statements_is_told_and_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "gold.json"
    file.write_text('{"id": "a"}', encoding="utf-8")
    assert check(file, ARTICLE) == ['has no list under "statements"']
    assert file.read_text(encoding="utf-8") == '{"id": "a"}'
    file.write_text('{"statements": ["x"]}', encoding="utf-8")
    assert check(file, ARTICLE) == ["statement 1 is no object"]


def test_check_mends_the_file(tmp_path: Path) -> None:
    file = tmp_path / "gold.json"
    file.write_text(json.dumps(_entry(content=[SPAN])), encoding="utf-8")
    assert check(file, ARTICLE) == []
    assert json.loads(file.read_text(encoding="utf-8"))["statements"][0]["content"] == [
        {"start": 13, "end": 16, "text": "two"}
    ]


@pytest.mark.parametrize("content", ["", "[]", "{"])
def test_what_is_no_gold_file_is_refused(tmp_path: Path, content: str) -> None:
    file = tmp_path / "gold.json"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=r"is no gold file .*; make one with kg annotate"):
        check(file, ARTICLE)


def test_one_article_is_wanted(tmp_path: Path) -> None:
    two = tmp_path / "two.jsonl"
    two.write_text('{"id": "a", "text": "One."}\n{"id": "b", "text": "Two."}\n', encoding="utf-8")
    with pytest.raises(InputError, match="holds several articles; name the file of one"):
        facts_of_one(two)
    with pytest.raises(InputError, match="missing"):
        facts_of_one(tmp_path / "missing.txt")
