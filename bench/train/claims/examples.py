"""A statement of a labelled story as linking sees it."""

from __future__ import annotations

from dataclasses import dataclass

from bench.linking.gold import ALONE
from kg.link.features import AnswerItem, ClaimItem

Marked = ClaimItem | AnswerItem


@dataclass(frozen=True, slots=True)
class Example:
    """A statement as linking sees it, and what it does by its label."""

    story: str
    """Stories are apart: nothing is said about pairs across them."""
    source: str
    """``invented``; ``annotated`` of PolNeAR's training part; or ``gold``, never trained on."""
    item: Marked
    said: str
    """As a line, which the model reads; see ``kg.link.said``."""
    claims: str | None
    denies: str | None
    confirms: str | None

    @property
    def puts_forward(self) -> frozenset[str]:
        """The claims that it stands behind."""
        return frozenset({self.claims, self.confirms} - {None, ALONE})  # type: ignore[arg-type]


NONE, SAME, DENIES, DENIED, BOTH = range(5)
"""How one statement stands to another: both put forward one claim, the first denies what the second
puts forward or the other way round, both deny one claim."""


def relation(a: Example, b: Example) -> int:
    """How the first statement stands to the second by their labels; stories are apart."""
    if a.story != b.story:
        return NONE
    if a.puts_forward & b.puts_forward:
        return SAME
    if a.denies in b.puts_forward:
        return DENIES
    if b.denies in a.puts_forward:
        return DENIED
    return BOTH if a.denies and a.denies == b.denies else NONE
