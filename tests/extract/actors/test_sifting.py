"""Which proposed names are persons' and which organizations', with the real model."""

from __future__ import annotations

import pytest

from kg.extract.actors.sifting import bodies_among, persons_among
from kg.extract.attribution.attribution import Range
from kg.parse import Parser
from tests.extract.whom import read


def _ranges(parser: Parser, text: str, names: list[str]) -> tuple[list[Range], list[str]]:
    """The names kept of those proposed, as ranges and as text."""
    doc = read(parser, text).doc
    spans = [s for n in names if (s := doc.char_span(text.index(n), text.index(n) + len(n)))]
    kept = persons_among(doc, [(s.start, s.end) for s in spans])
    return kept, [doc[slice(*r)].text for r in kept]


@pytest.mark.parametrize(
    ("text", "proposed", "kept"),
    [
        pytest.param(
            "Troops in Dara-Kul fired. Dara-Kul burned.", ["Dara-Kul"], [], id="only a place"
        ),
        pytest.param(
            "Voters in Tembo country cheered. Mr Tembo said no.",
            ["Tembo"],
            ["Tembo"],
            id="a person",
        ),
        pytest.param(
            "The envoy to Ilova Petra Dusek spoke in Ilova.",
            ["Ilova Petra Dusek"],
            ["Petra Dusek"],
            id="behind the place of an office",
        ),
        pytest.param(
            "Ilova Mayor Petra Dusek spoke.",
            ["Ilova Mayor Petra Dusek"],
            ["Petra Dusek"],
            id="behind a title",
        ),
        pytest.param(
            "Ships near Tanu Ridge sank. Tanu was calm.",
            ["Tanu Ridge", "Tanu"],
            [],
            id="a place and its short name",
        ),
        pytest.param(
            "In Maria Rossi he found a friend.",
            ["Maria Rossi"],
            ["Maria Rossi"],
            id="a given name tells a person",
        ),
    ],
)
def test_what_is_a_person(parser: Parser, text: str, proposed: list[str], kept: list[str]) -> None:
    assert _ranges(parser, text, proposed)[1] == kept


@pytest.mark.parametrize(
    ("text", "told", "kept"),
    [
        ("She lives in Ilova. Shops in Ilova closed.", set(), set()),
        ("She invested in Ilova.", {"Ilova"}, {"Ilova"}),
        ("Ilova sued. Ilova won. Her share in Ilova fell.", set(), {"Ilova"}),
    ],
)
def test_what_is_an_organization(parser: Parser, text: str, told: set[str], kept: set[str]) -> None:
    doc = read(parser, text).doc
    ranges = {(t.i, t.i + 1) for t in doc if t.text == "Ilova"}
    assert {doc[slice(*r)].text for r in bodies_among(doc, ranges, told)} == kept
