"""Every error that kg raises, in one tree.

KgError
├── InputError          an article or a metadata file cannot be read: skipped and reported
├── ModelError          the language model is missing, or is not the one that was recorded
├── StoreError          the store cannot be opened, read or written
├── QueryError          a question cannot be asked: unknown name, bad parameter, bad SPARQL
└── ValidationError     the graph could not be validated (not: it does not conform)

A message names the thing (file, store, query), the place where known, what is wrong, and what to
do about it.
"""

from __future__ import annotations


class KgError(Exception):
    """The root of the tree: catch this to catch whatever kg reports on purpose."""


class InputError(KgError):
    """An article or its metadata cannot be read.

    Attributes:
        source: the file or the place in it, as the user gave it.
        reason: what is wrong and what to do, without the file's name.
    """

    def __init__(self, source: str, reason: str) -> None:
        # Both as they are, so that a copy can be made of them: workers send errors home pickled.
        super().__init__(source, reason)
        self.source = source
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.source}: {self.reason}"


class ModelError(KgError):
    """The language model is missing, of another language, or differs from its checksum."""


class StoreError(KgError):
    """The store cannot be opened, read or written."""


class QueryError(KgError):
    """A query is unknown, lacks or mistakes a parameter, or is not SPARQL."""


class ValidationError(KgError):
    """The graph could not be validated at all."""
