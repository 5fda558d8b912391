"""Which claim a statement answers that does not tell it again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.link.answers import choose, lookup_keys, moment_keys
from kg.link.collect import items_of, tells
from kg.link.features import AnswerItem, ClaimItem
from tests.link.stories import accusing, denying, rejecting

ANSWER = next(i for i in items_of(rejecting()) if isinstance(i, AnswerItem))
CHARGE = next(i for i in items_of(accusing()) if isinstance(i, ClaimItem) and "Aster" in i.text)
SIZES = {CHARGE.node: 1}


def test_a_rejection_goes_to_the_accusation_of_those_days() -> None:
    choice = choose(ANSWER, [CHARGE], SIZES)
    assert choice is not None
    assert (choice.claim, choice.decision.rule) == (CHARGE, "answer of the same days")


def test_it_does_not_go_to_what_is_of_other_days_sides_or_kinds() -> None:
    voice = CHARGE.voices[0]
    for other in (
        replace(CHARGE, day="2024-04-01"),
        replace(CHARGE, day="2024-05-09"),
        replace(CHARGE, about=("CN",)),
        replace(CHARGE, voices=(replace(voice, side=("RU",)),)),
        replace(CHARGE, voices=(replace(voice, side=("CN",)),)),
        replace(CHARGE, voices=(replace(voice, type="assertion"),)),
        replace(CHARGE, voices=(replace(voice, role="denies"),)),
    ):
        assert choose(ANSWER, [other], SIZES) is None


def test_what_its_own_article_says_comes_first() -> None:
    inside = replace(CHARGE, id="inside", article=ANSWER.article)
    known = replace(ANSWER, known=(CHARGE.voices[0].statement,))
    found = [choose(answer, [CHARGE, inside], SIZES) for answer in (ANSWER, known)]
    assert [c and c.decision.rule for c in found] == [
        "answer to that side",
        "answer in its article",
    ]


def test_an_answer_that_tells_what_it_answers_must_be_like_the_claim() -> None:
    told = replace(ANSWER, told=True, answered=CHARGE.claimed)
    choice = choose(told, [CHARGE], SIZES)
    assert choice is not None
    assert choice.near == 1.0
    unlike = next(i for i in items_of(accusing()) if isinstance(i, ClaimItem) and i != CHARGE)
    assert choose(replace(told, answered=unlike.claimed), [CHARGE], SIZES) is None
    known = replace(told, answered=unlike.claimed, known=(CHARGE.voices[0].statement,))
    assert choose(known, [CHARGE], SIZES) is not None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the reports about servers in Vik as fabricated", True),
        ("the suggestion that weapons had been stored there “disgusting”", True),
        ("the claims as “lies from start to finish”", False),
        ("the accusation", False),
    ],
)
def test_a_judgement_alone_tells_nothing_of_what_it_answers(text: str, expected: bool) -> None:
    assert tells(text) is expected


def test_a_denial_in_other_words_answers_what_it_goes_back_to_too() -> None:
    facts = denying()
    first, *rest = facts.statements
    answering = replace(first, responds_to=("char=1,2",))
    (item,) = (
        i
        for i in items_of(replace(facts, statements=(answering, *rest)))
        if isinstance(i, AnswerItem)
    )
    assert (item.relation, [known.rpartition("#")[2] for known in item.known]) == (
        "denies",
        ["char=1,2"],
    )


def test_a_denial_in_its_own_words_is_no_such_answer() -> None:
    assert not [i for i in items_of(denying()) if isinstance(i, AnswerItem)]


def test_what_is_laid_down_under_a_month_is_looked_up_from_its_neighbours() -> None:
    assert list(moment_keys("charge", ["RU", "group:x"], "2024-05-02")) == [
        "charge RU",
        "charge RU 2024-05",
    ]
    assert list(lookup_keys("charge", ["RU", "group:x"], "2024-05-02")) == [
        "charge RU 2024-04",
        "charge RU 2024-05",
        "charge RU ?",
    ]
    assert list(lookup_keys("charge", ["RU"], None)) == ["charge RU"]
    assert "charge RU ?" in moment_keys("charge", ["RU"], None)
