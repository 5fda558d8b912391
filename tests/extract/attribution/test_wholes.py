"""Contents and sources made whole, on parses written by hand."""

from __future__ import annotations

import pytest

from kg.extract.attribution.attribution import Attribution, Range
from kg.extract.attribution.wholes import untorn, whole, with_own_source
from tests.docs import joined, reading

CRATER = """
Doctors=doctor/NNS/nsubj/said said=say/VBD/ROOT the/DT/det/crater crater/NN/nsubj/were
and/CC/cc/crater sound/NN/conj/crater were=be/VBD/ccomp/said clear/JJ/acomp/were ./././said
"""
FIRED = """
Police/NNS/nsubj/said said=say/VBD/ROOT trucks=truck/NNS/nsubj/crossed
crossed=cross/VBD/ccomp/said and/CC/cc/crossed that/IN/mark/fired
soldiers=soldier/NNS/nsubj/fired fired=fire/VBD/conj/crossed ./././said
"""
BUT = """
Rome/NNP/nsubj/said said=say/VBD/ROOT it/PRP/nsubj/rang rang=ring/VBD/ccomp/said
but/CC/cc/rang hung=hang/VBD/conj/rang up/RP/prt/hung ./././said
"""
DATED = """
OSLO/NNP/nsubj/sank -/././OSLO Ships=ship/NNS/appos/OSLO sank=sink/VBD/ccomp/said ,/././said
Lin/NNP/nsubj/said said=say/VBD/ROOT ./././said
"""
FIRM = """
The/DT/det/firm firm/NN/nsubj/denied ,/././firm which/WDT/dobj/accused
Oslo/NNP/nsubj/accused/ORG accused=accuse/VBD/relcl/firm of/IN/prep/accused fraud/NN/pobj/of
,/././firm denied=deny/VBD/ROOT it/PRP/dobj/denied ./././denied
"""
MAY = """
In/IN/prep/said May/NNP/pobj/In doctors=doctor/NNS/nsubj/said in/IN/prep/doctors
Kiel/NNP/pobj/in said=say/VBD/ROOT it/PRP/nsubj/fell fell=fall/VBD/ccomp/said ./././said
"""
TWO = """
An/DT/det/officer officer/NN/nsubj/lied lied=lie/VBD/ROOT ./././lied The/DT/det/ministry
ministry/NN/nsubj/hit hit/VBD/ROOT back/RP/prt/hit ,/././hit saying=say/VBG/advcl/hit
all/DT/nsubj/lied lied=lie/VBD/ccomp/saying ./././hit
"""


def tag(cue: int, sources: list[Range], contents: list[Range]) -> Attribution:
    """What the taggers may find."""
    return Attribution((cue, cue + 1), tuple(sources), tuple(contents), "tagger", sure=0.3)


@pytest.mark.parametrize(
    ("written", "part", "clause", "expected"),
    [
        pytest.param(CRATER, (2, 4), (2, 8), "the crater and sound were clear", id="in a subject"),
        pytest.param(FIRED, (2, 4), (2, 8), "trucks crossed and that soldiers fired", id="that"),
        pytest.param(BUT, (2, 4), (2, 7), "it rang", id="but may be the reporter's"),
        pytest.param(CRATER, (3, 8), (2, 8), "crater and sound were clear", id="the noun is there"),
        pytest.param(CRATER, (5, 8), (2, 8), "the crater and sound were clear", id="behind it"),
        pytest.param(DATED, (2, 4), (0, 4), "Ships sank", id="a dateline is no subject"),
    ],
)
def test_a_clause_is_not_broken_off(
    written: str, part: Range, clause: Range, expected: str
) -> None:
    text = reading(written)
    found = whole(text, tag(1, [(0, 1)], [part]), tag(1, [(0, 1)], [clause]))
    assert joined(text.doc, found.contents) == expected


@pytest.mark.parametrize(
    ("written", "verb", "source", "expected"),
    [
        pytest.param(FIRM, 9, (4, 9), "The firm", id="the end of a relative clause"),
        pytest.param(FIRM, 9, (0, 9), "The firm, which Oslo accused of fraud,", id="with it"),
        pytest.param(FIRM, 5, (4, 5), "Oslo", id="the relative clause's own"),
        pytest.param(MAY, 5, (0, 5), "doctors in Kiel", id="a time before it"),
    ],
)
def test_the_source_is_the_subject(written: str, verb: int, source: Range, expected: str) -> None:
    text = reading(written)
    found = with_own_source(text, tag(verb, [source], [(verb + 1, verb + 2)]), text.doc[verb])
    assert joined(text.doc, found.sources) == expected


def test_a_source_found_by_the_parse_is_as_sure_as_its_rule() -> None:
    text = reading(FIRM)
    found = with_own_source(text, tag(9, [(4, 9)], [(10, 11)]), text.doc[9])
    assert found.sure == 0.72


def test_a_source_of_another_sentence_gives_way_to_the_own() -> None:
    text = reading(TWO)
    twin = tag(9, [(4, 6)], [(10, 12)])
    found = untorn(text, tag(9, [(0, 2)], [(10, 12)]), twin, text.doc[9])
    assert (joined(text.doc, found.sources), joined(text.doc, found.contents)) == (
        "The ministry",
        "all lied",
    )


def test_a_piece_of_another_sentence_is_left_out() -> None:
    text = reading(TWO)
    twin = tag(9, [(4, 6)], [(10, 11)])
    found = untorn(text, tag(9, [(4, 6)], [(1, 3), (10, 12)]), twin, text.doc[9])
    assert joined(text.doc, found.contents) == "all lied"
