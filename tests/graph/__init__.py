"""Tests of ``kg.graph``."""
