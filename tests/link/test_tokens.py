"""Actors as tokens, and texts with countries as codes."""

from __future__ import annotations

from kg.link.tokens import content_stems, meet, same, side, token, tokens_in, without
from kg.model import by_key
from tests.facts import ANALYSTS, CHINA, LIN, MINISTRY, captured


def test_a_token_tells_the_kind_of_actor() -> None:
    assert [token(actor) for actor in (CHINA, LIN, MINISTRY, ANALYSTS)] == [
        "CN",
        "person:lin ian",
        "organization:affairs china foreign ministry",
        "group:analysts",
    ]


def test_a_surname_can_be_whoever_has_it() -> None:
    assert same("person:zelenski", "person:volodimir zelenski")
    assert same("person:v zelenski", "person:volodimir zelenski")
    assert not same("person:zelenski", "person:volodimir orlov")
    assert not same("CN", "RU")
    assert meet(["CN", "RU"], ["RU"])
    assert without(["CN", "person:orlov"], ["person:pavel orlov"]) == ("CN",)


def test_a_name_without_words_is_nobodys() -> None:
    assert not same("person:", "person:orlov")
    assert not same("person:pavel orlov", "person:")
    assert same("person:", "person:")


def test_the_side_of_a_statement_is_its_speakers_and_whom_they_speak_for() -> None:
    facts = captured()
    denial = facts.statements[3]
    assert side(denial, dict(by_key(facts.actors))) == (
        "CN",
        "organization:affairs china foreign ministry",
        "person:lin ian",
    )


def test_tokens_of_mentions_inside_a_stretch() -> None:
    facts = captured()
    assert tokens_in(facts, [(0, len(facts.article.text))]) >= {"CN", "person:lin ian"}
    assert tokens_in(facts, [(0, 3)]) == set()


def test_every_word_for_a_country_is_its_code() -> None:
    assert content_stems("North Korean soldiers were in Moscow and the United States") == (
        "KP", "soldi", "RU", "US",
    )  # fmt: skip
    assert content_stems("He bought china in a jordan") == ("buy", "china", "jordan")
