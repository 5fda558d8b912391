"""Hold kg and simpler ways to find attributions against one gold file, side by side.

    python -m bench.attribution.compare ../shared/polnear/polnear_dev.jsonl

Prints a Markdown table.  The peer textacy is compared where it is installed (pip install -e
'.[bench]'), paragraph by paragraph: an odd number of quotation marks makes it give up on a text.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from importlib.resources import as_file, files
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg._version import __version__
from kg.evaluate.attributions import AttributionScores, score
from kg.extract.article import facts_of
from kg.extract.extractor import find_method
from kg.extract.tagger.tag import Tagger
from kg.model import Article
from kg.parse import Parsed, Parser, load
from kg.read.prepare import prepare
from kg.records import attributions

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

Quotes = list[dict[str, Any]]
SAYS = frozenset(
    "say add tell state claim report announce argue believe think note explain".split()
)
"""The verbs of the bare parse."""

COLUMNS: Mapping[str, Callable[[AttributionScores], float]] = {
    "exact": lambda s: _f1(s, "exact all"),
    "words": lambda s: _f1(s, "words all"),
    "tokens": lambda s: _f1(s, "tokens all"),
    "matched P": lambda s: s.row("matched").precision.value,
    "R": lambda s: s.row("matched").recall.value,
    "F1": lambda s: _f1(s, "matched"),
    "joint0": lambda s: _f1(s, "joint0"),
    "source accuracy": lambda s: s.source_accuracy.value,
    "recall direct": lambda s: s.row("matched direct").recall.value,
    "mixed": lambda s: s.row("matched mixed").recall.value,
    "indirect": lambda s: s.row("matched indirect").recall.value,
}


def systems(parser: Parser) -> dict[str, Callable[[Parsed], Quotes]]:
    """Each system by name: from a parsed article to its quotes."""
    with as_file(files("kg.data").joinpath("models")) as folder:
        taggers = {"kg": Tagger.load(folder), "kg, fast": Tagger.load(folder, fast=True)}
    found: dict[str, Callable[[Parsed], Quotes]] = {
        name: _ours(tagger) for name, tagger in taggers.items()
    }
    found["kg, rules only"] = _ours(None)
    if find_spec("textacy"):
        found["textacy, by paragraph"] = lambda parsed: list(textacy_quotes(parser, parsed))
    found["bare parse"] = lambda parsed: list(bare_quotes(parser, parsed))
    return found


def _ours(tagger: Tagger | None) -> Callable[[Parsed], Quotes]:
    provenance = find_method().provenance(__version__)

    def quotes(parsed: Parsed) -> Quotes:
        found: Quotes = attributions(facts_of(parsed, provenance, tagger))["quotes"]
        return found

    return quotes


def textacy_quotes(parser: Parser, parsed: Parsed) -> Iterator[dict[str, Any]]:
    """The direct quotations that textacy finds in each line of the text."""
    from textacy.extract import direct_quotations

    for start, doc in _lines(parser, parsed.article.text):
        try:
            triples = list(direct_quotations(doc))
        except ValueError:  # an odd number of marks
            continue
        for triple in triples:
            yield {
                "cue": _span(start, triple.cue),
                "sources": _span(start, triple.speaker),
                "contents": [_span(start, [triple.content])] if triple.content else [],
            }


def bare_quotes(parser: Parser, parsed: Parsed) -> Iterator[dict[str, Any]]:
    """The subject of each verb of saying with its clause: what the parse alone gives."""
    for start, doc in _lines(parser, parsed.article.text):
        for verb in doc:
            if verb.pos_ != "VERB" or verb.lemma_.lower() not in SAYS:
                continue
            clauses = [c for c in verb.children if c.dep_ == "ccomp"]
            subjects = [c for c in verb.children if c.dep_ == "nsubj"]
            if clauses and subjects:
                yield {
                    "cue": _span(start, [verb]),
                    "sources": _span(start, list(subjects[0].subtree)),
                    "contents": _span(start, list(clauses[0].subtree)),
                }


def _lines(parser: Parser, text: str) -> Iterator[tuple[int, Doc]]:
    """Each line with visible characters as a Doc, and where it begins."""
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield start, parser.nlp(line)
        start += len(line) + 1


def _span(start: int, tokens: Sequence[Token | Span]) -> dict[str, int] | None:
    """The characters from the first of some tokens or spans to the last."""
    if not tokens:
        return None
    begins = [t.start_char if hasattr(t, "start_char") else t.idx for t in tokens]
    ends = [t.end_char if hasattr(t, "end_char") else t.idx + len(t) for t in tokens]
    return {"start": start + min(begins), "end": start + max(ends)}


def compared(gold: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, AttributionScores]]:
    """The figures of each system on the gold articles."""
    parser = load()
    read = (Article(entry["id"], entry["text"], "gold") for entry in gold)
    parsed = list(parser.parse((article, prepare(article)) for article in read))
    for name, system in systems(parser).items():
        found = ((entry, system(one)) for entry, one in zip(gold, parsed, strict=True))
        yield name, score([(entry["text"], entry["quotes"], quotes) for entry, quotes in found])


def table(found: Iterable[tuple[str, AttributionScores]]) -> Iterator[str]:
    """The figures in percent as a Markdown table."""
    yield f"| | {' | '.join(COLUMNS)} |"
    yield "|---" * (len(COLUMNS) + 1) + "|"
    for name, scores in found:
        cells = (f"{100 * figure(scores):.1f}" for figure in COLUMNS.values())
        yield f"| {name} | {' | '.join(cells)} |"


def _f1(scores: AttributionScores, name: str) -> float:
    f1 = scores.row(name).f1
    return f1.value if f1 is not None else 0.0


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("gold", type=Path, help="annotated articles, JSON Lines")
    with parser.parse_args().gold.open(encoding="utf-8") as lines:
        gold = [json.loads(line) for line in lines]
    for line in table(compared(gold)):
        print(line, flush=True)


if __name__ == "__main__":
    main()
