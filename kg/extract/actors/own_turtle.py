"""A user's actors in a Turtle file, as the rows that a CSV file of them would have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.errors import InputError
from kg.iri import ONTOLOGY
from kg.kinds import ActorKind

if TYPE_CHECKING:
    from pyoxigraph import Triple

TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
LABEL = ("http://www.w3.org/2000/01/rdf-schema#label",)
PREFERRED = ("http://www.w3.org/2004/02/skos/core#prefLabel",)
ALIAS = "http://www.w3.org/2004/02/skos/core#altLabel"
SAME = ("https://schema.org/sameAs", "http://www.w3.org/2002/07/owl#sameAs")
WIKIDATA = "http://www.wikidata.org/entity/"

KINDS = {
    ONTOLOGY + "Person": ActorKind.PERSON,
    ONTOLOGY + "Official": ActorKind.PERSON,
    ONTOLOGY + "Country": ActorKind.COUNTRY,
    ONTOLOGY + "Organization": ActorKind.ORGANIZATION,
    ONTOLOGY + "Group": ActorKind.GROUP,
}


def rows_of(text: str, file: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Each actor of a Turtle text as cells by column, with the place that errors name.

    An actor is what has a class of the ontology; its IRI is its key.

    Raises:
        InputError: the text is not Turtle, or holds no actor.
    """
    graph = _Graph(text, file)
    subjects = dict.fromkeys(
        t.subject
        for t in graph.triples
        if t.predicate.value == TYPE and getattr(t.object, "value", "") in KINDS
    )
    if not subjects:
        raise InputError(file, f"holds no actor; give each a class such as <{ONTOLOGY}Person>")
    for subject in subjects:
        yield f"{file}, {subject}", graph.row(subject)


class _Graph:
    """The triples of a file, asked by subject and predicate."""

    def __init__(self, text: str, file: str) -> None:
        from pyoxigraph import RdfFormat, parse

        try:
            quads = list(parse(text.encode(), format=RdfFormat.TURTLE))
        except SyntaxError as error:
            raise InputError(file, f"is not Turtle: {error}") from error
        self.triples: list[Triple] = [quad.triple for quad in quads]

    def values(self, subject: object, *predicates: str) -> list[object]:
        """The objects under the first predicate that has any, sorted."""
        for predicate in predicates:
            found: list[object] = [
                t.object
                for t in self.triples
                if t.subject == subject and t.predicate.value == predicate
            ]
            if found:
                return sorted(found, key=str)
        return []

    def row(self, subject: object) -> dict[str, str]:
        """The cells of one actor."""
        kinds = {KINDS[k] for o in self.values(subject, TYPE) if (k := _value(o)) in KINDS}
        roles = self.values(subject, ONTOLOGY + "hasRole")
        role = roles[0] if roles else None
        codes = [*self._codes(subject, "isoCode"), *self._codes(subject, "country")]
        codes += self._codes(role, "country")
        wikidata = [_value(o) for o in self.values(subject, *SAME)]
        return {
            "name": self._name(subject),
            "kind": min(kinds).value,
            "country": next(iter(codes), ""),
            "aliases": "|".join(_value(o) for o in self.values(subject, ALIAS)),
            "role": next((_value(o) for o in self.values(role, ONTOLOGY + "title")), ""),
            "organization": next(
                (self._name(o) or _value(o) for o in self.values(role, ONTOLOGY + "organization")),
                "",
            ),
            "wikidata": next((w.removeprefix(WIKIDATA) for w in wikidata if WIKIDATA in w), ""),
            "iri": _value(subject) if str(subject).startswith("<") else "",
        }

    def _name(self, subject: object) -> str:
        return next((_value(o) for o in self.values(subject, *PREFERRED, *LABEL)), "")

    def _codes(self, subject: object, term: str) -> list[str]:
        """Codes of countries, given as such or as the last part of a country's IRI."""
        return [_value(o).rpartition("/")[2] for o in self.values(subject, ONTOLOGY + term)]


def _value(node: object) -> str:
    return str(getattr(node, "value", ""))
