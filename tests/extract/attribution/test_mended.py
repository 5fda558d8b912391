"""The edges that the parse mends, on parses written by hand."""

from __future__ import annotations

import pytest

from kg.extract.attribution.attribution import Attribution
from kg.extract.attribution.mended import mended
from tests.docs import reading, told, words

ACCUSED = """
Iceland/NNP/nsubj/accused accused=accuse/VBD/ROOT Britain/NNP/dobj/accused on/IN/prep/accused
Friday/NNP/pobj/on of/IN/prep/accused theft/NN/pobj/of at/IN/prep/theft sea/NN/pobj/at
./././accused
"""
CLEAR = """
It/PRP/nsubj/was was=be/VBD/ROOT not/RB/neg/was clear/JJ/acomp/was why/WRB/advmod/left
he/PRP/nsubj/left left=leave/VBD/ccomp/clear ./././was
"""

ASKED = """
What/WP/dobj/say did=do/VBD/aux/say Rome/NNP/nsubj/say say/VB/ROOT ?/././say
"""
SHY = """
An/DT/det/aide aide/NN/nsubj/declined declined=decline/VBD/ROOT to/TO/aux/named
be/VB/auxpass/named named=name/VBN/xcomp/declined ./././declined
"""
CITED = """
Posten/NNP/nsubj/said said=say/VBD/ROOT ,/././said citing=cite/VBG/advcl/said
aides=aide/NNS/dobj/citing ,/././said that/IN/mark/paid Oslo/NNP/nsubj/paid
paid=pay/VBD/ccomp/said ./././said
"""


def test_the_content_of_accuse_begins_at_the_charge() -> None:
    text = reading(ACCUSED)
    tag = Attribution((1, 2), ((0, 1),), ((2, 9),), "tagger")
    found = mended(text, tag, None)
    assert found is not None
    assert [words(text.doc, part) for part in found.contents] == ["of theft at sea"]


def test_what_is_not_clear_is_nobodys_statement() -> None:
    text = reading(CLEAR)
    assert mended(text, Attribution((0, 4), (), ((4, 7),), "tagger"), None) is None


def test_the_one_who_speaks_is_no_content() -> None:
    text = reading(ACCUSED)
    tag = Attribution((1, 2), (), ((0, 1), (5, 9)), "tagger")
    found = mended(text, tag, None)
    assert found is not None
    assert [words(text.doc, part) for part in found.contents] == ["of theft at sea"]


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        pytest.param(ASKED, Attribution((3, 4), ((2, 3),), ((0, 1),), "tagger"), id="a question"),
        pytest.param(SHY, Attribution((2, 3), ((0, 2),), ((3, 6),), "tagger"), id="no name"),
    ],
)
def test_who_told_nothing_made_no_statement(written: str, tag: Attribution) -> None:
    assert mended(reading(written), tag, None) is None


@pytest.mark.parametrize(
    "tag",
    [
        Attribution((1, 4), ((0, 1),), ((4, 9),), "tagger"),
        Attribution((1, 2), ((0, 1),), ((3, 9),), "tagger"),
    ],
)
def test_the_source_of_a_source_is_no_content(tag: Attribution) -> None:
    text = reading(CITED)
    found = mended(text, tag, None)
    assert found is not None
    assert told(text.doc, found) == ("Posten", "said", "that Oslo paid")
