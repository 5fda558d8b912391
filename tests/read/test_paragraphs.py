"""Paragraphs: hard-wrapped lines joined, other lines apart, headlines told from running text."""

import textwrap

import pytest

from kg.read.paragraphs import Paragraph, ParagraphKind, paragraphs_of, unwrapped

LONG = (
    "The ministry of foreign affairs denied on Tuesday that any of its citizens had been sent to "
    "the front, and called on all parties to refrain from irresponsible remarks. A spokesperson "
    "told reporters at a regular briefing that the government always asks its people to stay away "
    "from armed conflict in any form, and that it would look into the matter with the other side."
)
BODY, HEAD = ParagraphKind.BODY, ParagraphKind.HEADLINE


def kinds(text: str, title: str | None = None) -> list[tuple[ParagraphKind, str]]:
    return [(p.kind, text[p.start : p.end]) for p in paragraphs_of(text, title)]


@pytest.mark.parametrize("width", [55, 66, 72, 80, 98])
def test_hard_wrapped_paragraphs_become_lines_of_the_same_length(width: int) -> None:
    wrapped = "\n\n".join([textwrap.fill(LONG, width)] * 3) + "\n"
    assert unwrapped(wrapped) == "\n\n".join([LONG] * 3) + "\n"


def test_one_wrapped_line_is_enough() -> None:
    text = "The ministry denied on Tuesday that any of its citizens had been sent\nto the front."
    assert unwrapped(text) == text.replace("\n", " ")


def test_in_a_wrapped_text_a_full_stop_in_a_short_line_ends_a_paragraph() -> None:
    wrapped = textwrap.fill(LONG, 72)
    text = f"{wrapped}\n{wrapped}\n\n{wrapped}\n- a point of a list\n- another point"
    assert unwrapped(text) == f"{LONG}\n{LONG}\n\n{LONG}\n- a point of a list\n- another point"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "One line.",
        f"{LONG}\n{LONG}\n{LONG}",
        f"A headline without a full stop that is as long as some lines are\n{LONG}\n{LONG}",
        "He said no.\nShe said yes.\nThey left.",
        # Short paragraphs, each a sentence in a line of its own.
        "The ministry denied the report on Tuesday in a short statement.\n"
        "Its spokesperson said that nothing of the kind had happened here.\n"
        "The other side has not answered the statement of the ministry.",
        # A list of names: short lines of nearly one length.
        "Lin Jian\nDmitry Peskov\nTammy Bruce",
    ],
)
def test_lines_that_are_paragraphs_stay_lines(text: str) -> None:
    assert unwrapped(text) == text


def test_paragraphs_are_trimmed_and_point_into_the_text() -> None:
    assert paragraphs_of("  One said so. \n\n \nTwo said so.\n", None) == (
        Paragraph(2, 14, BODY),
        Paragraph(19, 31, BODY),
    )


def test_a_text_without_words_has_no_paragraphs() -> None:
    assert paragraphs_of("\n \n", None) == ()
    assert paragraphs_of("Advertisement\nRead more", None) == ()


def test_the_first_line_is_a_headline_when_short_and_without_a_full_stop() -> None:
    assert kinds(f"Beijing denies sending soldiers\n{LONG}") == [
        (HEAD, "Beijing denies sending soldiers"),
        (BODY, LONG),
    ]
    assert kinds(f"Did Beijing send soldiers?\n{LONG}")[0][0] is HEAD
    assert kinds(f"Beijing denies sending soldiers.\n{LONG}")[0][0] is BODY
    assert kinds(f"{'Beijing denies it and ' * 10}\n{LONG}")[0][0] is BODY


def test_the_title_is_a_headline_wherever_it_stands() -> None:
    text = f"By Anna Lee.\nBeijing  denies it.\n{LONG}"
    assert [kind for kind, _ in kinds(text, "Beijing denies it.")] == [BODY, HEAD, BODY]


def test_a_later_line_in_title_case_is_a_subhead() -> None:
    text = "\n".join([LONG, "China Walks a Tightrope Over Ukraine", LONG])
    assert [kind for kind, _ in kinds(text)] == [BODY, HEAD, BODY]


@pytest.mark.parametrize(
    "line",
    [
        "he Chinese government has confirmed it",  # a lost first letter
        "The matter is being looked into",
        "China Has Denied It.",
        "“We Will Not Go”",
        "Lin Said:",
    ],
)
def test_a_later_line_that_may_be_a_sentence_is_running_text(line: str) -> None:
    assert kinds(f"{LONG}\n{line}\n{LONG}")[1] == (BODY, line)


def test_an_article_of_one_line_is_running_text() -> None:
    assert kinds("Beijing denied the claims", "Beijing denied the claims") == [
        (BODY, "Beijing denied the claims")
    ]


def test_a_teaser_goes_with_its_announcement_and_the_next_line_stays() -> None:
    text = (
        f"{LONG}\nAlso read\n\nChina Promises a Response\nChina Sends Help\n{LONG}\nRelated\n{LONG}"
    )
    assert kinds(text) == [(BODY, LONG), (HEAD, "China Sends Help"), (BODY, LONG), (BODY, LONG)]
