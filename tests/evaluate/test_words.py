"""Words by number, cleaned spans, and which words stand in double quotation marks."""

from __future__ import annotations

import pytest

from kg.evaluate.words import Words


def test_a_span_touches_each_word_that_it_shares_a_character_with() -> None:
    words = Words("Lin said: “Not so.”")
    assert words.touched([(0, 3)]) == {0}
    assert words.touched([(2, 5)]) == {0, 1}
    assert words.touched([(3, 4), (8, 11)]) == frozenset()
    assert words.touched([(0, 19)]) == {0, 1, 2, 3}


def test_the_ends_of_a_span_are_its_first_and_last_word() -> None:
    words = Words("Lin said: “Not so.”")
    assert words.ends((10, 19)) == words.ends((11, 17)) == (2, 3)
    assert words.ends((8, 11)) is None


@pytest.mark.parametrize(
    ("given", "clean"),
    [
        ([(0, 4), (4, 8)], ((0, 8),)),
        ([(5, 8), (0, 3)], ((0, 3), (5, 8))),
        ([(3, 4)], ()),
        ([(2, 2)], ()),
        ([(0, 6), (2, 3)], ((0, 6),)),
        ([], ()),
    ],
    ids=["joined over a blank", "in order", "only a blank", "empty", "overlapping", "none"],
)
def test_spans_are_cleaned(
    given: list[tuple[int, int]], clean: tuple[tuple[int, int], ...]
) -> None:
    assert Words("abc de fg h").clean(given) == clean


@pytest.mark.parametrize("span", [(-1, 2), (2, 1), (0, 4)])
def test_a_span_outside_the_text_is_refused(span: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="outside the text"):
        Words("abc").clean([span])


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("a “b c” d", {1, 2}),
        ('a "b" c "d"', {1, 3}),
        ("a ''b'' c", {1}),
        ("a “b\nc” d", {1}),
        ("a ”b c", set()),
        ("a “b “c” d", {1, 2}),
        ("a “b", {1}),
        ("it's 'b' c", set()),
    ],
)
def test_which_words_stand_in_double_marks(text: str, quoted: set[int]) -> None:
    assert Words(text).quoted == quoted
