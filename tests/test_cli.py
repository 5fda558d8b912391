"""The command `kg`: whole outputs, exit codes, and errors that are one sentence on stderr.

The expected outputs are the files of ``tests/printed``; the store is that of ``tests.corpus``.
"""

from __future__ import annotations

import csv
import dataclasses
import io
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import click
import pytest
import rdflib
from click.testing import CliRunner, Result

import kg.cli
from kg._version import __version__
from kg.cli import main
from kg.evaluate.report import text as report
from kg.evaluate.run import evaluate
from kg.export import FORMATS, export
from kg.graph.write import article_quads
from kg.iri import article_iri
from kg.model import ArticleFacts, Finding, FindingKind
from kg.network import collapsed, network, write_edges_csv, write_gexf, write_graphml
from kg.records import attributions, records
from kg.store import open_store
from kg.view.page import page
from tests.corpus import KG, PRINTED, TWO_NAMES, n_quads, stored, written
from tests.corpus import kg as command
from tests.facts import CAPTURED, captured, sample

ORDERED = sorted(sample(), key=lambda facts: facts.article.id)
"""The sample in the order in which a store gives it."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A working folder with the sample's store as ``kg-store``; not to be written to."""
    place = tmp_path_factory.mktemp("cli")
    stored(place)
    return place


