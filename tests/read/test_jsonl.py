"""JSON Lines and JSON files: good objects become drafts, bad ones a line that says where."""

import io
import json

import pytest

from kg.errors import InputError
from kg.read.draft import Draft
from kg.read.jsonl import looks_like_json_lines, read_json, read_lines
from kg.read.metadata import Metadata


def lines(data: bytes, max_chars: int = 1000) -> list[Draft | str]:
    return [shown(d) for d in read_lines(io.BytesIO(data), "a.jsonl", max_chars)]


def from_json(data: bytes, max_chars: int = 1000) -> list[Draft | str]:
    return [shown(d) for d in read_json(io.BytesIO(data), "a.json", max_chars)]


def shown(item: Draft | InputError) -> Draft | str:
    return str(item) if isinstance(item, InputError) else item


def test_an_object_gives_its_text_id_and_metadata_and_other_keys_are_ignored() -> None:
    line = {
        "id": "a1",
        "text": "He said\r\nso.",
        "title": "T",
        "publisher": "P",
        "published": 2025,
        "url": "https://example.org",
        "lang": ["en"],
    }
    assert lines(json.dumps(line).encode() + b"\n") == [
        Draft(
            where="a.jsonl, line 1",
            text="He said\r\nso.",
            reader="jsonl",
            id="a1",
            fallback="line-1",
            metadata=Metadata("T", "P", "2025", "https://example.org"),
        )
    ]


def test_bad_lines_are_named_and_the_rest_goes_on() -> None:
    data = b"\n".join(
        [
            b'\xef\xbb\xbf{"text": "One."}',
            b"",
            b'{"text": "Two."',
            b'["text"]',
            b'{"id": "x"}',
            b'{"text": 5}',
            b'{"text": " "}',
            b'{"text": "\xff"}',
            b"[" * 100_000,
            b'{"id": 7, "text": "Last."}',
        ]
    )
    assert lines(data, 50_000) == [
        Draft("a.jsonl, line 1", "One.", "jsonl", fallback="line-1"),
        "a.jsonl, line 3: is not JSON: Expecting ',' delimiter (character 16); mend or remove it",
        'a.jsonl, line 4: is no JSON object; write {"id": "…", "text": "…"}',
        'a.jsonl, line 5: has no string under "text"; put the article\'s text there',
        'a.jsonl, line 6: has no string under "text"; put the article\'s text there',
        "a.jsonl, line 7: is empty; remove it, or save the article's text in it",
        "a.jsonl, line 8: is not UTF-8; save the file as UTF-8",
        "a.jsonl, line 9: is JSON too deep or too large to read; remove it",
        Draft("a.jsonl, line 10", "Last.", "jsonl", id="7", fallback="line-10"),
    ]


def test_a_value_of_another_type_is_unknown_and_reported_and_the_text_is_read() -> None:
    found = list(read_lines(io.BytesIO(b'{"text": "A.", "id": true, "title": ["T"]}'), "a", 10))
    assert len(found) == 1
    draft = found[0]
    assert isinstance(draft, Draft)
    assert (draft.id, draft.metadata) == (None, Metadata())
    assert [str(flaw) for flaw in draft.flaws] == [
        'a, line 1: "id" is no string, so it counts as unknown; write "id": "…"',
        'a, line 1: "title" is no string, so it counts as unknown; write "title": "…"',
    ]


def test_a_lone_surrogate_is_replaced() -> None:
    assert lines(b'{"id": "\\ud800", "text": "a\\udfffb"}') == [
        Draft("a.jsonl, line 1", "a\ufffdb", "jsonl", id="\ufffd", fallback="line-1")
    ]


def test_too_long_a_text_is_refused_and_too_long_a_line_is_skipped_unheld() -> None:
    data = b'{"text": "' + b"x" * 101 + b'"}\n{"text": "' + b"x" * 3_000_000 + b'"}\n{"text": "C"}'
    assert lines(data, 100) == [
        "a.jsonl, line 1: has 101 characters, more than the limit of 100; "
        "raise it with --max-chars, or split the text",
        "a.jsonl, line 2: is too long for the limit of 100 characters; "
        "raise it with --max-chars, or split the text",
        Draft("a.jsonl, line 3", "C", "jsonl", fallback="line-3"),
    ]


def test_utf_16_json_lines_are_refused_once() -> None:
    assert lines('{"text": "a"}\n{"text": "b"}'.encode("utf-16")) == [
        "a.jsonl: is UTF-16, and JSON Lines are UTF-8; save it as UTF-8"
    ]


def test_a_json_file_holds_an_object_a_list_or_json_lines() -> None:
    one = Draft("a.json", "A.", "jsonl", id="x", fallback="item-1")
    assert from_json(b'{\n"id": "x",\n"text": "A."\n}') == [one]
    assert from_json('{\n"id": "x", "text": "A."}'.encode("utf-16")) == [one]
    assert from_json(b'[{"text": "A."}, 3,\n{"text": "B."}]') == [
        Draft("a.json, item 1", "A.", "jsonl", fallback="item-1"),
        'a.json, item 2: is no JSON object; write {"id": "…", "text": "…"}',
        Draft("a.json, item 3", "B.", "jsonl", fallback="item-3"),
    ]
    assert from_json(b'{"text": "A."}\n{"text": "B."}\n') == [
        Draft("a.json, line 1", "A.", "jsonl", fallback="line-1"),
        Draft("a.json, line 2", "B.", "jsonl", fallback="line-2"),
    ]


def test_a_json_file_that_is_none_is_one_flaw() -> None:
    assert from_json(b"") == ["a.json: is empty; remove it, or save the article's text in it"]
    assert from_json(b"He said so.") == [
        "a.json: is not JSON: Expecting value (character 1); mend or remove it"
    ]
    assert from_json(b"%PDF-1.7") == [
        "a.json: is a binary file (PDF); save its text as .txt or .html"
    ]


@pytest.mark.parametrize(
    ("start", "answer"),
    [(b'{"a"', True), (b'\xef\xbb\xbf \n{ "', True), (b"{}", True), (b"{a", False), (b"[{", False)],
)
def test_json_lines_are_known_by_their_beginning(start: bytes, answer: bool) -> None:
    assert looks_like_json_lines(start) is answer
