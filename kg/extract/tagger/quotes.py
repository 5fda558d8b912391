"""Which tokens stand in double quotation marks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import IntEnum

OPENING = frozenset("“«„")
CLOSING = frozenset("”»")
STRAIGHT = frozenset(('"', "''", "``"))
MARKS = OPENING | CLOSING | STRAIGHT


class QuoteState(IntEnum):
    """Where a token stands with regard to double quotation marks."""

    OUTSIDE = 0
    INSIDE = 1
    OPENS = 2
    CLOSES = 3


def quote_states(paragraphs: Iterable[Sequence[str]]) -> list[list[QuoteState]]:
    """The state of each token of each paragraph.

    Every paragraph begins outside: a quotation that runs over paragraphs opens each of them with a
    mark.  A mark that can open or close closes if one is open.  An opening mark that is never
    closed opens up to the paragraph's end.
    """
    return [_states(tokens) for tokens in paragraphs]


def _states(tokens: Sequence[str]) -> list[QuoteState]:
    states: list[QuoteState] = []
    inside = False
    for i in range(len(tokens)):
        mark = _mark(tokens, i)
        if mark == "" or (mark in CLOSING and not inside):
            states.append(QuoteState.INSIDE if inside else QuoteState.OUTSIDE)
        elif inside and mark not in OPENING:
            states.append(QuoteState.CLOSES)
            inside = False
        else:
            states.append(QuoteState.OPENS)
            inside = True
    return states


def _mark(tokens: Sequence[str], i: int) -> str:
    """The double quotation mark that the token is or holds, or the empty string.

    The tokenizer may leave a mark at the edge of a word, and parts two apostrophes.
    """
    token = tokens[i]
    if token in MARKS:
        return token
    if token == "'" and ("'" in tokens[i + 1 : i + 2]):
        return "''"
    return next((c for c in (token[:1], token[-1:]) if c in MARKS), "")
