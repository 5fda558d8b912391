"""Bytes as text: UTF-8, UTF-16 with its mark, else Windows-1252 where it fits, or a refusal."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from kg.errors import InputError

# First bytes of files that people put beside articles, and what to call them.
_MAGIC = (
    (b"%PDF-", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"PK\x03\x04", "ZIP, DOCX or EPUB"),
    (b"\xd0\xcf\x11\xe0", "old Office document"),
    (b"{\\rtf", "RTF"),
    (b"\x1f\x8b", "GZIP"),
    (b"\xfd7zXZ", "XZ"),
    (b"7z\xbc\xaf", "7-Zip"),
    (b"SQLite format 3\0", "SQLite"),
    (b"\x7fELF", "program"),
)
_CONTROLS = bytes(b for b in range(1, 32) if b not in b"\t\n\r\f\x1b") + b"\x7f"
_MAX_CONTROLS = 0.1  # share of control characters above which the bytes are no text
_MIN_ASCII = 0.7  # share of ASCII below which Windows-1252 is no likely reading of news text
_SAMPLE = 8192  # bytes looked at to tell text from binary
_DECLARED = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{2,40})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with line ends of one character and no byte order mark, and its encoding."""

    text: str
    encoding: str


def decode(data: bytes, where: str) -> Decoded:
    """The text that the bytes hold.

    Raises:
        InputError: the bytes are not text, or in no encoding that can be told.
    """
    _refuse_binary(data, where)
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _as(data, "utf-16", where)
    if b"\0" in data:
        raise InputError(where, "is a binary file, or UTF-16 without its mark; save it as UTF-8")
    try:
        return Decoded(_newlines(data.decode("utf-8-sig")), "utf-8")
    except UnicodeDecodeError as error:
        return _decode_legacy(data, error, where)


def _refuse_binary(data: bytes, where: str) -> None:
    for magic, name in _MAGIC:
        if data.startswith(magic):
            raise InputError(where, f"is a binary file ({name}); save its text as .txt or .html")
    sample = data[:_SAMPLE]
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return
    if len(sample) - len(sample.translate(None, _CONTROLS)) > _MAX_CONTROLS * len(sample):
        raise InputError(where, "is a binary file; save its text as .txt or .html")


def _decode_legacy(data: bytes, error: UnicodeDecodeError, where: str) -> Decoded:
    """The text in the encoding that a page declares, or in Windows-1252."""
    if declared := _declared(data):
        return _as(data, declared, where)
    bad = f"byte {error.start:,} (0x{data[error.start]:02x}) is not UTF-8; save the file as UTF-8"
    if _is_damaged_utf8(data):
        raise InputError(where, f"is UTF-8 with damage: {bad}")
    ascii_share = sum(1 for b in data[:_SAMPLE] if b < 0x80) / len(data[:_SAMPLE])
    try:
        text = data.decode("windows-1252")
    except UnicodeDecodeError:
        ascii_share = 0
    if ascii_share < _MIN_ASCII:
        raise InputError(where, f"is in an unknown encoding: {bad}")
    return Decoded(_newlines(text), "windows-1252")


def _is_damaged_utf8(data: bytes) -> bool:
    """Whether more characters beyond ASCII decode as UTF-8 than fail to.

    Such bytes would pass as Windows-1252 and come out as mojibake.
    """
    replaced = data.decode("utf-8", "replace")
    beyond_ascii = len(replaced) - len(replaced.encode("ascii", "ignore"))
    failed = replaced.count("\ufffd")
    return beyond_ascii - failed > failed


def _declared(data: bytes) -> str | None:
    """The encoding that the page names in its head; None where it names none that is known.

    UTF-8 was tried before, and a page whose head can be read as ASCII is not in UTF-16 or UTF-32.
    """
    found = _DECLARED.search(data[:4096])
    try:
        name = codecs.lookup(found[1].decode("ascii")).name if found else None
    except LookupError:
        return None
    return None if name is None or name.startswith("utf") else name


def _as(data: bytes, encoding: str, where: str) -> Decoded:
    try:
        text = data.decode(encoding)
    except (UnicodeError, LookupError) as error:
        reason = f"is not in {encoding}, as it claims to be; save it as UTF-8"
        raise InputError(where, reason) from error
    if "\0" in text:
        raise InputError(where, "is a binary file; save its text as .txt or .html")
    return Decoded(_newlines(text), encoding)


def _newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
