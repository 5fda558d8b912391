"""Reporting verbs without a content, on parses written by hand."""

from __future__ import annotations

import pytest

from kg.extract.attribution.attribution import Attribution
from kg.extract.attribution.silent import cues_without_content
from tests.docs import reading, words


def _found(written: str, *held: Attribution) -> list[str]:
    made = reading(written)
    return [words(made.doc, cue) for cue in cues_without_content(made, held)]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param(
            "Lin/NNP/nsubj/told/PERSON told=tell/VBD/ROOT reporters=reporter/NNS/dobj/told",
            ["told"],
            id="only an addressee",
        ),
        pytest.param(
            "She/PRP/nsubj/responded has=have/VBZ/aux/responded responded=respond/VBN/ROOT",
            ["responded"],
            id="a pronoun, and the perfect",
        ),
        pytest.param(
            "An/DT/det/analyst analyst/NN/nsubj/agreed agreed=agree/VBD/ROOT",
            ["agreed"],
            id="a noun for a person",
        ),
        pytest.param(
            "Lin/NNP/nsubj/wrote/PERSON wrote=write/VBD/ROOT a/DT/det/book book/NN/dobj/wrote",
            [],
            id="an object of another sort",
        ),
        pytest.param(
            "Lin/NNP/nsubj/respond/PERSON did=do/VBD/aux/respond not/RB/neg/respond "
            "respond/VB/ROOT",
            [],
            id="what was not said",
        ),
        pytest.param(
            "Lin/NNP/nsubj/spoke/PERSON spoke=speak/VBD/ROOT to/IN/prep/spoke "
            "reporters=reporter/NNS/pobj/to",
            [],
            id="no verb that reports",
        ),
        pytest.param(
            "The/DT/det/clock clock/NN/nsubj/told told=tell/VBD/ROOT",
            [],
            id="nobody who could speak",
        ),
        pytest.param(
            "The/DT/det/war war/NN/nsubj/continued continued=continue/VBD/ROOT",
            [],
            id="a verb that mostly does not report",
        ),
        pytest.param(
            "“/``/punct/told Lin/NNP/nsubj/told/PERSON told=tell/VBD/ROOT me/PRP/dobj/told "
            "”/''/punct/told",
            [],
            id="inside a quotation",
        ),
        pytest.param(
            "Telling=tell/VBG/csubj/is Lin/NNP/dobj/Telling/PERSON is=be/VBZ/ROOT hard/JJ/acomp/is",
            [],
            id="nobody told anything yet",
        ),
    ],
)
def test_a_cue_is_told_where_somebody_said_something(written: str, expected: list[str]) -> None:
    assert _found(written) == expected


TOLD = "Lin/NNP/nsubj/told/PERSON told=tell/VBD/ROOT reporters=reporter/NNS/dobj/told"


@pytest.mark.parametrize(
    "held",
    [
        Attribution((1, 2), ((0, 1),), ((2, 3),), "x"),
        Attribution(None, (), ((0, 3),), "x"),
        Attribution((2, 3), (), ((3, 4),), "x"),
    ],
    ids=["is a cue", "is part of a content", "has a cue among its words"],
)
def test_what_an_attribution_holds_is_not_open(held: Attribution) -> None:
    assert _found(TOLD, held) == []
