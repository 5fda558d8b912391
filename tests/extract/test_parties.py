"""Who is of which party, and who "the Labour candidate" is, with the real model."""

from __future__ import annotations

import pytest

from kg.parse import Parser
from tests.extract.whom import Told, read, whom

ROJAS = [("Ana Rojas", "Ana Rojas")]
OKOYE = [("Peter Okoye", "Peter Okoye")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Republican Ana Rojas met Peter Okoye.", {"person/ana-rojas": {"republican"}}),
        ("Ana Rojas, a Democrat who won, left.", {"person/ana-rojas": {"democrat"}}),
        ("Sen. Ana Rojas, R-Utah, left.", {"person/ana-rojas": {"republican"}}),
        ("Rep. Ana Rojas (D-Ohio) left.", {"person/ana-rojas": {"democrat"}}),
        ("Labour leader Ana Rojas left.", {"person/ana-rojas": {"labour"}}),
        ("The liberal Ana Rojas left.", {}),
        ("Ana Rojas, an aide to Democrats, left.", {}),
    ],
)
def test_parties_stand_beside_names(
    parser: Parser, text: str, expected: dict[str, set[str]]
) -> None:
    assert read(parser, text).parties.of == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Republican Ana Rojas met Democrat Peter Okoye in Ohio. The Republican nominee said "
            "that taxes would fall. The Democrat said no.",
            {"The Republican nominee": ROJAS, "The Democrat": OKOYE},
            id="by the party",
        ),
        pytest.param(
            "Ana Rojas opened her campaign. Peter Okoye cheered. The candidate said no.",
            {"The candidate": ROJAS},
            id="who runs",
        ),
        pytest.param(
            "Ana Rojas opened her campaign. Peter Okoye opened his campaign. The Rojas campaign "
            "was glad. The candidate said no.",
            {"The candidate": [("Ana Rojas", "Rojas campaign")]},
            id="whose campaign was named just before",
        ),
        pytest.param(
            "Democrat Peter Okoye met Ana Rojas. The Republican candidate said no.",
            {"The Republican candidate": ROJAS},
            id="not one of another party",
        ),
        pytest.param(
            "Democrat Peter Okoye left. The Republican candidate said no.",
            {"The Republican candidate": [("Republican candidate", "")]},
            id="nobody fits",
        ),
        pytest.param(
            "Republican Ana Rojas left. The Republican leadership said no.",
            {"The Republican leadership": [("Republican leadership", "")]},
            id="many are no member",
        ),
    ],
)
def test_a_party_tells_who_is_meant(
    parser: Parser, text: str, expected: dict[str, list[Told]]
) -> None:
    assert dict(zip(expected, whom(parser, text, *expected), strict=True)) == expected
