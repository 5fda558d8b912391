"""The table of sentences with figures, in ``sentences.txt`` beside this file."""

from __future__ import annotations

from pathlib import Path

_TABLE = Path(__file__).with_suffix(".txt").read_text(encoding="utf-8")


def sentences() -> list[tuple[str, list[str]]]:
    """Each sentence with its figures, as they are written in the table."""
    blocks = [block.splitlines() for block in _TABLE.split("\n\n")[1:]]
    return [(lines[0], [line.strip() for line in lines[1:] if line]) for lines in blocks]
