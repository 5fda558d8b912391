"""Plain text, with or without a front-matter head."""

from __future__ import annotations

import re

from kg.errors import InputError
from kg.read.decode import Decoded
from kg.read.draft import Draft, require_text
from kg.read.metadata import from_strings

_MAX_HEAD = 200  # lines; a head that is not closed by then is text
_FENCE = re.compile(r"---[ \t]*")
_CLOSING = re.compile(r"(?:---|\.\.\.)[ \t]*")
_PAIR = re.compile(r"(?P<key>[A-Za-z][\w .-]{0,40}?)[ \t]*:(?:[ \t]+(?P<value>.*))?")
_OTHER_HEAD_LINE = re.compile(r"[ \t]*(?:#.*)?|[ \t]+\S.*|-[ \t].*")
_UNKNOWN = ("", "~", "null", "Null", "NULL")


def read_text(decoded: Decoded, where: str, max_chars: int) -> Draft:
    """The draft of a plain text; its ``text`` is all of it, its ``body`` begins behind the head.

    A head is a line ``---`` at the top, lines ``key: value``, and a line ``---``.  ``title``,
    ``publisher``, ``published`` or ``date``, ``url`` and ``id`` are taken from it.

    Raises:
        InputError: there is no text, or too much of it.
    """
    require_text(decoded.text, where, max_chars)
    values, body = _front_matter(decoded.text)
    if body == len(decoded.text):
        raise InputError(where, "has metadata but no text below it; add the article's text")
    reader = "text" if decoded.encoding == "utf-8" else f"text ({decoded.encoding})"
    return Draft(
        where=where,
        text=decoded.text,
        reader=reader,
        body=body,
        id=values.get("id"),
        metadata=from_strings(values),
    )


def _front_matter(text: str) -> tuple[dict[str, str], int]:
    """The values in the head and where the article begins; nothing and 0 without a head."""
    if not text.startswith("---"):
        return {}, 0
    values: dict[str, str] = {}
    position = 0
    for number, line in enumerate(text.split("\n", _MAX_HEAD)[:_MAX_HEAD]):
        position += len(line) + 1
        if number == 0:
            if not _FENCE.fullmatch(line):
                break
        elif _CLOSING.fullmatch(line):
            return values, _next_visible(text, position) if values else 0
        elif pair := _PAIR.fullmatch(line):
            values.setdefault(pair["key"].lower(), _unquoted(pair["value"] or ""))
        elif not _OTHER_HEAD_LINE.fullmatch(line):
            break
    return {}, 0


def _next_visible(text: str, position: int) -> int:
    found = re.compile(r"\S").search(text, position)
    return found.start() if found else len(text)


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) >= 2 and value[0] == value[-1] == '"':
        return re.sub(r"\\([\"\\])", r"\1", value[1:-1])
    if len(value) >= 2 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'")
    return "" if value in _UNKNOWN else value
