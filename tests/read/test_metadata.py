"""Metadata: whose word counts, and what a value must look like."""

from kg.read.metadata import NOTHING_KNOWN, Metadata, from_strings, settled


def test_known_values_go_before_others_one_by_one() -> None:
    nearer = Metadata(title="A", published="2025")
    farther = Metadata(title="B", publisher="P", published="2024")
    assert nearer.over(farther) == Metadata(title="A", publisher="P", published="2025")


def test_date_is_another_name_for_published() -> None:
    values = {"title": "T", "date": "2025", "colour": "red"}
    assert from_strings(values) == Metadata(title="T", published="2025")
    assert from_strings({"date": "2025", "published": "2024"}) == Metadata(published="2024")


def test_values_become_one_line_and_blank_ones_unknown() -> None:
    given = Metadata(title=" A\n long\x07  title ", publisher="  ")
    assert settled(given, "x") == (Metadata(title="A long title"), ())


def test_a_date_becomes_iso_and_an_address_stays() -> None:
    given = Metadata(published="April 9, 2025", url="https://example.org/a?b=c")
    assert settled(given, "x") == (
        Metadata(published="2025-04-09", url="https://example.org/a?b=c"),
        (),
    )


def test_what_is_no_date_and_no_address_is_unknown_and_reported() -> None:
    given = Metadata(title="T", published="04/09/2025", url="javascript:alert(1)")
    metadata, flaws = settled(given, "m.csv, line 2")
    assert metadata == Metadata(title="T")
    assert [str(flaw) for flaw in flaws] == [
        "m.csv, line 2: published '04/09/2025' is no date that can be read in one way only, so it "
        "counts as unknown; write it as 2025-04-09",
        "m.csv, line 2: url 'javascript:alert(1)' is no web address, so it counts as unknown; "
        "write it as https://example.org/page",
    ]


def test_an_address_that_no_iri_can_hold_is_unknown() -> None:
    for url in (
        "https://example.org/a b",
        "https://example.org/<x>",
        'https://e.org/"',
        "www.e.org",
    ):
        assert settled(Metadata(url=url), "x")[0] == NOTHING_KNOWN
