"""Who is meant by an office, and whose it is, with the real model."""

from __future__ import annotations

import pytest

from kg.parse import Parser
from tests.extract.whom import cast, whom


@pytest.mark.parametrize(
    ("text", "phrase", "label"),
    [
        pytest.param(
            "Red Cross officials left. Oxfam said no. Its spokesman said yes. UNICEF spokeswoman "
            "Ana Paz agreed.",
            "Its spokesman",
            "Oxfam",
            id="not somebody of another body",
        ),
        pytest.param(
            "Taoiseach Sean Roe had been told by the Peruvian prime minister that it was over.",
            "the Peruvian prime minister",
            "Peruvian prime minister",
            id="not the one who was told",
        ),
        pytest.param(
            "Oxfam spokesman Jo Paz left. Oxfam said no. Its spokesman said yes.",
            "Its spokesman",
            "Jo Paz",
            id="the body's own, told before",
        ),
    ],
)
def test_who_holds_an_office(parser: Parser, text: str, phrase: str, label: str) -> None:
    (told,) = whom(parser, text, phrase)
    assert [name for name, _ in told] == [label]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The Peruvian army said rockets were kept at the hospital. Jo Paz, its director, left.",
            ("director", None),
            id="an army has no director",
        ),
        pytest.param(
            "Oxfam said a bomb had hit the hospital. Its director, Jo Paz, left.",
            ("director", "organization/oxfam"),
            id="the body that acts",
        ),
        pytest.param(
            "Asked whether Chile knew that Peru had left, its spokesman, Jo Paz, smiled.",
            ("spokesman", None),
            id="a country has a spokesman",
        ),
    ],
)
def test_whose_officer_somebody_is(
    parser: Parser, text: str, expected: tuple[str, str | None]
) -> None:
    (person,) = cast(parser, text).persons()
    assert [(o.title and o.title.name, o.organization) for o in person.offices] == [expected]


def test_not_the_country_told_of_by_another(parser: Parser) -> None:
    text = "Asked whether Chile believed that Peru was gone, its spokesman, Jo Paz, smiled."
    (person,) = cast(parser, text).persons()
    assert person.country == "CL"
