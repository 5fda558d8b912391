"""The finders of quotations that no clause takes, on parses written by hand."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from kg.extract.attribution.attribution import Attribution
from kg.extract.attribution.quoted import after_colon, beside, completed, continued, unattributed
from kg.extract.attribution.reading import Reading
from tests.docs import joined, reading, told


def _told(text: Reading, found: Iterable[Attribution]) -> list[tuple[str, str, str]]:
    return [told(text.doc, attribution) for attribution in found]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param(
            """
            “/././said No/DT/det/comment comment/NN/dep/said ,/././said ”/././said
            Keller/NNP/nsubj/said said=say/VBD/ROOT ./././said
            """,
            [("Keller", "said", "“No comment,”")],
            id="source and verb behind",
        ),
        pytest.param(
            """
            “/././said No/DT/det/comment comment/NN/dep/said ,/././said ”/././said
            said=say/VBD/ROOT Keller/NNP/nsubj/said ./././said
            """,
            [("Keller", "said", "“No comment,”")],
            id="verb and source behind",
        ),
        pytest.param(
            """
            Keller/NNP/nsubj/said said=say/VBD/ROOT :/././said “/././said No/DT/det/comment
            comment/NN/dobj/said ./././said ”/././said
            """,
            [("Keller", "said", "“No comment.”")],
            id="before, with a colon",
        ),
        pytest.param(
            """
            Keller/NNP/nsubj/told told=tell/VBD/ROOT reporters=reporter/NNS/dobj/told
            on/IN/prep/told Monday/NNP/pobj/on ,/././told “/././told No/DT/det/comment
            comment/NN/dobj/told ./././told ”/././told
            """,
            [("Keller", "told", "“No comment.”")],
            id="before, with the press between",
        ),
        pytest.param(
            """
            “/././has Such/JJ/predet/claim a/DT/det/claim claim/NN/dep/told ,/././told ”/././told
            Lin/NNP/nsubj/told told=tell/VBD/parataxis/has reporters=reporter/NNS/dobj/told
            ,/././told “/././has has=have/VBZ/ROOT no/DT/det/basis basis/NN/dobj/has ./././has
            ”/././has
            """,
            [("Lin", "told", "“Such a claim,” … “has no basis.”")],
            id="on both sides",
        ),
        pytest.param(
            """
            Keller/NNP/nsubj/say did=do/VBD/aux/say not/RB/neg/say say/VB/ROOT :/././say “/././say
            No/DT/det/comment comment/NN/dobj/say ./././say ”/././say
            """,
            [("Keller", "say", "“No comment.”")],
            id="negated",
        ),
        pytest.param(
            """
            He/PRP/nsubj/signed signed=sign/VBD/ROOT the/DT/det/deal “/././deal
            peace/NN/compound/deal deal/NN/dobj/signed ”/././deal and/CC/cc/signed
            smiled=smile/VBD/conj/signed ./././signed
            """,
            [],
            id="words in marks",
        ),
        pytest.param(
            """
            Keller/NNP/nsubj/rejected “/././absolutely absolutely/RB/advmod/rejected
            ”/././absolutely rejected=reject/VBD/ROOT it/PRP/dobj/rejected ./././rejected
            """,
            [],
            id="an adverb in marks",
        ),
        pytest.param(
            """
            “/././comment No/DT/det/comment comment/NN/ROOT ./././comment ”/././comment
            The/DT/det/door door/NN/nsubj/closed closed=close/VBD/ROOT ,/././closed
            and/CC/cc/closed Keller/NNP/nsubj/said said=say/VBD/conj/closed that/IN/mark/was
            he/PRP/nsubj/was was=be/VBD/ccomp/said tired/JJ/acomp/was ./././said
            """,
            [],
            id="a verb of the next sentence",
        ),
    ],
)
def test_a_quotation_goes_to_the_verb_beside_it(
    written: str, expected: list[tuple[str, str, str]]
) -> None:
    text = reading(written)
    assert _told(text, beside(text, set())) == expected


def test_a_quotation_that_is_taken_is_left_alone() -> None:
    text = reading(
        """
        Keller/NNP/nsubj/said said=say/VBD/ROOT :/././said “/././said No/DT/det/comment
        comment/NN/dobj/said ./././said ”/././said
        """
    )
    assert list(beside(text, set(range(len(text.doc))))) == []


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param(
            """
            Peskov/NNP/ROOT :/././Peskov “/././Peskov Nobody/NN/nsubj/knows
            knows=know/VBZ/ccomp/Peskov ./././knows ”/././knows
            """,
            [("Peskov", ":", "“Nobody knows.”")],
            id="a name and a colon",
        ),
        pytest.param(
            """
            It/PRP/nsubj/read read/VBD/ROOT :/././read “/././read Nobody/NN/nsubj/knows
            knows=know/VBZ/ccomp/read ./././knows ”/././knows
            """,
            [],
            id="a clause and a colon",
        ),
    ],
)
def test_a_colon_gives_a_quotation_to_the_name_before_it(
    written: str, expected: list[tuple[str, str, str]]
) -> None:
    text = reading(written)
    assert _told(text, after_colon(text, set())) == expected


def test_content_that_begins_in_a_quotation_takes_all_of_it() -> None:
    text = reading(
        """
        “/././is The/DT/det/bridge bridge/NN/nsubj/is is=be/VBZ/ROOT safe/JJ/acomp/is ./././is
        It/PRP/nsubjpass/checked was=be/VBD/auxpass/checked checked=check/VBN/ccomp/said
        ,/././said ”/././said Okoye/NNP/nsubj/said said=say/VBD/ROOT ./././said
        """
    )
    part = Attribution(cue=(12, 13), sources=((11, 12),), contents=((6, 9),), rule="part")
    assert _told(text, completed(text, [part])) == [
        ("Okoye", "said", "“The bridge is safe. It was checked,”")
    ]


FIRST = """
“/././said The/DT/det/law law/NN/nsubj/is is=be/VBZ/ccomp/said bad/JJ/acomp/is ,/././said
”/././said Rivera/NNP/nsubj/said said=say/VBD/ROOT ./././said
"""


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        pytest.param(
            """
            “/././robs It/PRP/nsubj/robs robs=rob/VBZ/ROOT all/PDT/predet/poor the/DT/det/poor
            poor/JJ/dobj/robs ./././robs ”/././robs
            """,
            [("Rivera", "said", "“The law is bad,” … “It robs all the poor.”")],
            id="in its paragraph",
        ),
        pytest.param(
            """
            ||
            “/././robs It/PRP/nsubj/robs robs=rob/VBZ/ROOT all/PDT/predet/poor the/DT/det/poor
            poor/JJ/dobj/robs ./././robs ”/././robs
            """,
            [
                ("Rivera", "said", "“The law is bad,”"),
                ("Rivera", "", "“It robs all the poor.”"),
            ],
            id="in the next paragraph",
        ),
        pytest.param(
            """
            ||
            Snow/NNP/nsubj/fell fell=fall/VBD/ROOT ./././fell
            ||
            “/././robs It/PRP/nsubj/robs robs=rob/VBZ/ROOT all/PDT/predet/poor the/DT/det/poor
            poor/JJ/dobj/robs ./././robs ”/././robs
            """,
            [("Rivera", "said", "“The law is bad,”")],
            id="not over a paragraph",
        ),
        pytest.param(
            """
            ||
            “/././law Bad/JJ/amod/law law/NN/ROOT ./././law ”/././law
            """,
            [("Rivera", "said", "“The law is bad,”")],
            id="not a few words",
        ),
        pytest.param(
            """
            ||
            They/PRP/nsubj/sang sang=sing/VBD/ROOT “/././sang We/PRP/nsubj/go will/MD/aux/go
            never/RB/neg/go go/VB/ccomp/sang home/RB/advmod/go ”/././go all/DT/det/night
            night/NN/npadvmod/go ./././sang
            """,
            [("Rivera", "said", "“The law is bad,”")],
            id="not words of another sentence",
        ),
    ],
)
def test_a_quotation_by_itself_goes_on_with_the_speaker_before(
    more: str, expected: list[tuple[str, str, str]]
) -> None:
    text = reading(FIRST + more)
    first = Attribution(cue=(8, 9), sources=((7, 8),), contents=((0, 7),), rule="first")
    found = list(continued(text, [first]))
    assert _told(text, found) == expected
    assert [a.follows for a in found] == [None, 0][: len(found)]


def test_an_indirect_report_is_not_continued_by_a_quotation_of_the_next_paragraph() -> None:
    text = reading(
        """
        Rivera/NNP/nsubj/said said=say/VBD/ROOT that/IN/mark/was the/DT/det/law law/NN/nsubj/was
        was=be/VBD/ccomp/said bad/JJ/acomp/was ./././said
        ||
        “/././robs It/PRP/nsubj/robs robs=rob/VBZ/ROOT all/PDT/predet/poor the/DT/det/poor
        poor/JJ/dobj/robs ./././robs ”/././robs
        """
    )
    first = Attribution(cue=(1, 2), sources=((0, 1),), contents=((2, 7),), rule="first")
    assert _told(text, continued(text, [first])) == [("Rivera", "said", "that the law was bad")]


def test_long_quotations_without_a_source_are_told_and_short_ones_are_words_in_marks() -> None:
    text = reading(
        """
        “/././robs It/PRP/nsubj/robs robs=rob/VBZ/ROOT all/PDT/predet/poor the/DT/det/poor
        poor/JJ/dobj/robs ./././robs ”/././robs
        ||
        They/PRP/nsubj/wanted wanted=want/VBD/ROOT “/././money more/JJR/amod/money
        money/NN/dobj/wanted ”/././money now/RB/advmod/wanted ./././wanted
        """
    )
    left = [joined(text.doc, quotation.parts) for quotation in unattributed(text, [])]
    assert left == ["“It robs all the poor.”"]
