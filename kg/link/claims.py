"""One claim in several wordings, and claims that are close to one another or say no to one another.

Wordings are one claim where that is sure.  Where it is only likely, the claims stay two and are
tied as close: nothing that a reader sees under one claim should be another proposition.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from kg.kinds import StatementType
from kg.link.compare import apart as days_apart
from kg.link.compare import contrary, decide, score
from kg.link.components import average_link, joined
from kg.link.decision import Decision
from kg.link.features import ClaimItem
from kg.link.tokens import meet

NEAR = 0.25
"""Two wordings of at least this score are looked at together."""
SAME = 0.33
"""The score of the wordings of one claim with one another: of the pairs of statements that it joins
on the gold more than half are one claim there."""
NEAREST = 0.3
"""What the two nearest wordings of two claims weigh in that score beside the average: a vague one
must not keep apart two that say the same."""
CLOSE = 0.3
"""The least score of the two nearest wordings of claims that are close."""
OPPOSITE = 0.4
"""Least score from which words that say no, on another side, are the denial of a claim."""
OWN = 0.12
"""The same of a denial in the same days by whom the claim is about: he answers for himself."""
DAYS = 3
"""Days within which he answers."""
DENIAL = StatementType.DENIAL.value
LARGEST = 400
"""Wordings that are grouped at once; more are first parted by a higher ``NEAR``."""


def near(a: ClaimItem, b: ClaimItem) -> bool:
    """Whether two wordings are looked at together."""
    found = score(a, b)
    return found >= NEAR or (found >= OWN and contrary(a, b) and found >= least_denial(a, b))


def least_denial(a: ClaimItem, b: ClaimItem) -> float:
    """The score from which one of two wordings, of which one says no, denies the other."""
    no, yes = (a, b) if a.negative else (b, a)
    if not no.negative or yes.negative:
        return OPPOSITE
    days = days_apart(no.day, yes.day)
    typed = any(voice.type == DENIAL for voice in no.voices)
    own = typed and meet(yes.about, no.side) and (days is None or days <= DAYS)
    return OWN if own else OPPOSITE


@dataclass(frozen=True, slots=True)
class Group:
    """The wordings of one claim, each with those who voice it."""

    items: tuple[ClaimItem, ...]
    scores: dict[tuple[str, str], Decision]
    """Of every two wordings, by their IRIs in order."""

    def nodes(self) -> tuple[str, ...]:
        """The IRIs of the wordings, sorted."""
        return tuple(sorted({item.node for item in self.items}))


@dataclass(frozen=True, slots=True)
class Tie:
    """Two claims that are close, or of which one says no to the other."""

    first: Group
    """Of a denial the denying one."""
    second: Group
    decision: Decision
    denies: bool


def both_ways(a: ClaimItem, b: ClaimItem) -> bool:
    """Whether somebody puts forward one of them and denies the other in one article.

    "The charge that we sank it is a lie" has the charge in its own words and denies it; nobody is
    to be listed as saying what he denies.
    """
    if a.article != b.article:
        return False
    return any(
        {one.role, other.role} == {"claims", "denies"} and set(one.speakers) & set(other.speakers)
        for one in a.voices
        for other in b.voices
    )


def groups(part: Sequence[ClaimItem]) -> Iterator[Group]:
    """The claims in a part of the index that hangs together, each with all its wordings."""
    for found, _ in grouped(part):
        yield from found


def grouped(part: Sequence[ClaimItem]) -> Iterator[tuple[list[Group], list[Tie]]]:
    """The claims of a part that hangs together, and how they are tied, block by block."""
    by_node: dict[str, list[ClaimItem]] = defaultdict(list)
    for item in sorted(part, key=lambda i: i.id):
        by_node[item.node].append(item)
    chosen = [held[0] for _, held in sorted(by_node.items())]
    for block in _blocks(chosen):
        table = np.eye(len(block))
        scores: dict[tuple[str, str], Decision] = {}
        for x in range(len(block)):
            for y in range(x):
                scores[block[y].node, block[x].node] = decide(block[y], block[x])
                apart = contrary(block[y], block[x]) or both_ways(block[y], block[x])
                held = -np.inf if apart else score(block[y], block[x])
                table[x, y] = table[y, x] = held
        parts = average_link(table, SAME, NEAREST)
        found = [_group([block[n] for n in numbers], by_node, scores) for numbers in parts]
        yield found, list(_ties(found, parts, block, scores))


def _group(
    chosen: Sequence[ClaimItem],
    by_node: dict[str, list[ClaimItem]],
    scores: dict[tuple[str, str], Decision],
) -> Group:
    nodes = {item.node for item in chosen}
    own = {pair: scores[pair] for pair in _pairs(chosen) if pair in scores}
    return Group(tuple(i for item in chosen for i in by_node[item.node] if i.node in nodes), own)


def _pairs(items: Sequence[ClaimItem]) -> Iterator[tuple[str, str]]:
    nodes = sorted(item.node for item in items)
    return ((a, b) for n, b in enumerate(nodes) for a in nodes[:n])


def _ties(
    found: Sequence[Group],
    parts: Sequence[Sequence[int]],
    block: Sequence[ClaimItem],
    scores: dict[tuple[str, str], Decision],
) -> Iterator[Tie]:
    """How the groups of a block are tied: by the two wordings that are nearest."""
    home = {block[n].node: at for at, numbers in enumerate(parts) for n in numbers}
    by_node = {item.node: item for item in block}
    best: dict[tuple[int, int, bool], tuple[float, str, str]] = {}
    for (a, b), decision in scores.items():
        one, other, opposite = home[a], home[b], contrary(by_node[a], by_node[b])
        least = least_denial(by_node[a], by_node[b]) if opposite else CLOSE
        if one == other or decision.score < least:
            continue
        if opposite:
            a, b = _denying(by_node[a], by_node[b])
            one, other = home[a], home[b]
        else:
            one, other = sorted((one, other))
        key = (one, other, opposite)
        best[key] = max(best.get(key, (0.0, "", "")), (decision.score, a, b))
    for (one, other, opposite), (_, a, b) in sorted(best.items()):
        yield Tie(found[one], found[other], scores[min(a, b), max(a, b)], opposite)


def chosen(ties: Sequence[Tie]) -> Iterator[Tie]:
    """Those of the ties that are kept: a claim denies one other, and none that denies in its turn.

    The surest come first; two of which one denies the other are not close as well.
    """
    denying: set[tuple[str, ...]] = set()
    denied: set[tuple[str, ...]] = set()
    apart: set[frozenset[tuple[str, ...]]] = set()
    ordered = sorted(ties, key=lambda t: (-t.decision.score, t.first.nodes(), t.second.nodes()))
    for tie in (tie for tie in ordered if tie.denies):
        first, second = tie.first.nodes(), tie.second.nodes()
        apart.add(frozenset((first, second)))
        if first not in denying | denied and second not in denying:
            denying.add(first)
            denied.add(second)
            yield tie
    for tie in ordered:
        if not tie.denies and frozenset((tie.first.nodes(), tie.second.nodes())) not in apart:
            yield tie


def _denying(a: ClaimItem, b: ClaimItem) -> tuple[str, str]:
    """The IRIs of two wordings, of which one says no, that one first."""
    later = (a.day or "", a.node) > (b.day or "", b.node)
    first = a.negative if a.negative != b.negative else later
    return (a.node, b.node) if first else (b.node, a.node)


def _blocks(items: Sequence[ClaimItem], least: float = NEAR) -> Iterator[list[ClaimItem]]:
    """The wordings in parts of at most ``LARGEST``."""
    if len(items) <= LARGEST or least >= 1:
        yield list(items)
        return
    higher = least + 0.05
    pairs = [
        (x, y) for x in range(len(items)) for y in range(x) if score(items[x], items[y]) >= higher
    ]
    for numbers in joined(len(items), pairs):
        yield from _blocks([items[n] for n in numbers], higher)
