"""How well scores rank what is right before what is wrong."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray


def average_precision(scores: NDArray[Any], right: NDArray[np.bool_]) -> float:
    """The mean of the precision at each right one, highest score first; 0 if none is right."""
    hits = right[np.argsort(-scores, kind="stable")]
    at = np.cumsum(hits) / np.arange(1, len(hits) + 1)
    return float((at * hits).sum() / max(hits.sum(), 1))


def best_f1(scores: NDArray[Any], right: NDArray[np.bool_]) -> tuple[float, float]:
    """The highest F1 that any threshold gives, and that threshold."""
    order = np.argsort(-scores, kind="stable")
    hits = np.cumsum(right[order])
    values = 2 * hits / (np.arange(1, len(hits) + 1) + right.sum())
    best = int(values.argmax())
    return float(values[best]), float(scores[order][best])
