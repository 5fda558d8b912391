"""Statements held against gold ones: found or not, and with which speaker, type and actors.

Within an article statements are paired one to one, best first, where the F1 of the words of their
contents reaches 0.5.  A gold statement that is not *core* may be found or missed without effect.

* **precision** — matched predictions among the predictions, **recall** — matched core statements.
* **joint f1** — the F1 if a pair only counts with the right speaker and type.
* **speaker, country, type, about, mode** — the share of matched core statements that have it
  right, of those for which gold states it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.evaluate.figures import Estimate, estimate, harmonic, ratio, sums
from kg.evaluate.words import WORD

if TYPE_CHECKING:
    from kg.evaluate.figures import Array

OVERLAP = 0.5
"""The F1 of two contents' words from which they are the same one."""
FIELDS = ("speaker", "country", "type", "about", "mode")
_TITLE = re.compile(r"^(the|president|mr|ms|mrs)\.? ")


@dataclass(frozen=True, slots=True)
class StatementScores:
    """How well statements were found."""

    articles: int
    gold: int
    """Core statements."""
    predicted: int
    """Without those that are the same as a gold statement that is not core."""
    precision: Estimate
    recall: Estimate
    f1: Estimate
    joint_f1: Estimate
    fields: Mapping[str, Estimate]
    """Those of `FIELDS` that gold states of any matched statement."""


@dataclass(frozen=True, slots=True)
class _Counts:
    """What was counted in one article."""

    gold: int
    predicted: int
    hits: int
    joint: int
    right: Mapping[str, int]
    stated: Mapping[str, int]

    def numbers(self) -> list[int]:
        """All of them, in a fixed order."""
        by_field = [n for f in FIELDS for n in (self.right[f], self.stated[f])]
        return [self.gold, self.predicted, self.hits, self.joint, *by_field]


def score(
    articles: Sequence[tuple[Sequence[Mapping[str, Any]], Sequence[Mapping[str, Any]]]],
) -> StatementScores:
    """The figures of articles, each given as its gold statements and its predicted ones.

    Raises:
        ValueError: there are no articles.
    """
    if not articles:
        raise ValueError("there are no gold articles")
    summed = sums([_count(gold, found).numbers() for gold, found in articles])
    gold, predicted, hits, joint = summed[:, :4].T
    found = {f: summed[:, 4 + 2 * n : 6 + 2 * n].T for n, f in enumerate(FIELDS)}
    return StatementScores(
        articles=len(articles),
        gold=int(gold[0]),
        predicted=int(predicted[0]),
        precision=estimate(ratio(hits, predicted)),
        recall=estimate(ratio(hits, gold)),
        f1=_f1(hits, predicted, gold),
        joint_f1=_f1(joint, predicted, gold),
        fields={f: estimate(ratio(*pair)) for f, pair in found.items() if pair[1, 0]},
    )


def _f1(hits: Array, predicted: Array, gold: Array) -> Estimate:
    return estimate(harmonic(ratio(hits, predicted), ratio(hits, gold)))


def _count(gold: Sequence[Mapping[str, Any]], found: Sequence[Mapping[str, Any]]) -> _Counts:
    pairs = _paired(gold, found)
    core = [(g, f) for g, f in pairs if gold[g]["core"]]
    judged = [judge(gold[g], found[f]) for g, f in core]
    return _Counts(
        gold=sum(bool(one["core"]) for one in gold),
        predicted=len(found) - (len(pairs) - len(core)),
        hits=len(core),
        joint=sum(one["speaker"] and one["type"] for one in judged),
        right={f: sum(one.get(f, False) for one in judged) for f in FIELDS},
        stated={f: sum(f in one for one in judged) for f in FIELDS},
    )


def judge(gold: Mapping[str, Any], found: Mapping[str, Any]) -> dict[str, bool]:
    """For each field that gold states, whether a statement found has it right."""
    said = {plain(s["label"]) for s in found.get("speakers") or ()}
    right = {
        "speaker": all(any(plain(n) in said for n in names) for names in gold["speakers"]),
        "type": str(found.get("type", "")).lower() in gold["type"],
        "mode": str(found.get("mode", "")).lower() == gold["mode"],
    }
    if gold.get("country"):
        countries = {s.get("country") for s in found.get("speakers") or ()}
        right["country"] = gold["country"] in countries
    if gold.get("about"):
        named = {plain(a["label"]) for a in found.get("about") or ()}
        right["about"] = plain(gold["about"][0]) in named
    return right


def plain(name: str) -> str:
    """A name without accents' and apostrophes' forms, a leading title, case and punctuation."""
    name = unicodedata.normalize("NFKD", name).replace("’", "'").casefold().strip()
    name = re.sub(r"'s\b", "", _TITLE.sub("", name))
    return re.sub(r"[^\w ]", "", name)


def _paired(
    gold: Sequence[Mapping[str, Any]], found: Sequence[Mapping[str, Any]]
) -> list[tuple[int, int]]:
    """Pairs of the same statement, best overlap first; of equal ones the last."""
    truth, guess = [_words(one) for one in gold], [_words(one) for one in found]
    near = [
        (overlap, g, f)
        for g, ours in enumerate(truth)
        for f, theirs in enumerate(guess)
        if (overlap := _overlap(ours, theirs)) >= OVERLAP
    ]
    pairs: dict[int, int] = {}
    for _, g, f in sorted(near, reverse=True):
        if g not in pairs and f not in pairs.values():
            pairs[g] = f
    return list(pairs.items())


def _words(statement: Mapping[str, Any]) -> frozenset[int]:
    """Where the words of its content begin."""
    return frozenset(
        span["start"] + match.start()
        for span in statement["content"]
        for match in WORD.finditer(span["text"])
    )


def _overlap(one: frozenset[int], other: frozenset[int]) -> float:
    """The F1 of two sets of words, formed as precision and recall."""
    common = len(one & other)
    if not common:
        return 0.0
    precision, recall = common / len(one), common / len(other)
    return 2 * precision * recall / (precision + recall)
