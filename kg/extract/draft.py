"""A statement in the making: who says it, what it is, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.extract.attribution.attribution import Attribution
from kg.extract.coreference import Reference
from kg.kinds import StatementType as Act


@dataclass(slots=True)
class Draft:
    """A statement in the making."""

    attribution: Attribution
    speakers: tuple[Reference, ...]
    behalf: tuple[str, ...]
    act: Act
    reason: str
    about: list[str]
    own: frozenset[int]
    target: str | None
    answers: list[Draft] = field(default_factory=list)
    claimable: bool = True
    """False where the content has no proposition of its own: "the accusations"."""

    def side(self) -> set[str]:
        """Keys of its speakers and of those they speak for."""
        return {s.key for s in self.speakers} | set(self.behalf)
