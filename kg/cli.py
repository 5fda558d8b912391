"""The command `kg`: each command a thin shell over one call of the library.

Results go to stdout, everything else to stderr.  Exit codes: 0 done, 1 found something wrong,
2 could not run, 130 stopped by Ctrl-C.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter
from typing import Any, TypeVar

import click

from kg._version import __version__
from kg.build import STORE, Progress, Report, build, extract
from kg.errors import InputError, KgError
from kg.formats import FORMATS as RESULT_FORMATS
from kg.read.metadata import Metadata
from kg.store import open_store

F = TypeVar("F", bound=Callable[..., Any])

store_option = click.option(
    "--store",
    default=STORE,
    show_default=True,
    envvar="KG_STORE",
    metavar="DIR|URL",
    help="The store: a folder, or the address of a SPARQL 1.1 server.  Or set KG_STORE.",
)
model_option = click.option(
    "--model", metavar="NAME", help="An installed spaCy English pipeline, or a folder with one."
)
workers_option = click.option(
    "--workers", type=click.IntRange(1), default=1, show_default=True, help="Processes to extract."
)
limit_option = click.option(
    "--max-chars",
    type=click.IntRange(1),
    default=1_000_000,
    show_default=True,
    help="Skip longer articles.",
)


def metadata_options(command: F) -> F:
    """The options that say what is known of all articles of one call."""
    for name, help_text in (
        ("--url", "Where they were published."),
        ("--published", "When: an ISO date, for example 2025-04-09."),
        ("--publisher", "By whom."),
        ("--title", "Their title."),
    ):
        command = click.option(name, help=f"For all articles of this call.  {help_text}")(command)
    return command


class Group(click.Group):
    """Commands whose errors are one sentence on stderr, and never a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; turn what kg reports on purpose into exit code 2."""
        try:
            return super().invoke(ctx)
        except KgError as error:
            click.echo(f"kg: {error}", err=True)
            ctx.exit(2)
        except BrokenPipeError:  # the reader, `head` perhaps, has seen enough
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(0)


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
    workers: int,
    max_chars: int,
    again: bool,
    base: str | None,
    quiet: bool,
    **known: str | None,
) -> None:
    r"""Read articles, extract their statements and store them.

    PATHS are files, folders (with all below them), globs, or - for stdin.  What is in the store
    already and has not changed is not extracted again, so a stopped build goes on where it was.

    \b
    Example: kg build articles/ --store kg-store --workers 2
    """
    begin = perf_counter()
    try:
        with _progress(quiet) as step:
            report = build(
                paths,
                store,
                model=model,
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
    _tell_skipped(report.skipped)
    click.echo(_told(report, store, perf_counter() - begin))
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
@workers_option
@limit_option
@metadata_options
def extract_command(
    paths: tuple[str, ...],
    form: str,
    model: str | None,
    workers: int,
    max_chars: int,
    **known: str | None,
) -> None:
    r"""Print what articles hold as JSON Lines, without a store.

    \b
    Example: kg extract article.txt --published 2025-04-09 --format statements
    """
    from kg.records import attributions, records

    skipped: list[InputError] = []
    metadata = Metadata(**known)
    found = extract(paths, model=model, workers=workers, metadata=metadata, max_chars=max_chars)
    read = 0
    for facts in found:
        if isinstance(facts, InputError):
            skipped.append(facts)
            continue
        read += 1
        if form == "facts":
            click.echo(facts.to_json())
            continue
        for item in records(facts) if form == "statements" else [attributions(facts)]:
            click.echo(json.dumps(item, ensure_ascii=False))
    _tell_skipped(skipped)
    if not read:
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
def statements_command(
    store: str, by: str | None, about: str | None, kind: str | None, form: str
) -> None:
    r"""Print the statements of a store.

    \b
    Example: kg statements --by China --type denial
    """
    from kg import library

    with library.open(store) as graph:
        found = graph.records(speaker=by, about=about, type=kind)
        if form == "jsonl":
            for record in found:
                click.echo(json.dumps(record, ensure_ascii=False))
        elif form == "csv":
            _csv(library.COLUMNS, (library.row(record) for record in found))
        else:
            _table(("who", "type", "whom", "words", "source"), map(_brief, found))


@main.command("actors")
@store_option
@click.option("--format", "form", type=click.Choice(["table", "csv"]), default="table")
def actors_command(store: str, form: str) -> None:
    r"""Print the actors of a store: who they are, how often they speak and are spoken of.

    \b
    Example: kg actors --format csv > actors.csv
    """
    from kg.summary import actor_rows

    columns = ("actor", "kind", "country", "offices", "speaks", "spoken of", "iri")
    with open_store(store) as opened:
        rows = actor_rows(opened.all_facts(), base=opened.base)
    if form == "csv":
        _csv(columns, (dict(zip(columns, row, strict=True)) for row in rows))
    else:
        _table(columns[:-1], (row[:-1] for row in rows))


@main.command("claims")
@store_option
@click.option("--format", "form", type=click.Choice(RESULT_FORMATS[:3]), default="table")
def claims_command(store: str, form: str) -> None:
    r"""Print what is claimed, by whom, and who denies or confirms it.

    \b
    Example: kg claims --format csv
    """
    _ask(store, "claims", {}, form, None)


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
    r"""Ask a question in SPARQL: a file, - for stdin, or the name of a query.

    Without QUERY it lists the named queries with their parameters.  The default graph is the union
    of all articles.

    \b
    Example: kg query denials --by China --about Ukraine
    """
    if query is None:
        click.echo(_queries())
        return
    _ask(store, _query_text(query), _pairs(parameters), form, output)


@main.command("view")
@click.option("--output", "-o", default="who.html", show_default=True, help="The file to write.")
@click.option("--title", default="Who said what about whom", show_default=True)
@click.option(
    "--max-nodes",
    type=click.IntRange(2),
    default=300,
    show_default=True,
    help="Draw so many actors at most, those with the most statements.",
)
@store_option
def view_command(output: str, title: str, max_nodes: int, store: str) -> None:
    r"""Write a page to look at: one HTML file that works without network.

    \b
    Example: kg view -o who.html
    """
    from kg.view.page import write_page

    with open_store(store) as opened, _writing(output):
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
    r"""Write a store as one file: RDF, or the network for Gephi and spreadsheets.

    \b
    Example: kg export --format gexf -o who.gexf
    """
    if collapsed and form not in ("graphml", "gexf"):
        raise click.UsageError("--collapsed goes with --format graphml or gexf")
    with open_store(store) as opened, _writing(output), click.open_file(output, "wb") as file:
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
    r"""Hold the graph against the SHACL shapes: exit 0 it conforms, 1 it does not, 2 could not run.

    \b
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
@click.option("--edges", type=click.IntRange(0), default=5, show_default=True)
def stats_command(store: str, form: str, edges: int) -> None:
    r"""Print what a store holds in numbers, and the strongest who→whom edges.

    \b
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


# -- what the commands share --------------------------------------------------------------------------


def _told(report: Report, store: str, seconds: float) -> str:
    """What a build did, in one line."""
    parts = [
        f"{number} {word}"
        for number, word in (
            (report.added, "added"),
            (report.replaced, "replaced"),
            (report.unchanged, "unchanged"),
            (len(report.skipped), "skipped"),
        )
        if number
    ]
    articles = ", ".join(parts) or "nothing read"
    return f"{store}: {articles}; {report.statements} statements extracted in {seconds:.1f} s"


def _tell_skipped(skipped: Iterable[InputError]) -> None:
    for flaw in skipped:
        click.echo(f"skipped {flaw}", err=True)


@contextmanager
def _progress(quiet: bool) -> Iterator[Callable[[Progress], None]]:
    """A line on a terminal that tells how far a build is; nothing elsewhere."""
    if quiet or not sys.stderr.isatty():
        yield lambda step: None
        return
    count = 0
    width = shutil.get_terminal_size().columns - 1

    def step(done: Progress) -> None:
        nonlocal count
        count += 1
        line = f"{count} articles, {done.change}: {done.source}"
        click.echo("\r" + line[:width].ljust(width), err=True, nl=False)

    click.echo("loading the model …", err=True, nl=False)
    try:
        yield step
    finally:
        click.echo("\r" + " " * width + "\r", err=True, nl=False)


@contextmanager
def _writing(output: str) -> Iterator[None]:
    """Turn a file that cannot be written into one sentence."""
    try:
        yield
    except OSError as error:
        raise KgError(
            f"{output}: cannot be written ({error.strerror}); name another with -o"
        ) from error


def _ask(store: str, query: str, given: dict[str, str], form: str, output: str | None) -> None:
    """Run a query and print its answer, or write it to a file."""
    from kg.formats import render
    from kg.query import run

    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else 0
    with open_store(store) as opened:
        answer = render(run(opened, query, given), form, width=width)
    if output is None:
        click.echo(answer, nl=False)
    else:
        with _writing(output):
            Path(output).write_text(answer, encoding="utf-8")


def _query_text(query: str) -> str:
    """The SPARQL that the argument means; a name is left as it is."""
    if query == "-":
        return sys.stdin.read()
    if Path(query).is_file():
        try:
            return Path(query).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise KgError(f"{query}: cannot be read as a query ({error})") from error
    if query.endswith((".rq", ".sparql")) or "/" in query:
        raise KgError(f"{query}: there is no such file; kg query lists the named queries")
    return query


def _pairs(parameters: Iterable[str]) -> dict[str, str]:
    """``--by China --about=Ukraine`` as a dictionary."""
    words = list(parameters)
    given: dict[str, str] = {}
    while words:
        word = words.pop(0)
        name, equals, value = word.partition("=")
        if not name.startswith("--") or len(name) < 3:
            raise click.UsageError(f"unexpected argument {word!r}; parameters are --NAME VALUE")
        if not equals:
            if not words:
                raise click.UsageError(f"{name} needs a value")
            value = words.pop(0)
        given[name[2:]] = value
    return given


def _queries() -> str:
    """The named queries with what they answer and their parameters."""
    from kg.query import named_queries

    lines = ["Named queries; run one with kg query NAME [--PARAMETER VALUE]", ""]
    for query in named_queries():
        options = " ".join(f"--{p.name} {p.kind.upper()}" for p in query.parameters)
        lines.append(f"  {query.name:<18}{query.summary}")
        if options:
            lines.append(f"  {'':<18}{options}")
    return "\n".join(lines)


def _brief(record: dict[str, Any]) -> tuple[str, ...]:
    who = ", ".join(s["label"] for s in record["speakers"]) or "?"
    whom = record["target"]["label"] if record["target"] else ""
    words = " … ".join(c["text"] for c in record["content"])
    return who, record["type"], whom, words, f"{record['source']}:{record['content'][0]['start']}"


def _table(columns: tuple[str, ...], rows: Iterable[tuple[Any, ...]]) -> None:
    from kg.formats import aligned

    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else 0
    click.echo(aligned(columns, [tuple(map(str, row)) for row in rows], width=width), nl=False)


def _csv(columns: Iterable[str], rows: Iterable[dict[str, Any]]) -> None:
    import csv

    writer = csv.DictWriter(sys.stdout, list(columns), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
