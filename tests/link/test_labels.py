"""Claims in words that people read."""

from __future__ import annotations

import pytest

from kg.link.labels import label, lacks_subject, obscurity, readable


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("that “two men” were captured,", "Two men were captured"),
        (
            "the boats' crews were 'beyond help' by then",
            "The boats' crews were beyond help by then",
        ),
        ("it was 'a step back", "It was a step back"),
        ("It's over,' … 'We won", "It's over, … We won"),
        ("", ""),
    ],
)
def test_a_label_has_no_quotation_marks(text: str, plain: str) -> None:
    assert readable(text) == plain


@pytest.mark.parametrize(
    ("text", "subject", "told"),
    [
        ("it lost two ships", "Sudria", "Sudria lost two ships"),
        ("They had lost two ships", "Navy", "Navy had lost two ships"),
        ("they were lost at sea", "Navy", "They were lost at sea"),
        ("it of all ships sank", "Sudria", "It of all ships sank"),
        ("which … proves that ships sank", "Video", "Video proves that ships sank"),
        ("which … proves that ships sank", None, "… proves that ships sank"),
        ("of having broken its word", "Sudria", "Sudria had broken its word"),
        ("of repeatedly shelling a port", "Sudria", "Sudria repeatedly shelling a port"),
        ("of shelling a port", None, "Shelling a port"),
        ("of double standards", "Sudria", "Of double standards"),
        ("to strike back", "Sudria", "Sudria to strike back"),
        ("to strike back", None, "To strike back"),
        ("the port was shelled", "Sudria", "The port was shelled"),
    ],
)
def test_who_acts_stands_for_what_is_left_out(text: str, subject: str | None, told: str) -> None:
    assert label(text, subject) == told


def test_what_somebody_is_accused_of_is_their_deed() -> None:
    text = "Sudria's navy of shelling a port"
    assert label(text, accused=True) == "Sudria's navy shelling a port"
    assert label(text) == "Sudria's navy of shelling a port"


def test_only_what_begins_without_its_subject_lacks_one() -> None:
    lacking = ("it sank", "of sinking it", "to sink it", "who sank it", "Vik sank it", "")
    assert [lacks_subject(text) for text in lacking] == [True, True, True, True, False, False]


@pytest.mark.parametrize(
    ("plain", "obscure"),
    [
        ("the navy sank the Aster off Vik", "it sank the Aster off Vik"),
        ("the navy sank the Aster off Vik", "of sinking the Aster off Vik"),
        ("the navy sank the Aster off Vik", "Claims of Its Navy Sinking the Aster off Vik"),
        ("the navy sank the Aster off Vik", "The navy sank it. Nobody came. It is a crime"),
        ("the navy sank the Aster", "sunk"),
    ],
)
def test_what_can_be_read_alone_is_plainer(plain: str, obscure: str) -> None:
    assert obscurity(plain) < obscurity(obscure)


def test_a_wording_without_a_clause_is_more_obscure() -> None:
    text = "the sinking of the Aster"
    assert obscurity(text, clause=False) == obscurity(text) + 0.5
