"""Where something was said, on parses written by hand."""

from __future__ import annotations

import pytest

from kg.extract.attribution.attribution import Attribution
from kg.extract.attribution.find import attributions
from kg.extract.venues import venue
from tests.docs import reading, words


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param(
            """
            Lin/NNP/nsubj/said/PERSON said=say/VBD/ROOT at/IN/prep/said a/DT/det/briefing
            regular/JJ/amod/briefing press/NN/compound/briefing briefing/NN/pobj/at
            that/WDT/mark/was the/DT/det/claim claim/NN/nsubj/was was=be/VBD/relcl/briefing
            baseless/JJ/acomp/was ./././said
            """,
            "a regular press briefing",
            id="at",
        ),
        pytest.param(
            """
            In/IN/prep/said an/DT/det/interview interview/NN/pobj/In with/IN/prep/interview
            the/DT/det/BBC BBC/NNP/pobj/with/ORG ,/././said Sato/NNP/nsubj/said/ORG
            said=say/VBD/ROOT that/IN/mark/left Japan/NNP/nsubj/left/GPE had=have/VBD/aux/left
            left=leave/VBN/ccomp/said ./././said
            """,
            "an interview with the BBC",
            id="in, with more about it",
        ),
        pytest.param(
            """
            In/IN/prep/said a/DT/det/statement statement/NN/pobj/In on/IN/prep/statement
            Thursday/NNP/pobj/on/DATE ,/././said Sato/NNP/nsubj/said/PERSON said=say/VBD/ROOT
            that/IN/mark/left Japan/NNP/nsubj/left/GPE had=have/VBD/aux/left
            left=leave/VBN/ccomp/said ./././said
            """,
            "a statement",
            id="without the day",
        ),
        pytest.param(
            """
            In/IN/prep/said a/DT/det/speech speech/NN/pobj/In last/JJ/amod/month/DATE
            month/NN/npadvmod/speech/DATE ,/././said Sato/NNP/nsubj/said/PERSON said=say/VBD/ROOT
            that/IN/mark/left Japan/NNP/nsubj/left/GPE had=have/VBD/aux/left
            left=leave/VBN/ccomp/said ./././said
            """,
            "a speech",
            id="without the month",
        ),
        pytest.param(
            """
            Sato/NNP/nsubj/told/PERSON told=tell/VBD/ROOT a/DT/det/conference
            news/NN/compound/conference conference/NN/dobj/told that/IN/mark/left
            Japan/NNP/nsubj/left/GPE had=have/VBD/aux/left left=leave/VBN/ccomp/told ./././told
            """,
            "a news conference",
            id="told to those who came",
        ),
        pytest.param(
            """
            Speaking=speak/VBG/advcl/said at/IN/prep/Speaking a/DT/det/rally rally/NN/pobj/at
            in/IN/prep/rally Osaka/NNP/pobj/in/GPE ,/././said Sato/NNP/nsubj/said/PERSON
            said=say/VBD/ROOT that/IN/mark/left Japan/NNP/nsubj/left/GPE had=have/VBD/aux/left
            left=leave/VBN/ccomp/said ./././said
            """,
            "a rally in Osaka",
            id="speaking at",
        ),
        pytest.param(
            """
            Lin/NNP/nsubj/said/PERSON said=say/VBD/ROOT that/IN/mark/spoken
            Kyiv/NNP/nsubj/spoken/PERSON had=have/VBD/aux/spoken spoken=speak/VBN/ccomp/said
            at/IN/prep/spoken a/DT/det/briefing press/NN/compound/briefing briefing/NN/pobj/at
            ./././said
            """,
            "",
            id="not one that the content tells of",
        ),
        pytest.param(
            """
            Lin/NNP/nsubj/said/PERSON said=say/VBD/ROOT in/IN/prep/said Lima/NNP/pobj/in/GPE
            that/WDT/dobj/left Kyiv/NNP/nsubj/left/PERSON had=have/VBD/aux/left
            left=leave/VBN/ccomp/said ./././said
            """,
            "",
            id="a city is no occasion",
        ),
    ],
)
def test_the_occasion_on_which_it_was_said(written: str, expected: str) -> None:
    text = reading(written)
    assert words(text.doc, venue(text, attributions(text)[0])) == expected


def test_a_quotation_without_a_reporting_word_has_no_venue() -> None:
    text = reading("Snow/NN/ROOT")
    assert venue(text, Attribution(None, (), ((0, 1),), "rule")) is None
