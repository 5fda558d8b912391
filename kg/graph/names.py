"""How the parts of one article are named: keys and spans as IRIs, and IRIs as keys again."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from urllib.parse import quote, unquote

from pyoxigraph import NamedNode

from kg.iri import BASE, actor_iri, statement_iri
from kg.model import Span
from kg.read.marks import CLOSING, quoted_stretches

_WORD = re.compile(r"\w+(?:['’-]\w+)*")
MIN_QUOTED_WORDS = 4
"""Shorter quotations are too common to be one thing wherever they stand."""


@dataclass(frozen=True, slots=True)
class Names:
    """The IRIs of what one article holds; ``article`` is the article's own IRI."""

    article: str
    base: str = BASE
    _readings: dict[str, list[object]] = field(default_factory=dict, repr=False, compare=False)

    def here(self, fragment: str) -> NamedNode:
        """What belongs to this article alone, under that fragment."""
        return NamedNode(f"{self.article}#{fragment}")

    def at(self, kind: str, span: Span) -> NamedNode:
        """The stretch of the article that plays that part, for example ``#cue=10,16``."""
        return self.here(f"{kind}={span.start},{span.end}")

    def reading(self, kind: str, span: Span, value: object) -> NamedNode:
        """The stretch as it is read there: ``#time=10,16``, another reading ``#time=10,16;2``.

        The same words read alike are one resource, however many statements and events hold them.
        """
        plain = f"{kind}={span.start},{span.end}"
        readings = self._readings.setdefault(plain, [])
        if value not in readings:
            readings.append(value)
        number = readings.index(value) + 1
        return self.here(plain if number == 1 else f"{plain};{number}")

    def statement(self, key: str) -> NamedNode:
        """The statement with that key."""
        return NamedNode(statement_iri(self.article, key))

    def actor(self, key: str) -> NamedNode:
        """The actor, or claim, with that key."""
        return NamedNode(actor_iri(key, self.article, self.base))

    def country(self, code: str) -> NamedNode:
        """The country with that ISO 3166 code."""
        return self.actor(f"country/{code}")

    def role(self, actor: str, number: int) -> NamedNode:
        """The role of that actor with that number, from 1, in the order of the article."""
        return self.here(f"role={quote(actor, safe='/=')},{number}")

    def quotation(self, words: str) -> NamedNode:
        """The quotation of these words, the same in every article that quotes them."""
        normal = " ".join(_WORD.findall(words.casefold().replace("’", "'")))
        digest = hashlib.sha1(normal.encode("utf-8"), usedforsecurity=False).hexdigest()[:16]
        return NamedNode(f"{self.base}quotation/{digest}")

    def key(self, node: NamedNode) -> str:
        """The key of the actor, claim, statement or event with that IRI."""
        if node.value.startswith(self.article + "#"):
            fragment = node.value[len(self.article) + 1 :]
            own = fragment.startswith(("char=", "event="))
            return fragment if own else "#" + unquote(fragment)
        if not node.value.startswith(self.base):  # an IRI of somebody else's, kept as it is
            return node.value
        return unquote(node.value[len(self.base) :])


def extent(key: str) -> tuple[int, int]:
    """Start and end in a statement's key, or in the fragment of any IRI of this kind.

    >>> extent("char=3,9"), extent("#time=3,9;2")
    ((3, 9), (3, 9))

    Raises:
        ValueError: the key does not end in two numbers.
    """
    found = re.search(r"=(\d+),(\d+)(?:;\d+)?$", key)
    if not found:
        raise ValueError(f"{key!r} is no key of a statement: it should read char=START,END")
    return int(found[1]), int(found[2])


def place_of(node: NamedNode) -> str:
    """Where the words of a part of an article stand, and which reading: ``3,9`` or ``3,9;2``.

    >>> place_of(NamedNode("https://example.org/a#time=3,9;2"))
    '3,9;2'
    """
    return node.value.rpartition("=")[2]


def by_place(key: str) -> tuple[int, int, str]:
    """What sorts keys that hold a start and an end, such as ``char=3,9``, by where they stand."""
    found = re.search(r"(\d+),(\d+)", key)
    return (int(found[1]), int(found[2]), key) if found else (0, 0, key)


def quotations(content: str) -> tuple[str, ...]:
    """The words in quotation marks, without the comma or full stop that ends them.

    Only quotations of at least ``MIN_QUOTED_WORDS`` words.

    >>> quotations("that this is “a step in the wrong direction,” and “mad”")
    ('a step in the wrong direction',)
    """
    closed = (place for place in quoted_stretches(content) if place[1] < len(content))
    found = (content[start:end] for start, end in closed if content[end] in CLOSING)
    kept = (words.strip().rstrip(".,;:") for words in found)
    return tuple(words for words in kept if len(_WORD.findall(words)) >= MIN_QUOTED_WORDS)
