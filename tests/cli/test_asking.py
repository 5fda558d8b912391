"""Commands that ask a store: whole outputs, which are the files of ``tests/printed``."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
import re
from pathlib import Path

import pytest
import rdflib

from kg import claims, library
from kg.graph.write import article_quads
from kg.iri import article_iri
from kg.kinds import EventType, FindingKind
from kg.model import Finding
from kg.records import records
from kg.store import open_store
from tests.cli.runner import ORDERED, lines, out, printed, run, transcript
from tests.facts import CAPTURED, captured
from tests.linked import store_linked


def test_statements_as_a_table(here: Path) -> None:
    assert out("statements") == printed("statements.txt")


def test_statements_as_json_lines_are_the_records(here: Path) -> None:
    assert lines(out("statements", "--format", "jsonl")) == [
        record for facts in ORDERED for record in records(facts)
    ]


def test_statements_as_csv(here: Path) -> None:
    assert out("statements", "--format", "csv", "--by", "Lin Jian") == printed("statements.csv")


def test_statements_are_filtered(here: Path) -> None:
    found = out("statements", "--by", "China", "--about", "Ukraine", "--type", "denial")
    assert found == printed("statements-denials-by-china.txt")


@pytest.fixture(scope="module")
def open_ends(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with an article in which two things are not attributed, and its findings."""
    place = tmp_path_factory.mktemp("open") / "kg-store"
    facts = captured()
    findings = (
        Finding(FindingKind.QUOTATION_WITHOUT_SOURCE, facts.article.span(4, 12)),
        Finding(FindingKind.CUE_WITHOUT_CONTENT, facts.article.span(20, 23)),
    )
    with open_store(place, write=True) as store:
        iri = article_iri(facts.article)
        store.replace(iri, article_quads(dataclasses.replace(facts, findings=findings)))
    return place


def test_statements_unattributed_in_three_formats(open_ends: Path) -> None:
    first, second = CAPTURED[4:12], CAPTURED[20:23]
    words = ("statements", "--unattributed", "--store", open_ends)
    table = out(*words).splitlines()
    assert [re.split(r"  +", line) for line in (table[0], *table[2:])] == [
        ["kind", "words", "source"],
        ["quotation without a source", first, "captured.txt:4"],
        ["cue without a content", second, "captured.txt:20"],
    ]
    found = lines(out(*words, "--format", "jsonl"))
    assert [(r["kind"], r["text"], r["start"], r["end"]) for r in found] == [
        ("quotation without a source", first, 4, 12),
        ("cue without a content", second, 20, 23),
    ]
    told = csv.DictReader(io.StringIO(out(*words, "--format", "csv")))
    assert list(told) == [{key: str(value) for key, value in r.items()} for r in found]


def test_statements_unattributed_takes_no_filter(here: Path) -> None:
    done = run("statements", "--unattributed", "--by", "China")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "--unattributed goes without --by, --about and --type" in done.stderr


def test_actors_as_table_and_csv(here: Path) -> None:
    assert out("actors") == printed("actors.txt")
    assert out("actors", "--format", "csv") == printed("actors.csv")


def test_stats_in_words_and_as_json(here: Path) -> None:
    assert out("stats") == printed("stats.txt")
    assert out("stats", "--edges", "2", "--format", "json") == printed("stats.json")
    assert "Who speaks of whom most" not in out("stats", "--edges", "0")


def test_the_commands_on_an_empty_store(elsewhere: Path) -> None:
    with open_store("kg-store", write=True):
        pass
    for name, output in transcript("empty.txt"):
        assert out(name) == output
    assert out("statements", "--format", "jsonl") == ""
    assert out("export", "--format", "nquads") == ""
    assert out("validate") == "kg-store: 0 graphs, conforms\n"
    assert Path(out("view").strip()) == elsewhere / "who.html"


# kg query


