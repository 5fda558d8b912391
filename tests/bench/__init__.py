"""Tests of the benches, as far as they decide anything."""
