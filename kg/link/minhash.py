"""Near-duplicates of texts by MinHash, the same on every machine.

The share of equal values in two signatures estimates the share of five-word sequences that the
texts have in common (Broder 1997).
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

SHINGLE = 5
"""Words that follow one another."""
VALUES = 128
BANDS = 32
"""Of four values each: two texts that share half of their sequences share a band in 87 of 100
cases, and such that share eight in ten always."""


def signature(words: Sequence[str]) -> str:
    """The 128 least hashes of a text's shingles, in base64; empty for fewer than 20 words."""
    if len(words) < 4 * SHINGLE:
        return ""
    shingles = {" ".join(words[n : n + SHINGLE]) for n in range(len(words) - SHINGLE + 1)}
    hashed = np.array(sorted(map(_hash, shingles)), dtype=np.uint64)
    factors, terms = _seeds()
    mixed = (hashed[:, None] * factors + terms) >> np.uint64(32)  # products wrap at 2^64
    least: NDArray[np.uint32] = mixed.min(axis=0).astype("<u4")
    return base64.b64encode(least.tobytes()).decode("ascii")


def similarity(a: str, b: str) -> float:
    """The share of five-word sequences that two texts have in common, estimated, from 0 to 1."""
    return float(np.mean(_values(a) == _values(b)))


def bands(found: str) -> Iterator[str]:
    """The blocking keys of a signature."""
    for number, band in enumerate(np.split(_values(found), BANDS)):
        digest = hashlib.blake2b(band.tobytes(), digest_size=6).hexdigest()
        yield f"wording {number} {digest}"


def _values(found: str) -> NDArray[np.uint32]:
    return np.frombuffer(base64.b64decode(found), dtype="<u4")


@cache
def _seeds() -> NDArray[np.uint64]:
    """(2, 128): odd factors and terms of 64 bits, by hashing: the same with every library."""
    found = [[_hash(f"{row} {column}") | 1 for column in range(VALUES)] for row in range(2)]
    return np.array(found, dtype=np.uint64)


def _hash(shingle: str) -> int:
    return int.from_bytes(hashlib.blake2b(shingle.encode(), digest_size=8).digest(), "big")
