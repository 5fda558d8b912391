"""What linking across articles tells the page: shared claims, answers, and names of one actor."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from kg.iri import ONTOLOGY

if TYPE_CHECKING:
    from kg.link.read import LinkedClaim
    from kg.store import Store


@dataclass(frozen=True, slots=True)
class FigureView:
    """A figure that one statement gives for a claim."""

    statement: str
    """The IRI of the statement."""
    value: int | float
    """The figure; of a range the lower end."""
    high: int | float | None
    """The upper end of a range; None also where it is to be looked up in the statement."""
    bound: str
    """A value of `kg.model.Bound`, for example ``at least``."""
    unit: str
    """What it counts, as the article puts it: ``Chinese nationals``."""
    words: str
    """The figure in words, ``more than 150``; empty if to be looked up in the statement."""
    since: str | None
    """The first day for which it is given, ISO 8601; None where open or not told."""
    until: str | None
    """The last day, included; None where open or not told."""


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim with the IRIs of the statements that make, deny and confirm it, in any articles."""

    iri: str
    label: str
    asserts: tuple[str, ...] = ()
    denies: tuple[str, ...] = ()
    confirms: tuple[str, ...] = ()
    figures: tuple[FigureView, ...] = ()


@dataclass(frozen=True, slots=True)
class Linked:
    """All that the page takes from the linking stage.

    Statements and actors that are not among the facts of the page are passed over.
    """

    claims: tuple[ClaimView, ...] = ()
    answers: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    """For the IRI of a statement, the IRIs of the statements that it answers."""
    same_actor: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """For the IRI of an actor, the IRI under which all who are the same meet."""


NOTHING = Linked()
"""Nothing is linked: each article stands alone."""

_ANSWERS = "PREFIX kg: <{ontology}> SELECT DISTINCT ?a ?b {{ ?a kg:respondsTo ?b }}"


def linked_of(store: Store) -> Linked:
    """What the links of a store hold that the page shows; nothing if it was never linked.

    Raises:
        StoreError: the store cannot be read.
    """
    from kg.graph.vocab import KG
    from kg.link.read import claims, links

    return Linked(
        claims=tuple(_claim_view(claim) for claim in claims(store)),
        answers=_answers(store),
        same_actor={link.source: link.target for link in links(store, KG.sameActor)},
    )


def _claim_view(claim: LinkedClaim) -> ClaimView:
    figures = (
        FigureView(one.statement, one.value, None, one.bound, one.unit, "", since=None, until=None)
        for one in claim.figures
    )
    roles = {
        role: tuple(voice.statement for voice in claim.by(role))
        for role in ("claims", "denies", "confirms")
    }
    return ClaimView(
        claim.id, claim.label, roles["claims"], roles["denies"], roles["confirms"], tuple(figures)
    )


def _answers(store: Store) -> dict[str, tuple[str, ...]]:
    from pyoxigraph import NamedNode

    found: dict[str, set[str]] = {}
    for answer, answered in store.query(_ANSWERS.format(ontology=ONTOLOGY)).rows:
        assert isinstance(answer, NamedNode)
        assert isinstance(answered, NamedNode)
        found.setdefault(answer.value, set()).add(answered.value)
    return {answer: tuple(sorted(held)) for answer, held in sorted(found.items())}
