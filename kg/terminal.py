"""What the commands share: options, progress, tables, parameters of a query."""

from __future__ import annotations

import csv
import json
import os
import shutil
import sys
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from kg.build import STORE, Progress, Report
from kg.errors import InputError, KgError
from kg.extract.extractor import LEAST, Extracted
from kg.formats import aligned, render
from kg.model import ArticleFacts
from kg.query import named_queries, run
from kg.read.dates import iso_date
from kg.records import attributions, events, records
from kg.store import open_store
from kg.summary import counted
from kg.unattributed import COLUMNS, NAMES, unattributed

if TYPE_CHECKING:
    from kg.link.run import LinkReport

F = TypeVar("F", bound=Callable[..., Any])


class Group(click.Group):
    """Commands whose errors are one sentence on stderr, and never a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; turn what kg reports on purpose into exit code 2, Ctrl-C into 130."""
        try:
            return super().invoke(ctx)
        except KgError as error:
            click.echo(f"kg: {error}", err=True)
            ctx.exit(2)
        except KeyboardInterrupt:
            click.echo("kg: stopped", err=True)
            ctx.exit(130)
        except BrokenPipeError:  # the reader, `head` perhaps, has seen enough
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(0)


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
actors_option = click.option(
    "--actors",
    metavar="FILE",
    help="Your own actors, CSV or Turtle; they win over what kg knows.  See docs/actors.md.",
)
fast_option = click.option(
    "--fast", is_flag=True, help="Leave out the transformer: faster, and less exact."
)
confidence_option = click.option(
    "--min-confidence",
    type=click.FloatRange(0, 1),
    help=f"Leave out what is less sure.  [default: {LEAST:g}; 0 for attributions]",
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


def _iso_date(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    """The date of an option in ISO 8601; a usage error where it is none."""
    try:
        return None if value is None else iso_date(value)
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


def metadata_options(command: F) -> F:
    """The options that say what is known of all articles of one call."""
    for name, help_text in (
        ("--url", "Where they were published."),
        ("--published", "When: an ISO date, for example 2025-04-09."),
        ("--publisher", "By whom."),
        ("--title", "Their title."),
    ):
        check = _iso_date if name == "--published" else None
        described = f"For all articles of this call.  {help_text}"
        command = click.option(name, help=described, callback=check)(command)
    return command


def told(report: Report, store: str, seconds: float) -> str:
    """What a build did, in one line, and what it left open in another."""
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
    extracted = counted(report.statements, "statement")
    done = f"{store}: {articles}; {extracted} extracted in {seconds:.1f} s"
    found = ((report.findings[kind], names) for kind, names in NAMES.items())
    left = [f"{number} {names[number > 1]}" for number, names in found if number]
    lines = [done, *([f"left open: {', '.join(left)}"] if left else [])]
    return "\n".join([*lines, *([linked(report.links)] if report.links else [])])


def linked(report: LinkReport) -> str:
    """What linking did, in one line."""
    changes = ("added", "replaced", "removed")
    parts = [f"{n} {change}" for change in changes if (n := report.graphs[change])]
    return f"links across articles: {', '.join(parts) or 'none changed'}"


def tell_unread(sources: Iterable[str]) -> None:
    """Say on stderr which articles are in another language, one line each."""
    for source in sources:
        click.echo(f"{source}: is not in English; it is stored, and no statement read", err=True)


def tell_skipped(skipped: Iterable[InputError]) -> None:
    """Say on stderr what was not read and why, one line each."""
    for flaw in skipped:
        click.echo(f"skipped {flaw}", err=True)


@contextmanager
def progress_line(quiet: bool) -> Iterator[Callable[[Progress], None]]:
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
def writing(output: str) -> Iterator[None]:
    """Turn a file that cannot be written into one sentence."""
    try:
        yield
    except BrokenPipeError:  # no flaw of the file: whoever reads it has seen enough
        raise
    except OSError as error:
        raise KgError(
            f"{output}: cannot be written ({error.strerror}); name another with -o"
        ) from error


def ask(store: str, query: str, given: dict[str, str], form: str, output: str | None) -> None:
    """Run a query and print its answer, or write it to a file."""
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else 0
    with open_store(store) as opened:
        answer = render(run(opened, query, given), form, width=width)
    if output is None:
        click.echo(answer, nl=False)
    else:
        with writing(output):
            Path(output).write_text(answer, encoding="utf-8")


def query_text(query: str) -> str:
    """The SPARQL that the argument means; a name is left as it is."""
    if query == "-":
        return sys.stdin.read()
    if "{" in query:  # the query itself, whose IRIs are no paths
        return query
    try:
        if Path(query).is_file():
            return Path(query).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise KgError(f"{query}: cannot be read as a query ({error})") from error
    if query.endswith((".rq", ".sparql")) or ("/" in query and " " not in query):
        raise KgError(f"{query}: there is no such file; kg query lists the named queries")
    return query


def pairs(parameters: Iterable[str]) -> dict[str, str]:
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


def queries() -> str:
    """The named queries with what they answer and their parameters."""
    lines = ["Named queries; run one with kg query NAME [--PARAMETER VALUE]", ""]
    for query in named_queries():
        options = " ".join(f"--{p.name} {p.kind.upper()}" for p in query.parameters)
        lines.append(f"  {query.name:<18}{query.summary}")
        if options:
            lines.append(f"  {'':<18}{options}")
    return "\n".join(lines)


def brief(record: dict[str, Any]) -> tuple[str, ...]:
    """A statement's record as a row of a table: who, type, whom, the words, their place."""
    who = ", ".join(s["label"] for s in record["speakers"]) or "?"
    whom = record["target"]["label"] if record["target"] else ""
    words = " … ".join(c["text"] for c in record["content"])
    kind = f"not said: {record['type']}" if record["negated"] else record["type"]
    return who, kind, whom, words, f"{record['source']}:{record['content'][0]['start']}"


def brief_event(record: dict[str, Any]) -> tuple[str, ...]:
    """An event's record as a row of a table: type, what, how it is put, when, where, its place."""
    time = record["time"] or {}
    days = dict.fromkeys(day for day in (time.get("from"), time.get("until")) if day)
    where = record["place"]["text"] if record["place"] else record["country"] or ""
    kind = "/".join(part for part in (record["type"], record["mode"]) if part)
    source = f"{record['source']}:{record['trigger']['start']}"
    return kind, record["label"], record["factuality"], " – ".join(days), where, source


RECORDS: dict[str, Callable[[ArticleFacts], Iterable[dict[str, Any]]]] = {
    "statements": records,
    "events": events,
    "attributions": lambda facts: [attributions(facts)],
}
"""What `kg extract` prints of an article, by the name of the format, beside its facts."""


def print_extracted(found: Iterable[Extracted], form: str) -> int:
    """Print the facts of articles in that format as they come; how many articles there were.

    What could not be read is told on stderr at the end.
    """
    skipped = []
    read = 0
    for facts in found:
        if isinstance(facts, InputError):
            skipped.append(facts)
            continue
        read += 1
        if form == "facts":
            click.echo(facts.to_json())
        else:
            print_json_lines(RECORDS[form](facts))
    tell_skipped(skipped)
    return read


def print_unattributed(store: str, form: str) -> None:
    """Print what a store's articles hold and no statement does, in that format."""
    with open_store(store) as opened:
        found = unattributed(opened.all_facts(), opened.base)
        if form == "jsonl":
            print_json_lines(found)
        elif form == "csv":
            print_csv(COLUMNS, found)
        else:
            print_table(
                ("kind", "words", "source"),
                ((r["kind"], r["text"], f"{r['source']}:{r['start']}") for r in found),
            )


def print_json_lines(items: Iterable[dict[str, Any]]) -> None:
    """Print each item as a line of JSON."""
    for item in items:
        click.echo(json.dumps(item, ensure_ascii=False))


def print_table(
    columns: tuple[str, ...], rows: Iterable[tuple[Any, ...]], *, whole: Collection[str] = ()
) -> None:
    """Print rows aligned; on a terminal no line is wider than it, and ``whole`` columns give last.

    That there are none is said on stderr.
    """
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else 0
    cells = [tuple(map(str, row)) for row in rows]
    kept = [column in whole for column in columns]
    click.echo(aligned(columns, cells, width=width, whole=kept), nl=False)
    if not cells and sys.stdout.isatty():
        click.echo("none found", err=True)


def print_csv(columns: Iterable[str], rows: Iterable[dict[str, Any]]) -> None:
    """Print rows as CSV with a head."""
    writer = csv.DictWriter(sys.stdout, list(columns), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
