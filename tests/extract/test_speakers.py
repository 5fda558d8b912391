"""Who speaks, on texts of our own from several countries and decades, with the real model."""

from __future__ import annotations

import pytest

from kg.parse import Parser
from tests.extract.whom import Told, whom

NAMED = ""
"""The words themselves name the actor."""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Ukraine and Russia met in Istanbul. Both said that talks would go on. The two sides "
            "said that prisoners would be swapped.",
            {
                "Both": [("Ukraine", "Ukraine"), ("Russia", "Russia")],
                "The two sides": [("Ukraine", "Ukraine"), ("Russia", "Russia")],
            },
            id="both and the two sides",
        ),
        pytest.param(
            "Chile and Peru signed the treaty. The former said that it wanted peace. The latter "
            "said that it did, too.",
            {"The former": [("Chile", "Chile")], "The latter": [("Peru", "Peru")]},
            id="the former and the latter",
        ),
        pytest.param(
            "Indonesia and Malaysia signed a pact. The two leaders said that they were pleased.",
            {"The two leaders": [("two leaders", NAMED)]},
            id="leaders are no countries",
        ),
        pytest.param(
            "Volkswagen said that it would close plants. The company said that demand was weak. "
            "The carmaker added that jobs were safe.",
            {
                "Volkswagen": [("Volkswagen", NAMED)],
                "The company": [("Volkswagen", "Volkswagen")],
                "The carmaker": [("Volkswagen", "Volkswagen")],
            },
            id="the company",
        ),
        pytest.param(
            "The foreign ministry of Kenya issued a statement. The statement read that it was "
            "sorry. Another document said that ten had died.",
            {
                "The statement": [
                    ("Ministry of Foreign Affairs of Kenya", "foreign ministry of Kenya")
                ],
                "Another document": [
                    ("Ministry of Foreign Affairs of Kenya", "foreign ministry of Kenya")
                ],
            },
            id="the statement and another document",
        ),
        pytest.param(
            "Chile's president, Gabriel Boric, visited Peru. The president said that he was glad. "
            "The Peruvian president said that she was glad, too.",
            {
                "The president": [("Gabriel Boric", "Gabriel Boric")],
                "The Peruvian president": [("Peruvian president", NAMED)],
            },
            id="the president, and another country's",
        ),
        pytest.param(
            "The minister said that snow fell. It was cold, she added.",
            {"The minister": [("minister", NAMED)], "she": [("minister", "The minister")]},
            id="somebody without a name",
        ),
        pytest.param(
            "A spokesman for the White House denied any role. We had no hand in it, he said.",
            {
                "A spokesman for the White House": [("United States", NAMED)],
                "he": [("United States", "A spokesman for the White House")],
            },
            id="a spokesman without a name",
        ),
        pytest.param(
            "Israel struck the port on Sunday. They said that the target was a ship.",
            {"They": [("Israel", "Israel")]},
            id="they, for a country's officials",
        ),
        pytest.param(
            "Opinion polls see her ahead. Ana Rojas said so. A national poll said otherwise.",
            {"Opinion polls": [], "Ana Rojas": [("Ana Rojas", NAMED)], "A national poll": []},
            id="polls are nobody's",
        ),
        pytest.param(
            "He said that it was late. Korea said the test had failed. Texas said no.",
            {"He": [], "Korea": [], "Texas": []},
            id="what cannot be told stays open",
        ),
        pytest.param(
            "Germany's economy shrank. A spokeswoman for the finance ministry said it was a blip. "
            "The ministry said the budget was balanced.",
            {
                "A spokeswoman for the finance ministry": [
                    ("Ministry of Finance of Germany", "Germany")
                ],
                "The ministry": [
                    ("Ministry of Finance of Germany", "Germany"),
                ],
            },
            id="a ministry without its country",
        ),
        pytest.param(
            "Putin's spokesman said that talks went on. Lopez's campaign said no.",
            {
                "Putin's spokesman": [("Putin's spokesman", NAMED)],
                "Lopez's campaign": [("Lopez's campaign", NAMED)],
            },
            id="a person's spokesman is somebody else",
        ),
        pytest.param(
            "Ana Rojas opened her campaign in Lima. She and her campaign said so. Rojas's team "
            "said that taxes would fall.",
            {
                "her campaign": [("Ana Rojas campaign", NAMED)],
                "Rojas's team": [("Ana Rojas campaign", NAMED)],
            },
            id="a candidate's people",
        ),
        pytest.param(
            "The coach Ana Rojas met the press. Rojas's team said that it would win.",
            {"Rojas's team": [("Rojas's team", NAMED)]},
            id="a coach's team is no campaign",
        ),
        pytest.param(
            "Ana Rojas said that snow fell. The governor said that it was cold. The Greenpeace "
            "economist said that it was late.",
            {
                "Ana Rojas": [("Ana Rojas", NAMED)],
                "The governor": [("Ana Rojas", "Ana Rojas")],
                "The Greenpeace economist": [("Greenpeace economist", NAMED)],
            },
            id="an office of whoever spoke, not another body's",
        ),
        pytest.param(
            "Ana Rojas asked the U.S. attorney why it was cold.",
            {"the U.S. attorney": [("U.S. attorney", NAMED)]},
            id="whom one asks is somebody else",
        ),
        pytest.param(
            "Ana Rojas said that snow fell. The businessman said no.",
            {"Ana Rojas": [("Ana Rojas", NAMED)], "The businessman": [("businessman", NAMED)]},
            id="a woman is no businessman",
        ),
        pytest.param(
            "Ana Rojas said that snow fell. The former governor and current senator said that it "
            "was cold. The governor and senator said that it was late.",
            {
                "Ana Rojas": [("Ana Rojas", NAMED)],
                "The former governor and current senator": [("Ana Rojas", "Ana Rojas")],
            },
            id="two offices of one",
        ),
        pytest.param(
            "The British foreign secretary, David Miliband, and Condoleezza Rice said that there "
            "were reports of irregularities.",
            {
                "The British foreign secretary, David Miliband, and Condoleezza Rice": [
                    ("David Miliband", NAMED),
                    ("Condoleezza Rice", NAMED),
                ]
            },
            id="two behind an apposition",
        ),
        pytest.param(
            "Clinton campaign director Jennifer Palmieri said so. Trump supporters denied it. Tom "
            "Hale's wife said no.",
            {
                "Clinton campaign director Jennifer Palmieri": [("Jennifer Palmieri", NAMED)],
                "Trump supporters": [("Trump supporters", NAMED)],
                "Tom Hale's wife": [("Tom Hale's wife", NAMED)],
            },
            id="a name that only modifies",
        ),
        pytest.param(
            "COLOMBO - Sri Lanka's military said that the war was over. The LTTE denied it.",
            {
                "COLOMBO - Sri Lanka's military": [("Sri Lanka's military", NAMED)],
                "The LTTE": [("LTTE", NAMED)],
            },
            id="a dateline is no part of the name",
        ),
    ],
)
def test_who_speaks(parser: Parser, text: str, expected: dict[str, list[Told]]) -> None:
    assert dict(zip(expected, whom(parser, text, *expected), strict=True)) == expected
