"""The gold of claims, answers and actors over stories, read from its files and checked.

``docs/linking-annotation.md`` says how it was made and what each field means.  The files hold ids
and offsets; the articles themselves are not part of this repository.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from kg.errors import InputError

Corpus = Literal["seeds", "polnear_dev", "polnear_train"]
Kind = Literal["person", "country", "organization", "group"]
Span = tuple[int, int]
"""Start and end of characters of an article's text; the end is exclusive."""

ALONE = "-"
"""What ``claims`` says of a statement whose proposition nobody else of the story takes up."""

CORPORA: Mapping[str, str] = {
    "seeds": "seeds",
    "polnear_dev": "polnear/polnear_dev.jsonl",
    "polnear_train": "polnear/polnear_train.jsonl",
}
"""Where each corpus lies in the folder of the corpora: a folder of texts, or JSON Lines."""

KINDS = ("person", "country", "organization", "group")


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement and the claims that it puts forward or answers."""

    id: str
    """``s1``, ``s2`` and so on, in its article."""
    spans: tuple[Span, ...]
    """The content, in the order of the text."""
    claims: str | None
    """The id of the claim that it puts forward, or `ALONE`, or none."""
    denies: str | None
    confirms: str | None

    @property
    def puts_forward(self) -> frozenset[str]:
        """The claims that it stands behind: the one it makes, and the one it confirms."""
        return frozenset({self.claims, self.confirms} - {ALONE, None})  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Mention:
    """Characters that stand for an actor."""

    start: int
    end: int
    actor: str


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An article by its id, with what is annotated in it."""

    id: str
    corpus: Corpus
    sha256: str
    """Of the text in UTF-8."""
    statements: tuple[Statement, ...]
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class GoldActor:
    """An actor; the id is the same in all stories."""

    id: str
    label: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Story:
    """One dispute in several articles."""

    title: str
    articles: tuple[GoldArticle, ...]
    claims: Mapping[str, str]
    """A label in our own words by id; ids hold in this story only."""
    actors: Mapping[str, GoldActor]


def load(folder: Path, corpora: Path | None = None) -> tuple[Story, ...]:
    """The stories of a folder in the order of their files' names, checked.

    With ``corpora`` (the folder that holds ``seeds`` and ``polnear``) each article's text is
    compared with its checksum too.  Raises `InputError` with the file and the first thing wrong.
    """
    files = sorted(folder.glob("*.json"))
    if not files:
        raise InputError(str(folder), "there are no gold files (*.json) in it: name their folder")
    stories = tuple(map(_read, files))
    wanted: dict[str, set[str]] = {}
    for file, story in zip(files, stories, strict=True):
        _check(file, story)
        for article in story.articles:
            wanted.setdefault(article.corpus, set()).add(article.id)
    _check_together(files, stories)
    if corpora is not None:
        found = {name: texts(corpora, name, ids) for name, ids in wanted.items()}
        for file, story in zip(files, stories, strict=True):
            _check_texts(file, story, found)
    return stories


def texts(corpora: Path, corpus: str, ids: Iterable[str]) -> dict[str, str]:
    """The texts of these articles of a corpus, by id; without those that it lacks."""
    place, wanted = corpora / CORPORA[corpus], frozenset(ids)
    if corpus == "seeds":
        files = [place / name for name in sorted(wanted) if (place / name).is_file()]
        return {file.name: file.read_text(encoding="utf-8") for file in files}
    with place.open(encoding="utf-8") as lines:
        found = (json.loads(line) for line in lines)
        return {entry["id"]: entry["text"] for entry in found if entry["id"] in wanted}


def _read(file: Path) -> Story:
    try:
        entry = json.loads(file.read_text(encoding="utf-8"))
        return Story(
            entry["story"],
            tuple(map(_article, entry["articles"])),
            dict(entry["claims"]),
            {id_: GoldActor(id_, a["label"], a["kind"]) for id_, a in entry["actors"].items()},
        )
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        reason = f"it is not in the form of docs/linking-annotation.md: {error!r}"
        raise InputError(str(file), reason) from error


def _article(entry: Mapping[str, Any]) -> GoldArticle:
    return GoldArticle(
        entry["id"],
        entry["corpus"],
        entry["sha256"],
        tuple(map(_statement, entry["statements"])),
        tuple(Mention(m["start"], m["end"], m["actor"]) for m in entry["mentions"]),
    )


