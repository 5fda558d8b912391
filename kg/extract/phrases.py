"""How a name within a phrase stands to the head of the phrase."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

LOOSE = ("prep", "agent", "relcl", "acl", "advcl")
"""What parts a name from the noun that it only tells more about: "the wife of Navalny"."""


def is_head(name: Token, head: Token) -> bool:
    """Whether a person's name stands for the head, not for its owner or for a part of it."""
    for token in up(name, head):
        if token.dep_ == "appos":
            return True
        if token.dep_ in LOOSE or token.dep_ in ("poss", "conj"):
            return False
        if token.dep_ in ("compound", "nmod", "amod") and token.head.i > token.i:
            return False
    return True


def up(token: Token, head: Token) -> Iterator[Token]:
    """A token and those above it, up to the head of the phrase, itself not among them."""
    while token != head and token.head != token:
        yield token
        token = token.head
