"""Trains the linear-chain CRF over parse features on PolNeAR's training part."""

from __future__ import annotations

import collections
import pickle
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click
import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn

from bench.train.data import Example
from bench.train.encoder import chain_loss
from kg.extract.tagger.crf import ChainModel
from kg.extract.tagger.features import CueTable, columns, cue_class, cue_keys
from kg.extract.tagger.labels import ROLE_OF, Label, Role
from kg.extract.tagger.quotes import QuoteState


@dataclass(frozen=True, slots=True)
class Plan:
    """The hyper-parameters of a run."""

    passes: int = 6
    chunk: int = 120
    """Words of a training sequence, at least, unless the article ends."""
    batch: int = 48
    rate: float = 0.004
    decay: float = 1e-5
    """Weight of the squared weights in the loss, which is per word."""
    dropped: float = 0.2
    """Share of the features hidden in training."""
    rarest: int = 5
    """Occurrences that a value needs to have a weight."""
    smallest: float = 0.03
    """Weights below this are left out of the shipped model."""
    folds: int = 10
    seed: int = 1


DEFAULT = Plan()


def cue_counts(data: Sequence[Example]) -> collections.Counter[tuple[bool, bool, int]]:
    """How often (inside a quotation, a cue begins, key of the word)."""
    counts: collections.Counter[tuple[bool, bool, int]] = collections.Counter()
    for example in data:
        words = example.words
        for key, quote, label in zip(cue_keys(words), words.quote, example.labels, strict=True):
            counts[quote == QuoteState.INSIDE, ROLE_OF.get(label) == Role.CUE, key] += 1
    return counts


def cue_table(counts: collections.Counter[tuple[bool, bool, int]]) -> CueTable:
    """Classes from counts, with shares drawn towards zero for lemmas seldom seen."""
    tables: list[dict[int, int]] = []
    for inside in (False, True):
        table = {}
        for (where, cue, key), hits in counts.items():
            if where == inside and cue:
                found = cue_class(hits / (hits + counts[inside, False, key] + 2))
                if found:
                    table[key] = found
        tables.append(table)
    return CueTable(*tables)


def held_out_columns(data: Sequence[Example], folds: int) -> list[npt.NDArray[np.uint32]]:
    """(words, columns) of each article, its cue table counted without the articles of its fold."""
    parts = [cue_counts(data[i::folds]) for i in range(folds)]
    total: collections.Counter[tuple[bool, bool, int]] = collections.Counter()
    for part in parts:
        total.update(part)
    tables = [cue_table(total - part) for part in parts]
    return [matrix(example, tables[i % folds]) for i, example in enumerate(data)]


def matrix(example: Example, cues: CueTable) -> npt.NDArray[np.uint32]:
    """(words, columns) hashed values."""
    return np.stack(columns(example.words, cues), axis=1).astype(np.uint32)


def frequent(values: Sequence[npt.NDArray[np.uint32]], rarest: int) -> npt.NDArray[np.uint32]:
    """The values seen at least ``rarest`` times, sorted."""
    keys, counts = np.unique(np.concatenate([v.ravel() for v in values]), return_counts=True)
    found: npt.NDArray[np.uint32] = keys[counts >= rarest]
    return found


def numbered(values: npt.NDArray[np.uint32], keys: npt.NDArray[np.uint32]) -> npt.NDArray[np.int32]:
    """Numbers of the values among ``keys`` from 1 on; 0 for those that are not there."""
    place = np.minimum(np.searchsorted(keys, values), len(keys) - 1)
    return np.where(keys[place] == values, place + 1, 0).astype(np.int32)


def chunks(data: Sequence[Example], size: int) -> Iterator[tuple[int, int, int]]:
    """(article, first word, word behind the last): whole paragraphs, ``size`` words or more."""
    for number, example in enumerate(data):
        start = 0
        for _, last in example.words.paragraphs:
            if last - start >= size or last == len(example.words):
                yield number, start, last
                start = last


class Linear(nn.Module):
    """The weights of values, and of pairs of labels."""

    def __init__(self, values: int) -> None:
        super().__init__()
        self.weights = nn.EmbeddingBag(values + 1, len(Label), mode="sum", padding_idx=0)
        self.transitions = nn.Parameter(torch.zeros(len(Label), len(Label)))
        nn.init.zeros_(self.weights.weight)

    def forward(self, values: Tensor, dropped: float) -> Tensor:
        """(words, columns) → (words, labels)."""
        if dropped:
            values = values * (torch.rand(values.shape) >= dropped)
        out: Tensor = self.weights(values) / (1 - dropped)
        return out


