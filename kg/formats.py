"""The answer to a query as text: a table for the terminal, CSV, JSON, or Turtle for a graph."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import pyoxigraph
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple

from kg.errors import QueryError
from kg.graph.vocab import KG, PREFIXES, XSD
from kg.query import Result, Value
from kg.store import Term

FORMATS = ("table", "csv", "json", "turtle")
WIDTH = 120
"""Columns of a terminal whose width is not known."""
_LEAST = 8
"""No column is squeezed below this to make room for others."""
_GAP = "  "


def render(result: Result, form: str = "table", *, width: int = WIDTH) -> str:
    """The answer in one of ``FORMATS``, ending in a line break.

    Args:
        result: the answer.
        form: ``table`` (a graph becomes Turtle), ``csv``, ``json`` (SPARQL 1.1 results),
            ``turtle`` (a graph only).
        width: the most columns that a line of a table takes; 0 for no limit.

    Raises:
        QueryError: the answer has no such form.
    """
    writers: dict[str, Callable[[Result], str]] = {
        "table": lambda given: table(given, width=width),
        "csv": comma_separated,
        "json": results_json,
        "turtle": turtle,
    }
    if form not in writers:
        raise QueryError(f"there is no format {form!r}; there are: {', '.join(FORMATS)}")
    return writers[form](result)


def table(result: Result, *, width: int = WIDTH) -> str:
    """The rows aligned for a terminal; cells too long are cut with ``…``.

    IRIs are shown without the store's base, terms of the ontology with ``kg:``.
    """
    if result.graph is not None:
        return turtle(result)
    if result.truth is not None:
        return "yes\n" if result.truth else "no\n"
    rows = [[_cell(value, result.base) for value in row] for row in result.rows]
    columns = list(zip(*result.terms, strict=True)) or [()] * len(result.columns)
    whole = [_all(NamedNode, column) for column in columns]
    numeric = [all(map(_is_number, column)) and any(column) for column in columns]
    return aligned(result.columns, rows, width=width, numeric=numeric, whole=whole)


def aligned(
    columns: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    width: int = WIDTH,
    numeric: Sequence[bool] = (),
    whole: Sequence[bool] = (),
) -> str:
    """Rows of text aligned under their column names, cut with ``…`` where a line is too narrow.

    Args:
        columns: the names.
        rows: the cells, one for each column.
        width: the most columns that a line takes; 0 for no limit.
        numeric: which columns stand to the right; none by default.
        whole: which columns are cut last; none by default.
    """
    numeric = numeric or [False] * len(columns)
    rows = [[_shown(cell) for cell in row] for row in rows]
    widths = _widths([columns, *rows], width, whole or [False] * len(columns))
    lines = [
        _line(columns, widths, numeric),
        _GAP.join("─" * width for width in widths),
        *(_line(row, widths, numeric) for row in rows),
    ]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def comma_separated(result: Result) -> str:
    """The rows as CSV with a head, one line break a row, what has no value empty."""
    _refuse_graph(result, "CSV")
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    if result.truth is not None:
        writer.writerows([["answer"], [_plain(result.truth)]])
    else:
        writer.writerows([result.columns, *([_plain(v) for v in row] for row in result.rows)])
    return out.getvalue()


def results_json(result: Result) -> str:
    """The answer in the SPARQL 1.1 Query Results JSON Format."""
    _refuse_graph(result, "JSON")
    if result.truth is not None:
        return json.dumps({"head": {}, "boolean": result.truth}) + "\n"
    bindings = [
        {name: _json(term) for name, term in zip(result.columns, row, strict=True) if term}
        for row in result.terms
    ]
    found = {"head": {"vars": list(result.columns)}, "results": {"bindings": bindings}}
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def turtle(result: Result) -> str:
    """The graph as Turtle, sorted, with the usual prefixes.

    Raises:
        QueryError: the answer is not a graph.
    """
    if result.graph is None:
        raise QueryError("only a graph (CONSTRUCT, DESCRIBE) is written as Turtle; ask for a table")
    return turtle_text(result.graph)


def turtle_text(triples: Iterable[Triple], *, head: bool = True) -> str:
    """Triples as Turtle in the order given, with the usual prefixes, sorted, unless left out."""
    written = pyoxigraph.serialize(triples, format=RdfFormat.TURTLE, prefixes=PREFIXES) or b""
    lines = written.decode("utf-8").splitlines(keepends=True)
    count = len(PREFIXES)
    # The serializer writes prefixes in an order that changes from run to run.
    return "".join((sorted(lines[:count]) if head else []) + lines[count:])


def _refuse_graph(result: Result, form: str) -> None:
    if result.graph is not None:
        raise QueryError(f"a graph (CONSTRUCT, DESCRIBE) has no rows for {form}; ask for turtle")


def _json(term: Any) -> dict[str, str]:
    if isinstance(term, NamedNode):
        return {"type": "uri", "value": term.value}
    if not isinstance(term, Literal):
        return {"type": "bnode", "value": str(term).removeprefix("_:")}
    held = {"type": "literal", "value": term.value}
    if term.language:
        held["xml:lang"] = term.language
    elif term.datatype != XSD.string:
        held["datatype"] = term.datatype.value
    return held


def _all(kind: type, column: Sequence[Term | None]) -> bool:
    return any(column) and all(term is None or isinstance(term, kind) for term in column)


def _is_number(term: Term | None) -> bool:
    return term is None or (
        isinstance(term, Literal) and term.datatype in (XSD.integer, XSD.decimal)
    )


def _plain(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


def _cell(value: Value, base: str) -> str:
    text = _plain(value)
    if text.startswith(KG.namespace):
        text = "kg:" + text.removeprefix(KG.namespace)
    elif base:
        text = text.removeprefix(base)
    return text


def _shown(text: str) -> str:
    """A text as one line that a terminal shows and does not obey: no control characters."""
    shown = (" " if unicodedata.category(c)[0] in "CZ" and c != "\u200d" else c for c in text)
    return " ".join("".join(shown).split())


def _widths(rows: Sequence[Sequence[str]], limit: int, whole: Sequence[bool]) -> list[int]:
    """How wide each column is: the widest give way until a line fits, or all are narrow.

    Columns to be kept whole, since one copies from them, give way last.
    """
    widths = [max(map(_columns, column)) for column in zip(*rows, strict=True)]
    over = sum(widths) + len(_GAP) * (len(widths) - 1) - limit if limit else 0
    for flexible in ([not keep for keep in whole], whole):
        while over > 0:
            wide = [n for n, w in enumerate(widths) if flexible[n] and w > _LEAST]
            if not wide:
                break
            widths[max(wide, key=lambda n: (widths[n], n))] -= 1
            over -= 1
    return widths


def _line(cells: Sequence[str], widths: Sequence[int], numeric: Sequence[bool]) -> str:
    return _GAP.join(map(_padded, cells, widths, numeric))


def _padded(text: str, width: int, right: bool) -> str:
    if _columns(text) > width:
        text = _cut(text, width - 1).rstrip() + "…"
    fill = " " * (width - _columns(text))
    return fill + text if right else text + fill


def _cut(text: str, width: int) -> str:
    taken = 0
    for position, character in enumerate(text):
        taken += _columns(character)
        if taken > width:
            return text[:position]
    return text


def _columns(text: str) -> int:
    """The columns that a terminal gives to a text: wide characters take two, marks none."""
    if text.isascii():
        return len(text)
    return sum(
        0
        if unicodedata.category(c) in ("Mn", "Me", "Cf")
        else 2
        if unicodedata.east_asian_width(c) in "WF"
        else 1
        for c in text
    )
