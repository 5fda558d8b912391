"""Whether a clause looks ahead, on parses written by hand."""

from __future__ import annotations

import pytest

from kg.extract.times.direction import is_future
from tests.docs import doc


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param("left=leave/VBD/ROOT", False, id="past"),
        pytest.param("will/MD/aux/leave leave/VB/ROOT", True, id="will"),
        pytest.param("would/MD/aux/leave leave/VB/ROOT", True, id="would"),
        pytest.param(
            "may/MD/aux/left have/VB/aux/left left=leave/VBN/ROOT", False, id="may have left"
        ),
        pytest.param("says=say/VBZ/ROOT", False, id="a report in the present"),
        pytest.param("opens=open/VBZ/ROOT", True, id="the programme in the present"),
        pytest.param("snows=snow/VBZ/ROOT", None, id="any other present"),
        pytest.param("is=be/VBZ/aux/leaving leaving=leave/VBG/ROOT", True, id="is leaving"),
        pytest.param("was=be/VBD/aux/leaving leaving=leave/VBG/ROOT", None, id="was leaving"),
        pytest.param("talks=talk/NNS/ROOT scheduled=schedule/VBN/acl/talks", True, id="planned"),
        pytest.param("talks=talk/NNS/ROOT", None, id="a noun alone"),
    ],
)
def test_the_verb_tells_where_a_clause_looks(written: str, expected: bool | None) -> None:
    head = written.split()[-1].split("/")[0].partition("=")[0]
    parsed = doc(f"{written} on/IN/prep/{head} Friday/NNP/pobj/on/DATE")
    assert is_future(parsed[len(parsed) - 1]) is expected


def test_an_infinitive_looks_ahead_unless_it_is_over() -> None:
    written = "{}/VBD/ROOT to/TO/aux/leave leave/VB/xcomp/{} on/IN/prep/leave Friday/NNP/pobj/on"
    for verb, expected in (("agreed", True), ("managed", False)):
        parsed = doc(written.format(f"{verb}={verb[:-1]}", verb).replace("agre/", "agree/"))
        assert is_future(parsed[len(parsed) - 1]) is expected


def test_what_one_has_until_a_day_lies_ahead() -> None:
    parsed = doc(
        "They/PRP/nsubj/had had=have/VBD/ROOT until/IN/prep/had Friday/NNP/pobj/until/DATE"
    )
    assert (is_future(parsed[3], "to"), is_future(parsed[3])) == (True, False)


def test_the_verb_does_not_tell_of_a_noun_inside() -> None:
    parsed = doc(
        """
        They/PRP/nsubj/see will/MD/aux/see see/VB/ROOT films=film/NNS/dobj/see of/IN/prep/films
        Friday/NNP/poss/match 's/POS/case/Friday match/NN/pobj/of
        """
    )
    assert is_future(parsed[5]) is None
