"""Dates and numbers as RDF literals, in the form that a store gives back unchanged, and back.

A store keeps the value of a typed literal, not its spelling: ``0.90`` comes back as ``0.9`` and
``+00:00`` as ``Z`` (tried with pyoxigraph 0.5).  What is written is therefore spelled that way.
"""

from __future__ import annotations

import re
from decimal import Decimal

from pyoxigraph import Literal

from kg.graph.vocab import XSD

_FORMS = (
    (re.compile(r"\d{4}"), XSD.gYear),
    (re.compile(r"\d{4}-\d\d"), XSD.gYearMonth),
    (re.compile(r"\d{4}-\d\d-\d\d"), XSD.date),
    (re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?"), XSD.dateTime),
)


def moment(text: str) -> Literal:
    """The literal of an ISO 8601 date, typed by how much of it is known.

    A year is an ``xsd:gYear``, a month an ``xsd:gYearMonth``: a missing day is never made up.  What
    has none of these forms stays a plain string.

    >>> str(moment("2025-04"))
    '"2025-04"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>'
    """
    for form, datatype in _FORMS:
        if form.fullmatch(text):
            return Literal(_settled(text), datatype=datatype)
    return Literal(text)


def _settled(text: str) -> str:
    """A date as a store gives it back: no zeros behind a fraction of a second, UTC as ``Z``."""
    text = re.sub(r"[+-]00:00$", "Z", text) if "T" in text else text
    return re.sub(r"(\.\d*?)0+(?=Z|[+-]|$)", lambda m: m[1].rstrip("."), text)


def number(value: int | float) -> Literal:
    """The literal of a number: ``xsd:integer``, or ``xsd:decimal`` for a float.

    >>> str(number(0.5))
    '"0.5"^^<http://www.w3.org/2001/XMLSchema#decimal>'
    """
    if isinstance(value, int):
        return Literal(str(value), datatype=XSD.integer)
    digits = format(Decimal(repr(value)), "f")
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    return Literal(digits, datatype=XSD.decimal)


def truth(value: bool) -> Literal:
    """The literal of a truth value."""
    return Literal("true" if value else "false", datatype=XSD.boolean)


def python_value(literal: Literal) -> str | int | float | bool:
    """The Python value of a literal: numbers and truth values as such, all else as its text.

    >>> python_value(number(155)), python_value(truth(False)), python_value(moment("2025-04"))
    (155, False, '2025-04')
    """
    kind, text = literal.datatype, literal.value
    if kind == XSD.integer:
        return int(text)
    if kind == XSD.decimal or kind.value == XSD.namespace + "double":
        return float(text)
    if kind == XSD.boolean:
        return text in ("true", "1")
    return text
