"""The measured precision of what was found."""

from __future__ import annotations

from kg.extract.attribution.attribution import Attribution
from kg.extract.attribution.confidence import UNRESOLVED, confidence
from kg.extract.lexicon import rows
from tests.docs import doc

SAID = doc("Lin/NNP/nsubj/said said=say/VBD/ROOT no/UH/dobj/said")


def _of(rule: str, cue: tuple[int, int] | None = (1, 2), *, resolved: bool = True) -> float:
    return confidence(SAID, Attribution(cue, ((0, 1),), ((2, 3),), rule), resolved)


def test_a_rule_that_was_not_measured_has_the_share_of_all() -> None:
    (overall,) = [float(r["precision"]) for r in rows("rule_precision") if not r["rule"]]
    assert _of("no such rule", None) == round(overall, 3)


def test_a_source_that_nobody_can_name_makes_it_less_sure() -> None:
    assert _of("that", resolved=False) == round(_of("that") * UNRESOLVED, 3)


def test_every_share_of_the_table_lies_between_0_and_1() -> None:
    assert all(0 < float(row["precision"]) <= 1 for row in rows("rule_precision"))
