"""Quotations in single marks, and apostrophes that are none."""

from __future__ import annotations

import pytest

from kg.read.marks import opens, single_quoted, with_double_marks
from kg.read.paragraphs import paragraphs_of


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("'We saw it. They ran,' she said. 'Go!'", ["'We saw it. They ran,'", "'Go!'"]),
        ("‘The envoys’ cars weren’t there,’ he said.", ["‘The envoys’ cars weren’t there,’"]),
        ("He spoke of 'war crimes' in the port and of 'lies'.", ["'war crimes'", "'lies'"]),
        (
            "'They held the boats' crews for days,' he said",
            ["'They held the boats' crews for days,'"],
        ),
        ("'Nobody talkin' about it,' he said", ["'Nobody talkin' about it,'"]),
        ("'He shouted \"stop\" at us,' she said", ["'He shouted \"stop\" at us,'"]),
        ("the boys' 'wild night' was over", ["'wild night'"]),
        ("the boats' crews and the Xi'an mills' owners didn't wait", []),
        ("waited 'til dawn, in the '90s and the spring of '98, to rock 'n' roll", []),
        ("“We know ‘nothing at all’ of it", []),
        ("\"They called it 'a farce' twice,\" he said, 'twice'", ["'twice'"]),
        ("a 12\" gun called 'Big Bess'", ["'Big Bess'"]),
        ("``They say 'no','' he said of 'the plan'", ["'the plan'"]),
        ("'never closed at all", []),
        ("", []),
    ],
)
def test_only_marks_around_quotations_count(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in single_quoted(text)] == found


def test_a_mark_opens_unless_it_stands_for_letters() -> None:
    assert [opens(text, 0) for text in ("'It's", "'til", "’it", "it")] == [
        True,
        False,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("text", "double"),
    [
        ("'It's \"odd\" here,' he said.", "“It's 'odd' here,” he said."),
        ("‘Go on’, she said. Mills' men did.", "“Go on”, she said. Mills' men did."),
        ("“He said ‘no’ to us,” she said.", "“He said ‘no’ to us,” she said."),
        ("'One thing.\n\n'Then another,' he said.", "“One thing.\n\n“Then another,” he said."),
        ("'Til dawn.\n\n'Then another,' he said.", "'Til dawn.\n\n“Then another,” he said."),
        ("Nothing is quoted here.", "Nothing is quoted here."),
    ],
)
def test_quotations_get_double_marks_and_nothing_else_changes(text: str, double: str) -> None:
    assert with_double_marks(text, paragraphs_of(text, None)) == double
