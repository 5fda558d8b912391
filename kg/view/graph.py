"""What the picture shows: which actors and edges, where, how large, how curved."""

from __future__ import annotations

import math
import textwrap
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.view.contested import MOST_CLAIMS, Voice, contested, voices
from kg.view.data import ActorRecord, Records
from kg.view.layout import Box, positions

LABEL_WIDTH = 20
"""Characters to a line of a label."""
CLAIM_WIDTH = 26
"""Characters to a line of a claim."""
LABEL_LINES = 3
CLAIM_SCALE = 1.6
"""How much larger than labels of actors those of claims may become."""
# Pixels at a font size of 14; generous, as the reader's font is not known.
CHARACTER_WIDTH = 8.0
LINE_HEIGHT = 18.0


@dataclass(frozen=True, slots=True)
class Node:
    """An actor in the picture."""

    actor: int
    """Its place in the records."""
    label: str
    kind: str
    tooltip: str
    size: int
    """Half the height of its shape, in pixels at zoom 1."""
    x: int
    y: int
    beside: tuple[int, int]
    """Where it stands while claims are shown too."""


@dataclass(frozen=True, slots=True)
class ClaimNode:
    """A claim in the picture, a box around its label."""

    claim: int
    """Its place in the records."""
    label: str
    tooltip: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Edge:
    """All statements of one type from one actor to another, of one relation."""

    speaker: int
    whom: int
    type: str
    relation: str
    statements: tuple[int, ...]
    curve: float
    """How far it bends to the right as one goes, as a share of its length; negative to the left."""


