"""The data and scorers that this project was given: beside the checkout, and not part of it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

PLACE = Path(__file__).parents[3] / "shared"


def shared(name: str) -> Path:
    """The shared file of that name; skips the test where it is absent."""
    file = PLACE / name
    if not file.is_file():
        pytest.skip(f"there is no ../shared/{name} beside this checkout to compare with")
    return file


def printed(scorer: str, *words: str | Path) -> str:
    """What a shared scorer prints, run as a process of its own."""
    command = [sys.executable, str(shared(f"eval/{scorer}")), *map(str, words)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout


def lines(file: Path) -> list[dict[str, Any]]:
    """The objects of a JSON Lines file."""
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def write(file: Path, items: list[dict[str, Any]]) -> Path:
    """The file, with these objects in it."""
    file.write_text("".join(json.dumps(item) + "\n" for item in items), encoding="utf-8")
    return file
