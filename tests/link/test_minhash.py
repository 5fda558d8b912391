"""MinHash signatures."""

from __future__ import annotations

from kg.link.minhash import bands, signature, similarity

WORDS = [f"word{n}" for n in range(200)]


def test_a_signature_depends_on_the_words_alone() -> None:
    assert signature(WORDS) == signature(list(WORDS))
    assert signature(WORDS)[:16] == "O/d5A25GGAAGk14B"


def test_similarity_estimates_the_share_of_common_sequences() -> None:
    half = WORDS[:134] + [f"other{n}" for n in range(66)]
    assert similarity(signature(WORDS), signature(WORDS)) == 1.0
    assert 0.35 < similarity(signature(WORDS), signature(half)) < 0.65
    assert similarity(signature(WORDS), signature([f"other{n}" for n in range(200)])) == 0.0


def test_near_copies_share_a_band_and_strangers_none() -> None:
    copy = [*WORDS[:190], *(f"end{n}" for n in range(10))]
    strangers = [f"other{n}" for n in range(200)]
    ours = set(bands(signature(WORDS)))
    assert len(ours) == 32
    assert ours & set(bands(signature(copy)))
    assert not ours & set(bands(signature(strangers)))


def test_a_few_words_have_no_signature() -> None:
    assert signature(WORDS[:19]) == ""
