"""Benchmarks and measurements, side by side with peers; figures go to RESULTS.md."""
