"""The items of an article."""

from __future__ import annotations

import pytest

from kg.kinds import StatementType
from kg.link.collect import is_negative, items_of
from kg.link.features import ActorItem, ClaimItem, QuotationItem
from kg.model import Article, ArticleFacts
from tests.facts import PROVENANCE, captured
from tests.link.stories import ILVES, ORLOV, Story, accusing, denying


def test_a_claim_knows_who_voices_it_and_how() -> None:
    (item,) = (i for i in items_of(denying()) if isinstance(i, ClaimItem) and "Aster" in i.text)
    assert (item.day, item.negative, item.about) == ("2024-05-03", False, ("RU", "UA"))
    assert item.stems == ("RU", "navy", "sink", "trawl", "ast", "vik")
    assert [(v.role, v.type, v.side, v.target) for v in item.voices] == [
        ("denies", "denial", ("RU", "person:pavel orlov"), "UA")
    ]


def test_what_was_expressly_not_said_is_no_claim() -> None:
    story = Story("silent.txt")
    story.say(ILVES, "did not say", "that a submarine had fired", negated=True)
    assert not [i for i in items_of(story.facts()) if isinstance(i, ClaimItem)]


def test_pronouns_bring_in_whom_they_stand_for() -> None:
    story = Story("first.txt")
    story.say(ORLOV, "said", "“we sank no boat”")
    (item,) = (i for i in items_of(story.facts()) if isinstance(i, ClaimItem))
    assert "orlov" in item.stems
    assert item.about == ("RU", "person:pavel orlov")


def test_an_item_of_an_actor_is_the_same_in_every_article_that_tells_the_same() -> None:
    ours, theirs = (
        {i.id for i in items_of(facts) if isinstance(i, ActorItem)}
        for facts in (accusing(), denying())
    )
    assert ours == theirs
    assert len(ours) == 2


def test_a_quotation_stands_where_its_words_do() -> None:
    facts = accusing()
    (item,) = (i for i in items_of(facts) if isinstance(i, QuotationItem))
    start, end = map(int, item.id.rpartition("=")[2].split(","))
    assert facts.article.text[start:end] == item.text
    assert item.text == "a cowardly crime against fishermen of all nations"


@pytest.mark.parametrize(
    ("text", "negative"),
    [
        ("that the navy had not sunk the boat", True),
        ("there is no evidence that the navy sank it", True),
        ("nobody sank it", True),
        ("the navy sank it and did so, as all of us know by now, without any warning", False),
        ("the navy sank it", False),
    ],
)
def test_the_main_clause_says_no(text: str, negative: bool) -> None:
    story = Story("a.txt")
    story.say(ILVES, "said", text, StatementType.ASSERTION)
    assert is_negative(text, story.statements[0]) is negative


def test_an_article_without_statements_has_nothing_to_link() -> None:
    empty = ArticleFacts(Article("a", "", "a"), PROVENANCE)
    assert items_of(empty) == ()
    assert items_of(captured()) == items_of(captured())
