"""Tests of the training data of claims."""
