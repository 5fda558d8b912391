"""The one entrance: every article below some paths, and every flaw, in a stable order."""

from __future__ import annotations

import hashlib
import io
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

from kg.errors import InputError
from kg.model import Article
from kg.read.decode import Decoded, decode
from kg.read.draft import Draft
from kg.read.html import looks_like_html, read_html
from kg.read.jsonl import looks_like_json_lines, read_json, read_lines
from kg.read.metadata import NOTHING_KNOWN, Metadata, one_line, settled
from kg.read.sources import STDIN, Source, find_sources
from kg.read.tables import Tables
from kg.read.text import read_text

__all__ = ["Metadata", "read_articles"]

_TEXT = frozenset((".txt", ".text", ".md", ""))
_HTML = frozenset((".html", ".htm", ".xhtml"))
_JSON_LINES = frozenset((".jsonl", ".ndjson"))
_BYTES_PER_CHAR = 4  # the most that UTF-8 and UTF-16 take for a character
_PEEK = 4096
_NOTE = (
    "is left out: metadata.csv names the articles, and not this page; "
    "name it there or give the file itself"
)


def read_articles(
    paths: Iterable[str | Path],
    *,
    metadata: Metadata = NOTHING_KNOWN,
    max_chars: int = 1_000_000,
) -> Iterator[Article | InputError]:
    """The articles below the paths, one at a time, and an InputError in place of each flaw.

    A path is a file, a folder (with all below it), a glob pattern, or ``-`` for the standard input.
    The order is that of the articles' paths, whatever the order of ``paths``; lines keep the order
    of their file.  Nothing is raised for a flawed input: the InputError is a value of the stream,
    and the rest goes on.

    ``metadata`` goes before ``metadata.csv``, and that before what the input says about itself.
    A text of more than ``max_chars`` characters is refused, unread where its size tells.  A text
    that came before is not given again, nor another text under an id that came before.
    """
    options, flaws = settled(metadata, "options")
    yield from flaws
    sources, missing = find_sources(paths)
    yield from missing
    tables, seen = Tables(), _Seen()
    for source in sources:
        beside = NOTHING_KNOWN
        if source.path != STDIN:
            beside, table_flaws = tables.about(source)
            yield from table_flaws
            if tables.is_note(source):
                yield InputError(source.shown, _NOTE)
                continue
        for item in _drafts(source, max_chars):
            if isinstance(item, InputError):
                yield item
                continue
            yield from item.flaws
            own, own_flaws = settled(item.metadata, item.where)
            yield from own_flaws
            article = _article(source, item, options.over(beside).over(own))
            yield seen.repeated(article, item.where) or article


class _Seen:
    """The texts and ids of a run, as hashes and names: no text is kept."""

    def __init__(self) -> None:
        self._texts: dict[bytes, str] = {}
        self._ids: dict[str, str] = {}

    def repeated(self, article: Article, where: str) -> InputError | None:
        """What is wrong with an article whose text or id came before; None for a new one."""
        digest = bytes.fromhex(article.sha256)
        if earlier := self._texts.get(digest):
            return InputError(where, f"has the same text as {earlier}; kept once, remove one")
        if earlier := self._ids.get(article.id):
            reason = f"has the id {article.id!r} of {earlier} and another text"
            return InputError(where, f"{reason}; give it an id of its own")
        self._texts[digest] = self._ids[article.id] = where
        return None


def _article(source: Source, draft: Draft, metadata: Metadata) -> Article:
    """The draft with its id and the metadata that count."""
    given = one_line(draft.id)
    base = source.id or "stdin"
    if draft.fallback:
        id_ = given or f"{base.rpartition('/')[2]}/{draft.fallback}"
        name = f"{source.name}#{given or draft.fallback}"
    else:
        id_ = given or source.id or f"stdin/{_hash(draft.text)[:12]}"
        name = source.name
    return Article(
        id=id_,
        text=draft.text,
        source=name,
        title=metadata.title,
        publisher=metadata.publisher,
        published=metadata.published,
        url=metadata.url,
        body=draft.body,
        reader=draft.reader,
    )


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _drafts(source: Source, max_chars: int) -> Iterator[Draft | InputError]:
    """The drafts in a file or in the standard input; an InputError where it cannot be read."""
    try:
        yield from (_stdin if source.path == STDIN else _file)(source, max_chars)
    except InputError as error:
        yield error
    except OSError as error:
        reason = f"cannot be read ({error.strerror}); check that it is there and its permissions"
        yield InputError(source.shown, reason)


def _file(source: Source, max_chars: int) -> Iterator[Draft | InputError]:
    path = Path(source.path)
    status, suffix = path.stat(), path.suffix.lower()
    if not stat.S_ISREG(status.st_mode):
        raise InputError(source.shown, "is no regular file; pipe it in: kg build - < FILE")
    with path.open("rb") as stream:
        several = _reader_of_several(suffix, stream)
        if several:
            yield from several(stream, source.shown, max_chars)
            return
        if status.st_size > _max_bytes(max_chars):
            raise _too_large(source.shown, f"has {status.st_size:,} bytes", max_chars)
        decoded = decode(stream.read(), source.shown)
    yield _document(decoded, source.shown, max_chars, as_html=suffix in _HTML)


def _reader_of_several(
    suffix: str, stream: io.BufferedReader[Any]
) -> Callable[[BinaryIO, str, int], Iterator[Draft | InputError]] | None:
    """What reads a file of several articles; None for a file that is one article."""
    if suffix == ".json":
        return read_json
    if suffix in _JSON_LINES:
        return read_lines
    known = suffix in _TEXT or suffix in _HTML
    return None if known or not looks_like_json_lines(stream.peek(_PEEK)) else read_lines


def _stdin(source: Source, max_chars: int) -> Iterator[Draft | InputError]:
    """The articles piped in: JSON Lines, else a web page, else one plain text."""
    if sys.stdin is None or sys.stdin.closed:
        raise InputError(STDIN, "there is no standard input; pipe something in, or name a file")
    raw: Any = sys.stdin.buffer
    stream = io.BufferedReader(raw)
    try:
        blank = _leading_blank(stream, _max_bytes(max_chars))
        if looks_like_json_lines(stream.peek(_PEEK)):
            yield from read_lines(stream, STDIN, max_chars, first=1 + blank.count(b"\n"))
            return
        data = blank + stream.read(max(0, _max_bytes(max_chars) + 1 - len(blank)))
        if len(data) > _max_bytes(max_chars):
            raise _too_large(STDIN, f"has more than {_max_bytes(max_chars):,} bytes", max_chars)
        yield _document(decode(data, STDIN), STDIN, max_chars)
    finally:
        stream.detach()


def _leading_blank(stream: io.BufferedReader[Any], limit: int) -> bytes:
    """The blank bytes that the stream begins with, as far as its first pieces are wholly blank."""
    blank = b""
    while (piece := stream.peek(_PEEK)) and not piece.strip() and len(blank) <= limit:
        blank += stream.read(len(piece))
    return blank


def _document(decoded: Decoded, where: str, max_chars: int, *, as_html: bool = False) -> Draft:
    if (as_html and decoded.text.strip()) or looks_like_html(decoded.text):
        return read_html(decoded, where, max_chars)
    return read_text(decoded, where, max_chars)


def _max_bytes(max_chars: int) -> int:
    return _BYTES_PER_CHAR * max_chars + _BYTES_PER_CHAR


def _too_large(where: str, size: str, max_chars: int) -> InputError:
    return InputError(
        where,
        f"{size}, too many for the limit of {max_chars:,} characters; "
        "raise it with --max-chars, or split the file",
    )
