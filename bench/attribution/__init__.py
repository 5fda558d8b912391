"""How well attributions are found, on articles annotated by trained people (PolNeAR)."""
