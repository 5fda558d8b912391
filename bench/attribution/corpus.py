"""Annotated articles, and which predicted attributions are right."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_WORD = re.compile(r"\w+")
MATCH = 0.5
"""The Jaccard index of the content words from which two attributions are the same one."""


@dataclass(frozen=True, slots=True)
class Quote:
    """An attribution as sets of character positions at which its words begin."""

    source: frozenset[int]
    content: frozenset[int]


def articles(file: Path) -> Iterator[dict[str, Any]]:
    """The annotated articles of a JSON Lines file: id, text, quotes."""
    with file.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def quote(entry: dict[str, Any], text: str) -> Quote:
    """An annotated or predicted attribution as word positions."""
    return Quote(_words(entry.get("sources"), text), _words(entry.get("contents"), text))


def right(gold: Sequence[Quote], found: Sequence[Quote]) -> set[int]:
    """The numbers of the found attributions that are right.

    Paired with gold ones best overlap first, down to `MATCH`; and their sources share a word, or
    neither has one.
    """
    pairs = []
    for g, one in enumerate(gold):
        for f, other in enumerate(found):
            common = len(one.content & other.content)
            if common:
                jaccard = common / len(one.content | other.content)
                if jaccard >= MATCH:
                    pairs.append((-jaccard, g, f))
    used_gold: set[int] = set()
    used_found: set[int] = set()
    good: set[int] = set()
    for _, g, f in sorted(pairs):
        if g in used_gold or f in used_found:
            continue
        used_gold.add(g)
        used_found.add(f)
        sources = gold[g].source, found[f].source
        if sources[0] & sources[1] or not any(sources):
            good.add(f)
    return good


def _words(spans: Any, text: str) -> frozenset[int]:
    """Where the words begin that a span, or a list of spans, touches."""
    listed = [spans] if isinstance(spans, dict) else spans or []
    return frozenset(
        span["start"] + match.start()
        for span in listed
        for match in _WORD.finditer(text[span["start"] : span["end"]])
    )
