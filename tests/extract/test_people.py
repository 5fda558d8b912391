"""Unnamed people and what goes back to them, read in order with the real model."""

from __future__ import annotations

import pytest

from kg.parse import Parser
from tests.extract.whom import Told, whom


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Peruvian diplomats were alarmed. One of them said so.",
            {
                "Peruvian diplomats": [("Peruvian diplomats", "")],
                "One of them": [("one of the Peruvian diplomats", "Peruvian diplomats")],
            },
            id="one of them",
        ),
        pytest.param(
            "A Kenyan official, who feared for his job, said no. The official said it twice.",
            {
                "A Kenyan official, who feared for his job,": [("Kenyan official", "")],
                "The official": [("Kenyan official", "A Kenyan official, who feared for his job,")],
            },
            id="the official is the one who spoke before",
        ),
        pytest.param(
            "Ana Rojas said no. The 41-year-old economist said it twice. The judge said yes.",
            {
                "Ana Rojas": [("Ana Rojas", "")],
                "The 41-year-old economist": [("Ana Rojas", "Ana Rojas")],
                "The judge": [("judge", "")],
            },
            id="a description of the person, but a judge is somebody else",
        ),
        pytest.param(
            "A source close to the court said no. Ana Rojas left. The insider said it twice.",
            {
                "A source close to the court": [("source close to the court", "")],
                "The insider": [("source close to the court", "A source close to the court")],
            },
            id="the insider is the source, never somebody with a name",
        ),
        pytest.param(
            "A Kenyan diplomat said no. The man said it twice. The woman said yes.",
            {
                "A Kenyan diplomat": [("Kenyan diplomat", "")],
                "The man": [("Kenyan diplomat", "A Kenyan diplomat")],
                "The woman": [("woman", "")],
            },
            id="the man who spoke last is no woman",
        ),
        pytest.param(
            "Ana Rojas said no. The insider said yes.",
            {"Ana Rojas": [("Ana Rojas", "")], "The insider": [("insider", "")]},
            id="an insider of whom nothing was told",
        ),
        pytest.param(
            "Millionaire Tom Hale left. Paul Diaz sang. Snow fell. The Chilean tycoon said no.",
            {"The Chilean tycoon": [("Tom Hale", "Tom Hale")]},
            id="the tycoon is who was presented as rich",
        ),
        pytest.param(
            "Tom Hale, the founder of the firm, left. Paul Diaz sang. The boss said no.",
            {"The boss": [("Tom Hale", "Tom Hale")]},
            id="the boss is who was presented as a head",
        ),
        pytest.param(
            "Paul Diaz sang. Tom Hale left. The Chilean tycoon of the firm said no.",
            {"The Chilean tycoon of the firm": [("Chilean tycoon of the firm", "")]},
            id="a tycoon of whom more is told is another",
        ),
        pytest.param(
            "Tom Hale said no. The ship's captain said yes.",
            {"Tom Hale": [("Tom Hale", "")], "The ship's captain": [("ship's captain", "")]},
            id="a ship's captain is somebody else",
        ),
        pytest.param(
            "Ana Rojas and Tom Hale signed a letter. The senators wrote that it was late.",
            {"The senators": [("Ana Rojas", "Ana Rojas"), ("Tom Hale", "Tom Hale")]},
            id="two by what they are",
        ),
        pytest.param(
            "Farmers sang. Teachers marched in Lima. They chanted slogans.",
            {"They": [("Teachers", "Teachers")]},
            id="they who marched",
        ),
        pytest.param(
            "The Ministry of Defence of Kenya denied it. A spokesman said that it was a lie.",
            {
                "The Ministry of Defence of Kenya": [("Ministry of Defense of Kenya", "")],
                "A spokesman": [
                    ("Ministry of Defense of Kenya", "The Ministry of Defence of Kenya")
                ],
            },
            id="a spokesman of those who spoke",
        ),
        pytest.param(
            "A foreign ministry spokesman in Lima said no.",
            {"A foreign ministry spokesman in Lima": [("Ministry of Foreign Affairs of Peru", "")]},
            id="a ministry told by its capital",
        ),
        pytest.param(
            "A draft seen by the Daily Herald said that it was late.",
            {"A draft seen by the Daily Herald": []},
            id="a document is not of those who saw it",
        ),
    ],
)
def test_whom_unnamed_people_are(
    parser: Parser, text: str, expected: dict[str, list[Told]]
) -> None:
    assert dict(zip(expected, whom(parser, text, *expected), strict=True)) == expected