@dataclass(frozen=True, slots=True)
class Graph:
    """The picture, and how much there would be without a limit."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    actors: int
    claims: tuple[ClaimNode, ...]
    voices: tuple[Voice, ...]
    contested: int
    """How many claims are contested among the actors in the picture."""


def graph(known: Records, max_nodes: int, max_claims: int = MOST_CLAIMS) -> Graph:
    """The graph of the records, of at most ``max_nodes`` actors and ``max_claims`` claims.

    An actor belongs to it who speaks or is addressed; those with the most statements, made or
    received, are kept.  A claim belongs to it that one of those makes and another denies or
    confirms.
    """
    counts = _counts(known)
    ranked = sorted(counts, key=lambda place: (-counts[place], place))
    kept = set(ranked[:max_nodes])
    grouped = {ends: found for ends, found in _grouped(known).items() if kept.issuperset(ends[:2])}
    disputed = contested(known, kept)
    chosen = disputed[:max_claims]
    voiced = tuple(voices(known, chosen, kept))
    sizes = {place: _size(counts[place]) for place in kept}
    labels = {place: wrapped(known["actors"][place]["label"]) for place in kept}
    boxes = {str(place): _box(labels[place], sizes[place]) for place in kept}
    claims = {place: _short(known["claims"][place]["text"]) for place in chosen}
    pairs = {(str(ends[0]), str(ends[1])) for ends in grouped}
    bare = positions(boxes, pairs)
    together = _together(boxes, pairs, claims, voiced) if chosen else bare

    def lifted(places: Mapping[str, tuple[int, int]], place: int) -> tuple[int, int]:
        """The middle of the shape; the label hangs below it, in the same box."""
        x, y = places[str(place)]
        return x, y + sizes[place] - round(boxes[str(place)][1] / 2)

    nodes = (
        Node(
            actor=place,
            label=labels[place],
            kind=known["actors"][place]["kind"],
            tooltip=_tooltip(known["actors"][place], counts[place]),
            size=sizes[place],
            x=lifted(bare, place)[0],
            y=lifted(bare, place)[1],
            beside=lifted(together, place),
        )
        for place in sorted(kept)
    )
    drawn = (
        ClaimNode(place, claims[place], _spoken(known, place), *together[claim_id(place)])
        for place in sorted(chosen)
    )
    return Graph(
        tuple(nodes), tuple(_edges(grouped)), len(counts), tuple(drawn), voiced, len(disputed)
    )


def claim_id(place: int) -> str:
    """What the claim at that place is called in the picture."""
    return f"claim {place}"


def _together(
    boxes: Mapping[str, Box],
    pairs: set[tuple[str, str]],
    claims: Mapping[int, str],
    voiced: Sequence[Voice],
) -> dict[str, tuple[int, int]]:
    """Where actors and claims stand in one picture."""
    with_claims = {**boxes, **{claim_id(place): _framed(text) for place, text in claims.items()}}
    ends = {(str(voice.speaker), claim_id(voice.claim)) for voice in voiced}
    return positions(with_claims, pairs | ends)


Ends = tuple[int, int, str, str]
"""Speaker, whom, type and relation."""


def _counts(known: Records) -> Counter[int]:
    """How many statements each actor makes or receives; speakers who address nobody included."""
    counts: Counter[int] = Counter()
    for statement in known["statements"]:
        counts.update(
            {*statement["speakers"], *_addressees(statement["speakers"], statement["whom"])}
        )
    return counts


def _addressees(speakers: Sequence[int], whom: Sequence[int]) -> Iterator[int]:
    """Those whom someone else addresses: without a speaker there is no edge."""
    return (place for place in whom if any(speaker != place for speaker in speakers))


def _grouped(known: Records) -> dict[Ends, list[int]]:
    grouped: dict[Ends, list[int]] = defaultdict(list)
    for place, statement in enumerate(known["statements"]):
        for speaker in statement["speakers"]:
            for whom in statement["whom"]:
                if whom != speaker:
                    ends = (speaker, whom, statement["type"], statement["relation"])
                    grouped[ends].append(place)
    return dict(sorted(grouped.items()))


def _edges(grouped: Mapping[Ends, Sequence[int]]) -> Iterator[Edge]:
    """The edges, bent so that no two between the same actors lie on each other.

    Edges that go one way fan out on one side, those that go back on the other; if none goes back,
    on both sides by turns.
    """
    pairs = {ends[:2] for ends in grouped}
    drawn: Counter[tuple[int, int]] = Counter()
    for ends, statements in grouped.items():
        pair = ends[:2]
        turn = drawn[pair]
        drawn[pair] += 1
        if (pair[1], pair[0]) in pairs:
            curve = 0.12 + 0.13 * turn
        else:
            curve = (0.06 + 0.13 * ((turn + 1) // 2)) * (-1 if turn % 2 else 1)
        yield Edge(*ends, statements=tuple(statements), curve=round(curve, 2))


def wrapped(label: str, width: int = LABEL_WIDTH) -> str:
    """The label in lines short enough for the picture; what is too long ends in dots."""
    lines = textwrap.wrap(
        " ".join(label.split()),
        width,
        max_lines=LABEL_LINES,
        placeholder=" …",
        break_on_hyphens=False,
    )
    return "\n".join(lines)


def _size(count: int) -> int:
    return min(34, round(9 + 5 * math.sqrt(count)))


def _box(label: str, size: int) -> Box:
    lines = label.split("\n")
    width = max(len(line) for line in lines) * CHARACTER_WIDTH
    return max(width, 2.0 * size), 2.0 * size + len(lines) * LINE_HEIGHT + 6


def _short(text: str) -> str:
    return wrapped(text[:1].upper() + text[1:], CLAIM_WIDTH)


def _framed(label: str) -> Box:
    """What a claim takes up: its label, which has to be read in a zoomed-out picture, framed."""
    lines = label.split("\n")
    width = max(len(line) for line in lines) * CHARACTER_WIDTH * CLAIM_SCALE
    return width + 24, len(lines) * LINE_HEIGHT * CLAIM_SCALE + 16


def _spoken(known: Records, place: int) -> str:
    """What the tooltip of a claim says."""
    claim = known["claims"][place]
    counts = {
        "put forward": claim["by"],
        "denied": claim["denied"],
        "confirmed": claim["confirmed"],
    }
    parts = [f"{word} {len(held)}×" for word, held in counts.items() if held]
    return f"{' '.join(claim['text'].split())}\n{', '.join(parts)}"


def _tooltip(actor: ActorRecord, count: int) -> str:
    parts = [actor["label"], ", ".join(part for part in (actor["kind"], actor["country"]) if part)]
    parts += actor["roles"][:3]
    parts.append(f"{count} statement{'' if count == 1 else 's'} made or received")
    return "\n".join(parts)
