"""Plain text and its front matter: what is a head, and where the article begins behind it."""

import pytest

from kg.errors import InputError
from kg.read.decode import Decoded
from kg.read.draft import Draft
from kg.read.metadata import Metadata
from kg.read.text import read_text


def read(text: str, encoding: str = "utf-8") -> Draft:
    return read_text(Decoded(text, encoding), "a.txt", 10_000)


def test_a_text_without_a_head_is_all_article() -> None:
    assert read("He said so.\n") == Draft("a.txt", "He said so.\n", "text")


def test_the_reader_names_an_encoding_that_is_not_utf_8() -> None:
    assert read("He said so.", "windows-1252").reader == "text (windows-1252)"


def test_a_head_gives_metadata_and_stays_in_the_text() -> None:
    head = (
        "---\ntitle: \"Beijing: \\\"No\\\"\"\nPublisher: 'The People''s Paper'\n# a comment\n"
        "date: 2025-04-09\nurl: https://example.org/a\nid: a-1\ntags:\n  - war\n- china\n\n---\n"
    )
    text = head + "\n\nHe said so."
    assert read(text) == Draft(
        where="a.txt",
        text=text,
        reader="text",
        body=text.index("He said"),
        id="a-1",
        metadata=Metadata(
            title='Beijing: "No"',
            publisher="The People's Paper",
            published="2025-04-09",
            url="https://example.org/a",
        ),
    )


@pytest.mark.parametrize("value", ["", "~", "null", '""'])
def test_an_empty_value_in_a_head_is_unknown(value: str) -> None:
    assert not read(f"---\ntitle: {value}\npublisher: P\n---\nText").metadata.title


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: T\nHe said so.",  # not closed
        "---\nHe said so.\n---\nAnd more.",  # a rule, not a head
        "---\n---\nHe said so.",  # nothing in it
        "--- a dash\ntitle: T\n---\nHe said so.",
        "\n---\ntitle: T\n---\nHe said so.",  # not at the top
        "---\n" + "title: T\n" * 300 + "---\nHe said so.",  # longer than any head
    ],
)
def test_what_is_no_head_is_text(text: str) -> None:
    assert read(text) == Draft("a.txt", text, "text")


def test_a_head_without_text_is_refused() -> None:
    with pytest.raises(InputError, match="has metadata but no text below it"):
        read("---\ntitle: T\n---\n  \n")
