"""What a statement does, by cue and content, on parses written by hand."""

from __future__ import annotations

import pytest

from kg.extract.acts.case import Decision, case_of
from kg.extract.acts.decide import decide, hedges
from kg.extract.attribution.attribution import Attribution
from kg.kinds import StatementType as Act
from tests.docs import reading, words
from tests.extract.acts.made import decided


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (
            """
            Moscow/NNP/nsubj/denied denied=deny/VBD/ROOT the/DT/det/report report/NN/dobj/denied
            ./././denied
            """,
            Decision(Act.DENIAL, "cue 'denied'"),
        ),
        (
            """
            Moscow/NNP/nsubj/rejected rejected=reject/VBD/ROOT the/DT/det/offer
            offer/NN/dobj/rejected ./././rejected
            """,
            Decision(Act.REFUSAL, "cue 'rejected' of 'offer'"),
        ),
        (
            """
            Moscow/NNP/nsubj/denied denied=deny/VBD/ROOT any/DT/det/deal deal/NN/dobj/denied
            ./././denied
            """,
            Decision(Act.DENIAL, "cue 'denied'"),
        ),
        (
            """
            Moscow/NNP/nsubj/denied denied=deny/VBD/ROOT the/DT/det/request
            request/NN/dobj/denied ./././denied
            """,
            Decision(Act.REFUSAL, "cue 'denied' of 'request'"),
        ),
        (
            """
            Kyiv/NNP/nsubj/accused accused=accuse/VBD/ROOT Moscow/NNP/dobj/accused
            of/IN/prep/accused hiding=hide/VBG/pcomp/of the/DT/det/men men=man/NNS/dobj/hiding
            ./././accused
            """,
            Decision(Act.ACCUSATION, "cue 'accused'"),
        ),
        (
            """
            Beijing/NNP/nsubj/called called=call/VBD/ROOT for/IN/prep/called
            talks=talk/NNS/pobj/for ./././called
            """,
            Decision(Act.APPEAL, "cue 'called' with 'for'"),
        ),
        (
            """
            Beijing/NNP/nsubj/called called=call/VBD/ROOT on/IN/prep/called Kyiv/NNP/pobj/on
            to/TO/aux/stop stop/VB/xcomp/called the/DT/det/attacks attacks=attack/NNS/dobj/stop
            ./././called
            """,
            Decision(Act.DEMAND, "cue 'called' with 'inf+on'"),
        ),
        (
            """
            Spain/NNP/nsubj/asked asked=ask/VBD/ROOT Morocco/NNP/dobj/asked to/TO/aux/open
            open/VB/xcomp/asked the/DT/det/strait strait/NN/dobj/open ./././asked
            """,
            Decision(Act.APPEAL, "cue 'asked' to do"),
        ),
        (
            """
            Spain/NNP/nsubj/told told=tell/VBD/ROOT Morocco/NNP/dobj/told to/TO/aux/open
            open/VB/xcomp/told the/DT/det/strait strait/NN/dobj/open ./././told
            """,
            Decision(Act.DEMAND, "cue 'told' to do"),
        ),
        (
            """
            Spain/NNP/nsubj/agreed agreed=agree/VBD/ROOT to/TO/aux/send send/VB/xcomp/agreed
            ships=ship/NNS/dobj/send ./././agreed
            """,
            Decision(Act.PROMISE, "cue 'agreed' to do"),
        ),
        (
            """
            Yang/NNP/nsubj/described described=describe/VBD/ROOT the/DT/det/report
            report/NN/dobj/described as/RB/prep/described false/JJ/amod/as ./././described
            """,
            Decision(Act.DENIAL, "cue 'described' with 'report' and 'false'"),
        ),
        (
            """
            Vietnam/NNP/nsubj/expressed expressed=express/VBD/ROOT concern/NN/dobj/expressed
            over/IN/prep/concern the/DT/det/drills drills=drill/NNS/pobj/over ./././expressed
            """,
            Decision(Act.CONCERN, "cue 'expressed' with 'concern'"),
        ),
        (
            """
            Lin/NNP/nsubj/rejected rejected=reject/VBD/ROOT Ukraine/NNP/poss/claims
            's/POS/case/Ukraine claims=claim/NNS/dobj/rejected that/IN/mark/fight the/DT/det/men
            men=man/NNS/nsubj/fight fight/VBP/acl/claims for/IN/prep/fight Russia/NNP/pobj/for
            ./././rejected
            """,
            Decision(Act.DENIAL, "cue 'rejected'"),
        ),
        (
            """
            Spain/NNP/nsubj/warned warned=warn/VBD/ROOT Morocco/NNP/dobj/warned
            against/IN/prep/warned closing=close/VBG/pcomp/against the/DT/det/strait
            strait/NN/dobj/closing ./././warned
            """,
            Decision(Act.WARNING, "cue 'warned'"),
        ),
        (
            """
            The/DT/det/governor governor/NN/nsubj/believes believes=believe/VBZ/ROOT
            that/IN/mark/is the/DT/det/dam dam/NN/nsubj/is is=be/VBZ/ccomp/believes
            safe/JJ/acomp/is ./././believes
            """,
            Decision(Act.BELIEF, "cue 'believes'"),
        ),
    ],
    ids=lambda value: value.reason if isinstance(value, Decision) else "",
)
def test_the_cue_decides_with_its_complement(written: str, expected: Decision) -> None:
    assert decided(written) == expected


