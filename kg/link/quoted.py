"""The words of a content that stand in quotation marks, double or single, short ones too."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.graph.names import MIN_QUOTED_WORDS
from kg.link.tokens import content_stems
from kg.read.marks import opens, quoted_stretches

_MARK = re.compile(r"[“”„«»\"]|''|[.,!?…][’'](?!\w)")
_SINGLE = re.compile(r"[‘']")
LEAST = 2
"""Content words that a quotation must have: a single word is quoted by everybody."""


def quoted(content: str) -> Iterator[tuple[int, str]]:
    """Each quotation of at least ``LEAST`` content words, and where it begins.

    >>> list(quoted('to refrain "from irresponsible remarks" and to be “sober”'))
    [(17, 'irresponsible remarks')]
    """
    for start, end in quoted_stretches(content):
        inside = content[start:end]
        text = inside.strip()
        start += len(inside) - len(inside.lstrip())
        text = text.rstrip(".,;:!?")
        if len(content_stems(text)) >= LEAST:
            cut = _led(text)
            yield start + cut, text[cut:]


def has_marks(text: str) -> bool:
    """Whether something in a text is quoted, be it that only one of the marks is left.

    Apostrophes are no marks.

    >>> has_marks("he trusts 'no promise"), has_marks("the boats' crews didn't go")
    (True, False)
    """
    if _MARK.search(text):
        return True
    return any(opens(text, mark.start()) for mark in _SINGLE.finditer(text))


def _led(text: str) -> int:
    """Where a short quotation begins to tell: behind the "from" of "from irresponsible remarks"."""
    found = [(m.start(), m[0]) for m in re.finditer(r"\S+", text)]
    if len(found) >= MIN_QUOTED_WORDS:
        return 0
    return next((start for start, word in found if content_stems(word)), 0)
