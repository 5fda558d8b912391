"""Demands, threats and promises by their content, on parses written by hand."""

from __future__ import annotations

import pytest

from kg.extract.acts.case import Decision
from kg.kinds import StatementType as Act
from kg.parse import Parser
from tests.extract.acts.made import decided
from tests.extract.acts.read import types_in


@pytest.mark.parametrize(
    ("written", "own", "expected"),
    [
        pytest.param(
            """
            Ana/NNP/nsubj/insisted insisted=insist/VBD/ROOT that/IN/mark/withdraw
            Rome/NNP/nsubj/withdraw withdraw/VBP/ccomp/insisted ./././insisted
            """,
            "",
            Decision(Act.DEMAND, "cue 'insisted' that another do it: 'withdraw'"),
            id="insisted that Rome withdraw",
        ),
        pytest.param(
            """
            Ana/NNP/nsubj/insisted insisted=insist/VBD/ROOT that/IN/mark/run the/DT/det/ships
            ships=ship/NNS/nsubj/run run/VBP/ccomp/insisted ./././insisted
            """,
            "",
            Decision(Act.ASSERTION, "nothing in cue or content says more"),
            id="insisted that the ships run",
        ),
        pytest.param(
            """
            Ana/NNP/nsubj/said said=say/VBD/ROOT you/PRP/nsubj/have have/VBP/ccomp/said
            to/TO/aux/wait wait/VB/xcomp/have ./././said
            """,
            "",
            Decision(Act.ASSERTION, "nothing in cue or content says more"),
            id="you have to wait",
        ),
        pytest.param(
            """
            Ana/NNP/nsubj/said said=say/VBD/ROOT Rome/NNP/nsubj/bought should/MD/aux/bought
            not/RB/neg/bought have/VB/aux/bought bought=buy/VBN/ccomp/said it/PRP/dobj/bought
            ./././said
            """,
            "",
            Decision(Act.CRITICISM, "content says what should have been: 'bought'"),
            id="should not have bought",
        ),
        pytest.param(
            """
            Ana/NNP/nsubj/said said=say/VBD/ROOT we/PRP/nsubj/close would/MD/aux/close
            close/VB/ccomp/said the/DT/det/border border/NN/dobj/close unless/IN/mark/withdrew
            Rome/NNP/nsubj/withdrew withdrew=withdraw/VBD/advcl/close ./././said
            """,
            "we",
            Decision(Act.THREAT, "content says the speaker's side will 'close'"),
            id="close the border unless",
        ),
        pytest.param(
            """
            Ana/NNP/nsubj/said said=say/VBD/ROOT we/PRP/nsubj/close would/MD/aux/close
            close/VB/ccomp/said the/DT/det/border border/NN/dobj/close ./././said
            """,
            "we",
            Decision(Act.PROMISE, "content says the speaker's side will 'close'"),
            id="close the border",
        ),
        pytest.param(
            """
            Ana/NNP/nsubj/said said=say/VBD/ROOT we/PRP/nsubj/win would/MD/aux/win
            win/VB/ccomp/said ./././said
            """,
            "we",
            Decision(Act.ASSERTION, "nothing in cue or content says more"),
            id="to win is no promise",
        ),
        pytest.param(
            """
            Ana/NNP/nsubj/said said=say/VBD/ROOT Rome/NNP/nsubj/pay would/MD/aux/pay
            pay/VB/ccomp/said a/DT/det/price heavy/JJ/amod/price price/NN/dobj/pay ./././said
            """,
            "",
            Decision(Act.THREAT, "content says what another will suffer: 'pay a heavy price'"),
            id="pay a heavy price",
        ),
        pytest.param(
            """
            “/././Leave Leave=leave/VB/ccomp/said now/RB/advmod/Leave ,/././said ”/././said
            Ana/NNP/nsubj/said said=say/VBD/ROOT ./././said
            """,
            "",
            Decision(Act.DEMAND, "content is an imperative: 'Leave'"),
            id="leave",
        ),
        pytest.param(
            """
            “/././ask I=I/PRP/nsubj/ask ask/VBP/ccomp/said you/PRP/dobj/ask to/TO/aux/wait
            wait/VB/xcomp/ask ,/././said ”/././said Ana/NNP/nsubj/said said=say/VBD/ROOT ./././said
            """,
            "I",
            Decision(Act.APPEAL, "content does it in the first person: 'ask'"),
            id="I ask you to",
        ),
    ],
)
def test_what_is_asked_threatened_or_promised(written: str, own: str, expected: Decision) -> None:
    assert decided(written, own.split()) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"They shelled our farms. Who does that?" Chilean farmer Ana Soto said.', Act.ACCUSATION),
        ('"The ship has come. Who paid for it?" Chilean farmer Ana Soto said.', Act.QUESTION),
        ('"Who shelled our farms?" Chilean farmer Ana Soto said.', Act.QUESTION),
    ],
)
def test_a_question_behind_a_charge_only_drives_it_home(
    parser: Parser, text: str, expected: Act
) -> None:
    assert types_in(parser, text) == [expected]
