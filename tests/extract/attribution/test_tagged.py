"""What the taggers find joined with what the rules find, on parses written by hand."""

from __future__ import annotations

from kg.extract.attribution.attribution import Attribution
from kg.extract.attribution.find import by_rules
from kg.extract.attribution.tagged import joined
from tests.docs import reading, told

BEGGED = """
Kiel/NNP/nsubj/begged/GPE begged=beg/VBD/ROOT them/PRP/dobj/begged to/TO/aux/stop
stop/VB/xcomp/begged ./././begged
"""
NEED = BEGGED.replace("Kiel/NNP/nsubj/begged/GPE", "Problems=problem/NNS/nsubj/begged")
CLAIM = """
Oslo/NNP/nsubj/said/ORG said=say/VBD/ROOT the/DT/det/ferry ferry/NN/nsubj/sank
sank=sink/VBD/ccomp/said ,/././sank a/DT/det/claim claim/NN/appos/sank
Denmark/NNP/nsubj/denies/GPE denies=deny/VBZ/relcl/claim ./././said
"""
BY = """
Men=man/NNS/nsubjpass/said are=be/VBP/auxpass/said said=say/VBN/ROOT by/IN/agent/said
police/NNS/pobj/by to/TO/aux/fled have/VB/aux/fled fled=flee/VBN/xcomp/said ./././said
"""
ALLEGED = """
He/PRP/nsubj/denied denied=deny/VBD/ROOT that/IN/mark/sunk ships=ship/NNS/nsubj/sunk
had=have/VBD/aux/sunk sunk=sink/VBN/ccomp/denied ,/././denied as/IN/mark/alleged
Lima/NNP/nsubj/alleged/GPE has=have/VBZ/aux/alleged alleged=allege/VBN/advcl/denied ./././denied
"""


def found(written: str, *tags: Attribution) -> list[tuple[str, str, str]]:
    """The words of what comes of tags and rules together."""
    text = reading(written)
    return [told(text.doc, one) for one in joined(text, tags, by_rules(text))]


def test_what_somebody_does_by_words_counts_though_the_taggers_are_silent() -> None:
    assert found(BEGGED) == [("Kiel", "begged", "them to stop")]
    assert found(NEED) == []


def test_a_rule_goes_before_a_tag_that_is_hardly_sure() -> None:
    unsure = Attribution((1, 2), (), ((4, 5),), "tagger", sure=0.2)
    sure = Attribution((1, 2), ((0, 1),), ((4, 5),), "tagger", sure=0.8)
    assert found(BEGGED, unsure) == [("Kiel", "begged", "them to stop")]
    assert found(BEGGED, sure) == [("Kiel", "begged", "stop")]


def test_who_answers_in_an_apposition_is_not_swallowed() -> None:
    tag = Attribution((1, 2), ((0, 1),), ((2, 10),), "tagger", sure=0.9)
    assert found(CLAIM, tag) == [
        ("Oslo", "said", "the ferry sank"),
        ("Denmark", "denies", "a claim"),
    ]


def test_two_may_tell_the_same_clause() -> None:
    tag = Attribution((1, 2), ((0, 1),), ((2, 11),), "tagger", sure=0.9)
    assert found(ALLEGED, tag) == [
        ("He", "denied", "that ships had sunk"),
        ("Lima", "alleged", "that ships had sunk"),
    ]


def test_the_agent_of_a_passive_report_is_its_source() -> None:
    tag = Attribution((1, 3), ((3, 8),), ((0, 1),), "tagger", sure=0.5)
    assert found(BY, tag) == [("police", "are said", "Men … to have fled")]
