"""Web pages: their text, and title, publisher, date with time, and address from their head."""

import pytest
import trafilatura

from kg.errors import InputError
from kg.read.decode import Decoded
from kg.read.draft import Draft
from kg.read.html import looks_like_html, read_html
from kg.read.metadata import NOTHING_KNOWN, Metadata

BODY = """<body><nav><a href="/">Home</a></nav><article><h1>China denies it</h1>
<p>Beijing denied on Tuesday that it &amp; others had “sent” troops.</p>
<blockquote><p>“We did not,” he said.</p></blockquote>
<ul><li>Army says 40 dead</li><li>Ministry says 12 dead</li></ul></article></body>"""
TEXT = """China denies it
Beijing denied on Tuesday that it & others had “sent” troops.
“We did not,” he said.
- Army says 40 dead
- Ministry says 12 dead"""


def read(page: str) -> Draft:
    return read_html(Decoded(page, "utf-8"), "a.html", 10_000)


def page(head: str) -> str:
    return f"<!DOCTYPE html><html><head>{head}</head>{BODY}</html>"


def test_a_page_is_its_article_and_what_its_json_ld_says() -> None:
    head = """<title>China denies it | The Paper</title>
    <meta property="article:published_time" content="1999-01-01">
    <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
      {"@type": "WebSite", "name": "Site"},
      {"@type": ["ReportageNewsArticle"], "headline": "China&#8217;s denial &amp; more",
       "publisher": {"@type": "Organization", "name": "The Paper"},
       "datePublished": "2025-04-09T10:30:00+03:00",
       "mainEntityOfPage": {"@id": "https://example.org/china"}}]}</script>"""
    assert read(page(head)) == Draft(
        where="a.html",
        text=TEXT,
        reader=f"trafilatura {trafilatura.__version__}",
        metadata=Metadata(
            title="China’s denial & more",
            publisher="The Paper",
            published="2025-04-09T10:30:00+03:00",
            url="https://example.org/china",
        ),
    )


def test_meta_elements_tell_what_json_ld_does_not() -> None:
    head = """<title>Other</title><meta property="og:title" content="China denies it">
    <meta property="og:site_name" content="The Paper">
    <meta property="article:published_time" content="2025-04-09T10:30:00Z">
    <link rel="canonical" href="https://example.org/china">
    <script type="application/ld+json">{broken</script>
    <script type="application/ld+json">["no object", {"@type": "NewsArticle",
      "headline": "", "publisher": [], "url": "/relative"}]</script>"""
    assert read(page(head)).metadata == Metadata(
        title="China denies it",
        publisher="The Paper",
        published="2025-04-09T10:30:00Z",
        url="https://example.org/china",
    )


def test_a_time_element_counts_only_where_it_is_marked_as_the_publication() -> None:
    loose = "<article><time datetime='2001-01-01'>x</time>"
    marked = loose + "<time itemprop=datePublished datetime='2025-04-09'>y</time>"
    for element, published in ((loose, None), (marked, "2025-04-09")):
        with_time = page("").replace("<article>", element)
        assert read(with_time).metadata == Metadata(published=published)


def test_a_date_is_never_guessed_from_the_text_of_a_page() -> None:
    with_dates = page("").replace("</article>", "<p>© 2019. Updated March 3, 2021</p></article>")
    assert read(with_dates).metadata == NOTHING_KNOWN


@pytest.mark.parametrize(
    "empty",
    ["<html></html>", "<!doctype html><script>1</script>", "<div>" * 20_000 + "x"],
)
def test_a_page_without_text_is_refused(empty: str) -> None:
    with pytest.raises(InputError) as caught:
        read(empty)
    assert str(caught.value) == (
        "a.html: no article text found in this web page; save the text itself as .txt"
    )


@pytest.mark.parametrize(
    "start",
    [
        "<!DOCTYPE html>",
        "\n <html lang='en'>",
        '<?xml version="1.0"?>\n<!-- saved - from -->\n<!doctype HTML PUBLIC>',
    ],
)
def test_a_page_is_known_by_its_beginning(start: str) -> None:
    assert looks_like_html(start + "<p>x")


@pytest.mark.parametrize("start", ["", "He wrote <html> first", "<htmlish>", "<p>x</p>", "<!-- x"])
def test_what_begins_otherwise_is_no_page(start: str) -> None:
    assert not looks_like_html(start)
