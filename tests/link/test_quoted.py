"""Quotations in a content."""

from __future__ import annotations

import pytest

from kg.link.quoted import has_marks, quoted


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("“a cowardly crime,” he said", [(3, "cowardly crime")]),
        ('to refrain "from irresponsible remarks."', [(17, "irresponsible remarks")]),
        ("“mad” and «quite absurd claims»", [(17, "absurd claims")]),
        ("“we said that we had been there”", []),
        ("“we never sank any fishing boat", [(1, "we never sank any fishing boat")]),
        ("no marks at all", []),
        (
            "'We lost boats. The crews swam home,' he said",
            [(1, "We lost boats. The crews swam home")],
        ),
        ("'never closed but it opens the content", [(1, "never closed but it opens the content")]),
        ("called it ‘a cowardly crime’", [(13, "cowardly crime")]),
        ("the boats' crews waited 'til dawn for the owners' men", []),
        (
            "'He said “no rusty boats” to us all,'",
            [(1, "He said “no rusty boats” to us all")],
        ),
    ],
)
def test_quotations_with_content_are_found_where_they_stand(
    content: str, found: list[tuple[int, str]]
) -> None:
    assert list(quoted(content)) == found
    assert all(content[start:].startswith(text) for start, text in found)


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("he called it 'a farce", True),
        ("he called it ‘a farce", True),
        ("We lost boats,' … He swam", True),
        ("it was “odd", True),
        ("the boats' crews didn't wait 'til dawn", False),
        ("", False),
    ],
)
def test_one_mark_shows_that_something_is_quoted(text: str, marked: bool) -> None:
    assert has_marks(text) == marked
