"""Types of statements in short news of our own, with the real model and the rules alone."""

from __future__ import annotations

from kg.extract.article import facts_of
from kg.kinds import StatementType
from kg.model import Article, Provenance
from kg.parse import Parser
from kg.read.prepare import prepare


def types_in(parser: Parser, text: str) -> list[StatementType]:
    """The types of the statements of a text, in reading order."""
    article = Article("a", text, "a.txt", published="2025-04-09")
    (parsed,) = parser.parse([(article, prepare(article))])
    facts = facts_of(parsed, Provenance("0", parser.model.name, parser.model.sha256))
    return [statement.type for statement in facts.statements]
