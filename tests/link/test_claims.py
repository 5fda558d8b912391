"""Which wordings are one claim, and what stands for it."""

from __future__ import annotations

from dataclasses import replace

from kg.link.claim_graph import canonical
from kg.link.claims import (
    LARGEST,
    OPPOSITE,
    OWN,
    Group,
    both_ways,
    chosen,
    grouped,
    groups,
    least_denial,
    near,
)
from kg.link.collect import items_of
from kg.link.features import ClaimItem
from kg.model import ArticleFacts
from tests.facts import CHINA, RUSSIA, UKRAINE
from tests.link.stories import DENIAL, Story, accusing, denying


def items(*stories: ArticleFacts) -> list[ClaimItem]:
    return [i for facts in stories for i in items_of(facts) if isinstance(i, ClaimItem)]


def said(*contents: str) -> list[ClaimItem]:
    """One claim an article."""
    stories = []
    for number, content in enumerate(contents):
        story = Story(f"{number}.txt")
        story.say(CHINA, "said", content)
        stories.append(story.facts())
    return items(*stories)


def texts(found: list[Group]) -> list[list[str]]:
    return sorted(sorted(item.text for item in group.items) for group in found)


def test_figures_do_not_divide_and_other_acts_do() -> None:
    found = list(
        groups(
            said(
                "155 Chinese citizens were fighting for Russia",
                "at least 163 Chinese nationals were fighting for the Russian army",
                "the museum in Oslo had been sold to a bank",
            )
        )
    )
    assert texts(found) == [
        [
            "155 Chinese citizens were fighting for Russia",
            "at least 163 Chinese nationals were fighting for the Russian army",
        ],
        ["the museum in Oslo had been sold to a bank"],
    ]


def test_more_wordings_than_are_grouped_at_once_are_parted_first() -> None:
    """Copies of one wording in more articles than ``LARGEST`` are still one claim."""
    first, second = said("the navy sank the trawler Aster", "the tax on wool was raised")
    copies = [replace(first, id=f"a{n:04}") for n in range(LARGEST + 10)]
    assert [len(group.items) for group in groups([*copies, second])] == [LARGEST + 10, 1]


def test_the_clearest_wording_stands_for_the_claim() -> None:
    found = next(
        group for group in groups(items(accusing(), denying())) if "Aster" in group.items[0].text
    )
    assert canonical(found).text.startswith("that the Russian navy had sunk")


def test_who_says_no_for_his_own_side_needs_less_to_be_a_denial() -> None:
    story = Story("charge.txt", published="2025-04-08")
    story.say(UKRAINE, "said", "China had a warship off Odesa", about=(CHINA.key,))
    answer = Story("answer.txt", published="2025-04-09")
    answer.say(CHINA, "said", "China had no warship there", DENIAL)
    other = Story("other.txt", published="2025-04-09")
    other.say(RUSSIA, "said", "China had no warship there", DENIAL)
    late = Story("late.txt", published="2025-05-09")
    late.say(CHINA, "said", "China had no warship there", DENIAL)
    plain = Story("plain.txt", published="2025-04-09")
    plain.say(CHINA, "said", "China had no warship there")
    stories = (story, answer, other, late, plain)
    charge, own, foreign, later, unmarked = items(*(s.facts() for s in stories))
    assert least_denial(own, charge) == least_denial(charge, own) == OWN
    assert least_denial(foreign, charge) == least_denial(later, charge) == OPPOSITE
    assert least_denial(unmarked, charge) == least_denial(charge, charge) == OPPOSITE
    assert near(own, charge)


def test_a_plain_no_is_the_denial_of_what_another_side_puts_forward() -> None:
    story = Story("charge.txt", published="2025-04-08")
    story.say(UKRAINE, "said", "China had sent a warship to Odesa")
    answer = Story("answer.txt", published="2025-04-09")
    answer.say(CHINA, "said", "China had not sent any warship to Odesa")
    ((found, ties),) = grouped(items(story.facts(), answer.facts()))
    assert texts(found) == [
        ["China had not sent any warship to Odesa"],
        ["China had sent a warship to Odesa"],
    ]
    (tie,) = chosen(ties)
    assert tie.denies
    assert [tie.first.items[0].text, tie.second.items[0].text] == [
        "China had not sent any warship to Odesa",
        "China had sent a warship to Odesa",
    ]


def test_nobody_says_what_he_denies_in_the_same_article() -> None:
    story = Story("one.txt")
    story.say(CHINA, "called a lie", "the charge that China had sunk the trawler Aster")
    story.say(CHINA, "denied", "that China had sunk the trawler Aster", DENIAL, role="denies")
    own, denied = items(story.facts())
    assert both_ways(own, denied)
    assert both_ways(denied, own)
    assert len(list(groups([own, denied]))) == 2
    assert not both_ways(own, replace(denied, article="other"))
    assert not both_ways(own, own)
