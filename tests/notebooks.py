"""Notebooks run from top to bottom; as a command: run them and keep what they print.

    python -m tests.notebooks

A cell with the tag ``no-output`` keeps none: a page with all its data would be most of the file.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbformat import NotebookNode

ROOT = Path(__file__).parent.parent
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
SECONDS = 300
"""The longest that one cell may take."""


def stored(notebook: Path) -> NotebookNode:
    """The notebook as it lies on disk."""
    node: NotebookNode = nbformat.read(notebook, as_version=4)  # type: ignore[no-untyped-call]
    return node


def executed(notebook: Path, folder: Path) -> NotebookNode:
    """The notebook with its outputs, run in a copy of the working folder that has ``seeds``.

    Raises:
        CellExecutionError: a cell fails; the message shows the cell and its traceback.
    """
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    place = folder / "notebooks"
    place.mkdir()
    node = stored(notebook)
    NotebookClient(
        node, timeout=SECONDS, resources={"metadata": {"path": str(place)}}, record_timing=False
    ).execute()
    return node


def kept(node: NotebookNode) -> NotebookNode:
    """The notebook as it is stored: without long outputs, warnings, and what names a machine."""
    for cell in node.cells:
        if cell.cell_type == "code":
            cell.metadata.pop("execution", None)
            told = [o for o in cell.outputs if o.get("name") != "stderr"]
            cell.outputs = [] if "no-output" in cell.metadata.get("tags", ()) else told
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    metadata = {"kernelspec": kernel, "language_info": {"name": "python"}}
    node.metadata = nbformat.from_dict(metadata)  # type: ignore[no-untyped-call]
    return node


if __name__ == "__main__":
    for path in NOTEBOOKS:
        with tempfile.TemporaryDirectory() as place:
            done = kept(executed(path, Path(place)))
            nbformat.write(done, path)  # type: ignore[no-untyped-call]
