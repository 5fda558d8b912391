"""Which figures count the same, and which cannot both hold."""

from __future__ import annotations

import pytest

from kg.figures import (
    comparable,
    contradicts,
    fate_in,
    noun_key,
    owner,
    told_unit,
    unit_key,
)
from kg.kinds import Bound
from kg.model import Quantity, Span

NOWHERE = Span(0, 0, "")


def _of(
    value: float,
    bound: Bound = Bound.EXACTLY,
    unit: str = "Chinese nationals",
    high: float | None = None,
    of: str | None = None,
) -> Quantity:
    return Quantity(value, bound, unit, NOWHERE, high, of)


@pytest.mark.parametrize(
    ("unit", "key"),
    [
        ("Chinese nationals", "national"),
        ("captured Chinese citizens", "national captured"),
        ("Chinese nationals captured", "national captured"),
        ("Chinese", "national"),
        ("North Korean troops", "soldier"),
        ("U.S. soldiers", "soldier"),
        ("servicemen", "soldier"),
        ("people", "person"),
        ("individuals", "person"),
        ("the other women", "woman"),
        ("Dallas police officers", "officer"),
        ("countries", "country"),
        ("missiles", "missile"),
        ("USD", "USD"),
        ("percent", "percent"),
        ("percentage points", "percentage points"),
        ("tons of grain", "ton of grain"),
        ("share of the soldiers", "share of soldier"),
        ("people killed", "person killed"),
        ("deaths", "person killed"),
        ("Peruvian dead", "person killed"),
        ("injured miners", "miner wounded"),
        ("crew wounded", "sailor wounded"),
        ("casualties", "casualty"),
    ],
)
def test_units_have_one_form(unit: str, key: str) -> None:
    assert unit_key(unit) == key


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (_of(155), _of(163, unit="Chinese citizens"), True),
        (_of(155), _of(163, unit="Chinese soldiers"), False),
        (_of(155, of="country/CN"), _of(163, of="country/KP"), False),
        (_of(155, of="country/CN"), _of(163), True),
        (_of(5, unit="USD"), _of(5, unit="EUR"), False),
        (_of(9, unit="people killed"), _of(9, unit="people wounded"), False),
        (_of(9, unit="people killed"), _of(9, unit="people"), False),
        (_of(9, unit="people killed"), _of(9, unit="dead"), True),
        (_of(9, unit="Peruvian soldiers"), _of(9, unit="Bolivian soldiers"), False),
        (_of(9, unit="Peruvian soldiers"), _of(9, unit="soldiers", of="country/BO"), False),
        (_of(9, unit="soldiers", of="country/PE"), _of(9, unit="soldiers", of="#army"), True),
    ],
)
def test_figures_are_comparable_where_they_count_the_same(
    a: Quantity, b: Quantity, expected: bool
) -> None:
    assert (comparable(a, b), comparable(b, a)) == (expected, expected)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        pytest.param(_of(155), _of(163), True, id="exactly, exactly"),
        pytest.param(_of(155), _of(155), False, id="the same"),
        pytest.param(_of(155, Bound.AT_LEAST), _of(163), False, id="at least holds more"),
        pytest.param(_of(155, Bound.AT_LEAST), _of(140), True, id="at least, and fewer"),
        pytest.param(_of(155, Bound.AT_LEAST), _of(155), False, id="at least itself"),
        pytest.param(_of(155, Bound.MORE_THAN), _of(155), True, id="more than not itself"),
        pytest.param(_of(155, Bound.AT_MOST), _of(155), False, id="at most itself"),
        pytest.param(_of(155, Bound.LESS_THAN), _of(155), True, id="less than not itself"),
        pytest.param(
            _of(155, Bound.AT_LEAST), _of(150, Bound.AT_MOST), True, id="at least, at most less"
        ),
        pytest.param(
            _of(155, Bound.MORE_THAN), _of(200, Bound.LESS_THAN), False, id="between the two"
        ),
        pytest.param(_of(12_000, Bound.ABOUT), _of(11_000), False, id="about"),
        pytest.param(_of(12_000, Bound.ABOUT), _of(4_321), True, id="not about that"),
        pytest.param(_of(12_000), _of(12_340), False, id="round figures are rounded"),
        pytest.param(_of(12_000), _of(13_340), True, id="but not so much"),
        pytest.param(_of(2), _of(3), True, id="small figures are exact"),
        pytest.param(_of(12.5), _of(12.7), True, id="so are decimals"),
        pytest.param(_of(150, high=200), _of(163), False, id="in a range"),
        pytest.param(_of(150, high=200), _of(201), True, id="outside a range"),
        pytest.param(_of(2, unit="soldiers"), _of(3, unit="men"), False, id="other units"),
        pytest.param(
            _of(2, unit="wounded soldiers"), _of(3, unit="captured soldiers"), False, id="others"
        ),
    ],
)
def test_figures_contradict_where_both_cannot_hold(
    a: Quantity, b: Quantity, expected: bool
) -> None:
    assert (contradicts(a, b), contradicts(b, a)) == (expected, expected)


@pytest.mark.parametrize(
    ("phrase", "noun", "fate"),
    [
        ("four Peruvian servicemen", "soldier", None),
        ("two of the men killed", "man", "killed"),
        ("the ceasefire", "truce", None),
        ("evacuated villagers", "villager", "displaced"),
        ("Chinese", "", None),
    ],
)
def test_a_phrase_has_a_noun_and_what_befell_them(phrase: str, noun: str, fate: str | None) -> None:
    assert (noun_key(phrase), fate_in(phrase)) == (noun, fate)


@pytest.mark.parametrize(
    ("figure", "whose", "unit"),
    [
        (_of(5, unit="soldiers", of="country/PE"), "country/PE", "Peruvian soldiers"),
        (_of(5, unit="Peruvian soldiers", of="country/PE"), "country/PE", "Peruvian soldiers"),
        (_of(5, unit="Peruvian soldiers"), "country/PE", "Peruvian soldiers"),
        (_of(5, unit="USD", of="country/PE"), "country/PE", "USD"),
        (_of(5, unit="ships", of="organization/navy"), "organization/navy", "ships"),
        (_of(5, unit="ships"), None, "ships"),
    ],
)
def test_a_unit_tells_whose_they_are(figure: Quantity, whose: str | None, unit: str) -> None:
    assert (owner(figure), told_unit(figure)) == (whose, unit)
