"""Questions and their whole answers over the sample."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import NamedNode

from kg.errors import QueryError
from kg.graph.write import article_quads
from kg.iri import article_iri
from kg.kinds import Factuality, Granularity
from kg.model import ArticleFacts
from kg.query import NamedQuery, Result, named_queries, named_query, run
from kg.store import Store, open_store
from tests.facts import captured, sample
from tests.linked import ZELENSKY, store_linked
from tests.query_answers import answer, answer_file

EXPECTED: Path = Path(__file__).parent / "answers"
"""Answers as CSV or Turtle, read beside the articles of the sample before they were kept."""
DENIAL = "article/sample/captured.txt#char=312,384"
CLAIM = "claim/a367c327ebf5a873"
WORDING = "claim/95420032f25c364a"
"""Of that claim the wording that has 163 for 155; linking finds that it is one."""

CASES: dict[str, dict[str, str]] = {
    "accusations": {},
    "accusations-by-ukraine": {"by": "Ukraine"},
    "answers": {"by": "China", "to": "Zelenskyy"},
    "articles": {},
    "articles-since-april": {"since": "2025-04", "until": "2025-04-10"},
    "claim": {"claim": CLAIM},
    "claim-figures": {"containing": "fighting", "by": "Zelenskyy"},
    "claims": {"containing": "FIGHTING"},
    "contradictions": {},
    "denials": {},
    "disputes": {"by": "China"},
    "denials-by-china-about-ukraine": {"by": "China", "about": "Ukraine"},
    "denials-by-china-about-russia": {"by": "China", "about": "Russia"},
    "events": {},
    "events-coerce-of-china": {"type": "coerce", "involving": "China", "reporter": "Ukraine"},
    "events-since-march-2022": {"since": "2022-03", "by": "Russia", "factuality": "Happened"},
    "events-until-2021": {"until": "2021"},
    "exchanges": {"between": "Russia"},
    "figures": {},
    "figures-of-nationals": {"counting": "nationals", "least": "100"},
    "figures-of-china": {"of": "China", "since": "2025-04-08", "until": "2025-04-08"},
    "figures-about-russia": {"about": "Russia", "least": "1000", "since": "2025-04-11"},
    "figures-too-many": {"least": "3000.5"},
    "offices": {},
    "offices-for-russia": {"for": "Russia", "title": "SPOKES"},
    "quotations": {},
    "quotations-by-lin": {"by": "Lin Jian", "containing": "BASIS in"},
    "reported": {"by": "Lin"},
    "spokespeople": {},
    "spokespeople-for-china": {"for": "CN"},
    "stances": {"containing": "FIGHTING"},
    "statement": {"statement": DENIAL},
    "statements-about": {"about": "Ukraine"},
    "statements-about-ukraines-president": {"office": "President", "of": "Ukraine", "by": "Russia"},
    "statements-in": {"from": "2025-04-08", "until": "2025-04-09"},
    "statements-in-april": {"from": "2025-04-10", "until": "2025-04", "dated": "said"},
    "statements-in-print": {"from": "2025-04-11", "until": "2025-04-11", "dated": "published"},
    "statements-by": {"by": "Zelenskyy"},
    "statements-by-china": {"by": "Beijing", "type": "denial"},
    "timeline": {},
    "timeline-since-9-april": {"since": "2025-04-09", "until": "2025-04-09"},
    "two-steps": {"from": "Peskov", "to": "China"},
    "unresolved": {},
    "who-whom": {},
    "who-whom-twice": {"least": "2"},
}

LINKED: dict[str, dict[str, str]] = {
    "answers": {},
    "articles": {},
    "claim": {"claim": WORDING},
    "claim-figures": {},
    "claim-figures-of-nationals": {"claim": WORDING, "counting": "Nationals", "by": "Zelenskyy"},
    "claims": {},
    "claims-denied-by-china": {"by": "Zelenskyy", "denied-by": "China", "least": "4"},
    "claims-containing-163": {"containing": "163 chinese"},
    "contradictions": {},
    "contradictions-of-own-words": {"by": "China", "rule": "own"},
    "copies": {},
    "denials": {"by": "China", "since": "2025-04-11"},
    "disputes": {"by": "China", "against": "Zelenskyy"},
    "disputes-confirmed": {"stance": "Confirms", "about": "China"},
    "exchanges": {"between": "Zelenskyy"},
    "merges": {"of": "Zelenskyy"},
    "offices": {"by": "Zelenskyy"},
    "shared-events": {"involving": "China", "type": "coerce"},
    "shared-events-one": {"event": "article/sample/captured.txt#event=105,113"},
    "shared-quotations": {"by": "China", "containing": "BASIS", "relation": "same words"},
    "spokespeople": {"for": "Ukraine"},
    "stances": {"containing": "163", "by": "Volodymyr Zelensky"},
    "statements-by": {"by": "Volodymyr Zelensky"},
    "two-steps": {"from": "Peskov"},
    "who-whom": {"by": "Zelenskyy"},
}
"""Asked of a store that is linked."""
LINKS_ONLY = ("copies", "merges", "shared-events", "shared-quotations")
"""Queries for what linking alone finds."""


def nested() -> ArticleFacts:
    """The captured article, in which Lin's first denial also reports Zelenskyy's accusation."""
    facts = captured()
    outer, inner = facts.statements[3], facts.statements[1]
    reported = dataclasses.replace(inner, reported_by=outer.key)
    statements = (facts.statements[0], reported, *facts.statements[2:])
    return dataclasses.replace(facts, statements=statements)


def fill(store: Store) -> None:
    """Put the sample into a store, its first article as of ``nested``."""
    for facts in (nested(), *sample()[1:]):
        store.replace(article_iri(facts.article), article_quads(facts))


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The sample, with a statement that another reports."""
    with open_store(tmp_path_factory.mktemp("query") / "store", write=True) as opened:
        fill(opened)
        yield opened