@pytest.fixture
def here(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same, as the working folder."""
    monkeypatch.chdir(folder)
    monkeypatch.delenv("KG_STORE", raising=False)
    return folder


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder of its own with the sample's articles in ``sample``."""
    written(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("KG_STORE", raising=False)
    return tmp_path


def run(*words: str | Path, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, [*map(str, words)], input=stdin, prog_name="kg")


def out(*words: str | Path, stdin: str | bytes | None = None) -> str:
    """What a command that goes well prints; it says nothing on stderr."""
    done = run(*words, stdin=stdin)
    assert (done.exit_code, done.stderr) == (0, ""), done.output
    return done.stdout


def printed(name: str) -> str:
    return (PRINTED / name).read_text(encoding="utf-8")


def transcript(name: str) -> list[tuple[str, str]]:
    """The commands of a file of ``tests/printed``, without ``kg``, and what each prints."""
    parts = printed(name).split("$ kg ")[1:]
    return [(line, output) for line, _, output in (part.partition("\n") for part in parts)]


def lines(text: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in text.splitlines()]


# The command itself


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


def test_build_reads_stores_and_tells(elsewhere: Path) -> None:
    first = run("build", "sample", "missing")
    assert first.exit_code == 0
    assert first.stderr == (
        "skipped missing: no such file or folder; check the spelling and the working directory\n"
    )
    with open_store("kg-store") as store:
        count = sum(len(facts.statements) for facts in store.all_facts())
    assert timeless(first.stdout) == (
        f"kg-store: 3 added, 1 skipped; {count} statements extracted in … s\n"
    )
    again = out("build", "sample")
    assert timeless(again) == "kg-store: 3 unchanged; 0 statements extracted in … s\n"
    assert sorted(path.name for path in elsewhere.iterdir()) == ["kg-store", "sample"]


def timeless(text: str) -> str:
    return re.sub(r"\d+\.\d s\b", "… s", text)


def test_build_of_nothing_readable_exits_with_1(elsewhere: Path) -> None:
    (elsewhere / "empty.txt").touch()
    done = run("build", "empty.txt")
    assert done.exit_code == 1
    assert done.stderr.startswith("skipped empty.txt: is empty")
    assert timeless(done.stdout) == "kg-store: 1 skipped; 0 statements extracted in … s\n"


def test_build_takes_metadata_base_and_stdin(elsewhere: Path) -> None:
    (words, values) = (
        ["--title", "Two men", "--publisher", "The Courier", "--published", "2025-04-10"],
        ("Two men", "The Courier", "2025-04-10", "https://example.org/1"),
    )
    base = "https://example.org/who/"
    done = run(
        *("build", "-", "--store", "store", "--base", base, "--quiet", *words),
        *("--url", "https://example.org/1"),
        stdin=CAPTURED,
    )
    assert (done.exit_code, done.stderr) == (0, "")
    with open_store("store") as store:
        (facts,) = store.all_facts()
        (iri,) = store.articles()
    article = facts.article
    assert (article.title, article.publisher, article.published, article.url) == values
    assert article.text == CAPTURED
    assert iri.startswith(f"{base}article/stdin/")


def test_build_goes_on_with_two_workers_after_an_option_that_is_refused(elsewhere: Path) -> None:
    assert run("build", "sample", "--workers", "0").exit_code == 2
    (elsewhere / "sample" / "empty.txt").touch()
    done = command("build", "sample", "--workers", "2", cwd=elsewhere)
    assert done.returncode == 0
    assert done.stdout.startswith("kg-store: 3 added, 1 skipped; ")
    assert done.stderr.startswith("skipped sample/empty.txt: is empty")


def test_build_stopped_by_ctrl_c_says_how_to_go_on(elsewhere: Path) -> None:
    for number in range(300):
        (elsewhere / f"{number}.txt").write_text(f"{number} {CAPTURED}", encoding="utf-8")
    with subprocess.Popen(
        [KG, "build", "."], stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
    ) as process:
        while not (elsewhere / "kg-store" / "quads").exists():
            assert process.poll() is None
            time.sleep(0.02)
        process.send_signal(signal.SIGINT)
        told, complained = process.communicate()
    assert (process.returncode, told) == (130, "")
    assert complained == "kg: stopped; what was stored stays: run the same command to go on\n"


def test_any_command_stopped_by_ctrl_c_exits_with_130(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(kg.cli, "open_store", stop)
    done = run("stats")
    assert (done.exit_code, done.stdout, done.stderr) == (130, "", "kg: stopped\n")


# kg extract


def test_extract_prints_statements_as_they_will_be_stored(elsewhere: Path) -> None:
    out("build", "sample")
    printed_records = out("extract", "sample")
    assert printed_records == out("extract", "sample", "--format", "statements")
    assert printed_records == out("statements", "--format", "jsonl")
    assert len(lines(printed_records)) > 5


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("facts", lambda facts: [json.loads(facts.to_json())]),
        ("statements", lambda facts: list(records(facts))),
        ("attributions", lambda facts: [attributions(facts)]),
    ],
)
def test_extract_has_three_formats(
    form: str, expected: Callable[[ArticleFacts], list[object]], elsewhere: Path
) -> None:
    found = lines(out("extract", "sample/captured.txt", "--format", form))
    facts = ArticleFacts.from_json(out("extract", "sample/captured.txt", "--format", "facts"))
    assert facts.article.text == CAPTURED
    assert found == expected(facts)


def test_extract_reads_stdin_and_reports_flaws_on_stderr(elsewhere: Path) -> None:
    done = run("extract", "-", "missing.txt", "--format", "facts", stdin=CAPTURED)
    assert done.exit_code == 0
    (facts,) = map(ArticleFacts.from_json, done.stdout.splitlines())
    assert (facts.article.text, facts.article.source) == (CAPTURED, "-")
    assert done.stderr == (
        "skipped missing.txt: no such file or folder; check the spelling and the working "
        "directory\n"
    )
    assert [path.name for path in elsewhere.iterdir()] == ["sample"]


def test_extract_of_nothing_readable_exits_with_1(elsewhere: Path) -> None:
    done = run("extract", "missing.txt")
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.startswith("skipped missing.txt: ")


def test_extract_keeps_names_with_apostrophes_and_chinese_text(elsewhere: Path) -> None:
    (elsewhere / "习近平's words.txt").write_text(TWO_NAMES, encoding="utf-8")
    found = lines(out("extract", "习近平's words.txt"))
    assert [record["source"] for record in found] == ["习近平's words.txt"] * len(found)
    assert "O'Brien" in str(found[0]["speakers"])
    for record in found:
        sentence = record["sentence"]
        assert isinstance(sentence, dict)
        assert TWO_NAMES[sentence["start"] : sentence["end"]] == sentence["text"]
    assert "和平" in out("extract", "习近平's words.txt")  # not as \u escapes


# kg statements, actors, claims, stats


def test_statements_as_a_table(here: Path) -> None:
    assert out("statements") == printed("statements.txt")


def test_statements_as_json_lines_are_the_records(here: Path) -> None:
    assert lines(out("statements", "--format", "jsonl")) == [
        record for facts in ORDERED for record in records(facts)
    ]


def test_statements_as_csv(here: Path) -> None:
    assert out("statements", "--format", "csv", "--by", "Lin Jian") == printed("statements.csv")


def test_statements_are_filtered(here: Path) -> None:
    found = out("statements", "--by", "China", "--about", "Ukraine", "--type", "denial")
    assert found == printed("statements-denials-by-china.txt")


@pytest.fixture(scope="module")
def open_ends(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with an article in which two things are not attributed, and its findings."""
    place = tmp_path_factory.mktemp("open") / "kg-store"
    facts = captured()
    findings = (
        Finding(FindingKind.QUOTATION_WITHOUT_SOURCE, facts.article.span(4, 12)),
        Finding(FindingKind.CUE_WITHOUT_CONTENT, facts.article.span(20, 23)),
    )
    with open_store(place, write=True) as store:
        iri = article_iri(facts.article)
        store.replace(iri, article_quads(dataclasses.replace(facts, findings=findings)))
    return place


def test_statements_unattributed_in_three_formats(open_ends: Path) -> None:
    first, second = CAPTURED[4:12], CAPTURED[20:23]
    words = ("statements", "--unattributed", "--store", open_ends)
    table = out(*words).splitlines()
    assert [re.split(r"  +", line) for line in (table[0], *table[2:])] == [
        ["kind", "words", "source"],
        ["quotation without a source", first, "captured.txt:4"],
        ["cue without a content", second, "captured.txt:20"],
    ]
    found = lines(out(*words, "--format", "jsonl"))
    assert [(r["kind"], r["text"], r["start"], r["end"]) for r in found] == [
        ("quotation without a source", first, 4, 12),
        ("cue without a content", second, 20, 23),
    ]
    told = csv.DictReader(io.StringIO(out(*words, "--format", "csv")))
    assert list(told) == [{key: str(value) for key, value in r.items()} for r in found]


def test_statements_unattributed_takes_no_filter(here: Path) -> None:
    done = run("statements", "--unattributed", "--by", "China")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "--unattributed goes without --by, --about and --type" in done.stderr


def test_evaluate_prints_figures_and_json(elsewhere: Path) -> None:
    found = lines(out("extract", "sample/captured.txt", "--format", "attributions"))
    gold = [found[0] | {"text": CAPTURED}]
    (elsewhere / "gold.jsonl").write_text(json.dumps(gold[0]), encoding="utf-8")
    (elsewhere / "found.jsonl").write_text(json.dumps(found[0]), encoding="utf-8")
    held = evaluate("gold.jsonl", "found.jsonl")
    assert out("evaluate", "gold.jsonl", "--against", "found.jsonl") == report(held)
    assert out("evaluate", "gold.jsonl") == report(evaluate("gold.jsonl"))
    (told,) = lines(out("evaluate", "gold.jsonl", "--against", "found.jsonl", "--json"))
    assert told == json.loads(json.dumps(dataclasses.asdict(held)))
    fast = lines(out("evaluate", "gold.jsonl", "--fast", "--json"))
    assert fast == [json.loads(json.dumps(dataclasses.asdict(evaluate("gold.jsonl", fast=True))))]


def test_evaluate_refuses_what_has_no_effect_and_tells_what_is_wrong(elsewhere: Path) -> None:
    done = run("evaluate", "gold.jsonl", "--against", "found.jsonl", "--fast")
    assert done.exit_code == 2
    assert "--fast goes without --against" in done.stderr
    done = run("evaluate", "gold.jsonl")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith("kg: gold.jsonl: cannot be read")


def test_actors_as_table_and_csv(here: Path) -> None:
    assert out("actors") == printed("actors.txt")
    assert out("actors", "--format", "csv") == printed("actors.csv")


def test_claims_as_table_csv_and_json(here: Path) -> None:
    assert out("claims") == out("query", "claims") == printed("claims.txt")
    assert out("claims", "--format", "csv") == out("query", "claims", "--format", "csv")
    found = json.loads(out("claims", "--format", "json"))
    assert found["head"]["vars"] == printed("claims.txt").split("\n")[0].split()


def test_stats_in_words_and_as_json(here: Path) -> None:
    assert out("stats") == printed("stats.txt")
    assert out("stats", "--edges", "2", "--format", "json") == printed("stats.json")
    assert "Who speaks of whom most" not in out("stats", "--edges", "0")


def test_the_commands_on_an_empty_store(elsewhere: Path) -> None:
    with open_store("kg-store", write=True):
        pass
    for name, output in transcript("empty.txt"):
        assert out(name) == output
    assert out("statements", "--format", "jsonl") == ""
    assert out("export", "--format", "nquads") == ""
    assert out("validate") == "kg-store: 0 graphs, conforms\n"
    assert Path(out("view").strip()) == elsewhere / "who.html"


# kg query


def test_query_without_a_name_lists_the_queries(here: Path) -> None:
    assert out("query") == printed("queries.txt")


def test_query_by_name_with_parameters(here: Path) -> None:
    found = out("query", "denials", "--by", "China", "--about", "Ukraine")
    assert found == printed("denials.txt")
    assert found == out("query", "denials", "--by=Beijing", "--about=UA", "--store", "kg-store")


QUERY = """PREFIX kg: <https://w3id.org/whosaid/ontology#>
SELECT ?what ?value {
  ?s a kg:Accusation ; kg:content ?what
  OPTIONAL { ?s kg:quantity/kg:value ?value }
} ORDER BY ?what
"""


def test_query_from_a_file_stdin_or_the_command_line(here: Path, tmp_path: Path) -> None:
    file = tmp_path / "mine.rq"
    file.write_text(QUERY, encoding="utf-8")
    assert out("query", file) == printed("query.txt")
    assert out("query", "-", stdin=QUERY) == printed("query.txt")
    assert out("query", QUERY) == printed("query.txt")


def test_query_as_csv_and_json(here: Path) -> None:
    assert out("query", QUERY, "--format", "csv") == (
        "what,value\n"
        "of drawing other countries into its war,\n"
        '"“At least 155 Chinese nationals are fighting for Russia,”",155\n'
    )
    integer = "http://www.w3.org/2001/XMLSchema#integer"
    assert json.loads(out("query", QUERY, "--format", "json")) == {
        "head": {"vars": ["what", "value"]},
        "results": {
            "bindings": [
                {"what": {"type": "literal", "value": "of drawing other countries into its war"}},
                {
                    "what": {
                        "type": "literal",
                        "value": "“At least 155 Chinese nationals are fighting for Russia,”",
                    },
                    "value": {"type": "literal", "value": "155", "datatype": integer},
                },
            ]
        },
    }


def test_query_for_a_graph_prints_turtle(here: Path) -> None:
    query = "CONSTRUCT { ?a <x:n> ?l } { ?a a kg:Person ; rdfs:label ?l }"
    query = (
        "PREFIX kg: <https://w3id.org/whosaid/ontology#> "
        f"PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> {query}"
    )
    found = out("query", query)
    assert found == out("query", query, "--format", "turtle")
    graph = rdflib.Graph().parse(data=found, format="turtle")
    assert {str(name) for name in graph.objects()} == {
        *("Dmitry Peskov", "Lin Jian", "Volodymyr Zelenskyy", "Zelenskyy"),
    }
    done = run("query", query, "--format", "csv")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "a graph (CONSTRUCT, DESCRIBE) has no rows for CSV; ask for turtle" in done.stderr


def test_query_for_a_truth_value(here: Path) -> None:
    assert out("query", "ASK { ?s ?p ?o }") == "yes\n"
    assert out("query", "ASK { <x:no> ?p ?o }") == "no\n"


def test_query_writes_to_a_file(here: Path, tmp_path: Path) -> None:
    file = tmp_path / "denials.csv"
    words = ("query", "denials", "--format", "csv")
    assert out(*words, "-o", file) == ""
    assert file.read_text(encoding="utf-8") == out(*words)


# kg view, export, validate


def test_view_writes_a_page_and_prints_its_path(here: Path, tmp_path: Path) -> None:
    file = tmp_path / "习近平's.html"
    assert out("view", "-o", file, "--title", "Who <said> what") == f"{file}\n"
    assert file.read_text(encoding="utf-8") == page(ORDERED, title="Who <said> what")
    out("view", "-o", file, "--max-nodes", "2")
    assert file.read_text(encoding="utf-8") == page(ORDERED, max_nodes=2)


def test_export_of_the_network(here: Path) -> None:
    graph = network(sample())
    for form, write in (("graphml", write_graphml), ("gexf", write_gexf)):
        for words, exported in (((), graph), (("--collapsed",), collapsed(graph))):
            expected = io.BytesIO()
            write(exported, expected)
            done = run("export", "--format", form, *words)
            assert (done.exit_code, done.stdout_bytes) == (0, expected.getvalue())
    expected = io.BytesIO()
    write_edges_csv(graph, expected)
    assert run("export", "--format", "csv").stdout_bytes == expected.getvalue()


def test_export_of_the_triples(here: Path, tmp_path: Path) -> None:
    quads = n_quads(here / "kg-store")
    assert sorted(out("export", "--format", "nquads").splitlines()) == quads
    for form in FORMATS:
        expected = io.BytesIO()
        with open_store("kg-store") as store:
            export(store, form, expected)
        assert out("export", "--format", form, "-o", tmp_path / form) == ""
        assert (tmp_path / form).read_bytes() == expected.getvalue()
    union = {line.rpartition(" <")[0] for line in quads}
    assert len(rdflib.Graph().parse(tmp_path / "turtle", format="turtle")) == len(union)


def test_validate_says_that_the_graph_conforms(here: Path) -> None:
    assert out("validate") == "kg-store: 3 graphs, conforms\n"


def test_validate_exits_with_1_where_it_does_not(elsewhere: Path) -> None:
    place = stored(elsewhere)
    with open_store(place, write=True) as store:
        (article, *_) = store.articles()
        quads = [q for q in store.quads(article) if not q.predicate.value.endswith("#inArticle")]
        store.replace(article, quads)
    done = run("validate")
    assert done.exit_code == 1
    assert re.fullmatch(r"kg-store: 3 graphs, \d+ problems\n", done.stderr)
    assert all(line.startswith(f"{article}#char=") for line in done.stdout.splitlines())
    assert len(done.stdout.splitlines()) == int(done.stderr.split()[3])


# Every command


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


def test_csv_for_spreadsheets_has_one_head_and_as_many_cells_in_each_row(here: Path) -> None:
    for words in (("statements",), ("actors",), ("claims",), ("query", "timeline")):
        rows = list(csv.reader(io.StringIO(out(*words, "--format", "csv"))))
        assert len(rows) > 1
        assert {len(row) for row in rows} == {len(rows[0])}


def test_the_sample_is_what_the_expected_outputs_tell(here: Path) -> None:
    with open_store("kg-store") as store:
        assert list(store.all_facts()) == ORDERED
    assert captured() in ORDERED
