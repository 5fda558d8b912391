"""The figures that a text states: numbers, what bounds them, and what they count."""
