"""The page in a real browser with every request refused: what a reader does and reads."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.facts import sample
from tests.view.hostile import HOSTILE, SAID, SENTENCE, hostile
from tests.view.reader import PLACE_OF_EDGE, PLACE_OF_NODE, SHOWN, Open, crowd, marks, rows, texts

if TYPE_CHECKING:
    from playwright.sync_api import Page


def test_the_strongest_edges_come_first_in_the_panel_and_of_equals_the_directed(seen: Page) -> None:
    assert [text.split("\n") for text in texts(seen, ".strongest button")][:3] == [
        ["Lin Jian → Ukraine", "denial", "2"],
        ["Volodymyr Zelenskyy → China", "assertion", "2"],
        ["Ukraine → Russia", "accusation", "1"],
    ]


def test_a_click_on_an_edge_shows_its_statements_with_words_marked(seen: Page) -> None:
    seen.uncheck("#claims")
    seen.mouse.click(*seen.evaluate(PLACE_OF_EDGE, ["denial", "Lin Jian"]))
    assert seen.inner_text("#panel-title") == "Lin Jian → Ukraine"
    assert seen.inner_text("#panel-note") == "denial (directed at): 2 statements"
    assert marks(seen, "cue") == ["denied", "told"]
    assert marks(seen, "content") == [
        "that many Chinese nationals were fighting for Russia",
        "“Such a claim,”",
        "“has no basis in fact.”",
    ]
    assert texts(seen, "#panel-body blockquote") == [
        sample()[0].statements[3].sentence.text,
        sample()[0].statements[4].sentence.text,
    ]


def test_a_card_has_date_article_link_offsets_and_address(seen: Page) -> None:
    seen.uncheck("#claims")
    seen.mouse.click(*seen.evaluate(PLACE_OF_EDGE, ["denial", "Lin Jian"]))
    denial = sample()[0].statements[3]
    start, end = denial.key.removeprefix("char=").split(",")
    card = seen.locator(".statement").first
    assert card.locator("time").inner_text() == "said 2025-04-09"
    link = card.locator(".article a")
    assert link.get_attribute("href") == "https://example.org/captured"
    assert link.get_attribute("rel") == "noopener noreferrer"
    assert card.locator(".details p").all_inner_texts() == [
        f"captured.txt, characters {start}–{end} · indirect · read from: cue 'denied' · "
        "confidence 0.97",
        "On behalf of China, Ministry of Foreign Affairs of China",
        "Also about Russia",
        f"Cite as https://w3id.org/whosaid/article/sample/captured.txt#{denial.key}",
    ]


def test_a_denial_leads_to_the_accusation_and_back(seen: Page) -> None:
    seen.evaluate("whosaid.showStatement(3)")
    line = seen.locator(".statement .claim")
    assert line.inner_text().splitlines() == [
        "Denies the claim: At least 155 Chinese nationals are fighting for Russia",
        "Put forward by Volodymyr Zelenskyy, 2025-04-09",
    ]
    line.get_by_role("button", name="Volodymyr").click()
    assert seen.inner_text("#panel-note") == "One accusation"
    assert marks(seen, "content") == ["“At least 155 Chinese nationals are fighting for Russia,”"]
    back = seen.locator(".statement .claim")
    assert back.inner_text().splitlines() == [
        "Makes the claim: At least 155 Chinese nationals are fighting for Russia",
        "Denied by Lin Jian, 2025-04-09; Lin Jian, 2025-04-10",
    ]
    back.get_by_role("button", name="Lin Jian, 2025-04-09").click()
    assert seen.inner_text("#panel-note") == "One denial"
    seen.click("#back")
    seen.click("#back")
    assert seen.inner_text("#panel-title") == "Lin Jian"


def test_a_click_on_an_actor_shows_what_it_says_and_what_others_say_about_it(seen: Page) -> None:
    seen.mouse.click(*seen.evaluate(PLACE_OF_NODE, "Volodymyr Zelenskyy"))
    assert seen.inner_text("#panel-title") == "Volodymyr Zelenskyy"
    assert seen.inner_text("#panel-note") == "person · UA · president, UA. 5 statements"
    assert texts(seen, "#panel-body h3") == ["Says", "Others about it"]
    assert texts(seen, "#panel-body .who")[-1].split() == (
        ["criticism", "Dmitry", "Peskov", "→", "Volodymyr", "Zelenskyy"]
    )


def test_search_finds_actors_without_accents_and_words_of_statements(seen: Page) -> None:
    seen.fill("#search", "zélensk")
    assert texts(seen, "#results h3") == ["Actors (1)", "Statements (5)"]
    seen.fill("#search", "basis fact")
    assert texts(seen, "#results h3") == ["Statements (1)"]
    seen.click("#results button")
    assert marks(seen, "cue") == ["told"]
    seen.fill("#search", "no such thing")
    assert texts(seen, "#results") == ["Nothing found."]


def test_search_works_by_the_keyboard_alone(seen: Page) -> None:
    seen.focus("#search")
    seen.keyboard.type("peskov")
    seen.keyboard.press("ArrowDown")
    seen.keyboard.press("ArrowDown")
    seen.keyboard.press("ArrowUp")
    seen.keyboard.press("Enter")
    assert seen.inner_text("#panel-title") == "Dmitry Peskov"
    assert seen.evaluate("document.activeElement.id") == "panel-title"


def test_the_type_filter_changes_counts_picture_and_table(seen: Page) -> None:
    seen.uncheck("#types input[value=assertion]")
    assert seen.inner_text("#count") == "10 of 13 statements"
    assert seen.evaluate(SHOWN) == {"nodes": 10, "edges": 10}
    seen.click("#no-types")
    assert seen.inner_text("#no-edges") == "No statement passes the filters."
    seen.check("#types input[value=denial]")
    assert seen.evaluate(SHOWN) == {"nodes": 2, "edges": 1}
    assert rows(seen) == [
        ("denial", "that many Chinese nationals were fighting for Russia"),
        ("denial", "“Such a claim,” … “has no basis in fact.”"),
    ]


def test_only_leaves_one_type_and_the_legend_keeps_counting_the_others(seen: Page) -> None:
    seen.hover(".type >> nth=0")
    seen.get_by_role("button", name="Only accusation").click()
    assert seen.inner_text("#count") == "2 of 13 statements"
    assert texts(seen, ".type .number") == ["2", "1", "3", "2", "2", "1", "1", "1"]


def test_the_date_filter_takes_months_whole_and_keeps_or_hides_the_undated(seen: Page) -> None:
    seen.fill("#from", "2025-04-10")
    assert seen.inner_text("#count") == "10 of 13 statements"
    seen.uncheck("#undated")
    assert rows(seen) == [
        ("question", "that Beijing had sent the men"),
        ("criticism", "for looking away"),
        ("denial", "“Such a claim,” … “has no basis in fact.”"),
        ("appeal", "to refrain from irresponsible remarks"),
        ("accusation", "of drawing other countries into its war"),
        ("criticism", "“Zelenskyy is wrong,”"),
        ("refusal", "to comment on the captured men"),
        ("warning", "that it could face consequences"),
    ]
    seen.fill("#to", "2025-03-31")
    assert seen.inner_text("#count") == "0 of 13 statements"


def test_the_article_filter_leaves_one_article_and_reset_brings_all_back(seen: Page) -> None:
    seen.select_option("#article", label="Moscow and Washington react")
    assert seen.inner_text("#count") == "4 of 13 statements"
    assert texts(seen, "#article option") == [
        "All articles",
        "analysis.txt",
        "Zelenskyy speaks of 155 fighters",
        "Moscow and Washington react",
    ]
    seen.fill("#search", "Lin")
    seen.click("#reset")
    assert seen.inner_text("#count") == "13 of 13 statements"
    assert seen.input_value("#search") == seen.input_value("#article") == ""
    assert seen.evaluate(SHOWN) == {"nodes": 10, "edges": 11}


def test_an_open_edge_obeys_the_filters(seen: Page) -> None:
    seen.evaluate("whosaid.showEdge(whosaid.network.body.data.edges.get()[0].id)")
    seen.click("#no-types")
    assert seen.locator(".statement").count() == 0
    assert seen.inner_text("#panel-note").endswith("0 statements, 1 more hidden by the filters")


def test_the_table_has_every_statement_by_date_and_opens_it(seen: Page) -> None:
    seen.click("#tab-table")
    assert seen.is_visible("#table")
    assert not seen.is_visible("#canvas")
    assert texts(seen, "#rows .date") == [
        "2025-04",
        "2025-04-08",
        *["2025-04-09"] * 2,
        *["2025-04-10"] * 4,
        *["2025-04-11"] * 3,
        *["no date"] * 2,
    ]
    assert texts(seen, "#rows tr >> nth=0 >> td") == [
        "2025-04",
        "analysts",
        "question",
        "China",
        "that Beijing had sent the men",
    ]
    seen.get_by_role("button", name="that China had ordered it").click()
    assert texts(seen, "#panel-body .negated") == ["Reported as not said"]


def test_tabs_work_by_the_arrow_keys(seen: Page) -> None:
    seen.focus("#tab-network")
    shown = []
    for key in ("ArrowRight", "ArrowRight", "ArrowRight", "ArrowLeft", "ArrowLeft"):
        seen.keyboard.press(key)
        shown += [name for name in ("network", "timeline", "table") if seen.is_visible(f"#{name}")]
    assert shown == ["timeline", "table", "network", "table", "timeline"]
    assert seen.get_attribute("#tab-timeline", "aria-selected") == "true"


def test_marks_are_right_behind_an_emoji(seen: Page) -> None:
    seen.fill("#search", "analysts doubted")
    seen.get_by_role("button", name="analysts, question").click()
    assert (marks(seen, "cue"), marks(seen, "content")) == (
        ["doubted"],
        ["that Beijing had sent the men"],
    )


def test_a_claim_is_not_said_to_be_put_forward_by_its_own_denial(open_page: Open) -> None:
    with open_page((hostile(),)) as page:
        page.evaluate("whosaid.showStatement(0)")
        assert page.locator(".statement .claim").inner_text().startswith("Denies the claim: ")
        assert page.locator(".statement .claim button").count() == 1


def test_a_long_table_is_shown_in_parts(open_page: Open) -> None:
    with open_page((crowd(251),)) as page:
        page.click("#tab-table")
        assert (page.locator("#rows tr").count(), page.inner_text("#more")) == (
            200,
            "Show 50 more of 50",
        )
        page.click("#more")
        assert page.locator("#rows tr").count() == 250
        assert not page.is_visible("#more")


def test_statements_without_a_named_source_are_in_the_table_only(open_page: Open) -> None:
    unnamed = replace(sample()[2], statements=sample()[2].statements[2:])
    with open_page((unnamed,)) as page:
        assert page.inner_text("#no-edges") == (
            "None of these statements has a named source. See All statements."
        )
        assert rows(page) == [("assertion", "“Nobody has shown us a contract.”")]


def test_hostile_text_is_shown_as_text_and_nothing_runs(open_page: Open) -> None:
    with open_page((hostile(),), {"title": HOSTILE}) as page:
        assert page.inner_text("h1") == HOSTILE
        page.click("#tab-table")
        page.click("#rows .words")
        assert page.locator("#panel-body blockquote").text_content() == SENTENCE
        assert (marks(page, "cue"), marks(page, "content")) == (["said"], [SAID])
        assert page.locator("#panel-body .claim .said").text_content() == HOSTILE
        assert page.locator("img, #panel-body a, #panel-body b, #panel-body i").count() == 0
        page.click("#panel-body .who button >> nth=0")
        assert page.locator("#panel-title").text_content() == HOSTILE
        page.fill("#search", "onerror")
        assert page.locator("#results bdi").first.text_content() == HOSTILE
        assert page.locator("script").count() == 3
