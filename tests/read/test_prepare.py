"""The prepared text and the way back, over clean, damaged and wrapped articles."""

from random import Random

import pytest

from kg.model import Article
from kg.read.prepare import Paragraph, ParagraphKind, Prepared, prepare

DAMAGE = (
    "â€œ",
    "â€\x9d",
    "â€™",
    "Ã©",
    "&amp;",
    "&#8217;",
    "\xa0",
    "\u200b",
    "\u00ad",
    "''",
    "\r\n",
    "\x07",
    "Ã¢â‚¬â„¢",
)


def article(text: str, body: int = 0, title: str | None = None) -> Article:
    return Article(id="a", text=text, source="a.txt", title=title, body=body)


def test_clean_text_is_taken_as_it_is() -> None:
    text = "Beijing denied it\nHe said “no” – twice.\n"
    assert prepare(article(text)) == Prepared(
        text,
        (Paragraph(0, 17, ParagraphKind.HEADLINE), Paragraph(18, 39, ParagraphKind.BODY)),
    )


def test_quotations_in_single_marks_are_read_as_in_double_ones() -> None:
    text = "'We did it. It's done,' she said."
    prepared = prepare(article(text))
    assert prepared.text == "“We did it. It's done,” she said."
    assert prepared.span(0, 23) == (0, 23)


def test_the_head_is_left_out_and_offsets_are_those_of_the_file() -> None:
    text = "---\ntitle: T\n---\n\nHe said &quot;no&quot; there.\nShe agreed.\n"
    found = prepare(article(text, body=text.index("He")))
    assert found.text == 'He said "no" there.\nShe agreed.\n'
    start, end = found.span(8, 12)
    assert text[start:end] == "&quot;no&quot;"
    assert [text[slice(*found.span(p.start, p.end))] for p in found.paragraphs] == [
        "He said &quot;no&quot; there.",
        "She agreed.",
    ]


def test_the_headline_is_known_by_the_title() -> None:
    found = prepare(article("Beijing denies it.\nHe said so.", title="Beijing denies it."))
    assert [p.kind for p in found.paragraphs] == [ParagraphKind.HEADLINE, ParagraphKind.BODY]


def test_wrapped_lines_are_joined_and_offsets_stay() -> None:
    text = "The ministry denied on Tuesday that any of its citizens had been sent\nto the front."
    found = prepare(article(text))
    assert found.text == text.replace("\n", " ")
    assert found.span(0, len(text)) == (0, len(text))


@pytest.mark.parametrize(
    ("text", "part", "stands_for"),
    [
        ("He saidâ€™ so", "’", "â€™"),
        ("He saidâ€™ so", "said", "said"),
        ("so\u00adft word", "soft", "so\u00adft"),
        ("a \u200bword\u200b b", "word", "word"),
        ("a \u200bword\u200b b", "a word b", "a \u200bword\u200b b"),
        ("a\r\nb", "\n", "\r\n"),
        ("&amp;&amp;x", "&x", "&amp;x"),
        ("&amp;&amp;x", "&&", "&amp;&amp;"),
    ],
)
def test_a_repaired_stretch_leads_back_to_all_it_stands_for(
    text: str, part: str, stands_for: str
) -> None:
    found = prepare(article(text))
    at = found.text.rindex(part)
    start, end = found.span(at, at + len(part))
    assert text[start:end] == stands_for


def test_an_empty_stretch_leads_to_an_empty_one() -> None:
    found = prepare(article("a\u200bb", body=0))
    assert found.span(1, 1) == (2, 2)


@pytest.mark.parametrize("seed", range(30))
def test_every_character_leads_back_to_itself_or_to_its_damage(seed: int) -> None:
    random = Random(seed)
    words = ["Beijing", "denied", "it", " ", "\n", " ", "“no”", "é", ".", *DAMAGE]
    text = "x" + "".join(random.choice(words) for _ in range(300))
    body = random.randrange(len(text) // 2)
    found = prepare(article(text, body))
    previous = body
    for at, character in enumerate(found.text):
        start, end = found.span(at, at + 1)
        assert previous <= start < end <= len(text)
        if end - start == 1 and not character.isspace():
            assert text[start] == character
        previous = end
    for paragraph in found.paragraphs:
        start, end = found.span(paragraph.start, paragraph.end)
        again = prepare(article(text[:end], start))
        assert again.text == found.text[paragraph.start : paragraph.end]


def test_an_article_of_300_000_words_in_one_line_is_one_paragraph() -> None:
    text = "He saidâ€™ &amp; no. " * 75_000
    found = prepare(article(text))
    assert found.text == "He said’ & no. " * 75_000
    assert found.paragraphs == (Paragraph(0, len(found.text) - 1, ParagraphKind.BODY),)
    at = len(found.text) - len("no. ")
    assert found.span(at, at + 3) == (len(text) - 4, len(text) - 1)
