"""Every notebook runs from top to bottom, and is stored with what it prints."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest

from tests.notebooks import NOTEBOOKS, executed, kept, stored

HOW = "run it and keep its outputs with: python -m tests.notebooks"


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_runs_from_top_to_bottom(notebook: Path, tmp_path: Path) -> None:
    node = executed(notebook, tmp_path)
    code = [cell for cell in node.cells if cell.cell_type == "code"]
    assert [cell.execution_count for cell in code] == list(range(1, len(code) + 1))
    assert [o.text for cell in code for o in cell.outputs if o.get("name") == "stderr"] == []
    left = {path.name for path in (tmp_path / "notebooks").iterdir()}
    assert left <= {".ipynb_checkpoints"}  # it leaves nothing behind


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_is_stored_small_executed_and_without_errors(notebook: Path) -> None:
    node = stored(notebook)
    nbformat.validate(node)
    code = [cell for cell in node.cells if cell.cell_type == "code"]
    assert [cell.execution_count for cell in code] == list(range(1, len(code) + 1)), HOW
    kinds = {output.output_type for cell in code for output in cell.outputs}
    assert kinds and kinds <= {"execute_result", "stream", "display_data"}, HOW
    assert kept(stored(notebook)) == node, HOW
    assert notebook.stat().st_size < 200_000
    assert node.cells[0].cell_type == "markdown"
    assert node.cells[0].source.startswith("# ")


def test_there_are_two_notebooks() -> None:
    assert [path.stem for path in NOTEBOOKS] == ["01-who-said-what", "02-claims-and-denials"]
