"""Fits the weights of ``kg/link/compare.py`` on the tuning stories.

    python -m bench.train.claims.fit EXAMPLES

EXAMPLES is a cache of ``bench.train.claims.prepare`` with the gold in it.  Every second story by
its name is for tuning; the others tell how well the weights do.  Prints the weights to be put in
that file.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click
import numpy as np
from numpy.typing import NDArray

from bench.train.claims.examples import Example
from bench.train.claims.ranking import average_precision, best_f1
from kg.link.compare import FEATURES, compare
from kg.link.features import ClaimItem

Row = tuple[str, list[float], bool]
"""The story, the features of a pair, whether they are related."""


def found(examples: Sequence[Example]) -> Iterator[tuple[Example, Example]]:
    """Every two statements of one story that are claims, in either order."""
    for a in examples:
        for b in examples:
            claims = isinstance(a.item, ClaimItem) and isinstance(b.item, ClaimItem)
            if claims and a.story == b.story and a.item.node != b.item.node:
                yield a, b


def held_by(example: Example) -> frozenset[str]:
    """The claims that its item stands for: of one that is only denied, the denied."""
    assert isinstance(example.item, ClaimItem)
    if all(voice.role == "denies" for voice in example.item.voices):
        return frozenset({example.denies} - {None})  # type: ignore[arg-type]
    return example.puts_forward


def same(examples: Sequence[Example]) -> Iterator[Row]:
    """Whether two items are one claim."""
    for a, b in found(examples):
        if a.item.id < b.item.id:
            c = compare(a.item, b.item)  # type: ignore[arg-type]
            values = [float(getattr(c, name)) for name in FEATURES]
            yield a.story, values, bool(held_by(a) & held_by(b))


def fitted(x: NDArray[Any], y: NDArray[np.bool_]) -> tuple[NDArray[Any], float]:
    """The weights and the constant of a logistic regression, for features as they come."""
    from sklearn.linear_model import LogisticRegression

    scale = np.maximum(x.std(axis=0), 1e-6)
    model = LogisticRegression(C=0.3, max_iter=2000).fit(x / scale, y)
    return model.coef_[0] / scale, float(model.intercept_[0])


def told(name: str, rows: list[Row], names: Sequence[str], tuning: frozenset[str]) -> None:
    """Prints the weights, and how well they do on the stories of either part."""
    x = np.array([values for _, values, _ in rows])
    y = np.array([right for _, _, right in rows])
    tune = np.array([story in tuning for story, _, _ in rows])
    weights, constant = fitted(x[tune], y[tune])
    click.echo(f"{name}: constant {constant:.2f}")
    for feature, weight in zip(names, weights, strict=True):
        click.echo(f'    "{feature}": {weight:.2f},')
    scores = 1 / (1 + np.exp(-(x @ weights + constant)))
    for part, chosen in (("tuning", tune), ("others", ~tune)):
        f1, at = best_f1(scores[chosen], y[chosen])
        ap = average_precision(scores[chosen], y[chosen])
        click.echo(f"  {part}: {y[chosen].sum()} right, AP {ap:.3f}, F1 {f1:.3f} at {at:.2f}")


@click.command()
@click.argument("examples", type=Path)
def main(examples: Path) -> None:
    """Prints the weights fitted on EXAMPLES."""
    every: list[Example] = pickle.loads(examples.read_bytes())
    gold = [e for e in every if e.source == "gold"]
    tuning = frozenset(sorted({e.story for e in gold})[::2])
    told("same claim", list(same(gold)), FEATURES, tuning)


if __name__ == "__main__":
    main()
