"""Names of people and organizations, levelled so that spellings of one name meet."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import cache

from kg.extract.lexicon import rows
from kg.extract.lexicon import words as listed
from kg.link.words import level, words

_SPELLINGS = (
    (r"[^a-z]", ""),
    (r"kh", "h"),
    (r"ph", "f"),
    (r"tch|tsch", "ch"),
    (r"tz|ts", "c"),
    (r"ks", "x"),
    (r"[iy]+e", "e"),
    (r"[iy]+a", "a"),
    (r"[iy]+o", "o"),
    (r"[iyj]u|yu", "u"),
    (r"[iyj]+$", "i"),
    (r"[iyj]+", "i"),
    (r"ou", "u"),
    (r"q", "k"),
    (r"w", "v"),
    (r"(.)\1+", r"\1"),
)
"""What transliterations differ in: ``Zelensky`` and ``Zelenskyy``, ``Sergei`` and ``Sergey``."""
_SMALL = frozenset({"of", "the", "for", "and", "on", "in", "s", "de", "du", "la", "to", "at"})
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


def skeleton(name: str) -> str:
    """One word of a name without what transliterations differ in.

    >>> skeleton("Zelenskyy") == skeleton("Zelensky") == skeleton("Zelenskiy")
    True
    """
    form = level(name)
    for pattern, by in _SPELLINGS:
        form = re.sub(pattern, by, form)
    return form or level(name)


def person_name(name: str) -> tuple[str, ...]:
    """The words of a person's name as skeletons, titles and ``Jr.`` left out; initials stay.

    A name of titles alone keeps them; without a letter or digit it has no words.

    >>> person_name("Mr. Adam B. Schiff"), person_name("Sen.")
    (('adam', 'b', 'schif'), ('sen',))
    """
    said = words(name)
    kept = [w for w in said if w not in _titles() and w not in _SUFFIXES] or said
    parts = [p for w in kept for p in re.split(r"[-'’]", w) if p]
    return tuple(skeleton(_spellings().get(part, part)) for part in parts)


def same_person_name(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two full names can be one: the surname equal, the given name too, or its initial.

    The given name of one may be short for the other's.  Middle names and initials may be missing
    from one; where both have one, they must agree.  The surname may also stand first.

    >>> same_person_name(person_name("Adam Schiff"), person_name("A. B. Schiff"))
    True
    >>> same_person_name(person_name("Rudy Giuliani"), person_name("Rudolph W. Giuliani"))
    True
    >>> same_person_name(person_name("John Smith"), person_name("Jane Smith"))
    False
    """
    if len(a) < 2 or len(b) < 2:
        return False
    if sorted(a) == sorted(b):
        return True
    if a[-1] != b[-1] or not (_agree(a[0], b[0]) or _is_short(a[0], b[0])):
        return False
    middle = zip(a[1:-1], b[1:-1], strict=False)
    return all(_agree(x, y) for x, y in middle) and (len(a[0]) > 1 or len(b[0]) > 1)


def _agree(a: str, b: str) -> bool:
    return a == b or (min(len(a), len(b)) == 1 and a[:1] == b[:1])


def _is_short(a: str, b: str) -> bool:
    """Whether one of two given names, as skeletons, is short for the other."""
    return a in _short_names().get(b, ()) or b in _short_names().get(a, ())


def organization_name(name: str) -> str:
    """The telling words of an organization's name, sorted, as one text.

    >>> organization_name("the Ministry of Foreign Affairs of China")
    'affairs china foreign ministry'
    """
    return " ".join(sorted({w for w in words(name) if w not in _SMALL}))


def acronym(name: str) -> str | None:
    """The initials of a name of at least three telling words, in small letters; else None.

    >>> acronym("Federal Bureau of Investigation")
    'fbi'
    """
    telling = [w for w in words(name) if w not in _SMALL]
    return "".join(w[0] for w in telling) if len(telling) >= 3 else None


def is_acronym(name: str) -> bool:
    """Whether a name is written as initials: ``FBI``, ``U.N.``, ``NATO``."""
    plain = name.replace(".", "").removeprefix("the ").strip()
    return plain.isalpha() and plain.isupper() and 2 <= len(plain) <= 6


def office(title: str) -> frozenset[str]:
    """The telling words of an office, words for one office levelled.

    >>> office("spokeswoman") == office("spokesman")
    True
    """
    return frozenset(
        re.sub(r"(?:man|woman|person)$", "person", w) for w in words(title) if w not in _SMALL
    )


def offices_differ(a: Collection[frozenset[str]], b: Collection[frozenset[str]]) -> bool:
    """Whether two people hold clearly different offices: both are known and no word is shared."""
    if not a or not b:
        return False
    return not any(x & y for x in a for y in b)


def offices_meet(a: Iterable[frozenset[str]], b: Iterable[frozenset[str]]) -> bool:
    """Whether an office of one is an office of the other, in all its words."""
    others = list(b)
    return any(x and (x <= y or y <= x) for x in a for y in others if y)


@cache
def _spellings() -> dict[str, str]:
    """Spellings of one given name, each to the one that stands for all."""
    return {row["name"]: row["same"] for row in rows("name_variants")}


@cache
def _short_names() -> dict[str, frozenset[str]]:
    """Short forms of given names with the names that they are short for, all as skeletons."""
    return {
        skeleton(row["name"]): frozenset(map(skeleton, row["full"].split("|")))
        for row in rows("short_names")
    }


def _titles() -> frozenset[str]:
    return listed("honorifics") | _TITLES


_TITLES = frozenset({"president", "senator", "sen", "rep", "gov", "gen", "minister", "secretary"})
