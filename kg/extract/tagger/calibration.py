"""How likely an attribution is right: what the models make of it, through a logistic function.

"Right" is what the scorer calls joint0: the content overlaps a true one by half or more, and the
sources share a word or are both missing.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from kg.extract.tagger.decode import TINY, Posterior
from kg.extract.tagger.labels import ROLE_OF, Group, Label, Role, TokenSpan

EVIDENCE = (
    "one",
    "path",
    "cue",
    "content",
    "weakest content",
    "source",
    "no source",
    "shared source",
    "length",
    "path squared",
    "cue squared",
    "content squared",
    "weakest content squared",
    "source squared",
)
"""The names of the values that ``evidence`` gives, in order."""
_ROLES = np.array([[ROLE_OF.get(label) == role for label in Label] for role in Role])


def evidence(
    groups: Sequence[Group], labels: Sequence[Label], post: Posterior
) -> list[list[float]]:
    """What speaks for each group: one value for each name in EVIDENCE, mostly log-probabilities."""
    roles = post.marginals @ _ROLES.T
    return [_evidence(group, labels, post, roles) for group in groups]


def _evidence(
    group: Group, labels: Sequence[Label], post: Posterior, roles: np.ndarray
) -> list[float]:
    own = [span for span, role in group.spans if not (group.shares and role == Role.SOURCE)]
    first, last = own[0][0], min(max(end for _, end in own) + 1, len(labels))
    content = np.concatenate([roles[a:b, Role.CONTENT] for a, b in group.content])
    values = [
        1.0,
        max(post.log_probability(labels, first, last), -15.0) / 5,
        _log_mean(roles, group.cue, Role.CUE),
        _log_mean(roles, group.content, Role.CONTENT),
        math.log(float(np.quantile(content, 0.1)) + 1e-3),
        _log_mean(roles, group.source, Role.SOURCE) if group.source else 0.0,
        float(not group.source),
        float(group.shares),
        math.log(len(content)) / 3,
    ]
    return values + [v * v for v in values[1:6]]


def _log_mean(roles: np.ndarray, spans: Sequence[TokenSpan], role: Role) -> float:
    values = np.concatenate([roles[a:b, role] for a, b in spans])
    return math.log(max(float(values.mean()), 1e-3) + TINY)


def confidence(values: Sequence[float], weights: Sequence[float]) -> float:
    """The probability that the attribution is right, rounded to three places."""
    score = sum(v * w for v, w in zip(values, weights, strict=True))
    return round(1 / (1 + math.exp(-max(-30.0, min(30.0, score)))), 3)
