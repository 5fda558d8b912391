"""Signatures, and spans at the ends of paragraphs."""

from __future__ import annotations

import numpy as np

from kg.extract.tagger import rules
from kg.extract.tagger.labels import Group, Label, decode
from tests.extract.tagger.made import words


def _read(*paragraphs: str) -> list[Group]:
    made = words(*paragraphs)
    labels = [Label.OUTSIDE] * len(made)
    for word, label in rules.signatures(made):
        labels[word] = label
    return decode(labels)


def test_a_name_behind_a_quotation_and_a_dash_is_its_source() -> None:
    expected = [Group(source=((6, 8),), cue=((5, 6),), content=((0, 5),))]
    assert _read("“ It must stop ” ― Ann Lee") == expected


def test_the_signature_may_stand_on_the_line_below() -> None:
    expected = [Group(source=((6, 8),), cue=((5, 6),), content=((0, 5),))]
    assert _read("“ It must stop ”", "— Ann Lee") == expected


def test_a_dash_in_running_text_signs_nothing() -> None:
    assert _read("“ It must stop ” ― so they said") == []
    assert _read("It must stop — Ann Lee") == []
    assert _read("") == []


def test_no_span_runs_over_the_end_of_a_paragraph() -> None:
    made = words("a b", "c d")
    scores = np.zeros((4, len(Label)), np.float32)
    scores[2, Label.IN_CONTENT] = 5
    rules.apply(scores, made)
    assert scores[2].argmax() == Label.SAME_CONTENT
    assert scores[2, Label.IN_CONTENT] < -1000
    assert scores[3, Label.IN_CONTENT] == 0


def test_a_paragraph_left_in_an_open_quotation_is_content_that_goes_on() -> None:
    made = words("“ We win", "“ And go ” he said")
    scores = np.zeros((len(made), len(Label)), np.float32)
    rules.apply(scores, made)
    assert scores[1].argmax() == Label.IN_CONTENT
    assert scores[3].argmax() == Label.SAME_CONTENT


def test_a_transcript_does_not_go_on_where_another_speaks() -> None:
    made = words("“ LEE : We win", "“ RAY : No ”")
    scores = np.zeros((len(made), len(Label)), np.float32)
    rules.apply(scores, made)
    assert scores[1].tolist() == [0.0] * len(Label)


def test_a_name_in_a_signature_may_be_followed_by_an_office() -> None:
    expected = [Group(source=((6, 12),), cue=((5, 6),), content=((0, 5),))]
    assert _read("“ It must stop ” ― Ann Lee , mayor of Rome") == expected
