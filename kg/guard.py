"""What a query may not do: reach other computers, or change the store.

SPARQL lets a query call any address (``SERVICE``, ``LOAD``), and the engines that kg uses offer no
switch against it.  So the words of a query are read before it runs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.errors import QueryError

_SKIPPED = re.compile(
    r"""
      (?P<iri> <(?:[^<>"{}|^`\\\x00-\x20]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})*> )
    | \"\"\"(?:[^\\]|\\.)*?\"\"\" | '''(?:[^\\]|\\.)*?'''  # a long string
    | "(?:[^"\\\n\r]|\\.)*" | '(?:[^'\\\n\r]|\\.)*'      # a string
    | \#[^\n\r]*                                         # a comment
    | [?$]\w+                                            # a variable
    | (?P<prefix> [\w.-]* ) : [\w.:%\\-]*               # a prefixed name
    """,
    re.VERBOSE | re.DOTALL,
)
_WORD = re.compile(r"@?[A-Za-z][A-Za-z0-9_]*")
_REMOTE = frozenset({"SERVICE", "LOAD"})
_UPDATES = frozenset({"INSERT", "DELETE", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY"})
_FORMS = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})


def check(sparql: str) -> None:
    """Nothing, if the text may run as a query.

    Raises:
        QueryError: it has SERVICE or LOAD, a verb of SPARQL Update, or is no query at all.
    """
    form = None
    for word, line in keywords(sparql):
        if word in _REMOTE:
            raise QueryError(
                f"line {line}: {word} is refused: a query must not call other computers;"
                " build what you need into this store"
            )
        if word in _UPDATES:
            raise QueryError(
                f"line {line}: {word} is refused: a query must not change the store;"
                " the store is written by kg build alone"
            )
        if form is None and word in _FORMS:
            form = word
    if form is None:
        raise QueryError("this is no query: it has none of SELECT, ASK, CONSTRUCT, DESCRIBE")


def keywords(sparql: str) -> Iterator[tuple[str, int]]:
    """The bare words of a query in capitals, each with its line, from 1.

    IRIs, strings, comments, variables and prefixed names are passed over, with two exceptions: see
    ``_hidden``.
    """
    position, line = 0, 1
    while position < len(sparql):
        skipped = _SKIPPED.match(sparql, position)
        word = None if skipped else _WORD.match(sparql, position)
        found = skipped or word
        if word:
            yield word.group().upper(), line
        elif skipped and _hidden(skipped):
            yield "SERVICE", line
        step = found.group() if found else sparql[position]
        line += step.count("\n")
        position += len(step)


def _hidden(skipped: re.Match[str]) -> bool:
    """Whether the engine may read SERVICE where a prefixed name or an IRI seems to stand.

    Its grammar has no separate lexer: it reads ``SERVICE:x`` as a call of ``:x`` if no prefix is
    called ``SERVICE``, and in ``FILTER(?a<?b)SERVICE#>`` it sees a comparison and a comment.
    """
    prefix, iri = skipped["prefix"] or "", skipped["iri"] or ""
    suspect = prefix or (iri if ")" in iri and "#" in iri else "")
    return "SERVICE" in (word.upper() for word in re.findall("[A-Za-z]+", suspect))
