"""What a statement of a short article answers, read with the real model."""

from __future__ import annotations

from kg.extract.article import facts_of
from kg.model import Article, Provenance, Statement
from kg.parse import Parser
from kg.read.prepare import prepare


def answered_words(parser: Parser, text: str, part: str) -> list[str]:
    """The contents of what the statement with these words answers."""
    article = Article("a", text, "a.txt", published="2025-04-09")
    (parsed,) = parser.parse([(article, prepare(article))])
    facts = facts_of(parsed, Provenance("0", parser.model.name, parser.model.sha256))
    held = [s for s in facts.statements if part in _words(s)]
    statement = min(held, key=lambda s: len(_words(s)))
    return [_words(s) for s in facts.statements if s.key in statement.responds_to]


def _words(statement: Statement) -> str:
    return " … ".join(span.text for span in statement.content)
