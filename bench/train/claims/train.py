"""Trains the model of what statements put forward and reject on labelled stories.

Every batch is some stories, whole: of any two statements of one story the labels say whether they
put forward the same, whether one denies the other, and whether both deny the same.
"""

from __future__ import annotations

import json
import pickle
import random
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import click
import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812
from torch import Tensor

from bench.train.claims.examples import BOTH, DENIES, SAME, Example, relation
from bench.train.claims.model import Twin
from bench.train.claims.ranking import average_precision, best_f1
from kg.link.claim_encoder import FIRST, LAST, LONGEST, WIDTH
from kg.link.encoder import pieces as tokenizer

APART = 0.15
"""What a pair of two stories weighs in a batch: it is none of the relations, and easy to tell."""
RELATED = 3.0
"""What a pair that has to do with one another weighs beside one that has not."""
RANKED = 0.3
"""Weight of the loss by which partners must come before all others of the batch."""
SHARP = 20.0
"""The inverse temperature of that loss."""
MOST = 60
"""Statements of one story that are read in one pass."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The hyper-parameters of a run."""

    passes: int = 4
    stories: int = 4
    """In a batch."""
    rate: float = 5e-5
    dropout: float = 0.1
    warmup: float = 0.1
    seed: int = 1


DEFAULT = Plan()


class Lines:
    """The lines of examples as word pieces, padded."""

    def __init__(self) -> None:
        self._known: dict[str, list[int]] = {}

    def ids(self, example: Example) -> list[int]:
        """The pieces of its line."""
        text = example.said
        if text not in self._known:
            found = tokenizer().encode(text, add_special_tokens=False).ids[:LONGEST]
            self._known[text] = [FIRST, *found, LAST]
        return self._known[text]

    def batch(self, some: Sequence[Example]) -> tuple[Tensor, Tensor]:
        """(lines, pieces): the pieces, and which of them count."""
        rows = [self.ids(e) for e in some]
        most = max(map(len, rows))
        held = np.zeros((len(rows), most), np.int64)
        attended = np.zeros((len(rows), most), np.int64)
        for i, row in enumerate(rows):
            held[i, : len(row)], attended[i, : len(row)] = row, 1
        return torch.from_numpy(held), torch.from_numpy(attended)


def by_story(examples: Iterable[Example]) -> dict[str, list[Example]]:
    """The statements of each story, in order."""
    found: dict[str, list[Example]] = defaultdict(list)
    for example in examples:
        found[example.story].append(example)
    return found


def table(some: Sequence[Example]) -> Tensor:
    """(n, n): the relation of the row to the column; -1 where both are one statement."""
    rows = [[-1 if a.item.id == b.item.id else relation(a, b) for b in some] for a in some]
    return torch.tensor(rows)


def loss_of(model: Twin, some: Sequence[Example], puts: Tensor, rejects: Tensor) -> Tensor:
    """The loss of a batch: each relation by itself, and the order of partners."""
    labels = table(some)
    names = {name: n for n, name in enumerate(dict.fromkeys(e.story for e in some))}
    home = torch.tensor([names[e.story] for e in some])
    known = labels >= 0
    inside = (home[:, None] == home[None, :]) & known
    weight = inside.float() + APART * (known & ~inside).float()
    total = torch.zeros(())
    for logits, wanted, share in zip(
        model.logits(puts, rejects), (SAME, DENIES, BOTH), (1.0, 1.0, 0.5), strict=True
    ):
        right = (labels == wanted).float()
        weights = weight * (1 + (RELATED - 1) * right)
        each = F.binary_cross_entropy_with_logits(logits, right, reduction="none")
        total = total + share * (each * weights).sum() / weights.sum()
    total = total + RANKED * ranked(puts @ puts.T, labels == SAME, known)
    return total + RANKED * ranked(rejects @ puts.T, labels == DENIES, known)


def ranked(likeness: Tensor, partners: Tensor, known: Tensor) -> Tensor:
    """The mean negative logarithm of a partner's share among all others (InfoNCE)."""
    if not partners.any():
        return torch.zeros(())
    logits = (SHARP * likeness).masked_fill(~known, -1e4)
    shares = logits - torch.logsumexp(logits, 1, keepdim=True)
    return -(shares * partners.float()).sum() / partners.sum()


def encoded(model: Twin, some: Sequence[Example], lines: Lines) -> tuple[Tensor, Tensor]:
    """The vectors of the examples, in order."""
    model.eval()
    order = sorted(range(len(some)), key=lambda n: len(lines.ids(some[n])))
    puts, rejects = (torch.zeros(len(some), WIDTH) for _ in range(2))
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for i in range(0, len(order), 64):
            chosen = order[i : i + 64]
            u, d = model(*lines.batch([some[n] for n in chosen]))
            puts[chosen], rejects[chosen] = u.float(), d.float()
    return puts, rejects


