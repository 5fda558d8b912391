"""The door to spaCy: which model is used, what is refused, and the way back to the article."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
import spacy

from kg import parse
from kg.errors import ModelError
from kg.model import Article
from kg.parse import Parsed, Parser, checksum, find_model, load
from kg.read.prepare import prepare


def _parsed(parser: Parser, *texts: str, body: int = 0) -> list[Parsed]:
    articles = [Article(f"a{n}", text, f"a{n}.txt", body=body) for n, text in enumerate(texts)]
    return list(parser.parse((article, prepare(article)) for article in articles))


def _saved(folder: Path, language: str = "en", *pipes: str) -> Path:
    """A pipeline without any training, saved to a folder."""
    nlp = spacy.blank(language)
    for pipe in pipes:
        nlp.add_pipe(pipe)
    nlp.to_disk(folder)
    return folder


# -- which model ------------------------------------------------------------------------------


def test_the_preferred_model_is_the_recorded_one(parser: Parser) -> None:
    found = find_model()
    assert found == parser.model
    assert found.sha256 == parse.RECORDED.get(found.name, found.sha256)


def test_a_model_is_found_by_the_name_of_its_package(parser: Parser) -> None:
    assert find_model(parser.model.package) == parser.model


def test_a_model_that_is_not_the_recorded_one_is_refused(tmp_path: Path, parser: Parser) -> None:
    folder = tmp_path / parser.model.package
    shutil.copytree(parser.model.folder, folder)
    changed = folder / "vocab" / "strings.json"
    changed.write_bytes(changed.read_bytes() + b" ")
    with pytest.raises(ModelError) as caught:
        find_model(str(folder))
    told = str(caught.value)
    assert parser.model.package in told and parser.model.sha256[:12] in told
    assert "pip install --force-reinstall" in told


def test_a_copy_of_the_model_is_as_good_as_the_model(tmp_path: Path, parser: Parser) -> None:
    folder = tmp_path / parser.model.package
    shutil.copytree(parser.model.folder, folder)
    assert find_model(str(folder)).sha256 == parser.model.sha256


@pytest.mark.parametrize("name", ["no_such_model", "no-such-model", "no/such/folder", ""])
def test_a_missing_model_is_told_with_what_to_install(name: str) -> None:
    with pytest.raises(ModelError, match=r"pip install .* --model"):
        find_model(name)


def test_without_any_model_all_preferred_ones_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parse, "PREFERRED", ("no_such_model", "nor_this"))
    with pytest.raises(ModelError, match="no_such_model nor nor_this"):
        find_model()


def test_a_model_of_another_language_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"language is 'de'.*--model"):
        load(str(_saved(tmp_path / "german", "de")))


def test_a_model_without_a_parser_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="it has no tagger"):
        load(str(_saved(tmp_path / "bare", "en", "sentencizer")))


def test_a_folder_that_is_no_model_is_refused(tmp_path: Path) -> None:
    (tmp_path / "readme.txt").write_text("no model", encoding="utf-8")
    with pytest.raises(ModelError, match="no such spaCy model"):
        load(str(tmp_path))


def test_a_model_that_spacy_cannot_load_is_refused(tmp_path: Path) -> None:
    folder = _saved(tmp_path / "broken")
    (folder / "config.cfg").write_text("[nlp", encoding="utf-8")
    with pytest.raises(ModelError, match="broken: spaCy cannot load it"):
        load(str(folder))


def test_a_model_is_called_by_its_folder_and_version(tmp_path: Path) -> None:
    folder = _saved(tmp_path / "mine")
    meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    assert find_model(str(folder)).name == f"mine {meta['version']}"
    (folder / "meta.json").unlink()
    assert find_model(str(folder)).name == "mine of unknown version"


def test_the_checksum_depends_on_names_and_contents_and_not_on_bytecode(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("1", encoding="utf-8")
    first = checksum(tmp_path)
    (tmp_path / "a.pyc").write_text("compiled", encoding="utf-8")
    assert checksum(tmp_path) == first
    (tmp_path / "a").write_text("2", encoding="utf-8")
    second = checksum(tmp_path)
    (tmp_path / "a").rename(tmp_path / "b")
    assert len({first, second, checksum(tmp_path)}) == 3


# -- parsing ------------------------------------------------------------------------------------


def test_articles_come_in_the_order_given_over_all_batches(
    parser: Parser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parse, "BATCH_CHARS", 60)
    texts = [f"Ana counted {n} ships on Monday. Tom left." for n in range(7)]
    found = _parsed(parser, *texts)
    assert [p.article.text for p in found] == texts
    assert [p.doc.text for p in found] == texts


def test_an_article_is_parsed_the_same_alone_and_among_others(parser: Parser) -> None:
    text = "Ana said that the ship had left.\n\nTom denied it."
    (alone,) = _parsed(parser, text)
    _, among = _parsed(parser, "Snow fell in Oslo.", text)
    assert among.doc.to_json() == alone.doc.to_json()


def test_no_articles_no_parses(parser: Parser) -> None:
    assert list(parser.parse([])) == []


def test_an_empty_article_has_an_empty_doc(parser: Parser) -> None:
    (parsed,) = _parsed(parser, "")
    assert (len(parsed.doc), parsed.paragraphs, parsed.token_starts) == (0, (), ())


def test_paragraphs_are_known_by_token_and_by_character(parser: Parser) -> None:
    text = "Ana left Oslo.\n\nTom stayed there.\n\nSnow fell."
    (parsed,) = _parsed(parser, text)
    firsts = [parsed.doc[i].text for i in parsed.token_starts]
    assert firsts == ["Ana", "Tom", "Snow"]
    assert [parsed.paragraph(i) for i in parsed.token_starts] == [0, 1, 2]
    assert parsed.paragraph(parsed.token_starts[1] - 1) == 0


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Ana left Oslo.\n\nTom stayed there.\n", 0),
        ("Ana saidâ€™s â€œnoâ€\x9d to Tom.\n\nTom &amp; Ana left Ã©t.\n", 0),
        ("---\ntitle: Ana\n---\nAna left Oslo.\r\n\r\nTom stayed there.", 19),
        ("Ana left\nOslo on the\nlast day of\nthe year and\nnever came\nback.\n\nTom stayed.", 0),
    ],
    ids=["clean", "mojibake", "front matter", "wrapped"],
)
def test_every_token_leads_back_to_its_place_in_the_article(
    parser: Parser, text: str, body: int
) -> None:
    (parsed,) = _parsed(parser, text, body=body)
    assert len(parsed.doc) > 5
    behind = body
    for token in parsed.doc:
        span = parsed.span(token.idx, token.idx + len(token))
        assert span.text == text[span.start : span.end]
        assert span.start >= behind
        if span.text.isascii():
            assert span.text.replace("&amp;", "&").split() == token.text.split()
        behind = span.start


def test_a_span_may_reach_over_paragraphs_and_takes_in_what_lies_between(parser: Parser) -> None:
    text = "Ana left Oslo.\n\nTom stayed."
    (parsed,) = _parsed(parser, text)
    whole = parsed.span(0, len(parsed.doc.text))
    assert (whole.start, whole.end, whole.text) == (0, len(text), text)


def test_a_very_long_paragraph_is_cut_behind_a_sentence_and_keeps_its_offsets(
    parser: Parser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parse, "CHUNK_CHARS", 200)
    text = " ".join(f"Ana said that ship number {n} had left the port." for n in range(30))
    (parsed,) = _parsed(parser, text)
    assert parsed.doc.text == text
    assert (len(parsed.paragraphs), parsed.token_starts) == (1, (0,))
    assert {s.text.strip()[-1] for s in parsed.doc.sents} == {"."}
    last = parsed.doc[-2]
    assert parsed.span(last.idx, last.idx + len(last)).text == "port"


@pytest.mark.parametrize("text", ["x" * 950, "word " * 190], ids=["no blank", "no full stop"])
def test_a_paragraph_without_sentences_is_cut_all_the_same(
    parser: Parser, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    monkeypatch.setattr(parse, "CHUNK_CHARS", 200)
    (parsed,) = _parsed(parser, text)
    assert parsed.doc.text == text.strip()
