"""The parameters of a query: lines of it that hold UNDEF until someone gives them a value.

A query file is valid SPARQL as it stands.  A parameter is a line such as
``VALUES ?by { UNDEF }  # --by ACTOR: who speaks``; given a value, UNDEF becomes the terms that the
value means.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pyoxigraph import Literal, NamedNode

from kg.errors import QueryError
from kg.gazetteer import Form, lookup
from kg.graph.literals import number
from kg.graph.vocab import EVENT_TYPE, KG, RDFS, SKOS, STATEMENT_CLASS
from kg.store import Store

_LINE = re.compile(
    r"^\s*VALUES\s+\?\w+\s*\{\s*(?P<value>UNDEF)\s*\}\s*#\s*"
    r"--(?P<name>[\w-]+)\s+(?P<kind>[A-Z]+):[ \t]*(?P<help>.*?)\s*$",
    re.MULTILINE,
)
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_NUMBER = re.compile(r"[+-]?[0-9]{1,15}(\.[0-9]{1,15})?")
_MEANS_COUNTRY = {Form.NAME, Form.CAPITAL, Form.SEAT}
_APOSTROPHES = str.maketrans("’‘ʼ`", "''''")
_NEAR = 5
"""How many close matches an error lists."""


class Kind(StrEnum):
    """What a parameter's value is read as."""

    ACTOR = "ACTOR"
    TYPE = "TYPE"
    EVENT = "EVENT"
    DATE = "DATE"
    TEXT = "TEXT"
    IRI = "IRI"
    NUMBER = "NUMBER"


@dataclass(frozen=True, slots=True)
class Parameter:
    """A value that a query takes, as ``--by China``."""

    name: str
    kind: Kind
    help: str

    @property
    def required(self) -> bool:
        """Whether the query makes no sense without it; its help says so."""
        return self.help.endswith("(required)")


def parameters(sparql: str) -> tuple[Parameter, ...]:
    """The parameters of a query, in the order of its lines.

    Raises:
        QueryError: a parameter is of a kind that does not exist.
    """
    return tuple(
        Parameter(line["name"], _kind(line["kind"]), line["help"])
        for line in _LINE.finditer(sparql)
    )


def bind(sparql: str, given: Mapping[str, str], store: Store) -> str:
    """The query with the given parameters filled in; those not given stay UNDEF.

    Raises:
        QueryError: it has no such parameter, or the value is not of its kind, or no actor in the
            store goes by that name.
    """
    known = {parameter.name for parameter in parameters(sparql)}
    for name in given:
        if name not in known:
            listed = ", ".join(f"--{one}" for one in sorted(known)) or "none"
            raise QueryError(f"the query has no parameter --{name}; it has: {listed}")

    for parameter in parameters(sparql):
        if parameter.required and parameter.name not in given:
            raise QueryError(f"the query needs --{parameter.name}: {parameter.help}")

    def filled(line: re.Match[str]) -> str:
        value = given.get(line["name"])
        if value is None:
            return line[0]
        terms = _terms(_kind(line["kind"]), value, line["name"], store)
        start, end = (position - line.start() for position in line.span("value"))
        return line[0][:start] + " ".join(map(str, terms)) + line[0][end:]

    return _LINE.sub(filled, sparql)


def _kind(name: str) -> Kind:
    try:
        return Kind(name)
    except ValueError:
        raise QueryError(
            f"a parameter cannot be of the kind {name}; there are: {', '.join(Kind)}"
        ) from None


def _terms(kind: Kind, value: str, name: str, store: Store) -> Iterable[NamedNode | Literal]:
    """What a value means, as terms of the graph."""
    if kind is Kind.ACTOR:
        return actors(value, store)
    if kind is Kind.TYPE:
        return (_type(value, name),)
    if kind is Kind.EVENT:
        return (_event(value, name),)
    if kind is Kind.IRI:
        return (_iri(value, name, store.base),)
    if kind is Kind.DATE:
        if not _is_date(value):
            raise QueryError(f"--{name}: {value!r} is no date; write 2025-04-09, 2025-04 or 2025")
        return (Literal(value),)
    return (_number(value, name) if kind is Kind.NUMBER else Literal(value),)


def _is_date(value: str) -> bool:
    """Whether it is a day, month or year that the calendar has."""
    if not _DATE.fullmatch(value):
        return False
    try:
        date.fromisoformat(value + "2000-01-01"[len(value) :])
    except ValueError:
        return False
    return True


def _type(value: str, name: str) -> NamedNode:
    for kind, node in STATEMENT_CLASS.items():
        if kind.value == value.lower():
            return node
    raise QueryError(
        f"--{name}: {value!r} is no type of statement; there are: {', '.join(STATEMENT_CLASS)}"
    )


def _event(value: str, name: str) -> NamedNode:
    for kind, node in EVENT_TYPE.items():
        if kind.value == value.upper():
            return node
    raise QueryError(f"--{name}: {value!r} is no type of event; there are: {', '.join(EVENT_TYPE)}")


