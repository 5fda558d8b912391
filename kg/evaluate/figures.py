"""Shares with their confidence intervals, and how well confidences are calibrated."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Array = npt.NDArray[np.float64]

SAMPLES = 1000
"""How often the articles are drawn anew."""
SEED = 20_260
BINS = 10


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure between 0 and 1, and where 95 % of the resampled figures lie."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Bin:
    """Attributions of about the same confidence."""

    count: int
    confidence: float
    """Their mean confidence."""
    right: float
    """The share of them that is right."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """What the confidences say beside what was right."""

    error: float
    """The expected calibration error: the mean distance of a bin's confidence from its share."""
    bins: tuple[Bin, ...]
    """Of about equal count, by rising confidence."""


def sums(counts: Sequence[Sequence[float]]) -> Array:
    """(1 + SAMPLES, n) the counts of all articles, then of each draw of as many articles.

    ``counts`` holds n counts for each article; articles are drawn with replacement, and the same
    ones at every call.
    """
    import numpy as np

    table: Array = np.asarray(counts, dtype=np.float64)
    articles = len(table)
    drawn = np.random.default_rng(SEED).multinomial(articles, [1 / articles] * articles, SAMPLES)
    weights = np.vstack([np.ones((1, articles)), drawn])
    found: Array = weights @ table
    return found


def ratio(part: Array, whole: Array) -> Array:
    """``part / whole``, and 0 where the whole is."""
    import numpy as np

    return np.divide(part, whole, out=np.zeros_like(part), where=whole > 0)


def harmonic(one: Array, other: Array) -> Array:
    """The harmonic mean: the F1 of a precision and a recall."""
    return ratio(2 * one * other, one + other)


def estimate(values: Array) -> Estimate:
    """The first value, with the interval that holds 95 % of the others."""
    import numpy as np

    low, high = np.quantile(values[1:], [0.025, 0.975])
    return Estimate(float(values[0]), float(low), float(high))


def calibration(judged: Sequence[tuple[float, bool]]) -> Calibration | None:
    """How far confidences are off, given each with whether it was right; None without any."""
    import numpy as np

    if not judged:
        return None
    ordered = np.array(sorted(judged), dtype=np.float64)
    parts = [part for part in np.array_split(ordered, BINS) if len(part)]
    bins = tuple(Bin(len(p), float(p[:, 0].mean()), float(p[:, 1].mean())) for p in parts)
    error = sum(b.count * abs(b.confidence - b.right) for b in bins) / len(judged)
    return Calibration(error, bins)
