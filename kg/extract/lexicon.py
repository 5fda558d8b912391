"""The word lists of the extraction: reporting verbs and nouns, with what they do and take.

They lie as tables in ``kg/data``; this file gives them types.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from kg.kinds import StatementType


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb that reports, and how it takes what it reports."""

    lemma: str
    kind: str
    """Its family: ``report``, ``deny``, ``request`` …; see ``kg/data/README.md``."""
    type: StatementType | None
    """What it does whatever the content says; None where the content decides."""
    frames: frozenset[str]
    """Complements that are content: ``that``, ``object``, ``inf``, ``ing``, ``oprd``, ``quote``, or
    a preposition.  ``addressee`` says that its object is whom one speaks to, not what one says."""
    required: frozenset[str]
    """Those without which the verb reports nothing."""


@dataclass(frozen=True, slots=True)
class CueNoun:
    """A noun that stands for a statement: ``claim``, ``denial``, ``statement``."""

    lemma: str
    type: StatementType | None
    document: bool
    """It can be the grammatical source itself, as in "the statement said"."""


def rows(table: str) -> Iterator[dict[str, str]]:
    """The rows of ``kg/data/<table>.csv`` as dictionaries by column."""
    text = files("kg.data").joinpath(f"{table}.csv").read_text(encoding="utf-8")
    yield from csv.DictReader(text.splitlines())


@cache
def words(table: str, column: str = "word") -> frozenset[str]:
    """One column of a table as a set."""
    return frozenset(row[column] for row in rows(table))


@cache
def cue_verbs() -> Mapping[str, Cue]:
    """The reporting verbs by lemma."""
    found: dict[str, Cue] = {}
    for row in rows("cues"):
        frames = row["frames"].split()
        found[row["lemma"]] = Cue(
            lemma=row["lemma"],
            kind=row["kind"],
            type=None if row["type"] == "content" else StatementType(row["type"]),
            frames=frozenset(f.rstrip("+") for f in frames),
            required=frozenset(f.rstrip("+") for f in frames if f.endswith("+")),
        )
    return found


@cache
def cue_nouns() -> Mapping[str, CueNoun]:
    """The nouns that stand for a statement, by lemma."""
    return {
        row["lemma"]: CueNoun(
            lemma=row["lemma"],
            type=None if row["type"] == "content" else StatementType(row["type"]),
            document=row["document"] == "yes",
        )
        for row in rows("cue_nouns")
    }
