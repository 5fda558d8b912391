"""From files to a store, with real files, the real model and a real store."""

from __future__ import annotations

import importlib
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import NamedNode

from kg._version import __version__
from kg.build import Progress, Report, build, extract
from kg.errors import InputError, ModelError, StoreError
from kg.extract.article import facts_of
from kg.extract.extractor import Extractor, find_method
from kg.kinds import FindingKind
from kg.link.state import begin, pending
from kg.model import ArticleFacts
from kg.parse import Parsed
from kg.read.metadata import Metadata
from kg.store import open_store
from tests.corpus import TEXTS, kg, n_quads, written
from tests.facts import ANALYSIS, CAPTURED
from tests.sparql_server import sparql_server

# The package's function ``build`` hides the module of that name from a plain import.
ROOM = importlib.import_module("kg.build")

IRIS = [f"https://w3id.org/whosaid/article/sample/{name}" for name in TEXTS]


loaded = cache(Extractor)


def quads_by_graph(store: Path) -> dict[str, set[str]]:
    """The articles' graphs; those of the links have tests of their own."""
    with open_store(store) as opened:
        graphs = [graph for graph in opened.graphs() if not graph.startswith(f"{opened.base}link/")]
        return {graph: set(map(str, opened.quads(graph))) for graph in graphs}


def statements(store: Path) -> int:
    with open_store(store) as opened:
        return sum(len(facts.statements) for facts in opened.all_facts())


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store of a plain build of the sample; not to be changed."""
    folder = tmp_path_factory.mktemp("built")
    build(written(folder), folder / "store")
    return folder / "store"


@pytest.fixture(autouse=True)
def loaded_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The builds of this process share the models that one of them loaded."""
    monkeypatch.setattr(ROOM, "Extractor", loaded)


def test_each_article_becomes_one_graph_with_its_facts(built: Path) -> None:
    with open_store(built) as store:
        assert list(store.articles()) == IRIS
        found = list(store.all_facts())
    assert list(quads_by_graph(built)) == IRIS
    assert [(f.article.id, f.article.source, f.article.text) for f in found] == [
        (f"sample/{name}", name, text) for name, text in TEXTS.items()
    ]
    assert {f.provenance for f in found} == {find_method().provenance(__version__)}
    assert all(f.statements for f in found)


def test_what_was_seen_and_not_attributed_is_counted_by_kind(tmp_path: Path) -> None:
    files = tmp_path / "cue.txt", tmp_path / "quotation.txt"
    files[0].write_text("Maria Rossi told the reporters.", encoding="utf-8")
    files[1].write_text("“Nobody asked us about the bridge.”", encoding="utf-8")
    report = build(files, tmp_path / "store")
    assert (report.statements, report.findings) == (
        0,
        {FindingKind.CUE_WITHOUT_CONTENT: 1, FindingKind.QUOTATION_WITHOUT_SOURCE: 1},
    )
    assert build(files, tmp_path / "store").findings == {}


def test_what_was_done_is_counted_and_told_step_by_step(tmp_path: Path) -> None:
    sample, store = written(tmp_path), tmp_path / "store"
    steps: list[Progress] = []
    first = build(sample, store, progress=steps.append)
    (sample / "captured.txt").write_text(CAPTURED + "\nLin denied that.\n", encoding="utf-8")
    (sample / "empty.txt").touch()
    second = build(sample, store, progress=steps.append)
    with open_store(store) as opened:
        replaced = len(opened.facts(IRIS[1]).statements)
    assert (first.added, first.replaced, first.unchanged, first.skipped) == (3, 0, 0, [])
    assert (second.added, second.replaced, second.unchanged) == (0, 1, 2)
    assert second.statements == replaced
    assert (first.written, second.written) == (3, 1)
    assert [flaw.source for flaw in second.skipped] == [str(sample / "empty.txt")]
    assert steps[:3] == [Progress(name, "added") for name in TEXTS]
    assert sorted(steps[3:]) == [
        Progress(str(sample / "empty.txt"), "skipped"),
        Progress("analysis.txt", "unchanged"),
        Progress("captured.txt", "replaced"),
        Progress("reactions.txt", "unchanged"),
    ]


def test_the_count_of_statements_is_what_the_store_gained(tmp_path: Path) -> None:
    report = build(written(tmp_path), tmp_path / "store", link=False)
    assert report == Report(
        added=3,
        statements=statements(tmp_path / "store"),
        findings=Counter({FindingKind.UNRESOLVED_SOURCE: 1}),
    )


