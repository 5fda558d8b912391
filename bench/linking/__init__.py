"""How well articles are joined: claims, denials and actors held against a gold made by reading."""
