"""Attributions held against gold ones: spans, words, and who is given which content.

The figures, all summed over articles before shares are formed:

* **exact** — spans of a role, right if the same characters are in gold; *all* pools the roles.
* **words** — the same by first and last word, so that marks at the edges do not matter.
* **tokens** — the words that a role covers.
* **matched** — attributions paired one to one within an article, best overlap of the contents'
  words first, down to a Jaccard index of 0.5.  **joint** — those whose sources share a word.
  **joint0** — those, and the pairs of which neither has a source.
* **direct, mixed, indirect** — matched and joint0 by how much of the content stands in double
  quotation marks: 90 % of its words or more, some, none.  Precision goes by the predicted
  content, recall by the gold one, so there is no F1.
* **source accuracy** — of the pairs whose gold attribution has a source, the share of joint ones.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kg.evaluate.figures import (
    Calibration,
    Estimate,
    calibration,
    estimate,
    harmonic,
    ratio,
    sums,
)
from kg.evaluate.words import Chars, Words

KEYS = {"cue": "cue", "source": "sources", "content": "contents"}
"""The roles, and the keys that hold their spans."""
KINDS = ("direct", "mixed", "indirect")
VIEWS = ("exact", "words", "tokens")
AGREEMENTS = ("matched", "joint", "joint0")
ROWS = (
    *(f"{view} {role}" for view in VIEWS for role in (*KEYS, "all")),
    *AGREEMENTS,
    *(f"{name} {kind}" for name in ("matched", "joint0") for kind in KINDS),
)
"""The names of the figures, in the order in which they are told."""
OVERLAP = 0.5
"""The Jaccard index of two contents from which they are the same one."""
MOSTLY = 0.9
"""The share of a content's words in quotation marks from which it is direct speech."""

Tally = tuple[int, int, int, int]
"""Right among the predicted, predicted, right among gold, gold."""


@dataclass(frozen=True, slots=True)
class Row:
    """One figure."""

    name: str
    precision: Estimate
    recall: Estimate
    f1: Estimate | None
    """None by kind of content."""
    predicted: int
    gold: int


@dataclass(frozen=True, slots=True)
class AttributionScores:
    """How well attributions were found."""

    articles: int
    rows: tuple[Row, ...]
    """Those of `ROWS`."""
    source_accuracy: Estimate
    pairs: int
    """Matched pairs whose gold attribution has a source: what source accuracy is a share of."""
    calibration: Calibration | None
    """None where the predictions tell no confidence."""

    def row(self, name: str) -> Row:
        """The figure of that name; KeyError where there is none."""
        for row in self.rows:
            if row.name == name:
                return row
        raise KeyError(name)


@dataclass(frozen=True, slots=True)
class Quote:
    """An attribution, by role: its cleaned spans, and the numbers of the words in them."""

    spans: Mapping[str, tuple[Chars, ...]]
    words: Mapping[str, frozenset[int]]
    confidence: float | None

    @classmethod
    def of(cls, entry: Mapping[str, Any], text: Words) -> Quote:
        """The attribution in a JSON object of spans; ValueError where one is outside the text."""
        spans = {role: text.clean(_chars(entry.get(key))) for role, key in KEYS.items()}
        words = {role: text.touched(found) for role, found in spans.items()}
        return cls(spans, words, entry.get("confidence"))

    def kind(self, text: Words) -> str:
        """How much of its content stands in quotation marks."""
        content = self.words["content"]
        inside = len(content & text.quoted)
        if not inside:
            return "indirect"
        return "direct" if inside >= MOSTLY * len(content) else "mixed"


@dataclass(frozen=True, slots=True)
class Counts:
    """What was counted in one article."""

    tallies: Mapping[str, Tally]
    sources: tuple[int, int]
    """Joint pairs, and pairs whose gold attribution has a source."""
    judged: tuple[tuple[float, bool], ...]
    """The confidence of each prediction that tells one, and whether it is joint0."""


def score(
    articles: Sequence[tuple[str, Sequence[Mapping[str, Any]], Sequence[Mapping[str, Any]]]],
) -> AttributionScores:
    """The figures of articles, each given as its text, gold quotes and predicted quotes.

    A quote is ``{"cue", "sources", "contents"}``, each a span ``{"start", "end"}``, a list of
    them, None or left out; a predicted one may have a ``confidence``.

    Raises:
        ValueError: there are no articles, or a span lies outside its text.
    """
    if not articles:
        raise ValueError("there are no gold articles")
    counts = [count(*article) for article in articles]
    table = [
        [number for name in ROWS for number in one.tallies[name]] + [*one.sources] for one in counts
    ]
    summed = sums(table)
    rows = tuple(_row(name, summed[:, 4 * n : 4 * n + 4]) for n, name in enumerate(ROWS))
    return AttributionScores(
        articles=len(articles),
        rows=rows,
        source_accuracy=estimate(ratio(summed[:, -2], summed[:, -1])),
        pairs=int(summed[0, -1]),
        calibration=calibration([pair for one in counts for pair in one.judged]),
    )


