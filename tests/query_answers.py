"""As a command: write the answers that tests/test_query.py expects anew, to be read before kept.

    python -m tests.query_answers

What has changed, ``git diff tests/answers`` shows.
"""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path

from kg.formats import render
from kg.query import named_queries, run
from kg.store import Store, open_store

Given = Mapping[str, str]


def query_of(case: str) -> str:
    """The named query that a case asks: the longest name with which the case begins."""
    return max((q.name for q in named_queries() if case.startswith(q.name)), key=len)


def answer_file(case: str, folder: Path) -> Path:
    """Where the expected answer of a case lies."""
    return folder / f"{case}.{'ttl' if query_of(case) == 'statement' else 'csv'}"


def answer(case: str, given: Given, store: Store) -> str:
    """The answer to a case, as it is stored."""
    name = query_of(case)
    return render(run(store, name, given), "turtle" if name == "statement" else "csv")


def refresh(cases: Mapping[str, Given], folder: Path, store: Store) -> None:
    """Write the answers to all cases."""
    folder.mkdir(exist_ok=True)
    for case, given in cases.items():
        answer_file(case, folder).write_text(answer(case, given, store), encoding="utf-8")


if __name__ == "__main__":
    from tests.linked import store_linked
    from tests.test_query import CASES, EXPECTED, LINKED, fill

    with tempfile.TemporaryDirectory() as place:
        with open_store(Path(place) / "plain", write=True) as plain:
            fill(plain)
            refresh(CASES, EXPECTED, plain)
        with open_store(Path(place) / "linked", write=True) as linked:
            store_linked(linked)
            refresh(LINKED, EXPECTED / "linked", linked)
