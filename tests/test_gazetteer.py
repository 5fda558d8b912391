"""The country table against independent lists, and the words that mean countries."""

from __future__ import annotations

import csv
import doctest
import re
from importlib.resources import files

import pytest
from babel import Locale
from countryinfo import CountryInfo

from kg import gazetteer
from kg.gazetteer import Country, Form, Kind, countries, country, form_key, forms, lookup

UN_MEMBERS = """
AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH
CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN
GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC
LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP
NR NZ OM PA PE PG PH PK PL PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV
SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ VC VE VN VU WS YE ZA ZM ZW
"""

BABEL_NAMES_IT_OTHERWISE = {
    "CD": "Congo - Kinshasa",  # CLDR tells the two by their capitals
    "CG": "Congo - Brazzaville",
    "CI": "Côte d’Ivoire",  # English newspapers say Ivory Coast
    "CZ": "Czechia",  # the short name since 2016; both are in use
    "HK": "Hong Kong SAR China",
    "KN": "St. Kitts & Nevis",  # we write Saint out
    "LC": "St. Lucia",
    "MM": "Myanmar (Burma)",
    "MO": "Macao SAR China",
    "PS": "Palestinian Territories",
    "TL": "Timor-Leste",  # English newspapers say East Timor
    "TR": "Türkiye",  # the name that Turkey asks for since 2022; newspapers use both
    "VA": "Vatican City",  # as an actor it is the Vatican
    "VC": "St. Vincent & Grenadines",
}

COUNTRYINFO_DEMONYM_IS = {
    "AG": "Antiguan,Barbudan",  # two words in one cell
    "BA": "Bosnian,Herzegovinian",
    "CV": "Cape Verdian",  # misspelt
    "DJ": "Djibouti",  # the country itself
    "HK": "Chinese",  # of its state
    "KN": "Kittian and Nevisian",  # misspelt
    "MO": "Chinese",
    "PS": None,
    "VA": "",
}

COUNTRYINFO_CAPITAL_IS = {
    "HK": "City of Victoria",  # its colonial capital
    "MO": "",
    "PS": "Jerusalem",  # claimed; the government sits in Ramallah
    "VA": "Vatican City State",
}

OF_SEVERAL_COUNTRIES = {
    "brussels": {"BE", "EU"},
    "congo": {"CD", "CG"},
    "congolese": {"CD", "CG"},
    "dominican": {"DM", "DO"},
    "dominicans": {"DM", "DO"},
    "korea": {"KP", "KR"},
    "korean": {"KP", "KR"},
    "koreans": {"KP", "KR"},
}


def meanings(text: str) -> list[str]:
    """``lookup`` in a form that a table can hold: ``["CN capital"]``."""
    return [f"{meant.code} {form}" for meant, form in lookup(text)]


def keys(words: tuple[str, ...]) -> set[str]:
    return {form_key(word) for word in words}


def test_the_table_has_every_member_of_the_un_and_ten_others() -> None:
    others = ["EH", "EU", "GL", "HK", "MO", "PR", "PS", "TW", "VA", "XK"]
    assert len(set(UN_MEMBERS.split())) == 193
    assert [c.code for c in countries()] == sorted(UN_MEMBERS.split() + others)


def test_kinds_tell_territories_and_the_union_from_states() -> None:
    special = {c.code: c.kind for c in countries() if c.kind is not Kind.STATE}
    territories = dict.fromkeys(["EH", "GL", "HK", "MO", "PR"], Kind.TERRITORY)
    assert special == {**territories, "EU": Kind.UNION}


def test_names_agree_with_babel_except_where_explained() -> None:
    english = Locale("en").territories
    differing = {
        c.code: english[c.code]
        for c in countries()
        if form_key(english[c.code]) != form_key(c.name)
    }
    assert differing == BABEL_NAMES_IT_OTHERWISE


def test_demonyms_agree_with_countryinfo_except_where_explained() -> None:
    differing = {}
    for c in countries():
        if c.code not in {"EU", "XK"}:  # unknown to countryinfo
            demonym = CountryInfo(c.code).demonym()
            if form_key(demonym or "") not in keys(c.adjectives + c.people):
                differing[c.code] = demonym
    assert differing == COUNTRYINFO_DEMONYM_IS


def test_capitals_agree_with_countryinfo_except_where_explained() -> None:
    differing = {}
    for c in countries():
        if c.code not in {"EU", "XK"}:
            capital = CountryInfo(c.code).capital()
            if form_key(capital or "") not in keys(c.capitals):
                differing[c.code] = capital
    assert differing == COUNTRYINFO_CAPITAL_IS


