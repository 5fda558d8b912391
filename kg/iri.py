"""IRIs of articles, statements, actors and claims, made of their content alone."""

from __future__ import annotations

import re
from urllib.parse import quote

from kg.model import Article

BASE = "https://w3id.org/whosaid/"
"""What resources stand under unless the user says otherwise."""

ONTOLOGY = "https://w3id.org/whosaid/ontology#"
"""The namespace of the vocabulary, prefix ``kg:``."""

_ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


def article_iri(article: Article | str, base: str = BASE) -> str:
    """The IRI of an article, or of the article with that id; its named graph has the same one.

    >>> article_iri("seeds/a b.txt")
    'https://w3id.org/whosaid/article/seeds/a%20b.txt'
    """
    name = article if isinstance(article, str) else article.id
    return f"{base}article/{quote(name, safe='/')}"


def statement_iri(article: str, key: str) -> str:
    """The IRI of the statement with that key in the article with that IRI.

    >>> statement_iri("https://w3id.org/whosaid/article/a", "char=3,9")
    'https://w3id.org/whosaid/article/a#char=3,9'
    """
    return f"{article}#{key}"


def actor_iri(key: str, article: str, base: str = BASE) -> str:
    """The IRI of an actor or claim; one whose key begins with ``#`` belongs to the article.

    >>> actor_iri("country/CN", "https://w3id.org/whosaid/article/a")
    'https://w3id.org/whosaid/country/CN'
    >>> actor_iri("#group=analysts", "https://w3id.org/whosaid/article/a")
    'https://w3id.org/whosaid/article/a#group=analysts'

    A key that is an absolute IRI, as a user's own table of actors may give it, stays what it is.

    >>> actor_iri("https://example.org/me", "https://w3id.org/whosaid/article/a")
    'https://example.org/me'
    """
    if _ABSOLUTE.match(key):
        return key
    if key.startswith("#"):
        return f"{article}#{quote(key[1:], safe='=')}"
    return base + quote(key, safe="/")
