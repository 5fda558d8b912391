"""Tests of kg.link."""
