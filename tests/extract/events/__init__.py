"""Tests of the events and propositions."""
