"""Which statement answers which, on parses written by hand."""

from __future__ import annotations

from kg.extract.actors.find import cast_of
from kg.extract.attribution.find import attributions
from kg.extract.coreference import Discourse
from kg.extract.replies import Draft, answered
from kg.extract.targets import content_of
from kg.model import StatementType as Act
from tests.docs import reading


def _drafts(written: str, *acts: Act) -> list[Draft]:
    """The statements of a text, of these types in order, with what they answer."""
    text = reading(written)
    discourse = Discourse(text, cast_of(text.doc))
    drafts = []
    found = sorted(attributions(text), key=lambda a: a.cue or (0, 0))
    for attribution, act in zip(found, acts, strict=True):
        resolved = (discourse.resolve(source) for source in attribution.sources)
        speakers = tuple(r for r in resolved if r is not None)
        content = content_of(discourse, attribution, [s.key for s in speakers], ())
        target = next(iter(content.keys()), None) if act is Act.ACCUSATION else None
        drafts.append(
            Draft(attribution, speakers, (), act, "", content.keys(), content.own, target)
        )
    answered(discourse, drafts)
    return drafts


ACCUSED = """
Chile/NNP/nsubj/accused/GPE accused=accuse/VBD/ROOT Peru/NNP/dobj/accused/GPE of/IN/prep/accused
theft/NN/pobj/of ./././accused
"""
BASELESS = """
Peru/NNP/nsubj/said/ORG said=say/VBD/ROOT that/IN/mark/was the/DT/det/allegation
allegation/NN/nsubj/was was=be/VBD/ccomp/said baseless/JJ/acomp/was ./././said
"""


def test_the_allegation_is_the_last_accusation_of_the_speaker() -> None:
    accusation, denial = _drafts(ACCUSED + BASELESS, Act.ACCUSATION, Act.DENIAL)
    assert denial.answers == [accusation]
    assert (denial.target, denial.about) == ("country/CL", ["country/CL"])
    assert (accusation.claimable, denial.claimable) == (True, False)


def test_a_denial_that_is_told_first_answers_the_next_accusation() -> None:
    denial, accusation = _drafts(BASELESS + ACCUSED, Act.DENIAL, Act.ACCUSATION)
    assert denial.answers == [accusation]


def test_an_accusation_of_somebody_else_is_not_answered() -> None:
    _, denial = _drafts(
        ACCUSED
        + """
        Norway/NNP/nsubj/denied/GPE denied=deny/VBD/ROOT that/IN/mark/died fish/NN/nsubj/died
        had=have/VBD/aux/died died=die/VBN/ccomp/denied ./././denied
        """,
        Act.ACCUSATION,
        Act.DENIAL,
    )
    assert (denial.answers, denial.target) == ([], None)


def test_a_claim_reported_inside_a_denial_is_what_it_denies() -> None:
    denial, claim = _drafts(
        """
        Peru/NNP/nsubj/rejected/GPE rejected=reject/VBD/ROOT Chile/NNP/poss/claims/GPE
        's/POS/case/Chile claims=claim/NNS/dobj/rejected that/IN/mark/left the/DT/det/army
        army/NN/nsubj/left had=have/VBD/aux/left left=leave/VBN/acl/claims ./././rejected
        """,
        Act.DENIAL,
        Act.ASSERTION,
    )
    assert denial.answers == [claim]
    assert denial.target == "country/CL"


def test_nobody_answers_himself() -> None:
    _, denial = _drafts(
        ACCUSED
        + """
        Chile/NNP/nsubj/said/ORG said=say/VBD/ROOT that/IN/mark/was the/DT/det/allegation
        allegation/NN/nsubj/was was=be/VBD/ccomp/said baseless/JJ/acomp/was ./././said
        """,
        Act.ACCUSATION,
        Act.DENIAL,
    )
    assert denial.answers == []


def test_the_relevant_parties_are_the_speakers_last_opponent() -> None:
    _, appeal = _drafts(
        ACCUSED
        + """
        Chile/NNP/nsubj/urged urged=urge/VBD/ROOT the/DT/det/parties relevant/JJ/amod/parties
        parties=party/NNS/dobj/urged to/TO/aux/leave leave/VB/xcomp/urged ./././urged
        """,
        Act.ACCUSATION,
        Act.APPEAL,
    )
    assert appeal.target == "country/PE"


def test_an_assertion_answers_nothing() -> None:
    _, assertion = _drafts(
        ACCUSED
        + """
        Peru/NNP/nsubj/said/ORG said=say/VBD/ROOT that/IN/mark/left the/DT/det/army
        army/NN/nsubj/left had=have/VBD/aux/left left=leave/VBN/ccomp/said ./././said
        """,
        Act.ACCUSATION,
        Act.ASSERTION,
    )
    assert (assertion.answers, assertion.target) == ([], None)
