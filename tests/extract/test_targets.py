"""Whom a statement concerns and at whom it is directed, on parses written by hand."""

from __future__ import annotations

import pytest

from kg.extract.actors.find import cast_of
from kg.extract.attribution.find import attributions
from kg.extract.coreference import Discourse
from kg.extract.targets import content_of, target_of
from kg.kinds import StatementType as Act
from tests.docs import reading


def _read(
    written: str, speakers: tuple[str, ...] = (), act: Act = Act.ASSERTION
) -> tuple[list[str], str | None]:
    """Whom the first attribution concerns, and its target, given its speakers and its type."""
    text = reading(written)
    discourse = Discourse(text, cast_of(text.doc))
    first = attributions(text)[0]
    content = content_of(discourse, first, speakers, ())
    target = target_of(discourse, first, act, content, {*speakers})
    return content.keys(), target


@pytest.mark.parametrize(
    ("written", "speakers", "about"),
    [
        pytest.param(
            """
            Chile/NNP/nsubj/said/ORG said=say/VBD/ROOT that/IN/mark/left Peru/NNP/nsubj/left/GPE
            and/CC/cc/Peru the/DT/det/Ministry/ORG Italian/JJ/amod/Ministry/ORG
            Ministry/NNP/conj/Peru/ORG of/IN/prep/Ministry/ORG Defence/NNP/pobj/of/ORG
            had=have/VBD/aux/left left=leave/VBN/ccomp/said ./././said
            """,
            (),
            ["country/PE", "organization/ministry-of-defense-of-italy", "country/IT"],
            id="a ministry is its country's too",
        ),
        pytest.param(
            """
            Chile/NNP/nsubj/said/ORG said=say/VBD/ROOT that/IN/mark/left Chile/NNP/nsubj/left/GPE
            had=have/VBD/aux/left left=leave/VBN/ccomp/said Peru/NNP/dobj/left/GPE ./././said
            """,
            ("country/CL",),
            ["country/PE", "country/CL"],
            id="the speaker comes last",
        ),
        pytest.param(
            """
            “/././said I=I/PRP/nsubj/saw saw=see/VBD/ccomp/said Peru/NNP/dobj/saw/GPE ,/././said
            ”/././said Ana/NNP/compound/Rossi Rossi/NNP/nsubj/said/ORG said=say/VBD/ROOT
            ./././said
            """,
            ("person/ana-rossi",),
            ["country/PE", "person/ana-rossi"],
            id="I am the speaker",
        ),
        pytest.param(
            """
            Tom/NNP/compound/Hale/PERSON Hale/NNP/nsubj/said/PERSON said=say/VBD/ROOT
            that/IN/mark/left he/PRP/nsubj/left had=have/VBD/aux/left left=leave/VBN/ccomp/said
            ./././said
            """,
            ("person/tom-hale",),
            ["person/tom-hale"],
            id="he is the speaker in indirect speech",
        ),
        pytest.param(
            """
            Tom/NNP/compound/Hale/PERSON Hale/NNP/nsubj/criticized/PERSON
            criticized=criticize/VBD/ROOT what/WP/dobj/called he/PRP/nsubj/called
            called=call/VBD/ccomp/criticized a/DT/det/farce farce/NN/oprd/called ./././criticized
            """,
            ("person/tom-hale",),
            [],
            id="what he called a farce does not concern him",
        ),
        pytest.param(
            """
            Chile/NNP/nsubj/warned/GPE warned=warn/VBD/ROOT Peru/NNP/dobj/warned/GPE
            and/CC/cc/Peru Italy/NNP/conj/Peru/GPE that/IN/mark/rose prices=price/NNS/nsubj/rose
            rose=rise/VBD/ccomp/warned ./././warned
            """,
            ("country/CL",),
            ["country/PE", "country/IT"],
            id="all who are warned",
        ),
        pytest.param(
            """
            Tom/NNP/compound/Hale/PERSON Hale/NNP/nsubj/said/PERSON said=say/VBD/ROOT
            that/IN/mark/raining it/PRP/nsubj/raining was=be/VBD/aux/raining
            raining=rain/VBG/ccomp/said ./././said
            """,
            ("person/tom-hale",),
            [],
            id="it is nobody",
        ),
    ],
)
def test_whom_a_statement_concerns(
    written: str, speakers: tuple[str, ...], about: list[str]
) -> None:
    assert _read(written, speakers)[0] == about


