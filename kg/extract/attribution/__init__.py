"""Attributions: who (source), by which word (cue), said what (content)."""
