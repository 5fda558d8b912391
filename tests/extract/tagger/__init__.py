"""Tests of the attribution taggers."""
