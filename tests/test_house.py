"""The house in order: imports run one way, heavy libraries have one door, lists are complete."""

from __future__ import annotations

import ast
import configparser
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

import pytest

from kg._version import __version__
from kg.cli import main

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "kg"

ROOMS = (
    ("model", "kinds", "errors", "_version"),
    ("iri", "gazetteer", "resources", "figures", "times"),
    ("read", "actors", "records", "unattributed"),
    ("parse",),
    ("extract", "graph", "guard"),
    ("store", "remote"),
    ("parameters",),
    ("query",),
    ("formats",),
    ("link",),
    ("network", "summary", "export", "claims"),
    ("view",),
    ("build",),
    ("library", "evaluate", "annotate", "remove"),
    ("terminal",),
    ("cli",),
)
"""The floors of the house from the ground up: a room imports from its own floor or from below."""

TOP = ("__init__",)
"""The front door stands outside: it may import from every floor."""

LATE = {("kg.store", "kg.remote")}
"""Inside functions only: the door to the servers, opened by the door to all stores."""

DOORS = {
    "click": (
        "kg/cli.py",
        "kg/cli/asking.py",
        "kg/cli/checking.py",
        "kg/cli/making.py",
        "kg/cli/showing.py",
        "kg/terminal.py",
    ),
    "jinja2": ("kg/view/picture.py",),
    "networkx": ("kg/network.py", "kg/view/layout.py"),
    "onnxruntime": ("kg/extract/tagger/transformer.py", "kg/link/encoder.py"),
    "oxrdflib": ("kg/store.py",),
    "pandas": ("kg/library.py",),
    "pyshacl": ("kg/graph/validate.py",),
    "pyvis": ("kg/view/picture.py",),
    "thinc": ("kg/parse.py",),
    "trafilatura": ("kg/read/html.py",),
    "urllib.request": ("kg/remote.py",),
}
"""Who may import a library that is heavy or that someone may want to exchange one day."""

NOT_AT_THE_START = ("spacy", "pandas", "rdflib", "pyshacl", "trafilatura", "thinc", "oxrdflib")
"""Libraries that no module may load when it is imported: they take longer than most commands."""


@dataclass(frozen=True)
class Import:
    """One name that a module imports."""

    module: str
    name: str
    late: bool
    """Inside a function."""
    typing: bool
    """Only for the type checker."""


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def dotted(file: Path) -> str:
    return ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


@cache
def imports() -> tuple[Import, ...]:
    return tuple(
        found
        for file in modules()
        for found in _imports(ast.parse(file.read_text(encoding="utf-8")), dotted(file))
    )


def _imports(
    tree: ast.AST, module: str, late: bool = False, typing: bool = False
) -> Iterator[Import]:
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Import):
            yield from (Import(module, alias.name, late, typing) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module} imports by dots"
            assert node.module is not None
            # ``from kg import network`` imports the module kg.network
            bare = (PACKAGE.name, "urllib")
            names = [f"{node.module}.{a.name}" if node.module in bare else node.module
                     for a in node.names]  # fmt: skip
            yield from (Import(module, name, late, typing) for name in names)
        else:
            guard = isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
            function = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
            yield from _imports(node, module, late or function, typing or guard)


def floor(module: str) -> int:
    room = module.split(".")[1] if "." in module else "__init__"
    for level, rooms in enumerate((*ROOMS, TOP)):
        if room in rooms:
            return level
    raise AssertionError(f"{module} stands on no floor: give it one in ROOMS")


def test_imports_run_one_way() -> None:
    upwards = {
        (found.module, found.name)
        for found in imports()
        if found.name.startswith("kg.") and floor(found.name) > floor(found.module)
    }
    assert upwards == set()


