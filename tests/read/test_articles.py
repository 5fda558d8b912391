"""The entrance: real files and streams in, articles and flaws out, in order and one at a time."""

import hashlib
import io
import json
import os
import sys
from pathlib import Path

import pytest

from kg.errors import InputError
from kg.model import Article
from kg.read.articles import Metadata, read_articles


@pytest.fixture
def news(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder ``news`` in the working directory."""
    monkeypatch.chdir(tmp_path)
    folder = Path("news")
    folder.mkdir()
    return folder


def read(*paths: str | Path, max_chars: int = 1_000_000, **known: str) -> list[Article | str]:
    """The articles, and the flaws as they are printed."""
    found = read_articles(paths, metadata=Metadata(**known), max_chars=max_chars)
    return [str(item) if isinstance(item, InputError) else item for item in found]


def pipe(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def test_a_folder_of_texts_with_a_table_is_read_in_order(news: Path) -> None:
    (news / "b.txt").write_bytes(b"\xef\xbb\xbfTwo.\r\nMore.\rEnd.")
    (news / "a.md").write_text("---\ntitle: Own\npublisher: Own\n---\nOne.")
    (news / "metadata.csv").write_text(
        "file,title,publisher,published,url\n"
        "a.md,Table,,2025-04-09,https://e.org/a\nc.txt,,,,\nb.txt,,,soon,\n"
    )
    assert read("news") == [
        "news/metadata.csv, line 3: there is no file 'c.txt' here; "
        "correct the name or remove the row",
        "news/metadata.csv, line 4: published 'soon' is no date that can be read in one way only, "
        "so it counts as unknown; write it as 2025-04-09",
        Article(
            id="news/a.md",
            text="---\ntitle: Own\npublisher: Own\n---\nOne.",
            source="a.md",
            title="Table",
            publisher="Own",
            published="2025-04-09",
            url="https://e.org/a",
            body=34,
        ),
        Article(id="news/b.txt", text="Two.\nMore.\nEnd.", source="b.txt"),
    ]


def test_notes_beside_articles_with_a_table_are_told_and_left_out(news: Path) -> None:
    (news / "a.txt").write_text("One.")
    (news / "b.md").write_text("Two.")
    (news / "old").mkdir()
    (news / "old" / "notes.MD").write_text("What I expect.")
    (news / "metadata.csv").write_text("file,title\na.txt,A\nb.md,B\n")
    left_out = (
        "is left out: metadata.csv names the articles, and not this page; "
        "name it there or give the file itself"
    )
    assert read("news") == [
        Article(id="news/a.txt", text="One.", source="a.txt", title="A"),
        Article(id="news/b.md", text="Two.", source="b.md", title="B"),
        f"news/old/notes.MD: {left_out}",
    ]
    assert read("news/old/notes.MD") == [
        Article(id="old/notes.MD", text="What I expect.", source="notes.MD")
    ]
    (news / "metadata.csv").unlink()
    assert len([a for a in read("news") if isinstance(a, Article)]) == 3


def test_options_go_before_the_table_and_the_table_before_the_file(news: Path) -> None:
    (news / "a.txt").write_text("---\ntitle: Own\npublisher: Own\nurl: https://own.org\n---\nX.")
    (news / "metadata.csv").write_text("file,title,publisher\na.txt,Table,Table\n")
    (article,) = read("news/a.txt", title="Option", published="9 April 2025")
    assert isinstance(article, Article)
    assert (article.title, article.publisher, article.published, article.url) == (
        "Option",
        "Table",
        "2025-04-09",
        "https://own.org",
    )


def test_an_option_that_is_no_date_is_one_flaw_and_all_is_read(news: Path) -> None:
    (news / "a.txt").write_text("One.")
    assert read("news", published="soon") == [
        "options: published 'soon' is no date that can be read in one way only, "
        "so it counts as unknown; write it as 2025-04-09",
        Article("news/a.txt", "One.", "a.txt"),
    ]


def test_a_date_in_the_file_that_cannot_be_read_is_a_flaw_and_unknown(news: Path) -> None:
    (news / "a.txt").write_text("---\ndate: 04/09/2025\n---\nOne.")
    flaw, article = read("news")
    assert isinstance(flaw, str)
    assert flaw.startswith("news/a.txt: published '04/09/2025' is no date")
    assert isinstance(article, Article)
    assert article.published is None


def test_the_type_of_a_file_comes_from_its_suffix_and_else_from_its_content(news: Path) -> None:
    page = "<!doctype html><html><body><article><p>Beijing denied it.</p></article></body></html>"
    for name in ("a.html", "b.txt", "c.page"):
        (news / name).write_text(page.replace("it", f"it {name[0]}"))
    (news / "d.JSONL").write_text('{"text": "D."}')
    (news / "e.dump").write_text('\n{"text": "E."}')
    (news / "f.txt").write_text('{"text": "F."}')
    (news / "g.json").write_text('[{"id": "g", "text": "G."}]')
    (news / "h").write_text("H.")
    (news / "i.log").write_text("I.")
    found = [item for item in read("news") if isinstance(item, Article)]
    assert [(a.id, a.source, a.text, a.reader.split()[0]) for a in found] == [
        ("news/a.html", "a.html", "Beijing denied it a.", "trafilatura"),
        ("news/b.txt", "b.txt", "Beijing denied it b.", "trafilatura"),
        ("news/c.page", "c.page", "Beijing denied it c.", "trafilatura"),
        ("d.JSONL/line-1", "d.JSONL#line-1", "D.", "jsonl"),
        ("e.dump/line-2", "e.dump#line-2", "E.", "jsonl"),
        ("news/f.txt", "f.txt", '{"text": "F."}', "text"),
        ("g", "g.json#g", "G.", "jsonl"),
        ("news/h", "h", "H.", "text"),
        ("news/i.log", "i.log", "I.", "text"),
    ]


def test_ids_that_the_input_gives_are_kept_as_they_are(news: Path) -> None:
    (news / "sub").mkdir()
    (news / "sub" / "a.txt").write_text("---\nid: my/id 1\n---\nOne.")
    (news / "sub" / "b.jsonl").write_text(
        '{"id": 7, "text": "Two."}\n{"id": " ", "text": "Three."}'
    )
    found = [item for item in read("news") if isinstance(item, Article)]
    assert [(a.id, a.source) for a in found] == [
        ("my/id 1", "sub/a.txt"),
        ("7", "sub/b.jsonl#7"),
        ("b.jsonl/line-2", "sub/b.jsonl#line-2"),
    ]


def test_each_flawed_file_is_one_line_and_the_rest_is_read(news: Path) -> None:
    (news / "a-empty.txt").write_bytes(b"")
    (news / "b-blank.html").write_text("\n\n")
    (news / "c-pdf.txt").write_bytes(b"%PDF-1.7\n")
    (news / "d-large.txt").write_text("x" * 405)
    (news / "e-long.txt").write_text("x" * 101)
    (news / "f-gone.txt").symlink_to("nowhere.txt")
    (news / "g-same.txt").write_text("Good.")
    (news / "h-same.txt").write_text("Good.")
    os.mkfifo(news / "i-pipe.txt")
    (news / "j-text.html").write_text("<p></p>")
    (news / "k-good.txt").write_text("Very good.")
    assert read("news", "nope.txt", max_chars=100) == [
        "nope.txt: no such file or folder; check the spelling and the working directory",
        "news/a-empty.txt: is empty; remove it, or save the article's text in it",
        "news/b-blank.html: is empty; remove it, or save the article's text in it",
        "news/c-pdf.txt: is a binary file (PDF); save its text as .txt or .html",
        "news/d-large.txt: has 405 bytes, too many for the limit of 100 characters; "
        "raise it with --max-chars, or split the file",
        "news/e-long.txt: has 101 characters, more than the limit of 100; "
        "raise it with --max-chars, or split the text",
        "news/f-gone.txt: cannot be read (No such file or directory); "
        "check that it is there and its permissions",
        Article("news/g-same.txt", "Good.", "g-same.txt"),
        "news/h-same.txt: has the same text as news/g-same.txt; kept once, remove one",
        "news/i-pipe.txt: is no regular file; pipe it in: kg build - < FILE",
        "news/j-text.html: no article text found in this web page; save the text itself as .txt",
        Article("news/k-good.txt", "Very good.", "k-good.txt"),
    ]


def test_a_file_without_permission_is_a_flaw(news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (news / "a.txt").write_text("One.")
    really_open = Path.open

    def refuse(path: Path, mode: str) -> object:
        if path.name == "a.txt":
            raise PermissionError(13, "Permission denied", str(path))
        return really_open(path, mode)

    monkeypatch.setattr(Path, "open", refuse)
    assert read("news") == [
        "news/a.txt: cannot be read (Permission denied); check that it is there and its permissions"
    ]


def test_articles_come_one_at_a_time(news: Path) -> None:
    (news / "a.txt").write_text("One.")
    (news / "b.txt").write_text("Two.")
    stream = read_articles(["news"])
    assert next(stream) == Article("news/a.txt", "One.", "a.txt")
    (news / "b.txt").unlink()
    assert str(next(stream)).startswith("news/b.txt: cannot be read (No such file")


def test_json_lines_are_not_read_ahead(news: Path) -> None:
    lines = [json.dumps({"text": f"{number:03} " + "x" * 50_000}) + "\n" for number in range(200)]
    (news / "a.jsonl").write_text("".join(lines))
    stream = read_articles(["news/a.jsonl"])
    assert isinstance(next(stream), Article)
    with (news / "a.jsonl").open("r+") as file:
        file.truncate(100 * len(lines[0]))
    assert sum(isinstance(item, Article) for item in stream) == 99


def test_two_texts_with_one_id_are_a_flaw(news: Path) -> None:
    (news / "a.jsonl").write_text('{"id": "x", "text": "A."}\n{"id": "x", "text": "B."}\n')
    assert read("news") == [
        Article("x", "A.", "a.jsonl#x", reader="jsonl"),
        "news/a.jsonl, line 2: has the id 'x' of news/a.jsonl, line 1 and another text; "
        "give it an id of its own",
    ]


def test_values_of_json_that_are_no_text_are_flaws_before_their_article(news: Path) -> None:
    (news / "a.jsonl").write_text('{"id": "x", "text": "A.", "title": 1.5}')
    assert read("news") == [
        'news/a.jsonl, line 1: "title" is no string, so it counts as unknown; write "title": "…"',
        Article("x", "A.", "a.jsonl#x", reader="jsonl"),
    ]


def test_the_order_is_the_same_however_the_paths_are_ordered(news: Path) -> None:
    for name in ("b.txt", "a.txt", "c.txt"):
        (news / name).write_text(name)
    assert read("news/c.txt", "news/a.txt", "news/b.txt") == read("news") == read("news/*")


def test_plain_text_on_standard_input_is_one_article(
    news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pipe(monkeypatch, b"\n\n He said so.\r\n")
    name = hashlib.sha256(b"\n\n He said so.\n").hexdigest()[:12]
    assert read("-", publisher="P") == [
        Article(f"stdin/{name}", "\n\n He said so.\n", "-", publisher="P")
    ]
    assert not sys.stdin.closed


def test_json_lines_on_standard_input_are_articles(
    news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pipe(monkeypatch, b"\n" * 9000 + b'{"id": "a", "text": "A."}\n{"text": "B."}\nC\n')
    assert read("-") == [
        Article("a", "A.", "-#a", reader="jsonl"),
        Article("stdin/line-9002", "B.", "-#line-9002", reader="jsonl"),
        "-, line 9003: is not JSON: Expecting value (character 1); mend or remove it",
    ]


def test_a_web_page_on_standard_input_is_read_as_one(
    news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pipe(monkeypatch, b"<html><body><p>Beijing denied it on Tuesday.</p></body></html>")
    (article,) = read("-")
    assert isinstance(article, Article)
    assert (article.text, article.source) == ("Beijing denied it on Tuesday.", "-")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is empty; remove it, or save the article's text in it"),
        (
            b" \n" * 5000,
            "has more than 404 bytes, too many for the limit of 100 characters; "
            "raise it with --max-chars, or split the file",
        ),
        (
            b"x" * 9000,
            "has more than 404 bytes, too many for the limit of 100 characters; "
            "raise it with --max-chars, or split the file",
        ),
        (b"He\0", "is a binary file, or UTF-16 without its mark; save it as UTF-8"),
    ],
)
def test_flawed_standard_input_is_one_line(
    news: Path, monkeypatch: pytest.MonkeyPatch, data: bytes, reason: str
) -> None:
    pipe(monkeypatch, data)
    assert read("-", max_chars=100) == [f"-: {reason}"]


def test_a_missing_standard_input_is_a_flaw(news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert read("-") == ["-: there is no standard input; pipe something in, or name a file"]


def test_plain_text_needs_no_web_page_library(news: Path) -> None:
    (news / "a.txt").write_text("One.")
    code = (
        "import sys; from kg.read.articles import read_articles; list(read_articles(['news']));"
        "sys.exit(any(name in sys.modules for name in ('trafilatura', 'lxml', 'spacy')))"
    )
    assert os.spawnv(os.P_WAIT, sys.executable, [sys.executable, "-c", code]) == 0
