"""Nicknames in names, on parses written by hand."""

from __future__ import annotations

import pytest

from kg.extract.actors.nicknames import name_in, nickname_in, past_nickname
from kg.parse import Parser
from tests.extract.whom import cast, read


@pytest.mark.parametrize(
    ("text", "label", "also"),
    [
        ('The captain, Rafael "Paeng" Duarte, slept.', "Rafael Duarte", {"Paeng Duarte"}),
        ("The captain, Rafael “Paeng” Duarte, slept.", "Rafael Duarte", {"Paeng Duarte"}),
    ],
)
def test_a_person_is_known_by_both_names(
    parser: Parser, text: str, label: str, also: set[str]
) -> None:
    (person,) = cast(parser, text).persons()
    assert (person.label, person.names) == (label, {label} | also)


def test_a_quotation_behind_a_name_is_no_nickname(parser: Parser) -> None:
    doc = read(parser, 'Rafael "slept" there.').doc
    assert past_nickname(doc, 1) == 1
    assert (name_in(doc, 0, 5), nickname_in(doc, 0, 5)) == (doc[0:5].text, set())
