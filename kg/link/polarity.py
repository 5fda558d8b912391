"""Whether two wordings say the same or the opposite: which shared words stand under a "not".

"Not fit to serve" and "is not fit" agree, and so do "unqualified" and "not qualified"; "had sunk
it" and "had not sunk it" do not.
"""

from __future__ import annotations

import re
from functools import lru_cache

from kg.link.features import ClaimItem
from kg.link.negation import negating
from kg.link.words import mass, stem, words

REACH = 3
"""Words beyond a "not" to which it can belong."""
_NOT = frozenset(
    """not never no none nobody nothing neither nor without cannot hardly impossible false
    refused refuses refuse refusing failed fails denied denies denying""".split()
)
_PREFIX = re.compile(r"^(?:un|non)(?=[a-z]{4})")


def opposed(a: ClaimItem, b: ClaimItem) -> bool:
    """Whether one says no to what the other puts forward; symmetric.

    Two that both say no agree, wherever their "not" stands.  What is only ever denied has the words
    of the claim, not those of the denial, so that one who says no in his own words opposes it; but
    where it says no itself, who denies it says yes.
    """
    if a.negative and b.negative:
        return False
    if any(item.negative and _only_denied(item) for item in (a, b)):
        return False
    ours, theirs = _under_not(a.own), _under_not(b.own)
    common = ours.keys() & theirs.keys()
    apart = [one for one in common if ours[one] != theirs[one]]
    agreed = [one for one in common if ours[one] and theirs[one]]
    if apart or agreed:
        return mass(apart) > mass(agreed)
    return a.negative != b.negative


def _only_denied(item: ClaimItem) -> bool:
    return all(voice.role == "denies" for voice in item.voices)


@lru_cache(maxsize=50_000)
def _under_not(text: str) -> dict[str, bool]:
    """Of every telling stem whether a "not" stands shortly before it, or is part of it."""
    found: dict[str, bool] = {}
    left = 0
    for word in words(negating(text)):
        if word in _NOT or word.endswith(("n't", "nt'")):
            left = REACH
            continue
        bare = _PREFIX.sub("", word)
        one = stem(bare)
        turned = (left > 0) != (bare != word)
        if len(one) > 2:
            found[one] = found.get(one, False) or turned
        left -= left > 0
    return found
