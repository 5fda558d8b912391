"""Words made by hand, for tests that need no parser."""

from __future__ import annotations

from kg.extract.tagger.quotes import quote_states
from kg.extract.tagger.tokens import Words


def words(*paragraphs: str) -> Words:
    """The words of paragraphs given with blanks between words; each hangs on the one before."""
    texts = [line.split() for line in paragraphs]
    flat = [t for part in texts for t in part]
    starts: list[int] = []
    parts: list[tuple[int, int]] = []
    at = 0
    for part in texts:
        parts.append((len(starts), len(starts) + len(part)))
        for text in part:
            starts.append(at)
            at += len(text) + 1
    return Words(
        text=tuple(flat),
        start=tuple(starts),
        lemma=tuple(t.lower() for t in flat),
        tag=("NN",) * len(flat),
        dep=("dep",) * len(flat),
        head=tuple(max(i - 1, 0) for i in range(len(flat))),
        sentence=tuple(n for n, part in enumerate(texts) for _ in part),
        quote=tuple(s for part in quote_states(texts) for s in part),
        paragraphs=tuple(parts),
    )
