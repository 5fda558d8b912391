"""When something was said: the words, and what they mean with and without a publication date."""

from __future__ import annotations

import pytest

from kg.extract.dates import dates

WEDNESDAY = "2025-04-09"


@pytest.mark.parametrize(
    ("text", "words", "iso"),
    [
        ("said on Tuesday that", "Tuesday", "2025-04-08"),
        ("said on Wednesday that", "Wednesday", "2025-04-09"),
        ("said on Thursday that", "Thursday", "2025-04-03"),
        ("said last Wednesday that", "last Wednesday", "2025-04-02"),
        ("said last Friday that", "last Friday", "2025-04-04"),
        ("said today that", "today", "2025-04-09"),
        ("said yesterday that", "yesterday", "2025-04-08"),
        ("said earlier in the day that", "earlier in the day", "2025-04-09"),
        ("said on April 3 that", "April 3", "2025-04-03"),
        ("said on 3 April that", "3 April", "2025-04-03"),
        ("said on Apr. 3rd that", "Apr. 3rd", "2025-04-03"),
        ("said on December 30 that", "December 30", "2024-12-30"),
        ("said on April 3, 2022, that", "April 3, 2022", "2022-04-03"),
        ("said in March 2024 that", "March 2024", "2024-03"),
        ("said on 2024-11-05 that", "2024-11-05", "2024-11-05"),
    ],
)
def test_words_that_tell_a_date(text: str, words: str, iso: str) -> None:
    (found,) = dates(text, WEDNESDAY)
    assert (text[found.start : found.end], found.iso) == (words, iso)


@pytest.mark.parametrize("published", [None, "", "some day"])
@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("said on Tuesday", None),
        ("said yesterday", None),
        ("said on April 3", None),
        ("said on April 3, 2022", "2022-04-03"),
        ("said in March 2024", "2024-03"),
    ],
)
def test_without_a_publication_date_only_full_dates_are_dates(
    text: str, iso: str | None, published: str | None
) -> None:
    assert [found.iso for found in dates(text, published)] == [iso]


@pytest.mark.parametrize(
    "text",
    [
        "They may 3 times march 12 miles.",
        "On April 31 and on 2024-13-40 nothing happened.",
        "The sunday paper was read.",
        "There is no date.",
        "",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert list(dates(text, WEDNESDAY)) == []


def test_the_time_of_publication_does_not_matter_for_the_day() -> None:
    assert [w.iso for w in dates("said yesterday", "2025-04-09T00:30:00+02:00")] == ["2025-04-08"]


def test_several_dates_come_in_order() -> None:
    found = dates("said on Tuesday that it began on March 1, 2022", WEDNESDAY)
    assert [w.iso for w in found] == ["2025-04-08", "2022-03-01"]
