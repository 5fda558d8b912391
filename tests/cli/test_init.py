"""The command `kg` itself: help, errors that are one sentence on stderr, start-up."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

import kg.cli.asking
from kg._version import __version__
from kg.cli import main
from tests.cli.runner import out, printed, run, transcript
from tests.corpus import KG, n_quads, stored, written
from tests.corpus import kg as command


def test_kg_alone_lists_the_commands() -> None:
    done = run("--help")
    assert done.exit_code == 0
    listed = re.findall(r"^  (\w+) {2,}\S", done.stdout.partition("Commands:\n")[2], re.MULTILINE)
    assert listed == sorted(main.commands)
    assert run().stderr == done.stdout


def test_version() -> None:
    assert out("--version") == f"kg, version {__version__}\n"


@pytest.mark.parametrize("name", sorted(main.commands))
def test_help_says_what_a_command_does_and_gives_an_example(name: str) -> None:
    text = out(name, "--help")
    assert text == out(name, "-h")
    assert text.startswith(f"Usage: kg {name} ")
    (example,) = re.findall(r"^  Example: kg (\w+)\b", text, re.MULTILINE)
    assert example == name
    for option in main.commands[name].params:
        if isinstance(option, click.Option) and option.name not in ("form", "help"):
            assert option.help, option.name


def test_an_unknown_command_is_refused() -> None:
    done = run("denials")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "No such command 'denials'" in done.stderr


# kg build


def test_any_command_stopped_by_ctrl_c_exits_with_130(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(kg.cli.asking, "open_store", stop)
    done = run("stats")
    assert (done.exit_code, done.stdout, done.stderr) == (130, "", "kg: stopped\n")


# kg extract


def test_the_store_is_named_by_an_option_or_the_environment(
    folder: Path, elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = folder / "kg-store"
    expected = printed("stats.txt").replace("kg-store:", f"{place}:")
    assert out("stats", "--store", place) == expected
    monkeypatch.setenv("KG_STORE", str(place))
    assert out("stats") == expected
    assert run("stats", "--store", "none").exit_code == 2


STORE_COMMANDS: list[tuple[str, ...]] = [
    ("statements",),
    ("actors",),
    ("claims",),
    ("query", "denials"),
    ("view",),
    ("export", "--format", "csv"),
    ("validate",),
    ("stats",),
]


@pytest.mark.parametrize("words", STORE_COMMANDS, ids=lambda words: words[0])
def test_a_missing_store_is_an_error_and_none_is_made(
    words: tuple[str, ...], elsewhere: Path
) -> None:
    done = run(*words)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == (
        "kg: there is no store at kg-store; build one with: kg build PATH… --store kg-store\n"
    )
    assert [path.name for path in elsewhere.iterdir()] == ["sample"]


@pytest.mark.parametrize(("line", "told"), transcript("errors.txt"))
def test_an_error_is_one_line_that_names_the_thing_and_the_mend(
    line: str, told: str, elsewhere: Path
) -> None:
    stored(elsewhere)
    (elsewhere / "articles").mkdir()
    (elsewhere / "articles" / "a.txt").write_text("China denied it.", encoding="utf-8")
    (elsewhere / "notes.txt").write_text("China denied it all.", encoding="utf-8")
    (elsewhere / "bad.rq").write_text("SELECT nonsense", encoding="utf-8")
    (elsewhere / "bytes.rq").write_bytes(b"\xff\xfe\x00")
    (elsewhere / "drop.rq").write_text("DROP ALL", encoding="utf-8")
    before = n_quads(elsewhere / "kg-store")
    done = run(*line.split())
    assert (done.exit_code, done.stdout, done.stderr) == (2, "", told)
    assert n_quads(elsewhere / "kg-store") == before


def test_a_server_that_is_down_is_named() -> None:
    done = run("stats", "--store", "http://127.0.0.1:9/")
    assert (done.exit_code, done.stdout) == (2, "")
    assert re.fullmatch(
        r"kg: http://127\.0\.0\.1:9/query cannot be reached \(.*\); is the server up\?\n",
        done.stderr,
    )


def test_an_unknown_query_names_those_that_are_close(here: Path) -> None:
    done = run("query", "accusation")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith(
        "kg: no query is called 'accusation'; did you mean accusations or quotations? there are: "
    )
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("build", "Missing argument 'PATHS...'"),
        ("extract", "Missing argument 'PATHS...'"),
        ("export", "Missing option '--format'"),
        ("export --format turtle --collapsed", "--collapsed goes with --format graphml or gexf"),
        ("query denials --by", "--by needs a value"),
        ("query denials China", "unexpected argument 'China'; parameters are --NAME VALUE"),
        ("stats --format yaml", "'yaml' is not one of 'text', 'json'"),
        ("view --max-nodes 1", "1 is not in the range x>=2"),
    ],
)
def test_a_command_line_that_cannot_be_meant_shows_its_usage(
    line: str, told: str, here: Path
) -> None:
    done = run(*line.split())
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith(f"Usage: kg {line.split()[0]} ")
    assert told in done.stderr


@pytest.mark.parametrize(
    "line",
    [
        "statements",
        "statements --format csv",
        "statements --format jsonl",
        "actors --format csv",
        "query timeline",
        "export --format csv",
        "export --format nquads",
        "export --format gexf",
    ],
)
def test_a_reader_that_goes_away_leaves_no_traceback(line: str, folder: Path) -> None:
    with subprocess.Popen(
        [KG, *line.split()],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        told = process.stderr.read()
    assert (process.returncode, told) == (0, "")


def test_a_process_of_its_own_prints_what_the_runner_prints(folder: Path) -> None:
    done = command("statements", cwd=folder, KG_STORE="kg-store")
    assert (done.returncode, done.stdout, done.stderr) == (0, printed("statements.txt"), "")
    done = command("stats", "--store", "none", cwd=folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("kg: there is no store at none")


HEAVY = set(
    "spacy thinc onnxruntime numpy pandas pyvis trafilatura networkx rdflib pyshacl".split()
)


@pytest.mark.parametrize(
    ("line", "loads"),
    [
        ("--help", set()),
        ("query denials --by China", set()),
        ("query", set()),
        ("statements --format csv", set()),
        ("actors", set()),
        ("claims", set()),
        ("stats", set()),
        ("export --format nquads", set()),
        ("export --format csv", {"networkx"}),
        ("validate", {"pyshacl", "rdflib"}),
        ("build sample", set()),
        ("view -o who.html", {"numpy", "pyvis", "networkx"}),
    ],
)
def test_a_command_loads_only_what_it_needs(
    line: str, loads: set[str], folder: Path, tmp_path: Path
) -> None:
    """A build of nothing new needs no language model either."""
    code = f"""
import sys
from kg.cli import main
try:
    main({line.split()!r})
finally:
    print(*sorted({HEAVY!r} & set(sys.modules)), file=sys.stderr)
"""
    written(tmp_path)
    if line == "build sample":
        build_environment = {"KG_STORE": str(tmp_path / "store")}
        command("build", "sample", cwd=tmp_path, **build_environment)
    else:
        build_environment = {"KG_STORE": str(folder / "kg-store")}
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env=os.environ | build_environment,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert set(done.stderr.split()) - loads == set()
