"""List the errors that remain: where attributions are missed, spurious or of the wrong source.

    kg extract ../shared/polnear/polnear_dev.jsonl --format attributions > found.jsonl
    python -m bench.attribution.errors ../shared/polnear/polnear_dev.jsonl found.jsonl

Prints tab-separated offsets and the words of the cue; the articles belong to others, so no
sentence is printed. `docs/attribution-errors.md` was written with it.
"""

from __future__ import annotations

import argparse
import csv
import random
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple, dataclass, fields, replace
from pathlib import Path
from typing import Any

from bench.attribution.corpus import Quote, articles, quote, right

Entry = dict[str, Any]
"""One attribution as the files have it: cue, sources, contents."""

SEED = 7


@dataclass(frozen=True, slots=True)
class Error:
    """One error, by offsets into the article's text in characters; -1 where there is no cue."""

    kind: str
    """missed, spurious or source."""
    article: str
    cue: str
    cue_start: int
    cue_end: int
    content_start: int
    content_end: int
    near: str
    """What the other side has there: the same cue, some of the content, or nothing."""


def errors(gold: Entry, found: Sequence[Entry]) -> Iterator[Error]:
    """The errors in one article: those missed, those spurious, those of the wrong source."""
    text, annotated = gold["text"], gold["quotes"]
    wanted = [quote(entry, text) for entry in annotated]
    given = [quote(entry, text) for entry in found]
    matched_wanted = right(_sourceless(given), _sourceless(wanted))
    matched_given = right(_sourceless(wanted), _sourceless(given))
    good = right(wanted, given)
    for number, entry in enumerate(annotated):
        if number not in matched_wanted:
            yield _error("missed", gold, entry, found)
    for number, entry in enumerate(found):
        if number not in matched_given:
            yield _error("spurious", gold, entry, annotated)
        elif number not in good:
            yield _error("source", gold, entry, annotated)


def _sourceless(quotes: Iterable[Quote]) -> list[Quote]:
    """Without sources, `right` pairs by content alone."""
    return [replace(one, source=frozenset()) for one in quotes]


def _error(kind: str, article: Entry, entry: Entry, others: Iterable[Entry]) -> Error:
    text = article["text"]
    cue, content = _extent(entry.get("cue")), _extent(entry.get("contents"))
    return Error(
        kind,
        article["id"],
        " ".join(text[slice(*cue)].lower().split()) if cue[0] >= 0 else "",
        *cue,
        *content,
        _near(entry, others, text),
    )


def _extent(spans: Any) -> tuple[int, int]:
    """From where the first span begins to where the last ends."""
    listed = [spans] if isinstance(spans, dict) else spans or []
    if not listed:
        return -1, -1
    return min(s["start"] for s in listed), max(s["end"] for s in listed)


def _near(entry: Entry, others: Iterable[Entry], text: str) -> str:
    start, end = _extent(entry.get("cue"))
    content = quote(entry, text).content
    near = "nothing"
    for other in others:
        other_start, other_end = _extent(other.get("cue"))
        if max(start, other_start) < min(end, other_end):
            return "cue"
        if content & quote(other, text).content:
            near = "content"
    return near


def sample(listed: Sequence[Error], size: int) -> list[Error]:
    """At most `size` missed and `size` spurious ones, the same each time, and all others."""
    draw = random.Random(SEED)
    kept: set[int] = set()
    for kind in ("missed", "spurious"):
        numbers = [number for number, error in enumerate(listed) if error.kind == kind]
        kept.update(draw.sample(numbers, min(size, len(numbers))))
    return [e for number, e in enumerate(listed) if number in kept or e.kind == "source"]


def main() -> None:
    """Print the errors."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("gold", type=Path, help="annotated articles, JSON Lines")
    parser.add_argument("found", type=Path, help="what kg extract --format attributions printed")
    parser.add_argument("--sample", type=int, help="only so many missed and spurious ones")
    options = parser.parse_args()
    found = {entry["id"]: entry["quotes"] for entry in articles(options.found)}
    listed = [e for a in articles(options.gold) for e in errors(a, found.get(a["id"], []))]
    if options.sample is not None:
        listed = sample(listed, options.sample)
    writer = csv.writer(sys.stdout, delimiter="\t", lineterminator="\n")
    writer.writerow(field.name for field in fields(Error))
    writer.writerows(astuple(error) for error in listed)


if __name__ == "__main__":
    main()