def _statement(entry: Mapping[str, Any]) -> Statement:
    spans = tuple((int(start), int(end)) for start, end in entry["spans"])
    return Statement(entry["id"], spans, entry["claims"], entry["denies"], entry["confirms"])


def _check(file: Path, story: Story) -> None:
    """Raises if a story names what it does not list, or lists what it does not name."""
    for problem in (*_wrong_actors(story), *_wrong_articles(story), *_not_used(story)):
        raise InputError(str(file), problem)


def _wrong_actors(story: Story) -> Iterator[str]:
    for actor in story.actors.values():
        if actor.kind not in KINDS or not actor.id.startswith(f"{actor.kind}:"):
            yield f"actor {actor.id}: the id must begin with its kind, one of {', '.join(KINDS)}"


def _wrong_articles(story: Story) -> Iterator[str]:
    for article in story.articles:
        if article.corpus not in CORPORA:
            yield f"article {article.id}: there is no corpus {article.corpus!r}"
        for id_, count in Counter(s.id for s in article.statements).items():
            if count > 1:
                yield f"article {article.id}: {count} statements are called {id_}"
        for statement in article.statements:
            for problem in _wrong_statement(statement, story):
                yield f"article {article.id}, statement {statement.id}: {problem}"
        for mention in article.mentions:
            for problem in _wrong_mention(mention, story):
                yield f"article {article.id}, mention at {mention.start}: {problem}"


def _wrong_statement(statement: Statement, story: Story) -> Iterator[str]:
    if not _in_order(statement.spans):
        yield "its spans must be there, not empty, and in the order of the text"
    for claim in (statement.claims, statement.denies, statement.confirms):
        if claim not in (None, *story.claims) and (claim, statement.claims) != (ALONE, ALONE):
            yield f"the claim {claim!r} is not among the claims of the story"


def _wrong_mention(mention: Mention, story: Story) -> Iterator[str]:
    if mention.actor not in story.actors:
        yield f"the actor {mention.actor!r} is not among the actors of the story"
    if not _in_order([(mention.start, mention.end)]):
        yield "it is empty"


def _in_order(spans: Sequence[Span]) -> bool:
    places = [place for span in spans for place in span]
    apart = all(start < end for start, end in spans)
    return bool(spans) and apart and places == sorted(places) and places[0] >= 0


def _not_used(story: Story) -> Iterator[str]:
    statements = [s for article in story.articles for s in article.statements]
    named = {c for s in statements for c in (s.claims, s.denies, s.confirms)}
    yield from (
        f"no statement names the claim {c}: take it out" for c in story.claims.keys() - named
    )
    seen = {mention.actor for article in story.articles for mention in article.mentions}
    yield from (f"no mention names the actor {a}: take it out" for a in story.actors.keys() - seen)


def _check_together(files: Sequence[Path], stories: Sequence[Story]) -> None:
    """Raises if two stories hold one article, or give one actor two labels."""
    homes: dict[str, Path] = {}
    labels: dict[str, str] = {}
    for file, story in zip(files, stories, strict=True):
        for article in story.articles:
            first = homes.setdefault(article.id, file)
            if first != file or [a.id for a in story.articles].count(article.id) > 1:
                raise InputError(str(file), f"article {article.id} stands in {first.name} too")
        for actor in story.actors.values():
            label = labels.setdefault(actor.id, actor.label)
            if label != actor.label:
                reason = f"actor {actor.id} is called {actor.label!r} here and {label!r} elsewhere"
                raise InputError(str(file), reason)


def _check_texts(file: Path, story: Story, found: Mapping[str, Mapping[str, str]]) -> None:
    for article in story.articles:
        text = found[article.corpus].get(article.id)
        if text is None:
            raise InputError(str(file), f"article {article.id}: {article.corpus} lacks it")
        if hashlib.sha256(text.encode()).hexdigest() != article.sha256:
            reason = f"article {article.id}: the text in {article.corpus} is not the annotated one"
            raise InputError(str(file), reason)
        ends = [end for s in article.statements for _, end in s.spans]
        ends += [mention.end for mention in article.mentions]
        if max(ends, default=0) > len(text):
            raise InputError(str(file), f"article {article.id}: a span goes beyond the text")
