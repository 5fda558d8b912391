"""A draft: what a reader makes of one input, before its id and metadata are settled."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.errors import InputError
from kg.read.metadata import NOTHING_KNOWN, Metadata

_SURROGATES = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Draft:
    """The text of one article and what the input itself says about it."""

    where: str
    """The input as the user gave it, with the line where that helps."""
    text: str
    reader: str
    body: int = 0
    id: str | None = None
    """The id that the input gives; None where it gives none."""
    fallback: str = ""
    """For one of several articles in a file: names it there when it has no id, as ``line-3``."""
    metadata: Metadata = NOTHING_KNOWN
    flaws: tuple[InputError, ...] = ()
    """What could not be used of the metadata; the article is read all the same."""


def require_text(text: str, where: str, max_chars: int) -> None:
    """Nothing, for a text with at least one visible character and at most ``max_chars``.

    Raises:
        InputError: the text is empty or too long.
    """
    if not text or text.isspace():
        raise InputError(where, "is empty; remove it, or save the article's text in it")
    if len(text) > max_chars:
        raise InputError(
            where,
            f"has {len(text):,} characters, more than the limit of {max_chars:,}; "
            "raise it with --max-chars, or split the text",
        )


def whole(text: str) -> str:
    """The text with U+FFFD for each lone surrogate, which no file and no store can hold."""
    return _SURROGATES.sub("\ufffd", text)