def test_rooms_on_one_floor_have_no_loop() -> None:
    """Inside a floor and a room modules may import each other, but never in a circle."""
    inner = {
        (found.module, found.name)
        for found in imports()
        if found.name.startswith("kg.") and (found.module, found.name) not in LATE
    }
    left = {module for pair in inner for module in pair}
    while left:
        free = {m for m in left if not any(a == m and b in left for a, b in inner)}
        assert free, f"these import each other in a circle: {sorted(left)}"
        left -= free
    late = {(f.module, f.name) for f in imports() if f.late and (f.module, f.name) in LATE}
    assert late == LATE


def test_nobody_imports_from_the_front_door() -> None:
    assert [f for f in imports() if f.name == "kg"] == []
    assert {name for f in imports() if (name := f.name).startswith("kg.")} <= {
        dotted(file) for file in modules()
    }


@pytest.mark.parametrize("library", sorted(DOORS))
def test_a_heavy_library_has_one_door(library: str) -> None:
    users = {
        f.module.replace(".", "/") + ".py"
        for f in imports()
        if not f.typing and (f.name == library or f.name.startswith(f"{library}."))
    }
    assert users == set(DOORS[library])


def test_only_the_parser_loads_a_spacy_pipeline() -> None:
    assert {f.module for f in imports() if f.name == "spacy"} == {"kg.parse"}
    callers = {
        dotted(file) for file in modules() if re.search(r"\b(spacy\.(load|blank)|util\.load_model)",
                                                        file.read_text(encoding="utf-8"))
    }  # fmt: skip
    assert callers == {"kg.parse"}


def test_no_module_loads_a_heavy_library_when_it_is_imported() -> None:
    early = {
        (f.module, f.name)
        for f in imports()
        if f.name.partition(".")[0] in NOT_AT_THE_START and not f.late and not f.typing
    }
    assert early == set()


@pytest.mark.parametrize("file", modules(), ids=lambda file: dotted(file))
def test_a_module_says_in_its_first_line_what_it_is(file: Path) -> None:
    doc = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8")))
    if file.name == "__init__.py" and file.stat().st_size == 0:
        return
    assert doc
    first = doc.partition("\n\n")[0]
    assert first.count("\n") == 0
    assert first.rstrip("”\"'").endswith(".")


@pytest.mark.parametrize("file", modules(), ids=lambda file: dotted(file))
def test_what_a_module_lists_as_public_is_sorted_and_there(file: Path) -> None:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    listed: list[str] = []
    known: set[str] = set()
    for node in tree.body:
        if isinstance(node, ast.Assign):
            names = {target.id for target in node.targets if isinstance(target, ast.Name)}
            known |= names
            if "__all__" in names:
                listed = ast.literal_eval(node.value)
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            known.add(node.target.id)
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            known.add(node.name)
        elif isinstance(node, ast.ImportFrom):
            known |= {alias.asname or alias.name for alias in node.names}
    assert listed == sorted(set(listed))
    assert set(listed) <= known


def test_every_file_is_short_enough_to_be_read() -> None:
    long = {
        dotted(file): count
        for file in modules()
        if (count := len(file.read_text(encoding="utf-8").splitlines())) > 400
    }
    assert long == {}


def test_the_version_is_the_newest_of_the_changelog() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    versions = re.findall(r"^## \[?(\d+\.\d+\.\d+)", text, re.MULTILINE)
    assert versions[0] == __version__
    assert versions == sorted(versions, key=lambda v: [*map(int, v.split("."))], reverse=True)


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_command_has_a_test_and_stands_in_the_readme(name: str) -> None:
    files = (ROOT / "tests" / "cli").glob("test_*.py")
    tests = "\n".join(file.read_text(encoding="utf-8") for file in files)
    assert re.search(rf"^def test_{name}_", tests, re.MULTILINE)
    assert f"`kg {name}" in (ROOT / "README.md").read_text(encoding="utf-8")


