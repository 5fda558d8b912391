"""How much one statement tells of what another tells, on parses written by hand."""

from __future__ import annotations

import pytest

from kg.extract.actors.find import cast_of
from kg.extract.attribution.find import attributions
from kg.extract.coreference import Discourse
from kg.extract.draft import Draft
from kg.extract.sharing import Sharing, stem
from kg.kinds import StatementType as Act
from tests.docs import reading

SAID = """
Oslo/NNP/nsubj/said/ORG said=say/VBD/ROOT men=man/NNS/nsubj/bombed bombed=bomb/VBD/ccomp/said
the/DT/det/mill mill/NN/dobj/bombed ./././said
"""
DENIED = """
Rome/NNP/nsubj/denied/ORG denied=deny/VBD/ROOT that/IN/mark/bombed men=man/NNS/nsubj/bombed
bombed=bomb/VBD/ccomp/denied the/DT/det/school school/NN/dobj/bombed ./././denied
"""
EMPTY = """
Rome/NNP/nsubj/denied/ORG denied=deny/VBD/ROOT any/DT/det/involvement
involvement/NN/dobj/denied ./././denied
"""


def _sharing(written: str) -> Sharing:
    text = reading(written)
    discourse = Discourse(text, cast_of(text.doc))
    drafts = [
        Draft(found, (), (), Act.ASSERTION, "", [], frozenset(), None)
        for found in sorted(attributions(text), key=lambda a: a.cue or (0, 0))
    ]
    return Sharing(discourse, drafts)


def test_shared_words_count_by_how_rare_they_are() -> None:
    found = _sharing(SAID + DENIED).told_by(1)
    assert found.keys() == {0}
    assert (found[0].matched, found[0].literal, found[0].of) == (2, 2, 3)
    assert found[0].part == pytest.approx(0.542, abs=0.001)


def test_another_word_for_the_deed_counts_less() -> None:
    other = SAID.replace("bombed=bomb", "attacked=attack").replace("/bombed", "/attacked")
    same, kin = (_sharing(said + DENIED).told_by(1)[0] for said in (SAID, other))
    assert (kin.matched, kin.literal) == (2, 1)
    assert kin.part < same.part


def test_who_shares_only_the_doer_shares_not_what_has_happened() -> None:
    other = SAID.replace("bombed=bomb", "painted=paint").replace("/bombed", "/painted")
    found = _sharing(other + DENIED).told_by(1)[0]
    assert (found.matched, found.core) == (1, False)


def test_involvement_tells_nothing() -> None:
    sharing = _sharing(DENIED + EMPTY)
    assert [sharing.is_empty(n, frozenset()) for n in (0, 1)] == [False, True]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("rescuer", "rescue", True),
        ("ramming", "ram", True),
        ("infection", "infect", True),
        ("governor", "government", False),
        ("ship", "shop", False),
    ],
)
def test_a_stem_is_that_of_a_deed_and_its_doer(one: str, other: str, same: bool) -> None:
    assert (stem(one) == stem(other)) is same
