"""How a text uses a name, with the real model."""

from __future__ import annotations

import pytest

from kg.extract.actors.uses import Uses, occurrences, uses
from kg.parse import Parser
from tests.extract.whom import read


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        pytest.param(
            "Shells fell on the village of Dara-Kul. Troops near Dara-Kul fired back.",
            "Dara-Kul",
            Uses(times=2, sites=1, where=1),
            id="a village",
        ),
        pytest.param(
            "Doctors at Marwa hospital wept.", "Marwa", Uses(times=1, sites=1), id="a hospital"
        ),
        pytest.param(
            "A program known as Kobra was found.", "Kobra", Uses(times=1, called=1), id="a program"
        ),
        pytest.param(
            "The army used Kobra launchers.", "Kobra", Uses(times=1, things=1), id="a weapon"
        ),
        pytest.param(
            "Mr Tembo left. Tembo himself said nothing.",
            "Tembo",
            Uses(times=2, person=2),
            id="a person",
        ),
        pytest.param(
            "Voters lost faith in Tembo.", "Tembo", Uses(times=1), id="what one has in a person"
        ),
        pytest.param("Nobody came.", "Tembo", Uses(), id="not named"),
    ],
)
def test_what_the_words_beside_a_name_tell(
    parser: Parser, text: str, name: str, expected: Uses
) -> None:
    assert dict(uses(read(parser, text).doc, [name])) == {name: expected}


def test_a_place_or_a_thing_is_no_person_unless_something_tells_one() -> None:
    assert Uses(times=2, where=1).of_no_person()
    assert not Uses(times=2, where=1, person=1).of_no_person()
    assert not Uses(times=2).of_no_person()


def test_a_body_is_no_place_for_being_near_something_once_in_many_times() -> None:
    assert Uses(times=2, where=1).of_town()
    assert not Uses(times=3, where=1).of_town()
    assert not Uses(times=2, where=2, person=1).of_town()
    assert Uses(times=3, sites=1).of_no_body()
    assert not Uses(times=3, things=3).of_no_body()


def test_a_name_stands_where_its_letters_are_whole_words(parser: Parser) -> None:
    doc = read(parser, "Kor left Korea. Kor Bank of Kor closed.").doc
    found = [(span.text, span.start) for span in occurrences(doc, ["Kor", "Kor Bank"])]
    assert found == [("Kor", 0), ("Kor Bank", 4), ("Kor", 7)]
