"""The sample articles as files and as a store, and the command line: for tests of the outer rooms.

The texts are those of ``tests.facts``; the store of ``stored`` holds their hand-made facts and
needs no model, so that what it answers does not change with the extraction.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from kg.graph.write import article_quads
from kg.iri import article_iri
from kg.store import open_store
from tests.facts import ANALYSIS, CAPTURED, REACTIONS, sample

TEXTS = {"analysis.txt": ANALYSIS, "captured.txt": CAPTURED, "reactions.txt": REACTIONS}

TWO_NAMES = """Robert O'Brien said that talks would begin in May.

China's leader Xi Jinping (习近平) warned the United States on Monday that “和平” was in danger.
"""
"""A text with an apostrophe in a name, and with Chinese characters before and in a quotation."""

PRINTED = Path(__file__).with_name("printed")
"""What commands print about the sample, a file each."""

KG = str(Path(sys.executable).with_name("kg"))
"""The installed command."""


def written(folder: Path) -> Path:
    """The folder ``sample`` in ``folder``, with the sample articles as files."""
    place = folder / "sample"
    place.mkdir()
    for name, text in TEXTS.items():
        (place / name).write_text(text, encoding="utf-8")
    return place


def stored(folder: Path) -> Path:
    """A store in ``folder`` with the hand-made facts of the sample articles."""
    place = folder / "kg-store"
    with open_store(place, write=True) as store:
        for facts in sample():
            store.replace(article_iri(facts.article), article_quads(facts))
    return place


def n_quads(store: Path) -> list[str]:
    """All lines of a store, sorted."""
    with open_store(store) as opened:
        return sorted(opened.n_quads())


def kg(
    *words: str | Path, cwd: Path, stdin: str = "", **environment: str
) -> subprocess.CompletedProcess[str]:
    """What the command ``kg`` does with these words, in a process of its own."""
    return subprocess.run(
        [KG, *map(str, words)],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        env=os.environ | environment,
        check=False,
    )