def test_query_without_a_name_lists_the_queries(here: Path) -> None:
    assert out("query") == printed("queries.txt")


def test_query_by_name_with_parameters(here: Path) -> None:
    found = out("query", "denials", "--by", "China", "--about", "Ukraine")
    assert found == printed("denials.txt")
    assert found == out("query", "denials", "--by=Beijing", "--about=UA", "--store", "kg-store")


QUERY = """PREFIX kg: <https://w3id.org/whosaid/ontology#>
SELECT ?what ?value {
  ?s a kg:Accusation ; kg:content ?what
  OPTIONAL { ?s kg:quantity/kg:value ?value }
} ORDER BY ?what
"""


def test_query_from_a_file_stdin_or_the_command_line(here: Path, tmp_path: Path) -> None:
    file = tmp_path / "mine.rq"
    file.write_text(QUERY, encoding="utf-8")
    assert out("query", file) == printed("query.txt")
    assert out("query", "-", stdin=QUERY) == printed("query.txt")
    assert out("query", QUERY) == printed("query.txt")


def test_query_as_csv_and_json(here: Path) -> None:
    assert out("query", QUERY, "--format", "csv") == (
        "what,value\n"
        "of drawing other countries into its war,\n"
        '"“At least 155 Chinese nationals are fighting for Russia,”",155\n'
    )
    integer = "http://www.w3.org/2001/XMLSchema#integer"
    assert json.loads(out("query", QUERY, "--format", "json")) == {
        "head": {"vars": ["what", "value"]},
        "results": {
            "bindings": [
                {"what": {"type": "literal", "value": "of drawing other countries into its war"}},
                {
                    "what": {
                        "type": "literal",
                        "value": "“At least 155 Chinese nationals are fighting for Russia,”",
                    },
                    "value": {"type": "literal", "value": "155", "datatype": integer},
                },
            ]
        },
    }


def test_query_for_a_graph_prints_turtle(here: Path) -> None:
    query = "CONSTRUCT { ?a <x:n> ?l } { ?a a kg:Person ; rdfs:label ?l }"
    query = (
        "PREFIX kg: <https://w3id.org/whosaid/ontology#> "
        f"PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> {query}"
    )
    found = out("query", query)
    assert found == out("query", query, "--format", "turtle")
    graph = rdflib.Graph().parse(data=found, format="turtle")
    assert {str(name) for name in graph.objects()} == {
        *("Dmitry Peskov", "Lin Jian", "Volodymyr Zelenskyy", "Zelenskyy"),
    }
    done = run("query", query, "--format", "csv")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "a graph (CONSTRUCT, DESCRIBE) has no rows for CSV; ask for turtle" in done.stderr


def test_query_for_a_truth_value(here: Path) -> None:
    assert out("query", "ASK { ?s ?p ?o }") == "yes\n"
    assert out("query", "ASK { <x:no> ?p ?o }") == "no\n"


def test_query_writes_to_a_file(here: Path, tmp_path: Path) -> None:
    file = tmp_path / "denials.csv"
    words = ("query", "denials", "--format", "csv")
    assert out(*words, "-o", file) == ""
    assert file.read_text(encoding="utf-8") == out(*words)


# kg view, export, validate


def test_csv_for_spreadsheets_has_one_head_and_as_many_cells_in_each_row(here: Path) -> None:
    for words in (("statements",), ("actors",), ("claims",), ("query", "timeline")):
        rows = list(csv.reader(io.StringIO(out(*words, "--format", "csv"))))
        assert len(rows) > 1
        assert {len(row) for row in rows} == {len(rows[0])}


def test_the_sample_is_what_the_expected_outputs_tell(here: Path) -> None:
    with open_store("kg-store") as store:
        assert list(store.all_facts()) == ORDERED
    assert captured() in ORDERED


