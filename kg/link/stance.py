"""What a wording is about: a fact, somebody's knowing of it, or a question whether it is so.

That the boat was sunk, that the minister knew, and that the paper asked are three claims.
"""

from __future__ import annotations

import re
from functools import lru_cache

from kg.link.features import ClaimItem
from kg.link.tokens import content_stems
from kg.link.words import words

FRAMES = {
    "knowing": """aware unaware know known knowledge learn hear inform read notice familiar
        remember recall understand register""",
    "asking": """investigate inquire review examine check verify study monitor probe look clarify
        discuss raise""",
    "feeling": """worry worried concerned concern fear alarmed disturbed hope shocked surprised""",
    "answering": """comment respond reply answer decline""",
}
"""Predicates that make of what they govern another claim, in four groups."""
_HEAD = 7
"""Words at the start in which "aware of the reports" stands, where no clause was found."""
_OPEN = re.compile(
    r"\W*(?:(?:on|about|as to|of)\s+)?(?:whether|if|what|how|why|who|when|where)\b", re.IGNORECASE
)
_STEMS = {one: name for name, listed in FRAMES.items() for one in content_stems(listed)}
_REPORTS = re.compile(r"\b(?:reports?|news|media)\b", re.IGNORECASE)


def frame(item: ClaimItem) -> str:
    """The group of ``FRAMES`` that the main clause belongs to; empty for a plain fact."""
    return _frame(item.text, item.deeds[0][0] if item.deeds else "")


@lru_cache(maxsize=50_000)
def _frame(text: str, predicate: str) -> str:
    start = " ".join(words(text)[:_HEAD])
    aware = [one for one in content_stems(start) if one in ("awar", "unawar")]
    if aware and _REPORTS.search(text):
        return "knowing"
    return next((_STEMS[one] for one in [*aware, *predicate.split()[:1]] if one in _STEMS), "")


def is_open(text: str) -> bool:
    """Whether the words begin as a question that was put: "whether", "what", "if".

    >>> is_open("whether the fleet would leave"), is_open("that the fleet would leave")
    (True, False)
    """
    return bool(_OPEN.match(text))