def test_each_country_has_a_wikidata_item_of_its_own() -> None:
    items = [c.wikidata for c in countries()]
    assert [item for item in items if not re.fullmatch(r"Q[1-9]\d*", item)] == []
    assert len(set(items)) == len(items)


def test_only_known_words_mean_several_countries() -> None:
    several = {key: {c.code for c, _ in meant} for key, meant in forms().items()}
    assert {k: codes for k, codes in several.items() if len(codes) > 1} == OF_SEVERAL_COUNTRIES


def test_every_country_has_an_adjective_and_all_but_two_cities_a_capital() -> None:
    assert [c.code for c in countries() if not c.adjectives] == []
    assert [c.code for c in countries() if not c.capitals] == ["HK", "MO"]
    assert [c.code for c in countries() if not c.people] == ["EU", "VA"]


def test_no_country_has_the_same_word_twice_in_one_form() -> None:
    twice = []
    for c in countries():
        seen = [(form_key(word), form) for word, form in c.forms()]
        twice += [(c.code, pair) for pair in seen if seen.count(pair) > 1]
    assert twice == []


def test_words_marked_ambiguous_are_words_of_that_country() -> None:
    stray = {
        c.code: keys(c.ambiguous) - {form_key(word) for word, _ in c.forms()} for c in countries()
    }
    assert {code: words for code, words in stray.items() if words} == {}


def test_other_names_hold_a_word_of_a_country_and_mean_none() -> None:
    known = {form_key(word) for c in countries() for word, _ in c.forms()}
    holding = "|".join(map(re.escape, sorted(known)))
    within = re.compile(rf"\b(?:{holding})\b")
    names = [name for c in countries() for name in c.others]
    assert [name for name in names if not within.search(form_key(name))] == []
    assert [name for name in names if form_key(name) in known] == []
    assert len(keys(tuple(names))) == len(names)