def train(
    data: Sequence[Example], values: Sequence[npt.NDArray[np.int32]], count: int, plan: Plan
) -> Linear:
    """The trained weights."""
    torch.manual_seed(plan.seed)
    chance = random.Random(plan.seed)
    model = Linear(count)
    optimizer = torch.optim.Adam(
        [
            {"params": [model.weights.weight], "weight_decay": plan.decay},
            {"params": [model.transitions], "weight_decay": 0.0},
        ],
        lr=plan.rate,
        betas=(0.9, 0.99),
        eps=1e-6,
    )
    todo = list(chunks(data, plan.chunk))
    total, done = plan.passes * (-(-len(todo) // plan.batch)), 0
    for number in range(plan.passes):
        begun, losses = time.time(), []
        chance.shuffle(todo)
        for i in range(0, len(todo), plan.batch):
            for group in optimizer.param_groups:
                group["lr"] = plan.rate * (1 - done / total)
            loss = _loss(model, data, values, todo[i : i + plan.batch], plan.dropped)
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            optimizer.step()
            done += 1
            losses.append(loss.item())
        click.echo(f"{number + 1} {sum(losses) / len(losses):.4f} {time.time() - begun:.0f}s")
    return model


def _loss(
    model: Linear,
    data: Sequence[Example],
    values: Sequence[npt.NDArray[np.int32]],
    batch: Sequence[tuple[int, int, int]],
    dropped: float,
) -> Tensor:
    """The loss per word of a batch."""
    lengths = torch.tensor([last - first for _, first, last in batch])
    most = int(lengths.max())
    rows = torch.from_numpy(np.concatenate([values[n][a:b] for n, a, b in batch]))
    emission = model(rows, dropped)
    padded = torch.zeros(len(batch), most, len(Label))
    live = torch.arange(most)[None] < lengths[:, None]
    padded = padded.masked_scatter(live[..., None].expand_as(padded), emission)
    gold = torch.zeros(len(batch), most, dtype=torch.long)
    gold[live] = torch.tensor([int(x) for n, a, b in batch for x in data[n].labels[a:b]])
    return chain_loss(padded, model.transitions, gold, lengths) / lengths.sum()


def shipped(model: Linear, keys: npt.NDArray[np.uint32], cues: CueTable, plan: Plan) -> ChainModel:
    """The model without small weights, in eight bits."""
    weights = model.weights.weight.detach().numpy()[1:].copy()
    weights[np.abs(weights) < plan.smallest] = 0
    kept = np.abs(weights).max(axis=1) > 0
    scale = np.abs(weights).max() / 127
    return ChainModel(
        keys=keys[kept],
        weights=np.round(weights[kept] / scale).astype(np.int8),
        scale=float(scale),
        transitions=model.transitions.detach().numpy().astype(np.float32),
        cues=cues,
    )


@click.command()
@click.option("--train", "train_path", type=Path, required=True, help="Cached examples.")
@click.option("--out", type=Path, required=True, help="The model file to write (.npz).")
@click.option("--passes", default=DEFAULT.passes)
@click.option("--rate", default=DEFAULT.rate)
@click.option("--decay", default=DEFAULT.decay)
@click.option("--dropped", default=DEFAULT.dropped)
@click.option("--rarest", default=DEFAULT.rarest)
@click.option("--smallest", default=DEFAULT.smallest)
def main(train_path: Path, out: Path, **settings: float) -> None:
    """Trains and writes the model."""
    torch.set_num_threads(1)
    plan = Plan(**settings)  # type: ignore[arg-type]
    data = pickle.loads(train_path.read_bytes())
    hashed = held_out_columns(data, plan.folds)
    keys = frequent(hashed, plan.rarest)
    click.echo(f"{len(keys)} values")
    values = [numbered(v, keys) for v in hashed]
    model = train(data, values, len(keys), plan)
    shipped(model, keys, cue_table(cue_counts(data)), plan).save(out)


if __name__ == "__main__":
    main()
