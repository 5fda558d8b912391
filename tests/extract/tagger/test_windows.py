"""Windows hold whole paragraphs, and every word once unless they overlap."""

from __future__ import annotations

import numpy as np
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.pre_tokenizers import BertPreTokenizer

from kg.extract.tagger.windows import FEATURE_VALUES, WINDOW, Pieces, feature_rows, pack
from tests.extract.tagger.made import words


def _pieces() -> Pieces:
    known = {"[PAD]": 0, "[UNK]": 1, "[CLS]": 2, "[SEP]": 3, "a": 4, "##b": 5}
    tokenizer = Tokenizer(WordPiece(known, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = BertPreTokenizer()
    return Pieces(tokenizer)


def test_a_window_opens_with_its_mark_and_parts_paragraphs_with_another() -> None:
    (window,) = pack(words("a ab", "x"), _pieces())
    assert window.pieces.tolist() == [2, 4, 4, 5, 3, 1, 3]
    assert window.places.tolist() == [1, 2, 5]
    assert window.words.tolist() == [0, 1, 2]
    assert window.features[[0, 4, 6]].tolist() == [[0] * 6] * 3


def test_a_word_without_pieces_is_unknown() -> None:
    assert _pieces().of("\u200b") == [1]


def test_windows_hold_every_word_once_and_are_never_too_long() -> None:
    made = words(*["a " * 100, "a " * 700, "a " * 30])
    windows = list(pack(made, _pieces()))
    assert np.concatenate([w.words for w in windows]).tolist() == list(range(830))
    assert max(len(w.pieces) for w in windows) <= WINDOW


def test_overlapping_windows_begin_with_paragraphs_of_the_one_before() -> None:
    made = words(*["a " * 50] * 12)
    windows = list(pack(made, _pieces(), overlap=60))
    assert [(int(w.words[0]), int(w.words[-1])) for w in windows] == [
        (0, 249),
        (200, 449),
        (400, 599),
    ]
    assert max(len(w.pieces) for w in windows) <= WINDOW


def test_features_are_rows_of_the_table() -> None:
    rows = feature_rows(words("Some NATO officials' 5 iPhones said"))
    assert rows.min() > 0
    assert rows.max() < FEATURE_VALUES
