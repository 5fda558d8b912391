"""The timeline in a real browser: dots and bars by date and actor, arcs, filters, figures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kg.kinds import ActorKind, StatementType
from kg.model import Actor, ArticleFacts
from tests.facts import PROVENANCE, article, sample, statement
from tests.view.hostile import HOSTILE, hostile
from tests.view.links import linked_sample, links
from tests.view.reader import Open, crowd, texts

if TYPE_CHECKING:
    from playwright.sync_api import Page

SHAPES = """() => [...document.querySelectorAll("#time-rows .mark")].map((mark) => [
  mark.tagName, mark.classList.contains("hollow"), mark.getAttribute("aria-label")])"""
AXIS = "() => [...document.querySelectorAll('#time-axis text')].map((one) => one.textContent)"
OUTSIDE = """() => {
  const box = document.getElementById("time-rows").getBoundingClientRect();
  return [...document.querySelectorAll("#time-rows .mark")].filter((mark) => {
    const own = mark.getBoundingClientRect();
    return own.top < box.top - 1 || own.bottom > box.bottom + 1;
  }).length;
}"""
"""How many marks stand above or below the rows."""
OVERLAPS = """() => {
  const dots = [...document.querySelectorAll("circle.mark")].map((dot) =>
    ["cx", "cy"].map((name) => Number(dot.getAttribute(name))));
  return dots.flatMap((one, turn) => dots.slice(turn + 1).filter((other) =>
    Math.hypot(one[0] - other[0], one[1] - other[1]) < 8)).length;
}"""
"""How many pairs of dots lie on each other."""


@pytest.fixture
def timeline(open_page: Open) -> Iterator[Page]:
    """The page of the linked sample, opened on its timeline."""
    with open_page(linked_sample(), {"linked": links(), "opens_on": "timeline"}) as page:
        yield page


def dated(*days: str, actors: int = 1) -> ArticleFacts:
    """A statement for each day, ``2025-04-09``, by so many actors in turn."""
    text = "They said on that day no."
    who = [Actor(f"person/p{n:03}", f"Speaker {n}", ActorKind.PERSON) for n in range(actors)]
    return ArticleFacts(
        article("dated.txt", text),
        PROVENANCE,
        actors=tuple(who),
        statements=tuple(
            replace(
                statement(
                    text,
                    StatementType.REFUSAL,
                    {who[number % actors]: "They"},
                    "said",
                    ["no"],
                    text,
                    when="on that day",
                    said_on=day,
                ),
                key=f"char={number},9",
            )
            for number, day in enumerate(days)
        ),
    )


def test_rows_are_actors_and_those_with_most_statements_come_first(timeline: Page) -> None:
    assert timeline.is_visible("#timeline")
    assert texts(timeline, "#time-names > div") == [
        "Volodymyr Zelenskyy",
        "Ukraine",
        "Lin Jian",
        "United States",
        "Dmitry Peskov",
        "analysts",
        "Embassy of China",
    ]
    assert timeline.evaluate(OUTSIDE) == timeline.evaluate(OVERLAPS) == 0


def test_what_was_said_is_full_what_was_published_hollow_and_a_long_time_a_bar(
    timeline: Page,
) -> None:
    shapes = {label: (tag, hollow) for tag, hollow, label in timeline.evaluate(SHAPES)}
    assert shapes == {
        label: shape
        for label, shape in shapes.items()
        if shape == ("circle", "published" in label) or "/" in label or "2025-04:" in label
    }
    assert {label: shape for label, shape in shapes.items() if shape[0] == "rect"} == {
        "Embassy of China, denial, said 2025-03-01/2025-05-31: the claim": ("rect", False),
        "analysts, question, said 2025-04: that Beijing had sent the men": ("rect", False),
    }
    assert len(shapes) == 15


def test_a_click_on_a_dot_opens_the_statement_with_an_arc_to_what_it_answers(
    timeline: Page,
) -> None:
    timeline.locator("[aria-label^='Lin Jian, denial, said']").click()
    assert timeline.inner_text("#panel-title") == "Lin Jian"
    assert timeline.locator(".mark.chosen").count() == 1
    assert timeline.locator(".arc").count() == 1
    timeline.get_by_role("button", name="Volodymyr Zelenskyy, 2025-04-09").click()
    assert timeline.locator(".mark.chosen").get_attribute("aria-label") == (
        "Volodymyr Zelenskyy, accusation, said 2025-04-09: "
        "“At least 155 Chinese nationals are fighting for Russia,”"
    )
    assert timeline.locator(".arc").count() == 3
    timeline.click("#back")
    timeline.click("#back")
    assert timeline.locator(".arc, .mark.chosen").count() == 0


def test_the_keyboard_goes_from_dot_to_dot_and_opens_one(timeline: Page) -> None:
    assert timeline.locator("#time-rows [tabindex='0']").count() == 1
    timeline.focus("#time-rows [tabindex='0']")

    def focused() -> str:
        return str(timeline.evaluate("document.activeElement.ariaLabel")).partition(":")[0]

    timeline.keyboard.press("Home")
    seen = [focused()]
    for key in ("ArrowRight", "End", "ArrowDown", "ArrowUp"):
        timeline.keyboard.press(key)
        seen.append(focused())
    assert seen == [
        "Volodymyr Zelenskyy, assertion, said 2025-04-08",
        "Volodymyr Zelenskyy, accusation, said 2025-04-09",
        "Volodymyr Zelenskyy, assertion, published 2025-06-20",
        "Ukraine, accusation, published 2025-06-02",
        "Volodymyr Zelenskyy, assertion, published 2025-06-20",
    ]
    assert timeline.is_visible("#tip")
    timeline.keyboard.press("Enter")
    assert timeline.inner_text("#panel-note") == "One assertion"


def test_the_tip_says_who_what_when(timeline: Page) -> None:
    timeline.hover("[aria-label^='Lin Jian, denial, said']")
    assert texts(timeline, "#tip div") == [
        "Lin Jian → Ukraine",
        "denial, said 2025-04-09",
        "that many Chinese nationals were fighting for Russia",
    ]
    timeline.hover("h1")
    assert not timeline.is_visible("#tip")


def test_statements_without_a_date_are_counted_and_listed(timeline: Page) -> None:
    assert timeline.inner_text("#time-undated") == "2 statements have no date. List them"
    timeline.get_by_role("button", name="List them").click()
    assert timeline.inner_text("#panel-title") == "Statements without a date"
    assert timeline.locator(".statement").count() == 2


def test_the_filters_of_the_side_bar_apply(timeline: Page) -> None:
    timeline.click("#no-types")
    assert timeline.inner_text("#no-dots") == "No statement passes the filters."
    assert not timeline.is_visible("#figures")
    timeline.check("#types input[value=denial]")
    assert texts(timeline, "#time-names > div") == ["Lin Jian", "Embassy of China"]
    assert timeline.locator("#time-rows .mark").count() == 3


def test_the_window_is_moved_and_stretched_by_buttons(timeline: Page) -> None:
    assert timeline.inner_text("#time-shown") == "1 Mar 2025 – 20 Jun 2025"
    assert timeline.is_disabled("#time-all")
    timeline.click("#time-in")
    timeline.click("#time-earlier")
    assert timeline.inner_text("#time-shown") == "1 Mar 2025 – 25 Apr 2025"
    assert timeline.inner_text("#time-later") == "3 later →"
    assert timeline.locator("#time-rows .mark").count() == 13
    timeline.click("#time-all")
    assert timeline.inner_text("#time-later") == "→"


def test_the_window_is_moved_by_dragging_and_that_opens_nothing(timeline: Page) -> None:
    timeline.click("#time-in")
    box = timeline.locator("#time-rows").bounding_box()
    assert box
    before = timeline.inner_text("#time-shown")
    timeline.mouse.move(box["x"] + 300, box["y"] + 10)
    timeline.mouse.down()
    timeline.mouse.move(box["x"] + 200, box["y"] + 10, steps=4)
    timeline.mouse.up()
    assert timeline.inner_text("#time-shown") != before
    assert timeline.inner_text("#panel-title") == "Who speaks about whom"


@pytest.mark.parametrize(
    ("days", "marks"),
    [
        (("2025-04-09",), ["9 Apr 2025"]),
        (("2025-12-30", "2026-01-02"), [
            "30 Dec 2025", "31 Dec", "1 Jan 2026", "2 Jan"]),
        (("2025-01-10", "2025-06-20"), ["Feb 2025", "Mar", "Apr", "May", "Jun"]),
        (("1975-03-01", "2025-03-01"), ["1980", "1990", "2000", "2010", "2020"]),
    ],
)  # fmt: skip
def test_the_axis_is_read_by_days_months_or_years(
    open_page: Open, days: tuple[str, ...], marks: list[str]
) -> None:
    with open_page((dated(*days),), {"opens_on": "timeline"}) as page:
        assert page.evaluate(AXIS) == marks


def test_a_few_statements_long_before_do_not_press_the_others_together(open_page: Open) -> None:
    days = ["1962-10-22", *[f"2025-04-{day:02}" for day in range(1, 29)]]
    with open_page((dated(*days),), {"opens_on": "timeline"}) as page:
        assert page.inner_text("#time-earlier") == "← 1 earlier"
        assert page.locator("#time-rows .mark").count() == 28
        page.click("#time-all")
        assert page.evaluate(AXIS) == ["1970", "1980", "1990", "2000", "2010", "2020"]


def test_statements_of_one_day_stand_side_by_side_and_the_rest_behind_a_number(
    open_page: Open,
) -> None:
    days = ["2025-04-09"] * 40 + ["2025-06-30"]
    with open_page((dated(*days),), {"opens_on": "timeline"}) as page:
        assert page.evaluate(OVERLAPS) == 0
        assert page.locator(".mark.more").count() == 0
        page.click("#time-all")
        assert page.locator(".mark.more text").all_text_contents() == ["+35"]
        page.click(".mark.more")
        assert page.inner_text("#panel-note") == "35 statements"


def test_actors_beyond_the_most_frequent_share_a_row(open_page: Open) -> None:
    days = ["2025-04-09"] * 41
    with open_page((dated(*days, actors=40),), {"opens_on": "timeline"}) as page:
        rows = texts(page, "#time-names > div")
        assert (rows[:2], rows[-2:]) == (["Speaker 0", "Speaker 1"], ["Speaker 24", "15 others"])


def test_the_figures_of_a_claim_are_drawn_by_bound_and_listed_by_speaker(timeline: Page) -> None:
    assert texts(timeline, ".plot h3") == ["Chinese nationals fight for Russia"]
    assert [text.split("\n") for text in texts(timeline, ".plot li")] == [
        ["≥ 155", "Volodymyr Zelenskyy", "2025-04-09"],
        ["163", "Ukraine", "2025-06-02"],
        ["150–200", "Ukraine", "2025-06-02"],
    ]
    assert timeline.evaluate(
        "() => [...document.querySelectorAll('.plot .figure-mark')].map((mark) =>"
        " [...mark.children].map((one) => one.tagName).join(' '))"
    ) == ["path", "circle", "line line line"]
    timeline.locator(".plot .figure-mark").nth(1).click()
    assert timeline.inner_text("#panel-body blockquote").startswith("Ukraine claimed that 163")
    timeline.get_by_role("button", name="Chinese nationals fight for Russia").first.click()
    assert timeline.inner_text("#panel-note") == "Claim. 7 statements"


def test_figures_of_which_one_is_left_are_not_drawn(timeline: Page) -> None:
    timeline.select_option("#article", label="Zelenskyy speaks of 155 fighters")
    assert not timeline.is_visible("#figures")


def test_articles_without_any_date_say_so(open_page: Open) -> None:
    with open_page((crowd(5),), {"opens_on": "timeline"}) as page:
        assert page.inner_text("#no-dots") == (
            "None of these statements has a date. See All statements."
        )
        assert page.inner_text("#time-undated") == "4 statements have no date. List them"
        assert not page.is_visible("#time")
        assert not page.is_visible("#time-in")


def test_one_statement_is_a_timeline(open_page: Open) -> None:
    one = replace(sample()[0], statements=sample()[0].statements[3:4])
    with open_page((one,), {"opens_on": "timeline"}) as page:
        assert page.locator("#time-rows .mark").count() == 1
        assert page.inner_text("#time-shown") == "9 Apr 2025"
        assert page.is_disabled("#time-in")


def test_no_articles_are_no_timeline(open_page: Open) -> None:
    with open_page((), {"opens_on": "timeline"}) as page:
        assert page.inner_text("pre") == "kg build FOLDER\nkg view --timeline -o timeline.html"


def test_hostile_text_on_the_timeline_is_text(open_page: Open) -> None:
    known = replace(hostile(), article=replace(hostile().article, published="2025-04-09"))
    with open_page((known,), {"opens_on": "timeline"}) as page:
        assert page.locator("#time-names bdi").text_content() == HOSTILE
        page.hover("#time-rows .mark")
        assert HOSTILE in (page.locator("#tip").text_content() or "")
        assert page.locator("img, #tip b, #tip i").count() == 0


@pytest.mark.parametrize("width", [390, 1366])
def test_nothing_is_wider_than_the_window(open_page: Open, width: int) -> None:
    options = {"linked": links(), "opens_on": "timeline"}
    with open_page(linked_sample(), options, viewport={"width": width, "height": 844}) as page:
        assert page.evaluate("document.documentElement.scrollWidth") == width
        assert page.evaluate(
            "() => { const { scrollWidth, clientWidth } = document.getElementById('timeline');"
            " return scrollWidth - clientWidth; }"
        ) == 0  # fmt: skip


def test_printed_the_timeline_has_its_rows_but_no_buttons(timeline: Page) -> None:
    timeline.emulate_media(media="print")
    assert timeline.is_visible("#time-rows")
    assert not timeline.is_visible("#time-in")
    assert not timeline.is_visible("#sidebar")
