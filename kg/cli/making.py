"""Commands that make: build a store, or print what articles hold without one."""

from __future__ import annotations

import sys
from time import perf_counter

import click

from kg.build import build, extract
from kg.extract.extractor import LEAST
from kg.read.metadata import Metadata
from kg.terminal import (
    confidence_option,
    fast_option,
    limit_option,
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


@click.command("extract")
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
