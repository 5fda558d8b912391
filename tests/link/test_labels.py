"""Claims in words that people read."""

from __future__ import annotations

from kg.link.labels import readable


def test_a_label_has_no_marks_around_it() -> None:
    assert readable("that “two men” were captured,") == "Two men were captured"
    assert readable("") == ""