TESTED_BY = {
    "graph/read_events.py": "graph/test_read.py",
    "graph/read_graph.py": "graph/test_read.py",
    "graph/read_parts.py": "graph/test_read.py",
    "graph/read_statements.py": "graph/test_read.py",
    "graph/write_actors.py": "graph/test_write.py",
    "graph/write_events.py": "graph/test_write.py",
    "graph/write_parts.py": "graph/test_write.py",
    "graph/write_statements.py": "graph/test_write.py",
    "link/rules.py": "link/test_run.py",
    "link/sequel.py": "link/test_run.py",
    "remote.py": "test_store.py",
    "view/picture.py": "view/test_picture_in_browser.py",
}
"""Modules whose tests are those of the door that leads to them."""


def test_every_module_has_a_test_that_mirrors_it() -> None:
    """The rooms of `kg.extract` are tested where their rules meet, so not file by file."""
    missing = []
    for file in modules():
        name = file.relative_to(PACKAGE)
        test = TESTED_BY.get(name.as_posix(), name.with_name(f"test_{name.name}"))
        if not file.name.startswith("_") and name.parts[0] != "extract":
            missing += [str(test)] * (not (ROOT / "tests" / test).is_file())
    assert missing == []


# What is packed


@cache
def config() -> configparser.ConfigParser:
    parser = configparser.ConfigParser()
    parser.read(ROOT / "setup.cfg", encoding="utf-8")
    return parser


def packages() -> dict[str, Path]:
    """The packages that are built, with their folders."""
    options = config()["options"]
    places = dict(line.split(" = ") for line in options["package_dir"].split("\n") if line)
    found = {}
    for package in options["packages"].split():
        parent = next(p for p in (package, *_parents(package)) if p in places)
        rest = package.removeprefix(parent).strip(".").replace(".", "/")
        found[package] = ROOT / places[parent] / rest
    return found


def _parents(package: str) -> Iterator[str]:
    while package := package.rpartition(".")[0]:
        yield package


def test_every_package_is_packed() -> None:
    packed = set(packages().values())
    assert [folder for folder in sorted(packed) if not folder.is_dir()] == []
    others = (ROOT / "ontology", ROOT / "ontology" / "queries", ROOT / "seeds")
    folders = {file.parent for file in committed() if PACKAGE in file.parents}
    assert {*folders, *others} - packed == set()


def test_every_data_file_is_packed() -> None:
    globs = {
        package: [pattern.strip() for pattern in patterns.split(",")]
        for package, patterns in config()["options.package_data"].items()
    }
    missing = [
        str(file.relative_to(ROOT))
        for package, folder in packages().items()
        for file in committed()
        if file.parent == folder and file.suffix != ".py"
        if not any(fnmatch(file.name, pattern) for pattern in globs.get(package, ()))
    ]
    assert missing == []


# What is committed


@cache
def committed() -> tuple[Path, ...]:
    """The files of the repository, and those that are about to be."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if listed.returncode:
        pytest.skip("this is no checkout of the repository")
    return tuple(ROOT / name for name in sorted(set(listed.stdout.split("\0"))) if name
                 and (ROOT / name).is_file())  # fmt: skip


def test_no_file_names_a_place_of_the_machine_it_was_written_on() -> None:
    places = re.compile(rb"(?<![\w.:/-])/(?:work|root|home)/[\w.]")
    found = [
        f"{file.relative_to(ROOT)}: {place.group().decode()}"
        for file in committed()
        if file.suffix not in (".png", ".npz", ".onnx", ".bin", ".gz")
        for place in places.finditer(file.read_bytes())
    ]
    assert found == []


def test_no_file_is_large_without_need() -> None:
    limit = 1_000_000
    data = PACKAGE / "data"
    large = [f for f in committed() if f.stat().st_size > limit and data not in f.parents]
    assert large == []


def test_the_folders_of_tests_are_packages() -> None:
    folders = {file.parent for file in (ROOT / "tests").rglob("test_*.py")}
    assert [folder for folder in sorted(folders) if not (folder / "__init__.py").exists()] == []
