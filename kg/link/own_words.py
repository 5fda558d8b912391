"""What a statement says itself, without the words of others that it only mentions.

"She feels no relief at Sudria's admission that it fired the rocket" does not say that Sudria fired
it.  Who does no more than pass on another's words is looked through: "the paper says that Berg
said P" puts P forward too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kg.model import Span, Statement

PASSED_ON = 0.6
"""The share of a statement's characters from which it only passes on what another puts forward."""
_EDGES = " ,;:—–-"


def own_words(statement: Statement, nested: Iterable[Statement]) -> str:
    """The content of a statement without that of statements inside which it does not pass on.

    Args:
        statement: the outer one.
        nested: those that it reports.

    Returns:
        Its words, with `` … `` where something stands between; all of them if nothing remains.
    """
    length = sum(span.end - span.start for span in statement.content)
    cuts = [cut for inner in nested for cut in _cuts(inner, length)]
    kept = [part for span in statement.content for part in _without(span, cuts)]
    said = (part for part in kept if any(char.isalnum() for char in part))
    return " … ".join(said) or " … ".join(span.text for span in statement.content)


def _cuts(inner: Statement, length: int) -> Iterator[tuple[int, int]]:
    held = sum(span.end - span.start for span in inner.content)
    plain = inner.claim is not None and inner.denies is None and not inner.negated
    if not plain or held < PASSED_ON * length:
        yield from ((span.start, span.end) for span in inner.content)


def _without(span: Span, cuts: Sequence[tuple[int, int]]) -> Iterator[str]:
    """What remains of a span, piece by piece."""
    start = span.start
    for low, high in sorted(cuts):
        if start < low < span.end:
            yield span.text[start - span.start : low - span.start].strip(_EDGES)
        if low < span.end and high > start:
            start = high
    if start < span.end:
        yield span.text[start - span.start :].strip(_EDGES)
