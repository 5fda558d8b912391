"""The finder of reporting verbs, rule by rule, on parses written by hand."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from kg.extract.attribution.verbs import addressee, cue_of, cue_range, is_unreal, verbal
from tests.docs import doc, reading, told, words


@dataclass(frozen=True)
class Case:
    """A parse, and who says what by which words; ``negated`` where it tells that they do not."""

    rule: str
    written: str
    told: tuple[tuple[str, str, str], ...]
    negated: bool = False


CASES = (
    Case(
        "that-clause",
        """
        Lin/NNP/nsubj/said said=say/VBD/ROOT that/IN/mark/was the/DT/det/claim claim/NN/nsubj/was
        was=be/VBD/ccomp/said baseless/JJ/acomp/was ./././said
        """,
        (("Lin", "said", "that the claim was baseless"),),
    ),
    Case(
        "clause without that",
        """
        Lin/NNP/nsubj/said said=say/VBD/ROOT the/DT/det/claim claim/NN/nsubj/was
        was=be/VBD/ccomp/said baseless/JJ/acomp/was ./././said
        """,
        (("Lin", "said", "the claim was baseless"),),
    ),
    Case(
        "clause around the verb",
        """
        The/DT/det/men men=man/NNS/nsubjpass/paid ,/././said the/DT/det/ministry
        ministry/NN/nsubj/said said=say/VBD/parataxis/paid ,/././said were=be/VBD/auxpass/paid
        paid=pay/VBN/ROOT ./././paid
        """,
        (("the ministry", "said", "The men … were paid"),),
    ),
    Case(
        "another report before a semicolon",
        """
        Rome/NNP/nsubj/says says=say/VBZ/ccomp/claims it/PRP/nsubj/left left=leave/VBD/ccomp/says
        ;/././claims Oslo/NNP/nsubj/claims claims=claim/VBZ/ROOT that/IN/mark/stayed
        it/PRP/nsubj/stayed stayed=stay/VBD/ccomp/claims ./././claims
        """,
        (("Rome", "says", "it left"), ("Oslo", "claims", "that it stayed")),
    ),
    Case(
        "particle before its object",
        """
        Rome/NNP/nsubj/laughed laughed=laugh/VBD/ROOT off/IN/prep/laughed
        threats=threat/NNS/pobj/off ./././laughed
        """,
        (("Rome", "laughed off", "threats"),),
    ),
    Case(
        "particle behind its object",
        """
        Rome/NNP/nsubj/ruled ruled=rule/VBD/ROOT that/DT/dobj/ruled out/RP/prt/ruled ./././ruled
        """,
        (("Rome", "ruled", "that"),),
    ),
    Case(
        "the source of a source",
        """
        Posten/NNP/nsubj/said said=say/VBD/ROOT it/PRP/nsubj/fell fell=fall/VBD/ccomp/said
        ,/././said citing=cite/VBG/advcl/said aides=aide/NNS/dobj/citing ./././said
        """,
        (("Posten", "said", "it fell"),),
    ),
    Case(
        "object and predicate",
        """
        Peskov/NNP/nsubj/called called=call/VBD/ROOT it/PRP/dobj/called absurd/JJ/oprd/called
        ./././called
        """,
        (("Peskov", "called", "it absurd"),),
    ),
    Case(
        "accused of",
        """
        Kyiv/NNP/nsubj/accused accused=accuse/VBD/ROOT Moscow/NNP/dobj/accused of/IN/prep/accused
        hiding=hide/VBG/pcomp/of the/DT/det/men men=man/NNS/dobj/hiding ./././accused
        """,
        (("Kyiv", "accused", "Moscow of hiding the men"),),
    ),
    Case(
        "called on to",
        """
        Beijing/NNP/nsubj/called called=call/VBD/ROOT on/IN/prep/called Kyiv/NNP/pobj/on
        to/TO/aux/refrain refrain/VB/xcomp/called from/IN/prep/refrain
        remarks=remark/NNS/pobj/from ./././called
        """,
        (("Beijing", "called on", "Kyiv to refrain from remarks"),),
    ),
    Case(
        "called for",
        """
        Beijing/NNP/nsubj/called called=call/VBD/ROOT for/IN/prep/called talks=talk/NNS/pobj/for
        ./././called
        """,
        (("Beijing", "called", "for talks"),),
    ),
    Case(
        "denied doing",
        """
        Moscow/NNP/nsubj/denied denied=deny/VBD/ROOT recruiting=recruit/VBG/xcomp/denied
        foreigners=foreigner/NNS/dobj/recruiting ./././denied
        """,
        (("Moscow", "denied", "recruiting foreigners"),),
    ),
    Case(
        "described as",
        """
        Yang/NNP/nsubj/described described=describe/VBD/ROOT the/DT/det/report
        report/NN/dobj/described as/RB/prep/described false/JJ/amod/as ./././described
        """,
        (("Yang", "described", "the report as false"),),
    ),
    Case(
        "infinitive",
        """
        Canada/NNP/nsubj/refused refused=refuse/VBD/ROOT to/TO/aux/send send/VB/xcomp/refused
        troops=troop/NNS/dobj/send ./././refused
        """,
        (("Canada", "refused", "to send troops"),),
    ),
    Case(
        "object and infinitive",
        """
        Japan/NNP/nsubj/urged urged=urge/VBD/ROOT Iran/NNP/dobj/urged to/TO/aux/release
        release/VB/xcomp/urged the/DT/det/ship ship/NN/dobj/release ./././urged
        """,
        (("Japan", "urged", "Iran to release the ship"),),
    ),
    Case(
        "warned somebody about something",
        """
        Spain/NNP/nsubj/warned warned=warn/VBD/ROOT Morocco/NNP/dobj/warned against/IN/prep/warned
        closing=close/VBG/pcomp/against the/DT/det/strait strait/NN/dobj/closing ./././warned
        """,
        (("Spain", "warned", "against closing the strait"),),
    ),
    Case(
        "participle behind the clause",
        """
        Yang/NNP/nsubj/denied denied=deny/VBD/ROOT the/DT/det/report report/NN/dobj/denied
        ,/././denied adding=add/VBG/advcl/denied that/IN/mark/knew the/DT/det/embassy
        embassy/NN/nsubj/knew knew=know/VBD/ccomp/adding nothing/NN/dobj/knew ./././denied
        """,
        (
            ("Yang", "denied", "the report"),
            ("Yang", "adding", "that the embassy knew nothing"),
        ),
    ),
    Case(
        "participle before the clause",
        """
        Rejecting=reject/VBG/advcl/urged the/DT/det/report report/NN/dobj/Rejecting ,/././urged
        Lin/NNP/nsubj/urged urged=urge/VBD/ROOT calm/NN/dobj/urged ./././urged
        """,
        (("Lin", "Rejecting", "the report"), ("Lin", "urged", "calm")),
    ),
    Case(
        "two verbs",
        """
        Lin/NNP/nsubj/said said=say/VBD/ROOT that/IN/mark/was the/DT/det/claim claim/NN/nsubj/was
        was=be/VBD/ccomp/said wrong/JJ/acomp/was and/CC/cc/said urged=urge/VBD/conj/said
        calm/NN/dobj/urged ./././said
        """,
        (("Lin", "said", "that the claim was wrong"), ("Lin", "urged", "calm")),
    ),
    Case(
        "past that the parser joined to the reported present",
        """
        Lin/NNP/nsubj/said said=say/VBD/ROOT that/IN/mark/is Beijing/NNP/nsubj/is
        is=be/VBZ/ccomp/said aware/JJ/acomp/is of/IN/prep/aware the/DT/det/men men=man/NNS/pobj/of
        and/CC/cc/is urged=urge/VBD/conj/is calm/NN/dobj/urged ./././said
        """,
        (("Lin", "said", "that Beijing is aware of the men"), ("Lin", "urged", "calm")),
    ),
    Case(
        "relative clause",
        """
        Two/CD/nummod/analysts analysts=analyst/NNS/nsubj/wrote ,/././analysts who/WP/nsubj/allege
        allege/VBP/relcl/analysts that/IN/mark/paid the/DT/det/men men=man/NNS/nsubjpass/paid
        were=be/VBD/auxpass/paid paid=pay/VBN/ccomp/allege ,/././analysts wrote=write/VBD/ROOT
        a/DT/det/report report/NN/dobj/wrote ./././wrote
        """,
        (("Two analysts", "allege", "that the men were paid"),),
    ),
    Case(
        "two speakers",
        """
        Ukraine/NNP/nsubj/warned and/CC/cc/Ukraine Poland/NNP/conj/Ukraine warned=warn/VBD/ROOT
        that/IN/mark/come more/JJR/amod/men men=man/NNS/nsubj/come would/MD/aux/come
        come/VB/ccomp/warned ./././warned
        """,
        (("Ukraine + Poland", "warned", "that more men would come"),),
    ),
    Case(
        "passive with agent",
        """
        The/DT/det/report report/NN/nsubjpass/dismissed was=be/VBD/auxpass/dismissed
        dismissed=dismiss/VBN/ROOT by/IN/agent/dismissed Berlin/NNP/pobj/by ./././dismissed
        """,
        (("Berlin", "dismissed", "The report"),),
    ),
    Case(
        "object with a phrase that the parser hung on the verb",
        """
        Lin/NNP/nsubj/denied denied=deny/VBD/ROOT any/DT/det/role role/NN/dobj/denied
        in/IN/prep/denied the/DT/det/war war/NN/pobj/in on/IN/prep/denied
        Tuesday/NNP/pobj/on/DATE ./././denied
        """,
        (("Lin", "denied", "any role in the war"),),
    ),
    Case(
        "what one calls it",
        """
        Peskov/NNP/nsubj/rejected rejected=reject/VBD/ROOT what/WP/dobj/called he/PRP/nsubj/called
        called=call/VBD/ccomp/rejected a/DT/det/lie lie/NN/oprd/called ./././rejected
        """,
        (("Peskov", "rejected", "what he called a lie"),),
    ),
    Case(
        "headline whose verb was taken for a noun",
        """
        China/NNP/nsubj/Refutes Refutes/NNPS/ROOT Spying/NNP/compound/Report
        Report/NNP/dobj/Refutes
        """,
        (("China", "Refutes", "Spying Report"),),
    ),
    Case(
        "did not say",
        """
        Lin/NNP/nsubj/say did=do/VBD/aux/say not/RB/neg/say say/VB/ROOT that/IN/mark/paid
        the/DT/det/men men=man/NNS/nsubjpass/paid were=be/VBD/auxpass/paid paid=pay/VBN/ccomp/say
        ./././say
        """,
        (("Lin", "say", "that the men were paid"),),
        negated=True,
    ),
    Case(
        "stopped short of saying",
        """
        Peskov/NNP/nsubj/stopped stopped=stop/VBD/ROOT short/RB/advmod/stopped of/IN/prep/stopped
        saying=say/VBG/pcomp/of that/IN/mark/knew Beijing/NNP/nsubj/knew
        knew=know/VBD/ccomp/saying ./././stopped
        """,
        (("Peskov", "saying", "that Beijing knew"),),
        negated=True,
    ),
    Case(
        "without saying",
        """
        Lin/NNP/nsubj/left left=leave/VBD/ROOT without/IN/prep/left saying=say/VBG/pcomp/without
        that/IN/mark/was he/PRP/nsubj/was was=be/VBD/ccomp/saying ill/JJ/acomp/was ./././left
        """,
        (("Lin", "saying", "that he was ill"),),
        negated=True,
    ),
    Case(
        "asked another to say",
        """
        Kyiv/NNP/nsubj/asked asked=ask/VBD/ROOT Kallas/NNP/dobj/asked to/TO/aux/say
        say/VB/xcomp/asked that/IN/mark/knew she/PRP/nsubj/knew knew=know/VBD/ccomp/say
        ./././asked
        """,
        (
            ("Kyiv", "asked", "Kallas to say that she knew"),
            ("Kallas", "say", "that she knew"),
        ),
    ),
    Case(
        "if he says",
        """
        If/IN/mark/says he/PRP/nsubj/says says=say/VBZ/advcl/listens that/IN/mark/left
        the/DT/det/men men=man/NNS/nsubj/left left=leave/VBD/ccomp/says ,/././listens
        nobody/NN/nsubj/listens listens=listen/VBZ/ROOT ./././listens
        """,
        (),
    ),
    Case(
        "should say",
        """
        Beijing/NNP/nsubj/say should/MD/aux/say say/VB/ROOT that/IN/mark/knew it/PRP/nsubj/knew
        knew=know/VBD/ccomp/say ./././say
        """,
        (),
    ),
    Case(
        "imperative",
        """
        Say/VB/ROOT that/IN/mark/knew you/PRP/nsubj/knew knew=know/VBD/ccomp/Say ./././Say
        """,
        (),
    ),
    Case(
        "the writer says",
        """
        I=I/PRP/nsubj/believe believe/VBP/ROOT that/IN/mark/is the/DT/det/claim claim/NN/nsubj/is
        is=be/VBZ/ccomp/believe false/JJ/acomp/is ./././believe
        """,
        (),
    ),
    Case(
        "evidence suggests",
        """
        Evidence/NN/nsubj/suggests suggests=suggest/VBZ/ROOT that/IN/mark/paid the/DT/det/men
        men=man/NNS/nsubjpass/paid were=be/VBD/auxpass/paid paid=pay/VBN/ccomp/suggests
        ./././suggests
        """,
        (),
    ),
    Case(
        "verb within a quotation",
        """
        “/././said He/PRP/nsubj/said said=say/VBD/ROOT that/IN/mark/knew he/PRP/nsubj/knew
        knew=know/VBD/ccomp/said ./././said ”/././said
        """,
        (),
    ),
    Case(
        "report behind its content, its subject lost",
        """
        The/DT/det/talks talks=talk/NNS/nsubj/ended ended=end/VBD/ROOT ,/././ended
        the/DT/det/ministry ministry/NN/dobj/ended told=tell/VBD/dep/ended
        reporters=reporter/NNS/dobj/told ./././ended
        """,
        (("the ministry", "told", "The talks ended"),),
    ),
    Case(
        "evidence that speaks for somebody",
        """
        Analysts=analyst/NNS/nsubj/suggest suggest/VBP/ROOT that/IN/mark/paid the/DT/det/men
        men=man/NNS/nsubjpass/paid were=be/VBD/auxpass/paid paid=pay/VBN/ccomp/suggest
        ./././suggest
        """,
        (("Analysts", "suggest", "that the men were paid"),),
    ),
    Case(
        "plain narrative",
        """
        The/DT/det/men men=man/NNS/nsubj/ate ate=eat/VBD/ROOT bread/NN/dobj/ate and/CC/cc/ate
        slept=sleep/VBD/conj/ate in/IN/prep/slept a/DT/det/barn barn/NN/pobj/in ./././ate
        """,
        (),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.rule)
def test_a_verb_is_found_with_its_source_and_content(case: Case) -> None:
    text = reading(case.written)
    found = list(verbal(text))
    assert tuple(told(text.doc, a) for a in found) == case.told
    assert all(a.negated is case.negated for a in found)


@pytest.mark.parametrize(
    ("written", "verb", "lemma"),
    [
        ("Lin/NNP/nsubj/denied denied=deny/VBD/ROOT it/PRP/dobj/denied", 1, "deny"),
        ("Iran/NNP/nsubj/Denies Denies/NNPS/ROOT Report/NNP/dobj/Denies", 1, "deny"),
        ("Iran/NNP/nsubj/Urges Urges/NNS/ROOT Talks/NNP/dobj/Urges", 1, "urge"),
        ("The/DT/det/claims claims=claim/NNS/ROOT of/IN/prep/claims Iran/NNP/pobj/of", 1, None),
        ("Lin/NNP/nsubj/ate ate=eat/VBD/ROOT bread/NN/dobj/ate", 1, None),
    ],
)
def test_a_cue_is_known_by_its_lemma_and_in_headlines_by_its_form(
    written: str, verb: int, lemma: str | None
) -> None:
    cue = cue_of(doc(written)[verb])
    assert (cue.lemma if cue else None) == lemma


@pytest.mark.parametrize(
    ("written", "verb", "expected"),
    [
        ("Lin/NNP/nsubj/pointed pointed=point/VBD/ROOT out/RP/prt/pointed", 1, "pointed out"),
        (
            "Lin/NNP/nsubj/called called=call/VBD/ROOT on/IN/prep/called Kyiv/NNP/pobj/on",
            1,
            "called on",
        ),
        (
            "Lin/NNP/nsubj/said said=say/VBD/ROOT on/IN/prep/said Monday/NNP/pobj/on",
            1,
            "said",
        ),
    ],
)
def test_a_cue_takes_its_particle_along(written: str, verb: int, expected: str) -> None:
    parsed = doc(written)
    assert words(parsed, cue_range(parsed[verb])) == expected


REFUSED = "He/PRP/nsubj/refused refused=refuse/VBD/ROOT to/TO/aux/say say/VB/xcomp/refused"


@pytest.mark.parametrize(
    ("written", "verb", "unreal"),
    [
        ("He/PRP/nsubj/may may/MD/aux/say say/VB/ROOT no/UH/dobj/say", 2, True),
        ("He/PRP/nsubj/will will/MD/aux/say say/VB/ROOT no/UH/dobj/say", 2, False),
        ("He/PRP/nsubj/said said=say/VBD/ROOT no/UH/dobj/said", 1, False),
        (f"{REFUSED} or/CC/cc/say deny/VB/conj/say it/PRP/dobj/deny", 5, True),
        (f"{REFUSED} and/CC/cc/refused denied=deny/VBD/conj/refused it/PRP/dobj/denied", 5, False),
    ],
)
def test_what_would_be_said_is_not_said(written: str, verb: int, unreal: bool) -> None:
    assert is_unreal(doc(written)[verb]) is unreal


def test_whom_the_words_are_spoken_to() -> None:
    told_reporters = doc("Lin/NNP/nsubj/told told=tell/VBD/ROOT reporters=reporter/NNS/dobj/told")
    assert words(told_reporters, addressee(told_reporters[1])) == "reporters"
    spoke = doc("Lin/NNP/nsubj/spoke spoke=speak/VBD/ROOT")
    assert addressee(spoke[1]) is None
