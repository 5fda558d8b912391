"""`kg evaluate` and `kg validate`: whole outputs and exit codes."""

from __future__ import annotations

import dataclasses
import json
import re
from pathlib import Path

from kg.evaluate.report import text as report
from kg.evaluate.run import evaluate
from kg.store import open_store
from tests.cli.runner import lines, out, run
from tests.corpus import stored
from tests.facts import CAPTURED


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


def test_annotate_writes_a_file_that_checks_and_evaluates(elsewhere: Path) -> None:
    article = elsewhere / "sample" / "captured.txt"
    done = run("annotate", article, "-o", "gold.json")
    count = len((elsewhere / "gold.json").read_text(encoding="utf-8").splitlines()) - 2
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr == f"{count} statements to correct\n"
    done = run("annotate", article, "--check", "gold.json")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "gold.json: sound\n")
    (elsewhere / "found.jsonl").write_text(out("extract", article), encoding="utf-8")
    scores = json.loads(out("evaluate", "gold.json", "--against", "found.jsonl", "--json"))
    assert (scores["f1"]["value"], scores["joint_f1"]["value"]) == (1.0, 1.0)
    printed = run("annotate", article).stdout
    assert printed == (elsewhere / "gold.json").read_text(encoding="utf-8")


def test_annotate_tells_what_is_wrong_and_spares_what_is_there(elsewhere: Path) -> None:
    article, gold = elsewhere / "sample" / "captured.txt", elsewhere / "gold.json"
    found = run("annotate", article).stdout
    gold.write_text(found.replace("indirect", "heard", 1), encoding="utf-8")
    done = run("annotate", article, "--check", "gold.json")
    told = "gold.json: statement 1 has an unknown mode 'heard'\n"
    assert (done.exit_code, done.stdout) == (1, told)
    done = run("annotate", article, "-o", "gold.json")
    assert (done.exit_code, done.stderr) == (
        2,
        "kg: gold.json: is there already and may hold corrections; name a new file\n",
    )
    assert run("annotate", article, "-o", "a", "--check", "b").exit_code == 2
    done = run("annotate", elsewhere / "sample" / "analysis.txt", "--check", "gold.json")
    assert (
        done.stdout == "gold.json: is of another text, that of captured.txt; nothing was changed\n"
    )
    assert done.exit_code == 1
