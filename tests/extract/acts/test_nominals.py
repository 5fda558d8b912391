"""Whom definite nouns of a content mean, on parses written by hand."""

from __future__ import annotations

import pytest

from kg.extract.actors.find import cast_of
from kg.extract.acts.nominals import definite, is_pair, is_several_firms, listed, two_countries
from kg.extract.attribution.reading import Reading
from kg.extract.coreference import Discourse
from tests.docs import doc, reading

NAMED = """
Nike/NNP/nsubj/met/ORG met=meet/VBD/ROOT Chile/NNP/dobj/met/GPE and/CC/cc/Chile
Peru/NNP/conj/Chile/GPE ./././met
"""


def _discourse(written: str) -> tuple[Reading, Discourse]:
    text = reading(written)
    return text, Discourse(text, cast_of(text.doc))


@pytest.mark.parametrize(
    ("phrase", "label"),
    [
        ("the/DT/det/company company/NN/ROOT", "Nike"),
        ("a/DT/det/company company/NN/ROOT", None),
        ("the/DT/det/company best/JJS/amod/company company/NN/ROOT", None),
        ("the/DT/det/weather weather/NN/ROOT", None),
    ],
)
def test_the_company_is_the_organization_named_last(phrase: str, label: str | None) -> None:
    text, discourse = _discourse(NAMED + phrase)
    key = definite(discourse, text.doc[len(text.doc) - 1], ())
    assert (discourse.cast.members[key].label if key else None) == label


def test_the_company_is_the_speakers_own_first() -> None:
    text, discourse = _discourse(NAMED + "the/DT/det/company company/NN/ROOT")
    own = discourse.cast.organization("Adidas", None).key
    assert definite(discourse, text.doc[len(text.doc) - 1], (own,)) == own


def test_both_countries_are_the_two_named_last() -> None:
    text, discourse = _discourse(NAMED + "both/DT/det/countries countries=country/NNS/ROOT")
    last = text.doc[len(text.doc) - 1]
    assert is_pair(last)
    assert list(two_countries(discourse, last)) == ["country/CL", "country/PE"]


def test_one_country_is_no_pair() -> None:
    text, discourse = _discourse(
        "Chile/NNP/nsubj/won/GPE won=win/VBD/ROOT both/DT/det/games games=game/NNS/dobj/won"
    )
    assert list(two_countries(discourse, text.doc[3])) == []
    assert not is_pair(text.doc[3])


@pytest.mark.parametrize(
    "written",
    [
        "the/DT/det/countries countries=country/NNS/ROOT",
        "both/DT/det/sides sides=side/NNS/ROOT of/IN/prep/sides it/PRP/pobj/of",
    ],
)
def test_countries_without_two_and_sides_of_a_thing_are_no_pair(written: str) -> None:
    assert not any(is_pair(token) for token in doc(written))


def test_both_countries_are_the_two_named_most_where_three_stand_near() -> None:
    text, discourse = _discourse(
        """
        Chile/NNP/nsubj/met/GPE met=meet/VBD/ROOT Peru/NNP/dobj/met/GPE ./././met
        Chile/NNP/nsubj/left/GPE left=leave/VBD/ROOT ./././left
        Peru/NNP/nsubj/stayed/GPE stayed=stay/VBD/ROOT ./././stayed
        Norway/NNP/nsubj/urged/GPE urged=urge/VBD/ROOT
        both/DT/det/countries countries=country/NNS/dobj/urged
        """
    )
    found = list(two_countries(discourse, text.doc[len(text.doc) - 1]))
    assert found == ["country/CL", "country/PE"]


@pytest.mark.parametrize(
    ("written", "several"),
    [
        ("the/DT/det/companies companies=company/NNS/ROOT", True),
        ("both/DT/det/firms firms=firm/NNS/ROOT", True),
        ("companies=company/NNS/ROOT", False),
        ("the/DT/det/companies German/JJ/amod/companies companies=company/NNS/ROOT", False),
        ("the/DT/det/company company/NN/ROOT", False),
    ],
)
def test_the_companies_are_those_listed_before(written: str, several: bool) -> None:
    assert any(is_several_firms(token) for token in doc(written)) is several


def test_a_list_is_found_from_any_of_its_members() -> None:
    text, discourse = _discourse(
        """
        Chile/NNP/nsubj/met/GPE ,/,/punct/Chile Peru/NNP/conj/Chile/GPE and/CC/cc/Peru
        Norway/NNP/conj/Peru/GPE met=meet/VBD/ROOT ./././met they/PRP/ROOT
        """
    )
    last = len(text.doc) - 1
    assert listed(discourse, 0, last) == ["country/CL", "country/PE", "country/NO"]
    assert listed(discourse, 0, last, firms=True) == []
