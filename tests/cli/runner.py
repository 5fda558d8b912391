"""Runs the command in this process, and reads what it is expected to print."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner, Result

from kg.cli import main
from tests.corpus import PRINTED
from tests.facts import sample

ORDERED = sorted(sample(), key=lambda facts: facts.article.id)
"""The sample in the order in which a store gives it."""


def run(*words: str | Path, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, [*map(str, words)], input=stdin, prog_name="kg")


def out(*words: str | Path, stdin: str | bytes | None = None) -> str:
    """What a command that goes well prints; it says nothing on stderr."""
    done = run(*words, stdin=stdin)
    assert (done.exit_code, done.stderr) == (0, ""), done.output
    return done.stdout


def printed(name: str) -> str:
    return (PRINTED / name).read_text(encoding="utf-8")


def transcript(name: str) -> list[tuple[str, str]]:
    """The commands of a file of ``tests/printed``, without ``kg``, and what each prints."""
    parts = printed(name).split("$ kg ")[1:]
    return [(line, output) for line, _, output in (part.partition("\n") for part in parts)]


def lines(text: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in text.splitlines()]
