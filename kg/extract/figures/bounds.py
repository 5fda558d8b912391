"""How the words around a number bound it: "at least", "up to", "or more"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from kg.kinds import Bound

if TYPE_CHECKING:
    from spacy.tokens import Doc

BEFORE: Mapping[str, Bound] = {
    **dict.fromkeys(
        ("at least", "no fewer than", "no less than", "not less than", "not fewer than",
         "a minimum of", "as few as"),
        Bound.AT_LEAST,
    ),
    **dict.fromkeys(
        ("more than", "over", "well over", "just over", "upwards of", "exceeding", "above",
         "greater than", "in excess of"),
        Bound.MORE_THAN,
    ),
    **dict.fromkeys(
        ("at most", "up to", "as many as", "as much as", "no more than", "not more than",
         "a maximum of"),
        Bound.AT_MOST,
    ),
    **dict.fromkeys(
        ("less than", "fewer than", "under", "just under", "well under", "below"),
        Bound.LESS_THAN,
    ),
    **dict.fromkeys(
        ("nearly", "almost", "about", "around", "roughly", "approximately", "some",
         "an estimated", "estimated", "close to", "circa", "perhaps", "maybe"),
        Bound.ABOUT,
    ),
    **dict.fromkeys(("exactly", "precisely", "only", "just", "between"), Bound.EXACTLY),
}  # fmt: skip
"""Words right before a figure.  "nearly" and "almost" are vague, not upper bounds: what nearly 200
are may turn out as 201."""

BEHIND: Mapping[str, Bound] = {
    "or more": Bound.AT_LEAST,
    "or so": Bound.ABOUT,
    "or less": Bound.AT_MOST,
    "or fewer": Bound.AT_MOST,
}
"""Words right behind it, or behind what it counts."""

_LONGEST = max(len(phrase.split()) for phrase in BEFORE)


def bound_before(doc: Doc, start: int) -> tuple[int, Bound | None]:
    """Where the words that bound a number begin, and the bound; None without any."""
    for size in range(min(_LONGEST, start), 0, -1):
        bound = BEFORE.get(doc[start - size : start].text.lower())
        if bound is not None:
            return start - size, bound
    return start, None


def bound_behind(doc: Doc, stop: int, end: int) -> tuple[int, Bound | None]:
    """Where the words behind a number that bound it end, and the bound; None without any."""
    if stop + 2 > end:
        return stop, None
    bound = BEHIND.get(doc[stop : stop + 2].text.lower())
    return (stop, None) if bound is None else (stop + 2, bound)
