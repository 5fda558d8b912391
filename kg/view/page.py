"""The page of who said what about whom, as text and as a file."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any, Literal, TypeAlias

from kg.iri import BASE
from kg.model import ArticleFacts
from kg.view.contested import FEW_CLAIMS
from kg.view.data import records
from kg.view.graph import Graph, graph
from kg.view.linked import NOTHING, Linked
from kg.view.style import KIND_COLOURS, KIND_SHAPES, SPEAKER_COLOURS, TYPE_COLOURS, Colours

TITLE = "Who said what about whom"
Tab: TypeAlias = Literal["network", "timeline", "table"]
"""The three views of a page."""


def page(
    facts: Iterable[ArticleFacts],
    *,
    title: str = TITLE,
    base: str = BASE,
    max_nodes: int = 300,
    linked: Linked = NOTHING,
    opens_on: Tab = "network",
) -> str:
    """The HTML of one page: the statements as a network, on a timeline, in a panel and a table.

    It holds all it needs and loads nothing: it works without network, from any folder, in any
    browser of the last years.  The picture shows at most ``max_nodes`` actors, those with the most
    statements, and says so; the table has every statement.  The same facts give the same text.

    Args:
        facts: the articles; their order makes no difference.
        title: what the page is called.
        base: what the IRIs of the facts begin with.
        max_nodes: how many actors the network shows at most.
        linked: what is known across articles; see `kg.view.linked.linked_of`.
        opens_on: the view that is shown first.
    """
    # pyvis imports IPython, for which those who never look at a page should not wait.
    from kg.view.picture import html

    known = records(facts, base, linked)
    shown = graph(known, max_nodes)
    values = {
        "known": known,
        "styles": _styles(),
        "counts": _shown_counts(shown),
        "opens_on": opens_on,
    }
    return html(shown, title, values)


def _shown_counts(shown: Graph) -> dict[str, Any]:
    return {
        "actors": shown.actors,
        "shown": len(shown.nodes),
        "claims": len(shown.claims),
        "contested": shown.contested,
        "few_claims": 0 < shown.contested <= FEW_CLAIMS,
    }


def _styles() -> dict[str, Any]:
    def pair(colours: Colours) -> dict[str, str]:
        return {"light": colours.light, "dark": colours.dark}

    return {
        "types": {str(name): pair(colours) for name, colours in TYPE_COLOURS.items()},
        "kinds": {
            str(name): {**pair(colours), "shape": KIND_SHAPES[name]}
            for name, colours in KIND_COLOURS.items()
        },
        "speakers": [pair(colours) for colours in SPEAKER_COLOURS],
    }


def write_page(
    facts: Iterable[ArticleFacts],
    path: Path | str,
    *,
    title: str = TITLE,
    base: str = BASE,
    max_nodes: int = 300,
    linked: Linked = NOTHING,
    opens_on: Tab = "network",
) -> None:
    """Write the page to a file in UTF-8; see `page`.

    Raises:
        OSError: the file cannot be written.
    """
    text = page(
        facts, title=title, base=base, max_nodes=max_nodes, linked=linked, opens_on=opens_on
    )
    # A surrogate without its other half, which broken input may hold, is not UTF-8.
    Path(path).write_bytes(text.encode("utf-8", "replace"))
