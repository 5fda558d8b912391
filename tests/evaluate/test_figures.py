"""Intervals by drawing articles anew, and how well confidences are calibrated."""

from __future__ import annotations

import numpy as np
import pytest

from kg.evaluate.figures import (
    SAMPLES,
    Bin,
    Calibration,
    calibration,
    estimate,
    harmonic,
    ratio,
    sums,
)


def test_the_first_sums_are_those_of_all_articles_and_the_others_of_as_many() -> None:
    found = sums([(1, 10), (1, 20), (1, 30)])
    assert found.shape == (1 + SAMPLES, 2)
    assert found[0].tolist() == [3, 60]
    assert set(found[:, 0]) == {3}
    assert set(found[1:, 1]) == {30, 40, 50, 60, 70, 80, 90}


def test_the_same_articles_are_drawn_each_time() -> None:
    assert np.array_equal(sums([(1,), (5,)]), sums([(1,), (5,)]))


def test_the_interval_holds_95_in_100_of_the_draws() -> None:
    found = estimate(np.array([0.5, *np.linspace(0, 1, 1001)]))
    assert (found.value, round(found.low, 6), round(found.high, 6)) == (0.5, 0.025, 0.975)


def test_articles_that_are_alike_leave_no_doubt() -> None:
    counted = sums([(3, 4)] * 5)
    share = estimate(ratio(counted[:, 0], counted[:, 1]))
    assert (share.value, share.low, share.high) == (0.75, 0.75, 0.75)


def test_a_share_of_nothing_is_0() -> None:
    nothing = np.zeros(2)
    assert ratio(nothing, nothing).tolist() == [0, 0]
    assert harmonic(nothing, nothing).tolist() == [0, 0]


def test_calibration_compares_confidence_with_what_was_right() -> None:
    judged = [(0.9, n != 0) for n in range(10)] + [(0.5, n < 2) for n in range(10)]
    found = calibration(judged)
    assert found is not None
    assert [b.count for b in found.bins] == [2] * 10
    assert sum(b.right * b.count for b in found.bins) == pytest.approx(11)


def test_confidences_that_are_right_as_often_as_they_say_have_no_error() -> None:
    assert calibration([(1.0, True)] * 20) == Calibration(0.0, (Bin(2, 1.0, 1.0),) * 10)
    assert calibration([(1.0, False)] * 20) == Calibration(1.0, (Bin(2, 1.0, 0.0),) * 10)


def test_few_predictions_make_few_bins_and_none_no_calibration() -> None:
    found = calibration([(0.25, False), (0.75, True)])
    assert found == Calibration(0.25, (Bin(1, 0.25, 0.0), Bin(1, 0.75, 1.0)))
    assert calibration([]) is None
