"""Commands that measure and check: gold files, and the shapes of the graph."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from kg.errors import InputError
from kg.kinds import FindingKind
from kg.read.metadata import Metadata
from kg.store import open_store
from kg.summary import counted
from kg.terminal import fast_option, metadata_options, store_option, writing


@click.command("evaluate")
@click.argument("gold")
@click.option("--against", metavar="FOUND", help="What kg extract, or another program, found.")
@fast_option
@click.option("--json", "as_json", is_flag=True, help="One JSON object, shares from 0 to 1.")
def evaluate_command(gold: str, against: str | None, fast: bool, as_json: bool) -> None:
    """Measure extraction: precision, recall and F1 with their 95 % intervals.

    GOLD has an article a line, {"id", "text", "quotes": [{"cue", "sources", "contents"}]}, each a
    span {"start", "end"} or a list of them; FOUND the same, text left out.  Without it the texts
    are extracted now.  A gold file of statements needs --against.  docs/records.md tells more.

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


@click.command("validate")
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


@click.command("annotate")
@click.argument("article")
@click.option("--output", "-o", metavar="FILE", help="The gold file to write; it must be new.")
@click.option("--check", metavar="FILE", help="Mend the offsets of this gold file and check it.")
@fast_option
@metadata_options
def annotate_command(
    article: str, output: str | None, check: str | None, fast: bool, **known: str | None
) -> None:
    """Write a gold file of an article, to be corrected by hand from what was extracted.

    It has a statement a line.  Change names, types and the words of contents, take lines out, put
    lines in; then --check finds where the words stand and says what is wrong: exit 0 it is sound,
    1 it is not.  The guidelines are docs/annotation.md; kg evaluate measures against the file.

    Example: kg annotate article.txt -o gold.json
    """
    from kg.annotate import check as checked
    from kg.annotate import facts_of_one, gold, text

    if output and check:
        raise click.UsageError("--output goes without --check, which mends the file itself")
    if output and Path(output).exists():
        raise InputError(output, "is there already and may hold corrections; name a new file")
    facts = facts_of_one(article, fast=fast, metadata=Metadata(**known))
    if check is None:
        with writing(output or "-"), click.open_file(output or "-", "w", encoding="utf-8") as file:
            file.write(text(gold(facts)))
        click.echo(f"{counted(len(facts.statements), 'statement')} to correct", err=True)
        if any(one.kind is FindingKind.OTHER_LANGUAGE for one in facts.findings):
            click.echo(f"{article}: is not in English; no statement was read", err=True)
        return
    faults = checked(Path(check), facts.article.text)
    for fault in faults:
        click.echo(f"{check}: {fault}")
    if faults:
        sys.exit(1)
    click.echo(f"{check}: sound", err=True)
