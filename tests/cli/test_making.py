"""`kg build` and `kg extract`: whole outputs and exit codes."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.model import ArticleFacts
from kg.records import attributions, records
from kg.store import open_store
from tests.cli.runner import lines, out, run
from tests.corpus import KG, TWO_NAMES, n_quads
from tests.corpus import kg as command
from tests.facts import CAPTURED


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
        "left open: 1 source not resolved\n"
        "links across articles: 3 added\n"
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


def test_own_actors_win_and_a_wrong_row_stops_the_build(elsewhere: Path) -> None:
    (elsewhere / "own.csv").write_text(
        "name,kind,country,iri\nMinistry of Nothing,organization,FR,https://example.org/nothing\n",
        encoding="utf-8",
    )
    (elsewhere / "a.txt").write_text(
        "Ministry of Nothing said on Monday that the port was shut.", encoding="utf-8"
    )
    (record,) = lines(out("extract", "a.txt", "--actors", "own.csv"))
    speakers = record["speakers"]
    assert isinstance(speakers, list)
    named = [(speaker["id"], speaker["country"]) for speaker in speakers]
    assert named == [("https://example.org/nothing", "FR")]
    assert run("build", "a.txt", "--actors", "own.csv").exit_code == 0
    with open_store("kg-store") as store:
        (facts,) = store.all_facts()
    assert facts.statements[0].speakers[0].actor == "https://example.org/nothing"
    (elsewhere / "own.csv").write_text("name,kind\nNobody,thing\n", encoding="utf-8")
    done = run("build", "a.txt", "--actors", "own.csv")
    assert (done.exit_code, done.stderr) == (
        2,
        "kg: own.csv, line 2: 'thing' is no kind of actor; write one of person, country, "
        "organization, group\n",
    )


def test_link_makes_the_links_anew(elsewhere: Path) -> None:
    out("build", "sample")
    before = n_quads(elsewhere / "kg-store")
    out("build", "sample", "--store", "other", "--no-link")
    done = re.sub(r"\d+\.\d s", "… s", out("link", "--store", "other"))
    assert re.fullmatch(
        r"other: 3 articles linked in … s; links across articles: \d+ added\n", done
    )
    assert n_quads(elsewhere / "other") == before
    again = re.sub(r"\d+\.\d s", "… s", out("link", "--store", "other"))
    assert again == "other: 3 articles linked in … s; links across articles: none changed\n"
    missing = run("link", "--store", "missing")
    assert (missing.exit_code, (elsewhere / "missing").exists()) == (2, False)


def test_remove_takes_articles_out(elsewhere: Path) -> None:
    out("build", "sample")
    assert out("remove", "captured.txt") == "removed sample/captured.txt\n"
    done = run("remove", "captured.txt")
    assert (done.exit_code, done.stderr) == (
        2,
        "kg: captured.txt: is no article of the store; list them: kg query articles\n",
    )
