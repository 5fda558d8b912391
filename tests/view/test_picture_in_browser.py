"""The picture in a real browser with every request refused: what is drawn, and how."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.facts import sample
from tests.view.hostile import RECEIVER, hostile
from tests.view.reader import PAINTED, PLACE_OF_NODE, SHOWN, Open, crowd

if TYPE_CHECKING:
    from playwright.sync_api import Page

LABELS_AND_SHAPES = """() => Object.values(whosaid.network.body.nodes)
  .filter((node) => node.options.size && typeof node.id === "number").flatMap((node) => {
    const { left, top, width, height } = node.shape.labelModule.size;
    const { size } = node.options;
    const label = { of: node.id, left, top, right: left + width, low: top + height };
    const shape = { of: node.id, left: node.x - size, right: node.x + size };
    Object.assign(shape, { top: node.y - size, low: node.y + size });
    return node.options.label.trim() ? [label, shape] : [shape];
  })"""
"""What the labels and shapes of all actors take up."""


def test_the_network_is_drawn_and_all_statements_counted(seen: Page) -> None:
    assert seen.evaluate(PAINTED) > 50
    assert seen.inner_text("#count") == "13 of 13 statements"
    assert seen.evaluate(SHOWN) == {"nodes": 10, "edges": 11}
    assert seen.title() == "Who said what about whom"


def test_no_label_lies_on_another_actor(open_page: Open) -> None:
    with open_page((crowd(21),)) as page:
        boxes = page.evaluate(LABELS_AND_SHAPES)
        assert len(boxes) == 21 + 21
        assert [
            (one["of"], other["of"])
            for one, other in combinations(boxes, 2)
            if one["of"] != other["of"]
            and one["left"] < other["right"]
            and other["left"] < one["right"]
            and one["top"] < other["low"]
            and other["top"] < one["low"]
        ] == []


def test_the_picture_is_saved_as_png(seen: Page) -> None:
    with seen.expect_download() as started:
        seen.click("#png")
    assert started.value.suggested_filename == "who-said-what.png"
    saved = Path(started.value.path()).read_bytes()
    assert saved.startswith(b"\x89PNG\r\n\x1a\n")
    assert len(saved) > 10_000


def test_hostile_tooltips_are_text(open_page: Open) -> None:
    with open_page((hostile(),)) as page:
        label = page.evaluate("() => whosaid.network.body.data.nodes.get()[1].label")
        assert label == RECEIVER.label
        page.mouse.move(*page.evaluate(PLACE_OF_NODE, label))
        page.wait_for_selector(".vis-tooltip", state="visible")
        tooltip = page.locator(".vis-tooltip")
        assert RECEIVER.label in (tooltip.text_content() or "")
        assert tooltip.locator("i").count() == 0


def test_an_empty_graph_says_so_without_a_picture(open_page: Open) -> None:
    with open_page(()) as page:
        assert page.inner_text("main h2") == "There are no statements to show"
        assert page.inner_text("pre") == "kg build FOLDER\nkg view -o who.html"
        assert page.locator("canvas").count() == 0


@pytest.mark.parametrize("size", [(390, 844), (1366, 768)])
def test_nothing_is_wider_than_the_window_and_nothing_covers_the_picture(
    open_page: Open, size: tuple[int, int]
) -> None:
    with open_page(sample(), viewport={"width": size[0], "height": size[1]}) as page:
        assert page.evaluate("document.documentElement.scrollWidth") == size[0]
        canvas = page.locator("#canvas").bounding_box()
        assert canvas
        assert canvas["width"] > 0.5 * size[0]
        assert canvas["height"] > 0.5 * size[1]
        point = (canvas["x"] + canvas["width"] / 2, canvas["y"] + canvas["height"] - 5)
        tag = page.evaluate("([x, y]) => document.elementFromPoint(x, y).tagName", point)
        assert tag == "CANVAS"


def test_the_dark_scheme_has_its_own_colours(open_page: Open) -> None:
    with open_page(sample(), color_scheme="dark") as page:
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == (
            "rgb(21, 24, 29)"
        )
        colours = page.evaluate(
            "() => whosaid.network.body.data.edges.get()"
            ".filter((one) => one.type === 'denial').map((one) => one.color.color)"
        )
        assert colours == ["#827ddb"] * 2
