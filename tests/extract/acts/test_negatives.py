"""Plain negatives that deny, and those that only report that something is not so."""

from __future__ import annotations

import pytest

from kg.kinds import StatementType as Act
from kg.parse import Parser
from tests.extract.acts.read import types_in


@pytest.mark.parametrize(
    "text",
    [
        "Chile said there had been no such letter.",
        'The ministry said it had "signed no such treaty".',
        '"It was not us," Peruvian general Ana Soto said.',
        '"It was not our soldiers," Peruvian general Ana Soto said.',
        '"Not one well was drilled by us," Peruvian minister Ana Soto said.',
        '"I signed nothing and I spoke to nobody," Peruvian minister Ana Soto said.',
        '"We fired on no fishermen," Peruvian general Ana Soto said.',
        '"At no time did our crews touch the cable," Peruvian minister Ana Soto said.',
        '"We had no submarine there," Peruvian admiral Ana Soto said.',
        "Villagers said there had been no tanks anywhere near the mill.",
        '"There was never an armed man in this mill," the owner, Ana Soto, said.',
    ],
)
def test_a_plain_negative_denies_a_deed_or_a_presence(parser: Parser, text: str) -> None:
    assert types_in(parser, text) == [Act.DENIAL]


@pytest.mark.parametrize(
    "text",
    [
        "Chile said there had been no rain.",
        '"We have no budget," Peruvian minister Ana Soto said.',
        '"It was not our problem," Peruvian minister Ana Soto said.',
        '"We received nothing but a letter," Peruvian minister Ana Soto said.',
        '"We found nobody," Peruvian rescuer Ana Soto said.',
        '"We had no such luck," Peruvian coach Ana Soto said.',
        '"I was told that there had been no such meeting," President Ana Soto said.',
        "Analysts said Peru had no submarines.",
        "No such damage having been shown, the case was closed, judge Ana Soto said.",
        '"He sold nothing," Peruvian farmer Ana Soto said of her neighbour.',
        '"There might be no tanks left," Peruvian general Ana Soto said.',
    ],
)
def test_a_negative_report_that_holds_nothing_against_the_speaker_is_no_denial(
    parser: Parser, text: str
) -> None:
    assert Act.DENIAL not in types_in(parser, text)
