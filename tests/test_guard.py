"""What a query may not do."""

from __future__ import annotations

import pytest

from kg import guard
from kg.errors import QueryError

ADDRESS = "<http://127.0.0.1:9/>"


@pytest.mark.parametrize(
    "query",
    [
        f"SELECT * {{ SERVICE {ADDRESS} {{ ?s ?p ?o }} }}",
        f"select * {{ service silent {ADDRESS} {{ ?s ?p ?o }} }}",
        f"SELECT * {{ ?s ?p ?o FILTER(EXISTS{{SERVICE{ADDRESS}{{?s ?p ?o}}}}) }}",
        f"SELECT * {{ ?s ?p 1.SERVICE{ADDRESS}{{?s ?p ?o}} }}",
        "SELECT * { ?s ?p ?o . SERVICE ?s { ?a ?b ?c } }",
        # A prefixed name to the eye, a call to the engine, which has no separate lexer.
        f"PREFIX : {ADDRESS} SELECT * {{SERVICE:x{{?s ?p ?o}}}}",
        f"PREFIX : {ADDRESS} SELECT * {{?s ?p true.SERVICE:x{{?s ?p ?o}}}}",
        # An IRI to the eye; the engine compares and then reads a comment.
        f"SELECT * {{ ?s ?p ?a FILTER(?a<?b)SERVICE#>\n{ADDRESS}{{?s ?p ?o}} }}",
        # An escape in an IRI must not make its fragment a comment.
        f"SELECT * {{ ?s ?p <x:\\u0041#frag> SERVICE {ADDRESS} {{?s ?p ?o}} }}",
        f"SELECT * {{ ?s ?p '''a'b''' SERVICE {ADDRESS} {{?s ?p ?o}} }}",
        f'SELECT * {{ ?s ?p "a\\"#" SERVICE {ADDRESS} {{?s ?p ?o}} }}',
    ],
)
def test_a_call_of_another_computer_is_refused(query: str) -> None:
    with pytest.raises(QueryError, match="SERVICE is refused: a query must not call other"):
        guard.check(query)


@pytest.mark.parametrize(
    ("query", "word"),
    [
        ("INSERT DATA { <x:a> <x:b> <x:c> }", "INSERT"),
        ("DELETE WHERE { ?s ?p ?o }", "DELETE"),
        ("with <x:g> delete { ?s ?p ?o } where { ?s ?p ?o }", "DELETE"),
        ("CLEAR ALL", "CLEAR"),
        ("DROP GRAPH <x:g>", "DROP"),
        ("CREATE GRAPH <x:g>", "CREATE"),
        ("ADD <x:a> TO <x:b>", "ADD"),
        ("MOVE <x:a> TO <x:b>", "MOVE"),
        ("COPY <x:a> TO <x:b>", "COPY"),
        ("SELECT * { ?s ?p ?o } ; DROP ALL", "DROP"),
    ],
)
def test_a_change_is_refused(query: str, word: str) -> None:
    with pytest.raises(QueryError, match=f"line 1: {word} is refused: .* kg build alone"):
        guard.check(query)


def test_loading_is_refused_with_its_line() -> None:
    with pytest.raises(QueryError, match="line 2: LOAD is refused"):
        guard.check(f"# a comment\nLOAD {ADDRESS}")


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { ?s ?p ?o FILTER(?o < 3 && ?o > 2) }",
        "SELECT * { ?s <http://example.org/SERVICE> 'SERVICE', \"LOAD\" } # SERVICE",
        'SELECT * { ?s ?p """SERVICE\n"DROP" """ }',
        "SELECT ?service $load { ?service ?load ?o }",
        "PREFIX ex: <http://example.org/> SELECT * { ?s ex:SERVICE ex:load.DROP }",
        "ASK { ?s ?p <http://example.org/a_(b)> }",
        "CONSTRUCT WHERE { ?s ?p ?o }",
        "DESCRIBE <http://example.org/service#load>",
    ],
)
def test_a_query_that_only_names_such_words_may_run(query: str) -> None:
    guard.check(query)


@pytest.mark.parametrize("query", ["", "   # SELECT\n", "hello", "PREFIX kg: <x:y>"])
def test_what_is_no_query_is_refused(query: str) -> None:
    with pytest.raises(QueryError, match="it has none of SELECT, ASK, CONSTRUCT, DESCRIBE"):
        guard.check(query)
