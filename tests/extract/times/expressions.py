"""The table of expressions of time, in ``expressions.txt`` beside this file."""

from __future__ import annotations

from pathlib import Path

WEDNESDAY = "2025-04-09"
"""When they appeared."""

_TABLE = Path(__file__).with_suffix(".txt").read_text(encoding="utf-8")


def rows(section: str) -> list[list[str]]:
    """The rows of a section of the table, in their cells."""
    body = _TABLE.partition(f"[{section}]\n")[2].partition("\n[")[0]
    return [[cell.strip() for cell in line.split(" | ")] for line in body.splitlines() if line]
