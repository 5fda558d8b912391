"""One article to its facts: attributions, actors, speech acts, targets, dates and quantities."""
