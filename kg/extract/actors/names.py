"""Names made comparable: spellings folded together, matched, and turned into keys."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from kg.extract.lexicon import rows

PARTICLES = frozenset(
    "al el bin bint ibn abu de da das do dos del della der den di du la le van von zu ter ten ben "
    "af av y e".split()
)
"""Words inside a name that belong to the family name behind them."""

SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "v", "vi"})
"""Words behind a name that are no part of the family name."""

_Y_ENDING = re.compile(r"(?<=\w)(?:yy|iy|ij|ii|yi)$")
_SKI_ENDING = re.compile(r"(?<=.{2})sk[iy]$")
_ARABIC_ARTICLE = re.compile(r"^(?:al|el|ad|as|an|ul)-")
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


@lru_cache(maxsize=1 << 16)
def parts(name: str) -> tuple[str, ...]:
    """The words of a name that tell persons apart, each in one spelling for all.

    Without initials and the Arabic article; "Dmitri" and "Dmitrii" are "dmitry" by the table of
    variants, other given names stay as different as they are.

    >>> parts("Dmitrii K. Kiselyov"), parts("Abdel Fattah al-Sisi")
    (('dmitry', 'kiselyov'), ('abdel', 'fattah', 'sisi'))
    """
    words = [_ARABIC_ARTICLE.sub("", word) for word in fold(name).split()]
    while len(words) > 1 and words[-1].strip(".,") in SUFFIXES:
        words.pop()
    split = [piece for word in words for piece in word.split("-") if piece]
    kept = [w for i, w in enumerate(split) if not (i and w in ("al", "el"))]
    return tuple(_one_spelling(w) for w in kept if not _is_initial(w)) or tuple(kept)


def same_person(one: str, other: str) -> bool:
    """Whether two names may be of one person: equal, or one a part of the other's ends.

    >>> same_person("Adam B. Schiff", "Adam Schiff"), same_person("Schiff", "Adam Schiff")
    (True, True)
    >>> same_person("Jim Comey", "James B. Comey"), same_person("Ana M.", "Ana Morales")
    (True, True)
    >>> same_person("Bill Clinton", "Hillary Clinton"), same_person("John", "John Kerry")
    (False, False)
    """
    a, b = sorted((parts(one), parts(other)), key=len)
    if not a or _initials_differ(one, other):
        return False
    if a == b:
        return True
    if a == b[-len(a) :]:
        return True
    if len(a) > 1:
        return a[0] not in PARTICLES and same_given_name(a[0], b[0]) and a[-1] == b[-1]
    return _cuts_family_name(one, b) or _cuts_family_name(other, b)


def same_given_name(one: str, other: str) -> bool:
    """Whether two folded given names may be one person's: equal, or one short for the other.

    >>> same_given_name("bill", "william"), same_given_name("bill", "will")
    (True, False)
    """
    full = _short_names()
    return one == other or other in full.get(one, ()) or one in full.get(other, ())


def _cuts_family_name(name: str, full: Sequence[str]) -> bool:
    """Whether a name is the given one of a full name with the initial of the other: "Ana M."."""
    words = fold(name).split()
    if len(words) != 2 or len(full) < 2 or not _is_initial(words[1]) or _is_initial(words[0]):
        return False
    return _one_spelling(words[0]) == full[0] and words[1][0] == full[-1][0]


def rank(word: str, full: str) -> int | None:
    """How a single name stands for a full one: 0 as its last, 1 as its first, 2 as a middle part.

    None where it is no part of it.  The family name may come first (Xi Jinping), and a nickname
    may stand within (Luiz Inácio Lula da Silva).
    """
    wanted, held = parts(word), parts(full)
    if not wanted or len(held) < len(wanted):
        return None
    if wanted == held[-len(wanted) :]:
        return 0
    if len(wanted) > 1 or wanted[0] in PARTICLES:
        return None
    if wanted[0] == held[0]:
        return 1
    return 2 if wanted[0] in held else None


def _is_initial(word: str) -> bool:
    return len(word.rstrip(".")) == 1 and word[0].isalpha()


def _initials_differ(one: str, other: str) -> bool:
    """Whether both have initials, and not the same: George W. and George H. W. Bush.

    Or one begins with an initial and the other's given name with another letter: J. and Ana Ruiz.
    """
    words = [fold(name).split() for name in (one, other)]
    a, b = (_initials(w) for w in words)
    if a and b and a != b:
        return True
    firsts = [w[0] for w in words if len(w) > 1]
    return len(firsts) == 2 and any(map(_is_initial, firsts)) and firsts[0][0] != firsts[1][0]


def _initials(words: Sequence[str]) -> list[str]:
    return [w[0] for w in words if _is_initial(w) and w not in PARTICLES]


def _one_spelling(word: str) -> str:
    return _variants().get(word) or _SKI_ENDING.sub("sky", word)


@cache
def _short_names() -> Mapping[str, frozenset[str]]:
    """Short forms of given names, folded, each with the names that it is short for."""
    return {row["name"]: frozenset(row["full"].split("|")) for row in rows("short_names")}


@cache
def _variants() -> Mapping[str, str]:
    """Spellings of one given name, folded, each to the one that stands for all."""
    return {row["name"]: row["same"] for row in rows("name_variants")}
