"""Parameters of queries and what their values mean."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from kg.errors import QueryError
from kg.graph.vocab import EVENT_TYPES, KG, RDF, RDFS
from kg.graph.write import article_quads
from kg.iri import article_iri
from kg.parameters import Kind, Parameter, actors, bind, parameters
from kg.store import Store, open_store
from tests.facts import sample

QUERY = """SELECT * {
  VALUES ?a { UNDEF }  # --by ACTOR: who speaks
  VALUES ?t {UNDEF} # --type TYPE: what it does
  VALUES ?e {UNDEF} # --event EVENT: what is done
  VALUES ?d { UNDEF }  # --since DATE: the first day
  VALUES ?x { UNDEF }  # --containing TEXT: words
  VALUES ?i { UNDEF }  # --statement IRI: which
  VALUES ?n { UNDEF }  # --at-least NUMBER: how many
  VALUES ?u { UNDEF }
}"""
BASE = "https://w3id.org/whosaid/"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with open_store(tmp_path_factory.mktemp("parameters") / "store", write=True) as opened:
        for facts in sample():
            opened.replace(article_iri(facts.article), article_quads(facts))
        yield opened


def test_the_parameters_of_a_query() -> None:
    assert parameters(QUERY) == (
        Parameter("by", Kind.ACTOR, "who speaks"),
        Parameter("type", Kind.TYPE, "what it does"),
        Parameter("event", Kind.EVENT, "what is done"),
        Parameter("since", Kind.DATE, "the first day"),
        Parameter("containing", Kind.TEXT, "words"),
        Parameter("statement", Kind.IRI, "which"),
        Parameter("at-least", Kind.NUMBER, "how many"),
    )


def test_a_query_without_values_stays_as_it_is(store: Store) -> None:
    assert bind(QUERY, {}, store) == QUERY


@pytest.mark.parametrize(
    ("name", "value", "line"),
    [
        ("by", "China", f"  VALUES ?a {{ <{BASE}country/CN> }}  # --by ACTOR: who speaks"),
        (
            "event",
            "assault",
            f"  VALUES ?e {{<{EVENT_TYPES}ASSAULT>}} # --event EVENT: what is done",
        ),
        ("type", "Denial", f"  VALUES ?t {{<{BASE}ontology#Denial>}} # --type TYPE: what it does"),
        ("since", "2025-04", '  VALUES ?d { "2025-04" }  # --since DATE: the first day'),
        ("containing", 'a "b" \\', '  VALUES ?x { "a \\"b\\" \\\\" }  # --containing TEXT: words'),
        ("containing", "UNDEF }", '  VALUES ?x { "UNDEF }" }  # --containing TEXT: words'),
        (
            "statement",
            "article/a#char=1,2",
            f"  VALUES ?i {{ <{BASE}article/a#char=1,2> }}  # --statement IRI: which",
        ),
        (
            "statement",
            "https://example.org/a",
            "  VALUES ?i { <https://example.org/a> }  # --statement IRI: which",
        ),
        (
            "at-least",
            "2",
            '  VALUES ?n { "2"^^<http://www.w3.org/2001/XMLSchema#integer> }'
            "  # --at-least NUMBER: how many",
        ),
        (
            "at-least",
            "2.50",
            '  VALUES ?n { "2.5"^^<http://www.w3.org/2001/XMLSchema#decimal> }'
            "  # --at-least NUMBER: how many",
        ),
    ],
)
def test_a_value_takes_the_place_of_undef(name: str, value: str, line: str, store: Store) -> None:
    before, after = QUERY.splitlines(), bind(QUERY, {name: value}, store).splitlines()
    assert [new for old, new in zip(before, after, strict=True) if new != old] == [line]


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (
            {"from": "China"},
            "the query has no parameter --from; it has:"
            " --at-least, --by, --containing, --event, --since, --statement, --type",
        ),
        (
            {"event": "war"},
            "--event: 'war' is no type of event; there are: AGREE, CONSULT, SUPPORT, CONCEDE,"
            " COOPERATE, AID, RETREAT, REQUEST, ACCUSE, REJECT, THREATEN, PROTEST, SANCTION,"
            " MOBILIZE, COERCE, ASSAULT",
        ),
        (
            {"type": "lie"},
            "--type: 'lie' is no type of statement; there are: assertion, accusation, denial,"
            " confirmation, criticism, praise, appeal, demand, warning, threat, promise, concern,"
            " question, refusal, belief",
        ),
        (
            {"since": "9 April"},
            "--since: '9 April' is no date; write 2025-04-09, 2025-04 or 2025",
        ),
        (
            {"since": "2024-02-30"},
            "--since: '2024-02-30' is no date; write 2025-04-09, 2025-04 or 2025",
        ),
        (
            {"since": "2024-13"},
            "--since: '2024-13' is no date; write 2025-04-09, 2025-04 or 2025",
        ),
        ({"at-least": "many"}, "--at-least: 'many' is no number"),
        ({"at-least": "nan"}, "--at-least: 'nan' is no number"),
        ({"at-least": "inf"}, "--at-least: 'inf' is no number"),
    ],
)
def test_a_bad_value_is_refused(given: dict[str, str], message: str, store: Store) -> None:
    with pytest.raises(QueryError) as caught:
        bind(QUERY, given, store)
    assert str(caught.value) == message


def test_an_iri_that_breaks_out_of_its_brackets_is_refused(store: Store) -> None:
    with pytest.raises(QueryError, match="is no IRI"):
        bind(QUERY, {"statement": "x:> } SERVICE <y:"}, store)


def test_a_parameter_of_an_unknown_kind_is_refused() -> None:
    with pytest.raises(QueryError, match="cannot be of the kind CITY; there are: ACTOR, TYPE"):
        parameters("VALUES ?a { UNDEF }  # --in CITY: where")


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("China", ["country/CN"]),
        ("china", ["country/CN"]),
        ("CN", ["country/CN"]),
        ("Beijing", ["country/CN"]),
        ("the Kremlin", ["country/RU"]),
        ("Lin Jian", ["person/lin-jian"]),
        ("LIN", ["person/lin-jian"]),
        ("Peskov", ["person/dmitry-peskov"]),
        ("Zelenskyy", ["person/volodymyr-zelenskyy"]),
        ("zélenskyÿ", ["person/volodymyr-zelenskyy"]),
        ("analysts", ["article/sample/analysis.txt#group=analysts"]),
        ("https://example.org/x", ["https://example.org/x"]),
        ("Ministry of Foreign Affairs of China", ["organization/cn/ministry-of-foreign-affairs"]),
    ],
)
def test_an_actor_is_found_by_its_names(name: str, keys: list[str], store: Store) -> None:
    found = [node.value.removeprefix(BASE) for node in actors(name, store)]
    assert found == keys


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("Zelensky", "; did you mean 'Zelenskyy'?"),
        ("Dimitri Peskov", "; did you mean 'Dmitry Peskov'?"),
        ("Vanuatu", "; kg actors lists who is in it"),
        ("", "; kg actors lists who is in it"),
        ('x") } DROP ALL', "; kg actors lists who is in it"),
    ],
)
def test_an_unknown_actor_brings_close_names(name: str, hint: str, store: Store) -> None:
    with pytest.raises(QueryError) as caught:
        actors(name, store)
    assert str(caught.value) == f"no actor in {store.location} is called {name!r}{hint}"


def test_an_actor_is_found_whatever_the_accents_and_apostrophes(tmp_path: Path) -> None:
    graph, person = f"{BASE}article/x", NamedNode(f"{BASE}person/sean-o-sefcovic")
    with open_store(tmp_path / "store", write=True) as store:
        name = Literal("Seán O’Šefčovič")
        store.replace(
            graph,
            [
                Quad(person, RDF.type, KG.Actor, NamedNode(graph)),
                Quad(person, RDFS.label, name, NamedNode(graph)),
            ],
        )
        assert actors("Sean O'Sefcovic", store) == (person,)
        assert actors("O'sefcovic", store) == (person,)


def test_a_name_means_all_who_are_the_same_actor(tmp_path: Path) -> None:
    both = tuple(
        NamedNode(f"{BASE}person/{name}") for name in ("v-zelensky", "volodymyr-zelenskyy")
    )
    with open_store(tmp_path / "store", write=True) as store:
        facts = sample()[0]
        store.replace(article_iri(facts.article), article_quads(facts))
        graph = NamedNode(f"{BASE}link/actor/x")
        label = Literal("V. Zelensky")
        store.replace(
            graph.value,
            [
                Quad(both[0], KG.sameActor, both[1], graph),
                Quad(both[0], RDF.type, KG.Actor, graph),
                Quad(both[0], RDFS.label, label, graph),
            ],
        )
        for name in ("V. Zelensky", "Volodymyr Zelenskyy", *(node.value for node in both)):
            assert actors(name, store) == both
        assert actors("Lin Jian", store) == (NamedNode(f"{BASE}person/lin-jian"),)
