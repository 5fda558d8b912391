"""Stems, weights, and where words begin and end."""

from __future__ import annotations

import pytest

from kg.link.words import COUNTRY, heaviest, mass, raw_words, stem, stems, weight, words


@pytest.mark.parametrize(
    "forms",
    [
        ("fight", "fights", "fighting", "fought"),
        ("recruit", "recruits", "recruited", "recruiting", "recruitment"),
        ("involve", "involved", "involvement", "involving"),
        ("policy", "policies"),
        ("run", "running", "ran"),
        ("deny", "denied", "denies"),
        ("mercenary", "mercenaries"),
        ("fire", "fired", "firing"),
        ("hide", "hidden", "hiding"),
    ],
)
def test_the_forms_of_a_word_have_one_stem(forms: tuple[str, ...]) -> None:
    assert len({stem(form) for form in forms}) == 1


@pytest.mark.parametrize("word", ["ring", "string", "thing", "nation", "bus", "his", "crisis", "x"])
def test_short_words_stay_whole(word: str) -> None:
    assert stem(word) == word


def test_words_lose_case_accents_points_and_possessives() -> None:
    text = "“Beijing’s” U.S. envoy, the boss' café — 155 men"
    assert words(text) == ["beijing", "us", "envoy", "the", "boss", "cafe", "155", "men"]
    assert raw_words("Vik’s F.B.I. man") == ["Vik", "F.B.I", "man"]


def test_stop_words_and_numbers_are_no_content() -> None:
    assert stems("that 12 of them had not been there") == ()
    assert stems("") == ()


def test_rare_words_tell_more_than_frequent_ones() -> None:
    assert weight("torpedo") == 1.0
    assert weight("campaign") < 0.3
    assert weight("CN") == COUNTRY
    assert mass(("torpedo", "CN")) == 1.5
    assert heaviest(("campaign", "zeta", "alpha"), 2) == ("alpha", "zeta")
