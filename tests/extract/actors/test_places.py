"""Words for countries, on parses written by hand."""

from __future__ import annotations

import pytest

from kg.extract.actors.places import country_mentions
from kg.gazetteer import Form
from tests.docs import doc, words


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param(
            """
            China/NNP/nsubj/said said=say/VBD/ROOT that/IN/mark/was the/DT/det/embassy
            Chinese/JJ/amod/embassy embassy/NN/nsubj/was was=be/VBD/ccomp/said open/JJ/acomp/was
            ./././said
            """,
            [("China", "CN", Form.NAME), ("Chinese", "CN", Form.ADJECTIVE)],
            id="name and adjective",
        ),
        pytest.param(
            """
            The/DT/det/Chinese Chinese/NNPS/nsubj/left left=leave/VBD/ROOT Kyiv/NNP/dobj/left
            for/IN/prep/left the/DT/det/Kremlin Kremlin/NNP/pobj/for
            """,
            [
                ("Chinese", "CN", Form.PEOPLE),
                ("Kyiv", "UA", Form.CAPITAL),
                ("Kremlin", "RU", Form.SEAT),
            ],
            id="people, capital and seat",
        ),
        pytest.param(
            """
            The/DT/det/ships ships=ship/NNS/nsubj/crossed crossed=cross/VBD/ROOT the/DT/det/Sea
            South/NNP/compound/China China/NNP/compound/Sea Sea/NNP/dobj/crossed ./././crossed
            """,
            [],
            id="a longer name that is no country",
        ),
        pytest.param(
            """
            The/DT/det/States United/NNP/compound/States States/NNP/nsubj/left of/IN/prep/States
            America/NNP/pobj/of left=leave/VBD/ROOT ./././left
            """,
            [("United States of America", "US", Form.NAME)],
            id="the longest name",
        ),
        pytest.param(
            """
            Michael/NNP/compound/Jordan/PERSON Jordan/NNP/nsubj/left/PERSON left=leave/VBD/ROOT
            """,
            [],
            id="a surname",
        ),
        pytest.param(
            "Jordan/NNP/nsubj/left/GPE left=leave/VBD/ROOT",
            [("Jordan", "JO", Form.NAME)],
            id="the country of that name",
        ),
        pytest.param(
            "Kyiv/NNP/nsubj/left/PERSON left=leave/VBD/ROOT",
            [("Kyiv", "UA", Form.CAPITAL)],
            id="Kyiv is nobody's name, whatever the recogniser says",
        ),
        pytest.param(
            """
            They/PRP/nsubj/ate ate=eat/VBD/ROOT turkey/NN/dobj/ate with/IN/prep/ate
            us/PRP/pobj/with
            """,
            [],
            id="small letters",
        ),
    ],
)
def test_the_words_for_countries(written: str, expected: list[tuple[str, str, Form]]) -> None:
    parsed = doc(written)
    found = [
        (words(parsed, (m.start, m.end)), m.country.code, m.form) for m in country_mentions(parsed)
    ]
    assert found == expected
