"""Commands that ask a store: statements, actors, claims, SPARQL, numbers."""

from __future__ import annotations

import json

import click

from kg.errors import QueryError
from kg.formats import FORMATS as RESULT_FORMATS
from kg.store import open_store
from kg.terminal import (
    ask,
    brief,
    pairs,
    print_csv,
    print_json_lines,
    print_table,
    print_unattributed,
    queries,
    query_text,
    store_option,
)


@click.command("statements")
@store_option
@click.option("--by", metavar="ACTOR", help="What this actor says, or is said on its behalf.")
@click.option("--about", metavar="ACTOR", help="What concerns this actor.")
@click.option("--type", "kind", metavar="TYPE", help="For example denial.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "jsonl", "csv"]),
    default="table",
    show_default=True,
)
@click.option("--unattributed", is_flag=True, help="What was seen and not attributed instead.")
def statements_command(
    store: str,
    by: str | None,
    about: str | None,
    kind: str | None,
    form: str,
    unattributed: bool,
) -> None:
    """Print the statements of a store.

    Example: kg statements --by China --type denial
    """
    if unattributed:
        if by or about or kind:
            raise click.UsageError("--unattributed goes without --by, --about and --type")
        print_unattributed(store, form)
        return
    from kg import library

    with library.open(store) as graph:
        found = graph.records(speaker=by, about=about, type=kind)
        if form == "jsonl":
            print_json_lines(found)
        elif form == "csv":
            print_csv(library.COLUMNS, (library.row(record) for record in found))
        else:
            print_table(("who", "type", "whom", "words", "source"), map(brief, found))


@click.command("actors")
@store_option
@click.option("--format", "form", type=click.Choice(["table", "csv"]), default="table")
def actors_command(store: str, form: str) -> None:
    """Print the actors of a store: who they are, how often they speak and are spoken of.

    Example: kg actors --format csv > actors.csv
    """
    from kg.summary import actor_rows

    columns = ("actor", "kind", "country", "offices", "speaks", "spoken of", "iri")
    with open_store(store) as opened:
        rows = actor_rows(opened.all_facts(), base=opened.base)
    if form == "csv":
        print_csv(columns, (dict(zip(columns, row, strict=True)) for row in rows))
    else:
        print_table(columns[:-1], (row[:-1] for row in rows))


@click.command("claims")
@store_option
@click.option("--format", "form", type=click.Choice(RESULT_FORMATS[:3]), default="table")
def claims_command(store: str, form: str) -> None:
    """Print what is claimed, by whom, and who denies or confirms it.

    Example: kg claims --format csv
    """
    ask(store, "claims", {}, form, None)


@click.command("query", context_settings={"ignore_unknown_options": True})
@click.argument("query", required=False)
@click.argument("parameters", nargs=-1, type=click.UNPROCESSED)
@store_option
@click.option(
    "--format", "form", type=click.Choice(RESULT_FORMATS), default="table", show_default=True
)
@click.option("--output", "-o", type=click.Path(dir_okay=False), help="Write to this file.")
def query_command(
    query: str | None, parameters: tuple[str, ...], store: str, form: str, output: str | None
) -> None:
    """Ask a question in SPARQL: a file, - for stdin, or the name of a query.

    Without QUERY it lists the named queries with their parameters.  The default graph is the union
    of all articles.

    Example: kg query denials --by China --about Ukraine
    """
    if query is None:
        click.echo(queries())
        return
    text = query_text(query)
    try:
        ask(store, text, pairs(parameters), form, output)
    except QueryError as error:
        if text == query:
            raise
        raise QueryError(f"{'stdin' if query == '-' else query}: {error}") from error


@click.command("stats")
@store_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.option(
    "--edges",
    type=click.IntRange(0),
    default=5,
    show_default=True,
    help="How many of the strongest edges.",
)
def stats_command(store: str, form: str, edges: int) -> None:
    """Print what a store holds in numbers, and the strongest who→whom edges.

    Example: kg stats --edges 10
    """
    from dataclasses import asdict

    from kg.summary import summary, text

    with open_store(store) as opened:
        found = summary(opened.all_facts(), base=opened.base, edges=edges)
    if form == "json":
        click.echo(json.dumps(asdict(found), ensure_ascii=False, indent=2))
    else:
        click.echo(text(found, store), nl=False)
