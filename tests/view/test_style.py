"""Every type and kind has its look, and the colours of the types can be told apart by all."""

from __future__ import annotations

from itertools import combinations
from typing import TypeAlias

import numpy as np
import pytest
from numpy.typing import NDArray

from kg.kinds import ActorKind, StatementType
from kg.view.style import (
    DARK_BACKGROUND,
    KIND_COLOURS,
    KIND_SHAPES,
    LIGHT_BACKGROUND,
    SPEAKER_COLOURS,
    TYPE_COLOURS,
)

Colour: TypeAlias = NDArray[np.float64]

# Machado, Oliveira and Fernandes (2009), severity 1.0, for linear RGB.
SIGHT = {
    "usual": np.eye(3),
    "protanopia": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "deuteranopia": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
}


def linear(colour: str) -> Colour:
    """Linear RGB of ``#rrggbb`` (IEC 61966-2-1)."""
    channels = np.array([int(colour[place : place + 2], 16) for place in (1, 3, 5)]) / 255
    return np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)


def luminance(colour: str) -> float:
    return float(linear(colour) @ np.array([0.2126, 0.7152, 0.0722]))


def lab(colour: str, sight: str) -> tuple[float, float, float]:
    """CIE Lab (D65) of a colour as that sight sees it."""
    to_xyz = np.array(
        [
            [0.4124564, 0.3575761, 0.1804375],
            [0.2126729, 0.7151522, 0.0721750],
            [0.0193339, 0.1191920, 0.9503041],
        ]
    )
    xyz = to_xyz @ np.clip(SIGHT[sight] @ linear(colour), 0, 1) / np.array([0.95047, 1, 1.08883])
    x, y, z = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return float(116 * y - 16), float(500 * (x - y)), float(200 * (y - z))


def mean_hue(one: float, other: float) -> float:
    """The mean of two angles in degrees, along the shorter way round."""
    total = one + other
    if abs(one - other) <= 180:
        return total / 2
    return (total + 360) / 2 if total < 360 else (total - 360) / 2


def difference(one: tuple[float, float, float], other: tuple[float, float, float]) -> float:
    """CIEDE2000 (Sharma, Wu and Dalal 2005)."""
    (l1, a1, b1), (l2, a2, b2) = one, other
    seventh = ((np.hypot(a1, b1) + np.hypot(a2, b2)) / 2) ** 7
    stretch = 1.5 - 0.5 * np.sqrt(seventh / (seventh + 25.0**7))
    c1, c2 = np.hypot(a1 * stretch, b1), np.hypot(a2 * stretch, b2)
    h1 = np.degrees(np.arctan2(b1, a1 * stretch)) % 360
    h2 = np.degrees(np.arctan2(b2, a2 * stretch)) % 360
    turn = (h2 - h1 + 180) % 360 - 180
    hue = 2 * np.sqrt(c1 * c2) * np.sin(np.radians(turn / 2))
    light, chroma, mean = (l1 + l2) / 2, (c1 + c2) / 2, mean_hue(h1, h2)
    weight = (
        1
        - 0.17 * np.cos(np.radians(mean - 30))
        + 0.24 * np.cos(np.radians(2 * mean))
        + 0.32 * np.cos(np.radians(3 * mean + 6))
        - 0.20 * np.cos(np.radians(4 * mean - 63))
    )
    by_l = (l2 - l1) / (1 + 0.015 * (light - 50) ** 2 / np.sqrt(20 + (light - 50) ** 2))
    by_c = (c2 - c1) / (1 + 0.045 * chroma)
    by_h = hue / (1 + 0.015 * chroma * weight)
    bend = np.sin(np.radians(60 * np.exp(-(((mean - 275) / 25) ** 2))))
    turned = -2 * np.sqrt(chroma**7 / (chroma**7 + 25.0**7)) * bend
    return float(np.sqrt(by_l**2 + by_c**2 + by_h**2 + turned * by_c * by_h))


def test_the_measure_gives_the_published_example() -> None:
    """The first pair of Sharma, Wu and Dalal's test data."""
    assert difference((50, 2.6772, -79.7751), (50, 0, -82.7485)) == pytest.approx(2.0425, abs=1e-4)


def test_every_type_and_kind_has_a_look() -> None:
    assert set(TYPE_COLOURS) == set(StatementType)
    assert set(KIND_COLOURS) == set(KIND_SHAPES) == set(ActorKind)
    assert len(set(KIND_SHAPES.values())) == len(ActorKind)


@pytest.mark.parametrize("sight", SIGHT)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_any_two_types_differ_to_every_sight(scheme: str, sight: str) -> None:
    seen = {name: lab(getattr(colours, scheme), sight) for name, colours in TYPE_COLOURS.items()}
    close = [
        (one, other, distance)
        for one, other in combinations(seen, 2)
        if (distance := difference(seen[one], seen[other])) < 10
    ]
    assert close == []


@pytest.mark.parametrize(
    ("scheme", "background"), [("light", LIGHT_BACKGROUND), ("dark", DARK_BACKGROUND)]
)
def test_every_type_and_speaker_stands_out_from_the_background(
    scheme: str, background: str
) -> None:
    paper = luminance(background)
    for colours in (*TYPE_COLOURS.values(), *SPEAKER_COLOURS):
        ink = luminance(getattr(colours, scheme))
        contrast = (max(ink, paper) + 0.05) / (min(ink, paper) + 0.05)
        assert contrast >= 3, colours


@pytest.mark.parametrize("sight", SIGHT)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_any_two_speakers_of_a_plot_differ_to_every_sight(scheme: str, sight: str) -> None:
    seen = [lab(getattr(colours, scheme), sight) for colours in SPEAKER_COLOURS]
    assert min(difference(one, other) for one, other in combinations(seen, 2)) >= 15
