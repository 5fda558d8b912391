"""Dates: every form that is read, and the forms that are refused because they can mislead."""

import pytest

from kg.read.dates import iso_date


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2025", "2025"),
        ("2025-04", "2025-04"),
        ("2025-04-09", "2025-04-09"),
        ("20250409", "2025-04-09"),
        ("2025-04-09T10:30", "2025-04-09T10:30:00"),
        ("2025-04-09 10:30:05Z", "2025-04-09T10:30:05Z"),
        ("2025-04-09t10:30:05z", "2025-04-09T10:30:05Z"),
        ("2025-04-09T10:30:05+03:00", "2025-04-09T10:30:05+03:00"),
        ("2025-04-09T10:30:05-0500", "2025-04-09T10:30:05-05:00"),
        ("9 April 2025", "2025-04-09"),
        ("09 Apr. 2025", "2025-04-09"),
        ("Wednesday, 9th April 2025", "2025-04-09"),
        ("April 9, 2025", "2025-04-09"),
        ("Wed Sept 3rd 2025", "2025-09-03"),
        ("  april   9,  2025 ", "2025-04-09"),
        ("April 2025", "2025-04"),
        ("2025/4/9", "2025-04-09"),
        ("Wed, 09 Apr 2025 10:00:00 +0000", "2025-04-09T10:00:00Z"),
        ("9 Apr 2025 10:00 +0300", "2025-04-09T10:00:00+03:00"),
    ],
)
def test_a_date_is_read_as_exact_as_it_was_written(written: str, iso: str) -> None:
    assert iso_date(written) == iso


@pytest.mark.parametrize(
    "written",
    [
        "",
        "yesterday",
        "04/09/2025",
        "9.4.2025",
        "2025-13",
        "2025-02-30",
        "30 February 2025",
        "2025-04-09T25:00",
        "2025-04-09 in the morning",
        "April 9",
        "0000",
        "1744156800",
        "９ April 2025 or so",
    ],
)
def test_what_is_no_date_or_reads_in_two_ways_is_refused(written: str) -> None:
    with pytest.raises(ValueError):
        iso_date(written)
