"""The times that an article tells."""