@pytest.mark.parametrize(
    ("written", "act", "target"),
    [
        pytest.param(
            """
            Chile/NNP/nsubj/accused/GPE accused=accuse/VBD/ROOT Peru/NNP/dobj/accused/GPE
            of/IN/prep/accused selling=sell/VBG/pcomp/of Italy/NNP/compound/weapons/GPE
            weapons=weapon/NNS/dobj/selling ./././accused
            """,
            Act.ACCUSATION,
            "country/PE",
            id="the accused",
        ),
        pytest.param(
            """
            Chile/NNP/nsubj/rejected/GPE rejected=reject/VBD/ROOT Peru/NNP/poss/claims/GPE
            's/POS/case/Peru claims=claim/NNS/dobj/rejected that/IN/mark/left
            Italy/NNP/nsubj/left/GPE had=have/VBD/aux/left left=leave/VBN/acl/claims
            ./././rejected
            """,
            Act.DENIAL,
            "country/PE",
            id="whose claim is denied",
        ),
        pytest.param(
            """
            Chile/NNP/nsubj/rejected/GPE rejected=reject/VBD/ROOT remarks=remark/NNS/dobj/rejected
            made=make/VBN/acl/remarks by/IN/agent/made Peru/NNP/pobj/by/GPE ./././rejected
            """,
            Act.DENIAL,
            "country/PE",
            id="who made the remarks",
        ),
        pytest.param(
            """
            Chile/NNP/nsubj/said/ORG said=say/VBD/ROOT that/IN/mark/was Peru/NNP/nsubj/was/GPE
            was=be/VBD/ccomp/said wrong/JJ/acomp/was ./././said
            """,
            Act.DENIAL,
            "country/PE",
            id="who is wrong",
        ),
        pytest.param(
            """
            Chile/NNP/nsubj/denied/GPE denied=deny/VBD/ROOT that/IN/mark/left
            Peru/NNP/nsubj/left/GPE had=have/VBD/aux/left left=leave/VBN/ccomp/denied ./././denied
            """,
            Act.DENIAL,
            None,
            id="a denial that names no claimant",
        ),
        pytest.param(
            """
            Chile/NNP/nsubj/warned/GPE warned=warn/VBD/ROOT Peru/NNP/dobj/warned/GPE
            that/IN/mark/left Italy/NNP/nsubj/left/GPE had=have/VBD/aux/left
            left=leave/VBN/ccomp/warned ./././warned
            """,
            Act.WARNING,
            "country/PE",
            id="who is warned",
        ),
        pytest.param(
            """
            Chile/NNP/nsubj/told/GPE told=tell/VBD/ROOT reporters=reporter/NNS/dobj/told
            that/IN/mark/leave Peru/NNP/nsubj/leave/GPE must/MD/aux/leave leave/VB/ccomp/told
            ./././told
            """,
            Act.DEMAND,
            "country/PE",
            id="not the press",
        ),
        pytest.param(
            """
            Chile/NNP/nsubj/called/GPE called=call/VBD/ROOT on/IN/prep/called Peru/NNP/pobj/on/GPE
            to/TO/aux/leave leave/VB/xcomp/called ./././called
            """,
            Act.APPEAL,
            "country/PE",
            id="who is called on",
        ),
        pytest.param(
            """
            Chile/NNP/nsubj/threatened/GPE threatened=threaten/VBD/ROOT to/TO/aux/cut
            cut/VB/xcomp/threatened off/RP/prt/cut water/NN/dobj/cut to/IN/prep/cut
            Peru/NNP/pobj/to/GPE ./././threatened
            """,
            Act.THREAT,
            "country/PE",
            id="who is threatened",
        ),
        pytest.param(
            """
            Chile/NNP/nsubj/said/ORG said=say/VBD/ROOT that/IN/mark/left Peru/NNP/nsubj/left/GPE
            had=have/VBD/aux/left left=leave/VBN/ccomp/said ./././said
            """,
            Act.ASSERTION,
            None,
            id="an assertion is directed at nobody",
        ),
        pytest.param(
            """
            Chile/NNP/nsubj/praised/GPE praised=praise/VBD/ROOT the/DT/det/harvest
            harvest/NN/dobj/praised ./././praised
            """,
            Act.PRAISE,
            None,
            id="nobody is named",
        ),
        pytest.param(
            """
            Chile/NNP/nsubj/supported/GPE supported=support/VBD/ROOT a/DT/det/ban
            ban/NN/dobj/supported on/IN/prep/ban Peruvian/JJ/amod/athletes/NORP
            athletes=athlete/NNS/pobj/on ./././supported
            """,
            Act.PRAISE,
            None,
            id="who supports a ban on somebody does not praise him",
        ),
        pytest.param(
            """
            Chile/NNP/nsubj/supported/GPE supported=support/VBD/ROOT Peru/NNP/dobj/supported/GPE
            ./././supported
            """,
            Act.PRAISE,
            "country/PE",
            id="who is supported",
        ),
        pytest.param(
            """
            Chile/NNP/nsubj/blamed/GPE blamed=blame/VBD/ROOT the/DT/det/chaos chaos/NN/dobj/blamed
            in/IN/prep/chaos Italy/NNP/pobj/in/GPE on/IN/prep/blamed Peru/NNP/pobj/on/GPE
            ./././blamed
            """,
            Act.ACCUSATION,
            "country/PE",
            id="on whom a thing is blamed",
        ),
        pytest.param(
            """
            Chile/NNP/nsubj/accused/GPE accused=accuse/VBD/ROOT him/PRP/dobj/accused
            of/IN/prep/accused attacking=attack/VBG/pcomp/of Peru/NNP/dobj/attacking/GPE
            ./././accused
            """,
            Act.ACCUSATION,
            None,
            id="him whom nobody knows",
        ),
        pytest.param(
            """
            Chile/NNP/nsubj/said/ORG said=say/VBD/ROOT Italy/NNP/nsubjpass/attacked/GPE
            was=be/VBD/auxpass/attacked attacked=attack/VBN/ccomp/said by/IN/agent/attacked
            Peru/NNP/pobj/by/GPE ./././said
            """,
            Act.ACCUSATION,
            "country/PE",
            id="by whom it was done",
        ),
        pytest.param(
            """
            Chile/NNP/nsubj/told/GPE told=tell/VBD/ROOT Congress/NNP/dobj/told/ORG
            that/IN/mark/leave Peru/NNP/nsubj/leave/GPE must/MD/aux/leave leave/VB/ccomp/told
            ./././told
            """,
            Act.DEMAND,
            "country/PE",
            id="not the house that is told",
        ),
        pytest.param(
            """
            Chile/NNP/nsubj/warned/GPE warned=warn/VBD/ROOT Peru/NNP/npadvmod/warned/GPE
            that/IN/mark/rise prices=price/NNS/nsubj/rise could/MD/aux/rise rise/VB/ccomp/warned
            ./././warned
            """,
            Act.WARNING,
            "country/PE",
            id="a name that the parser took for an adverb",
        ),
        pytest.param(
            """
            Chile/NNP/nsubj/called/GPE called=call/VBD/ROOT it/PRP/nsubj/irresponsible
            irresponsible/JJ/ccomp/called of/IN/prep/irresponsible Peru/NNP/pobj/of/GPE
            ./././called
            """,
            Act.CRITICISM,
            "country/PE",
            id="irresponsible of somebody",
        ),
        pytest.param(
            """
            Without/IN/prep/urged naming=name/VBG/pcomp/Without Peru/NNP/dobj/naming/GPE ,/././urged
            Chile/NNP/nsubj/urged/GPE urged=urge/VBD/ROOT some/DT/det/countries
            countries=country/NNS/dobj/urged to/TO/aux/leave leave/VB/xcomp/urged ./././urged
            """,
            Act.APPEAL,
            "country/PE",
            id="who is not named",
        ),
    ],
)
def test_at_whom_a_statement_is_directed(written: str, act: Act, target: str | None) -> None:
    assert _read(written, ("country/CL",), act)[1] == target
