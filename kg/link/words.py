"""Words as linking compares them: stems of content words, with how much each one tells."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from importlib import resources

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’]s?$")
_ENDINGS = (
    "fulness", "ations", "ation", "ments", "ment", "ings", "ing", "edly", "ated", "ates", "ate",
    "ions", "ion", "ers", "ies", "ied", "ed", "ly", "es", "er", "s",
)  # fmt: skip
"""What is cut off, the longest first: one a word, and only if a stem of some length stays."""
_Y = ("ies", "ied")
"""Endings that stand for a y."""
COUNTRY = 0.5
"""The weight of a country: in a story about a war every sentence names the same ones."""
_SYLLABLE = re.compile(r"^\w+[aeiou][bcdfgklmnprstvz]$")
"""What a verb can be before "ing": ``hid``, ``los``; not ``th`` or ``str``."""
_SHORTEST = 4
"""Letters that stay at least, so that ``ring`` and ``nation`` remain whole."""


def words(text: str) -> list[str]:
    """The words of a text in order, in small letters, without accents and possessive endings.

    >>> words("“Beijing’s U.S. envoy, 155 men”")
    ['beijing', 'us', 'envoy', '155', 'men']
    """
    return [level(word).replace(".", "") for word in raw_words(text)]


def raw_words(text: str) -> list[str]:
    """The words of a text in order, as they are written but for possessive endings."""
    found = (_POSSESSIVE.sub("", word) for word in _WORD.findall(text.replace("’", "'")))
    return [word for word in found if word]


def level(text: str) -> str:
    """The text in small letters without accents."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in apart if not unicodedata.combining(c))


def stem(word: str) -> str:
    """The word without its ending, irregular forms by their base; several forms give one stem.

    >>> [stem(w) for w in ("fighting", "fought", "recruited", "recruitment", "involved")]
    ['fight', 'fight', 'recruit', 'recruit', 'involv']
    """
    word = _irregular().get(word, word)
    for ending in _ENDINGS:
        if word.endswith(ending) and _is_enough(word[: -len(ending)], ending):
            if ending in ("s", "es") and word.endswith(("ss", "us", "is")):
                break
            word = word[: -len(ending)] + ("y" if ending in _Y else "")
            break
    if len(word) >= _SHORTEST and word[-1] == word[-2] and word[-1] not in "aeiouls":
        word = word[:-1]
    return word[:-1] if len(word) >= _SHORTEST and word[-1] in "e" else word


def _is_enough(rest: str, ending: str) -> bool:
    """Whether what stays before an ending is a stem; of ``firing`` three letters are."""
    if ending == "ing" and _SYLLABLE.search(rest):
        return True
    return len(rest) >= (2 if ending in _Y else _SHORTEST - (len(ending) < 3))


def stems(text: str) -> tuple[str, ...]:
    """The stems of a text's content words, each once, in order; numbers are none.

    >>> stems("that two of its citizens were captured by Ukrainian forces")
    ('two', 'citizen', 'captur', 'ukrainian', 'forc')
    """
    kept = (w for w in words(text) if w not in _stop_words() and not w[0].isdigit() and len(w) > 1)
    return tuple(dict.fromkeys(stem(word) for word in kept))


def weight(stem_: str) -> float:
    """How much a stem tells, from 0 to 1: the rarer in news, the more.

    By the share of articles that have it (``kg/data/word_frequency.csv``); 1 for whatever the table
    does not list, names among them.
    """
    return COUNTRY if stem_.isupper() else _weights().get(stem_, 1.0)


def heaviest(found: Iterable[str], most: int) -> tuple[str, ...]:
    """So many stems that tell most, sorted by that; equal ones by the alphabet."""
    return tuple(sorted(set(found), key=lambda s: (-weight(s), s))[:most])


def mass(found: Iterable[str]) -> float:
    """The weights of stems together."""
    return sum(weight(s) for s in found)


def _column(table: str) -> list[list[str]]:
    text = (resources.files("kg.data") / table).read_text(encoding="utf-8")
    return list(csv.reader(text.splitlines()))[1:]


@cache
def _stop_words() -> frozenset[str]:
    return frozenset(row[0] for row in _column("stop_words.csv"))


@cache
def _irregular() -> dict[str, str]:
    return {row[0]: row[1] for row in _column("irregular_forms.csv")}


@cache
def _weights() -> dict[str, float]:
    return {row[0]: float(row[1]) for row in _column("word_frequency.csv")}