def test_the_noun_decides_where_it_is_the_cue() -> None:
    assert decided(
        """
        A/DT/det/warning warning/NN/nsubjpass/ignored from/IN/prep/warning NATO/NNP/pobj/from
        that/IN/mark/come the/DT/det/ships ships=ship/NNS/nsubj/come would/MD/aux/come
        come/VB/acl/warning was=be/VBD/auxpass/ignored ignored=ignore/VBN/ROOT ./././ignored
        """
    ) == Decision(Act.WARNING, "cue 'warning'")


def test_a_plain_report_says_why_it_is_an_assertion() -> None:
    assert decided(
        """
        Ana/NNP/nsubj/said said=say/VBD/ROOT that/IN/mark/risen the/DT/det/river
        river/NN/nsubj/risen had=have/VBD/aux/risen risen=rise/VBN/ccomp/said ./././said
        """
    ) == Decision(Act.ASSERTION, "nothing in cue or content says more")


def test_words_that_keep_a_distance() -> None:
    text = reading(
        """
        Ana/NNP/nsubj/said said=say/VBD/ROOT that/IN/mark/lied the/DT/det/men
        men=man/NNS/nsubj/lied may/MD/aux/lied have/VB/aux/lied lied=lie/VBN/ccomp/said
        and/CC/cc/lied that/IN/mark/was there/EX/expl/was was=be/VBD/conj/lied no/DT/det/evidence
        clear/JJ/amod/evidence evidence/NN/attr/was of/IN/prep/evidence it/PRP/pobj/of ./././said
        """
    )
    found = hedges(text.doc, [(2, len(text.doc))])
    assert [words(text.doc, span) for span in found] == ["may", "no clear evidence"]
    assert list(hedges(text.doc, [(0, 2)])) == []


def test_the_noun_in_a_cue_of_several_words_decides() -> None:
    text = reading(
        """
        Berlin/NNP/nsubj/expressed expressed=express/VBD/ROOT concern/NN/dobj/expressed
        about/IN/prep/concern Georgia/NNP/pobj/about ./././expressed
        """
    )
    attribution = Attribution((1, 3), ((0, 1),), ((3, 5),), "tagger")
    assert decide(case_of(text.doc, attribution, [], [4])) == Decision(Act.CONCERN, "cue 'concern'")


def test_asking_for_something_is_an_appeal() -> None:
    text = reading(
        """
        Hanoi/NNP/nsubj/asked asked=ask/VBD/ROOT for/IN/prep/asked talks=talk/NNS/pobj/for
        ./././asked
        """
    )
    attribution = Attribution((1, 3), ((0, 1),), ((3, 4),), "tagger")
    assert decide(case_of(text.doc, attribution, [], [])) == Decision(
        Act.APPEAL, "cue 'asked' for something"
    )


