"""Persons by what stands around their names, with the real model."""

from __future__ import annotations

import pytest

from kg.parse import Parser
from tests.extract.whom import cast


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bharrat Ramlall, Guyana's president, asked for calm.", {"Bharrat Ramlall"}),
        ("The boat sank, said Asuquo Effanga, 52, who swam.", {"Asuquo Effanga"}),
        ("President Cho Myung-sik, who flew there, said no.", {"Cho Myung-sik"}),
        ("A spokesman, Ricardo Peña y Lillo, said no.", {"Ricardo Peña y Lillo"}),
        ("Adm. Rosli Abdullah said no.", {"Rosli Abdullah"}),
        ("Borealis Energy, the leader in gas, said no.", set()),
    ],
)
def test_who_is_a_person(parser: Parser, text: str, expected: set[str]) -> None:
    assert {member.label for member in cast(parser, text).persons()} == expected


def test_the_labels_of_a_transcript_name_one_person_each(parser: Parser) -> None:
    text = "ANN WEBER: Who knew?\n\nPETER OTIENO: I did.\n\nREPORTER: Why?\n\nOTIENO: I asked."
    found = cast(parser, text)
    assert {member.label for member in found.persons()} == {"Ann Weber", "Peter Otieno"}
    assert len([n for n in found.named if found.members[n.key].label == "Peter Otieno"]) == 2
