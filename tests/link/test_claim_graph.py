"""A claim's wordings and voices as triples."""

from __future__ import annotations

import pytest
from pyoxigraph import Literal

from kg.graph.vocab import KG, SKOS
from kg.kinds import StatementType
from kg.link import claims
from kg.link.claim_graph import canonical, claim_triples, tie_triples
from kg.link.claims import Group, Tie, chosen, grouped, groups
from kg.link.collect import items_of
from kg.link.decision import Decision
from kg.link.features import ClaimItem
from tests.facts import RUSSIA, UKRAINE
from tests.link.stories import ILVES, ORLOV, Story, accusing, denying


def group(*others: ClaimItem) -> Group:
    items = [i for i in items_of(accusing()) if isinstance(i, ClaimItem)]
    found = groups([*items, *others])
    return next(g for g in found if any("Aster" in item.text for item in g.items))


def relations(found: Group | Tie) -> list[tuple[str, str, str]]:
    """What is tied to what, by the last parts of the IRIs, links themselves left out."""
    base = "http://x/"
    triples = claim_triples(found, base) if isinstance(found, Group) else tie_triples(found, base)
    wanted = (KG.sameClaim, KG.closeClaim, KG.negates, KG.claims, KG.denies, KG.respondsTo)
    return sorted(
        (one.value.rpartition("/")[2], term.value.rpartition("#")[2], str(other).rpartition("/")[2])
        for one, term, other in triples
        if term in wanted
    )


def ties(*contents: str) -> list[Tie]:
    """How the claims are tied that Ilves and Orlov put forward in turn, an article each."""
    items: list[ClaimItem] = []
    for number, content in enumerate(contents):
        story = Story(f"{number}.txt", "2024-05-02")
        speaker, target = (ORLOV, UKRAINE) if number % 2 else (ILVES, RUSSIA)
        story.say(speaker, "said", content, target=target.key)
        items += [i for i in items_of(story.facts()) if isinstance(i, ClaimItem)]
    return [tie for _, found in grouped(items) for tie in chosen(found)]


def test_a_denial_is_tied_to_the_claim_and_answers_those_at_whom_it_is_aimed() -> None:
    denied = next(i for i in items_of(denying()) if isinstance(i, ClaimItem) and "Aster" in i.text)
    found = relations(group(denied))
    assert {term for _, term, _ in found} == {"claims", "respondsTo", "sameClaim"}
    assert [(a, b) for a, term, b in found if term == "respondsTo"] == [
        ("denying.txt#char=12,75", "accusing.txt#char=11,87>")
    ]


def test_words_that_say_no_deny_what_others_put_forward() -> None:
    (tie,) = ties(
        "that the Russian navy had sunk the trawler Aster off Vik with a torpedo",
        "that the Russian navy had not sunk the trawler Aster off Vik with a torpedo",
    )
    assert tie.denies
    found = relations(tie)
    assert [(one, term) for one, term, _ in found if term != "negates"] == [
        ("1.txt#char=12,92", "denies"),
        ("1.txt#char=12,92", "respondsTo"),
    ]
    assert [term for _, term, _ in found].count("negates") == 1


def test_a_claim_that_is_only_likely_the_same_is_close_and_merges_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(claims, "SAME", 0.995)
    (tie,) = ties(
        "that the navy sank the trawler Aster off Vik",
        "that a ship of the navy sank a trawler near Vik",
    )
    assert not tie.denies
    assert claims.CLOSE <= tie.decision.score < claims.SAME
    assert [term for _, term, _ in relations(tie)] == ["closeClaim"]


def test_a_claim_of_one_wording_needs_no_links() -> None:
    assert relations(group()) == []


def test_the_plainest_wording_stands_for_a_claim_and_names_whom_it_accuses() -> None:
    def item(name: str, content: str) -> ClaimItem:
        story = Story(name, "2024-05-02")
        story.say(ILVES, "said", content, StatementType.ACCUSATION, target=RUSSIA.key)
        return next(i for i in items_of(story.facts()) if isinstance(i, ClaimItem))

    deed, clause = (
        item("a.txt", "of sinking the trawler Aster"),
        item("b.txt", "the Aster was sunk"),
    )
    both = Group((deed, clause), {})
    assert canonical(both) == clause
    label = Literal("Russia sinking the trawler Aster")
    triples = tie_triples(Tie(both, Group((deed,), {}), Decision(0.5, "x", "y"), denies=True), "x:")
    assert label in [other for _, term, other in triples if term == SKOS.prefLabel]
