"""Invented disputes with the claim of every statement labelled: read from their files, and checked.

    python -m bench.train.claims.stories FILE ...

A file holds stories; ``docs/linking-annotation.md`` says what is one claim.  All people, firms and
quotations in them are invented.  Of a story the first line is ``# title``, then come its claims
(``c1 = label``), then its articles, each begun by ``@ date``, one sentence a line with its label
before a tab: ``c1`` claims, ``!c1`` denies, ``=c1`` confirms, ``c2!c1`` claims one and denies
another, ``-`` is a statement that nobody takes up, ``.`` a sentence without a statement.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

_LABEL = re.compile(r"(?P<claims>c\d+)?(?:=(?P<confirms>c\d+))?(?:!(?P<denies>c\d+))?")


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with what its statement does."""

    text: str
    statement: bool
    claims: str | None = None
    denies: str | None = None
    confirms: str | None = None


@dataclass(slots=True)
class Story:
    """One dispute as several papers tell it."""

    title: str
    claims: dict[str, str] = field(default_factory=dict)
    articles: list[tuple[str, list[Line]]] = field(default_factory=list)
    """The day of each article, and its sentences."""

    def lines(self) -> Iterator[Line]:
        """All sentences."""
        return (line for _, lines in self.articles for line in lines)


def read(file: Path) -> list[Story]:
    """The stories of a file.

    Raises:
        ValueError: with the file, the line's number and what is wrong with it.
    """
    stories: list[Story] = []
    for number, raw in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        try:
            _take(raw.rstrip(), stories)
        except ValueError as error:
            raise ValueError(f"{file}:{number}: {error}") from None
    for story in stories:
        for fault in _faults(story):
            raise ValueError(f"{file}: story {story.title!r}: {fault}")
    return stories


def _take(line: str, stories: list[Story]) -> None:
    if not line:
        return
    if line.startswith("# "):
        stories.append(Story(line[2:]))
        return
    if not stories:
        raise ValueError("the first line must be '# title'")
    story = stories[-1]
    if line.startswith("@ "):
        story.articles.append((date.fromisoformat(line[2:].strip()).isoformat(), []))
    elif not story.articles:
        key, equals, label = line.partition(" = ")
        if not equals or not re.fullmatch(r"c\d+", key):
            raise ValueError(f"{line!r} is no claim (c1 = …) and no article (@ 2020-01-31)")
        story.claims[key] = label
    else:
        story.articles[-1][1].append(_line(line, story))


def _line(line: str, story: Story) -> Line:
    label, tab, text = line.partition("\t")
    if not tab or len(text.split()) < 3:
        raise ValueError("a sentence stands behind its label and a tab")
    if label in (".", "-"):
        return Line(text, label == "-")
    found = _LABEL.fullmatch(label)
    if not found or not label:
        raise ValueError(f"{label!r} is no label: c1, !c1, =c1, c2!c1, =c2!c1, - or .")
    for key in filter(None, found.groups()):
        if key not in story.claims:
            raise ValueError(f"{key} is not among the claims of the story")
    return Line(text, True, found["claims"], found["denies"], found["confirms"])


def _faults(story: Story) -> Iterator[str]:
    uses = Counter(
        key for line in story.lines() for key in (line.claims, line.denies, line.confirms) if key
    )
    yield from (f"{key} is on fewer than two lines" for key in story.claims if uses[key] < 2)
    if len(story.articles) < 2:
        yield "it has fewer than two articles"


def summary(stories: Sequence[Story]) -> str:
    """Counts in one line."""
    lines = [line for story in stories for line in story.lines()]
    pairs = sum(n * (n - 1) // 2 for story in stories for n in _sizes(story))
    return (
        f"{len(stories)} stories, {sum(line.statement for line in lines)} statements,"
        f" {sum(line.denies is not None for line in lines)} denials,"
        f" {sum(line.confirms is not None for line in lines)} confirmations,"
        f" {pairs} pairs of one claim"
    )


def _sizes(story: Story) -> Iterable[int]:
    made = (key for line in story.lines() for key in {line.claims, line.confirms} if key)
    return Counter(made).values()


def main() -> None:
    """Print the counts of each file, or its first fault."""
    for name in sys.argv[1:]:
        print(f"{name}: {summary(read(Path(name)))}")


if __name__ == "__main__":
    main()
