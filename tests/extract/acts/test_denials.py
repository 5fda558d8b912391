"""Denials, confirmations and refusals by their content, on parses written by hand."""

from __future__ import annotations

import pytest

from kg.extract.acts.case import Decision
from kg.kinds import StatementType as Act
from tests.extract.acts.made import decided

ASSERTION = Decision(Act.ASSERTION, "nothing in cue or content says more")


@pytest.mark.parametrize(
    ("content", "own", "expected"),
    [
        pytest.param(
            "it/PRP/nsubj/was was=be/VBD/ccomp/said not/RB/neg/was true/JJ/acomp/was",
            "",
            Decision(Act.DENIAL, "content says that it is not 'true'"),
            id="not true",
        ),
        pytest.param(
            "it/PRP/nsubj/was was=be/VBD/ccomp/said true/JJ/acomp/was",
            "",
            Decision(Act.CONFIRMATION, "content says that it is 'true'"),
            id="true",
        ),
        pytest.param(
            "if/IN/mark/is that/DT/nsubj/is is=be/VBZ/ccomp/said true/JJ/acomp/is",
            "",
            ASSERTION,
            id="if that is true",
        ),
        pytest.param(
            """
            it/PRP/nsubj/is is=be/VBZ/ccomp/said politically/RB/advmod/correct
            correct/JJ/acomp/is
            """,
            "",
            ASSERTION,
            id="politically correct",
        ),
        pytest.param(
            """
            there/EX/expl/was was=be/VBD/ccomp/said not/RB/neg/was a/DT/det/case
            single/JJ/amod/case case/NN/attr/was of/IN/prep/case fraud/NN/pobj/of
            """,
            "",
            Decision(Act.DENIAL, "content says there was no fraud"),
            id="not a single case of fraud",
        ),
        pytest.param(
            """
            it/PRP/nsubj/had had=have/VBD/ccomp/said no/DT/det/plans plans=plan/NNS/dobj/had
            to/TO/aux/leave leave/VB/acl/plans
            """,
            "it",
            Decision(Act.DENIAL, "content says the speaker's side has no plans"),
            id="no plans of one's own",
        ),
        pytest.param(
            "they/PRP/nsubj/had had=have/VBD/ccomp/said no/DT/det/plans plans=plan/NNS/dobj/had",
            "",
            ASSERTION,
            id="no plans of others",
        ),
        pytest.param(
            """
            the/DT/det/story story/NN/nsubj/had had=have/VBD/ccomp/said nothing/NN/dobj/had
            to/TO/aux/do do/VB/relcl/nothing with/IN/prep/do it/PRP/pobj/with
            """,
            "",
            Decision(Act.DENIAL, "content says 'nothing to do with'"),
            id="an idiom",
        ),
        pytest.param(
            """
            the/DT/det/men men=man/NNS/nsubj/used used=use/VBD/ccomp/said fake/JJ/amod/passports
            passports=passport/NNS/dobj/used
            """,
            "",
            ASSERTION,
            id="fake passports are no verdict on a claim",
        ),
        pytest.param(
            """
            observers=observer/NNS/nsubj/noted had=have/VBD/aux/noted noted=note/VBN/ccomp/said
            irregularities=irregularity/NNS/dobj/noted
            """,
            "",
            ASSERTION,
            id="what was noted is not denied",
        ),
        pytest.param(
            """
            we/PRP/nsubj/saying are=be/VBP/aux/saying not/RB/neg/saying saying=say/VBG/ccomp/said
            so/RB/advmod/saying
            """,
            "we",
            ASSERTION,
            id="we are not saying so",
        ),
        pytest.param(
            """
            its/PRP$/poss/ships ships=ship/NNS/nsubj/left had=have/VBD/aux/left never/RB/neg/left
            left=leave/VBN/ccomp/said
            """,
            "its",
            Decision(Act.DENIAL, "content says the speaker's side did not: 'left'"),
            id="its ships never did",
        ),
        pytest.param(
            """
            nobody/NN/nsubjpass/tortured was=be/VBD/auxpass/tortured
            tortured=torture/VBN/ccomp/said
            """,
            "",
            Decision(Act.DENIAL, "content says that nobody did: 'tortured'"),
            id="nobody was",
        ),
        pytest.param(
            """
            we/PRP/nsubj/going were=be/VBD/aux/going not/RB/neg/going going=go/VBG/ccomp/said
            to/TO/aux/pay pay/VB/xcomp/going
            """,
            "we",
            Decision(Act.REFUSAL, "content says the speaker's side will not: 'going'"),
            id="not going to",
        ),
        pytest.param(
            """
            we/PRP/nsubj/accept could/MD/aux/accept not/RB/neg/accept accept/VB/ccomp/said
            it/PRP/dobj/accept
            """,
            "we",
            Decision(Act.REFUSAL, "content says the speaker's side does not: 'accept'"),
            id="could not accept",
        ),
        pytest.param(
            """
            we/PRP/nsubj/attack would/MD/aux/attack not/RB/neg/attack attack/VB/ccomp/said
            anyone/NN/dobj/attack
            """,
            "we",
            Decision(Act.PROMISE, "content says the speaker's side will not 'attack'"),
            id="not to do wrong is a promise",
        ),
        pytest.param(
            """
            we/PRP/nsubj/made made=make/VBD/ccomp/said mistakes=mistake/NNS/dobj/made
            """,
            "we",
            Decision(Act.CONFIRMATION, "content admits: 'made mistakes'"),
            id="we made mistakes",
        ),
        pytest.param(
            """
            it/PRP/nsubj/had had=have/VBD/ccomp/said no/DT/det/proof proof/NN/dobj/had
            of/IN/prep/proof who/WP/nsubj/cut cut/VBD/pcomp/of it/PRP/dobj/cut
            """,
            "it",
            ASSERTION,
            id="no proof of who did it",
        ),
        pytest.param(
            """
            there/EX/expl/were were=be/VBD/ccomp/said no/DT/det/plans plans=plan/NNS/attr/were
            to/TO/aux/leave leave/VB/acl/plans
            """,
            "",
            Decision(Act.DENIAL, "content says the speaker's side has no plans"),
            id="there are no plans",
        ),
        pytest.param(
            """
            there/EX/expl/be will/MD/aux/be be/VB/ccomp/said no/DT/det/meeting
            meeting/NN/attr/be
            """,
            "",
            ASSERTION,
            id="there will be none",
        ),
        pytest.param(
            """
            it/PRP/nsubj/was was=be/VBD/ccomp/said not/RB/neg/was in/IN/prep/was a/DT/det/position
            position/NN/pobj/in to/TO/aux/tell tell/VB/acl/position
            """,
            "it",
            ASSERTION,
            id="not in a position to",
        ),
        pytest.param(
            """
            it/PRP/nsubj/was was=be/VBD/ccomp/said not/RB/neg/was in/IN/prep/was Chad/NNP/pobj/in
            """,
            "it",
            Decision(Act.DENIAL, "content says the speaker's side did not: 'was'"),
            id="not in the country",
        ),
        pytest.param(
            """
            it/PRP/nsubj/was was=be/VBD/ccomp/said a/DT/det/mistake mistake/NN/attr/was
            that/WDT/dobj/regret we/PRP/nsubj/regret regret/VBP/relcl/mistake
            """,
            "we",
            Decision(Act.CONFIRMATION, "content admits: 'mistake'"),
            id="a mistake that we regret",
        ),
        pytest.param(
            """
            it/PRP/nsubj/was was=be/VBD/ccomp/said a/DT/det/mistake mistake/NN/attr/was
            to/TO/aux/go go/VB/acl/mistake ,/././was we/PRP/nsubj/regret regret/VBP/parataxis/was
            it/PRP/dobj/regret
            """,
            "we",
            Decision(Act.CRITICISM, "content says 'mistake'"),
            id="a mistake of others to do it",
        ),
        pytest.param(
            """
            the/DT/det/forces forces=force/NNS/nsubj/fired of/IN/prep/forces Chad/NNP/pobj/of
            had=have/VBD/aux/fired not/RB/neg/fired fired=fire/VBN/ccomp/said
            """,
            "Chad",
            Decision(Act.DENIAL, "content says the speaker's side did not: 'fired'"),
            id="the forces of one's own country",
        ),
        pytest.param(
            """
            it/PRP/nsubj/agreed had=have/VBD/aux/agreed not/RB/neg/agreed
            agreed=agree/VBN/ccomp/said to/IN/prep/agreed it/PRP/pobj/to
            """,
            "it",
            Decision(Act.DENIAL, "content says the speaker's side did not: 'agreed'"),
            id="not agreed to it",
        ),
        pytest.param(
            """
            it/PRP/nsubj/agreed had=have/VBD/aux/agreed not/RB/neg/agreed
            agreed=agree/VBN/ccomp/said with/IN/prep/agreed it/PRP/pobj/with
            """,
            "it",
            ASSERTION,
            id="not agreed with it",
        ),
        pytest.param(
            """
            the/DT/det/enemies enemies=enemy/NNS/nsubj/fired of/IN/prep/enemies Chad/NNP/pobj/of
            had=have/VBD/aux/fired not/RB/neg/fired fired=fire/VBN/ccomp/said
            """,
            "Chad",
            ASSERTION,
            id="the enemies of one's own country",
        ),
    ],
)
def test_behind_said_the_content_denies_or_admits(
    content: str, own: str, expected: Decision
) -> None:
    said = f"Ana/NNP/nsubj/said said=say/VBD/ROOT {content} ./././said"
    assert decided(said, own.split()) == expected


def test_yes_at_the_beginning_confirms() -> None:
    assert decided(
        """
        “/././knew Yes/UH/intj/knew ,/././knew we/PRP/nsubj/knew knew=know/VBD/ccomp/said
        ,/././said ”/././said Ana/NNP/nsubj/said said=say/VBD/ROOT ./././said
        """,
        ["we"],
    ) == Decision(Act.CONFIRMATION, "content begins with 'Yes'")
