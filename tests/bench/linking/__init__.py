"""The gold of claims and its scorer."""
