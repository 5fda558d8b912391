"""From files to a store: read, parse, extract, write, link; an article is stored whole or not."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from itertools import chain, islice
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kg._version import __version__
from kg.errors import InputError, KgError
from kg.extract.extractor import LEAST, Extracted, Extractor, Method, find_method
from kg.graph.vocab import KG
from kg.graph.write import article_quads, fingerprint_of
from kg.iri import article_iri
from kg.kinds import FindingKind
from kg.link.state import changes, pending
from kg.model import Article, ArticleFacts, Provenance
from kg.read.articles import read_articles
from kg.read.metadata import NOTHING_KNOWN, Metadata
from kg.store import Store, open_store

if TYPE_CHECKING:
    from kg.link.run import LinkReport

STORE = "kg-store"
"""Where the store lies unless the user says otherwise."""

TASK = 16
"""Articles handed to a worker at once: some seconds of work."""

Paths = str | Path | Iterable[str | Path]


@dataclass(slots=True)
class Report:
    """What a build did."""

    added: int = 0
    replaced: int = 0
    unchanged: int = 0
    statements: int = 0
    """Statements in the articles that were extracted."""
    unread: list[str] = field(default_factory=list)
    """Articles that are stored but not read, since they are in another language than English."""
    findings: Counter[FindingKind] = field(default_factory=Counter)
    """What was seen in them and not attributed, by kind."""
    links: LinkReport | None = None
    """What linking across articles did; None where nothing had changed, or it was not asked for."""
    skipped: list[InputError] = field(default_factory=list)
    """What could not be read, or was there already, in the order met."""

    @property
    def written(self) -> int:
        """Articles added or replaced."""
        return self.added + self.replaced


class Progress(NamedTuple):
    """One step of a build, for whoever watches it."""

    source: str
    change: str
    """``added``, ``replaced``, ``unchanged`` or ``skipped``."""


def build(
    paths: Paths,
    store: str | Path = STORE,
    *,
    model: str | None = None,
    fast: bool = False,
    min_confidence: float = LEAST,
    actors: str | Path | None = None,
    workers: int = 1,
    again: bool = False,
    link: bool = True,
    metadata: Metadata = NOTHING_KNOWN,
    max_chars: int = 1_000_000,
    base: str | None = None,
    progress: Callable[[Progress], None] = lambda step: None,
) -> Report:
    """Read articles, extract their statements and store them; what became of each is reported.

    Args:
        paths: files, folders, globs or ``-``; one or several.
        store: a folder, made if it is missing, or the address of a SPARQL 1.1 server.
        model: an installed spaCy English pipeline; see `kg.parse.find_model`.
        fast: leave out the transformer: faster, and less exact.
        min_confidence: statements with less confidence are left out.
        actors: a CSV or Turtle file of your own actors, who win over what kg knows.
        workers: processes that extract; the store is always written by this one.
        again: extract what is already there and unchanged as well.
        link: link what changed to the other articles at the end; without, a later build or
            `kg.link.run.link` does it.
        metadata: title, publisher, date and address for all articles of this build.
        max_chars: longer articles are skipped.
        base: what IRIs in a new store begin with; an old one keeps its own.
        progress: called after each article.

    Raises:
        StoreError: the store cannot be written; what was stored before stays.
        ModelError: the model is missing or not the recorded one.
        InputError: the file of actors cannot be read.
    """
    method = find_method(model, fast=fast, least=min_confidence, actors=actors)
    provenance = method.provenance(__version__)
    report = Report()
    flaws, articles = _opened(
        read_articles(_several(paths), metadata=metadata, max_chars=max_chars)
    )
    if articles is None:  # a mistyped path must not leave an empty store behind
        report.skipped += flaws
        return report
    with open_store(store, write=True, base=base) as target:
        todo = _todo(articles, target, provenance, again, report, progress)
        _written(extracted(todo, method, workers=workers), target, report, progress)
        if link and pending(target):
            from kg.link.run import link as link_store  # loads what only linking needs

            report.links = link_store(target, ())
    return report


def _written(
    found: Iterable[Extracted], target: Store, report: Report, progress: Callable[[Progress], None]
) -> None:
    """Write the facts as they come; the report and who watches are told of each article."""
    with changes(target) as changed:
        for facts in found:
            if isinstance(facts, InputError):
                report.skipped.append(facts)
                progress(Progress(facts.source, "skipped"))
                continue
            iri = article_iri(facts.article, target.base)
            change = changed.replace(iri, article_quads(facts, target.base))
            _count(report, facts, change)
            progress(Progress(facts.article.source, change))


def _count(report: Report, facts: ArticleFacts, change: str) -> None:
    setattr(report, change, getattr(report, change) + 1)
    report.statements += len(facts.statements)
    report.findings.update(finding.kind for finding in facts.findings)
    if any(f.kind is FindingKind.OTHER_LANGUAGE for f in facts.findings):
        report.unread.append(facts.article.source)


def extract(
    paths: Paths,
    *,
    model: str | None = None,
    fast: bool = False,
    min_confidence: float = LEAST,
    actors: str | Path | None = None,
    workers: int = 1,
    metadata: Metadata = NOTHING_KNOWN,
    max_chars: int = 1_000_000,
) -> Iterator[Extracted]:
    """The facts of each article, in order, without a store; flawed articles as errors, not raised.

    Raises:
        ModelError: the model is missing or not the recorded one.
    """
    articles = read_articles(_several(paths), metadata=metadata, max_chars=max_chars)
    method = find_method(model, fast=fast, least=min_confidence, actors=actors)
    yield from extracted(articles, method, workers=workers)


def extracted(
    articles: Iterable[Article | InputError], method: Method, *, workers: int = 1
) -> Iterator[Extracted]:
    """The facts of articles, by one process or several, in the order of the articles.

    The models are loaded when the first article comes, so nothing to do costs nothing.
    """
    stream = iter(articles)
    tasks = iter(lambda: list(islice(stream, TASK)), [])
    if workers <= 1:
        extractor: Extractor | None = None
        for task in tasks:
            if extractor is None and any(isinstance(a, Article) for a in task):
                extractor = Extractor(method, __version__)
            yield from _facts(task, extractor)
        return
    with ProcessPoolExecutor(
        workers, mp_context=get_context("spawn"), initializer=_start, initargs=(method,)
    ) as pool:
        yield from _in_order(pool, tasks, 2 * workers)


def _several(paths: Paths) -> list[str | Path]:
    return [paths] if isinstance(paths, str | Path) else list(paths)


def _opened(
    read: Iterator[Article | InputError],
) -> tuple[list[InputError], Iterator[Article | InputError] | None]:
    """The flaws before the first article, and all that is read, or None if there is no article."""
    flaws: list[InputError] = []
    for item in read:
        if isinstance(item, Article):
            return flaws, chain(flaws, [item], read)
        flaws.append(item)
    return flaws, None


def _todo(
    articles: Iterable[Article | InputError],
    target: Store,
    provenance: Provenance,
    again: bool,
    report: Report,
    progress: Callable[[Progress], None],
) -> Iterator[Article | InputError]:
    """The articles that have to be extracted; the others are counted on the way."""
    stored = _stored_texts(target)
    held = frozenset(stored.values())
    for article in articles:
        if isinstance(article, InputError):
            yield article
            continue
        iri = article_iri(article, target.base)
        holder = stored.get(article.sha256, iri)
        if not again and target.fingerprint(iri) == fingerprint_of(article, provenance):
            report.unchanged += 1
            progress(Progress(article.source, "unchanged"))
        elif holder != iri and iri not in held:
            name = holder.removeprefix(f"{target.base}article/")
            yield InputError(
                article.source, f"has the same text as {name}, which is in the store; kept once"
            )
        elif not again and iri in held and _is_another(article, target.facts(iri).article):
            yield InputError(
                article.source,
                f"{article.id} is in the store with quite another text; name its folder or the file"
                " differently, or replace it with --again",
            )
        else:
            yield article


def _is_another(article: Article, held: Article) -> bool:
    """Whether two texts share so little that one is no later version of the other.

    They are long enough to tell, and have less than a tenth of their five-word sequences in common.
    """
    one, two = (_sequences(one.text.casefold().split()) for one in (article, held))
    least = min(len(one), len(two))
    return least >= 40 and len(one & two) < least / 10


def _sequences(words: Sequence[str]) -> set[tuple[str, ...]]:
    return {tuple(words[n : n + 5]) for n in range(len(words) - 4)}


def _stored_texts(target: Store) -> dict[str, str]:
    """The checksum of each stored article's text, with the article's IRI."""
    answer = target.query(f"SELECT ?text ?article {{ ?article {KG.sha256} ?text }}")
    return {str(text.value): str(iri.value) for text, iri in answer.rows}  # type: ignore[union-attr]


_worker: Extractor | None = None
"""What a worker process keeps from task to task."""


def _start(method: Method) -> None:
    global _worker
    _worker = Extractor(method, __version__)


def _work(task: list[Article | InputError]) -> list[Extracted]:
    return list(_facts(task, _worker))


def _in_order(
    pool: Executor, tasks: Iterable[list[Article | InputError]], most: int
) -> Iterator[Extracted]:
    """The results of the tasks in their order, with at most so many under way."""
    waiting: deque[Future[list[Extracted]]] = deque()
    try:
        for task in tasks:
            waiting.append(pool.submit(_work, task))
            if len(waiting) >= most:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    except BrokenProcessPool as error:
        raise KgError(
            "a worker process was killed, perhaps for want of memory; what was stored stays: run "
            "the same command again, with fewer --workers"
        ) from error
    finally:
        for future in waiting:
            future.cancel()


def _facts(
    task: Sequence[Article | InputError], extractor: Extractor | None
) -> Iterator[Extracted]:
    """The facts of a task's articles in order, errors in their places."""
    readable = (article for article in task if isinstance(article, Article))
    done = extractor.facts(readable) if extractor is not None else iter(())
    for article in task:
        yield next(done) if isinstance(article, Article) else article
