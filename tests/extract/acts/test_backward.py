"""Words that go back to another statement, on parses written by hand."""

from __future__ import annotations

import pytest

from kg.extract.acts.backward import is_vague, not_named, pointed_at, points_back
from kg.extract.attribution.attribution import Attribution
from kg.kinds import StatementType as Act
from tests.docs import doc, reading


@pytest.mark.parametrize(
    ("written", "back", "vague"),
    [
        ("the/DT/det/allegation allegation/NN/ROOT", True, False),
        ("Peru/NNP/poss/claim 's/POS/case/Peru claim/NN/ROOT", False, False),
        (
            """
            claims=claim/NNS/ROOT that/IN/mark/left men=man/NNS/nsubj/left
            left=leave/VBD/acl/claims
            """,
            False,
            False,
        ),
        ("the/DT/det/parties relevant/JJ/amod/parties parties=party/NNS/ROOT", False, True),
        ("certain/JJ/amod/countries countries=country/NNS/ROOT", False, True),
        ("two/CD/nummod/parties parties=party/NNS/ROOT", False, False),
    ],
)
def test_words_that_point_to_what_was_said_and_words_that_avoid_a_name(
    written: str, back: bool, vague: bool
) -> None:
    text = reading(written)
    span = [(0, len(text.doc))]
    assert (points_back(text.doc, span), is_vague(text.doc, span)) == (back, vague)


@pytest.mark.parametrize(
    ("written", "acts"),
    [
        ("the/DT/det/demand demand/NN/ROOT", {Act.DEMAND, Act.APPEAL}),
        ("the/DT/det/criticism criticism/NN/ROOT", {Act.CRITICISM, Act.ACCUSATION}),
        (
            "the/DT/det/decision decision/NN/ROOT",
            {Act.REFUSAL, Act.PROMISE, Act.THREAT, Act.DEMAND},
        ),
        ("a/DT/det/demand demand/NN/ROOT", set()),
        ("the/DT/det/demand demand/NN/ROOT by/IN/prep/demand Rome/NNP/pobj/by", set()),
        ("the/DT/det/accusation accusation/NN/ROOT", set()),
        ("the/DT/det/weather weather/NN/ROOT", set()),
    ],
)
def test_a_noun_goes_back_to_statements_of_its_kind(written: str, acts: set[Act]) -> None:
    parsed = doc(written)
    assert pointed_at(parsed, [(0, len(parsed))]) == acts


def test_that_goes_back_to_what_was_put_forward() -> None:
    parsed = doc(
        """
        Rome/NNP/nsubj/dismissed dismissed=dismiss/VBD/ROOT that/DT/dobj/dismissed
        as/IN/prep/dismissed fantasy/NN/pobj/as
        """
    )
    assert pointed_at(parsed, [(2, 5)]) == {Act.ACCUSATION, Act.ASSERTION, Act.CRITICISM}


def test_without_naming_somebody_names_them() -> None:
    parsed = doc(
        """
        Without/IN/prep/urged naming=name/VBG/pcomp/Without Rome/NNP/dobj/naming
        or/CC/cc/Rome Malta/NNP/conj/Rome ,/././urged Ana/NNP/nsubj/urged urged=urge/VBD/ROOT
        some/DT/det/countries countries=country/NNS/dobj/urged to/TO/aux/leave
        leave/VB/xcomp/urged ./././urged
        """
    )
    attribution = Attribution((7, 8), ((6, 7),), ((8, 12),), "object")
    words = [token.text for token in not_named(parsed, attribution)]
    assert words == ["naming", "Rome", "or", "Malta"]
