"""The claims of the page: those of the links, and those that only one article knows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypedDict

from kg.figures import unit_key
from kg.model import Quantity
from kg.view.linked import ClaimView, FigureView, Linked


class FigureRecord(TypedDict):
    """A figure; its statement is a place in the list of statements."""

    statement: int
    value: float
    high: float | None
    bound: str
    unit: str
    words: str
    measure: str
    """Figures of the claim with the same one count the same: ``national``, ``USD``."""
    earliest: str
    """The first day for which it is given; empty where only the statement is dated."""
    latest: str


class ClaimRecord(TypedDict):
    """A claim, and the places of the statements that put it forward, deny it and confirm it."""

    iri: str
    text: str
    by: list[int]
    denied: list[int]
    confirmed: list[int]
    figures: list[FigureRecord]


@dataclass(frozen=True, slots=True)
class Said:
    """A statement and the IRIs of the claims that it bears on, as its article alone tells."""

    iri: str
    asserts: str | None = None
    denies: str | None = None
    confirms: str | None = None
    quantities: tuple[Quantity, ...] = ()


ROLES = ("asserts", "denies", "confirms")


@dataclass(slots=True)
class _Voices:
    """A claim while its voices are gathered."""

    text: str
    figures: list[FigureRecord] = field(default_factory=list)
    asserts: set[int] = field(default_factory=set)
    denies: set[int] = field(default_factory=set)
    confirms: set[int] = field(default_factory=set)


def claim_records(
    said: Sequence[Said], texts: Mapping[str, str], linked: Linked
) -> list[ClaimRecord]:
    """The claims worth showing, those of the links first, then the others as ``texts`` has them.

    What the links tell of a statement takes the place of what its article alone tells.  A claim
    that one statement puts forward and nobody answers is nothing to show beside the statement.
    """
    places = {one.iri: place for place, one in enumerate(said)}
    gathered: dict[str, _Voices] = {}
    spoken: set[tuple[str, int]] = set()
    for claim in linked.claims:
        voices = gathered.setdefault(claim.iri, _Voices(claim.label))
        voices.figures += _figures(claim, places, said)
        for role in ROLES:
            held = {places[iri] for iri in getattr(claim, role) if iri in places}
            getattr(voices, role).update(held)
            spoken |= {(role, place) for place in held}
    for role, place, iri in _alone(said):
        if (role, place) not in spoken and iri in texts:
            voices = gathered.setdefault(iri, _Voices(texts[iri]))
            getattr(voices, role).add(place)
    return [_record(iri, voices) for iri, voices in gathered.items() if _worth(voices)]


def _alone(said: Sequence[Said]) -> Iterator[tuple[str, int, str]]:
    """Role, statement and claim of what the articles tell on their own."""
    for place, one in enumerate(said):
        for role in ROLES:
            iri = getattr(one, role)
            if iri is not None:
                yield role, place, iri


def _worth(voices: _Voices) -> bool:
    return bool(voices.denies or voices.confirms or len(voices.asserts) > 1)


def _record(iri: str, voices: _Voices) -> ClaimRecord:
    # A denial does not put forward what it denies, even where its words are the claim's.
    against = voices.denies | voices.confirms
    return ClaimRecord(
        iri=iri,
        text=voices.text,
        by=sorted(voices.asserts - against),
        denied=sorted(voices.denies),
        confirmed=sorted(voices.confirms - voices.denies),
        figures=sorted(voices.figures, key=lambda one: (one["statement"], one["value"])),
    )


def _figures(
    claim: ClaimView, places: Mapping[str, int], said: Sequence[Said]
) -> Iterator[FigureRecord]:
    found = [
        (figure, places[figure.statement], _quantity(figure, said[places[figure.statement]]))
        for figure in claim.figures
        if figure.statement in places
    ]
    owners: dict[str, set[str]] = defaultdict(set)
    for figure, _, quantity in found:
        if quantity and quantity.of:
            owners[unit_key(figure.unit)].add(quantity.of)
    for figure, place, quantity in found:
        measure = unit_key(figure.unit)
        if len(owners[measure]) > 1 and quantity and quantity.of:
            # The same noun for two countries: "12 Chinese soldiers", "12,000 Korean troops".
            measure += f", {quantity.of}"
        yield _figure(figure, place, quantity, measure)


def _quantity(figure: FigureView, said: Said) -> Quantity | None:
    """The quantity of the statement that the figure is."""
    alike = (q for q in said.quantities if (q.value, q.unit) == (figure.value, figure.unit))
    return next(alike, None)


def _figure(
    figure: FigureView, place: int, quantity: Quantity | None, measure: str
) -> FigureRecord:
    told = figure.since is not None or figure.until is not None
    high = quantity.high if quantity and figure.high is None else figure.high
    return FigureRecord(
        statement=place,
        value=float(figure.value),
        high=None if high is None else float(high),
        bound=figure.bound,
        unit=figure.unit,
        words=figure.words or (quantity.span.text if quantity else ""),
        measure=measure,
        earliest=(figure.since or "0000-01-01") if told else "",
        latest=(figure.until or "9999-12-31") if told else "",
    )
