"""Answers as text."""

from __future__ import annotations

import json

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from kg.errors import QueryError
from kg.formats import aligned, render
from kg.graph.literals import number, truth
from kg.graph.vocab import KG
from kg.query import Result

BASE = "https://w3id.org/whosaid/"
ROWS = Result(
    ("who", "n", "sure", "type", "iri"),
    (
        (Literal("Lin Jian"), number(3), truth(True), KG.Denial, NamedNode(BASE + "person/lin")),
        (Literal('a, "b"\nc'), number(12.5), None, None, NamedNode("https://example.org/x")),
        (Literal("外交部 😀"), None, truth(False), KG.Denial, None),
    ),
    base=BASE,
)
GRAPH = Result((), (), graph=(Triple(NamedNode("x:a"), KG.cue, Literal("said")),))
YES = Result((), (), truth=True)
EMPTY = Result(("who", "n"), ())


def test_a_table_is_aligned_also_for_wide_characters() -> None:
    assert render(ROWS).splitlines() == [
        "who           n  sure   type       iri",
        "─────────  ────  ─────  ─────────  ─────────────────────",
        "Lin Jian      3  true   kg:Denial  person/lin",
        'a, "b" c   12.5                    https://example.org/x',
        "外交部 😀        false  kg:Denial",
    ]


def test_the_widest_cells_are_cut_and_iris_last() -> None:
    rows = Result(
        ("words", "iri"),
        ((Literal("外交部 says that it is not so"), NamedNode("https://example.org/long")),),
    )
    assert render(rows, width=36).splitlines() == [
        "words       iri",
        "──────────  ────────────────────────",
        "外交部 sa…  https://example.org/long",
    ]
    assert render(rows, width=20).splitlines()[2] == "外交部…   https://e…"
    assert render(rows, width=1).splitlines()[2] == "外交部…   https:/…"
    assert render(rows, width=0).splitlines()[2] == (
        "外交部 says that it is not so  https://example.org/long"
    )


def test_control_characters_do_not_reach_the_terminal() -> None:
    rows = Result(("words",), ((Literal("a\x1b[31mred\u202e\tb\u2028c"),),))
    assert render(rows).splitlines()[2] == "a [31mred b c"


def test_no_rows_is_a_head() -> None:
    assert render(EMPTY) == "who  n\n───  ─\n"
    assert render(EMPTY, "csv") == "who,n\n"
    assert json.loads(render(EMPTY, "json")) == {
        "head": {"vars": ["who", "n"]},
        "results": {"bindings": []},
    }


def test_rows_of_text_are_aligned_too() -> None:
    rows = [("Lin\x1b\nJian", "3"), ("外交部", "12.5")]
    assert aligned(("who", "n"), rows, numeric=(False, True)) == (
        "who          n\n────────  ────\nLin Jian     3\n外交部    12.5\n"
    )
    assert aligned(("who", "n"), []) == "who  n\n───  ─\n"


def test_csv() -> None:
    assert render(ROWS, "csv") == (
        "who,n,sure,type,iri\n"
        f"Lin Jian,3,true,{KG.Denial.value},{BASE}person/lin\n"
        '"a, ""b""\nc",12.5,,,https://example.org/x\n'
        f"外交部 😀,,false,{KG.Denial.value},\n"
    )


def test_json_is_that_of_sparql() -> None:
    rows = Result(
        ("a", "b"),
        ((Literal("x", language="en"), number(3)), (None, BlankNode("z")), (Literal("y"), KG.cue)),
    )
    assert json.loads(render(rows, "json")) == {
        "head": {"vars": ["a", "b"]},
        "results": {
            "bindings": [
                {
                    "a": {"type": "literal", "value": "x", "xml:lang": "en"},
                    "b": {
                        "type": "literal",
                        "value": "3",
                        "datatype": "http://www.w3.org/2001/XMLSchema#integer",
                    },
                },
                {"b": {"type": "bnode", "value": "z"}},
                {
                    "a": {"type": "literal", "value": "y"},
                    "b": {"type": "uri", "value": KG.cue.value},
                },
            ]
        },
    }


def test_a_truth_value() -> None:
    no = Result((), (), truth=False)
    assert [render(YES), render(no)] == ["yes\n", "no\n"]
    assert [render(YES, "csv"), render(no, "csv")] == ["answer\ntrue\n", "answer\nfalse\n"]
    assert json.loads(render(YES, "json")) == {"head": {}, "boolean": True}


def test_a_graph_is_turtle_with_sorted_prefixes() -> None:
    lines = render(GRAPH, "turtle").splitlines()
    assert lines[-1] == '<x:a> kg:cue "said" .'
    assert lines[:-1] == sorted(lines[:-1])
    assert "@prefix kg: <https://w3id.org/whosaid/ontology#> ." in lines
    assert render(GRAPH, "table") == render(GRAPH, "turtle")


@pytest.mark.parametrize(
    ("result", "form", "message"),
    [
        (GRAPH, "csv", "has no rows for CSV; ask for turtle"),
        (GRAPH, "json", "has no rows for JSON; ask for turtle"),
        (ROWS, "turtle", r"only a graph \(CONSTRUCT, DESCRIBE\) is written as Turtle"),
        (YES, "turtle", "only a graph"),
        (ROWS, "xml", "no format 'xml'; there are: table, csv, json, turtle"),
    ],
)
def test_an_answer_without_that_form_says_so(result: Result, form: str, message: str) -> None:
    with pytest.raises(QueryError, match=message):
        render(result, form)
