"""What the README shows is true: its commands and its Python run, and print what it says.

The blocks of a page run in order, in a copy of the working folder that has ``seeds``.  A ``…``
alone in a line of output stands for any lines; seconds taken may differ.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGES = ("README.md",)
BIN = Path(sys.executable).parent

_BLOCK = re.compile(r"^```(console|python)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_SECONDS = re.compile(r"\b\d+(\.\d+)? s\b")


@dataclass(frozen=True)
class Step:
    """A command or a program of a page, and the output that the page shows, if any."""

    place: str
    words: tuple[str, ...]
    shown: str


def steps(page: str, text: str) -> Iterator[Step]:
    """The commands ``$ kg …`` and the programs of a page, in order."""
    for block in _BLOCK.finditer(text):
        line = text[: block.start()].count("\n") + 2
        if block[1] == "python":
            yield Step(f"{page}:{line}", (sys.executable, "-c", block[2]), "")
            continue
        for part in re.split(r"^\$ ", block[2], flags=re.MULTILINE)[1:]:
            command, _, shown = part.replace("\\\n", "").partition("\n")
            if command.startswith("kg "):
                yield Step(f"{page}:{line}: {command}", ("sh", "-c", command), shown)


def differs(shown: str, real: str) -> bool:
    """Whether an output is not the one that is shown."""
    pattern = "".join(
        r"(?:.*\n)*" if line == "…" else re.escape(line) + r"\n" for line in _lines(shown)
    )
    return not re.fullmatch(pattern, "".join(f"{line}\n" for line in _lines(real)))


def _lines(output: str) -> list[str]:
    return [line.rstrip() for line in _SECONDS.sub("… s", output).strip("\n").split("\n")]


@pytest.mark.parametrize("page", PAGES)
def test_every_example_of_a_page_runs_and_prints_what_is_shown(page: str, tmp_path: Path) -> None:
    file = ROOT / page
    if not file.exists():
        pytest.skip(f"there is no {page}")
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    found = list(steps(page, file.read_text(encoding="utf-8")))
    assert found, f"{page} has no example"
    environment = os.environ | {"PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}
    environment.pop("KG_STORE", None)
    wrong = []
    for step in found:
        done = subprocess.run(
            step.words,
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        if done.returncode:
            wrong.append(f"{step.place} exits with {done.returncode}:\n{done.stderr}")
        elif step.shown.strip() and differs(step.shown, done.stdout):
            wrong.append(f"{step.place} shows\n{step.shown}\nbut prints\n{done.stdout}")
    assert not wrong, "\n\n".join(wrong)


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", "ontology/README.md"])
def test_every_file_that_a_page_links_to_is_there(page: str) -> None:
    file = ROOT / page
    links = re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", file.read_text(encoding="utf-8"))
    local = [link for link in links if "://" not in link]
    assert [link for link in local if not (file.parent / link).exists()] == []


# The machinery itself


PAGE = """
```console
$ kg stats
3 articles
…
```

```sh
make demo
```

```console
$ cd elsewhere
$ kg query denials \\
    --by China
```

```python
import kg
```
"""


def test_the_commands_and_programs_of_a_page_are_found() -> None:
    assert [(s.place, s.words[-1], s.shown) for s in steps("x.md", PAGE)] == [
        ("x.md:3: kg stats", "kg stats", "3 articles\n…\n"),
        ("x.md:13: kg query denials     --by China", "kg query denials     --by China", ""),
        ("x.md:19", "import kg\n", ""),
    ]


@pytest.mark.parametrize(
    ("shown", "real", "wrong"),
    [
        ("a\nb\n", "a\nb\n", False),
        ("a\nb\n", "a\n", True),
        ("a\n", "a\nb\n", True),
        ("a\n…\n", "a\nb\nc\n", False),
        ("a\n…\nc\n", "a\nb\nc\n", False),
        ("a\n…\nc\n", "a\nc\n", False),
        ("…\nc\n", "a\nb\nc\n", False),
        ("…\nc\n", "a\nb\n", True),
        ("a\n…\nc\n…\ne\n", "a\nb\nc\nd\ne\n", False),
        ("in 1.8 s\n", "in 12.0 s\n", False),
        ("a.c\n", "abc\n", True),
        ("a\n\nb\n", "a\n\nb\n", False),
    ],
)
def test_an_output_is_held_against_what_is_shown(shown: str, real: str, wrong: bool) -> None:
    assert differs(shown, real) is wrong
