"""From articles to facts: the parser and the taggers together, as a method that can be named."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

from kg.errors import InputError
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

    def provenance(self, version: str) -> Provenance:
        """What makes the facts, under that version of kg."""
        with as_file(files("kg.data").joinpath("models")) as folder:
            taggers = checksum(folder)
        mode = "fast" if self.fast else "default"
        both = hashlib.sha256(f"{self.model.sha256} {taggers}".encode()).hexdigest()
        name = f"{self.model.name}, taggers {taggers[:8]} ({mode}, confidence {self.least:g})"
        return Provenance(kg=version, model=name, model_sha256=both)


def find_method(model: str | None = None, *, fast: bool = False, least: float = LEAST) -> Method:
    """The method with the installed pipeline of that name; see `kg.parse.find_model`.

    Raises:
        ModelError: there is no such model, or its files are not the recorded ones.
    """
    return Method(find_model(model), fast, least)


class Extractor:
    """A method with its models loaded."""

    def __init__(self, method: Method, version: str) -> None:
        from kg.extract.tagger.tag import Tagger

        self.parser: Parser = load(method.model)
        with ExitStack() as stack:
            folder = stack.enter_context(as_file(files("kg.data").joinpath("models")))
            self.tagger: Tagger = Tagger.load(folder, fast=method.fast)
        self.provenance = method.provenance(version)
        self.least = method.least

    def facts(self, articles: Iterable[Article]) -> Iterator[Extracted]:
        """The facts of each article, in order; an article's oddity is an error, not raised."""
        for parsed in self.parser.parse((article, prepare(article)) for article in articles):
            try:
                yield facts_of(parsed, self.provenance, self.tagger, least=self.least)
            except Exception as error:  # one article's oddity must not cost the others
                yield InputError(
                    parsed.article.source,
                    f"could not be read by the extraction ({error!r}); please report it with the "
                    "article",
                )
