"""A claim's wordings and voices as triples."""

from __future__ import annotations

from dataclasses import replace

from kg.graph.vocab import KG
from kg.link.claim_graph import claim_triples
from kg.link.claims import Group, groups
from kg.link.collect import items_of
from kg.link.features import ClaimItem
from tests.facts import RUSSIA, UKRAINE
from tests.link.stories import ORLOV, Story, accusing, denying


def group(*others: ClaimItem) -> Group:
    items = [i for i in items_of(accusing()) if isinstance(i, ClaimItem)]
    found = groups([*items, *others])
    return next(g for g in found if any("Aster" in item.text for item in g.items))


def relations(found: Group) -> list[tuple[str, str, str]]:
    """What is tied to what, by the last parts of the IRIs, links themselves left out."""
    return sorted(
        (one.value.rpartition("/")[2], term.value.rpartition("#")[2], str(other).rpartition("/")[2])
        for one, term, other in claim_triples(found, "http://x/")
        if term in (KG.sameClaim, KG.negates, KG.claims, KG.denies, KG.respondsTo)
    )


def test_a_denial_is_tied_to_the_claim_and_answers_those_at_whom_it_is_aimed() -> None:
    denied = next(i for i in items_of(denying()) if isinstance(i, ClaimItem) and "Aster" in i.text)
    found = relations(group(denied))
    assert {term for _, term, _ in found} == {"claims", "respondsTo", "sameClaim"}
    assert [(a, b) for a, term, b in found if term == "respondsTo"] == [
        ("denying.txt#char=12,75", "accusing.txt#char=11,87>")
    ]


def test_words_that_say_no_deny_what_others_put_forward() -> None:
    story = Story("no.txt", "2024-05-03")
    content = "that the Russian navy had not sunk the trawler Aster off Vik with a torpedo"
    story.say(ORLOV, "said", content, about=(RUSSIA.key,), target=UKRAINE.key)
    (item,) = (i for i in items_of(story.facts()) if isinstance(i, ClaimItem))
    found = relations(group(item))
    assert {term for _, term, _ in found} == {"negates", "denies", "respondsTo"}
    assert relations(group(replace(item, negative=False)))[0][1] in ("claims", "sameClaim")


def test_a_claim_of_one_wording_needs_no_links() -> None:
    assert relations(group()) == []