def _iri(value: str, name: str, base: str) -> NamedNode:
    """An IRI in full, or as tables print it: without the base, of a claim the id alone."""
    if re.fullmatch(r"[0-9a-f]{16}", value):
        value = f"claim/{value}"
    try:
        return NamedNode(value if re.match(r"[a-zA-Z][\w+.-]*:", value) else base + value)
    except ValueError as error:
        raise QueryError(f"--{name}: {value!r} is no IRI: {error}") from error


def _number(value: str, name: str) -> Literal:
    if not _NUMBER.fullmatch(value):
        raise QueryError(f"--{name}: {value!r} is no number")
    return number(float(value) if "." in value else int(value))


def actors(name: str, store: Store) -> tuple[NamedNode, ...]:
    """The actors of a store that go by a name, sorted by IRI.

    An IRI means itself.  Else all actors with that label or other name, in capitals or not, and
    the country that the name, its code, capital or seat of government means; if there is none,
    the people with that last name; if there is none, those whose names differ only in accents or
    in the shape of an apostrophe.  With each come those that linking found to be the same actor.

    Raises:
        QueryError: there is none; the message lists names that are close.
    """
    if re.match(r"https?://", name):
        return _with_the_same((_iri(name, "actor", store.base),), store)
    found = {*_by_name(name, store), *_by_country(name, store)} or {*_by_last_name(name, store)}
    found = found or {*_by_folded_name(name, store)}
    if not found:
        raise QueryError(f"no actor in {store.location} is called {name!r}{_close(name, store)}")
    return _with_the_same(found, store)


def _with_the_same(found: Iterable[NamedNode], store: Store) -> tuple[NamedNode, ...]:
    """These actors and all that are the same as one of them, sorted by IRI."""
    values = " ".join(sorted(map(str, found)))
    same = f"VALUES ?x {{ {values} }} ?x {KG.sameActor}?/(^{KG.sameActor})? ?a"
    return tuple(sorted({*found, *_nodes(store, same)}, key=str))


def _by_name(name: str, store: Store) -> Iterable[NamedNode]:
    same = Literal(name.strip().lower())
    return _nodes(
        store,
        f"?a a {KG.Actor} ; {RDFS.label}|{SKOS.altLabel} ?name FILTER(LCASE(STR(?name)) = {same})",
    )


def _by_last_name(name: str, store: Store) -> Iterable[NamedNode]:
    last = Literal(" " + name.strip().lower())
    return _nodes(
        store,
        f"?a a {KG.Person} ; {RDFS.label}|{SKOS.altLabel} ?name"
        f" FILTER(STRENDS(LCASE(STR(?name)), {last}))",
    )


def _by_folded_name(name: str, store: Store) -> Iterable[NamedNode]:
    """Who ``Sefcovic`` or ``O'Brien`` is where articles write ``Šefčovič`` and ``O’Brien``."""
    wanted = _folded(name)
    answer = store.query(
        f"SELECT DISTINCT ?a ?name {{ ?a a {KG.Actor} ; {RDFS.label}|{SKOS.altLabel} ?name }}"
    )
    for actor, known in answer.rows:
        if isinstance(actor, NamedNode) and isinstance(known, Literal):
            folded = _folded(known.value)
            if wanted and (folded == wanted or folded.endswith(f" {wanted}")):
                yield actor


def _folded(name: str) -> str:
    """A name in small letters without accents, its apostrophes straight."""
    letters = unicodedata.normalize("NFKD", name.translate(_APOSTROPHES))
    return "".join(one for one in letters if not unicodedata.combining(one)).casefold().strip()


def _by_country(name: str, store: Store) -> Iterable[NamedNode]:
    """Countries stand under their codes, so that ``Beijing`` and ``CN`` find China by its IRI."""
    codes = [place.code for place, form in lookup(name) if form in _MEANS_COUNTRY]
    for code in dict.fromkeys([name.strip().upper(), *codes]):
        if re.fullmatch("[A-Z]{2}", code):
            node = NamedNode(f"{store.base}country/{code}")
            if store.query(f"ASK {{ {node} a {KG.Actor} }}").truth:
                yield node


def _nodes(store: Store, pattern: str) -> Iterable[NamedNode]:
    answer = store.query(f"SELECT DISTINCT ?a {{ {pattern} }}")
    return [row[0] for row in answer.rows if isinstance(row[0], NamedNode)]


def _close(name: str, store: Store) -> str:
    """A question after names that are spelled alike, or what to do if there are none."""
    answer = store.query(
        f"SELECT DISTINCT ?name {{ ?a a {KG.Actor} ; {RDFS.label}|{SKOS.altLabel} ?name }}"
    )
    names = sorted(row[0].value for row in answer.rows if isinstance(row[0], Literal))
    by_folded = {known.lower(): known for known in reversed(names)}
    near = difflib.get_close_matches(name.lower(), by_folded, _NEAR, 0.6)
    if near:
        return f"; did you mean {', '.join(repr(by_folded[one]) for one in near)}?"
    return "; kg actors lists who is in it"
