"""The transformer tagger: potentials of labels from an ONNX graph, on one thread of the CPU."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from kg.errors import ModelError
from kg.extract.tagger.labels import Label
from kg.extract.tagger.tokens import Words
from kg.extract.tagger.windows import Pieces, Window, pack

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

Floats = npt.NDArray[np.float32]
OVERLAP = 32
"""Pieces that a window may repeat of the window before."""
EDGE = 32
"""From so many pieces on, the distance to the window's edge does not matter."""
TINY = 1e-9
GRAPH, TRANSITIONS, PIECES = (
    "attribution.onnx",
    "attribution-transitions.npy",
    "attribution-pieces.json",
)


@dataclass(frozen=True, slots=True)
class Transformer:
    """The graph, its tokenizer, and the scores of pairs of labels."""

    session: InferenceSession
    pieces: Pieces
    transitions: Floats

    @classmethod
    def load(cls, folder: Path) -> Transformer:
        """The model in a folder.

        Raises:
            ModelError: a file is missing or is no such model.
        """
        from tokenizers import Tokenizer

        try:
            transitions: Floats = np.load(folder / TRANSITIONS, allow_pickle=False)
            text = (folder / PIECES).read_text(encoding="utf-8")
            return cls(_session(folder / GRAPH), Pieces(Tokenizer.from_str(text)), transitions)
        except (OSError, ValueError, RuntimeError) as error:
            raise ModelError(
                f"{folder}: not an attribution model ({error}); reinstall whosaid-kg"
            ) from error

    def potentials(self, words: Words) -> Floats:
        """(words, labels) how well each label fits each word, as log-linear scores.

        Where windows overlap, the scores of a word are averaged, and those of the window in which
        it stands further from the edge count for more.
        """
        out = np.zeros((len(words), len(Label)), dtype=np.float32)
        total = np.full((len(words), 1), TINY, dtype=np.float32)
        for window in pack(words, self.pieces, overlap=OVERLAP):
            scores = self.session.run(["potentials"], _inputs(window))[0][0, window.places]
            weight = _weights(window)
            out[window.words] += scores * weight
            total[window.words] += weight
        return out / total


def _session(path: Path) -> InferenceSession:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    graph = path.read_bytes()
    try:
        return onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime's own classes have no common root but this
        raise ValueError(str(error)) from error


def _inputs(window: Window) -> dict[str, npt.NDArray[np.int64] | npt.NDArray[np.int32]]:
    """The window as a batch of one: padding would cost more than it saves."""
    return {
        "pieces": window.pieces[None],
        "features": window.features[None],
        "mask": np.ones((1, len(window.pieces)), np.int32),
    }


def _weights(window: Window) -> Floats:
    """(words, 1) how far from the window's nearer edge each word stands, at most EDGE."""
    distance = np.minimum(window.places, len(window.pieces) - window.places)
    return np.minimum(distance, EDGE).astype(np.float32)[:, None]
