"""Commands that make: build a store, or print what articles hold without one."""

from __future__ import annotations

import sys
from time import perf_counter

import click

from kg.build import build, extract
from kg.extract.extractor import LEAST
from kg.read.metadata import Metadata
from kg.summary import counted
from kg.terminal import (
    actors_option,
    confidence_option,
    fast_option,
    limit_option,
    linked,
    metadata_options,
    model_option,
    print_extracted,
    progress_line,
    store_option,
    tell_skipped,
    tell_unread,
    told,
    workers_option,
)


@click.command("build")
@click.argument("paths", nargs=-1, required=True)
@store_option
@model_option
@fast_option
@confidence_option
@actors_option
@workers_option
@limit_option
@click.option("--again", is_flag=True, help="Extract what is stored and unchanged as well.")
@click.option("--no-link", is_flag=True, help="Leave linking across articles to kg link.")
@click.option("--base", metavar="IRI", help="What IRIs in a new store begin with.")
@click.option("--quiet", "-q", is_flag=True, help="No progress, only the result.")
@metadata_options
def build_command(
    paths: tuple[str, ...],
    store: str,
    model: str | None,
    fast: bool,
    min_confidence: float | None,
    actors: str | None,
    workers: int,
    max_chars: int,
    again: bool,
    no_link: bool,
    base: str | None,
    quiet: bool,
    **known: str | None,
) -> None:
    """Read articles, extract their statements, store them, and link them to the others.

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
                actors=actors,
                workers=workers,
                again=again,
                link=not no_link,
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


@click.command("extract")
@click.argument("paths", nargs=-1, required=True)
@click.option(
    "--format",
    "form",
    type=click.Choice(["statements", "events", "attributions", "facts"]),
    default="statements",
    show_default=True,
    help="One line a statement or event, or one line an article (the last two).",
)
@model_option
@fast_option
@confidence_option
@actors_option
@workers_option
@limit_option
@metadata_options
def extract_command(
    paths: tuple[str, ...],
    form: str,
    model: str | None,
    fast: bool,
    min_confidence: float | None,
    actors: str | None,
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
        actors=actors,
        workers=workers,
        metadata=Metadata(**known),
        max_chars=max_chars,
    )
    if not print_extracted(found, form):
        sys.exit(1)


@click.command("link")
@store_option
def link_command(store: str) -> None:
    """Link all articles of a store anew: actors, quotations, claims, answers, events, copies.

    kg build does it for what changed, so this is for a store built with --no-link, or by another
    version of kg.  What was extracted is not touched; the same articles give the same links.

    Example: kg link --store kg-store
    """
    from kg.link.run import link
    from kg.store import open_store

    begin = perf_counter()
    open_store(store).close()  # a store that is not there is not made
    with open_store(store, write=True) as opened:
        report = link(opened)
    articles = counted(report.articles, "article")
    click.echo(f"{store}: {articles} linked in {perf_counter() - begin:.1f} s; {linked(report)}")


@click.command("remove")
@click.argument("articles", nargs=-1, required=True)
@store_option
def remove_command(articles: tuple[str, ...], store: str) -> None:
    """Take articles out of a store, and bring the links of the others up to date.

    ARTICLES are names as kg query articles prints them, file names, or patterns of these.

    Example: kg remove 'drafts/*' --store kg-store
    """
    from kg.remove import remove

    for name in remove(articles, store):
        click.echo(f"removed {name}")
