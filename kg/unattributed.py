"""What was seen in articles and not attributed, as records: so that nothing is dropped silently."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from kg.iri import BASE, article_iri
from kg.kinds import FindingKind
from kg.model import ArticleFacts

COLUMNS = ("kind", "text", "source", "start", "end", "article")
"""Keys of a record: what it is, its words, their file and offsets, and the article's IRI."""

NAMES = {
    FindingKind.QUOTATION_WITHOUT_SOURCE: (
        "quotation without a source",
        "quotations without a source",
    ),
    FindingKind.CUE_WITHOUT_CONTENT: ("cue without a content", "cues without a content"),
    FindingKind.UNBALANCED_QUOTATION_MARK: (
        "unbalanced quotation mark",
        "unbalanced quotation marks",
    ),
    FindingKind.UNRESOLVED_SOURCE: ("source not resolved", "sources not resolved"),
    FindingKind.OTHER_LANGUAGE: ("article in another language", "articles in another language"),
}
"""What one of a kind is called, and several; in the order in which they are told."""


def unattributed(facts: Iterable[ArticleFacts], base: str = BASE) -> Iterator[dict[str, Any]]:
    """A record with the keys of `COLUMNS` for each finding, article by article, in text order."""
    for one in facts:
        for finding in sorted(one.findings, key=lambda f: (f.span.start, f.span.end, f.kind)):
            yield {
                "kind": str(finding.kind),
                "text": finding.span.text,
                "source": one.article.source,
                "start": finding.span.start,
                "end": finding.span.end,
                "article": article_iri(one.article, base),
            }
