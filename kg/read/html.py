"""Web pages: the text by trafilatura, the metadata from the page's own head.

trafilatura keeps the day of publication and loses time and zone, and it guesses a date where the
page has none.  So we read title, publisher, date and address ourselves: first from JSON-LD
(schema.org Article and its kinds), then from ``meta`` and ``time`` elements.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from kg.errors import InputError
from kg.read.decode import Decoded
from kg.read.draft import Draft, require_text, whole
from kg.read.metadata import Metadata

_LOOKS_LIKE_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:[^-]|-(?!->))*-->\s*)*<(?:!doctype\s+html|html)[\s>]",
    re.IGNORECASE,
)
# Names of meta elements, the surest first: Open Graph, then Dublin Core, then common usage.
_META_TITLE = ("og:title", "dcterms.title", "dc.title", "twitter:title")
_META_PUBLISHER = ("og:site_name", "dcterms.publisher", "dc.publisher", "application-name")
_META_PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "dcterms.issued",
    "dcterms.date",
    "dc.date.issued",
    "dc.date",
    "parsely-pub-date",
    "pubdate",
    "date",
)
_ARTICLE_TYPE = re.compile(r"(?:\w*Article|BlogPosting|LiveBlogPosting|Report)")


def looks_like_html(text: str) -> bool:
    """Whether the text begins as a web page does: with its doctype or its ``html`` element."""
    return _LOOKS_LIKE_HTML.match(text, 0, 4096) is not None


def read_html(decoded: Decoded, where: str, max_chars: int) -> Draft:
    """The draft of a web page; its ``text`` is the text that trafilatura finds.

    Raises:
        InputError: no article is found in the page, or its text is too long.
    """
    import trafilatura

    tree = trafilatura.load_html(decoded.text)
    metadata = Metadata() if tree is None else _head(tree)
    text = None if tree is None else trafilatura.extract(tree, include_comments=False)
    if not text or text.isspace():
        reason = "no article text found in this web page; save the text itself as .txt"
        raise InputError(where, reason)
    text = whole(text)
    require_text(text, where, max_chars)
    reader = f"trafilatura {trafilatura.__version__}"
    return Draft(where=where, text=text, reader=reader, metadata=metadata)


def _head(tree: Any) -> Metadata:
    """What the page says about itself, JSON-LD before the rest."""
    return _from_json_ld(tree).over(_from_elements(tree))


def _from_json_ld(tree: Any) -> Metadata:
    for node in _json_ld_nodes(tree):
        if any(isinstance(t, str) and _ARTICLE_TYPE.fullmatch(t) for t in _many(node.get("@type"))):
            return Metadata(
                title=_string(node.get("headline")) or _string(node.get("name")),
                publisher=_string(node.get("publisher")),
                published=_string(node.get("datePublished")),
                url=_address(_string(node.get("url")) or _string(node.get("mainEntityOfPage"))),
            )
    return Metadata()


def _json_ld_nodes(tree: Any) -> Iterator[dict[str, Any]]:
    """The objects of the page's JSON-LD scripts, also those in lists and graphs."""
    for script in tree.iter("script"):
        if (script.get("type") or "").strip().lower() != "application/ld+json":
            continue
        try:
            waiting = _many(json.loads(script.text or "", strict=False))
        except (ValueError, RecursionError):
            continue
        for item in waiting:
            if isinstance(item, dict):
                yield item
                waiting.extend(_many(item.get("@graph")))


def _many(value: Any) -> list[Any]:
    return list(value) if isinstance(value, list) else [value]


def _string(value: Any) -> str | None:
    """The text of a JSON-LD value: itself, or the name or address of a thing, or of the first.

    Entities in it are decoded: JSON needs none, yet many systems write them there.
    """
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name") or value.get("@id") or value.get("url")
    return html.unescape(whole(value.strip())) or None if isinstance(value, str) else None


def _from_elements(tree: Any) -> Metadata:
    metas = _metas(tree)
    return Metadata(
        title=_first(metas, _META_TITLE) or _text_of(tree, "title"),
        publisher=_first(metas, _META_PUBLISHER),
        published=_first(metas, _META_PUBLISHED) or _time_element(tree),
        url=_address(_canonical(tree)) or _address(metas.get("og:url")),
    )


def _metas(tree: Any) -> dict[str, str]:
    """The content of the page's meta elements by lower-case name; the first of a name counts."""
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = (meta.get("content") or "").strip()
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _first(metas: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((metas[name] for name in names if name in metas), None)


def _text_of(tree: Any, tag: str) -> str | None:
    element = next(tree.iter(tag), None)
    return None if element is None else element.text_content().strip() or None


def _time_element(tree: Any) -> str | None:
    for element in tree.iter("time"):
        marked = element.get("itemprop") == "datePublished" or element.get("pubdate") is not None
        if marked and element.get("datetime"):
            return str(element.get("datetime")).strip()
    return None


def _canonical(tree: Any) -> str | None:
    for link in tree.iter("link"):
        if (link.get("rel") or "").lower() == "canonical":
            return str(link.get("href") or "").strip()
    return None


def _address(value: str | None) -> str | None:
    """The address if it is absolute: a relative one says nothing without its page."""
    return value if value and re.match(r"https?://", value, re.IGNORECASE) else None