@pytest.mark.parametrize(
    ("content", "hedged"),
    [
        (
            "It/PRP/nsubj/appears appears=appear/VBZ/ROOT to/TO/aux/be be/VB/xcomp/appears",
            ["appears to"],
        ),
        ("in/IN/ROOT May/NNP/pobj/in", []),
        ("no/DT/det/sign sign/NN/ROOT", []),
        ("reportedly/RB/advmod/left left=leave/VBD/ROOT", ["reportedly"]),
    ],
)
def test_hedges_are_words_and_phrases_but_not_the_month(content: str, hedged: list[str]) -> None:
    text = reading(content)
    assert [words(text.doc, span) for span in hedges(text.doc, [(0, len(text.doc))])] == hedged


@pytest.mark.parametrize(
    ("cue", "expected"),
    [
        (
            "lashed=lash/VBD/ROOT out/RP/prt/lashed at/IN/prep/lashed",
            Decision(Act.CRITICISM, "cue 'lashed out'"),
        ),
        (
            "turned=turn/VBD/ROOT down/RP/prt/turned at/IN/prep/turned",
            Decision(Act.REFUSAL, "cue 'turned down'"),
        ),
        (
            "made=make/VBD/ROOT no/DT/det/+1 apologies=apology/NNS/dobj/made at/IN/prep/made",
            Decision(Act.ASSERTION, "nothing in cue or content says more"),
        ),
    ],
)
def test_other_words_of_a_cue_decide(cue: str, expected: Decision) -> None:
    text = reading(f"Rome/NNP/nsubj/+1 {cue} Malta/NNP/pobj/at")
    end = len(text.doc) - 1
    attribution = Attribution((1, end), ((0, 1),), ((end, end + 1),), "tagger")
    assert decide(case_of(text.doc, attribution, [], [end])) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (
            """
            Rome/NNP/nsubj/vowed vowed=vow/VBD/ROOT to/TO/aux/retaliate
            retaliate/VB/xcomp/vowed ./././vowed
            """,
            Decision(Act.THREAT, "cue 'vowed' to 'retaliate'"),
        ),
        (
            """
            Rome/NNP/nsubj/claimed claimed=claim/VBD/ROOT responsibility/NN/dobj/claimed
            ./././claimed
            """,
            Decision(Act.CONFIRMATION, "cue 'claimed' with 'responsibility'"),
        ),
        (
            """
            Rome/NNP/nsubj/asked asked=ask/VBD/ROOT forgiveness/NN/dobj/asked ./././asked
            """,
            Decision(Act.APPEAL, "cue 'asked' for something"),
        ),
        (
            """
            Rome/NNP/nsubj/called called=call/VBD/ROOT the/DT/det/move move/NN/nsubj/sabotage
            sabotage/NN/oprd/called ./././called
            """,
            Decision(Act.CRITICISM, "cue 'called' with 'sabotage'"),
        ),
    ],
)
def test_the_deed_or_the_name_makes_the_cue_something_else(
    written: str, expected: Decision
) -> None:
    assert decided(written) == expected


def test_continues_to_lets_the_next_verb_decide() -> None:
    text = reading(
        """
        Rome/NNP/nsubj/continues continues=continue/VBZ/ROOT to/TO/aux/describe
        describe/VB/xcomp/continues the/DT/det/invasion invasion/NN/dobj/describe
        as/IN/prep/describe a/DT/det/crisis crisis/NN/pobj/as ./././continues
        """
    )
    attribution = Attribution((1, 4), ((0, 1),), ((4, 9),), "tagger")
    assert decide(case_of(text.doc, attribution, [], [])).type is Act.ASSERTION


def test_a_noun_that_is_the_subject_of_the_cue_does_not_decide() -> None:
    text = reading(
        """
        The/DT/det/acknowledgement acknowledgement/NN/nsubj/follows follows=follow/VBZ/ROOT
        words=word/NNS/dobj/follows from/IN/prep/words Rome/NNP/pobj/from that/IN/mark/left
        men=man/NNS/nsubj/left left=leave/VBD/acl/words ./././follows
        """
    )
    attribution = Attribution((0, 4), ((5, 6),), ((6, 9),), "tagger")
    assert decide(case_of(text.doc, attribution, [], [])).type is Act.ASSERTION


