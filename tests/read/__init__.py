"""The tests of the reading room."""
