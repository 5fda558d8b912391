"""The transformer tagger in PyTorch: a BERT encoder, features of words, and a linear-chain CRF."""

from __future__ import annotations

from pathlib import Path

import torch
import torch.nn.functional as F  # noqa: N812
from torch import Tensor, nn

from kg.extract.tagger.labels import Label, follows
from kg.extract.tagger.windows import FEATURE_VALUES, WINDOW

HIDDEN, HEADS, LAYERS, INNER = 384, 12, 6, 1536
EPSILON = 1e-12


class Layer(nn.Module):
    """One layer of the encoder: attention, then two linear maps, each with a residual."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.mix = nn.Linear(HIDDEN, HIDDEN)
        self.norm1 = nn.LayerNorm(HIDDEN, eps=EPSILON)
        self.widen = nn.Linear(HIDDEN, INNER)
        self.narrow = nn.Linear(INNER, HIDDEN)
        self.norm2 = nn.LayerNorm(HIDDEN, eps=EPSILON)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """(batch, pieces, HIDDEN) → the same; ``mask`` is added to the attention's logits."""
        batch, length, _ = x.shape
        heads = self.qkv(x).view(batch, length, 3, HEADS, HIDDEN // HEADS).permute(2, 0, 3, 1, 4)
        mixed = F.scaled_dot_product_attention(
            heads[0], heads[1], heads[2], attn_mask=mask.to(heads.dtype)
        )
        mixed = self.mix(mixed.transpose(1, 2).reshape(batch, length, HIDDEN))
        x = self.norm1(x + self.dropout(mixed))
        inner = self.narrow(F.gelu(self.widen(x)))
        out: Tensor = self.norm2(x + self.dropout(inner))
        return out


class Tagger(nn.Module):
    """Potentials of every label for every piece, and of every pair of labels."""

    def __init__(self, vocabulary: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.pieces = nn.Embedding(vocabulary, HIDDEN)
        self.positions = nn.Embedding(2 * WINDOW, HIDDEN)
        self.features = nn.Embedding(FEATURE_VALUES, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=EPSILON)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.head = nn.Linear(HIDDEN, len(Label))
        self.transitions = nn.Parameter(torch.zeros(len(Label), len(Label)))
        self.dropout = nn.Dropout(dropout)
        nn.init.normal_(self.features.weight, std=0.005)
        nn.init.normal_(self.head.weight, std=0.02)

    def forward(self, pieces: Tensor, features: Tensor, attended: Tensor) -> Tensor:
        """(batch, pieces) and (batch, pieces, FEATURES) → (batch, pieces, labels)."""
        x = self.pieces(pieces) + self.positions.weight[: pieces.shape[1]]
        x = self.dropout(self.norm(x + self.features(features).sum(2)))
        mask = (1.0 - attended[:, None, None, :].float()) * -1e4
        for layer in self.layers:
            x = layer(x, mask)
        potentials: Tensor = self.head(self.dropout(x))
        return potentials

    def load_pretrained(self, path: Path) -> None:
        """Takes the encoder's weights from a BERT checkpoint in safetensors."""
        from safetensors.torch import load_file

        given = load_file(path)
        with torch.no_grad():
            self.pieces.weight.copy_(given["embeddings.word_embeddings.weight"])
            types = given["embeddings.token_type_embeddings.weight"][0]
            self.positions.weight.copy_(given["embeddings.position_embeddings.weight"] + types)
            copy(self.norm, given, "embeddings.LayerNorm")
            for i, layer in enumerate(self.layers):
                copy_layer(layer, given, f"encoder.layer.{i}")


def copy(module: nn.Module, given: dict[str, Tensor], name: str) -> None:
    """Takes the weight and the bias of that name."""
    module.weight.copy_(given[f"{name}.weight"])  # type: ignore[operator]
    module.bias.copy_(given[f"{name}.bias"])  # type: ignore[operator]


def copy_layer(layer: nn.Module, given: dict[str, Tensor], name: str) -> None:
    """Takes the weights of that layer of a BERT checkpoint."""
    parts = [f"{name}.attention.self.{part}" for part in ("query", "key", "value")]
    layer.qkv.weight.copy_(torch.cat([given[f"{p}.weight"] for p in parts]))  # type: ignore
    layer.qkv.bias.copy_(torch.cat([given[f"{p}.bias"] for p in parts]))  # type: ignore
    copy(layer.mix, given, f"{name}.attention.output.dense")  # type: ignore[arg-type]
    copy(layer.norm1, given, f"{name}.attention.output.LayerNorm")  # type: ignore[arg-type]
    copy(layer.widen, given, f"{name}.intermediate.dense")  # type: ignore[arg-type]
    copy(layer.narrow, given, f"{name}.output.dense")  # type: ignore[arg-type]
    copy(layer.norm2, given, f"{name}.output.LayerNorm")  # type: ignore[arg-type]


def allowed() -> Tensor:
    """(labels, labels) 1 where the second label may follow the first, else 0."""
    return torch.tensor([[float(follows(a, b)) for b in Label] for a in Label])


def chain_loss(potentials: Tensor, transitions: Tensor, labels: Tensor, lengths: Tensor) -> Tensor:
    """The negative log-likelihood of the labels under the chain, summed over the batch.

    The gradient is exact: expected less observed counts, from one forward and one backward pass in
    probabilities, scaled at every step.

    Args:
        potentials: (batch, words, labels).
        transitions: (labels, labels), from the row to the column.
        labels: (batch, words).
        lengths: (batch,) words that count.
    """
    value: Tensor = _Chain.apply(  # type: ignore[no-untyped-call]
        potentials, transitions, labels, lengths
    )
    return value


class _Chain(torch.autograd.Function):
    @staticmethod
    def forward(ctx, potentials, transitions, labels, lengths):  # type: ignore
        batch, length, count = potentials.shape
        step = torch.exp(transitions) * allowed()
        top = potentials.max(2, keepdim=True).values
        emit = torch.exp(potentials - top)
        live = torch.arange(length)[None] < lengths[:, None]
        first = torch.tensor([1.0 if follows(Label.OUTSIDE, b) else 0.0 for b in Label])
        alpha = torch.empty(length, batch, count)
        scale = torch.empty(length, batch, 1)
        state = first * emit[:, 0]
        for t in range(length):
            if t:
                state = (alpha[t - 1] @ step) * emit[:, t]
            scale[t] = state.sum(1, keepdim=True)
            alpha[t] = state / scale[t]
        beta = torch.empty(length, batch, count)
        beta[length - 1] = 1.0
        for t in range(length - 2, -1, -1):
            ahead = (emit[:, t + 1] * beta[t + 1] / scale[t + 1]) @ step.T
            beta[t] = torch.where(live[:, t + 1, None], ahead, torch.ones_like(ahead))
        marginal = (alpha * beta).transpose(0, 1) * live[..., None]
        logz = ((scale.squeeze(2).T.log() + top.squeeze(2)) * live).sum()
        gold = F.one_hot(labels, count).float() * live[..., None]
        into = (emit[:, 1:] * live[:, 1:, None]).transpose(0, 1) * beta[1:] / scale[1:]
        expected = torch.einsum("tbi,tbj->ij", alpha[:-1], into) * step
        observed = torch.einsum("bti,btj->ij", gold[:, :-1], gold[:, 1:])
        ctx.save_for_backward(marginal - gold, expected - observed)
        return logz - (potentials * gold).sum() - (transitions * observed).sum()

    @staticmethod
    def backward(ctx, grad):  # type: ignore
        emission, transition = ctx.saved_tensors
        return grad * emission, grad * transition, None, None
