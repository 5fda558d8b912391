"""Where the actors stand: a spring layout in which no two labels overlap and nothing flies off."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import TypeAlias

import networkx as nx
import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float64]
Box: TypeAlias = tuple[float, float]
"""Width and height of what a node takes up with its label, in pixels at zoom 1."""
Point: TypeAlias = tuple[float, float]

SEED = 7
SPACING = 150.0
"""Pixels for each unit of the spring layout, times the root of the number of nodes."""
ROOMY = 40
"""Up to so many actors there is room for the names of edges between them."""
ROOMY_GAP = (34.0, 66.0)
TIGHT_GAP = (16.0, 20.0)
"""The least distance between two boxes sideways and lengthwise, in pixels."""
PACK_GAP = 60.0
"""The distance between two groups of actors, in pixels."""
FILLED = 0.35
"""The most that boxes and gaps may fill of the area at the start."""
STEP = 0.4
"""The share of an overlap that each of two boxes moves in a turn; a half would swing to and fro."""
MOST_TURNS = 1000
ASPECT = 1.1
"""Width over height of the whole: about that of the drawing area on a laptop."""
DRAWN_IN = 0.75
"""The power to which coordinates are raised; 1 would leave outliers where the springs put them."""
MOST_STRETCH = 1.8
"""How far a component that is too narrow or too flat is drawn out."""


def positions(
    boxes: Mapping[str, Box], edges: Iterable[tuple[str, str]]
) -> dict[str, tuple[int, int]]:
    """A place for the centre of each box, in whole pixels: the same for the same input.

    Actors who speak about each other stand together; groups of actors without a link between them
    are packed side by side, the largest first, single actors last.
    """
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(sorted(boxes))
    graph.add_edges_from(sorted(edges))
    components = sorted(
        (sorted(component) for component in nx.connected_components(graph)),
        key=lambda component: (-len(component), component),
    )
    placed = [_component(graph, component, boxes) for component in components]
    return {node: (round(x), round(y)) for node, (x, y) in sorted(_packed(placed, boxes).items())}


def _component(
    graph: nx.Graph[str], nodes: list[str], boxes: Mapping[str, Box]
) -> dict[str, Point]:
    if len(nodes) == 1:
        return {nodes[0]: (0.0, 0.0)}
    part: nx.Graph[str] = nx.Graph()
    part.add_nodes_from(nodes)
    part.add_edges_from(sorted((min(ends), max(ends)) for ends in graph.subgraph(nodes).edges()))
    scale = SPACING * math.sqrt(len(nodes)) / 1.4
    # The springs' rest length: above the default 1/sqrt(n), so that hubs do not pull all together.
    rest = 1.6 / math.sqrt(len(nodes))
    spring = nx.spring_layout(part, k=rest, iterations=200, seed=SEED)
    places = {
        node: (_drawn_in(float(x)) * scale, _drawn_in(float(y)) * scale)
        for node, (x, y) in spring.items()
    }
    return without_overlap(_stretched(places, boxes), boxes)


def _drawn_in(coordinate: float) -> float:
    """A coordinate from -1 to 1, far-off ones drawn in, so that the middle has more room."""
    return math.copysign(abs(coordinate) ** DRAWN_IN, coordinate)


def _stretched(places: dict[str, Point], boxes: Mapping[str, Box]) -> dict[str, Point]:
    """The places, drawn out sideways or lengthwise towards the shape of the drawing area."""
    left, top, right, low = _frame(places, boxes)
    wanted = ASPECT * (low - top) / (right - left)
    x_by, y_by = min(max(wanted, 1.0), MOST_STRETCH), min(max(1 / wanted, 1.0), MOST_STRETCH)
    return {node: (x * x_by, y * y_by) for node, (x, y) in places.items()}


def without_overlap(places: Mapping[str, Point], boxes: Mapping[str, Box]) -> dict[str, Point]:
    """The places, spread and moved apart until no two boxes come closer than the gap."""
    nodes = sorted(places)
    points = np.array([places[node] for node in nodes], dtype=float)
    gap = np.array(ROOMY_GAP if len(nodes) <= ROOMY else TIGHT_GAP)
    sizes = np.array([boxes[node] for node in nodes], dtype=float) + gap
    spread = np.prod(np.ptp(points, axis=0) + sizes.mean(axis=0))
    points *= max(1.0, math.sqrt(sizes.prod(axis=1).sum() / FILLED / spread))
    wanted = (sizes[:, None, :] + sizes[None, :, :]) / 2
    for turn in range(1, MOST_TURNS):
        step = _step_apart(points, wanted)
        if not step.any():
            break
        points += step
        if turn % 50 == 0:
            # A crowd that cannot part within its bounds gets more room.
            points *= 1.1
    return {node: (float(x), float(y)) for node, (x, y) in zip(nodes, points, strict=True)}


def _step_apart(points: Floats, wanted: Floats) -> Floats:
    """How to move each point so that overlapping pairs part, each along the shorter way."""
    apart = points[None, :, :] - points[:, None, :]
    overlap = wanted - np.abs(apart)
    # Two points in the same place part by their order.
    order = np.arange(len(points))
    sign = np.where(
        apart == 0, np.sign(order[None, :] - order[:, None])[:, :, None], np.sign(apart)
    )
    hit = np.all(overlap > 0.5, axis=2) & ~np.eye(len(points), dtype=bool)
    sideways = overlap[:, :, 0] < overlap[:, :, 1]
    shorter = np.stack([hit & sideways, hit & ~sideways], axis=2)
    step: Floats = -(np.where(shorter, overlap * sign, 0.0)).sum(axis=1) * STEP
    return step


def _packed(components: list[dict[str, Point]], boxes: Mapping[str, Box]) -> dict[str, Point]:
    """The components in rows from the top, each row about as wide as the whole should be."""
    frames = [_frame(component, boxes) for component in components]
    area = sum(
        (right - left + PACK_GAP) * (low - top + PACK_GAP) for left, top, right, low in frames
    )
    widest = max((right - left for left, _, right, _ in frames), default=0.0)
    width = max(widest, math.sqrt(area * ASPECT))
    placed: dict[str, Point] = {}
    x = y = row_height = 0.0
    for component, (left, top, right, low) in zip(components, frames, strict=True):
        if x > 0 and x + right - left > width:
            x, y, row_height = 0.0, y + row_height + PACK_GAP, 0.0
        for node, (node_x, node_y) in component.items():
            placed[node] = (node_x - left + x, node_y - top + y)
        x += right - left + PACK_GAP
        row_height = max(row_height, low - top)
    return placed


def _frame(
    component: dict[str, Point], boxes: Mapping[str, Box]
) -> tuple[float, float, float, float]:
    """Left, top, right and lower edge of a component with its boxes."""
    return (
        min(x - boxes[node][0] / 2 for node, (x, _) in component.items()),
        min(y - boxes[node][1] / 2 for node, (_, y) in component.items()),
        max(x + boxes[node][0] / 2 for node, (x, _) in component.items()),
        max(y + boxes[node][1] / 2 for node, (_, y) in component.items()),
    )
