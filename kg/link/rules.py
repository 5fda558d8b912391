"""What is linked, kind by kind: when two items are looked at together, and what follows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from kg.link import actors, claims, duplicates, events, quotations
from kg.link.claim_graph import claim_triples, tie_triples
from kg.link.decision import Triple
from kg.link.features import ClaimItem

Linked = tuple[Sequence[Any], Sequence[Triple]]
"""Items and the triples that link them."""


@dataclass(frozen=True, slots=True)
class Rule:
    """How items of one kind are linked."""

    kind: str
    near: Callable[[Any, Any], bool]
    """Whether two items are looked at together; symmetric."""
    linked: Callable[[Sequence[Any], str], Iterator[Linked]]
    """From items that hang together: the groups of them, each with its triples, if any."""


def _whole(triples: Callable[[Sequence[Any], str], Iterable[Triple]]) -> Callable[..., Any]:
    """All items that hang together as one group."""

    def linked(part: Sequence[Any], base: str) -> Iterator[Linked]:
        yield part, list(triples(part, base))

    return linked


def _claims(part: Sequence[ClaimItem], base: str) -> Iterator[Linked]:
    """Each claim by itself, then every two that are tied, which depend on the items of both."""
    for found, ties in claims.grouped(part):
        for group in found:
            yield group.items, list(claim_triples(group, base))
        for tie in claims.chosen(ties):
            yield (*tie.first.items, *tie.second.items), list(tie_triples(tie, base))


RULES = (
    Rule("actor", actors.near, _whole(actors.triples)),
    Rule("claim", claims.near, _claims),
    Rule("duplicate", duplicates.near, _whole(duplicates.triples)),
    Rule("event", events.near, _whole(events.triples)),
    Rule("quotation", quotations.near, _whole(quotations.triples)),
)
"""Every kind whose links depend on what hangs together."""
