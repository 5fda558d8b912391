"""Paragraphs, quotations as tokens, and spans trimmed."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from kg.extract.attribution.reading import Reading
from tests.docs import joined, reading, words

TWO = """
“/././said The/DT/det/melts ice/NN/compound/melts melts=melt/NNS/dep/said ,/././said ”/././said
Ana/NNP/nsubj/said said=say/VBD/ROOT ./././said “/././is It/PRP/nsubj/is is=be/VBZ/ROOT
late/JJ/acomp/is ./././is
||
“/././said It/PRP/nsubj/is is=be/VBZ/ccomp/said too/RB/advmod/late late/JJ/acomp/is ,/././said
”/././said she/PRP/nsubj/said said=say/VBD/ROOT ./././said
"""


def test_tokens_know_their_paragraph() -> None:
    text = reading(TWO)
    border = text.paragraph_starts[1]
    assert [text.paragraph(0), text.paragraph(border - 1), text.paragraph(border)] == [0, 0, 1]
    assert text.paragraph_range(0) == (0, border)
    assert text.paragraph_range(border) == (border, len(text.doc))


def test_quotations_are_token_ranges_with_their_marks() -> None:
    text = reading(TWO)
    assert [joined(text.doc, q.parts) for q in text.quotations] == [
        "“The ice melts,”",
        "“It is late. … “It is too late,”",
    ]
    assert [q.balanced for q in text.quotations] == [True, True]


def test_each_quoted_token_knows_its_quotation() -> None:
    text = reading(TWO)
    inside = {text.doc[i].text for i in text.quoted}
    assert "ice" in inside and "late" in inside
    assert "Ana" not in inside and "said" not in inside


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        ((0, 6), "“The ice melts,”"),
        ((0, 4), "The ice melts"),
        ((4, 8), "Ana said"),
        ((5, 9), "Ana said"),
        ((8, 9), ""),
    ],
    ids=["whole", "half a quotation", "comma and mark before", "full stop behind", "nothing left"],
)
def test_a_span_is_trimmed_of_loose_marks(span: tuple[int, int], expected: str) -> None:
    text = reading(TWO)
    assert words(text.doc, text.trimmed(span)) == expected


def test_a_conjunction_at_the_end_is_loose() -> None:
    text = reading("fish/NN/ROOT and/CC/cc/fish")
    assert text.trimmed((0, 2)) == (0, 1)


def test_an_empty_doc_has_no_quotations() -> None:
    text = Reading(Doc(Vocab()))
    assert text.quotations == ()
    assert text.quoted == {}
