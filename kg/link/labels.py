"""Claims in words that people read."""

from __future__ import annotations

import re

_QUOTES = re.compile(r"[“”„«»\"]|''")


def readable(text: str) -> str:
    """A wording as a label: without quotation marks and "that", the first letter a capital.

    >>> readable("that “two men” were captured,")
    'Two men were captured'
    """
    plain = " ".join(_QUOTES.sub("", text).split()).strip(" ,;:.-–—").removeprefix("that ")
    return plain[:1].upper() + plain[1:]
