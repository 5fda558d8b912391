"""Annotated articles as words and gold labels, and labels as the scorer's spans."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from kg.extract.tagger.labels import Group, Label, TokenSpan
from kg.extract.tagger.tokens import Words


@dataclass(frozen=True, slots=True)
class Example:
    """An annotated article."""

    id: str
    text: str
    words: Words
    groups: tuple[Group, ...]
    labels: tuple[Label, ...]
    annotator: str


def gold_groups(quotes: Sequence[dict[str, Any]], words: Words) -> Iterator[Group]:
    """Gold attributions as spans of words; a span covers every word that it touches."""
    for quote in quotes:
        group = Group(
            source=_spans(quote.get("sources"), words),
            cue=_spans(quote.get("cue"), words),
            content=_spans(quote.get("contents"), words),
        )
        if group.spans:
            yield group


def _spans(value: Any, words: Words) -> tuple[TokenSpan, ...]:
    spans: list[TokenSpan] = []
    for span in sorted(
        (s["start"], s["end"]) for s in ([value] if isinstance(value, dict) else value or [])
    ):
        first = max(bisect_right(words.start, span[0]) - 1, 0)
        if words.start and words.end(first) <= span[0]:
            first += 1
        last = bisect_left(words.start, span[1])
        if spans and spans[-1][1] >= first:
            spans[-1] = (spans[-1][0], max(last, spans[-1][1]))
        elif first < last:
            spans.append((first, last))
    return tuple(spans)


def characters(groups: Sequence[Group], words: Words) -> list[dict[str, Any]]:
    """Groups in the form that the scorer reads."""

    def spans(found: Sequence[TokenSpan]) -> list[dict[str, int]]:
        return [{"start": words.start[a], "end": words.end(b - 1)} for a, b in found]

    return [
        {"cue": spans(g.cue), "sources": spans(g.source), "contents": spans(g.content)}
        for g in groups
    ]
