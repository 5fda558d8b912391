"""What is known about an article besides its text, and whose word counts.

Three places can tell: the input itself (front matter, keys of JSON, the head of a web page), a
``metadata.csv`` beside it, and the user's options.  The nearer the user's hand, the more it counts,
value by value: options before ``metadata.csv``, and that before the input itself.  What nobody
tells stays unknown; the clock and the dates of files are never asked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, replace

from kg.errors import InputError
from kg.read.dates import iso_date

# Enough to keep what is no IRI out of the graph: a scheme, and none of the characters that RFC 3987
# forbids everywhere.
_WEB_ADDRESS = re.compile(r"https?://[^\s<>\"{}|\\^`\x00-\x1f]+", re.IGNORECASE)

# XML, and so GraphML and GEXF, can hold none of them.
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f]")


@dataclass(frozen=True, slots=True)
class Metadata:
    """Title, publisher, date and address of an article; None is unknown."""

    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    """ISO 8601: year, month, day, or day with time and zone."""
    url: str | None = None

    def over(self, other: Metadata) -> Metadata:
        """These values, and those of ``other`` where these are unknown."""
        return Metadata(
            *(
                getattr(other if getattr(self, f.name) is None else self, f.name)
                for f in fields(self)
            )
        )


NOTHING_KNOWN = Metadata()


def settled(metadata: Metadata, where: str) -> tuple[Metadata, tuple[InputError, ...]]:
    """The metadata with one-line values and an ISO date, and a flaw for each that cannot be used.

    A value that cannot be used is unknown in the result.
    """
    clean = Metadata(*(one_line(getattr(metadata, f.name)) for f in fields(metadata)))
    flaws = []
    for check in (_with_iso_date, _with_web_address):
        clean, reason = check(clean)
        if reason:
            flaws.append(InputError(where, reason))
    return clean, tuple(flaws)


def from_strings(values: dict[str, str]) -> Metadata:
    """The metadata in a table of names and values; ``date`` is another name for ``published``."""
    return Metadata(
        title=values.get("title"),
        publisher=values.get("publisher"),
        published=values.get("published") or values.get("date"),
        url=values.get("url"),
    )


def one_line(value: str | None) -> str | None:
    """The value in one line and without control characters; None for a blank one."""
    return _CONTROLS.sub("", " ".join((value or "").split())) or None


def _with_iso_date(metadata: Metadata) -> tuple[Metadata, str]:
    if metadata.published is None:
        return metadata, ""
    try:
        return replace(metadata, published=iso_date(metadata.published)), ""
    except ValueError:
        return replace(metadata, published=None), (
            f"published {metadata.published!r} is no date that can be read in one way only, so it "
            "counts as unknown; write it as 2025-04-09"
        )


def _with_web_address(metadata: Metadata) -> tuple[Metadata, str]:
    if metadata.url is None or _WEB_ADDRESS.fullmatch(metadata.url):
        return metadata, ""
    return replace(metadata, url=None), (
        f"url {metadata.url!r} is no web address, so it counts as unknown; "
        "write it as https://example.org/page"
    )
