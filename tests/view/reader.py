"""What the browser tests do on a page: find things to click, and read what is shown."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeAlias

from kg.kinds import ActorKind, StatementType
from kg.model import Actor, ArticleFacts, Claim, Statement
from tests.facts import PROVENANCE, article, statement

if TYPE_CHECKING:
    from playwright.sync_api import Page

Open: TypeAlias = "Callable[..., AbstractContextManager[Page]]"

PAINTED = """() => {
  const canvas = document.querySelector("#canvas canvas");
  const pixels = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
  const seen = new Set();
  for (let at = 0; at < pixels.length; at += 4) {
    if (pixels[at + 3]) seen.add(pixels.slice(at, at + 3).join());
  }
  return seen.size;
}"""
"""The number of colours in the picture."""

PLACE_OF_EDGE = """([type, from]) => {
  const net = whosaid.network;
  const edge = net.body.data.edges.get().find((one) =>
    !one.hidden && one.type === type && net.body.data.nodes.get(one.from).label === from);
  const box = document.getElementById("canvas").getBoundingClientRect();
  for (let y = 2; y < box.height; y += 3) {
    for (let x = 2; x < box.width; x += 3) {
      if (net.getEdgeAt({ x, y }) === edge.id && net.getNodeAt({ x, y }) === undefined) {
        return [box.left + x, box.top + y];
      }
    }
  }
}"""
"""A point of the page where that edge can be clicked."""

PLACE_OF_NODE = """(label) => {
  const net = whosaid.network;
  const node = net.body.data.nodes.get().find((one) => one.label === label);
  const box = document.getElementById("canvas").getBoundingClientRect();
  const at = net.canvasToDOM(net.getPosition(node.id));
  return [box.left + at.x, box.top + at.y];
}"""

SHOWN = """() => ({
  nodes: whosaid.network.body.data.nodes.get().filter((one) => !one.hidden).length,
  edges: whosaid.network.body.data.edges.get().filter((one) => !one.hidden).length,
})"""


def crowd(size: int) -> ArticleFacts:
    """So many actors less one who each speak once, about the last."""
    text = "They said no."
    actors = [
        Actor(f"person/p{number:03}", f"Spokesperson Number {number}", ActorKind.PERSON)
        for number in range(size)
    ]
    statements = (
        replace(
            statement(text, StatementType.REFUSAL, {actor: "They"}, "said", ["no"], text),
            key=f"char={number},9",
            target=actors[-1].key,
        )
        for number, actor in enumerate(actors[:-1])
    )
    return ArticleFacts(
        article("crowd.txt", text),
        PROVENANCE,
        actors=tuple(actors),
        statements=tuple(statements),
    )


def texts(page: Page, selector: str) -> list[str]:
    return page.locator(selector).all_inner_texts()


def rows(page: Page) -> list[tuple[str, str]]:
    """Type and words of each row of the table."""
    cells = page.evaluate(
        "() => [...document.querySelectorAll('#rows tr')].map((row) => "
        "[row.children[2].textContent, row.querySelector('.words').textContent])"
    )
    return [(kind, words) for kind, words in cells]


def marks(page: Page, kind: str) -> list[str]:
    return page.locator(f"#panel-body mark.{kind}").all_text_contents()


def disputes(number: int) -> ArticleFacts:
    """So many claims that one actor puts forward and another denies."""
    text = "They said so."
    one, other = (Actor(f"person/{n}", n.title(), ActorKind.PERSON) for n in ("accuser", "denier"))
    claims = [Claim(f"claim/{n:03}", f"Claim number {n}") for n in range(number)]

    def said(place: int, kind: StatementType, who: Actor, **roles: Any) -> Statement:
        made = statement(text, kind, {who: "They"}, "said", ["so"], text, **roles)
        return replace(made, key=f"char={place},9")

    accusations = (
        said(n, StatementType.ACCUSATION, one, claim=claim.key, target=other.key)
        for n, claim in enumerate(claims)
    )
    denials = (
        said(number + n, StatementType.DENIAL, other, denies=claim.key, target=one.key)
        for n, claim in enumerate(claims)
    )
    return ArticleFacts(
        article("disputes.txt", text),
        PROVENANCE,
        actors=(one, other),
        claims=tuple(claims),
        statements=(*accusations, *denials),
    )
