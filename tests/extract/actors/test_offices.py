"""Offices beside a name, on parses written by hand."""

from __future__ import annotations

import pytest

from kg.extract.actors.offices import (
    after_name,
    before_comma,
    before_name,
    given_names,
    honorifics,
    is_former,
    title_ending_at,
    titles,
)
from tests.docs import doc, words

SPOKESPERSON = """
The/DT/det/spokesperson former/JJ/amod/spokesperson Chinese/NNP/compound/Ministry/NORP
Foreign/NNP/compound/Ministry/ORG Ministry/NNP/compound/spokesperson/ORG
spokesperson/NN/nsubj/left Lin/NNP/compound/Jian/PERSON Jian/NNP/appos/spokesperson/PERSON
left=leave/VBD/ROOT ./././left
"""
APPOSED = """
Maria/NNP/compound/Rossi/PERSON Rossi/NNP/nsubj/left/PERSON ,/././Rossi a/DT/det/spokeswoman
spokeswoman/NN/appos/Rossi for/IN/prep/spokeswoman the/DT/det/Ministry/ORG
Foreign/NNP/compound/Ministry/ORG Ministry/NNP/pobj/for/ORG ,/././Rossi left=leave/VBD/ROOT
./././left
"""
EXPLAINED = """
Georgia/NNP/poss/minister/GPE 's/POS/case/Georgia prime/JJ/amod/minister minister/NN/nsubj/left
,/././minister Irakli/NNP/compound/Beridze/PERSON Beridze/NNP/appos/minister/PERSON ,/././minister
left=leave/VBD/ROOT ./././left
"""


def _at(written: str, word: str) -> int:
    return next(token.i for token in doc(written) if token.text == word)


def test_the_modifiers_before_a_name() -> None:
    parsed = doc(SPOKESPERSON)
    before = before_name(parsed, _at(SPOKESPERSON, "Lin"))
    assert words(parsed, before) == "former Chinese Foreign Ministry spokesperson"


def test_the_apposition_behind_a_name() -> None:
    parsed = doc(APPOSED)
    after = after_name(parsed, _at(APPOSED, "Rossi") + 1)
    assert words(parsed, after) == "a spokeswoman for the Foreign Ministry"


def test_the_phrase_that_a_name_between_commas_explains() -> None:
    parsed = doc(EXPLAINED)
    start = _at(EXPLAINED, "Irakli")
    assert words(parsed, before_comma(parsed, start, start + 2)) == "Georgia's prime minister"


def test_a_name_with_nothing_around_it() -> None:
    parsed = doc("Lin/NNP/nsubj/left left=leave/VBD/ROOT ./././left")
    assert before_name(parsed, 0) == (0, 0)
    assert before_comma(parsed, 0, 1) == (0, 0)
    assert after_name(parsed, 1) is None


@pytest.mark.parametrize(
    ("written", "end", "name", "begin"),
    [
        (
            "deputy/NN/ROOT prime/JJ/dep/deputy minister/NN/dep/deputy",
            3,
            "deputy prime minister",
            0,
        ),
        ("Chilean/JJ/ROOT president/NN/dep/Chilean", 2, "president", 1),
        ("presidents=president/NNS/ROOT", 1, "president", 0),
    ],
)
def test_the_longest_title_that_ends_at_a_token(
    written: str, end: int, name: str, begin: int
) -> None:
    found = title_ending_at(doc(written), end)
    assert found is not None
    assert (found[0].name, found[1]) == (name, begin)


def test_no_title_ends_at_another_word() -> None:
    assert title_ending_at(doc("Chilean/JJ/ROOT baker/NN/dep/Chilean"), 2) is None


def test_who_was_in_office_and_is_no_more() -> None:
    parsed = doc(SPOKESPERSON)
    at = _at(SPOKESPERSON, "spokesperson")
    assert is_former(parsed, at - 3, at + 1) is True
    assert is_former(doc(APPOSED), 3, 5) is False


def test_the_tables_tell_family_and_gender() -> None:
    assert titles()["spokeswoman"].family == titles()["spokesman"].family == "spokesperson"
    assert (titles()["spokeswoman"].gender, titles()["president"].gender) == ("female", "")
    assert (honorifics()["mr."], honorifics()["dr."]) == ("male", "")
    assert given_names()["Maria"] == "female"