@pytest.mark.parametrize(
    ("asked", "act"),
    [("whether/IN", Act.REFUSAL), ("when/WRB", Act.REFUSAL), ("that/IN", Act.ASSERTION)],
)
def test_who_would_not_say_whether_declines_to_tell(asked: str, act: Act) -> None:
    text = reading(
        f"""
        He/PRP/nsubj/say would/MD/aux/say not/RB/neg/say say/VB/ROOT {asked}/mark/ended
        talks=talk/NNS/nsubj/ended ended=end/VBD/ccomp/say ./././say
        """
    )
    attribution = Attribution((1, 4), ((0, 1),), ((4, 7),), "tagger", negated=True)
    assert decide(case_of(text.doc, attribution, [], [])).type is act


def test_an_appeal_that_is_issued_is_an_appeal() -> None:
    text = reading(
        """
        They/PRP/nsubj/issued issued=issue/VBD/ROOT an/DT/det/appeal appeal/NN/dobj/issued
        to/IN/prep/appeal Rome/NNP/pobj/to ./././issued
        """
    )
    attribution = Attribution((1, 2), ((0, 1),), ((2, 6),), "tagger")
    assert decide(case_of(text.doc, attribution, [], [])).type is Act.APPEAL


def by_words(cue: tuple[int, int], content: tuple[int, int], written: str) -> Decision:
    """The decision on a cue of several words, such as a tagger finds."""
    parsed = reading(written)
    return decide(case_of(parsed.doc, Attribution(cue, ((0, 1),), (content,), "tagger"), (), ()))


RULED_OUT = "Rome/NNP/nsubj/ruled ruled=rule/VBD/ROOT out/RP/prt/ruled"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("talks=talk/NNS/dobj/ruled", Decision(Act.REFUSAL, "cue 'ruled out'")),
        (
            """
            that/IN/mark/sunk it/PRP/nsubj/sunk had=have/VBD/aux/sunk sunk=sink/VBN/ccomp/ruled
            """,
            Decision(Act.DENIAL, "cue 'ruled out' that it was so"),
        ),
        (
            "that/IN/mark/go it/PRP/nsubj/go would/MD/aux/go go/VB/ccomp/ruled",
            Decision(Act.REFUSAL, "cue 'ruled out'"),
        ),
    ],
)
def test_what_was_is_ruled_out_by_denying_it_and_what_may_come_by_refusing_it(
    content: str, expected: Decision
) -> None:
    assert by_words((1, 3), (3, 3 + len(content.split())), f"{RULED_OUT} {content}") == expected


@pytest.mark.parametrize(
    ("thing", "expected"),
    [
        ("account", Decision(Act.ASSERTION, "nothing in cue or content says more")),
        ("friends", Decision(Act.PRAISE, "cue 'stood by'")),
    ],
)
def test_to_stand_by_what_was_said_praises_nobody(thing: str, expected: Decision) -> None:
    stood = "Rome/NNP/nsubj/stood stood=stand/VBD/ROOT by/IN/prep/stood its/PRP$/poss/+1"
    assert by_words((1, 3), (3, 5), f"{stood} {thing}/NN/pobj/by") == expected


@pytest.mark.parametrize(
    ("thing", "expected"),
    [
        ("complaint", Decision(Act.ASSERTION, "cue 'confirmed' with 'receiving'")),
        ("money", Decision(Act.CONFIRMATION, "cue 'confirmed'")),
    ],
)
def test_who_confirms_the_receipt_of_words_owns_to_nothing(thing: str, expected: Decision) -> None:
    confirmed = "Rome/NNP/nsubj/confirmed confirmed=confirm/VBD/ROOT"
    received = "receiving=receive/VBG/xcomp/confirmed the/DT/det/+1"
    written = f"{confirmed} {received} {thing}/NN/dobj/receiving"
    assert by_words((1, 2), (2, 5), written) == expected
