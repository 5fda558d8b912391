"""Whom the phrases of a text stand for, read in order with the real model."""

from __future__ import annotations

from kg.extract.actors.cast import Cast
from kg.extract.actors.find import cast_of
from kg.extract.attribution.reading import Reading
from kg.extract.coreference import Discourse
from kg.model import Article
from kg.parse import Parser
from kg.read.prepare import prepare

Told = tuple[str, str]
"""The actor's label, and the words that the phrase goes back to, '' where it names the actor."""


def read(parser: Parser, text: str) -> Discourse:
    """A text as a reader has it in mind at its beginning."""
    article = Article("a", text, "a.txt")
    (parsed,) = parser.parse([(article, prepare(article))])
    reading = Reading(parsed.doc, parsed.token_starts or (0,))
    return Discourse(reading, cast_of(parsed.doc))


def cast(parser: Parser, text: str) -> Cast:
    """The cast of a text."""
    return read(parser, text).cast


def whom(parser: Parser, text: str, *phrases: str) -> list[list[Told]]:
    """Whom each phrase stands for, each searched behind the one before, and heard as a speaker."""
    discourse = read(parser, text)
    doc = discourse.doc
    told: list[list[Told]] = []
    behind = 0
    for phrase in phrases:
        at = doc.text.index(phrase, behind)
        behind = at + len(phrase)
        span = doc.char_span(at, behind)
        assert span is not None, f"{phrase!r} does not end where tokens end"
        found = discourse.references((span.start, span.end))
        for reference in found:
            discourse.heard(reference, span.end)
        told.append(
            [
                (
                    discourse.cast.members[reference.key].label,
                    doc[slice(*reference.antecedent)].text if reference.antecedent else "",
                )
                for reference in found
            ]
        )
    return told
