"""Who acts in a wording that leaves it to a pronoun."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kg.graph.write import article_quads
from kg.iri import article_iri, statement_iri
from kg.kinds import Mode, StatementType
from kg.link.read import claims
from kg.link.subjects import Subject, subject_of
from kg.model import Actor, Proposition, Span
from kg.store import open_store
from tests.facts import CHINA, RUSSIA
from tests.link.stories import ILVES, ORLOV, Story


def told(
    folder: Path,
    content: str,
    verb: str,
    agent: Actor | None,
    *,
    mode: Mode = Mode.INDIRECT,
    **more: Any,
) -> Subject:
    """Who acts in what Ilves says; the agent does what the verb tells."""
    story = Story("a.txt", "2024-05-02")
    start = len(f"{ILVES.label} said ") + content.index(verb)
    span = Span(start, start + len(verb), verb)
    clause = Proposition(span, verb, agent=agent.key if agent else None)
    key = story.say(ILVES, "said", content, propositions=(clause,), **more)
    story.statements[-1] = replace(story.statements[-1], mode=mode)
    facts = story.facts()
    with open_store(folder / "store", write=True) as store:
        article = article_iri(facts.article, store.base)
        store.replace(article, article_quads(facts, store.base))
        return subject_of(store, statement_iri(article, key), content, content)


@pytest.mark.parametrize(
    ("content", "verb", "agent", "label"),
    [
        ("it had sunk the Aster", "sunk", RUSSIA, "Russia"),
        ("he had sunk the Aster", "sunk", ORLOV, "Pavel Orlov"),
        ("he had sunk the Aster", "sunk", RUSSIA, None),
        ("it had sunk the Aster", "sunk", ORLOV, None),
        ("it was a crime to sink the Aster", "was", RUSSIA, None),
        ("it was good that the navy sank the Aster", "sank", RUSSIA, None),
        ("it had sunk the Aster", "sunk", None, None),
    ],
)
def test_the_agent_of_the_first_clause_is_meant_where_it_can_be(
    tmp_path: Path, content: str, verb: str, agent: Actor | None, label: str | None
) -> None:
    assert told(tmp_path, content, verb, agent) == Subject(label, accused=False)


def test_in_direct_speech_pronouns_stay(tmp_path: Path) -> None:
    found = told(tmp_path, "it had sunk the Aster", "sunk", RUSSIA, mode=Mode.DIRECT)
    assert found == Subject(None, accused=False)


@pytest.mark.parametrize(
    ("kind", "content", "subject"),
    [
        (StatementType.ACCUSATION, "of sinking the Aster", Subject("Russia", accused=True)),
        (StatementType.DEMAND, "to leave the port", Subject("Russia", accused=False)),
        (StatementType.PROMISE, "to leave the port", Subject("Mara Ilves", accused=False)),
        (StatementType.REFUSAL, "to leave the port", Subject(None, accused=False)),
        (StatementType.ASSERTION, "to leave the port", Subject(None, accused=False)),
    ],
)
def test_without_an_agent_the_kind_of_statement_tells(
    tmp_path: Path, kind: StatementType, content: str, subject: Subject
) -> None:
    verb = content.split()[1]
    assert told(tmp_path, content, verb, None, kind=kind, target=RUSSIA.key) == subject


def test_a_statement_that_is_not_there_tells_nothing(tmp_path: Path) -> None:
    with open_store(tmp_path / "store", write=True) as store:
        assert subject_of(store, "https://example.org/x", "it sank", "it sank") == Subject(
            None, accused=False
        )


def test_claims_are_listed_with_whoever_acts(tmp_path: Path) -> None:
    story = Story("a.txt", "2024-05-02")
    story.say(CHINA, "promised", "to plant a billion trees", StatementType.PROMISE)
    facts = story.facts()
    with open_store(tmp_path / "store", write=True) as store:
        store.replace(article_iri(facts.article, store.base), article_quads(facts, store.base))
        assert [found.label for found in claims(store, least=1)] == [
            "China to plant a billion trees"
        ]


def test_a_claim_that_says_nothing_by_itself_is_shown_as_its_sentence(tmp_path: Path) -> None:
    story = Story("a.txt", "2024-05-02")
    story.say(ILVES, "denied", "that", StatementType.DENIAL, role="denies")
    facts = story.facts()
    with open_store(tmp_path / "store", write=True) as store:
        store.replace(article_iri(facts.article, store.base), article_quads(facts, store.base))
        assert [found.label for found in claims(store, least=1)] == ["“Mara Ilves denied that.”"]