def test_what_changed_is_linked_at_the_end(tmp_path: Path) -> None:
    sample, store, other = written(tmp_path), tmp_path / "store", tmp_path / "other"
    report = build(sample, store)
    assert report.links is not None
    assert report.links.articles == 3
    assert build(sample, store).links is None
    build(sample, other, link=False)
    assert n_quads(other) != n_quads(store)
    with open_store(other) as opened:
        assert pending(opened)
    late = build(sample, other).links
    assert late is not None
    assert late.articles == 3
    assert n_quads(other) == n_quads(store)


def test_links_of_a_build_that_was_killed_are_made_by_the_next(tmp_path: Path) -> None:
    sample, store, other = written(tmp_path), tmp_path / "store", tmp_path / "other"
    build(sample, store)
    build(sample / "captured.txt", other)
    with open_store(other, write=True) as opened:
        begin(opened, True, (), ())  # as it stands while articles are written
    build(sample, other)
    assert n_quads(other) == n_quads(store)


def test_a_changed_article_replaces_its_own_graph_and_no_other(tmp_path: Path) -> None:
    sample, store = written(tmp_path), tmp_path / "store"
    build(sample, store)
    before = quads_by_graph(store)
    (sample / "captured.txt").write_text("Lin Jian praised Ukraine.\n", encoding="utf-8")
    build(sample, store)
    after = quads_by_graph(store)
    assert {graph for graph in after if after[graph] != before[graph]} == {IRIS[1]}
    assert list(after) == list(before) == IRIS
    with open_store(store) as opened:
        (said,) = opened.facts(IRIS[1]).statements
    assert said.sentence.text == "Lin Jian praised Ukraine."


def test_changed_metadata_replaces_the_article(tmp_path: Path) -> None:
    sample, store = written(tmp_path), tmp_path / "store"
    build(sample, store)
    report = build(sample / "captured.txt", store, metadata=Metadata(published="2025-04-10"))
    assert (report.added, report.replaced, report.unchanged) == (0, 1, 0)
    with open_store(store) as opened:
        assert [f.article.published for f in opened.all_facts()] == [None, "2025-04-10", None]


def test_the_same_build_twice_changes_nothing(tmp_path: Path) -> None:
    sample, store = written(tmp_path), tmp_path / "store"
    build(sample, store)
    before = n_quads(store)
    assert build(sample, store) == Report(unchanged=3)
    assert n_quads(store) == before


def test_two_hash_seeds_give_the_same_bytes(tmp_path: Path) -> None:
    written(tmp_path)
    for seed in ("1", "2"):
        done = kg("build", "sample", "--store", seed, cwd=tmp_path, PYTHONHASHSEED=seed)
        assert (done.returncode, done.stderr) == (0, "")
    one, two = (
        kg("export", "--format", "nquads", "--store", s, cwd=tmp_path, PYTHONHASHSEED=s).stdout
        for s in ("1", "2")
    )
    assert one == two
    said = [line for line in n_quads(tmp_path / "1") if "/link/index/" not in line]
    assert len(one.splitlines()) == len(said) > 100


def test_the_order_of_the_files_makes_no_difference(tmp_path: Path, built: Path) -> None:
    sample = written(tmp_path)
    backwards = [sample / name for name in reversed(TEXTS)]
    build(backwards, tmp_path / "at-once")
    for file in backwards:
        build(file, tmp_path / "one-by-one")
    assert n_quads(tmp_path / "at-once") == n_quads(built)
    assert n_quads(tmp_path / "one-by-one") == n_quads(built)


def test_two_workers_do_what_one_does(
    tmp_path: Path, built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ROOM, "TASK", 1)
    sample = written(tmp_path)
    (sample / "empty.txt").touch()
    steps: list[Progress] = []
    report = build(sample, tmp_path / "store", workers=2, progress=steps.append)
    assert (report.added, report.statements) == (3, statements(built))
    assert [(s.change, Path(s.source).name) for s in steps] == [
        ("added", "analysis.txt"),
        ("added", "captured.txt"),
        ("skipped", "empty.txt"),
        ("added", "reactions.txt"),
    ]
    assert n_quads(tmp_path / "store") == n_quads(built)


def test_flawed_files_are_reported_and_the_rest_is_built(tmp_path: Path, built: Path) -> None:
    sample, store = written(tmp_path), tmp_path / "store"
    build(sample / "analysis.txt", store)
    flawed = {
        "a-binary.txt": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        "copy.txt": CAPTURED.encode(),
        "d-empty.txt": b"",
        "e-long.txt": b"China denied it. " * 100,
        "f-bytes.txt": bytes(range(128, 256)) * 4,
    }
    for name, content in flawed.items():
        (sample / name).write_bytes(content)
    report = build([sample, tmp_path / "missing"], store, max_chars=1000)
    assert (report.added, report.unchanged) == (2, 1)
    told = {Path(flaw.source).name: flaw.reason for flaw in report.skipped}
    assert sorted(told) == [
        *("a-binary.txt", "copy.txt", "d-empty.txt", "e-long.txt", "f-bytes.txt", "missing"),
    ]
    assert told["copy.txt"] == (
        f"has the same text as {sample / 'captured.txt'}; kept once, remove one"
    )
    assert n_quads(store) == n_quads(built)


