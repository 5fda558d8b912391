"""The figures of an evaluation as text for a terminal; all shares in percent."""

from __future__ import annotations

from kg.evaluate.attributions import AttributionScores
from kg.evaluate.figures import SAMPLES, Calibration, Estimate
from kg.evaluate.statements import StatementScores
from kg.formats import aligned

_COLUMNS = ("", "precision", "95 %", "recall", "95 %", "F1", "95 %", "predicted", "gold")
_SAMPLED = f"intervals hold 95 % of {SAMPLES} samples of the articles"


def text(scores: AttributionScores | StatementScores) -> str:
    """The figures as aligned tables, ending in a line break."""
    if isinstance(scores, StatementScores):
        return _statements(scores)
    return _attributions(scores)


def _attributions(scores: AttributionScores) -> str:
    rows = [
        (
            row.name,
            *(cell for figure in (row.precision, row.recall, row.f1) for cell in _cells(figure)),
            str(row.predicted),
            str(row.gold),
        )
        for row in scores.rows
    ]
    share, span = _cells(scores.source_accuracy)
    lines = [
        f"{_count(scores.articles)}; {_SAMPLED}\n",
        aligned(_COLUMNS, rows, width=0, numeric=[False] + [True] * 8),
        f"source accuracy {share} ({span}) of {scores.pairs} pairs",
    ]
    if scores.calibration is not None:
        lines.append(_calibration(scores.calibration))
    return "\n".join(lines) + "\n"


def _calibration(found: Calibration) -> str:
    rows = [(f"{b.confidence:.2f}", f"{b.right:.2f}", str(b.count)) for b in found.bins]
    head = f"expected calibration error {found.error:.3f} (right: joint0)\n\n"
    table = aligned(("confidence", "right", "predicted"), rows, width=0, numeric=[True] * 3)
    return head + table.rstrip("\n")


def _statements(scores: StatementScores) -> str:
    figures = {
        "precision": scores.precision,
        "recall": scores.recall,
        "f1": scores.f1,
        "joint f1": scores.joint_f1,
        **scores.fields,
    }
    rows = [(name, *_cells(figure)) for name, figure in figures.items()]
    gold = _count(scores.gold, "gold statement")
    head = f"{_count(scores.articles)}, {gold}, {scores.predicted} predicted"
    table = aligned(("", "share", "95 %"), rows, width=0, numeric=[False, True, True])
    return f"{head}; {_SAMPLED}\n\n{table}"


def _cells(figure: Estimate | None) -> tuple[str, str]:
    """The share and its interval, in percent."""
    if figure is None:
        return "", ""
    return f"{100 * figure.value:.1f}", f"{100 * figure.low:.1f}–{100 * figure.high:.1f}"


def _count(number: int, noun: str = "article") -> str:
    return f"{number} {noun}" + "s" * (number != 1)
