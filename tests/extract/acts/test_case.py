"""What the rules look at: the head of a content, and whose words are the speaker's."""

from __future__ import annotations

from kg.extract.acts.case import case_of, first_of, head_of, lexicon
from kg.extract.attribution.attribution import Attribution
from kg.kinds import StatementType as Act
from tests.docs import doc

SAID = """
Moscow/NNP/nsubj/said said=say/VBD/ROOT it/PRP/nsubj/is is=be/VBZ/ccomp/said not/RB/neg/is
supplying=supply/VBG/ccomp/is arms=arm/NNS/dobj/supplying ./././said
"""
CALLED = """
Beijing/NNP/nsubj/called called=call/VBD/ROOT for/IN/prep/called talks=talk/NNS/pobj/for
"""


def test_the_head_of_a_content_behind_a_preposition_is_what_that_governs() -> None:
    parsed = doc(CALLED)
    assert head_of(parsed[2:4]).text == "talks"
    assert head_of(parsed[3:4]).text == "talks"


def test_the_speakers_side_is_subject_where_its_words_are() -> None:
    parsed = doc(SAID)
    attribution = Attribution((1, 2), ((0, 1),), ((2, 7),), "that")
    assert case_of(parsed, attribution, [2], []).has_own_subject(parsed[3])
    assert not case_of(parsed, attribution, [], [2]).has_own_subject(parsed[3])


def test_a_word_of_a_lexicon_is_found_by_form_or_lemma() -> None:
    parsed = doc(SAID)
    case = case_of(parsed, Attribution((1, 2), ((0, 1),), ((2, 7),), "that"), [], [])
    found = first_of(case, frozenset({"supply", "gas"}))
    assert found is not None
    assert found.text == "supplying"
    assert first_of(case, frozenset({"gas"})) is None


def test_lexicons_are_kept_apart_by_act_and_sort() -> None:
    assert "unfounded" in lexicon(Act.DENIAL, "predicate")
    assert "unfounded" not in lexicon(Act.CRITICISM, "word")
    assert lexicon(Act.DENIAL, "verb") == frozenset()
