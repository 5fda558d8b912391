"""The figures of sentences, with the real model: value, bound, unit, and whose they are."""

from __future__ import annotations

import pytest

from kg.extract.actors.find import cast_of
from kg.extract.quantities import figures
from kg.parse import Parser
from tests.extract.figures.sentences import sentences


@pytest.mark.parametrize(
    ("text", "expected"), [pytest.param(*row, id=row[0]) for row in sentences()]
)
def test_the_figures_of_a_sentence(parser: Parser, text: str, expected: list[str]) -> None:
    doc = parser.nlp(text)
    found = [
        f"{doc[f.span[0] : f.span[1]].text} | {f.value} | {f.high or '-'} | {f.bound.value} | "
        f"{f.unit} | {f.of or '-'}"
        for f in figures(doc, 0, len(doc), cast_of(doc))
    ]
    assert found == expected
