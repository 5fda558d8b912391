"""The model of what a statement puts forward and what it rejects, in PyTorch."""

from __future__ import annotations

from pathlib import Path

import torch
import torch.nn.functional as F  # noqa: N812
from torch import Tensor, nn

from bench.train.encoder import EPSILON, HIDDEN, Layer, copy, copy_layer
from kg.link.claim_encoder import LONGEST, VOCABULARY

LAYERS = 5


class Twin(nn.Module):
    """Two vectors of length 1 for each line; the table of word pieces is never trained."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.pieces = nn.Embedding(VOCABULARY, HIDDEN)
        self.positions = nn.Embedding(LONGEST + 2, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=EPSILON)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.dropout = nn.Dropout(dropout)
        self.deny = nn.Linear(HIDDEN, HIDDEN, bias=False)
        nn.init.eye_(self.deny.weight)
        self.scale = nn.Parameter(torch.full((3,), 10.0))
        self.bias = nn.Parameter(torch.full((3,), -6.0))
        self.pieces.weight.requires_grad_(False)

    def forward(self, pieces: Tensor, attended: Tensor) -> tuple[Tensor, Tensor]:
        """(lines, pieces) twice → what each puts forward and what it rejects, (lines, HIDDEN)."""
        x = self.pieces(pieces) + self.positions.weight[: pieces.shape[1]]
        x = self.dropout(self.norm(x))
        mask = (1.0 - attended[:, None, None, :].float()) * -1e4
        for layer in self.layers:
            x = layer(x, mask)
        held = attended[..., None].float()
        mean = (x.float() * held).sum(1) / held.sum(1)
        return F.normalize(mean, dim=1), F.normalize(self.deny(mean).float(), dim=1)

    def logits(self, puts: Tensor, rejects: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """(lines, lines): both claim the same, the row denies the column, both deny the same."""
        same, denies, both = (
            self.scale[n] * (a @ b.T) + self.bias[n]
            for n, (a, b) in enumerate(((puts, puts), (rejects, puts), (rejects, rejects)))
        )
        return same, denies, both

    def load_pretrained(self, path: Path) -> None:
        """Takes the encoder's weights from a BERT checkpoint in safetensors."""
        from safetensors.torch import load_file

        given = load_file(path)
        with torch.no_grad():
            self.pieces.weight.copy_(given["embeddings.word_embeddings.weight"])
            types = given["embeddings.token_type_embeddings.weight"][0]
            places = given["embeddings.position_embeddings.weight"] + types
            self.positions.weight.copy_(places[: LONGEST + 2])
            copy(self.norm, given, "embeddings.LayerNorm")
            for i, layer in enumerate(self.layers):
                copy_layer(layer, given, f"encoder.layer.{i}")
