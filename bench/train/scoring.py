"""Figures of the scorer for attributions found in PolNeAR's articles."""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from bench.train.data import Example, characters
from kg.extract.tagger.labels import Group

SCORER = Path(os.environ.get("ATTRIBUTION_SCORER", "../shared/eval/score_attribution.py"))
"""The scorer of the shared evaluation; it lies beside the checkout, or where the variable says."""


@cache
def scorer() -> Any:
    """The scorer's module."""
    spec = importlib.util.spec_from_file_location("score_attribution", SCORER)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def score_groups(data: Sequence[Example], found: Sequence[Sequence[Group]]) -> Any:
    """The scorer's counts for groups found in each article, against the gold characters."""
    gold = {
        e.id: {"id": e.id, "text": e.text, "quotes": characters(e.groups, e.words)} for e in data
    }
    pred = {e.id: {"quotes": characters(g, e.words)} for e, g in zip(data, found, strict=True)}
    return scorer().score(gold, pred)


def figures(scored: Any) -> dict[str, float]:
    """The figures that matter, in per cent."""
    rows, source = scored
    prf = scorer().prf
    out = {
        name: 100 * prf(*rows[row])[2]
        for name, row in (
            ("exact", "exact all"),
            ("tokens", "tokens all"),
            ("matched", "matched"),
            ("joint0", "joint0"),
        )
    }
    out["source"] = 100 * source[0] / source[1] if source[1] else 0.0
    for kind in ("direct", "mixed", "indirect"):
        out[kind] = 100 * prf(*rows[f"matched {kind}"])[1]
    return {k: round(v, 2) for k, v in out.items()}
