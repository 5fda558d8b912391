"""Lines that are left out, and sentences with the same words that stay."""

import pytest

from kg.read.boilerplate import announces_teaser, ends_sentence, is_boilerplate, is_teaser


@pytest.mark.parametrize(
    "line",
    [
        "Also read",
        "Also read:",
        "READ MORE: China denies it again",
        "Read more",
        "Read more »",
        "Read the full article here",
        "Read the rest here.",
        "Read the full story on Swifteradio.com",
        "Continue reading below",
        "Others are reading now",
        "Most read",
        "Advertisement",
        "- ADVERTISEMENT -",
        "Story continues below advertisement",
        "Share this",
        "Share this article on Facebook",
        "Tweet",
        "Source : Swifteradio.com",
        "Source: Associated Press",
        "Photo: Sergei Ivanov/Reuters",
        "Sign up",
        "Sign up here for our daily newsletter",
        "Subscribe to our newsletter.",
        "Follow us on Twitter",
        "Follow The Paper on Telegram and X",
        "Click here to read more",
        "© 2025 The Paper. All rights reserved",
        "Copyright 2025 The Paper",
        "(Reporting by Anna Lee in Beijing; editing by John Doe)",
        "Reporting by Anna Lee; Editing by John Doe",
        "With inputs from AFP",
        "This article was originally published on The Conversation",
        "Tags: China, Ukraine",
    ],
)
def test_a_line_that_is_no_part_of_an_article_is_left_out(line: str) -> None:
    assert is_boilerplate(line)


@pytest.mark.parametrize(
    "line",
    [
        "He said the public should read the full article here before judging.",
        "Read in full, the statement denies everything.",
        "Share prices fell after the announcement.",
        "Share the burden, he told allies.",
        "Source: a minister denied that troops were sent",
        "Sources said China denied it",
        "Reporting by the newspaper showed that China had sent troops.",
        "Sign up for the army, the president told young men.",
        "Like China in 2014, Facebook said nothing.",
        "Follow the money, the prosecutor said.",
        "Related claims were denied by Beijing.",
        "More from China is expected, he warned.",
        "Advertisements for recruits ran on Chinese social networks.",
        "Also read out was a statement by the ministry.",
        "This story was first told by a soldier.",
        "(The ministry denied it.)",
        "Copyright law protects it, the ministry said.",
        "Click here, " + "he said, and " * 20,
        "China Walks Diplomatic Tightrope Over Ukraine",
    ],
)
def test_a_sentence_that_has_such_words_stays(line: str) -> None:
    assert not is_boilerplate(line)


@pytest.mark.parametrize("start", ["Reporting by ", "Source: ", "Photo: ", "- - ", "Sign up "])
@pytest.mark.parametrize("word", ["By ", "A, ", "and ", "the/", "- ", "to "])
def test_a_line_made_to_slow_the_rules_down_is_decided(start: str, word: str) -> None:
    assert not is_boilerplate((start + word * 200)[:199] + "\x07")


@pytest.mark.parametrize("line", ["Also read", "See also:", "Related stories", "You may also like"])
def test_some_lines_announce_a_headline(line: str) -> None:
    assert announces_teaser(line)
    assert is_boilerplate(line)


@pytest.mark.parametrize("line", ["Read more", "Advertisement", "Relatedly", "Also read on"])
def test_other_lines_announce_nothing(line: str) -> None:
    assert not announces_teaser(line)


def test_a_teaser_is_short_and_ends_without_a_mark() -> None:
    assert is_teaser("China Promises Consular Response—Eventually")
    assert not is_teaser("China promised a response.")
    assert not is_teaser("x" * 150)


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("Yes.", True),
        ("“No!”", True),
        ('"Why?")', True),
        ("Well…", True),
        ("No", False),
        ("the “end”", False),
        ("so,", False),
        ("”", False),
    ],
)
def test_the_end_of_a_sentence_is_seen_behind_quotation_marks(line: str, answer: bool) -> None:
    assert ends_sentence(line) is answer
