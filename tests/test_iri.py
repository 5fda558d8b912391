"""IRIs are made of content alone, and every one of them is valid."""

from __future__ import annotations

import doctest

import pytest
import rdflib
from pyoxigraph import NamedNode

import kg.iri
from kg.iri import BASE, ONTOLOGY, actor_iri, article_iri, statement_iri
from kg.model import Article

ARTICLE = "https://w3id.org/whosaid/article/seeds/003.txt"


@pytest.mark.parametrize(
    ("id_", "path"),
    [
        ("seeds/003.txt", "seeds/003.txt"),
        ("a b.txt", "a%20b.txt"),
        ("习近平.txt", "%E4%B9%A0%E8%BF%91%E5%B9%B3.txt"),
        ("#1", "%231"),
        ("100%", "100%25"),
        ("%20", "%2520"),
        ("what?a=b&c", "what%3Fa%3Db%26c"),
        ('O\'Brien <x> "y"', "O%27Brien%20%3Cx%3E%20%22y%22"),
        ("https://example.org/a", "https%3A//example.org/a"),
        ("tab\tline\n\\^`{|}", "tab%09line%0A%5C%5E%60%7B%7C%7D"),
        ("😀", "%F0%9F%98%80"),
    ],
)
def test_the_iri_of_an_article_is_its_id_with_odd_characters_escaped(id_: str, path: str) -> None:
    iri = article_iri(id_)
    assert iri == f"https://w3id.org/whosaid/article/{path}"
    assert article_iri(Article(id_, "text", "name")) == iri
    assert NamedNode(iri).value == iri  # raises what is no IRI
    assert rdflib.URIRef(iri).n3() == f"<{iri}>"


def test_ids_that_differ_give_iris_that_differ() -> None:
    ids = ["a b", "a%20b", "a+b", "a#b", "a%23b", "a/b", "a%2Fb", "A b", "a  b", "é", "e\u0301"]
    assert len({article_iri(id_) for id_ in ids}) == len(ids)


def test_a_statement_stands_at_the_characters_of_its_article() -> None:
    iri = statement_iri(article_iri("a#b c"), "char=3,9")
    assert iri == "https://w3id.org/whosaid/article/a%23b%20c#char=3,9"
    assert NamedNode(iri).value == iri


@pytest.mark.parametrize(
    ("key", "iri"),
    [
        ("country/CN", "https://w3id.org/whosaid/country/CN"),
        ("person/robert-o'brien", "https://w3id.org/whosaid/person/robert-o%27brien"),
        ("organization/cn/army", "https://w3id.org/whosaid/organization/cn/army"),
        ("person/习近平", "https://w3id.org/whosaid/person/%E4%B9%A0%E8%BF%91%E5%B9%B3"),
        ("claim/0a1b", "https://w3id.org/whosaid/claim/0a1b"),
        ("#group=analysts", f"{ARTICLE}#group=analysts"),
        ("#group=all of #them", f"{ARTICLE}#group=all%20of%20%23them"),
        ("#group=100%", f"{ARTICLE}#group=100%25"),
    ],
)
def test_an_actor_is_known_everywhere_or_in_its_article(key: str, iri: str) -> None:
    assert actor_iri(key, ARTICLE) == iri
    assert NamedNode(iri).value == iri


def test_another_base() -> None:
    base = "https://example.org/who/"
    article = article_iri("a", base)
    assert article == "https://example.org/who/article/a"
    assert actor_iri("country/CN", article, base) == "https://example.org/who/country/CN"
    assert actor_iri("#group=x", article, base) == "https://example.org/who/article/a#group=x"


def test_the_vocabulary_stands_below_the_base() -> None:
    assert (BASE, ONTOLOGY) == ("https://w3id.org/whosaid/", "https://w3id.org/whosaid/ontology#")


def test_the_examples_in_the_docstrings_hold() -> None:
    found = doctest.testmod(kg.iri)
    assert (found.attempted, found.failed) == (5, 0)