def test_cells_have_no_stray_space_and_known_sources() -> None:
    text = files("kg.data").joinpath("countries.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    parts = [part for row in rows for cell in row.values() for part in cell.split("|")]
    assert [part for part in parts if part != " ".join(part.split())] == []
    sources = {source for row in rows for source in row["source"].split(";")}
    assert sources == {"cldr", "countryinfo", "iso3166", "un", "wikidata"}


def test_the_readme_explains_every_column_and_source() -> None:
    readme = files("kg.data").joinpath("README.md").read_text(encoding="utf-8")
    text = files("kg.data").joinpath("countries.csv").read_text(encoding="utf-8")
    columns = text.splitlines()[0].split(",")
    wanted = [*columns, "cldr", "countryinfo", "iso3166", "un", "wikidata"]
    assert [word for word in wanted if f"| `{word}` |" not in readme] == []


def test_country_gives_the_row_of_a_code() -> None:
    assert country("GL") == Country(
        code="GL",
        name="Greenland",
        aliases=("Kalaallit Nunaat",),
        adjectives=("Greenlandic",),
        people=("Greenlander", "Greenlanders"),
        capitals=("Nuuk",),
        seats=(),
        wikidata="Q223",
        kind=Kind.TERRITORY,
        ambiguous=(),
        others=(),
    )


@pytest.mark.parametrize("code", ["ZZ", "cn", "", "CHN"])
def test_country_refuses_what_is_no_code(code: str) -> None:
    with pytest.raises(KeyError):
        country(code)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("China", ["CN name"]),
        ("Chinese", ["CN adjective", "CN people"]),
        ("Beijing", ["CN capital"]),
        ("Zhongnanhai", ["CN seat"]),
        ("the Kremlin", ["RU seat"]),
        ("The Kremlin", ["RU seat"]),
        ("U.S.", ["US name", "US adjective"]),
        ("U.S", ["US name", "US adjective"]),
        ("the US", ["US name", "US adjective"]),
        ("USA", ["US name"]),
        ("Washington, D.C.", ["US capital"]),
        ("UK's", ["GB name", "GB adjective"]),
        ("U.K.’s", ["GB name", "GB adjective"]),
        ("Ukraine’s", ["UA name"]),
        ("United States'", ["US name"]),
        ("Americans’", ["US people"]),
        ("Ukrainians", ["UA people"]),
        ("Kiev", ["UA capital"]),
        ("Kyiv", ["UA capital"]),
        ("Georgian", ["GE adjective", "GE people"]),
        ("Burmese", ["MM adjective", "MM people"]),
        ("Dutchmen", ["NL people"]),
        ("The Hague", ["NL capital"]),
        ("DPRK", ["KP name", "KP adjective"]),
        ("Türkiye", ["TR name"]),
        ("Turkiye", ["TR name"]),
        ("TÜRKIYE", ["TR name"]),
        ("TURKEY", ["TR name"]),
        ("CHINA’S", ["CN name"]),
        ("Cote d'Ivoire", ["CI name"]),
        ("Côte d’Ivoire", ["CI name"]),
        ("Elysee", ["FR seat"]),
        ("Élysée", ["FR seat"]),
        ("Quai d’Orsay", ["FR seat"]),
        ("Trinidad & Tobago", ["TT name"]),
        ("Guinea–Bissau", ["GW name"]),
        ("White  House", ["US seat"]),
        ("Palestinian territories", ["PS name"]),
        ("St. George’s", ["GD capital"]),
        ("Korea", ["KP name", "KR name"]),
        ("Congo", ["CD name", "CG name"]),
        ("Brussels", ["BE capital", "EU capital"]),
        ("Luxembourg", ["LU name", "LU capital"]),
    ],
)
def test_lookup_gives_countries_and_forms(text: str, expected: list[str]) -> None:
    assert meanings(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "us",
        "Us",
        "u.s.",
        "turkey",
        "turkeys",
        "china",
        "polish",
        "chad",
        "jordan",
        "guinea",
        "scotch",
        "mali",
        "cuba",
        "Car",
        "White house",
        "St. George",
        "South China Sea",
        "Northern Ireland",
        "Istanbul",
        "China and Russia",
        "the",
        "'s",
        "’",
        " ",
        "",
    ],
)
def test_lookup_gives_nothing_for_other_words(text: str) -> None:
    assert lookup(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Georgia",
        "Georgia’s",
        "Georgians",
        "Jordan",
        "Chad",
        "Washington",
        "Congo",
        "Guinea",
        "Korea",
        "Holland",
        "Turkey",
        "San Marino",
        "Luxembourg",
        "Singapore",
        "Monaco",
        "the Hague",
        "Brussels",
        "Dominican",
        "St. John’s",
        "Male",
    ],
)
def test_is_ambiguous_where_a_word_means_something_else_too(text: str) -> None:
    assert gazetteer.is_ambiguous(text)


@pytest.mark.parametrize(
    "text",
    ["China", "North Korea", "U.S.", "Washington, D.C.", "DR Congo", "Türkiye", "turkey", "table"],
)
def test_is_not_ambiguous_where_a_word_means_one_country_or_none(text: str) -> None:
    assert not gazetteer.is_ambiguous(text)


def test_forms_leads_from_every_key_to_the_meanings_of_its_words() -> None:
    for c in countries():
        for word, form in c.forms():
            assert (c, form) in forms()[form_key(word)]
            assert (c, form) in lookup(word)


def test_forms_has_keys_without_meaning_for_names_to_pass_over() -> None:
    passed_over = {key for key, meant in forms().items() if not meant}
    assert passed_over == keys(tuple(name for c in countries() for name in c.others))
    assert "south china sea" in passed_over


def test_forms_is_sorted_and_cannot_be_changed() -> None:
    assert list(forms()) == sorted(forms())
    with pytest.raises(TypeError):
        forms()["atlantis"] = ()  # type: ignore[index]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("The Netherlands", "netherlands"),
        ("Theland", "theland"),
        ("Nuku‘alofa", "nuku'alofa"),
        ("São\u00a0Tomé  & Príncipe", "sao tome and principe"),
        ("U.S.A.", "u.s.a"),
        ("Port‑au‑Prince", "port-au-prince"),
        ("", ""),
    ],
)
def test_form_key_levels_what_spelling_varies_in(text: str, key: str) -> None:
    assert form_key(text) == key


def test_forms_are_listed_in_the_order_of_the_enumeration() -> None:
    assert [form for _, form in country("GL").forms()] == [
        Form.NAME,
        Form.NAME,
        Form.ADJECTIVE,
        Form.PEOPLE,
        Form.PEOPLE,
        Form.CAPITAL,
    ]


def test_examples_in_the_docstrings_hold() -> None:
    assert doctest.testmod(gazetteer) == doctest.TestResults(failed=0, attempted=1)
