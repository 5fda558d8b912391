"""Quotation marks of every make, paired within and across paragraphs."""

from __future__ import annotations

import pytest

from kg.extract.quotations import Quotation, quotations


def _found(*paragraphs: str) -> list[tuple[list[str], bool]]:
    """The parts of each quotation, and whether it has both its marks."""
    text = "".join(paragraphs)
    bounds, start = [], 0
    for paragraph in paragraphs:
        bounds.append((start, start + len(paragraph)))
        start += len(paragraph)
    return [
        ([text[a:b] for a, b in quotation.parts], quotation.balanced)
        for quotation in quotations(text, bounds)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “no” twice.", ["“no”"]),
        ('He said "no" twice.', ['"no"']),
        ('He said “no" twice.', ['“no"']),
        ('He said "no” twice.', ['"no”']),
        ("Er sagte: „Nein“ und ging.", ["„Nein“"]),
        ("Il a dit « non » hier.", ["« non »"]),
        ("“He said ‘no’,” she said.", ["“He said ‘no’,”"]),
        ("“He said ‘not now’ and 'not here' then.”", ["“He said ‘not now’ and 'not here' then.”"]),
        ("“One.” “Two.”", ["“One.”", "“Two.”"]),
        ('A 12" gun and a 14" one.', []),
        ("It is Lin’s, it isn't the soldiers'.", []),
        ("He called it ‘odd’.", []),
        ("Nothing is quoted.", []),
        ("", []),
    ],
)
def test_a_pair_of_marks_is_a_quotation(text: str, expected: list[str]) -> None:
    assert _found(text) == [([part], True) for part in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “no and left.", ["“no and left."]),
        ("It is late. He left for good,” she said.", ["He left for good,”"]),
        ("“One. “Two.”", ["“One.", "“Two.”"]),
    ],
    ids=["never closed", "never opened", "opened twice"],
)
def test_a_mark_without_a_partner_costs_no_more_than_its_own_quotation(
    text: str, expected: list[str]
) -> None:
    found = _found(text)
    assert [part for parts, _ in found for part in parts] == expected
    assert found[0][1] is False


def test_a_quotation_goes_on_in_the_next_paragraph_that_opens_with_a_mark() -> None:
    assert _found("Ana said: “It is late.", "“It is too late.", "“We go.”") == [
        (["“It is late.", "“It is too late.", "“We go.”"], True)
    ]


def test_a_quotation_ends_with_its_paragraph_where_the_next_opens_with_no_mark() -> None:
    assert _found("Ana said: “It is late.", "Snow fell. “It is cold,” she said.") == [
        (["“It is late."], False),
        (["“It is cold,”"], True),
    ]


def test_a_quotation_knows_where_it_begins_and_ends() -> None:
    quotation = Quotation(((3, 9), (12, 20)))
    assert (quotation.start, quotation.end) == (3, 20)
