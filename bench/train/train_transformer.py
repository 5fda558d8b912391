"""Trains the transformer tagger on PolNeAR's training part, one checkpoint a pass.

The run goes on from its last checkpoint where it was stopped, and gives the same weights as a run
that was not.
"""

from __future__ import annotations

import json
import pickle
import random
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import click
import numpy as np
import torch
from torch import Tensor

from bench.train.data import Example
from bench.train.encoder import Tagger, chain_loss
from bench.train.scoring import figures, score_groups
from kg.extract.tagger.decode import best_path
from kg.extract.tagger.labels import Label, decode
from kg.extract.tagger.windows import FEATURES, Pieces, Window, pack


@dataclass(frozen=True, slots=True)
class Plan:
    """The hyper-parameters of a run."""

    passes: int = 8
    batch: int = 16
    rate: float = 2e-4
    embedding_rate: float = 5e-5
    head_rate: float = 1e-3
    warmup: float = 0.05
    decay: float = 0.01
    dropout: float = 0.1
    masked: float = 0.04
    """Share of the pieces hidden from the model in training."""
    average: float = 0.997
    """What the running average of the weights keeps at each step."""
    seed: int = 1


DEFAULT = Plan()


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows side by side, padded."""

    pieces: Tensor
    features: Tensor
    attended: Tensor
    places: Tensor
    labels: Tensor
    lengths: Tensor


def collate(windows: Sequence[tuple[Window, Sequence[int]]]) -> Batch:
    """Windows with the labels of their words as one batch."""
    count, most = len(windows), max(len(w.pieces) for w, _ in windows)
    words = max(len(w.words) for w, _ in windows)
    pieces = np.zeros((count, most), np.int64)
    features = np.zeros((count, most, FEATURES), np.int64)
    attended = np.zeros((count, most), np.int64)
    places, labels = np.zeros((count, words), np.int64), np.zeros((count, words), np.int64)
    for i, (window, gold) in enumerate(windows):
        size = len(window.pieces)
        pieces[i, :size], features[i, :size], attended[i, :size] = (
            window.pieces,
            window.features,
            1,
        )
        places[i, : len(window.words)] = window.places
        labels[i, : len(gold)] = gold
    lengths = np.array([len(w.words) for w, _ in windows])
    return Batch(*map(torch.from_numpy, (pieces, features, attended, places, labels, lengths)))


def windows_of(
    data: Sequence[Example], pieces: Pieces, chance: random.Random | None = None
) -> Iterator[tuple[int, Window, list[int]]]:
    """Number of the article, window, labels; with ``chance`` the cuts fall anew each time."""
    for number, example in enumerate(data):
        parts = list(example.words.paragraphs)
        cut = chance.randrange(min(4, len(parts)) + 1) if chance and parts else 0
        for some in (parts[:cut], parts[cut:]):
            if some:
                for window in pack(example.words, pieces, some):
                    yield number, window, [int(example.labels[i]) for i in window.words]


def potentials(model: Tagger, batch: Batch) -> Tensor:
    """(windows, words, labels) in fp32."""
    with torch.autocast("cpu", torch.bfloat16):
        out = model(batch.pieces, batch.features, batch.attended)
    index = batch.places[..., None].expand(-1, -1, out.shape[2])
    words: Tensor = out.float().gather(1, index)
    return words


def predict(model: Tagger, data: Sequence[Example], pieces: Pieces) -> list[list[Label]]:
    """The labels of each article by the model alone, windows without overlap."""
    model.eval()
    out = [np.zeros((len(e.words), len(Label)), np.float32) for e in data]
    todo = sorted(windows_of(data, pieces), key=lambda w: -len(w[1].pieces))
    with torch.no_grad():
        for i in range(0, len(todo), 32):
            some = todo[i : i + 32]
            scores = potentials(model, collate([(w, gold) for _, w, gold in some])).numpy()
            for (number, window, _), emission in zip(some, scores, strict=True):
                out[number][window.words] = emission[: len(window.words)]
    return [best_path(scores, model.transitions.detach().numpy()) for scores in out]


class Run:
    """A training run: model, optimizer, running average, and where it stands."""

    def __init__(self, plan: Plan, vocabulary: int, pretrained: Path, steps: int) -> None:
        torch.manual_seed(plan.seed)
        self.plan, self.steps, self.done, self.best = plan, steps, 0, -1.0
        self.model = Tagger(vocabulary, plan.dropout)
        self.model.load_pretrained(pretrained)
        self.average = {k: v.detach().clone() for k, v in self.model.state_dict().items()}
        self.optimizer = torch.optim.AdamW(self._groups(), betas=(0.9, 0.98))
        self.bases = [g["lr"] for g in self.optimizer.param_groups]

    def _groups(self) -> list[dict[str, object]]:
        plan, model = self.plan, self.model
        heads = [model.features.weight, model.head.weight, model.head.bias, model.transitions]
        tables = [model.pieces.weight, model.positions.weight]
        known = {id(p) for p in heads + tables}
        rest = [p for p in model.parameters() if id(p) not in known]
        return [
            {"params": heads, "lr": plan.head_rate, "weight_decay": 0.0},
            {"params": tables, "lr": plan.embedding_rate, "weight_decay": 0.0},
            {"params": [p for p in rest if p.dim() > 1], "lr": plan.rate, "weight_decay": 0.01},
            {"params": [p for p in rest if p.dim() == 1], "lr": plan.rate, "weight_decay": 0.0},
        ]

    def step(self, batch: Batch, hidden: int) -> float:
        """One step; the loss per word."""
        share = self.done / self.steps
        factor = min(share / self.plan.warmup, (1 - share) / (1 - self.plan.warmup))
        for group, base in zip(self.optimizer.param_groups, self.bases, strict=True):
            group["lr"] = base * max(factor, 1e-3)
        hide = (torch.rand(batch.pieces.shape) < self.plan.masked) & (batch.pieces > 999)
        batch.pieces[hide] = hidden
        scores = potentials(self.model, batch)
        loss = chain_loss(scores, self.model.transitions, batch.labels, batch.lengths)
        loss = loss / batch.lengths.sum()
        self.optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimizer.step()
        self._follow()
        self.done += 1
        return loss.item()

    def _follow(self) -> None:
        keep = min(self.plan.average, (1 + self.done) / (10 + self.done))
        with torch.no_grad():
            for name, value in self.model.state_dict().items():
                self.average[name].lerp_(value, 1 - keep)

    def save(self, path: Path, passes: int) -> None:
        """Writes all that is needed to go on."""
        state = {
            "model": self.model.state_dict(),
            "average": self.average,
            "optimizer": self.optimizer.state_dict(),
            "random": torch.get_rng_state(),
            "done": self.done,
            "passes": passes,
            "best": self.best,
        }
        torch.save(state, path.with_suffix(".part"))
        path.with_suffix(".part").replace(path)

    def load(self, path: Path) -> int:
        """Goes back to a checkpoint; the passes that it has seen."""
        state = torch.load(path)
        self.model.load_state_dict(state["model"])
        self.average = state["average"]
        self.optimizer.load_state_dict(state["optimizer"])
        torch.set_rng_state(state["random"])
        self.done, self.best = state["done"], state.get("best", -1.0)
        return int(state["passes"])


def batches(
    data: Sequence[Example], pieces: Pieces, plan: Plan, number: int
) -> list[list[tuple[Window, list[int]]]]:
    """The batches of a pass: windows of like length together, in random order."""
    chance = random.Random(1000 * plan.seed + number)
    windows = [(w, gold) for _, w, gold in windows_of(data, pieces, chance)]
    chance.shuffle(windows)
    size = plan.batch
    pools = [windows[i : i + 32 * size] for i in range(0, len(windows), 32 * size)]
    ordered = [w for pool in pools for w in sorted(pool, key=lambda w: len(w[0].pieces))]
    out = [ordered[i : i + size] for i in range(0, len(ordered), size)]
    chance.shuffle(out)
    return out


def judge(
    weights: dict[str, Tensor], vocabulary: int, dev: Sequence[Example], pieces: Pieces
) -> dict[str, float]:
    """The figures of a model on the development part, without the rules and the CRF."""
    model = Tagger(vocabulary)
    model.load_state_dict(weights)
    return figures(score_groups(dev, [decode(x) for x in predict(model, dev, pieces)]))


def one_pass(run: Run, data: Sequence[Example], pieces: Pieces, number: int) -> float:
    """Goes over the data once; the mean loss per word."""
    losses = []
    run.model.train()
    for batch in batches(data, pieces, run.plan, number):
        losses.append(run.step(collate(batch), pieces.number("[MASK]")))
        if run.done % 50 == 0:
            click.echo(f"{run.done}/{run.steps} {sum(losses[-50:]) / len(losses[-50:]):.4f}")
    return sum(losses) / len(losses)


@click.command()
@click.option("--train", "train_path", type=Path, required=True, help="Cached examples.")
@click.option("--dev", "dev_path", type=Path, required=True, help="Cached examples.")
@click.option("--pretrained", type=Path, required=True, help="Folder with weights and tokenizer.")
@click.option("--out", type=Path, required=True, help="Folder of the run.")
@click.option("--begin", type=Path, help="A checkpoint of another run to branch off from.")
@click.option("--seed", default=DEFAULT.seed)
@click.option("--passes", default=DEFAULT.passes)
@click.option("--dropout", default=DEFAULT.dropout)
@click.option("--masked", default=DEFAULT.masked)
@click.option("--threads", default=1)
def main(
    train_path: Path,
    dev_path: Path,
    pretrained: Path,
    out: Path,
    begin: Path | None,
    threads: int,
    **settings: Any,
) -> None:
    """Trains and scores; writes OUT/pass-N.pt, OUT/best.pt and OUT/log.jsonl."""
    from tokenizers import Tokenizer

    torch.set_num_threads(threads)
    plan = Plan(**settings)
    tokenizer = Tokenizer.from_file(str(pretrained / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    pieces, vocabulary = Pieces(tokenizer), tokenizer.get_vocab_size()
    train = pickle.loads(train_path.read_bytes())
    dev = pickle.loads(dev_path.read_bytes())
    steps = sum(len(batches(train, pieces, plan, n)) for n in range(plan.passes))
    run = Run(plan, vocabulary, pretrained / "model.safetensors", steps)
    out.mkdir(parents=True, exist_ok=True)
    done = [n for n in range(1, plan.passes + 1) if (out / f"pass-{n}.pt").exists()]
    last = out / f"pass-{done[-1]}.pt" if done else begin
    begun = run.load(last) if last else 0
    run.best = run.best if done else -1.0
    for number in range(begun, plan.passes):
        loss = one_pass(run, train, pieces, number)
        result = judge(run.average, vocabulary, dev, pieces)
        if result["joint0"] > run.best:
            run.best = result["joint0"]
            torch.save(run.average, out / "best.pt")
        run.save(out / f"pass-{number + 1}.pt", number + 1)
        entry = json.dumps({"pass": number + 1, "loss": loss} | result | asdict(plan))
        click.echo(entry)
        with (out / "log.jsonl").open("a", encoding="utf-8") as log:
            log.write(entry + "\n")


if __name__ == "__main__":
    main()
