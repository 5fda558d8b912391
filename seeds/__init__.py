"""A small corpus to start with."""
