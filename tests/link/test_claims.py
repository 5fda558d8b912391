"""Which wordings are one claim, and what stands for it."""

from __future__ import annotations

from dataclasses import replace

from kg.link.claim_graph import canonical
from kg.link.claims import LARGEST, Group, groups
from kg.link.collect import items_of
from kg.link.features import ClaimItem
from kg.model import ArticleFacts
from tests.facts import CHINA
from tests.link.stories import Story, accusing, denying


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
