"""The figures that a text states, on parses written by hand."""

from __future__ import annotations

import pytest

from kg.extract.quantities import figures
from kg.kinds import Bound
from tests.docs import doc, words

Told = tuple[str, int | float, Bound, str]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param(
            """
            at/RB/advmod/least/CARDINAL least/RBS/advmod/155/CARDINAL
            155/CD/nummod/nationals/CARDINAL Chinese/JJ/amod/nationals/NORP
            nationals=national/NNS/nsubj/fought fought=fight/VBD/ROOT
            """,
            [("at least 155 Chinese nationals", 155, Bound.AT_LEAST, "Chinese nationals")],
            id="at least",
        ),
        pytest.param(
            """
            more/JJR/amod/1,500/CARDINAL than/IN/quantmod/1,500/CARDINAL
            1,500/CD/nummod/men/CARDINAL men=man/NNS/nsubj/fought fought=fight/VBD/ROOT
            """,
            [("more than 1,500 men", 1500, Bound.MORE_THAN, "men")],
            id="more than, with a comma",
        ),
        pytest.param(
            """
            up/IN/quantmod/one/CARDINAL to/TO/quantmod/one/CARDINAL
            twenty/CD/compound/one/CARDINAL -/HYPH/./one one/CD/nummod/ships
            ships=ship/NNS/nsubj/came came=come/VBD/ROOT
            """,
            [("up to twenty-one ships", 21, Bound.AT_MOST, "ships")],
            id="a word of two",
        ),
        pytest.param(
            """
            no/DT/neg/fewer/CARDINAL fewer=few/JJR/amod/two/CARDINAL than/IN/quantmod/two/CARDINAL
            two/CD/nummod/men/CARDINAL men=man/NNS/nsubj/left left=leave/VBD/ROOT
            """,
            [("no fewer than two men", 2, Bound.AT_LEAST, "men")],
            id="no fewer than, which holds fewer than",
        ),
        pytest.param(
            """
            It/PRP/nsubj/cost cost/VBD/ROOT $/$/quantmod/million/MONEY
            3.5/CD/compound/million/MONEY million/CD/dobj/cost/MONEY ./././cost
            """,
            [("$3.5 million", 3_500_000, Bound.EXACTLY, "USD")],
            id="currency",
        ),
        pytest.param(
            """
            It/PRP/nsubj/cost cost/VBP/ROOT nearly/RB/advmod/billion/MONEY
            €/$/quantmod/billion/MONEY 2/CD/compound/billion/MONEY billion/CD/dobj/cost/MONEY
            ./././cost
            """,
            [("nearly €2 billion", 2_000_000_000, Bound.ABOUT, "EUR")],
            id="currency with a bound",
        ),
        pytest.param(
            """
            Prices=price/NNS/nsubj/rose rose=rise/VBD/ROOT by/IN/prep/rose
            12.5/CD/nummod/percent/PERCENT percent/NN/pobj/by/PERCENT ./././rose
            """,
            [("12.5 percent", 12.5, Bound.EXACTLY, "percent")],
            id="percent",
        ),
        pytest.param(
            """
            Two/CD/nummod/men/CARDINAL men=man/NNS/nsubj/left and/CC/cc/men
            three/CD/nummod/women/CARDINAL women=woman/NNS/conj/men left=leave/VBN/ROOT ./././left
            """,
            [
                ("Two men", 2, Bound.EXACTLY, "men"),
                ("three women", 3, Bound.EXACTLY, "women"),
            ],
            id="two figures",
        ),
        pytest.param(
            """
            One/CD/nsubj/left/CARDINAL of/IN/prep/One them=they/PRP/pobj/of left=leave/VBD/ROOT
            in/IN/prep/left 2022/CD/pobj/in/DATE ./././left
            """,
            [],
            id="a number of nothing, and a year",
        ),
        pytest.param(
            """
            It/PRP/nsubj/began began=begin/VBD/ROOT on/IN/prep/began April/NNP/pobj/on/DATE
            3/CD/nummod/April/DATE ./././began
            """,
            [],
            id="a date",
        ),
    ],
)
def test_value_bound_and_unit(written: str, expected: list[Told]) -> None:
    parsed = doc(written)
    found = [
        (words(parsed, figure.span), figure.value, figure.bound, figure.unit)
        for figure in figures(parsed, 0, len(parsed))
    ]
    assert found == expected


def test_only_figures_between_the_two_tokens_count() -> None:
    parsed = doc("two/CD/nummod/men men=man/NNS/ROOT")
    assert list(figures(parsed, 1, 2)) == []
