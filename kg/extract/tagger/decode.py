"""The likeliest well-formed labels of an article, and how likely each label is.

Well-formed means that every attribution has one cue and at least one content, and that a span goes
on only where it began.  The best path is searched over states that remember which roles the
attribution at hand has so far, so that a cue is never left without its content: either the best
content is found, or the cue is given up.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from kg.extract.tagger.labels import INSIDE, OPENS, ROLE_OF, Label, Role, follows

Floats = npt.NDArray[np.float32]
NEVER = np.float32(-1e6)
"""The score of what cannot be."""
TINY = 1e-30
"""Keeps logarithms finite."""
_NOTHING = 0
_COMPLETE = 1 << Role.CUE | 1 << Role.CONTENT


@dataclass(frozen=True, slots=True)
class _States:
    """Labels with what their attribution has so far, as a finite automaton."""

    labels: npt.NDArray[np.int64]
    """(states,) the label of each."""
    step: npt.NDArray[np.bool_]
    """(states, states) whether the second may follow the first."""
    start: npt.NDArray[np.bool_]
    end: npt.NDArray[np.bool_]


@cache
def _states() -> _States:
    """All states that can be reached from the start, and the steps between them."""
    known = [(Label.OUTSIDE, _NOTHING)]
    for state in known:
        known += [s for s in _next(*state) if s not in known]
    number = {state: i for i, state in enumerate(known)}
    step = np.zeros((len(known), len(known)), dtype=bool)
    for state in known:
        for after in _next(*state):
            step[number[state], number[after]] = True
    start = step[number[Label.OUTSIDE, _NOTHING]]
    end = np.array([_closed(held) for _, held in known])
    return _States(np.array([int(label) for label, _ in known]), step, start, end)


def _closed(held: int) -> bool:
    return held == _NOTHING or held & _COMPLETE == _COMPLETE


def _next(label: Label, held: int) -> Iterable[tuple[Label, int]]:
    """The states that may follow a state; ``held`` is the set of roles as bits."""
    for after in Label:
        if not follows(label, after):
            continue
        if after == Label.OUTSIDE or after in INSIDE:
            yield after, held
        elif after in OPENS:
            if _closed(held) and (after != Label.SHARED_CUE or held):
                yield after, 1 << ROLE_OF[after]
        elif held and not (ROLE_OF[after] == Role.CUE and held & 1 << Role.CUE):
            yield after, held | 1 << ROLE_OF[after]


def best_path(potentials: Floats, transitions: Floats) -> list[Label]:
    """The likeliest well-formed labels.

    Args:
        potentials: (words, labels).
        transitions: (labels, labels), from the row to the column.
    """
    if not len(potentials):
        return []
    states = _states()
    step = np.where(states.step, transitions[np.ix_(states.labels, states.labels)], NEVER).T.copy()
    emission = potentials[:, states.labels]
    back = np.empty(emission.shape, dtype=np.int8)
    score = np.where(states.start, emission[0], NEVER)
    rows = np.arange(len(step))
    for i in range(1, len(emission)):
        total = step + score
        best = total.argmax(1)
        back[i] = best
        score = total[rows, best] + emission[i]
        score -= score.max()
    state = int(np.where(states.end, score, NEVER).argmax())
    path = [state]
    for i in range(len(emission) - 1, 0, -1):
        state = int(back[i, state])
        path.append(state)
    return [Label(states.labels[s]) for s in reversed(path)]


@dataclass(frozen=True, slots=True)
class Posterior:
    """How likely labels are, given the potentials of the whole article."""

    marginals: Floats
    """(words, labels) the probability of each label at each word."""
    _ahead: Floats
    _behind: Floats
    _emission: Floats
    """As scaled for the recursions: the products of steps along a path are probabilities."""
    _step: Floats

    @classmethod
    def of(cls, potentials: Floats, transitions: Floats) -> Posterior:
        """The posterior by the forward and backward recursions, scaled at each word."""
        count = len(potentials)
        step = (np.exp(transitions) * _may_follow()).astype(np.float32)
        emission = np.exp(potentials - potentials.max(1, keepdims=True)).astype(np.float32)
        ahead, behind = np.ones_like(emission), np.ones_like(emission)
        for i in range(count):
            before = ahead[i - 1] @ step if i else _may_follow()[Label.OUTSIDE]
            emission[i] /= (before * emission[i]).sum()
            ahead[i] = before * emission[i]
        back = step.T.copy()
        for i in range(count - 2, -1, -1):
            behind[i] = (emission[i + 1] * behind[i + 1]) @ back
        return cls(ahead * behind, ahead, behind, emission, step)

    def log_probability(self, labels: Sequence[Label], first: int, last: int) -> float:
        """The logarithm of the probability of ``labels[first:last]`` as they stand."""
        path = np.array([int(x) for x in labels[first:last]])
        value = np.log(self._ahead[first, path[0]] + TINY)
        value += np.log(self._behind[last - 1, path[-1]] + TINY)
        steps = self._step[path[:-1], path[1:]]
        value += np.log(steps + TINY).sum()
        value += np.log(self._emission[np.arange(first + 1, last), path[1:]] + TINY).sum()
        return float(min(value, 0.0))


@cache
def _may_follow() -> Floats:
    return np.array([[follows(a, b) for b in Label] for a in Label], dtype=np.float32)
