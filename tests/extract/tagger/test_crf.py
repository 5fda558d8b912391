"""The CRF's tables, and the file that holds them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from kg.errors import ModelError
from kg.extract.tagger.crf import ChainModel
from kg.extract.tagger.features import CueTable, columns, string_hash
from kg.extract.tagger.labels import Label
from tests.extract.tagger.made import words


def _model(known: np.ndarray) -> ChainModel:
    keys = np.unique(known.astype(np.uint32))
    weights = np.zeros((len(keys), len(Label)), np.int8)
    weights[:, Label.NEW_CUE] = 2
    cues = CueTable({string_hash("said/N"): 6}, {})
    steps = np.zeros((len(Label), len(Label)), np.float32)
    return ChainModel(keys, weights, 0.5, steps, cues)


def test_a_word_scores_the_sum_of_the_weights_of_its_known_values() -> None:
    made = words("Lee said no")
    found = columns(made, CueTable({string_hash("said/N"): 6}, {}))
    model = _model(np.array([column[1] for column in found[:5]]))
    scores = model.potentials(made)
    assert scores.shape == (3, len(Label))
    assert scores[1, Label.NEW_CUE] == 5.0
    assert scores[:, Label.OUTSIDE].tolist() == [0, 0, 0]


def test_a_model_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    made = words("Lee said no", "“ Yes ” he said")
    model = _model(columns(made, CueTable({}, {}))[0])
    model.save(tmp_path / "crf.npz")
    again = ChainModel.load(tmp_path / "crf.npz")
    assert np.array_equal(again.potentials(made), model.potentials(made))
    assert again.cues == model.cues


def test_a_file_that_is_no_model_is_named(tmp_path: Path) -> None:
    path = tmp_path / "crf.npz"
    path.write_bytes(b"nonsense")
    with pytest.raises(ModelError, match=r"crf\.npz"):
        ChainModel.load(path)


def test_values_depend_on_nothing_outside_the_article() -> None:
    made = words("Lee said no")
    table = CueTable({string_hash("said/N"): 6}, {})
    first, second = (np.stack(columns(made, table)) for _ in range(2))
    assert np.array_equal(first, second)
    assert columns(words(), table) == []
