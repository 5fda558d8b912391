"""Whom a phrase stands for, on parses written by hand."""

from __future__ import annotations

import pytest

from kg.extract.actors.find import cast_of
from kg.extract.coreference import Discourse, Reference
from tests.docs import reading, words


def _discourse(written: str) -> Discourse:
    text = reading(written)
    return Discourse(text, cast_of(text.doc))


def _resolved(written: str, phrase: str, heard: str = "") -> str | None:
    """The label of the actor that the last such phrase stands for."""
    discourse = _discourse(written)
    doc = discourse.doc
    if heard:
        token = next(t for t in doc if t.text == heard)
        named = discourse.cast.covering(token.i)
        assert named is not None
        discourse.heard(Reference(named.key, (token.i, token.i + 1)), token.i + 1)
    size = len(phrase.split())
    starts = range(len(doc) - size, -1, -1)
    start = next(i for i in starts if words(doc, (i, i + size)) == phrase)
    found = discourse.resolve((start, start + size))
    return None if found is None else discourse.cast.members[found.key].label


TWO = """
Laura/NNP/compound/Reyes/PERSON Reyes/NNP/nsubj/met/PERSON met=meet/VBD/ROOT
Tom/NNP/compound/Hale/PERSON Hale/NNP/dobj/met/PERSON in/IN/prep/Hale Lima/NNP/pobj/in/GPE
on/IN/prep/met Monday/NNP/pobj/on/DATE ./././met
"""
MINISTRY = """
Kenya/NNP/poss/Ministry/GPE 's/POS/case/Kenya Foreign/NNP/compound/Ministry/ORG
Ministry/NNP/nsubj/met/ORG met=meet/VBD/ROOT Chile/NNP/poss/president/GPE 's/POS/case/Chile
president/NN/dobj/met ,/././president Laura/NNP/compound/Reyes/PERSON
Reyes/NNP/appos/president/PERSON ./././met
"""


@pytest.mark.parametrize(
    ("written", "phrase", "label"),
    [
        (TWO + "She/PRP/nsubj/left left=leave/VBD/ROOT ./././left", "She", "Laura Reyes"),
        (TWO + "He/PRP/nsubj/left left=leave/VBD/ROOT ./././left", "He", "Tom Hale"),
        # Lima only tells where they met
        (TWO + "It/PRP/nsubj/left left=leave/VBD/ROOT ./././left", "It", None),
        (TWO + "Hale/NNP/nsubj/left left=leave/VBD/ROOT ./././left", "Hale", "Tom Hale"),
        (
            MINISTRY + "The/DT/det/ministry ministry/NN/nsubj/left left=leave/VBD/ROOT",
            "The ministry",
            "Ministry of Foreign Affairs of Kenya",
        ),
        (
            MINISTRY + "The/DT/det/president president/NN/nsubj/left left=leave/VBD/ROOT",
            "The president",
            "Laura Reyes",
        ),
        (
            MINISTRY
            + """
            The/DT/det/president Chilean/JJ/amod/president president/NN/nsubj/left
            left=leave/VBD/ROOT
            """,
            "The Chilean president",
            "Laura Reyes",
        ),
        (
            MINISTRY
            + """
            Her/PRP$/poss/remarks remarks=remark/NNS/nsubj/said said=say/VBD/ROOT
            """,
            "Her remarks",
            "Laura Reyes",
        ),
        (
            MINISTRY
            + """
            A/DT/det/spokesperson spokesperson/NN/nsubj/left for/IN/prep/spokesperson
            the/DT/det/Ministry Kenyan/JJ/amod/Ministry Foreign/NNP/compound/Ministry
            Ministry/NNP/pobj/for left=leave/VBD/ROOT
            """,
            "A spokesperson for the Kenyan Foreign Ministry",
            "Ministry of Foreign Affairs of Kenya",
        ),
        (
            """
            The/DT/det/government Chilean/JJ/amod/government government/NN/nsubj/left
            left=leave/VBD/ROOT
            """,
            "The Chilean government",
            "Chile",
        ),
        (
            """
            A/DT/det/statement statement/NN/nsubj/said by/IN/prep/statement Chile/NNP/pobj/by
            said=say/VBD/ROOT
            """,
            "A statement by Chile",
            "Chile",
        ),
        (
            """
            The/DT/det/report report/NN/nsubj/said published=publish/VBN/acl/report
            by/IN/agent/published Chile/NNP/pobj/by said=say/VBD/ROOT
            """,
            "The report",
            "Chile",
        ),
        (
            "Some/DT/det/analysts analysts=analyst/NNS/nsubj/left left=leave/VBD/ROOT",
            "Some analysts",
            "analysts",
        ),
        (
            "The/DT/det/bank bank/NN/nsubj/left left=leave/VBD/ROOT",
            "The bank",
            "bank",
        ),
        (
            "He/PRP/nsubj/left left=leave/VBD/ROOT",
            "He",
            None,
        ),
        (
            "Nobody/NN/nsubj/left left=leave/VBD/ROOT",
            "Nobody",
            None,
        ),
        (
            "The/DT/det/river river/NN/nsubj/rose rose=rise/VBD/ROOT",
            "The river",
            None,
        ),
    ],
)
def test_a_phrase_stands_for_an_actor(written: str, phrase: str, label: str | None) -> None:
    assert _resolved(written, phrase) == label


def test_who_has_just_spoken_comes_first() -> None:
    written = """
    Ana/NNP/compound/Rossi/PERSON Rossi/NNP/nsubj/met/PERSON and/CC/cc/Rossi
    Ama/NNP/compound/Mensah/PERSON Mensah/NNP/conj/Rossi/PERSON met=meet/VBD/ROOT ./././met
    She/PRP/nsubj/left left=leave/VBD/ROOT ./././left
    """
    assert _resolved(written, "She", heard="Rossi") == "Ana Rossi"
    assert _resolved(written, "She", heard="Mensah") == "Ama Mensah"


def test_a_pronoun_tells_the_gender_of_a_name_that_does_not() -> None:
    discourse = _discourse(
        "Okoye/NNP/nsubj/left/PERSON left=leave/VBD/ROOT ,/././left she/PRP/dep/left"
    )
    assert discourse.anaphor(discourse.doc[3]) == "#person=okoye"
    assert discourse.cast.members["#person=okoye"].gender == "female"
    assert discourse.resolve((3, 4)) == Reference("#person=okoye", (3, 4), antecedent=(0, 1))


def test_the_country_means_rather_another_than_the_speakers_own() -> None:
    discourse = _discourse(
        """
        Chile/NNP/nsubj/told told=tell/VBD/ROOT Peru/NNP/dobj/told that/IN/mark/left
        the/DT/det/country country/NN/nsubj/left left=leave/VBD/ccomp/told
        """
    )
    assert discourse.anaphor(discourse.doc[5], ["country/PE"]) == "country/CL"
    assert discourse.anaphor(discourse.doc[5], ["country/CL"]) == "country/PE"
