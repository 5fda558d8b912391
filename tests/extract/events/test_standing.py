"""How clauses are put, in parses written by hand."""

from __future__ import annotations

import pytest

from kg.extract.events.standing import Standing, standing_of
from tests.docs import doc

NEGATED, PLANNED = Standing(negated=True), Standing(planned=True)
HEDGED = Standing(hedged=True)

CASES = {
    "plain": ("Mali/NNP/nsubj/struck struck=strike/VBD/ROOT", "struck", Standing()),
    "not": (
        "Mali/NNP/nsubj/strike did=do/VBD/aux/strike not/RB/neg/strike strike/VB/ROOT",
        "strike",
        NEGATED,
    ),
    "nobody": ("Nobody/NN/nsubj/struck struck=strike/VBD/ROOT", "struck", NEGATED),
    "no soldiers": (
        """No/DT/det/soldiers soldiers=soldier/NNS/nsubjpass/killed were=be/VBD/auxpass/killed
        killed=kill/VBN/ROOT""",
        "killed",
        NEGATED,
    ),
    "will": ("Mali/NNP/nsubj/strike will/MD/aux/strike strike/VB/ROOT", "strike", PLANNED),
    "will be": (
        """men=man/NNS/nsubjpass/freed will/MD/aux/be be/VB/auxpass/freed
        freed=free/VBN/ROOT""",
        "freed",
        PLANNED,
    ),
    "did not plan to": (
        """Mali/NNP/nsubj/plan did=do/VBD/aux/plan not/RB/neg/plan plan/VB/ROOT to/TO/aux/strike
        strike/VB/xcomp/plan""",
        "strike",
        Standing(negated=True, planned=True),
    ),
    "did not ask him to": (
        """Mali/NNP/nsubj/ask did=do/VBD/aux/ask not/RB/neg/ask ask/VB/ROOT him/PRP/dobj/ask
        to/TO/aux/strike strike/VB/xcomp/ask""",
        "strike",
        PLANNED,
    ),
    "the first to": (
        """The/DT/det/country first/JJ/amod/country country/NN/ROOT to/TO/aux/strike
        strike/VB/acl/country""",
        "strike",
        Standing(),
    ),
    "if": (
        """If/IN/mark/strikes Mali/NNP/nsubj/strikes strikes=strike/VBZ/advcl/flee
        we/PRP/nsubj/flee flee/VBP/ROOT""",
        "strikes",
        PLANNED,
    ),
    "plans to": (
        """Mali/NNP/nsubj/plans plans=plan/VBZ/ROOT to/TO/aux/strike
        strike/VB/xcomp/plans""",
        "strike",
        PLANNED,
    ),
    "began to": (
        "Mali/NNP/nsubj/began began=begin/VBD/ROOT to/TO/aux/strike strike/VB/xcomp/began",
        "strike",
        Standing(),
    ),
    "refused to": (
        "Mali/NNP/nsubj/refused refused=refuse/VBD/ROOT to/TO/aux/strike strike/VB/xcomp/refused",
        "strike",
        NEGATED,
    ),
    "is believed to have": (
        """Mali/NNP/nsubjpass/believed is=be/VBZ/auxpass/believed believed=believe/VBN/ROOT
        to/TO/aux/struck have/VB/aux/struck struck=strike/VBN/xcomp/believed""",
        "struck",
        HEDGED,
    ),
    "denied doing": (
        """Mali/NNP/nsubj/denied denied=deny/VBD/ROOT striking=strike/VBG/xcomp/denied
        Chad/NNP/dobj/striking""",
        "striking",
        Standing(disavowed=True),
    ),
    "without": (
        """Mali/NNP/nsubj/left left=leave/VBD/ROOT without/IN/prep/left
        striking=strike/VBG/pcomp/without""",
        "striking",
        NEGATED,
    ),
    "reportedly": (
        "Mali/NNP/nsubj/struck reportedly/RB/advmod/struck struck=strike/VBD/ROOT",
        "struck",
        HEDGED,
    ),
    "often": (
        "Mali/NNP/nsubj/strikes often/RB/advmod/strikes strikes=strike/VBZ/ROOT",
        "strikes",
        Standing(habitual=True),
    ),
    "no evidence that": (
        """found=find/VBD/ROOT no/DT/det/evidence evidence/NN/dobj/found that/IN/mark/struck
        Mali/NNP/nsubj/struck struck=strike/VBD/acl/evidence""",
        "struck",
        NEGATED,
    ),
    "had she": (
        """Had=have/VBD/aux/met she/PRP/nsubj/met met=meet/VBN/advcl/left him/PRP/dobj/met
        we/PRP/nsubj/left left=leave/VBD/ROOT""",
        "met",
        PLANNED,
    ),
    "a threat of": (
        "The/DT/det/threat threat/NN/ROOT of/IN/prep/threat attack/NN/pobj/of",
        "attack",
        PLANNED,
    ),
    "a demand for": (
        """Mali/NNP/nsubj/demanded demanded=demand/VBD/ROOT the/DT/det/release
        release/NN/dobj/demanded""",
        "release",
        PLANNED,
    ),
    "an alleged": ("an/DT/det/attack alleged/JJ/amod/attack attack/NN/ROOT", "attack", HEDGED),
    "no attack": ("no/DT/det/attack attack/NN/ROOT", "attack", NEGATED),
    "lifted": (
        """Mali/NNP/nsubj/lifted lifted=lift/VBD/ROOT the/DT/det/sanctions
        sanctions=sanction/NNS/dobj/lifted""",
        "sanctions",
        Standing(undone=True),
    ),
    "will launch": (
        """Mali/NNP/nsubj/launch will/MD/aux/launch launch/VB/ROOT an/DT/det/attack
        attack/NN/dobj/launch""",
        "attack",
        PLANNED,
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_how_a_clause_is_put(name: str) -> None:
    written, word, expected = CASES[name]
    text = doc(written)
    assert standing_of(next(t for t in text if t.text == word)) == expected
