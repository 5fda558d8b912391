"""When a statement was made: which of the times of its sentence goes with its cue."""

from __future__ import annotations

import pytest

from kg.extract.attribution.attribution import Attribution
from kg.extract.attribution.find import attributions
from kg.extract.attribution.reading import Reading
from kg.extract.times.find import times_of
from kg.extract.times.said import said
from kg.parse import Parser
from tests.docs import reading, words

WEDNESDAY = "2025-04-09"


def _said(text: Reading, cue: str) -> str:
    """The words that tell when the statement with that cue was made; empty where none do."""
    doc = text.doc
    timed = times_of(doc, WEDNESDAY)
    (found,) = [a for a in attributions(text) if words(doc, a.cue) == cue]
    time = said(text, found, timed)
    return "" if time is None else words(doc, time.words)


@pytest.mark.parametrize(
    ("text", "cue", "expected"),
    [
        ("Lin said on Tuesday that Japan had left.", "said", "on Tuesday"),
        ("Lin said Tuesday that Japan had left.", "said", "Tuesday"),
        ("Lin on Tuesday denied that Japan had left.", "denied", "on Tuesday"),
        ("On Tuesday, Lin said that Japan had left.", "said", "On Tuesday"),
        ("Lin told reporters late on Monday that Japan had left.", "told", "late on Monday"),
        ("“Japan has left,” Lin said on Tuesday.", "said", "on Tuesday"),
        ("Japan left on Monday, Lin said on Tuesday.", "said", "on Tuesday"),
        ("Lin said that Japan had left on Monday.", "said", ""),
        ("Lin said on Tuesday that Japan had left on Monday.", "said", "on Tuesday"),
        ("In a statement on Friday, Lin said that Japan had left.", "said", "on Friday"),
        ("At Friday's briefing, Lin said that Japan had left.", "said", "Friday"),
        ("Speaking on Tuesday, Lin said that Japan had left.", "said", "on Tuesday"),
        ("After Monday's attack, Lin said that Japan had left.", "said", ""),
        ("The brother of Lin, who was killed on Monday, said that Japan had left.", "said", ""),
        ("Lin said that Japan had left, according to a report on Friday.", "said", ""),
        ("He quoted what Lin said two days after the vote: “Japan has left.”", "said", ""),
    ],
)
def test_the_time_of_saying_goes_with_the_cue(
    parser: Parser, text: str, cue: str, expected: str
) -> None:
    assert _said(Reading(parser.nlp(text)), cue) == expected


def test_a_dateline_tells_no_time_of_saying(parser: Parser) -> None:
    doc = parser.nlp("KYIV, March 10 (Reuters) - Lin said that Japan had left.")
    assert _said(Reading(doc), "said") == ""


def test_the_time_of_a_verb_joined_to_the_cue_is_its_own_too() -> None:
    text = reading(
        """
        Lin/NNP/nsubj/met/PERSON met=meet/VBD/ROOT Sato/NNP/dobj/met/PERSON on/IN/prep/met
        Tuesday/NNP/pobj/on/DATE and/CC/cc/met said=say/VBD/conj/met that/IN/mark/left
        Japan/NNP/nsubj/left/GPE had=have/VBD/aux/left left=leave/VBN/ccomp/said ./././met
        """
    )
    assert _said(text, "said") == "on Tuesday"


def test_a_time_in_the_next_clause_is_another_ones() -> None:
    text = reading(
        """
        Lin/NNP/nsubj/said/PERSON said=say/VBD/ROOT that/IN/mark/left Japan/NNP/nsubj/left/GPE
        left=leave/VBD/ccomp/said ,/././said and/CC/cc/said Sato/NNP/nsubj/met/PERSON
        met=meet/VBD/conj/said Wang/NNP/dobj/met/PERSON on/IN/prep/met Tuesday/NNP/pobj/on/DATE
        ./././said
        """
    )
    assert _said(text, "said") == ""


def test_without_a_cue_there_is_no_time_of_saying() -> None:
    text = reading("Snow/NN/nsubj/fell fell=fall/VBD/ROOT on/IN/prep/fell Tuesday/NNP/pobj/on/DATE")
    quotation = Attribution(None, (), ((0, 2),), "rule")
    assert said(text, quotation, times_of(text.doc, WEDNESDAY)) is None


def test_nothing_reported_was_said_in_the_future() -> None:
    text = reading(
        """
        Lin/NNP/nsubj/promised/PERSON promised=promise/VBD/ROOT next/JJ/amod/week/DATE
        week/NN/npadvmod/promised/DATE to/TO/aux/leave leave/VB/xcomp/promised ./././promised
        """
    )
    assert _said(text, "promised") == ""
