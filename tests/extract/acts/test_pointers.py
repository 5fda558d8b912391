"""How a content goes back to what another has told, on parses written by hand."""

from __future__ import annotations

import pytest

from kg.extract.acts.pointers import apposed_word, is_loose, is_such, pointer, told_of
from kg.extract.attribution.attribution import Attribution
from tests.docs import doc

THE_CHARGE = "Rome/NNP/nsubj/denied denied=deny/VBD/ROOT {} charge/NN/dobj/denied"


def _behind_verb(length: int) -> Attribution:
    """A content from the third token to the end, behind "Rome denied"."""
    return Attribution((1, 2), ((0, 1),), ((2, length),), "object")


@pytest.mark.parametrize(
    ("before", "just", "makers"),
    [
        ("that/DT/det/charge", True, []),
        ("the/DT/det/charge", False, []),
        ("Oslo/NNP/poss/charge 's/POS/case/Oslo", False, ["Oslo"]),
    ],
)
def test_a_noun_goes_back(before: str, just: bool, makers: list[str]) -> None:
    parsed = doc(THE_CHARGE.format(before))
    found = pointer(parsed, _behind_verb(len(parsed)))
    assert found is not None
    assert (found.word.text, found.just) == ("charge", just)
    assert [maker.text for maker in found.makers] == makers


@pytest.mark.parametrize(
    "content",
    [
        "a/DT/det/charge charge/NN/dobj/denied",
        """
        reports=report/NNS/dobj/denied of/IN/prep/reports deaths=death/NNS/pobj/of
        """,
        """
        claims=claim/NNS/dobj/denied that/IN/mark/left men=man/NNS/nsubj/left
        left=leave/VBD/acl/claims
        """,
        "the/DT/det/weather weather/NN/dobj/denied",
    ],
)
def test_a_content_that_tells_its_own_goes_back_to_nothing(content: str) -> None:
    parsed = doc("Rome/NNP/nsubj/denied denied=deny/VBD/ROOT " + content)
    assert pointer(parsed, _behind_verb(len(parsed))) is None


def test_a_pronoun_that_is_called_untrue_goes_back() -> None:
    parsed = doc(
        """
        Rome/NNP/nsubj/said said=say/VBD/ROOT this/DT/nsubj/was was=be/VBD/ccomp/said
        untrue/JJ/acomp/was
        """
    )
    found = pointer(parsed, _behind_verb(len(parsed)))
    assert found is not None
    assert (found.word.text, found.just) == ("this", True)


def test_a_noun_behind_a_comma_explains_its_sentence() -> None:
    parsed = doc(
        """
        Oslo/NNP/nsubj/left left=leave/VBD/ROOT ,/././left a/DT/det/charge
        charge/NN/appos/left Rome/NNP/nsubj/denied denied=deny/VBD/relcl/charge
        """
    )
    found = apposed_word(parsed, Attribution((6, 7), ((5, 6),), ((3, 5),), "relative"))
    assert found is not None
    assert found.text == "charge"


def test_the_object_of_a_plain_clause_explains_nothing() -> None:
    parsed = doc(THE_CHARGE.format("the/DT/det/charge"))
    assert apposed_word(parsed, _behind_verb(len(parsed))) is None


def test_such_a_noun() -> None:
    parsed = doc(
        "no/DT/det/offer such/JJ/amod/offer offer/NN/ROOT the/DT/det/plan plan/NN/dep/offer"
    )
    assert [is_such(parsed[2]), is_such(parsed[4])] == [True, False]


def test_it_in_a_verdict_is_loose_and_behind_the_verb_it_is_not() -> None:
    parsed = doc("it/PRP/nsubj/was was=be/VBD/ROOT denied=deny/VBD/dep/was it/PRP/dobj/denied")
    assert [is_loose(parsed[0]), is_loose(parsed[3])] == [True, False]


def test_what_is_rejected_is_told_without_the_verdict() -> None:
    parsed = doc(
        """
        Rome/NNP/nsubj/dismissed dismissed=dismiss/VBD/ROOT the/DT/det/invoice
        invoice/NN/dobj/dismissed as/IN/prep/dismissed a/DT/det/forgery forgery/NN/pobj/as
        """
    )
    told = [parsed[i].text for i in told_of(parsed, _behind_verb(len(parsed)))]
    assert told == ["the", "invoice"]
