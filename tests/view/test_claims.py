"""Claims are gathered from links and articles, each statement under what is known best of it."""

from __future__ import annotations

from dataclasses import replace

from kg.kinds import Bound
from kg.model import Quantity, Span
from kg.view.claims import Said, claim_records
from kg.view.linked import NOTHING, ClaimView, FigureView, Linked

TEXTS = {"c:1": "one", "c:2": "two"}


def test_without_links_a_claim_has_the_voices_of_its_article() -> None:
    said = [Said("s:0", asserts="c:1"), Said("s:1", denies="c:1"), Said("s:2", confirms="c:1")]
    assert claim_records(said, TEXTS, NOTHING) == [
        {"iri": "c:1", "text": "one", "by": [0], "denied": [1], "confirmed": [2], "figures": []}
    ]


def test_a_claim_of_one_statement_that_nobody_answers_is_left_out() -> None:
    assert claim_records([Said("s:0", asserts="c:1")], TEXTS, NOTHING) == []


def test_a_claim_that_is_not_among_the_texts_is_left_out() -> None:
    assert claim_records([Said("s:0", denies="c:9")], TEXTS, NOTHING) == []


def test_a_denial_does_not_put_forward_what_it_denies() -> None:
    said = [Said("s:0", asserts="c:1", denies="c:1")]
    (claim,) = claim_records(said, TEXTS, NOTHING)
    assert (claim["by"], claim["denied"]) == ([], [0])


def test_links_take_the_place_of_what_an_article_tells_alone() -> None:
    said = [
        Said("s:0", asserts="c:1"),
        Said("s:1", asserts="c:2"),
        Said("s:2", denies="c:2"),
        Said("s:3", denies="c:1"),
    ]
    linked = Linked((ClaimView("c:9", "Both", ("s:0", "s:1", "s:gone"), ("s:2",), ()),))
    assert claim_records(said, TEXTS, linked) == [
        {"iri": "c:9", "text": "Both", "by": [0, 1], "denied": [2], "confirmed": [], "figures": []},
        {"iri": "c:1", "text": "one", "by": [], "denied": [3], "confirmed": [], "figures": []},
    ]


def test_a_figure_is_completed_from_its_statement() -> None:
    quantity = Quantity(150, Bound.EXACTLY, "Chinese men", Span(0, 15, "150 to 200 men"), 200)
    said = [Said("s:0", quantities=(quantity,)), Said("s:1")]
    view = FigureView("s:0", 150, None, "exactly", "Chinese men", "", None, None)
    told = replace(view, statement="s:1", high=180, words="150 or 180", since="2025-04-01")
    linked = Linked((ClaimView("c:1", "one", ("s:0", "s:1"), figures=(told, view)),))
    (claim,) = claim_records(said, {}, linked)
    assert claim["figures"] == [
        {
            "statement": 0,
            "value": 150.0,
            "high": 200.0,
            "bound": "exactly",
            "unit": "Chinese men",
            "words": "150 to 200 men",
            "measure": "man",
            "earliest": "",
            "latest": "",
        },
        {
            "statement": 1,
            "value": 150.0,
            "high": 180.0,
            "bound": "exactly",
            "unit": "Chinese men",
            "words": "150 or 180",
            "measure": "man",
            "earliest": "2025-04-01",
            "latest": "9999-12-31",
        },
    ]


def test_figures_of_two_countries_have_two_measures() -> None:
    span = Span(0, 3, "155")
    units = [("Chinese soldiers", "country/CN"), ("North Korean troops", "country/KP")]
    said = [
        Said(f"s:{n}", quantities=(Quantity(n, Bound.EXACTLY, unit, span, of=of),))
        for n, (unit, of) in enumerate([*units, ("Chinese fighters", None)])
    ]
    figures = tuple(
        FigureView(one.iri, q.value, None, "exactly", q.unit, "", None, None)
        for one in said
        for q in one.quantities
    )
    linked = Linked((ClaimView("c:1", "one", tuple(one.iri for one in said), figures=figures),))
    (claim,) = claim_records(said, {}, linked)
    assert [figure["measure"] for figure in claim["figures"]] == [
        "soldier, country/CN",
        "soldier, country/KP",
        "soldier",
    ]
