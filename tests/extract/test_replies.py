"""Which statement answers which, on parses written by hand."""

from __future__ import annotations

import pytest

from kg.extract.actors.find import cast_of
from kg.extract.attribution.find import attributions
from kg.extract.coreference import Discourse
from kg.extract.draft import Draft
from kg.extract.replies import answered
from kg.extract.targets import content_of
from kg.kinds import StatementType as Act
from kg.parse import Parser
from tests.docs import reading
from tests.extract.answering import answered_words


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


def test_the_demand_is_the_last_one_by_another() -> None:
    demand, refusal = _drafts(
        """
        Chile/NNP/nsubj/ordered/GPE ordered=order/VBD/ROOT Peru/NNP/dobj/ordered/GPE
        to/TO/aux/leave leave/VB/xcomp/ordered ./././ordered
        Peru/NNP/nsubj/rejected/GPE rejected=reject/VBD/ROOT the/DT/det/demand
        demand/NN/dobj/rejected ./././rejected
        """,
        Act.DEMAND,
        Act.REFUSAL,
    )
    assert refusal.answers == [demand]
    assert (refusal.target, refusal.about) == ("country/CL", ["country/CL"])


def test_a_denial_does_not_answer_the_charge_that_reports_it() -> None:
    charge, denial = _drafts(
        """
        Chile/NNP/nsubj/said/ORG said=say/VBD/ROOT that/IN/mark/denied Peru/NNP/nsubj/denied/ORG
        had=have/VBD/aux/denied denied=deny/VBN/ccomp/said that/IN/mark/died fish/NN/nsubj/died
        had=have/VBD/aux/died died=die/VBN/ccomp/denied ./././said
        """,
        Act.ACCUSATION,
        Act.DENIAL,
    )
    assert (charge.answers, denial.answers) == ([], [])


def test_a_denial_that_names_nobody_concerns_whom_the_charge_concerns() -> None:
    _, denial = _drafts(
        """
        Chile/NNP/nsubj/accused/GPE accused=accuse/VBD/ROOT Peru/NNP/dobj/accused/GPE
        of/IN/prep/accused arming=arm/VBG/pcomp/of Cuba/NNP/dobj/arming/GPE ./././accused
        """
        + BASELESS,
        Act.ACCUSATION,
        Act.DENIAL,
    )
    assert denial.about == ["country/CL", "country/CU"]


def test_an_accusation_of_him_is_answered_where_it_stands_just_before() -> None:
    accusation, denial = _drafts(
        """
        Chile/NNP/nsubj/accused/GPE accused=accuse/VBD/ROOT the/DT/det/man man/NN/dobj/accused
        of/IN/prep/accused theft/NN/pobj/of ./././accused
        """
        + BASELESS,
        Act.ACCUSATION,
        Act.DENIAL,
    )
    assert denial.answers == [accusation]


def test_a_judgement_in_the_same_sentence_is_aimed_where_the_sentence_began() -> None:
    _, criticism = _drafts(
        """
        Chile/NNP/nsubj/criticised/GPE criticised=criticise/VBD/ROOT Peru/NNP/dobj/criticised/GPE
        ,/././criticised calling=call/VBG/advcl/criticised the/DT/det/visit
        visit/NN/nsubj/shameful shameful/JJ/ccomp/calling ./././criticised
        """,
        Act.ACCUSATION,
        Act.CRITICISM,
    )
    assert (criticism.target, criticism.about) == ("country/PE", ["country/PE"])


def test_a_smear_goes_back_to_the_last_charge_against_the_speaker() -> None:
    accusation, criticism = _drafts(
        ACCUSED
        + """
        Peru/NNP/nsubj/criticised/GPE criticised=criticise/VBD/ROOT attempts=attempt/NNS/dobj/-1
        to/TO/aux/smear smear/VB/acl/attempts it/PRP/dobj/smear ./././criticised
        """,
        Act.ACCUSATION,
        Act.CRITICISM,
    )
    assert criticism.answers == [accusation]
    assert criticism.target == "country/CL"


STORIES = {
    "what its noun explains, in the same sentence": (
        "Chile accused Peru of smuggling copper. Bolivia has said that Peru plans to dam the "
        "river, an allegation Lima has dismissed as groundless.",
        "an allegation",
        ["that Peru plans to dam the river"],
    ),
    "the sentence before, with a demonstrative": (
        "Chile accused Peru of smuggling copper. Peru maintains that the cargo included gold. "
        'Chile called that allegation "ridiculous".',
        "that allegation",
        ["that the cargo included gold"],
    ),
    "who spoke of what is said to be no such thing": (
        "The charity said it had sent the army two messages in May. Soldiers were surprised. An "
        "army official said he was not aware of any such message.",
        "any such message",
        ["it had sent the army two messages in May"],
    ),
    "the account of the one who is named": (
        "The captain said two boats had cut the nets. Peru said the sea was calm. The harbour "
        "police confirmed the captain's account.",
        "the captain's account",
        ["two boats had cut the nets"],
    ),
    "the same as the denial with which it goes on": (
        'Chile said a Peruvian frigate had fired flares. Peru denied it. "We had no ship there," '
        "Peru's navy said.",
        "no ship there",
        ["a Peruvian frigate had fired flares"],
    ),
    "nobody, where an older charge has nothing to do with it": (
        "Chile accused Peru of smuggling copper. Peru rejected suggestions that the bridge was "
        "unsafe.",
        "the bridge was",
        [],
    ),
}


@pytest.mark.parametrize("name", STORIES)
def test_a_denial_answers(parser: Parser, name: str) -> None:
    text, part, answered = STORIES[name]
    assert answered_words(parser, text, part) == answered


def test_a_bare_pronoun_puts_nothing_forward() -> None:
    _, denial = _drafts(
        ACCUSED
        + """
        Peru/NNP/nsubj/denied/GPE denied=deny/VBD/ROOT that/DT/dobj/denied ./././denied
        """,
        Act.ACCUSATION,
        Act.DENIAL,
    )
    assert not denial.claimable
