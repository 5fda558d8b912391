"""Bytes to text: the encodings that are read, and the bytes that are refused."""

import codecs

import pytest

from kg.errors import InputError
from kg.read.decode import Decoded, decode

TEXT = "“Naïve,” Lü said — twice.\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16"),
        (TEXT.encode("windows-1252"), "windows-1252"),
        (TEXT.replace("\n", "\r\n").encode(), "utf-8"),
        (TEXT.replace("\n", "\r").encode(), "utf-8"),
    ],
)
def test_text_is_the_same_in_every_encoding(data: bytes, encoding: str) -> None:
    assert decode(data, "x") == Decoded(TEXT, encoding)


def test_a_page_is_in_the_encoding_that_it_declares() -> None:
    page = "<html><meta charset='windows-1251'><p>Путин сказал</p></html>"
    assert decode(page.encode("windows-1251"), "x") == Decoded(page, "cp1251")


def test_an_encoding_that_a_page_declares_wrongly_is_refused() -> None:
    page = "<html><meta charset=shift_jis><p>caf\xe9</p></html>"
    with pytest.raises(InputError, match="x: is not in shift_jis, as it claims to be; save it as"):
        decode(page.encode("latin-1"), "x")


def test_an_unknown_encoding_in_a_page_does_not_count() -> None:
    page = "<html><meta charset='none-such'><p>caf\xe9 in the town</p></html>"
    assert decode(page.encode("latin-1"), "x") == Decoded(page, "windows-1252")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7 text", "is a binary file (PDF); save its text as .txt or .html"),
        (b"\x89PNG\r\n", "is a binary file (PNG); save its text as .txt or .html"),
        (b"PK\x03\x04abc", "is a binary file (ZIP, DOCX or EPUB); save its text as .txt or .html"),
        (b"{\\rtf1 He said", "is a binary file (RTF); save its text as .txt or .html"),
        (b"\x01\x02\x03\x04 abc", "is a binary file; save its text as .txt or .html"),
        (
            b"H\0e\0 \0s\0a\0i\0d\0",
            "is a binary file, or UTF-16 without its mark; save it as UTF-8",
        ),
        (
            codecs.BOM_UTF16_LE + b"\x00\xd8",
            "is not in utf-16, as it claims to be; save it as UTF-8",
        ),
        (codecs.BOM_UTF16_LE + b"\0\0a\0", "is a binary file; save its text as .txt or .html"),
        (
            "“He said” it, “twice”".encode()[:-1],
            "is UTF-8 with damage: byte 26 (0xe2) is not UTF-8; save the file as UTF-8",
        ),
        (
            "Путин сказал это".encode("windows-1251"),
            "is in an unknown encoding: byte 0 (0xcf) is not UTF-8; save the file as UTF-8",
        ),
        (
            b"He said \x81 that",
            "is in an unknown encoding: byte 8 (0x81) is not UTF-8; save the file as UTF-8",
        ),
    ],
)
def test_what_is_no_text_is_refused_with_the_mend(data: bytes, reason: str) -> None:
    with pytest.raises(InputError) as caught:
        decode(data, "a.txt")
    assert str(caught.value) == f"a.txt: {reason}"
