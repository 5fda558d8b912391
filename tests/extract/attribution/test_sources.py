"""Whose words a verb reports, on parses written by hand."""

from __future__ import annotations

import pytest

from kg.extract.attribution.sources import coordinated, is_passive, noun_phrase, sources
from tests.docs import doc, words


@pytest.mark.parametrize(
    ("written", "verb", "expected"),
    [
        pytest.param(
            "Lin/NNP/nsubj/denied denied=deny/VBD/ROOT it/PRP/dobj/denied",
            "denied",
            ["Lin"],
            id="subject",
        ),
        pytest.param(
            """
            Ukraine/NNP/nsubj/warned and/CC/cc/Ukraine the/DT/det/Union Union/NNP/conj/Ukraine
            warned=warn/VBD/ROOT
            """,
            "warned",
            ["Ukraine", "the Union"],
            id="two subjects",
        ),
        pytest.param(
            """
            It/PRP/nsubjpass/dismissed was=be/VBD/auxpass/dismissed dismissed=dismiss/VBN/ROOT
            by/IN/agent/dismissed the/DT/det/embassy embassy/NN/pobj/by
            """,
            "dismissed",
            ["the embassy"],
            id="agent of a passive",
        ),
        pytest.param(
            """
            It/PRP/nsubjpass/dismissed was=be/VBD/auxpass/dismissed dismissed=dismiss/VBN/ROOT
            """,
            "dismissed",
            [],
            id="passive without agent",
        ),
        pytest.param(
            """
            Yang/NNP/nsubj/denied denied=deny/VBD/ROOT it/PRP/dobj/denied ,/././denied
            calling=call/VBG/advcl/denied it/PRP/dobj/calling absurd/JJ/oprd/calling
            """,
            "calling",
            ["Yang"],
            id="participle",
        ),
        pytest.param(
            """
            Yang/NNP/nsubj/went went=go/VBD/ROOT on/RP/prt/went to/TO/aux/say say/VB/xcomp/went
            no/UH/dobj/say
            """,
            "say",
            ["Yang"],
            id="infinitive",
        ),
        pytest.param(
            """
            Kyiv/NNP/nsubj/asked asked=ask/VBD/ROOT Kallas/NNP/dobj/asked to/TO/aux/say
            say/VB/xcomp/asked no/UH/dobj/say
            """,
            "say",
            ["Kallas"],
            id="the object is asked to speak",
        ),
        pytest.param(
            """
            Analysts=analyst/NNS/nsubj/left ,/././Analysts who/WP/nsubj/allege
            allege/VBP/relcl/Analysts it/PRP/dobj/allege ,/././Analysts left=leave/VBD/ROOT
            """,
            "allege",
            ["Analysts"],
            id="relative clause",
        ),
        pytest.param(
            """
            Officials=official/NNS/nsubj/left and/CC/cc/Officials
            analysts=analyst/NNS/conj/Officials ,/././analysts who/WP/nsubj/allege
            allege/VBP/relcl/analysts it/PRP/dobj/allege
            ,/././Officials left=leave/VBD/ROOT
            """,
            "allege",
            ["Officials", "analysts"],
            id="relative clause behind the last of several",
        ),
        pytest.param(
            """
            Men=man/NNS/nsubjpass/accused were=be/VBD/auxpass/accused accused=accuse/VBN/ROOT
            of/IN/prep/accused saying=say/VBG/pcomp/of so/RB/advmod/saying
            """,
            "saying",
            ["Men"],
            id="subject of the passive above",
        ),
        pytest.param(
            "I/PRP/nsubj/believe believe/VBP/ROOT it/PRP/dobj/believe",
            "believe",
            [],
            id="the writer is no source",
        ),
        pytest.param(
            "There/EX/nsubj/said said=say/VBD/ROOT nobody/NN/dobj/said",
            "said",
            [],
            id="nor is there",
        ),
        pytest.param(
            "Say/VB/ROOT it/PRP/dobj/Say",
            "Say",
            [],
            id="no subject at all",
        ),
    ],
)
def test_the_source_is_who_speaks_by_the_parse(
    written: str, verb: str, expected: list[str]
) -> None:
    parsed = doc(written)
    token = next(t for t in parsed if t.text == verb)
    assert [words(parsed, source) for source in sources(token)] == expected


@pytest.mark.parametrize(
    ("written", "head", "expected"),
    [
        pytest.param(
            """
            Lin/NNP/compound/Jian Jian/NNP/nsubj/said ,/././Jian a/DT/det/spokesperson
            spokesperson/NN/appos/Jian for/IN/prep/spokesperson the/DT/det/ministry
            ministry/NN/pobj/for ,/././Jian said=say/VBD/ROOT
            """,
            "Jian",
            "Lin Jian, a spokesperson for the ministry",
            id="with its apposition",
        ),
        pytest.param(
            """
            a/DT/det/man man/NN/nsubj/said who/WP/nsubj/left left=leave/VBD/relcl/man
            said=say/VBD/ROOT
            """,
            "man",
            "a man",
            id="without a relative clause",
        ),
        pytest.param(
            """
            Kyiv/NNP/nsubj/said and/CC/cc/Kyiv Paris/NNP/conj/Kyiv said=say/VBD/ROOT
            """,
            "Kyiv",
            "Kyiv",
            id="without what is joined to it",
        ),
        pytest.param(
            """
            “/././said safe/JJ/ccomp/said ,/././Okoye ”/././Okoye engineer/NN/compound/Okoye
            Okoye/NNP/nsubj/said said=say/VBD/ROOT
            """,
            "Okoye",
            "engineer Okoye",
            id="without marks of what stands before",
        ),
    ],
)
def test_a_noun_phrase_is_the_noun_with_what_describes_it(
    written: str, head: str, expected: str
) -> None:
    parsed = doc(written)
    token = next(t for t in parsed if t.text == head)
    assert words(parsed, noun_phrase(token)) == expected


def test_nouns_joined_by_and_are_all_found() -> None:
    parsed = doc(
        """
        Oslo/NNP/nsubj/left ,/././Oslo Rome/NNP/conj/Oslo and/CC/cc/Rome Bonn/NNP/conj/Rome
        left=leave/VBD/ROOT
        """
    )
    assert [token.text for token in coordinated(parsed[0])] == ["Oslo", "Rome", "Bonn"]


@pytest.mark.parametrize(
    ("written", "verb", "passive"),
    [
        (
            "It/PRP/nsubjpass/denied was=be/VBD/auxpass/denied denied=deny/VBN/ROOT",
            2,
            True,
        ),
        ("claims=claim/NNS/ROOT made=make/VBN/acl/claims", 1, True),
        ("Lin/NNP/nsubj/denied has=have/VBZ/aux/denied denied=deny/VBN/ROOT", 2, False),
        ("Lin/NNP/nsubj/denied denied=deny/VBD/ROOT", 1, False),
    ],
)
def test_the_voice_of_a_verb(written: str, verb: int, passive: bool) -> None:
    assert is_passive(doc(written)[verb]) is passive
