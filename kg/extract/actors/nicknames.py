"""Nicknames in quotation marks within a name: Julio "Jun" Reyes is Julio Reyes and Jun Reyes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

QUOTES = frozenset({'"', "“", "”", "'", "‘", "’"})

LENGTH = 3
"""Tokens of a nickname with its marks."""


def past_nickname(doc: Doc, at: int) -> int:
    """Where a name goes on behind a nickname that begins at a token; the token if none does."""
    return at + LENGTH if _is_nickname(doc, at) else at


def name_in(doc: Doc, start: int, end: int) -> str:
    """The words of a name without the nickname."""
    at = _nickname(doc, start, end)
    return doc[start:end].text if at is None else f"{doc[start:at]} {doc[at + LENGTH : end]}"


def nickname_in(doc: Doc, start: int, end: int) -> set[str]:
    """The name with the nickname for the given ones; nothing where it has none."""
    at = _nickname(doc, start, end)
    return set() if at is None else {f"{doc[at + 1]} {doc[at + LENGTH : end]}"}


def _nickname(doc: Doc, start: int, end: int) -> int | None:
    """Where the nickname in a name begins, if it has one."""
    return next((i for i in range(start + 1, end - LENGTH) if _is_nickname(doc, i)), None)


def _is_nickname(doc: Doc, at: int) -> bool:
    if at + LENGTH >= len(doc) or doc[at].text not in QUOTES or doc[at].whitespace_:
        return False
    name, mark, behind = doc[at + 1], doc[at + 2], doc[at + LENGTH]
    if mark.text not in QUOTES or name.whitespace_ or not mark.whitespace_:
        return False
    return name.text.istitle() and behind.text[:1].isupper() and behind.tag_ == "NNP"
