"""The times of a text, with the real model: what the words mean, and from which day they count."""

from __future__ import annotations

import pytest

from kg.extract.times.find import Timed, times_of
from kg.kinds import Granularity, TimeBasis
from kg.parse import Parser
from tests.extract.times.expressions import WEDNESDAY, rows

Told = tuple[str, str, str, str, str]


def _told(parser: Parser, text: str, published: str | None = WEDNESDAY) -> list[Told]:
    """Words, first and last day, granularity and basis of each time of a text."""
    doc = parser.nlp(text)
    return [
        (
            doc[t.words[0] : t.words[1]].text,
            t.start or "-",
            t.end or "-",
            t.granularity.value,
            t.basis.value + (" ~" if t.approximate else ""),
        )
        for t in times_of(doc, published)
    ]


@pytest.mark.parametrize("row", rows("stated"), ids=lambda row: row[1])
def test_a_stated_time_needs_no_publication_date(parser: Parser, row: list[str]) -> None:
    text, *expected = row
    assert _told(parser, text) == [tuple(expected)]
    assert _told(parser, text, None) == [tuple(expected)]


@pytest.mark.parametrize("row", rows("relative"), ids=lambda row: row[0])
def test_a_relative_time_counts_from_publication(parser: Parser, row: list[str]) -> None:
    text, *expected = row
    assert _told(parser, text) == [tuple(expected)]


@pytest.mark.parametrize("row", rows("relative"), ids=lambda row: row[0])
def test_without_a_publication_date_it_stays_relative(parser: Parser, row: list[str]) -> None:
    text, words, _, _, granularity, _ = row
    assert _told(parser, text, None) == [(words, "-", "-", granularity, "unknown")]


@pytest.mark.parametrize("row", rows("unknown"), ids=lambda row: row[0])
def test_what_cannot_be_told_is_unknown(parser: Parser, row: list[str]) -> None:
    text, *expected = row
    assert _told(parser, text) == [tuple(expected)]


@pytest.mark.parametrize("row", rows("told"), ids=lambda row: row[0])
@pytest.mark.parametrize("published", [WEDNESDAY, None])
def test_a_time_may_count_from_the_one_told_before(
    parser: Parser, row: list[str], published: str | None
) -> None:
    text, words, *expected = row
    found = _told(parser, f"The war began on March 3, 2022. {text}", published)
    assert [t[0].lower() for t in found] == ["on march 3, 2022", words.lower()]
    assert found[1][1:] == (*expected, "context")


@pytest.mark.parametrize("text", [row[0] for row in rows("no times")])
def test_what_is_no_time(parser: Parser, text: str) -> None:
    assert _told(parser, text) == []


@pytest.mark.parametrize(
    ("published", "text", "expected"),
    [
        ("2025-04", "It happened this month.", ("2025-04-01", "2025-04-30")),
        ("2025-04", "It happened last year.", ("2024-01-01", "2024-12-31")),
        ("2025-04", "It happened in December.", ("2024-12-01", "2024-12-31")),
        ("2025-04", "It happened on March 3.", ("2025-03-03", "2025-03-03")),
        ("2025-04", "It happened on April 3.", ("-", "-")),
        ("2025-04", "It happened on Tuesday.", ("-", "-")),
        ("2025", "It happened last year.", ("2024-01-01", "2024-12-31")),
        ("2025", "It happened last month.", ("-", "-")),
        ("2025-04-09T00:30:00+02:00", "It happened yesterday.", ("2025-04-08", "2025-04-08")),
        ("some day", "It happened yesterday.", ("-", "-")),
        ("2025-02-30", "It happened yesterday.", ("-", "-")),
        ("0001-01-01", "It happened two weeks ago.", ("-", "-")),
    ],
)
def test_a_coarse_publication_date_tells_only_what_it_can(
    parser: Parser, published: str, text: str, expected: tuple[str, str]
) -> None:
    assert [(start, end) for _, start, end, *_ in _told(parser, text, published)] == [expected]


def test_what_is_unknown_is_no_day_to_count_from(parser: Parser) -> None:
    text = "It began on March 3, 2022. He left two days after the vote. The day before, he slept."
    assert [t[1] for t in _told(parser, text)] == ["2022-03-03", "-", "-"]


def test_only_the_sentence_before_tells_what_to_count_from(parser: Parser) -> None:
    text = "It began on March 3, 2022. Then it rained. The day before, he slept."
    assert [t[1] for t in _told(parser, text)] == ["2022-03-03", "-"]


def test_the_time_of_the_main_clause_is_the_one_to_count_from(parser: Parser) -> None:
    text = "On Tuesday she said that they had met on Friday. The day before, it rained."
    assert [t[1] for t in _told(parser, text)] == ["2025-04-08", "2025-04-04", "2025-04-07"]


def test_earlier_in_the_day_is_the_day_of_publication_where_no_day_was_told(
    parser: Parser,
) -> None:
    found = _told(parser, "Earlier in the day, it rained.")
    assert found == [("Earlier in the day", "2025-04-09", "2025-04-09", "day", "publication")]
    assert [t[1:] for t in _told(parser, "It rained earlier in the day.", None)] == [
        ("-", "-", "day", "unknown")
    ]


def test_the_year_just_told_does_not_date_what_is_said_now(parser: Parser) -> None:
    found = _told(parser, "The war began on March 3, 2022. She said on April 2 that it went on.")
    assert [t[1] for t in found] == ["2022-03-03", "2025-04-02"]


def test_paragraphs_without_a_blank_between_them_are_told_apart(parser: Parser) -> None:
    from spacy.tokens import Doc

    parts = [parser.nlp("The war began in 2014"), parser.nlp("On Tuesday it ended.")]
    doc = Doc.from_docs(parts, ensure_whitespace=False)
    assert doc is not None
    assert times_of(doc, WEDNESDAY) == (
        Timed((3, 5), "2014-01-01", "2014-12-31", Granularity.YEAR, TimeBasis.STATED),
        Timed((5, 7), "2025-04-08", "2025-04-08", Granularity.DAY, TimeBasis.PUBLICATION),
    )


def test_an_empty_text_tells_no_time(parser: Parser) -> None:
    assert times_of(parser.nlp(""), WEDNESDAY) == ()
