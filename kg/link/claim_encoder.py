"""What a statement puts forward and what it rejects, as two vectors, by a small model of our own.

Two statements that put forward the same claim have vectors near one another; what one rejects lies
near what others put forward.  The model was trained on labelled disputes (``bench/train/claims``).
Its table of word pieces is that of the package with the sentence encoder, see ``kg.link.encoder``,
so that it is not shipped twice.
"""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Any

import numpy as np

from kg.errors import ModelError
from kg.link.encoder import packed, pieces, session, weights

MODEL = "claims.onnx"
LONGEST = 96
"""Word pieces of a line that are read."""
WIDTH = 384
VOCABULARY = 30_522
TABLE = 161_538
"""Where the rows of the word pieces begin in the checked weights of ``kg.link.encoder``, eight
bits a number."""
SCALES = 11_882_049
"""And where the factor of each row stands, in 32 bits."""
FIRST, LAST = 101, 102
"""The pieces that begin and end a line."""


def encode(line: str) -> tuple[str, str]:
    """What a line puts forward and what it rejects, each as `kg.link.encoder.packed` writes it.

    One line at a time, since weights in eight bits let lines of one batch sway one another.

    Args:
        line: as of `kg.link.said.line`.

    Raises:
        ModelError: the model or the sentence encoder is missing, or not the recorded one.
    """
    graph, table, scales = _loaded()
    found = pieces().encode(line, add_special_tokens=False).ids[:LONGEST]
    ids = np.array([FIRST, *found, LAST])
    rows = table[ids].astype(np.float32) * scales[ids, None]
    puts, rejects = graph.run(None, {"rows": rows[None]})
    return packed(puts[0]), packed(rejects[0])


@cache
def _loaded() -> tuple[Any, Any, Any]:
    """The graph, the rows of the word pieces and their factors; loaded once."""
    raw = weights()
    table = np.frombuffer(raw, np.int8, VOCABULARY * WIDTH, TABLE).reshape(VOCABULARY, WIDTH)
    scales = np.frombuffer(raw, "<f4", VOCABULARY, SCALES)
    path = resources.files("kg.data.models") / MODEL
    try:
        graph = path.read_bytes()
    except FileNotFoundError as error:
        raise ModelError(f"{MODEL} is missing: install kg again") from error
    return session(graph), table, scales
