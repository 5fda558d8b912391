"""Claims by their words, and what a cue makes of them."""

from __future__ import annotations

import pytest

from kg.extract.claims import claim_of, is_denied_by_cue
from tests.docs import doc


def test_a_claim_is_the_same_whatever_stands_around_its_words() -> None:
    claim = claim_of("that 155 men fought")
    assert claim_of("“155 men fought,”") == claim
    assert claim_of("155 Men  fought.").key == claim.key
    assert claim_of("163 men fought").key != claim.key
    assert claim.text == "155 men fought"


@pytest.mark.parametrize("text", ["it was a mistake", "We had no ship there", "any involvement"])
def test_words_that_say_nothing_alone_are_another_claim_at_another_place(text: str) -> None:
    one, other = claim_of(text, "a.txt#12"), claim_of(text, "b.txt#12")
    assert one.key != other.key
    assert one == claim_of(f"“{text},”", "a.txt#12")


def test_words_that_stand_alone_are_one_claim_everywhere() -> None:
    one, other = (claim_of("Norway sank the Aster", place) for place in ("a.txt#1", "b.txt#2"))
    assert one == other


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("denied=deny/VBD/ROOT", True),
        ("rejected=reject/VBD/ROOT", True),
        ("denial/NN/ROOT", True),
        ("said=say/VBD/ROOT", False),
        ("claim/NN/ROOT", False),
    ],
)
def test_denied_and_denial_make_the_content_what_is_denied(written: str, expected: bool) -> None:
    assert is_denied_by_cue(doc(written)[0]) is expected


def test_a_quotation_that_goes_on_is_the_speakers_own_words() -> None:
    assert not is_denied_by_cue(None)