def _row(name: str, summed: Any) -> Row:
    right_predicted, predicted, right_gold, gold = summed.T
    precision, recall = ratio(right_predicted, predicted), ratio(right_gold, gold)
    f1 = None if name.endswith(KINDS) else estimate(harmonic(precision, recall))
    return Row(name, estimate(precision), estimate(recall), f1, int(predicted[0]), int(gold[0]))


def count(
    text: str, gold: Sequence[Mapping[str, Any]], predicted: Sequence[Mapping[str, Any]]
) -> Counts:
    """What is right in one article."""
    words = Words(text)
    truth = [Quote.of(entry, words) for entry in gold]
    found = [Quote.of(entry, words) for entry in predicted]
    tallies = dict(_roles(words, truth, found))
    pairs = {"matched": paired(truth, found)}
    pairs["joint"] = [(g, f) for g, f in pairs["matched"] if _share_source(truth[g], found[f])]
    pairs["joint0"] = pairs["joint"] + [
        (g, f)
        for g, f in pairs["matched"]
        if not truth[g].words["source"] and not found[f].words["source"]
    ]
    for name in AGREEMENTS:
        right = len(pairs[name])
        tallies[name] = right, len(found), right, len(truth)
    tallies.update(_by_kind(pairs, [q.kind(words) for q in truth], [q.kind(words) for q in found]))
    sourced = sum(bool(truth[g].words["source"]) for g, _ in pairs["matched"])
    good = {f for _, f in pairs["joint0"]}
    judged = ((q.confidence, n in good) for n, q in enumerate(found) if q.confidence is not None)
    return Counts(tallies, (len(pairs["joint"]), sourced), tuple(judged))


def paired(gold: Sequence[Quote], found: Sequence[Quote]) -> list[tuple[int, int]]:
    """Pairs of the same attribution, each used once, best overlap first; ties in their order."""
    near = []
    for g, one in enumerate(gold):
        for f, other in enumerate(found):
            ours, theirs = one.words["content"], other.words["content"]
            common = len(ours & theirs)
            jaccard = common / len(ours | theirs) if common else 0.0
            if jaccard >= OVERLAP:
                near.append((-jaccard, g, f))
    left_gold, left_found = set(range(len(gold))), set(range(len(found)))
    pairs = []
    for _, g, f in sorted(near):
        if g in left_gold and f in left_found:
            left_gold.remove(g)
            left_found.remove(f)
            pairs.append((g, f))
    return pairs


def _share_source(one: Quote, other: Quote) -> bool:
    return not one.words["source"].isdisjoint(other.words["source"])


def _roles(
    text: Words, gold: Sequence[Quote], found: Sequence[Quote]
) -> Iterator[tuple[str, Tally]]:
    """The tallies that pay no heed to which attribution a span belongs to."""
    pooled = {view: [0, 0, 0] for view in VIEWS}
    for role in KEYS:
        sides = [_views(text, quotes, role) for quotes in (gold, found)]
        for view in VIEWS:
            truth, guess = sides[0][view], sides[1][view]
            numbers = len(truth & guess), len(guess), len(truth)
            pooled[view] = [a + b for a, b in zip(pooled[view], numbers, strict=True)]
            yield f"{view} {role}", _tally(*numbers)
    for view, totals in pooled.items():
        yield f"{view} all", _tally(*totals)


def _views(text: Words, quotes: Sequence[Quote], role: str) -> dict[str, set[Any]]:
    spans = {span for quote in quotes for span in quote.spans[role]}
    return {
        "exact": spans,
        "words": {ends for span in spans if (ends := text.ends(span))},
        "tokens": {number for quote in quotes for number in quote.words[role]},
    }


def _tally(right: int, predicted: int, gold: int) -> Tally:
    return right, predicted, right, gold


def _by_kind(
    pairs: Mapping[str, Sequence[tuple[int, int]]],
    gold: Sequence[str],
    found: Sequence[str],
) -> Iterator[tuple[str, Tally]]:
    for name in ("matched", "joint0"):
        for kind in KINDS:
            yield (
                f"{name} {kind}",
                (
                    sum(found[f] == kind for _, f in pairs[name]),
                    found.count(kind),
                    sum(gold[g] == kind for g, _ in pairs[name]),
                    gold.count(kind),
                ),
            )


def _chars(value: Any) -> Iterator[Chars]:
    """The spans in what JSON holds for a role."""
    for span in [value] if isinstance(value, Mapping) else value or []:
        yield span["start"], span["end"]