def test_a_copy_under_another_name_is_reported_by_a_later_build(tmp_path: Path) -> None:
    sample, store = written(tmp_path), tmp_path / "store"
    build(sample, store)
    (sample / "captured.txt").rename(sample / "renamed.txt")
    report = build(sample, store)
    assert (report.added, report.unchanged) == (0, 2)
    assert [(flaw.source, flaw.reason) for flaw in report.skipped] == [
        (
            "renamed.txt",
            "has the same text as sample/captured.txt, which is in the store; kept once",
        )
    ]
    assert list(quads_by_graph(store)) == IRIS


def test_another_article_under_a_stored_name_replaces_nothing(tmp_path: Path) -> None:
    store, words = tmp_path / "store", [f"word{n}" for n in range(120)]
    for folder, text in (("one", words), ("two", words[::-1])):
        (tmp_path / folder / "news").mkdir(parents=True)
        (tmp_path / folder / "news" / "a.txt").write_text(
            f"Ana Lee said {' '.join(text)}.", encoding="utf-8"
        )
    build(tmp_path / "one" / "news", store)
    before = n_quads(store)
    (flaw,) = build(tmp_path / "two" / "news", store).skipped
    assert (flaw.source, flaw.reason) == (
        "a.txt",
        "news/a.txt is in the store with quite another text; name its folder or the file "
        "differently, or replace it with --again",
    )
    assert n_quads(store) == before
    assert build(tmp_path / "two" / "news", store, again=True).replaced == 1


