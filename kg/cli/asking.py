"""Commands that ask a store: statements, actors, claims, SPARQL, numbers."""

from __future__ import annotations

import json
from textwrap import shorten

import click

from kg.errors import QueryError
from kg.formats import FORMATS as RESULT_FORMATS
from kg.store import open_store
from kg.terminal import (
    ask,
    brief,
    brief_event,
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
@click.option("--merges", is_flag=True, help="Which names were found to be one actor's, and why.")
@click.option("--format", "form", type=click.Choice(["table", "csv"]), default="table")
def actors_command(store: str, merges: bool, form: str) -> None:
    """Print the actors of a store: who they are, how often they speak and are spoken of.

    Example: kg actors --format csv > actors.csv
    """
    from kg.claims import MERGE_COLUMNS, merge_rows
    from kg.link.canonical import linked_facts
    from kg.summary import actor_rows

    columns = ("actor", "kind", "country", "offices", "speaks", "spoken of", "iri")
    with open_store(store) as opened:
        rows: list[tuple[object, ...]]
        if merges:
            columns, rows = MERGE_COLUMNS, list(merge_rows(opened))
        else:
            rows = list(actor_rows(linked_facts(opened), base=opened.base))
    if form == "csv":
        print_csv(columns, (dict(zip(columns, row, strict=True)) for row in rows))
    elif merges:
        print_table(columns, rows)
    else:
        print_table(columns[:-1], (row[:-1] for row in rows))


@click.command("events")
@store_option
@click.option("--involving", metavar="ACTOR", help="Those in which this actor takes part.")
@click.option("--type", "kind", metavar="TYPE", help="A type of PLOVER, for example ASSAULT.")
@click.option("--linked", is_flag=True, help="Events of several reports, and where these differ.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "jsonl", "csv"]),
    default="table",
    show_default=True,
)
def events_command(
    store: str, involving: str | None, kind: str | None, linked: bool, form: str
) -> None:
    """Print the events that articles tell: what, by whom, when, and how it is put.

    No event is said to have taken place: "happened" is what the article says in its own voice,
    "alleged", "denied" and "planned" is what somebody says in it.

    Example: kg events --involving Ukraine --type COERCE
    """
    from kg import library

    if linked:
        if involving or kind or form == "csv":
            raise click.UsageError("--linked goes without --involving, --type and --format csv")
        _linked_events(store, form)
        return
    with library.open(store) as graph:
        found = graph.event_records(involving=involving, type=kind)
        if form == "jsonl":
            print_json_lines(found)
        elif form == "csv":
            print_csv(library.EVENT_COLUMNS, map(library.event_row, found))
        else:
            columns = ("type", "event", "put as", "when", "where", "source")
            print_table(columns, map(brief_event, found))


def _linked_events(store: str, form: str) -> None:
    from dataclasses import asdict

    from kg.link.read_events import events

    with open_store(store) as opened:
        found = list(events(opened))
    if form == "jsonl":
        print_json_lines({**asdict(one), "differences": one.differences()} for one in found)
        return
    columns = ("event", "reports", "articles", "they differ in")
    rows = (
        (
            one.label,
            len(one.reports),
            one.independent,
            "; ".join(f"{what}: {' / '.join(told)}" for what, told in one.differences().items()),
        )
        for one in found
    )
    print_table(columns, rows)


@click.command("claims")
@store_option
@click.option(
    "--least",
    type=click.IntRange(1),
    default=2,
    show_default=True,
    help="Only claims that so many statements make, deny or confirm.",
)
@click.option("--contested", is_flag=True, help="Only claims that are made and denied.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "csv", "jsonl"]),
    default="table",
    show_default=True,
)
def claims_command(store: str, least: int, contested: bool, form: str) -> None:
    """Print what is claimed: who says so, who denies or confirms it, with which figures.

    Statements of the same proposition share a claim, in whatever words and articles.

    Example: kg claims --contested
    """
    from kg.claims import COLUMNS, claim_record, claim_row, listed

    with open_store(store) as opened:
        found = listed(opened, least=least, contested=contested)
        if form == "jsonl":
            print_json_lines(claim_record(opened, one) for one in found)
        elif form == "csv":
            print_csv(COLUMNS, (dict(zip(COLUMNS, claim_row(one), strict=True)) for one in found))
        else:
            rows = map(claim_row, found)
            short = ((r[0], shorten(str(r[1]), 90, placeholder=" …"), *r[2:]) for r in rows)
            print_table(COLUMNS, short, whole=("id",))


@click.command("claim")
@click.argument("claim")
@store_option
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
def claim_command(claim: str, store: str, as_json: bool) -> None:
    """Print all that is known of a claim: statements with their sentences, figures, answers.

    CLAIM is the id that kg claims prints, or the claim's whole IRI.

    Example: kg claim 3fa91c0be2d45a77
    """
    from kg.claims import claim_record, claim_text, found

    with open_store(store) as opened:
        one = found(opened, claim)
        if as_json:
            click.echo(json.dumps(claim_record(opened, one), ensure_ascii=False))
        else:
            click.echo(claim_text(opened, one), nl=False)


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

    from kg.link.canonical import linked_facts
    from kg.summary import summary, text

    with open_store(store) as opened:
        found = summary(linked_facts(opened), base=opened.base, edges=edges)
    if form == "json":
        click.echo(json.dumps(asdict(found), ensure_ascii=False, indent=2))
    else:
        click.echo(text(found, store), nl=False)
