"""Figures, speed and size of the attribution models, each alone and together."""

from __future__ import annotations

import json
import pickle
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import click

from bench.train.data import Example
from bench.train.scoring import figures, score_groups
from kg.extract.tagger.tag import Settings, Tagger


def variants(models: Path) -> Iterator[tuple[str, Tagger]]:
    """The taggers to compare: both modes as shipped, and the transformer without the CRF."""
    whole, fast = Tagger.load(models), Tagger.load(models, fast=True)
    yield "default", whole
    yield "fast", fast
    alone: Settings = replace(whole.settings, crf=0.0, transformer=1.0)
    yield "transformer alone", replace(whole, settings=alone)


def measure(data: Sequence[Example], tagger: Tagger) -> dict[str, float]:
    """The scorer's figures, and words (as split at white space) for each second of the CPU."""
    begun = time.process_time()
    found = [tagger.find(example.words).groups for example in data]
    spent = time.process_time() - begun
    count = sum(len(example.text.split()) for example in data)
    return figures(score_groups(data, found)) | {"words/s": round(count / spent)}


@click.command()
@click.option("--data", "path", type=Path, required=True, help="Cached examples.")
@click.option("--models", type=Path, required=True, help="Folder of the model files.")
def main(path: Path, models: Path) -> None:
    """Prints one line of JSON for each variant, and the sizes of the files."""
    data = pickle.loads(path.read_bytes())
    for name, tagger in variants(models):
        click.echo(json.dumps({"variant": name} | measure(data, tagger)))
    sizes = {p.name: p.stat().st_size for p in sorted(models.iterdir())}
    click.echo(json.dumps(sizes | {"total": sum(sizes.values())}))


if __name__ == "__main__":
    main()
