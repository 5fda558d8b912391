"""JSON Lines, and single JSON files that hold an object or a list of objects.

An object has ``text``, and if known ``id``, ``title``, ``publisher``, ``published`` and ``url``;
other keys are ignored.  Its text is taken as it is, since offsets count in it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from kg.errors import InputError
from kg.read.decode import decode
from kg.read.draft import Draft, require_text, whole
from kg.read.metadata import from_strings

_BOM = b"\xef\xbb\xbf"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_OBJECT_START = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{\s*[\"}]")
_MAX_JSON_FILE = 256_000_000
"""Bytes; a list must be held in memory as a whole, so above this we ask for JSON Lines."""
_METADATA_KEYS = ("title", "publisher", "published", "date", "url")


def looks_like_json_lines(start: bytes) -> bool:
    """Whether a stream that starts so holds JSON objects."""
    return _OBJECT_START.match(start) is not None


def read_lines(
    stream: BinaryIO, where: str, max_chars: int, *, first: int = 1
) -> Iterator[Draft | InputError]:
    """The draft of each line in order, or what is wrong with it; blank lines are passed over.

    ``first`` is the number of the stream's first line.  A line is held in memory at a time, and a
    line too long for any text within ``max_chars`` is skipped without being held.
    """
    # An escaped character takes up to 12 bytes (a surrogate pair); the rest is for other keys.
    limit = 12 * max_chars + 1_000_000
    for number, line in _numbered(stream, limit, first):
        place = f"{where}, line {number}"
        if number == 1 and line and line.startswith(_UTF16):
            yield InputError(where, "is UTF-16, and JSON Lines are UTF-8; save it as UTF-8")
            return
        try:
            if line is None:
                raise _too_long(place, max_chars)
            if line.removeprefix(_BOM).strip():
                value = _parse(line.removeprefix(_BOM).rstrip(), place)
                yield _draft(value, place, f"line-{number}", max_chars)
        except InputError as error:
            yield error


def read_json(stream: BinaryIO, where: str, max_chars: int) -> Iterator[Draft | InputError]:
    """The drafts in a JSON file: an object, a list of objects, or JSON Lines under that name."""
    start = stream.readline(12 * max_chars + 1_000_000)
    stream.seek(0)
    try:
        json.loads(start.removeprefix(_BOM))
    except (ValueError, RecursionError):
        yield from _read_whole(stream, where, max_chars)
    else:
        if looks_like_json_lines(start):
            yield from read_lines(stream, where, max_chars)
        else:
            yield from _read_whole(stream, where, max_chars)


def _read_whole(stream: BinaryIO, where: str, max_chars: int) -> Iterator[Draft | InputError]:
    data = stream.read(_MAX_JSON_FILE + 1)
    try:
        if len(data) > _MAX_JSON_FILE:
            raise InputError(where, "is too large for one JSON value; save it as JSON Lines")
        text = decode(data, where).text
        if not text.strip():
            require_text(text, where, max_chars)
        value = _parse(text, where)
    except InputError as error:
        yield error
        return
    if not isinstance(value, list):
        value = [value]
        places = [where]
    else:
        places = [f"{where}, item {number}" for number in range(1, len(value) + 1)]
    for number, (item, place) in enumerate(zip(value, places, strict=True), start=1):
        try:
            yield _draft(item, place, f"item-{number}", max_chars)
        except InputError as error:
            yield error


def _numbered(stream: BinaryIO, limit: int, first: int) -> Iterator[tuple[int, bytes | None]]:
    """Each line with its number; None for a line of more than ``limit`` bytes."""
    number = first
    while line := stream.readline(limit + 1):
        if len(line) <= limit:
            yield number, line
        else:
            while line and not line.endswith(b"\n"):
                line = stream.readline(1 << 20)
            yield number, None
        number += 1


def _too_long(where: str, max_chars: int) -> InputError:
    return InputError(
        where,
        f"is too long for the limit of {max_chars:,} characters; "
        "raise it with --max-chars, or split the text",
    )


def _parse(source: str | bytes, where: str) -> Any:
    try:
        text = source if isinstance(source, str) else source.decode("utf-8")
        return json.loads(text)
    except UnicodeDecodeError as error:
        raise InputError(where, "is not UTF-8; save the file as UTF-8") from error
    except json.JSONDecodeError as error:
        place = f"character {error.pos + 1:,}"
        reason = f"is not JSON: {error.msg} ({place}); mend or remove it"
        raise InputError(where, reason) from error
    except (ValueError, RecursionError) as error:
        raise InputError(where, "is JSON too deep or too large to read; remove it") from error


def _draft(value: Any, where: str, fallback: str, max_chars: int) -> Draft:
    if not isinstance(value, dict):
        reason = 'is no JSON object; write {"id": "…", "text": "…"}'
        raise InputError(where, reason)
    text = value.get("text")
    if not isinstance(text, str):
        raise InputError(where, 'has no string under "text"; put the article\'s text there')
    text = whole(text)
    require_text(text, where, max_chars)
    names, flaws = _strings(value, where)
    return Draft(
        where=where,
        text=text,
        reader="jsonl",
        id=names.pop("id", None),
        fallback=fallback,
        metadata=from_strings(names),
        flaws=flaws,
    )


def _strings(value: dict[str, Any], where: str) -> tuple[dict[str, str], tuple[InputError, ...]]:
    """The id and the metadata of an object, and a flaw for each that is no string or integer."""
    found, flaws = {}, []
    for key in ("id", *_METADATA_KEYS):
        item = value.get(key)
        if isinstance(item, str) or type(item) is int:
            found[key] = whole(str(item))
        elif item is not None:
            reason = f'"{key}" is no string, so it counts as unknown; write "{key}": "…"'
            flaws.append(InputError(where, reason))
    return found, tuple(flaws)
