"""The linear-chain CRF over parse features: potentials of labels, by table look-up alone."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from kg.errors import ModelError
from kg.extract.tagger.features import CueTable, columns
from kg.extract.tagger.labels import Label
from kg.extract.tagger.tokens import Words

Floats = npt.NDArray[np.float32]
CHUNK = 4096
"""Words looked up at a time, so that memory stays small."""


@dataclass(frozen=True, slots=True)
class ChainModel:
    """Weights of hashed features and of pairs of labels."""

    keys: npt.NDArray[np.uint32]
    """(features,) sorted hashes."""
    weights: npt.NDArray[np.int8]
    """(features, labels) in units of ``scale``."""
    scale: float
    transitions: Floats
    """(labels, labels), from the row to the column."""
    cues: CueTable

    def potentials(self, words: Words) -> Floats:
        """(words, labels) how well each label fits each word, as log-linear scores."""
        out = np.zeros((len(words), len(Label)), dtype=np.float32)
        if not len(words):
            return out
        found = columns(words, self.cues)
        for start in range(0, len(words), CHUNK):
            part = slice(start, start + CHUNK)
            total = np.zeros((len(out[part]), len(Label)), dtype=np.int32)
            for column in found:
                values = column[part].astype(np.uint32)
                place = np.minimum(np.searchsorted(self.keys, values), len(self.keys) - 1)
                (known,) = np.nonzero(self.keys[place] == values)
                total[known] += self.weights[place[known]]
            out[part] = total * np.float32(self.scale)
        return out

    def save(self, path: Path) -> None:
        """Writes the model as a NumPy archive; the same model gives the same bytes."""
        tables = [
            np.array(sorted(table.items()), dtype=np.uint32).reshape(-1, 2)
            for table in (self.cues.outside, self.cues.inside)
        ]
        np.savez_compressed(
            path,
            keys=self.keys,
            weights=self.weights,
            scale=np.float64(self.scale),
            transitions=self.transitions,
            outside=tables[0],
            inside=tables[1],
        )

    @classmethod
    def load(cls, path: Path) -> ChainModel:
        """The model in a file.

        Raises:
            ModelError: the file is missing or is no such model.
        """
        try:
            with np.load(path, allow_pickle=False) as held:
                tables = [{int(k): int(v) for k, v in held[n]} for n in ("outside", "inside")]
                return cls(
                    keys=held["keys"],
                    weights=held["weights"],
                    scale=float(held["scale"]),
                    transitions=held["transitions"],
                    cues=CueTable(*tables),
                )
        except (OSError, KeyError, ValueError) as error:
            raise ModelError(
                f"{path}: not an attribution model ({error}); reinstall whosaid-kg"
            ) from error
