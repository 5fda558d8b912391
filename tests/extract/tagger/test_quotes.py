"""Quotation marks of any make."""

from __future__ import annotations

import pytest

from kg.extract.tagger.quotes import quote_states


@pytest.mark.parametrize(
    "marks", [("“", "”"), ('"', '"'), ("''", "''"), ("``", "''"), ("«", "»"), ("„", "“")]
)
def test_every_make_of_double_marks_opens_and_closes(marks: tuple[str, str]) -> None:
    tokens = ["He", "said", marks[0], "no", marks[1], "."]
    expected = [0, 0, 2, 1, 3, 0]
    if marks[1] == "“":  # the German closing mark opens elsewhere: read as a mark that opens again
        expected = [0, 0, 2, 1, 2, 1]
    assert [int(s) for s in quote_states([tokens])[0]] == expected


def test_a_paragraph_begins_outside_even_if_the_one_before_did_not_close() -> None:
    states = quote_states([["“", "One"], ["Two"]])
    assert [[int(s) for s in part] for part in states] == [[2, 1], [0]]


def test_a_closing_mark_without_an_opening_one_changes_nothing() -> None:
    assert [int(s) for s in quote_states([["no", "”", "he"]])[0]] == [0, 0, 0]


def test_a_mark_left_on_a_word_counts() -> None:
    assert [int(s) for s in quote_states([["“No", "way", "so”", "he"]])[0]] == [2, 1, 3, 0]