@pytest.mark.parametrize("case", CASES)
def test_a_named_query_answers(case: str, store: Store) -> None:
    expected = answer_file(case, EXPECTED).read_text(encoding="utf-8")
    assert answer(case, CASES[case], store) == expected


@pytest.fixture(scope="module")
def linked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The sample and four articles more that tell of the same, linked."""
    with open_store(tmp_path_factory.mktemp("linked") / "store", write=True) as opened:
        store_linked(opened)
        yield opened


@pytest.mark.parametrize("case", LINKED)
def test_a_named_query_answers_across_articles(case: str, linked: Store) -> None:
    expected = answer_file(case, EXPECTED / "linked").read_text(encoding="utf-8")
    assert answer(case, LINKED[case], linked) == expected


def test_a_merged_actor_is_found_by_each_name_and_counts_once(linked: Store) -> None:
    names = ("Volodymyr Zelensky", "Volodymyr Zelenskyy", f"{linked.base}{ZELENSKY.key}")
    for query in ("statements-by", "accusations", "figures", "offices", "who-whom"):
        first, *others = [run(linked, query, {"by": name}).rows for name in names]
        assert first
        assert others == [first, first]
    (office,) = run(linked, "offices", {"by": "Zelenskyy"}).rows
    assert office[:2] == ("Volodymyr Zelenskyy", "president")


def test_copies_of_one_report_count_as_one_source(linked: Store) -> None:
    found = run(linked, "claims", {"containing": "155"})
    told = dict(zip(found.columns, found.rows[0], strict=True))
    assert (told["articles"], told["independent"]) == (4, 3)


@pytest.mark.parametrize("name", LINKS_ONLY)
def test_without_links_nothing_is_shared(name: str, store: Store) -> None:
    assert run(store, name).rows == ()


@pytest.mark.parametrize("query", named_queries(), ids=lambda query: query.name)
def test_an_empty_store_answers_with_nothing(query: NamedQuery, tmp_path: Path) -> None:
    given = {p.name: "x" for p in query.parameters if p.required}
    with open_store(tmp_path / "store", write=True) as empty:
        found = run(empty, query.name, given)
    assert found.terms == ()
    assert not found.graph


@pytest.mark.parametrize("query", named_queries(), ids=lambda query: query.name)
def test_every_named_query_is_asked_and_says_what_it_answers(query: NamedQuery) -> None:
    assert query.name in LINKED if query.name in LINKS_ONLY else query.name in CASES
    assert query.summary
    assert query.description
    assert query.example.startswith(f"kg query {query.name}")
    given = [word.removeprefix("--") for word in query.example.split() if word.startswith("--")]
    assert set(given) <= {parameter.name for parameter in query.parameters}
    assert all(parameter.help for parameter in query.parameters)
    assert "ORDER BY" in query.text or "CONSTRUCT" in query.text


PERIODS = (
    ("2021", "2021-12"),
    ("2022", "2022"),
    ("2025", "2025"),
    ("2025-04-06", "2025-04-06"),
    ("2025-04-10", "2025-04-10"),
)
"""From when until when one may ask."""


@pytest.mark.parametrize(
    ("start", "end", "said", "found"),
    [
        ("2025-04-05", "2025-04-06", "2025-04-05/2025-04-06", PERIODS[2:4]),
        ("2022-02-01", None, "2022-02-01/..", PERIODS[1:]),
        (None, "2022-02-28", "../2022-02-28", PERIODS[:2]),
        (None, None, None, (PERIODS[2], PERIODS[4])),
    ],
)
def test_an_interval_is_told_and_found_by_every_day_in_it(
    start: str | None,
    end: str | None,
    said: str | None,
    found: tuple[tuple[str, str], ...],
    tmp_path: Path,
) -> None:
    """Where no day is known at all, that of the article counts: 10 April 2025."""
    facts = captured()
    denial = facts.statements[3]
    assert denial.time is not None
    time = dataclasses.replace(denial.time, start=start, end=end, granularity=Granularity.PERIOD)
    timed = dataclasses.replace(
        facts,
        statements=(
            dataclasses.replace(denial, time=time, quantities=facts.statements[1].quantities),
        ),
    )
    with open_store(tmp_path / "store", write=True) as store:
        store.replace(article_iri(facts.article), article_quads(timed))
        for name in ("denials", "statements-by", "statements-about"):
            assert {row[0] for row in run(store, name).rows} == {said}
        for name, first in (("denials", "since"), ("figures", "since"), ("statements-in", "from")):
            asked = [run(store, name, {first: a, "until": b}).rows for a, b in PERIODS]
            answered = tuple(period for period, rows in zip(PERIODS, asked, strict=True) if rows)
            assert answered == found
        assert len(run(store, "timeline").rows) == (1 if said else 0)


def test_a_figure_of_what_an_article_denies_is_not_claimed(tmp_path: Path) -> None:
    facts = sample()[1]
    denied = dataclasses.replace(facts.events[0], factuality=Factuality.DENIED)
    with open_store(tmp_path / "store", write=True) as store:
        for events, found in ((facts.events, [3000]), ((denied,), [])):
            changed = dataclasses.replace(facts, events=events)
            store.replace(article_iri(facts.article), article_quads(changed))
            assert [row[1] for row in run(store, "figures").rows] == found


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
