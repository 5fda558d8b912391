"""One article to its facts: attributions, actors, speech acts, targets, times, figures, events."""
