"""Questions and their whole answers over the sample."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import NamedNode

from kg.errors import QueryError
from kg.formats import render
from kg.graph.write import article_quads
from kg.iri import article_iri
from kg.model import ArticleFacts
from kg.query import NamedQuery, Result, named_queries, named_query, run
from kg.store import Store, open_store
from tests.facts import captured, sample

EXPECTED = Path(__file__).parent / "answers"
"""Answers as CSV or Turtle, read beside the articles of the sample before they were kept."""
DENIAL = "article/sample/captured.txt#char=312,384"

CASES = {
    "accusations": {},
    "accusations-by-ukraine": {"by": "Ukraine"},
    "answers": {"by": "China", "to": "Zelenskyy"},
    "articles": {},
    "articles-since-april": {"since": "2025-04", "until": "2025-04-10"},
    "claims": {"containing": "FIGHTING"},
    "denials": {},
    "denials-by-china-about-ukraine": {"by": "China", "about": "Ukraine"},
    "denials-by-china-about-russia": {"by": "China", "about": "Russia"},
    "exchanges": {"between": "Russia"},
    "figures": {"counting": "nationals", "least": "100"},
    "figures-too-many": {"least": "155.5"},
    "quotations": {},
    "quotations-by-lin": {"by": "Lin Jian", "containing": "BASIS in"},
    "reported": {"by": "Lin"},
    "spokespeople": {},
    "spokespeople-for-china": {"for": "CN"},
    "statement": {"statement": DENIAL},
    "statements-about": {"about": "Ukraine"},
    "statements-by": {"by": "Zelenskyy"},
    "statements-by-china": {"by": "Beijing", "type": "denial"},
    "timeline": {},
    "timeline-since-9-april": {"since": "2025-04-09", "until": "2025-04-09"},
    "two-steps": {"from": "Peskov", "to": "China"},
    "unresolved": {},
    "who-whom": {},
    "who-whom-twice": {"least": "2"},
}


def nested() -> ArticleFacts:
    """The captured article, in which Lin's first denial also reports Zelenskyy's accusation."""
    facts = captured()
    outer, inner = facts.statements[3], facts.statements[1]
    reported = dataclasses.replace(inner, reported_by=outer.key)
    statements = (facts.statements[0], reported, *facts.statements[2:])
    return dataclasses.replace(facts, statements=statements)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The sample, with a statement that another reports."""
    with open_store(tmp_path_factory.mktemp("query") / "store", write=True) as opened:
        for facts in (nested(), *sample()[1:]):
            opened.replace(article_iri(facts.article), article_quads(facts))
        yield opened


@pytest.mark.parametrize("case", CASES)
def test_a_named_query_answers(case: str, store: Store) -> None:
    name = max((q.name for q in named_queries() if case.startswith(q.name)), key=len)
    form, suffix = ("turtle", "ttl") if name == "statement" else ("csv", "csv")
    answer = render(run(store, name, CASES[case]), form)
    assert answer == (EXPECTED / f"{case}.{suffix}").read_text(encoding="utf-8")


@pytest.mark.parametrize("query", named_queries(), ids=lambda query: query.name)
def test_every_named_query_is_asked_and_says_what_it_answers(query: NamedQuery) -> None:
    assert query.name in CASES
    assert query.summary
    assert query.description
    assert query.example.startswith(f"kg query {query.name}")
    given = [word.removeprefix("--") for word in query.example.split() if word.startswith("--")]
    assert set(given) <= {parameter.name for parameter in query.parameters}
    assert all(parameter.help for parameter in query.parameters)
    assert "ORDER BY" in query.text or "CONSTRUCT" in query.text


def test_an_answer_has_python_values(store: Store) -> None:
    found = run(
        store,
        "PREFIX kg: <https://w3id.org/whosaid/ontology#>"
        " SELECT ?start ?confidence ?negated ?said ?s ?none"
        " WHERE { ?s a kg:Accusation ; kg:start ?start ; kg:confidence ?confidence ;"
        " kg:negated ?negated ; kg:saidOn ?said FILTER(?start < 200) }",
    )
    statement = "https://w3id.org/whosaid/article/sample/captured.txt#char=126,202"
    assert found.columns == ("start", "confidence", "negated", "said", "s", "none")
    assert found.rows == ((126, 0.95, False, "2025-04-09", statement, None),)


def test_a_graph_and_a_truth_value(store: Store) -> None:
    graph = run(store, "CONSTRUCT { <x:a> <x:b> ?s } WHERE { ?s a ?c } LIMIT 0")
    assert graph == Result((), (), graph=(), base=store.base)
    truth = run(store, "ASK { ?s ?p ?o }")
    assert truth == Result((), (), truth=True, base=store.base)


def test_an_unknown_name_lists_those_there_are() -> None:
    with pytest.raises(QueryError) as caught:
        named_query("denial")
    assert str(caught.value).startswith(
        "no query is called 'denial'; did you mean denials? there are: accusations, answers,"
    )


def test_a_query_of_ones_own_may_have_parameters(store: Store) -> None:
    query = (
        "PREFIX kg: <https://w3id.org/whosaid/ontology#>\n"
        "SELECT DISTINCT ?whom {\n"
        "  VALUES ?by { UNDEF }  # --by ACTOR: who\n"
        "  ?s kg:speaker ?by ; kg:target ?whom\n"
        "} ORDER BY ?whom"
    )
    assert run(store, query, {"by": "lin jian"}).terms == (
        (NamedNode("https://w3id.org/whosaid/article/sample/captured.txt#group=the-parties"),),
        (NamedNode("https://w3id.org/whosaid/country/UA"),),
    )
    assert len(run(store, query).rows) == 5


def test_the_prefixes_of_the_ontology_need_no_declaration(store: Store) -> None:
    undeclared = "SELECT ?who { ?s a kg:Warning ; kg:speaker/rdfs:label ?who }"
    own = "PREFIX kg: <https://example.org/>\n" + undeclared
    assert run(store, undeclared).rows == (("United States",),)
    assert run(store, own).rows == ()


def test_a_query_that_would_write_is_refused(store: Store) -> None:
    with pytest.raises(QueryError, match="DROP is refused"):
        run(store, "DROP ALL")
