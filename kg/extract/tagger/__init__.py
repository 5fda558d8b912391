"""Who said what: sources, cues and contents, found by two trained taggers and one decoder."""
