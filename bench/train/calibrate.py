"""Chooses on the development part how the models are weighed, and calibrates the confidence.

Confidence is fitted by logistic regression on whether an attribution is right (``joint0``).  The
expected calibration error printed is that of articles which the fit did not see (five folds).
"""

from __future__ import annotations

import json
import pickle
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import click
import numpy as np
import numpy.typing as npt

from bench.train.data import Example, characters
from bench.train.scoring import figures, score_groups, scorer
from kg.extract.tagger.calibration import EVIDENCE, confidence, evidence
from kg.extract.tagger.decode import Posterior, best_path
from kg.extract.tagger.labels import Group, decode
from kg.extract.tagger.tag import SETTINGS, Settings, Tagger

Floats = npt.NDArray[np.float64]
FOLDS = 5
RIDGE = 1.0
UNFITTED = (0.0,) * len(EVIDENCE)
DEFAULT = Settings(
    crf=0.0, transformer=1.0, opening=1.0, temper=0.55, keep=0.15, calibration=UNFITTED
)
FAST = Settings(crf=1.0, transformer=0.0, opening=0.5, temper=0.55, keep=0.2, calibration=UNFITTED)


def right(example: Example, groups: Sequence[Group]) -> list[bool]:
    """Whether each group is right in the sense of the scorer's joint0."""
    module = scorer()
    article = module.Article(example.text)
    _, gold = article.read(characters(example.groups, example.words))
    _, pred = article.read(characters(groups, example.words))
    found = [False] * len(groups)
    for g, p in module.pair(gold, pred):
        sources = gold[g]["source"], pred[p]["source"]
        found[p] = bool(sources[0] & sources[1]) or not (sources[0] or sources[1])
    return found


def fit(values: Floats, truth: Floats) -> Floats:
    """The weights of a logistic regression with a small ridge, by Newton's method."""
    weights = np.zeros(values.shape[1])
    for _ in range(50):
        chance = 1 / (1 + np.exp(-values @ weights))
        slope = values.T @ (chance - truth) + RIDGE * weights
        bend = (values * (chance * (1 - chance))[:, None]).T @ values
        weights -= np.linalg.solve(bend + RIDGE * np.eye(len(weights)), slope)
    return weights


def calibration_error(sure: Floats, truth: Floats, bins: int = 10) -> float:
    """The expected calibration error over bins of equal width."""
    place = np.minimum((sure * bins).astype(int), bins - 1)
    gaps = [
        abs(sure[place == i].mean() - truth[place == i].mean()) * (place == i).mean()
        for i in range(bins)
        if (place == i).any()
    ]
    return float(sum(gaps))


def calibrate(data: Sequence[Example], tagger: Tagger) -> tuple[Settings, dict[str, object]]:
    """The settings with fitted confidence, and a report of figures."""
    values: list[list[float]] = []
    truth: list[bool] = []
    article: list[int] = []
    found: list[list[Group]] = []
    temper = tagger.settings.temper
    for number, example in enumerate(data):
        scores, steps = tagger.scores(example.words)
        labels = best_path(scores, steps)
        groups = decode(labels)
        post = Posterior.of(scores * temper, steps * temper)
        values += evidence(groups, labels, post)
        truth += right(example, groups)
        article += [number] * len(groups)
        found.append(groups)
    x, y, fold = np.array(values), np.array(truth, dtype=float), np.array(article) % FOLDS
    held_out = np.zeros(len(y))
    for i in range(FOLDS):
        weights = fit(x[fold != i], y[fold != i])
        held_out[fold == i] = 1 / (1 + np.exp(-x[fold == i] @ weights))
    settings = replace(tagger.settings, calibration=tuple(round(float(w), 4) for w in fit(x, y)))
    report: dict[str, object] = {
        "attributions": len(y),
        "right": round(float(y.mean()), 3),
        "calibration error": round(calibration_error(held_out, y), 4),
        "of those with 0.9 right": round(float(y[held_out >= 0.9].mean()), 3),
        "share with 0.9": round(float((held_out >= 0.9).mean()), 3),
        "kept at": _thresholds(data, found, x, settings),
    }
    return settings, report


def _thresholds(
    data: Sequence[Example], found: Sequence[Sequence[Group]], values: Floats, settings: Settings
) -> dict[float, dict[str, float]]:
    """The figures if attributions below a confidence are dropped."""
    sure = iter([confidence(v, settings.calibration) for v in values.tolist()])
    rated = [[(group, next(sure)) for group in groups] for groups in found]
    return {
        least: figures(score_groups(data, [[g for g, c in some if c >= least] for some in rated]))
        for least in (0.0, 0.1, 0.2, 0.25, 0.3, 0.35, 0.4)
    }


@click.command()
@click.option("--dev", type=Path, required=True, help="Cached examples.")
@click.option("--models", type=Path, required=True, help="Folder of the model files.")
@click.option("--fast/--default", default=False)
@click.option("--crf", type=float, help="Weight of the CRF.")
@click.option("--transformer", type=float, help="Weight of the transformer.")
@click.option("--opening", type=float, help="Added to labels that open an attribution.")
@click.option("--temper", type=float, help="Factor of the scores before probabilities are taken.")
@click.option("--keep", type=float, help="Least confidence of an attribution.")
def main(dev: Path, models: Path, fast: bool, **chosen: float | None) -> None:
    """Calibrates one mode and writes its settings into MODELS/attribution.json."""
    path = models / SETTINGS
    held = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    mode = "fast" if fast else "default"
    start = FAST if fast else DEFAULT
    given: dict[str, Any] = {k: v for k, v in chosen.items() if v is not None}
    settings = replace(start, **given)
    for name, fallback in (("default", DEFAULT), ("fast", FAST)):
        held.setdefault(name, asdict(fallback))
    held[mode] = asdict(settings)
    path.write_text(json.dumps(held, indent=1) + "\n", encoding="utf-8")
    data = pickle.loads(dev.read_bytes())
    held[mode], report = asdict((found := calibrate(data, Tagger.load(models, fast)))[0]), found[1]
    path.write_text(json.dumps(held, indent=1) + "\n", encoding="utf-8")
    click.echo(json.dumps(report, indent=1))


if __name__ == "__main__":
    main()