def test_an_article_that_breaks_the_extraction_costs_no_other(
    tmp_path: Path, built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(parsed: Parsed, *others: Any, **more: Any) -> ArticleFacts:
        if parsed.article.source == "captured.txt":
            raise IndexError("no such token")
        return facts_of(parsed, *others, **more)

    monkeypatch.setattr("kg.extract.extractor.facts_of", breaks)
    report = build(written(tmp_path), tmp_path / "store")
    assert report.added == 2
    assert [str(flaw) for flaw in report.skipped] == [
        "captured.txt: could not be read by the extraction (IndexError('no such token')); "
        "please report it with the article"
    ]
    found, whole = quads_by_graph(tmp_path / "store"), quads_by_graph(built)
    assert found == {iri: whole[iri] for iri in (IRIS[0], IRIS[2])}


def test_another_method_replaces_what_the_first_one_found(tmp_path: Path) -> None:
    sample, store = written(tmp_path), tmp_path / "store"
    build(sample, store)
    assert build(sample, store, fast=True).replaced == 3
    assert build(sample, store, fast=True) == Report(unchanged=3)
    with open_store(store) as opened:
        methods = {facts.provenance for facts in opened.all_facts()}
    assert methods == {find_method(fast=True).provenance(__version__)}


def test_again_extracts_what_is_unchanged_and_leaves_it_as_it_is(tmp_path: Path) -> None:
    sample, store = written(tmp_path), tmp_path / "store"
    build(sample, store)
    before = n_quads(store)
    assert build(sample, store, again=True, link=False) == Report(
        unchanged=3,
        statements=statements(store),
        findings=Counter({FindingKind.UNRESOLVED_SOURCE: 1}),
    )
    assert n_quads(store) == before


def test_again_brings_back_what_was_lost(tmp_path: Path, built: Path) -> None:
    sample, store = written(tmp_path), tmp_path / "store"
    build(sample, store)
    with open_store(store, write=True) as opened:
        kept = [q for q in opened.quads(IRIS[1]) if q.subject == NamedNode(IRIS[1])]
        opened.replace(IRIS[1], kept)
    assert build(sample, store) == Report(unchanged=3)
    report = build(sample, store, again=True)
    assert (report.replaced, report.unchanged) == (1, 2)
    assert n_quads(store) == n_quads(built)


def test_no_model_is_loaded_when_nothing_is_to_be_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sample, store = written(tmp_path), tmp_path / "store"
    build(sample, store)

    def refuse(*_: object) -> None:
        raise AssertionError("the model was loaded")

    monkeypatch.setattr(ROOM, "Extractor", refuse)
    (sample / "empty.txt").touch()
    report = build(sample, store)
    assert (report.unchanged, len(report.skipped)) == (3, 1)
    assert [type(flaw) for flaw in extract(sample / "empty.txt")] == [InputError]
    with pytest.raises(AssertionError, match="the model was loaded"):
        build(sample, store, again=True)


def test_a_place_that_cannot_be_a_store_is_refused(tmp_path: Path) -> None:
    sample = written(tmp_path)
    refusals: list[tuple[Path, str]] = [
        (sample / "captured.txt", "captured.txt is a file, not the folder of a store; name a"),
        (sample / "captured.txt" / "store", "cannot be made a store"),
        (sample, "holds other files and is no store; give a new or an empty folder"),
    ]
    for place, words in refusals:
        with pytest.raises(StoreError, match=words):
            build(sample, place)
    assert sorted(file.name for file in sample.iterdir()) == sorted(TEXTS)


def test_a_store_that_another_writes_is_refused_and_unharmed(tmp_path: Path) -> None:
    sample, store = written(tmp_path), tmp_path / "store"
    build(sample / "captured.txt", store)
    before = n_quads(store)
    with open_store(store, write=True):
        done = kg("build", "sample", "--store", "store", cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (
        2,
        "",
        "kg: the store store is being written by another process; wait until it is done, or stop "
        "it\n",
    )
    assert n_quads(store) == before


@pytest.mark.parametrize(
    ("base", "words"),
    [
        ("whosaid", "'whosaid' is no IRI"),
        ("https://example.org/%%/", "is no IRI"),
        ("https://example.org/who", "does not end with '/'"),
        ("https://example.org/#/", "does not end with '/'"),
    ],
)
def test_a_base_that_no_iri_can_begin_with_is_refused(
    base: str, words: str, tmp_path: Path
) -> None:
    with pytest.raises(StoreError, match=words):
        build(written(tmp_path), tmp_path / "store", base=base)
    assert not (tmp_path / "store").exists()


def test_iris_begin_with_the_base_that_was_given(tmp_path: Path) -> None:
    sample, store = written(tmp_path), tmp_path / "store"
    base = "https://example.org/who/"
    build(sample, store, base=base)
    assert list(quads_by_graph(store)) == [f"{base}article/sample/{name}" for name in TEXTS]
    assert build(sample, store) == Report(unchanged=3)


def test_a_stopped_build_keeps_what_was_stored_and_goes_on(tmp_path: Path, built: Path) -> None:
    def stop(step: Progress) -> None:
        raise KeyboardInterrupt

    sample, store = written(tmp_path), tmp_path / "store"
    with pytest.raises(KeyboardInterrupt):
        build(sample, store, progress=stop)
    assert quads_by_graph(store) == {IRIS[0]: quads_by_graph(built)[IRIS[0]]}
    report = build(sample, store)
    assert (report.added, report.unchanged) == (2, 1)
    assert n_quads(store) == n_quads(built)


def test_a_server_is_filled_as_a_folder_is(tmp_path: Path, built: Path) -> None:
    with sparql_server() as address:
        sample = written(tmp_path)
        assert build(sample, address).added == 3
        assert build(sample, address) == Report(unchanged=3)
        with open_store(address) as opened:
            assert sorted(opened.n_quads()) == n_quads(built)


def test_extract_gives_facts_and_flaws_in_order_without_a_store(
    tmp_path: Path, built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sample = written(tmp_path)
    (sample / "between.txt").touch()
    monkeypatch.chdir(tmp_path)
    first, flaw, *others = extract("sample")
    assert isinstance(flaw, InputError)
    assert str(flaw).startswith("sample/between.txt: is empty")
    with open_store(built) as store:
        assert [first, *others] == list(store.all_facts())
    assert [path.name for path in tmp_path.iterdir()] == ["sample"]


@pytest.mark.parametrize("call", [build, extract])
def test_a_missing_model_is_an_error_before_anything_is_made(
    call: Callable[..., object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ModelError, match="xx_none: no such spaCy model is installed"):
        result = call(written(tmp_path), model="xx_none")
        list(result)  # type: ignore[call-overload]
    assert [path.name for path in tmp_path.iterdir()] == ["sample"]


def test_a_long_article_is_read_to_its_end(tmp_path: Path) -> None:
    long = "\n\n".join(f"Lin Jian denied the claim number {n}." for n in range(300)) + "\n"
    file = tmp_path / "long.txt"
    file.write_text(ANALYSIS + "\n" + long, encoding="utf-8")
    (facts,) = extract(file)
    assert isinstance(facts, ArticleFacts)
    denials = [s.sentence.text for s in facts.statements if "number" in s.sentence.text]
    assert denials == [f"Lin Jian denied the claim number {n}." for n in range(300)]
