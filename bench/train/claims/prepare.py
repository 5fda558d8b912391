"""Extracts the statements of labelled stories once, and caches them as items with their labels.

Labelled stories are the invented ones, the annotated articles, and those of ``bench/linking/gold``,
whose articles are read from the corpora.  The cache is a pickle of this
project's own values, made and read on one machine by the training scripts; it is not shipped.
"""

from __future__ import annotations

import json
import pickle
import re
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import click

from bench.linking import gold
from bench.linking.gold import load, texts
from bench.linking.score import Found, align
from bench.train.claims.examples import Example, Marked
from bench.train.claims.stories import Line, read
from kg.build import extract
from kg.errors import InputError
from kg.link.collect import items_of
from kg.link.features import AnswerItem, ClaimItem
from kg.link.said import line as line_of
from kg.model import ArticleFacts, Statement

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
"""When an article of PolNeAR appeared stands in its id."""


def invented(files: Iterable[Path]) -> Iterator[Example]:
    """The statements of the invented stories that extraction finds."""
    stories = {f"{f.stem}-{n}": story for f in files for n, story in enumerate(read(f), 1)}
    articles, places = [], {}
    for name, story in stories.items():
        for number, (day, lines) in enumerate(story.articles, 1):
            id_ = f"{name}-{number}"
            text = "\n\n".join(line.text for line in lines)
            articles.append({"id": id_, "text": text, "published": day, "publisher": id_})
            places[id_] = (name, lines)
    for id_, facts in _facts(articles):
        name, lines = places[id_]
        items, at = _items(facts), 0
        for line in lines:
            start, at = at, at + len(line.text) + 2
            found = _statement_in(facts, start, start + len(line.text))
            if line.statement and found is not None and found.key in items:
                yield _example(name, "invented", facts, items[found.key], found, line)


def annotated(folder: Path, corpora: Path, source: str) -> Iterator[Example]:
    """The statements of files in the gold's form that extraction finds."""
    articles, homes = [], {}
    files = sorted(folder.glob("*.json"))
    for file, story in zip(files, load(folder, corpora), strict=True):
        for article in story.articles:
            text = texts(corpora, article.corpus, [article.id])[article.id]
            day = _DAY.search(article.id)
            told = {"published": day[0]} if day else {}
            articles.append({"id": article.id, "text": text, "publisher": article.id, **told})
            homes[article.id] = (file.stem, article)
    for id_, facts in _facts(articles):
        name, article = homes[id_]
        items = _items(facts)
        found = [_found(s) for s in facts.statements]
        for ours, theirs in sorted(align(article.statements, found).items()):
            statement = facts.statements[theirs]
            if statement.key in items:
                item = items[statement.key]
                yield _example(name, source, facts, item, statement, article.statements[ours])


def _example(
    story: str,
    source: str,
    facts: ArticleFacts,
    item: Marked,
    statement: Statement,
    label: Line | gold.Statement,
) -> Example:
    text = (
        item.text if isinstance(item, ClaimItem) else " … ".join(c.text for c in statement.content)
    )
    said = line_of(text, statement, {actor.key: actor for actor in facts.actors})
    return Example(story, source, item, said, label.claims, label.denies, label.confirms)


def _found(s: Statement) -> Found:
    return Found(
        spans=[(c.start, c.end) for c in s.content], claim=None, denies=None, confirms=None
    )


def _facts(articles: Sequence[Mapping[str, str]]) -> Iterator[tuple[str, ArticleFacts]]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        path.write_text("".join(json.dumps(a) + "\n" for a in articles), encoding="utf-8")
        for facts in extract(path, workers=2):
            if isinstance(facts, InputError):
                raise facts
            yield facts.article.id.rpartition("/")[2], facts


def _items(facts: ArticleFacts) -> dict[str, Marked]:
    """The item of each statement by its key: of its own claim, else of what it denies."""
    found: dict[str, Marked] = {}
    by_role: dict[str, dict[str, Marked]] = defaultdict(dict)
    for item in items_of(facts):
        if isinstance(item, AnswerItem):
            by_role["answer"][item.node.rpartition("#")[2]] = item
        elif isinstance(item, ClaimItem):
            for voice in item.voices:
                by_role[voice.role][voice.statement.rpartition("#")[2]] = item
    for role in ("answer", "confirms", "denies", "claims"):
        found.update(by_role[role])
    return found


def _statement_in(facts: ArticleFacts, start: int, end: int) -> Statement | None:
    """The statement of a sentence: the outer one with most content."""
    inside = [
        s for s in facts.statements if start <= s.content[0].start and s.content[-1].end <= end
    ]
    return max(
        inside,
        key=lambda s: (s.reported_by is None, sum(c.end - c.start for c in s.content)),
        default=None,
    )


@click.command()
@click.argument("files", nargs=-1, type=Path)
@click.option("--annotated", "folder", type=Path, help="Folder of annotated articles.")
@click.option("--gold", "judged", type=Path, help="Folder of the gold's files.")
@click.option("--corpora", type=Path, help="Folder with seeds and polnear.")
@click.option("--out", type=Path, required=True)
def main(
    files: Sequence[Path], folder: Path | None, judged: Path | None, corpora: Path, out: Path
) -> None:
    """Writes the examples of FILES, of the annotated articles and of the gold to OUT."""
    found = list(invented(files))
    if folder is not None:
        found += annotated(folder, corpora, "annotated")
    if judged is not None:
        found += annotated(judged, corpora, "gold")
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_bytes(pickle.dumps(found))
    for source, count in sorted(Counter(e.source for e in found).items()):
        click.echo(f"{source}: {count} statements found")


if __name__ == "__main__":
    main()
