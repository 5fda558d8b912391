"""The best path and the posterior, held against all paths."""

from __future__ import annotations

import itertools

import numpy as np
import numpy.typing as npt
import pytest

from kg.extract.tagger.decode import Posterior, best_path
from kg.extract.tagger.labels import Label, decode, encode, follows

Floats = npt.NDArray[np.float32]


def _random(words: int, seed: int) -> tuple[Floats, Floats]:
    chance = np.random.default_rng(seed)
    shape = (words, len(Label)), (len(Label), len(Label))
    first, second = (chance.normal(size=s).astype(np.float32) for s in shape)
    return first, second


def _score(path: tuple[Label, ...], scores: Floats, steps: Floats) -> float:
    total = sum(float(scores[i, x]) for i, x in enumerate(path))
    return total + sum(float(steps[a, b]) for a, b in itertools.pairwise(path))


def _paths(words: int) -> list[tuple[Label, ...]]:
    return [
        path
        for path in itertools.product(Label, repeat=words)
        if all(follows(a, b) for a, b in itertools.pairwise((Label.OUTSIDE, *path)))
    ]


def _whole(path: tuple[Label, ...]) -> bool:
    groups = decode(path)
    return (
        all(len(g.cue) == 1 and g.content for g in groups)
        and encode(groups, len(path)) == list(path)
        and not (groups and groups[0].shares)
    )


@pytest.mark.parametrize("seed", range(5))
def test_the_best_path_is_the_best_of_all_whole_ones(seed: int) -> None:
    scores, steps = _random(4, seed)
    found = best_path(scores, steps)
    best = max((p for p in _paths(4) if _whole(p)), key=lambda p: _score(p, scores, steps))
    assert _score(tuple(found), scores, steps) >= _score(best, scores, steps) - 1e-4
    assert all(g.cue and g.content for g in decode(found))


def test_a_cue_without_a_content_is_given_up() -> None:
    scores = np.zeros((3, len(Label)), np.float32)
    scores[:, Label.OUTSIDE] = 5
    scores[1, Label.NEW_CUE] = 9
    steps = np.zeros((len(Label), len(Label)), np.float32)
    assert best_path(scores, steps) == [Label.OUTSIDE] * 3


def test_the_posterior_is_that_of_all_paths() -> None:
    scores, steps = _random(3, 7)
    post = Posterior.of(scores, steps)
    paths = _paths(3)
    weights = np.exp([_score(p, scores, steps) for p in paths])
    weights /= weights.sum()
    for i, label in itertools.product(range(3), Label):
        expected = sum(w for p, w in zip(paths, weights, strict=True) if p[i] == label)
        assert post.marginals[i, label] == pytest.approx(expected, abs=1e-4)
    path = paths[int(weights.argmax())]
    assert np.exp(post.log_probability(path, 0, 3)) == pytest.approx(weights.max(), rel=1e-3)


def test_nothing_has_no_path() -> None:
    empty = np.zeros((0, len(Label)), np.float32)
    steps = np.zeros((len(Label), len(Label)), np.float32)
    assert best_path(empty, steps) == []
    assert Posterior.of(empty, steps).marginals.shape == (0, len(Label))
