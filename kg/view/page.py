"""The page of who said what about whom, as text and as a file."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from kg.iri import BASE
from kg.model import ArticleFacts
from kg.view.data import records
from kg.view.graph import graph
from kg.view.style import KIND_COLOURS, KIND_SHAPES, TYPE_COLOURS

TITLE = "Who said what about whom"


def page(
    facts: Iterable[ArticleFacts],
    *,
    title: str = TITLE,
    base: str = BASE,
    max_nodes: int = 300,
) -> str:
    """The HTML of one page that shows the statements as a network, in a panel and in a table.

    It holds all it needs and loads nothing: it works without network, from any folder, in any
    browser of the last years.  The picture shows at most ``max_nodes`` actors, those with the most
    statements, and says so; the table has every statement.  The same facts give the same text.
    """
    # pyvis imports IPython, for which those who never look at a page should not wait.
    from kg.view.picture import html

    known = records(facts, base)
    shown = graph(known, max_nodes)
    styles = {
        "types": {
            str(name): {"light": colours.light, "dark": colours.dark}
            for name, colours in TYPE_COLOURS.items()
        },
        "kinds": {
            str(name): {
                "light": colours.light,
                "dark": colours.dark,
                "shape": KIND_SHAPES[name],
            }
            for name, colours in KIND_COLOURS.items()
        },
    }
    counts = {"actors": shown.actors, "shown": len(shown.nodes)}
    return html(shown, title, {"known": known, "styles": styles, "counts": counts})


def write_page(
    facts: Iterable[ArticleFacts],
    path: Path | str,
    *,
    title: str = TITLE,
    base: str = BASE,
    max_nodes: int = 300,
) -> None:
    """Write the page to a file in UTF-8.

    Raises:
        OSError: the file cannot be written.
    """
    text = page(facts, title=title, base=base, max_nodes=max_nodes)
    # A surrogate without its other half, which broken input may hold, is not UTF-8.
    Path(path).write_bytes(text.encode("utf-8", "replace"))
