"""Dates and numbers as literals."""

from __future__ import annotations

import pyoxigraph
import pytest
from pyoxigraph import Literal, NamedNode, Quad

from kg.graph.literals import moment, number, python_value, truth
from kg.graph.vocab import XSD

MOMENTS = [
    ("2025", "2025", XSD.gYear),
    ("2025-04", "2025-04", XSD.gYearMonth),
    ("2025-04-09", "2025-04-09", XSD.date),
    ("2025-04-09T08:30:00Z", "2025-04-09T08:30:00Z", XSD.dateTime),
    ("2025-04-09T08:30:00+02:00", "2025-04-09T08:30:00+02:00", XSD.dateTime),
    ("2025-04-09T08:30:00+00:00", "2025-04-09T08:30:00Z", XSD.dateTime),
    ("2025-04-09T08:30:00.500", "2025-04-09T08:30:00.5", XSD.dateTime),
    ("2025-04-09T08:30:00.000Z", "2025-04-09T08:30:00Z", XSD.dateTime),
    ("last spring", "last spring", XSD.string),
    ("2025-04-09T08:30", "2025-04-09T08:30", XSD.string),
]
NUMBERS = [
    (155, "155", XSD.integer),
    (-3, "-3", XSD.integer),
    (10**30, "1" + "0" * 30, XSD.integer),
    (0.9, "0.9", XSD.decimal),
    (1.0, "1", XSD.decimal),
    (1.5e12, "1500000000000", XSD.decimal),
    (1e-7, "0.0000001", XSD.decimal),
    (0.0, "0", XSD.decimal),
]


@pytest.mark.parametrize(("text", "written", "kind"), MOMENTS)
def test_a_date_is_typed_by_what_is_known(text: str, written: str, kind: NamedNode) -> None:
    assert moment(text) == Literal(written, datatype=kind)


@pytest.mark.parametrize(("value", "written", "kind"), NUMBERS)
def test_a_number_is_an_integer_or_a_decimal(value: float, written: str, kind: NamedNode) -> None:
    assert number(value) == Literal(written, datatype=kind)


@pytest.mark.parametrize("value", [155, 10**30, 0.9, 1.0, 1e-7, True, False])
def test_values_come_back_with_their_type(value: float) -> None:
    literal = truth(value) if isinstance(value, bool) else number(value)
    back = python_value(literal)
    assert (back, type(back)) == (value, type(value))


def test_a_store_gives_back_what_was_written(tmp_path: object) -> None:
    """Else a build on unchanged articles would find them changed."""
    literals = [moment(text) for text, _, _ in MOMENTS] + [number(v) for v, _, _ in NUMBERS]
    node = NamedNode("https://example.org/x")
    store = pyoxigraph.Store(str(tmp_path))
    store.extend(Quad(node, node, literal, node) for literal in literals)
    assert {str(quad.object) for quad in store} == {str(literal) for literal in literals}