def test_events_as_table_json_lines_and_csv(here: Path) -> None:
    with library.open("kg-store") as graph:
        records = list(graph.event_records())
        china = list(graph.event_records(involving="China", type="coerce"))
    assert lines(out("events", "--format", "jsonl")) == records
    assert lines(
        out("events", "--involving", "China", "--type", "COERCE", "--format", "jsonl")
    ) == (china)
    rows = list(csv.DictReader(io.StringIO(out("events", "--format", "csv"))))
    assert [row["label"] for row in rows] == [record["label"] for record in records]
    table = out("events").splitlines()
    assert table[0].split()[:2] == ["type", "event"]
    assert len(table) == len(records) + 2
    assert 0 < len(china) < len(records)


def test_events_of_an_unknown_type_are_refused(here: Path) -> None:
    done = run("events", "--type", "WAR")
    assert (done.exit_code, done.stderr) == (
        2,
        "kg: there is no event type 'WAR'; there are: " + ", ".join(EventType) + "\n",
    )


@pytest.fixture
def linked_here(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with the linked sample as ``kg-store``."""
    place = tmp_path_factory.mktemp("linked")
    with open_store(place / "kg-store", write=True) as store:
        store_linked(store)
    monkeypatch.chdir(place)
    monkeypatch.delenv("KG_STORE", raising=False)
    return place


def test_claims_list_who_says_denies_and_confirms(linked_here: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(out("claims", "--format", "csv"))))
    assert [(row["says so"], row["denies"], row["confirms"]) for row in rows] == [
        ("Volodymyr Zelensky, Lin Jian, Dmytro Lytvyn", "Lin Jian", ""),
        ("Volodymyr Zelensky", "Lin Jian", "China"),
    ]
    table = out("claims", "--contested").splitlines()
    assert re.split(r"\s{2,}", table[0]) == list(claims.COLUMNS)
    assert len(table) == len(rows) + 2
    found = lines(out("claims", "--format", "jsonl"))
    assert [one["label"] for one in found] == [row["claim"] for row in rows]
    assert len(lines(out("claims", "--least", "4", "--format", "jsonl"))) == 1


def test_claim_prints_one_in_full(linked_here: Path) -> None:
    name = lines(out("claims", "--format", "jsonl"))[0]["id"]
    assert isinstance(name, str)
    with open_store("kg-store") as store:
        one = claims.found(store, name)
        assert out("claim", name) == claims.claim_text(store, one)
        assert json.loads(out("claim", name.rpartition("/")[2], "--json")) == json.loads(
            json.dumps(claims.claim_record(store, one))
        )
    done = run("claim", "0")
    assert (done.exit_code, done.stderr) == (
        2,
        "kg: there is no claim https://w3id.org/whosaid/claim/0; list them with: kg claims\n",
    )


def test_actors_merges_say_why(linked_here: Path) -> None:
    (row,) = csv.DictReader(io.StringIO(out("actors", "--merges", "--format", "csv")))
    assert (row["actor"], row["is"], row["rule"]) == (
        "Zelenskyy",
        "Volodymyr Zelensky",
        "same name and country",
    )
    assert out("actors", "--merges").splitlines()[2].startswith("Zelenskyy")
    actors = list(csv.DictReader(io.StringIO(out("actors", "--format", "csv"))))
    assert [a["actor"] for a in actors if a["actor"].startswith("Volodymyr")] == [
        "Volodymyr Zelenskyy"
    ]


def test_events_of_several_reports_tell_where_these_differ(linked_here: Path) -> None:
    (event, *_) = lines(out("events", "--linked", "--format", "jsonl"))
    reports = event["reports"]
    assert isinstance(reports, list)
    assert len(reports) > 1
    assert len({report["event"] for report in reports}) == len(reports)
    table = out("events", "--linked").splitlines()
    assert re.split(r"\s{2,}", table[0]) == ["event", "reports", "articles", "they differ in"]
    assert len(table) > 2
    assert run("events", "--linked", "--type", "COERCE").exit_code == 2
