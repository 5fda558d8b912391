"""The tests of kg; the tree mirrors the package."""
