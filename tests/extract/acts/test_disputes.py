"""Types and targets in news about many disputes, with the real model and the rules alone."""

from __future__ import annotations

import pytest

from kg.extract.article import facts_of
from kg.kinds import StatementType
from kg.model import Article, Provenance, Statement
from kg.parse import Parser
from kg.read.prepare import prepare
from tests.extract.acts.disputes import DISPUTES, Does


def _holding(statements: tuple[Statement, ...], part: str) -> Statement:
    """The shortest statement in whose content the words stand."""
    held = [s for s in statements if part in " … ".join(span.text for span in s.content)]
    return min(held, key=lambda s: sum(len(span.text) for span in s.content))


@pytest.mark.parametrize(("text", "expected"), DISPUTES.items(), ids=lambda v: str(v)[:40])
def test_what_a_statement_does_and_at_whom(
    parser: Parser, text: str, expected: tuple[Does, ...]
) -> None:
    article = Article("a", text, "a.txt", published="2025-04-09")
    (parsed,) = parser.parse([(article, prepare(article))])
    facts = facts_of(parsed, Provenance("0", parser.model.name, parser.model.sha256))
    label = {actor.key: actor.label for actor in facts.actors}
    found = []
    for part, _, target in expected:
        statement = _holding(facts.statements, part)
        aimed = label[statement.target] if statement.target else ""
        found.append((part, statement.type.value, aimed if target is not None else None))
    assert tuple(found) == expected


def test_the_disputes_hold_every_type() -> None:
    told = {kind for expected in DISPUTES.values() for _, kind, _ in expected}
    assert told == {kind.value for kind in StatementType}
