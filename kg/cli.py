"""The command `kg`: each command a thin shell over one call of the library.

Results go to stdout, everything else to stderr.  Exit codes: 0 done, 1 found something wrong,
2 could not run, 130 stopped by Ctrl-C.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from time import perf_counter

import click

from kg._version import __version__
from kg.build import build, extract
from kg.errors import QueryError
from kg.extract.extractor import LEAST
from kg.formats import FORMATS as RESULT_FORMATS
from kg.read.metadata import Metadata
from kg.store import open_store
from kg.terminal import (
    Group,
    ask,
    brief,
    confidence_option,
    fast_option,
    limit_option,
    metadata_options,
    model_option,
    pairs,
    print_csv,
    print_extracted,
    print_json_lines,
    print_table,
    print_unattributed,
    progress_line,
    queries,
    query_text,
    store_option,
    tell_skipped,
    tell_unread,
    told,
    workers_option,
    writing,
)


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="kg")
def main() -> None:
    """Who said what about whom: a knowledge graph of statements in the news.

    Start with: kg build FOLDER, then kg stats, kg view, kg query denials.
    """


@main.command("build")
@click.argument("paths", nargs=-1, required=True)
@store_option
@model_option
@fast_option
@confidence_option
@workers_option
@limit_option
@click.option("--again", is_flag=True, help="Extract what is stored and unchanged as well.")
@click.option("--base", metavar="IRI", help="What IRIs in a new store begin with.")
@click.option("--quiet", "-q", is_flag=True, help="No progress, only the result.")
@metadata_options
def build_command(
    paths: tuple[str, ...],
    store: str,
    model: str | None,
    fast: bool,
    min_confidence: float | None,
    workers: int,
    max_chars: int,
    again: bool,
    base: str | None,
    quiet: bool,
    **known: str | None,
) -> None:
    """Read articles, extract their statements and store them.

    PATHS are files, folders (with all below them), globs, or - for stdin.  What is in the store
    already and has not changed is not extracted again, so a stopped build goes on where it was.

    Example: kg build articles/ --store kg-store --workers 2
    """
    begin = perf_counter()
    try:
        with progress_line(quiet) as step:
            report = build(
                paths,
                store,
                model=model,
                fast=fast,
                min_confidence=LEAST if min_confidence is None else min_confidence,
                workers=workers,
                again=again,
                metadata=Metadata(**known),
                max_chars=max_chars,
                base=base,
                progress=step,
            )
    except KeyboardInterrupt:
        click.echo("kg: stopped; what was stored stays: run the same command to go on", err=True)
        sys.exit(130)
    tell_skipped(report.skipped)
    tell_unread(report.unread)
    click.echo(told(report, store, perf_counter() - begin))
    if not report.written + report.unchanged:
        sys.exit(1)


@main.command("extract")
@click.argument("paths", nargs=-1, required=True)
@click.option(
    "--format",
    "form",
    type=click.Choice(["statements", "attributions", "facts"]),
    default="statements",
    show_default=True,
    help="One line a statement, or one line an article.",
)
@model_option
@fast_option
@confidence_option
@workers_option
@limit_option
@metadata_options
def extract_command(
    paths: tuple[str, ...],
    form: str,
    model: str | None,
    fast: bool,
    min_confidence: float | None,
    workers: int,
    max_chars: int,
    **known: str | None,
) -> None:
    """Print what articles hold as JSON Lines, without a store.

    Example: kg extract article.txt --published 2025-04-09 --format statements
    """
    least = LEAST if form != "attributions" else 0.0
    found = extract(
        paths,
        model=model,
        fast=fast,
        min_confidence=least if min_confidence is None else min_confidence,
        workers=workers,
        metadata=Metadata(**known),
        max_chars=max_chars,
    )
    if not print_extracted(found, form):
        sys.exit(1)


@main.command("statements")
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


@main.command("evaluate")
@click.argument("gold")
@click.option("--against", metavar="PRED", help="What kg extract, or another program, found.")
@fast_option
@click.option("--json", "as_json", is_flag=True, help="One JSON object, shares from 0 to 1.")
def evaluate_command(gold: str, against: str | None, fast: bool, as_json: bool) -> None:
    """Measure extraction: precision, recall and F1 with their 95 % intervals.

    GOLD has an article a line, {"id", "text", "quotes": [{"cue", "sources", "contents"}]}, each a
    span {"start", "end"} or a list of them; PRED the same, text left out.  Without PRED the texts
    are extracted now.  A gold file of statements needs PRED.  docs/records.md tells more.

    Example: kg evaluate articles.jsonl --fast
    """
    from dataclasses import asdict

    from kg.evaluate.report import text
    from kg.evaluate.run import evaluate

    if fast and against:
        raise click.UsageError("--fast goes without --against, where nothing is extracted")
    scores = evaluate(gold, against, fast=fast)
    if as_json:
        click.echo(json.dumps(asdict(scores), ensure_ascii=False))
    else:
        click.echo(text(scores), nl=False)


@main.command("actors")
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


@main.command("claims")
@store_option
@click.option("--format", "form", type=click.Choice(RESULT_FORMATS[:3]), default="table")
def claims_command(store: str, form: str) -> None:
    """Print what is claimed, by whom, and who denies or confirms it.

    Example: kg claims --format csv
    """
    ask(store, "claims", {}, form, None)


@main.command("query", context_settings={"ignore_unknown_options": True})
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


@main.command("view")
@click.option("--output", "-o", default="who.html", show_default=True, help="The file to write.")
@click.option(
    "--title",
    default="Who said what about whom",
    show_default=True,
    help="What the page is called.",
)
@click.option(
    "--max-nodes",
    type=click.IntRange(2),
    default=300,
    show_default=True,
    help="Draw so many actors at most, those with the most statements.",
)
@store_option
def view_command(output: str, title: str, max_nodes: int, store: str) -> None:
    """Write a page to look at: one HTML file that works without network.

    Example: kg view -o who.html
    """
    from kg.view.page import write_page

    with open_store(store) as opened, writing(output):
        write_page(
            opened.all_facts(), Path(output), title=title, base=opened.base, max_nodes=max_nodes
        )
    click.echo(Path(output).resolve())


@main.command("export")
@click.option(
    "--format",
    "form",
    required=True,
    type=click.Choice(["nquads", "trig", "turtle", "jsonld", "graphml", "gexf", "csv"]),
    help="RDF (the first four) or the who→whom network.",
)
@click.option("--collapsed", is_flag=True, help="One weighted edge a pair (graphml, gexf).")
@click.option("--output", "-o", default="-", show_default=True, help="The file, - for stdout.")
@store_option
def export_command(form: str, collapsed: bool, output: str, store: str) -> None:
    """Write a store as one file: RDF, or the network for Gephi and spreadsheets.

    Example: kg export --format gexf -o who.gexf
    """
    if collapsed and form not in ("graphml", "gexf"):
        raise click.UsageError("--collapsed goes with --format graphml or gexf")
    with open_store(store) as opened, writing(output), click.open_file(output, "wb") as file:
        if form in ("graphml", "gexf", "csv"):
            from kg import network

            graph = network.network(opened.all_facts(), opened.base)
            if form == "csv":
                network.write_edges_csv(graph, file)
            else:
                write = network.write_graphml if form == "graphml" else network.write_gexf
                write(network.collapsed(graph) if collapsed else graph, file)
        else:
            from kg.export import export

            export(opened, form, file)


@main.command("validate")
@store_option
def validate_command(store: str) -> None:
    """Hold the graph against the SHACL shapes: exit 0 it conforms, 1 it does not, 2 could not run.

    Example: kg validate --store kg-store
    """
    from kg.graph.validate import validate

    with open_store(store) as opened:
        report = validate(opened)
    for problem in report.results:
        value = f" ({problem.value})" if problem.value else ""
        click.echo(f"{problem.focus}: {problem.message}{value}")
    verdict = "conforms" if report.conforms else f"{len(report.results)} problems"
    click.echo(f"{store}: {report.graphs} graphs, {verdict}", err=not report.conforms)
    if not report.conforms:
        sys.exit(1)


@main.command("stats")
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
