"""Datelines, with the real model."""

from __future__ import annotations

import pytest

from kg.extract.actors.datelines import country_of_place, datelines
from kg.parse import Parser
from tests.extract.whom import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("LAGOS, March 3, 1994 (Reuter) - Nigeria said no.", [("NG",)]),
        ("LA PAZ, March 29 2016 — Bolivia said no.", [("BO",)]),
        ("ADDIS ABABA/CAIRO, April 7, 2021 — Ethiopia said no.", [("ET", "EG")]),
        ("Madrid, July 17 2002. Spain said no.", [("ES",)]),
        ("Madrid said no - and Rabat said yes.", []),
        ("NATO - an alliance - said no.", [()]),
        ("RAFAH, Gaza Strip/CAIRO, May 3 (Reuter) - Egypt said no.", [("PS", "EG")]),
    ],
)
def test_where_a_report_was_written(
    parser: Parser, text: str, expected: list[tuple[str, ...]]
) -> None:
    assert [line.countries for line in datelines(read(parser, text).doc)] == expected


def test_a_dateline_names_no_actor(parser: Parser) -> None:
    found = read(parser, "LAGOS, March 3, 1994 (Reuter) - Nigeria said no.").cast
    assert [found.members[n.key].label for n in found.named] == ["Nigeria"]


def test_a_place_of_two_words_in_a_dateline_is_no_person(parser: Parser) -> None:
    found = read(parser, "DAR KOSTA, Gaza Strip/CAIRO, May 3 (Reuter) - Egypt said no.").cast
    assert [found.members[n.key].label for n in found.named] == ["Egypt"]


def test_the_country_of_a_place() -> None:
    assert [country_of_place(name) for name in ("Lima", "Lagos", "Nowhere")] == ["PE", "NG", None]
