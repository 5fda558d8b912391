"""What a statement says itself, without the words of others that it only mentions."""

from __future__ import annotations

from dataclasses import replace

from kg.link.collect import items_of
from kg.link.features import ClaimItem
from kg.link.own_words import own_words
from kg.model import Span, Statement
from tests.link.stories import CONFIRMATION, DENIAL, ILVES, ORLOV, Story


def nested(content: str, inner: str, *, denied: bool = False) -> tuple[Statement, Statement]:
    """A statement, and one inside it that has the words ``inner``."""
    story = Story("a.txt")
    story.say(ILVES, "said", content)
    if denied:
        story.say(ORLOV, "denied", inner, DENIAL, role="denies")
    else:
        story.say(ORLOV, "said", inner)
    outer, within = story.statements
    start = outer.content[0].start + content.index(inner)
    place = Span(start, start + len(inner), inner)
    return outer, replace(within, content=(place,), reported_by=outer.key)


def test_what_another_says_in_it_is_left_out() -> None:
    outer, inner = nested(
        "she felt no relief at the admission that they fired the rocket, and wanted a trial",
        "that they fired the rocket",
    )
    assert own_words(outer, [inner]) == ("she felt no relief at the admission … and wanted a trial")


def test_who_only_passes_on_another_s_words_puts_them_forward_too() -> None:
    outer, inner = nested("Orlov said the fleet had left Vik", "the fleet had left Vik")
    assert own_words(outer, [inner]) == "Orlov said the fleet had left Vik"


def test_a_denial_that_is_passed_on_puts_nothing_forward() -> None:
    outer, inner = nested("Orlov denied the fleet had left", "the fleet had left", denied=True)
    assert own_words(outer, [inner]) == "Orlov denied"


def test_nothing_nested_and_nothing_left_is_the_whole() -> None:
    outer, inner = nested("the fleet had left", "the fleet had left", denied=True)
    assert own_words(outer, []) == "the fleet had left"
    assert own_words(outer, [inner]) == "the fleet had left"


def test_a_claim_is_compared_by_its_own_words_and_keeps_its_text() -> None:
    content = "she felt no relief at the admission that they fired the rocket"
    story = Story("a.txt")
    story.say(ILVES, "said", content)
    facts = story.facts()
    (outer,) = facts.statements
    start = outer.content[0].start + content.index("that they")
    place = Span(start, outer.content[0].end, "that they fired the rocket")
    inner = replace(
        outer,
        key=f"char={place.start},{place.end}",
        type=CONFIRMATION,
        content=(place,),
        claim=None,
        reported_by=outer.key,
    )
    found = items_of(replace(facts, statements=(outer, inner)))
    (item,) = (i for i in found if isinstance(i, ClaimItem))
    assert item.text == content
    assert item.own == "she felt no relief at the admission"
    assert "rocket" not in item.stems
