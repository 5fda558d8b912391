"""From articles to facts: the parser and the taggers together, as a method that can be named."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import InputError
from kg.extract.actors.own import OwnActor, read_actors
from kg.extract.actors.own import checksum as actors_checksum
from kg.extract.article import facts_of
from kg.model import Article, ArticleFacts, Provenance
from kg.parse import Model, Parser, checksum, find_model, load
from kg.read.prepare import prepare

if TYPE_CHECKING:
    from kg.extract.tagger.tag import Tagger

Extracted = ArticleFacts | InputError

LEAST = 0.4
"""Attributions surer than this are right more often than not; among the others most are not."""


@dataclass(frozen=True, slots=True)
class Method:
    """How articles are read: which parser, and which taggers; the same method, the same facts."""

    model: Model
    fast: bool = False
    """Without the transformer: faster, and less exact."""
    least: float = LEAST
    """Statements with less confidence are left out."""
    own: tuple[OwnActor, ...] = ()
    """Actors of the user's, who win over what kg knows."""

    def provenance(self, version: str) -> Provenance:
        """What makes the facts, under that version of kg."""
        with as_file(files("kg.data").joinpath("models")) as folder:
            taggers = checksum(folder)
        mode = "fast" if self.fast else "default"
        parts = [self.model.sha256, taggers]
        told = f"{mode}, confidence {self.least:g}"
        if self.own:
            parts.append(actors_checksum(self.own))
            told += f", own actors {parts[-1][:8]}"
        both = hashlib.sha256(" ".join(parts).encode()).hexdigest()
        name = f"{self.model.name}, taggers {taggers[:8]} ({told})"
        return Provenance(kg=version, model=name, model_sha256=both)


def find_method(
    model: str | None = None,
    *,
    fast: bool = False,
    least: float = LEAST,
    actors: str | Path | None = None,
) -> Method:
    """The method with the installed pipeline of that name; see `kg.parse.find_model`.

    Args:
        model: the pipeline's name or folder.
        fast: leave out the transformer.
        least: leave out statements with less confidence.
        actors: a file of the user's own actors; see `kg.extract.actors.own.read_actors`.

    Raises:
        InputError: the file of actors cannot be read, or a row of it is wrong.
        ModelError: there is no such model, or its files are not the recorded ones.
    """
    own = read_actors(Path(actors)) if actors is not None else ()
    return Method(find_model(model), fast, least, own)


class Extractor:
    """A method with its models loaded."""

    def __init__(self, method: Method, version: str) -> None:
        from kg.extract.tagger.tag import Tagger

        self.parser: Parser = load(method.model)
        with ExitStack() as stack:
            folder = stack.enter_context(as_file(files("kg.data").joinpath("models")))
            self.tagger: Tagger = Tagger.load(folder, fast=method.fast)
        self.provenance = method.provenance(version)
        self.method = method

    def facts(self, articles: Iterable[Article]) -> Iterator[Extracted]:
        """The facts of each article, in order; an article's oddity is an error, not raised."""
        for parsed in self.parser.parse((article, prepare(article)) for article in articles):
            try:
                yield facts_of(
                    parsed,
                    self.provenance,
                    self.tagger,
                    least=self.method.least,
                    own=self.method.own,
                )
            except Exception as error:  # one article's oddity must not cost the others
                yield InputError(
                    parsed.article.source,
                    f"could not be read by the extraction ({error!r}); please report it with the "
                    "article",
                )
