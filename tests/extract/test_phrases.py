"""The heads of phrases, and the names within them."""

from __future__ import annotations

import pytest

from kg.extract.phrases import headed, is_posted
from kg.parse import Parser
from tests.docs import reading, words
from tests.extract.whom import Told, whom


@pytest.mark.parametrize(
    ("written", "source", "head", "phrase"),
    [
        (
            "the/DT/det/officials old/JJ/amod/officials officials=official/NNS/nsubj/said "
            "said=say/VBD/ROOT",
            (0, 3),
            "officials",
            "the old officials",
        ),
        (
            "In/IN/prep/said 2022/CD/pobj/In/DATE researchers=researcher/NNS/nsubj/said "
            "in/IN/prep/researchers Oslo/NNP/pobj/in/GPE said=say/VBD/ROOT",
            (0, 5),
            "researchers",
            "researchers in Oslo",
        ),
        (  # the parser took the verb for a noun
            "a/DT/det/sneered Danish/JJ/amod/official official/NN/compound/sneered sneered/NN/ROOT",
            (0, 3),
            "official",
            "a Danish official",
        ),
        (
            "a/DT/det/order court/NN/compound/order order/NN/ROOT",
            (0, 2),
            "a",
            "a court",
        ),
    ],
)
def test_the_head_of_a_phrase(
    written: str, source: tuple[int, int], head: str, phrase: str
) -> None:
    doc = reading(written).doc
    found, within = headed(doc, source)
    assert (found.text, words(doc, within)) == (head, phrase)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Presidential envoy to Harju Ana Rojas", True),
        ("Presidential envoy to President Ana Rojas", False),
        ("Presidential aide to Harju Ana Rojas", False),
        ("Presidential envoy of Harju Ana Rojas", False),
    ],
)
def test_the_place_of_a_post_parts_it_from_a_name(phrase: str, expected: bool) -> None:
    first, second, preposition, place, *_ = phrase.split()
    written = (
        f"{first}/JJ/amod/{second} {second}/NN/nsubj/said {preposition}/IN/prep/{second} "
        f"{place}/NNP/compound/Rojas Ana/NNP/compound/Rojas Rojas/NNP/pobj/{preposition} "
        "said=say/VBD/ROOT"
    )
    doc = reading(written).doc
    assert is_posted(doc, doc[1], 4) is expected


def test_who_speaks_is_the_holder_of_the_post(parser: Parser) -> None:
    text = "Ana Rojas came. The ambassador to Peru Ana Rojas said no."
    expected: list[list[Told]] = [[("Ana Rojas", "")]]
    assert whom(parser, text, "The ambassador to Peru Ana Rojas") == expected
