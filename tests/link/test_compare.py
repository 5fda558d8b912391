"""How likely two wordings are one claim, and why."""

from __future__ import annotations

from dataclasses import replace

from kg.kinds import Bound
from kg.link.claims import SAME
from kg.link.collect import items_of
from kg.link.compare import compare, contrary, decide, score
from kg.link.features import ClaimItem
from kg.model import Actor
from tests.facts import CHINA
from tests.link.stories import ILVES, ORLOV, Story


def said(
    content: str, speaker: Actor = CHINA, figure: tuple[float, str] | None = None
) -> ClaimItem:
    """What a new article has somebody say."""
    story = Story(f"{speaker.key.rpartition('/')[2]}-{len(content)}.txt")
    figures = [(figure[0], Bound.EXACTLY, figure[1])] if figure else []
    story.say(speaker, "said", content, figures=figures)
    (item,) = (i for i in items_of(story.facts()) if isinstance(i, ClaimItem))
    return item


SANK = said("the navy sank the trawler Aster")
SHIP = said("a ship of the navy sank the Aster")


def test_a_decision_is_the_same_whichever_comes_first_and_says_why() -> None:
    assert decide(SANK, SHIP) == decide(SHIP, SANK)
    assert decide(SANK, SHIP).rule == "words and meaning"
    assert decide(SANK, SHIP).evidence.endswith("both have aster, navy, sank; of one side")
    assert decide(SANK, replace(SHIP, node=SANK.node)).score == 1.0


def test_days_apart_count_against_one_claim() -> None:
    near, far = replace(SANK, day="2024-05-01"), replace(SHIP, day="2024-12-01")
    assert compare(near, far).days == 214
    assert score(near, far) < score(SANK, SHIP)


def test_one_deed_of_the_same_people_is_one_claim_and_of_others_is_not() -> None:
    one, other = (replace(i, deeds=(("sink", "RU", "UA"),)) for i in (SANK, SHIP))
    assert decide(one, other).rule == "same deed"
    assert score(one, other) > score(SANK, SHIP)
    strange = replace(SHIP, deeds=(("sink", "CN", "UA"),))
    assert score(one, strange) < score(one, other) - 0.03


def test_a_near_figure_for_the_same_thing_speaks_for_one_claim_and_another_number_does_not() -> (
    None
):
    pair = "51 sailors had drowned", "at least 55 sailors had died"
    plain = compare(*(said(text) for text in pair))
    near = compare(said(pair[0], figure=(51, "sailors")), said(pair[1], figure=(55, "sailors")))
    far = compare(said(pair[0], figure=(51, "sailors")), said(pair[1], figure=(163, "sailors")))
    assert (plain.figure, near.figure, far.figure) == (0, 1, 0)


def test_knowing_of_it_is_another_claim() -> None:
    fact = said("the navy sank the trawler Aster off Vik")
    knowing = said("it was aware of the reports that the navy sank the trawler Aster off Vik")
    assert compare(fact, knowing).aspect
    assert score(fact, knowing) < SAME


def test_only_another_side_contradicts() -> None:
    yes = said("the navy had sunk the trawler", ILVES)
    assert contrary(yes, said("the navy had not sunk the trawler", ORLOV))
    assert not contrary(yes, said("the navy had not sunk the trawler", ILVES))
    assert not contrary(yes, yes)
