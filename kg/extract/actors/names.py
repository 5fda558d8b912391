"""Names made comparable: spellings folded together, and turned into keys."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_Y_ENDING = re.compile(r"(?:yy|iy|ij|ii|yi)$")
_APOSTROPHES = str.maketrans(dict.fromkeys("‘’ʼʻ`´", "'"))
_NOT_WORD = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=1 << 16)
def fold(name: str) -> str:
    """A name in small plain letters, with the Slavic endings -yy, -iy, -ij and -ii as -y.

    >>> fold("Zelenskyy") == fold("Zelenskiy") == fold("Zelensky")
    True
    >>> fold("José Ángel")
    'jose angel'
    """
    name = name.translate(_APOSTROPHES)
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode() or name
    return " ".join(_Y_ENDING.sub("y", word) for word in plain.casefold().split())


def slug(name: str) -> str:
    """A name as part of an IRI: folded, words joined by hyphens, never empty.

    >>> slug("Ministry of Foreign Affairs of China")
    'ministry-of-foreign-affairs-of-china'
    >>> slug("外交部")
    '外交部'
    """
    plain = _NOT_WORD.sub("-", fold(name)).strip("-")
    return plain or "-".join(name.casefold().split()) or "unnamed"
