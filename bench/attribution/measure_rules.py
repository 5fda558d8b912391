"""Measure how often each rule of the extraction is right, and write kg/data/rule_precision.csv.

    python -m bench.attribution.measure_rules ../shared/polnear/polnear_train.jsonl

The figures become the confidence of what the rules find, so they are taken on training articles.
The turns of an interview are measured on the articles whose annotators marked any: the others left
them all out, and there our own guidelines hold (a turn is a statement), not PolNeAR's silence.
"""

from __future__ import annotations

import argparse
import csv
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from bench.attribution.corpus import articles, quote, right
from kg.extract.attribution.attribution import Attribution, Range
from kg.extract.attribution.find import attributions
from kg.extract.attribution.reading import Reading
from kg.extract.attribution.transcript import RULE as TURN
from kg.model import Article
from kg.parse import Parsed, load
from kg.read.prepare import prepare

ENOUGH_RULE, ENOUGH_CUE = 20, 40
"""How often a rule, or a cue under a rule, has to be found for its share to say something."""

TABLE = Path(__file__).parents[2] / "kg" / "data" / "rule_precision.csv"


def measured(file: Path) -> dict[tuple[str, str], tuple[int, int]]:
    """Right and found attributions by rule and cue; an empty cue or rule stands for all."""
    counts: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    gold = {entry["id"]: entry for entry in articles(file)}
    read = (Article(entry["id"], entry["text"], file.name) for entry in gold.values())
    for parsed in load().parse((article, prepare(article)) for article in read):
        entry = gold[parsed.article.id]
        reading = Reading(parsed.doc, parsed.token_starts)
        found = attributions(reading)
        spans = [quote(_spans(parsed, one), entry["text"]) for one in found]
        good = right([quote(q, entry["text"]) for q in entry["quotes"]], spans)
        silent = not any(found[number].rule == TURN for number in good)
        for number, one in enumerate(found):
            if silent and one.rule == TURN:
                continue
            for key in _keys(parsed, one):
                counts[key][0] += number in good
                counts[key][1] += 1
    return {key: (good, total) for key, (good, total) in counts.items()}


def _keys(parsed: Parsed, one: Attribution) -> Iterator[tuple[str, str]]:
    yield "", ""
    yield one.rule, ""
    if one.cue is not None:
        yield one.rule, parsed.doc[one.cue[0]].lemma_.lower()


def _spans(parsed: Parsed, one: Attribution) -> dict[str, list[dict[str, int]]]:
    def span(tokens: Range) -> dict[str, int]:
        doc = parsed.doc
        last = doc[tokens[1] - 1]
        found = parsed.span(doc[tokens[0]].idx, last.idx + len(last))
        return {"start": found.start, "end": found.end}

    return {
        "sources": [span(s) for s in one.sources],
        "contents": [span(c) for c in one.contents],
    }


def main() -> None:
    """Write the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("articles", type=Path, help="annotated articles, JSON Lines")
    counts = measured(parser.parse_args().articles)
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["rule", "cue", "precision", "found"])
        for (rule, cue), (good, total) in sorted(counts.items()):
            if total >= (ENOUGH_CUE if cue else ENOUGH_RULE):
                writer.writerow([rule, cue, f"{good / total:.2f}", total])


if __name__ == "__main__":
    main()
