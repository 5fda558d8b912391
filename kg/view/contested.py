"""The claims in the picture: those that one actor puts forward and another denies or confirms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from kg.view.claims import ClaimRecord
from kg.view.data import Records

FEW_CLAIMS = 15
"""Up to so many claims the picture shows them from the start."""
MOST_CLAIMS = 30
"""So many claims are in the picture at most, the most contested ones."""


@dataclass(frozen=True, slots=True)
class Voice:
    """All statements of one type by which one actor takes one part in a claim."""

    speaker: int
    claim: int
    role: str
    """``asserts``, ``denies`` or ``confirms``."""
    type: str
    statements: tuple[int, ...]


def contested(known: Records, actors: Collection[int]) -> list[int]:
    """The places of the claims that one of the actors makes and another denies or confirms.

    The most contested come first: those with a denial before those that are only confirmed, then
    by the number of statements on the weaker side, then by the number on both.
    """
    found = [
        (_rank(claim), place)
        for place, claim in enumerate(known["claims"])
        if _sides_differ(known, claim, actors)
    ]
    return [place for _, place in sorted(found)]


def _sides_differ(known: Records, claim: ClaimRecord, actors: Collection[int]) -> bool:
    makers = _speakers(known, claim["by"], actors)
    others = _speakers(known, [*claim["denied"], *claim["confirmed"]], actors)
    return bool(makers) and bool(others - makers)


def _speakers(known: Records, places: Sequence[int], actors: Collection[int]) -> set[int]:
    return {
        speaker
        for place in places
        for speaker in known["statements"][place]["speakers"]
        if speaker in actors
    }


def _rank(claim: ClaimRecord) -> tuple[bool, int, int]:
    made, denied, confirmed = len(claim["by"]), len(claim["denied"]), len(claim["confirmed"])
    weaker = min(made, denied) if denied else min(made, confirmed)
    return not denied, -weaker, -(made + denied + confirmed)


def voices(known: Records, claims: Sequence[int], actors: Collection[int]) -> Iterator[Voice]:
    """The edges from these actors to these claims, sorted."""
    grouped: dict[tuple[int, int, str, str], list[int]] = defaultdict(list)
    for claim in claims:
        for role, place in _parts(known["claims"][claim]):
            statement = known["statements"][place]
            for speaker in statement["speakers"]:
                if speaker in actors:
                    grouped[speaker, claim, role, statement["type"]].append(place)
    for ends, places in sorted(grouped.items()):
        yield Voice(*ends, statements=tuple(places))


def _parts(claim: ClaimRecord) -> Iterator[tuple[str, int]]:
    yield from (("asserts", place) for place in claim["by"])
    yield from (("denies", place) for place in claim["denied"])
    yield from (("confirms", place) for place in claim["confirmed"])
