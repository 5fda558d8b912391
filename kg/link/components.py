"""Groups of items from decisions about pairs; the same set of items gives the same groups."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Protocol, TypeVar

import numpy as np


class Ordered(Hashable, Protocol):
    """Something with an IRI."""

    @property
    def id(self) -> str:
        """The IRI."""


T = TypeVar("T", bound=Ordered)


def components(seeds: Iterable[T], neighbours: Callable[[T], Iterable[T]]) -> list[list[T]]:
    """Everything that can be reached from the seeds, in parts that hang together.

    Parts and their members are sorted by IRI.  ``neighbours`` must be symmetric.
    """
    seen: set[str] = set()
    found: list[list[T]] = []
    for seed in sorted(seeds, key=lambda item: item.id):
        if seed.id in seen:
            continue
        seen.add(seed.id)
        part, waiting = [], [seed]
        while waiting:
            item = waiting.pop()
            part.append(item)
            for other in neighbours(item):
                if other.id not in seen:
                    seen.add(other.id)
                    waiting.append(other)
        found.append(sorted(part, key=lambda item: item.id))
    return sorted(found, key=lambda part: part[0].id)


def joined(count: int, pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """The numbers below ``count`` in groups, so that the two of each pair are in one (union-find).

    >>> joined(4, [(0, 2), (2, 3)])
    [[0, 2, 3], [1]]
    """
    above = list(range(count))

    def top(number: int) -> int:
        while above[number] != number:
            above[number] = above[above[number]]
            number = above[number]
        return number

    for a, b in pairs:
        one, two = sorted((top(a), top(b)))
        above[two] = one
    groups: dict[int, list[int]] = {}
    for number in range(count):
        groups.setdefault(top(number), []).append(number)
    return list(groups.values())


def average_link(
    scores: Sequence[Sequence[float]] | np.ndarray, least: float, nearest: float = 0.0
) -> list[list[int]]:
    """Groups of numbers whose score with one another is at least ``least``.

    The score of two groups is the average over all pairs between them (UPGMA), or, with
    ``nearest``, a mean of that and of their best pair.  The two groups with the highest score are
    joined first; of equal ones those that stand first.  A score that must never be joined is minus
    infinity.

    Args:
        scores: (n, n), symmetric.
        least: a group grows no further below it.
        nearest: what the best pair weighs, from 0 to 1.

    >>> average_link([[1, 0.9, 0.1], [0.9, 1, 0.6], [0.1, 0.6, 1]], 0.5)
    [[0, 1], [2]]
    >>> average_link([[1, 0.9, 0.1], [0.9, 1, 0.6], [0.1, 0.6, 1]], 0.45, nearest=0.5)
    [[0, 1, 2]]
    """
    mean = np.array(scores, dtype=float)
    np.fill_diagonal(mean, -np.inf)
    best = mean.copy()
    groups: list[list[int]] = [[n] for n in range(len(mean))]
    while len(groups) > 1:
        table = np.round(nearest * best + (1 - nearest) * mean if nearest else mean, 9)
        a, b = divmod(int(np.argmax(table)), len(table))
        if table[a, b] < least:
            break
        x, y = len(groups[a]), len(groups[b])
        row = (mean[a] * x + mean[b] * y) / (x + y)
        top = np.where(np.isneginf(row), -np.inf, np.maximum(best[a], best[b]))
        mean, best = _joined(mean, row, a, b), _joined(best, top, a, b)
        groups[a] = sorted(groups[a] + groups[b])
        del groups[b]
    return sorted(groups)


def _joined(table: np.ndarray, row: np.ndarray, a: int, b: int) -> np.ndarray:
    """The table with that row and column for ``a``, and without ``b``."""
    table[a], table[:, a] = row, row
    table[a, a] = -np.inf
    return np.delete(np.delete(table, b, axis=0), b, axis=1)
