"""The words of a content that stand in double quotation marks, short ones too."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.graph.names import MIN_QUOTED_WORDS
from kg.link.tokens import content_stems

_QUOTED = re.compile(r"“([^“”]+)[”“]?|\"([^\"]+)\"|«([^«»]+)»|„([^„“”]+)[“”]")
LEAST = 2
"""Content words that a quotation must have: a single word is quoted by everybody."""


def quoted(content: str) -> Iterator[tuple[int, str]]:
    """Each quotation of at least ``LEAST`` content words, and where it begins.

    >>> list(quoted('to refrain "from irresponsible remarks" and to be “sober”'))
    [(17, 'irresponsible remarks')]
    """
    for match in _QUOTED.finditer(content):
        group = next(n for n in (1, 2, 3, 4) if match[n] is not None)
        text = match[group].strip()
        start = match.start(group) + match[group].index(text) if text else 0
        text = text.rstrip(".,;:!?")
        if len(content_stems(text)) >= LEAST:
            cut = _led(text)
            yield start + cut, text[cut:]


def _led(text: str) -> int:
    """Where a short quotation begins to tell: behind the "from" of "from irresponsible remarks"."""
    found = [(m.start(), m[0]) for m in re.finditer(r"\S+", text)]
    if len(found) >= MIN_QUOTED_WORDS:
        return 0
    return next((start for start, word in found if content_stems(word)), 0)
