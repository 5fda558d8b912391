"""The edges that the parse mends, on parses written by hand."""

from __future__ import annotations

from kg.extract.attribution.attribution import Attribution
from kg.extract.attribution.mended import mended
from tests.docs import reading, words

ACCUSED = """
Iceland/NNP/nsubj/accused accused=accuse/VBD/ROOT Britain/NNP/dobj/accused on/IN/prep/accused
Friday/NNP/pobj/on of/IN/prep/accused theft/NN/pobj/of at/IN/prep/theft sea/NN/pobj/at
./././accused
"""
CLEAR = """
It/PRP/nsubj/was was=be/VBD/ROOT not/RB/neg/was clear/JJ/acomp/was why/WRB/advmod/left
he/PRP/nsubj/left left=leave/VBD/ccomp/clear ./././was
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