def judged(model: Twin, examples: Iterable[Example], lines: Lines) -> dict[str, float]:
    """Average precision and best F1 over all pairs of all stories."""
    scores: dict[str, list[Any]] = defaultdict(list)
    for some in by_story(examples).values():
        same, denies, _ = (x.detach() for x in model.logits(*encoded(model, some, lines)))
        labels = table(some)
        above = torch.triu(torch.ones_like(labels, dtype=torch.bool), 1) & (labels >= 0)
        scores["same"].append((same[above].numpy(), (labels[above] == SAME).numpy()))
        every = labels >= 0
        scores["denies"].append((denies[every].numpy(), (labels[every] == DENIES).numpy()))
    found = {}
    for name, held in scores.items():
        values, right = (np.concatenate(x) for x in zip(*held, strict=True))
        found[f"{name} AP"] = round(average_precision(values, right), 3)
        found[f"{name} F1"] = round(best_f1(values, right)[0], 3)
    return found


def trained(
    model: Twin, stories: dict[str, list[Example]], plan: Plan, lines: Lines
) -> Iterable[float]:
    """Goes over the stories again and again; the mean loss of each pass."""
    chance = random.Random(plan.seed)
    own = [model.scale, model.bias]
    heads = {id(p) for p in (*own, model.deny.weight)}
    rest = [p for p in model.parameters() if id(p) not in heads and p.requires_grad]
    groups = [(own, 0.02), ([model.deny.weight], 4 * plan.rate), (rest, plan.rate)]
    optimizer = torch.optim.AdamW(
        [{"params": params, "lr": rate} for params, rate in groups], weight_decay=0.01
    )
    names = sorted(stories)
    steps = plan.passes * -(-len(names) // plan.stories)
    done = 0
    for _ in range(plan.passes):
        chance.shuffle(names)
        losses = []
        model.train()
        for i in range(0, len(names), plan.stories):
            chosen = [stories[name] for name in names[i : i + plan.stories]]
            some = [e for s in chosen for e in (chance.sample(s, MOST) if len(s) > MOST else s)]
            share = done / steps
            factor = max(min(share / plan.warmup, (1 - share) / (1 - plan.warmup)), 1e-3)
            for group, (_, rate) in zip(optimizer.param_groups, groups, strict=True):
                group["lr"] = rate * factor
            with torch.autocast("cpu", torch.bfloat16):
                puts, rejects = model(*lines.batch(some))
            loss = loss_of(model, some, puts.float(), rejects.float())
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_([*rest, *own, model.deny.weight], 1.0)
            optimizer.step()
            losses.append(loss.item())
            done += 1
        yield sum(losses) / len(losses)


@click.command()
@click.option("--examples", type=Path, required=True, help="Cached examples.")
@click.option("--pretrained", type=Path, required=True, help="Folder with the weights.")
@click.option("--out", type=Path, required=True, help="Folder of the run.")
@click.option("--passes", default=DEFAULT.passes)
@click.option("--seed", default=DEFAULT.seed)
@click.option("--threads", default=2)
def main(examples: Path, pretrained: Path, out: Path, passes: int, seed: int, threads: int) -> None:
    """Trains on all but the gold and every fifteenth story; writes OUT/model.pt, OUT/log.jsonl."""
    torch.set_num_threads(threads)
    torch.manual_seed(seed)
    plan, lines = Plan(passes=passes, seed=seed), Lines()
    found: list[Example] = pickle.loads(examples.read_bytes())
    names = sorted({e.story for e in found if e.source != "gold"})
    left = set(names[::15])
    model = Twin(plan.dropout)
    model.load_pretrained(pretrained / "model.safetensors")
    out.mkdir(parents=True, exist_ok=True)
    stories = by_story(e for e in found if e.source != "gold" and e.story not in left)
    for number, loss in enumerate(trained(model, stories, plan, lines), 1):
        result: dict[str, Any] = {"pass": number, "loss": round(loss, 4)}
        for source in ("invented", "annotated"):
            some = [e for e in found if e.source == source and e.story in left]
            result[source] = judged(model, some, lines)
        entry = json.dumps(result | asdict(plan))
        click.echo(entry)
        with (out / "log.jsonl").open("a", encoding="utf-8") as log:
            log.write(entry + "\n")
    torch.save(model.state_dict(), out / "model.pt")


if __name__ == "__main__":
    main()
