"""Which words may stand in a personal name, on parses written by hand."""

from __future__ import annotations

import pytest

from kg.extract.actors.name_words import is_name_word, is_surname_word
from tests.docs import doc


@pytest.mark.parametrize(
    ("written", "first", "expected"),
    [
        ("Rossi/NNP/nsubj/left left=leave/VBD/ROOT", True, True),
        ("Minister/NNP/nsubj/left left=leave/VBD/ROOT", True, False),
        ("Minister/NNP/nsubj/left left=leave/VBD/ROOT", False, True),
        ("Says=say/NNS/nsubj/left left=leave/VBD/ROOT", False, False),
        ("rossi/NNP/nsubj/left left=leave/VBD/ROOT", True, False),
    ],
)
def test_the_words_of_a_name(written: str, first: bool, expected: bool) -> None:
    assert is_name_word(doc(written)[0], first=first) is expected


def test_what_stands_behind_a_given_name() -> None:
    parsed = doc("Ana/NNP/compound/Paz B./NNP/compound/Paz Paz/NNP/nsubj/left left=leave/VBD/ROOT")
    assert [is_surname_word(parsed, i) for i in (1, 2, 3)] == [True, True, False]
