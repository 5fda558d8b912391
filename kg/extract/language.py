"""Whether a text is English at all, so that another language is reported and not misread."""

from __future__ import annotations

import re

COMMON = frozenset(
    "the of and to in a is that for it as was with be by on not he his but at are this have from "
    "or had an they which one you were all her she there would their we him been has when who will "
    "no more if out so up said what about into than them can only other new some could".split()
)
LEAST = 0.1
"""The share of common words below which a text is not English.  In the 924 articles of PolNeAR the
lowest share is 0.14 and the next 0.22; in German, French and Dutch news paragraphs of ours it was
0.08 at most."""
ENOUGH = 40
"""Words below which nothing is decided: headlines and lists have few common words."""

_WORD = re.compile(r"[^\W\d_]+")


def is_english(text: str) -> bool:
    """Whether a text has as many common English words as English has; True for a short one."""
    found = _WORD.findall(text.lower())
    if len(found) < ENOUGH:
        return _latin(text)
    return sum(word in COMMON for word in found) >= LEAST * len(found)


def _latin(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return not letters or sum(c < "\u0250" for c in letters) > len(letters) / 2
