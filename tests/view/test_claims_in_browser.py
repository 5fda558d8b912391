"""Claims in a real browser: a denial's arrow leads to what it denies, and so do its accusers'."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.facts import sample
from tests.view.links import CLAIM, EMBASSY_OF_CHINA, linked_sample, links
from tests.view.reader import PLACE_OF_EDGE, PLACE_OF_NODE, SHOWN, Open, disputes, texts

if TYPE_CHECKING:
    from playwright.sync_api import Page

ENDS = """() => whosaid.network.body.data.edges.get()
  .filter((edge) => !edge.hidden && edge.type === "denial")
  .map((edge) => [edge.from, edge.to, edge.arrows.to.type].join(" > ")).sort()"""
"""Where the arrows of denials lead, and how they end."""

PLACES = """() => Object.fromEntries(whosaid.network.body.data.nodes.get()
  .filter((node) => node.claim === undefined).map((node) => [node.id, [node.x, node.y]]))"""
"""Where the actors stand."""


@pytest.fixture
def linked(open_page: Open) -> Iterator[Page]:
    """The page of the linked sample."""
    with open_page(linked_sample(), {"linked": links()}) as page:
        yield page


def test_a_click_on_a_claim_shows_who_makes_and_denies_it_and_its_figures(linked: Page) -> None:
    linked.mouse.click(*linked.evaluate(PLACE_OF_NODE, "Chinese nationals fight\nfor Russia"))
    assert linked.inner_text("#panel-title") == CLAIM
    assert linked.inner_text("#panel-note") == "Claim. 7 statements"
    assert texts(linked, "#panel-body h3") == ["Figures", "Put forward by", "Denied by"]
    assert [text.split("\t") for text in texts(linked, ".side-by-side tbody tr")] == [
        ["≥ 155", "Chinese nationals", "Volodymyr Zelenskyy", "2025-04-09"],
        ["163", "Chinese citizens", "Ukraine", "2025-06-02"],
        ["150–200", "Chinese nationals", "Ukraine", "2025-06-02"],
    ]
    assert [text.split("\n")[0] for text in texts(linked, "#panel-body .who")] == [
        "accusation Volodymyr Zelenskyy → Russia",
        "accusation Ukraine → China",
        "assertion Ukraine → China",
        "assertion Volodymyr Zelenskyy → Ukraine",
        "denial Embassy of China → Ukraine",
        "denial Lin Jian → Ukraine",
        "denial Lin Jian → Ukraine",
    ]


def test_arrows_of_denials_lead_to_the_claim_and_to_actors_without_claims(linked: Page) -> None:
    ids = {one["label"]: one["id"] for one in linked.evaluate(
        "() => whosaid.network.body.data.nodes.get().map(({ id, label }) => ({ id, label }))"
    )}  # fmt: skip
    lin, embassy, ukraine = ids["Lin Jian"], ids[EMBASSY_OF_CHINA.label], ids["Ukraine"]
    assert linked.evaluate(ENDS) == sorted(f"{who} > claim 0 > bar" for who in (lin, embassy))
    linked.uncheck("#claims")
    ends = [end.split(" > ")[:2] for end in linked.evaluate(ENDS.replace(
        "edge.arrows.to.type", "''"))]  # fmt: skip
    assert sorted(ends) == sorted([[str(lin), str(ukraine)], [str(embassy), str(ukraine)]])


def test_actors_make_room_for_claims_and_go_back(linked: Page) -> None:
    together = linked.evaluate(PLACES)
    linked.uncheck("#claims")
    alone = linked.evaluate(PLACES)
    assert alone != together
    linked.check("#claims")
    assert linked.evaluate(PLACES) == together


def test_a_click_on_an_arrow_to_a_claim_shows_its_statements(linked: Page) -> None:
    linked.mouse.click(*linked.evaluate(PLACE_OF_EDGE, ["denial", "Lin Jian"]))
    assert linked.inner_text("#panel-title") == f"Lin Jian denies: {CLAIM}"
    assert linked.inner_text("#panel-note") == "denial: 2 statements"
    assert linked.locator(".statement").count() == 2


def test_from_a_denial_to_the_accusation_in_another_article_and_back(linked: Page) -> None:
    linked.fill("#search", "rejected")
    linked.click("#results button")
    line = linked.locator(".statement .claim")
    assert line.inner_text().splitlines() == [
        f"Denies the claim: {CLAIM}",
        "Put forward by Volodymyr Zelenskyy, 2025-04-09 (Zelenskyy speaks of 155 fighters); "
        "Ukraine, 2025-06-02 (Kyiv <counts> & tells); "
        "Ukraine, 2025-06-02 (Kyiv <counts> & tells); "
        "Volodymyr Zelenskyy, 2025-06-20",
    ]
    line.get_by_role("button", name="Ukraine").first.click()
    assert linked.inner_text("#panel-body blockquote") == (
        "Ukraine claimed that 163 Chinese citizens were serving in Russia's army."
    )
    assert "Denied by Embassy of China, 2025-03-01/2025-05-31 (embassy.txt);" in (
        linked.inner_text(".statement .claim")
    )
    linked.get_by_role("button", name="Embassy of China, 2025").click()
    assert linked.inner_text("#panel-note") == "One denial"


def test_the_overview_and_the_search_lead_to_claims(linked: Page) -> None:
    assert texts(linked, ".contested button") == [f"{CLAIM}\n3"]
    linked.fill("#search", "nationals fight")
    assert texts(linked, "#results h3") == ["Claims (1)", "Statements (2)"]
    linked.click("#results button")
    assert linked.inner_text("#panel-title") == CLAIM


def test_the_claim_goes_when_the_filters_hide_all_that_is_said_of_it(linked: Page) -> None:
    before = linked.evaluate(SHOWN)
    linked.select_option("#article", label="Moscow and Washington react")
    assert linked.evaluate(SHOWN) == {"nodes": 6, "edges": 4}
    linked.click("#reset")
    assert linked.evaluate(SHOWN) == before


def test_claims_that_only_one_article_knows_are_shown_too(open_page: Open) -> None:
    with open_page(sample()[:1]) as page:
        assert texts(page, ".contested button") == [
            "At least 155 Chinese nationals are fighting for Russia\n2"
        ]


def test_without_contested_claims_there_is_no_switch(open_page: Open) -> None:
    with open_page(sample()[1:]) as page:
        assert page.locator("#claims").count() == 0
        assert page.locator(".contested").count() == 0


@pytest.mark.parametrize(
    ("number", "label", "shown"),
    [(15, "Claims (15)", True), (16, "Claims (16)", False), (31, "Claims (30 of 31)", False)],
)
def test_a_few_claims_are_shown_from_the_start_many_when_asked_for(
    open_page: Open, number: int, label: str, shown: bool
) -> None:
    with open_page((disputes(number),)) as page:
        assert page.locator("label:has(#claims)").inner_text().strip() == label
        assert page.is_checked("#claims") is shown
        alone = {"nodes": 2, "edges": 2}
        page.set_checked("#claims", False)
        assert page.evaluate(SHOWN) == alone
        page.set_checked("#claims", True)
        drawn = min(number, 30)
        # With the last claim left out, its denial still leads to the accuser.
        rest = 1 + (number > drawn)
        assert page.evaluate(SHOWN) == {"nodes": 2 + drawn, "edges": 2 * drawn + rest}
