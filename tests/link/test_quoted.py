"""Quotations in a content."""

from __future__ import annotations

import pytest

from kg.link.quoted import quoted


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("“a cowardly crime,” he said", [(3, "cowardly crime")]),
        ('to refrain "from irresponsible remarks."', [(17, "irresponsible remarks")]),
        ("“mad” and «quite absurd claims»", [(17, "absurd claims")]),
        ("“we said that we had been there”", []),
        ("“we never sank any fishing boat", [(1, "we never sank any fishing boat")]),
        ("no marks at all", []),
    ],
)
def test_quotations_with_content_are_found_where_they_stand(
    content: str, found: list[tuple[int, str]]
) -> None:
    assert list(quoted(content)) == found
    assert all(content[start:].startswith(text) for start, text in found)
