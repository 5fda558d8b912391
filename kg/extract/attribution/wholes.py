"""Contents and sources made whole: what the taggers broke off, tied together or took too wide.

The taggers read windows of words, not clauses: they may stop in the middle of a subject, go on in
another sentence, or take the end of a relative clause for the one who speaks.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.extract.attribution.attribution import Attribution, Range, merged
from kg.extract.attribution.confidence import precision
from kg.extract.attribution.reading import Reading
from kg.extract.attribution.sources import RELATIVE, SUBJECTS, coordinated, noun_phrase
from kg.extract.lexicon import cue_verbs

if TYPE_CHECKING:
    from spacy.tokens import Token

CIRCUMSTANCES = frozenset({"prep", "npadvmod", "advmod", "advcl", "tmod"})
"""How a time or place before the subject hangs on the verb: "*In May* doctors said"."""

DASHES = frozenset({"-", "–", "—"})


def whole(reading: Reading, tag: Attribution, twin: Attribution) -> Attribution:
    """A tagger's attribution, with the clauses whole that it broke off and the parse has.

    Args:
        reading: the article.
        tag: what the taggers found.
        twin: what the rules found for the same cue.
    """
    parts = [_whole(reading, part, twin.contents) for part in tag.contents]
    return replace(tag, contents=merged(parts))


def untorn(reading: Reading, tag: Attribution, twin: Attribution, head: Token) -> Attribution:
    """A tagger's attribution without pieces of other sentences that are no quotations."""
    sentence = reading.sentence(head)
    own = tuple(part for part in tag.contents if _belongs(reading, part, sentence))
    sources = tuple(part for part in tag.sources if sentence[0] <= part[0] < sentence[1])
    if len(own) == len(tag.contents) or len(tag.contents) + len(tag.sources) <= 2:
        own = tag.contents
    if not any(sentence[0] <= part[0] < sentence[1] for part in twin.sources):
        sources = tag.sources
    return replace(tag, contents=own or twin.contents, sources=sources or twin.sources)


def with_own_source(reading: Reading, tag: Attribution, head: Token) -> Attribution:
    """A tagger's attribution whose source is the subject of its verb, where it missed that.

    "The firm, which Oslo *accused of fraud*, denied it": the taggers may take what stands last
    before the verb.  "*In May doctors* said": or what stands before the subject.
    """
    subject = next((c for c in head.children if c.dep_ == "nsubj"), None)
    if subject is None or subject.lower_ in RELATIVE or not tag.sources:
        return tag
    parts = tuple(p for p in tag.contents if not _is_inside(reading, p, subject, [subject]))
    tag = replace(tag, contents=parts or tag.contents)
    heads = coordinated(subject)
    kept = tuple(s for s in tag.sources if not _is_inside(reading, s, subject, heads))
    if len(kept) < len(tag.sources):
        kept = kept or tuple(noun_phrase(token) for token in heads)
        tag = replace(tag, sources=merged(kept))
        return replace(tag, sure=max(tag.sure or 0.0, precision(reading.doc, tag)))
    return replace(tag, sources=tuple(_trimmed(reading, s, subject) for s in tag.sources))


def _belongs(reading: Reading, part: Range, sentence: Range) -> bool:
    return part[0] in reading.quoted or sentence[0] <= part[0] < sentence[1]


def _whole(reading: Reading, part: Range, contents: tuple[Range, ...]) -> Range:
    """A part of a content, or the rules' longer one that it breaks off."""
    start, end = part
    for other in contents:
        if other[0] == start and end < other[1] and _breaks_off(reading, part, other[1]):
            return other
        if other[1] == end and other[0] < start and _lacks_subject(reading, part, other[0]):
            return other
    return part


def _breaks_off(reading: Reading, part: Range, end: int) -> bool:
    """Whether a clause that goes on to ``end`` is broken off before its verb or its second verb."""
    root = reading.doc[part[0] : end].root
    return root.i >= part[1] or any(part[1] <= t.i < end for t in _goes_on(root))


def _goes_on(verb: Token) -> Iterator[Token]:
    """The verbs joined to a verb that have a "that" of their own, or its subject.

    Of the latter none that reports: "said prices fell *and urged* …" may be the speaker's.
    """
    for token in verb.rights:
        if token.dep_ != "conj" or token.pos_ not in ("VERB", "AUX"):
            continue
        marked = any(c.dep_ == "mark" and c.lower_ == "that" for c in token.children)
        own = any(c.dep_ in SUBJECTS for c in token.children)
        other = own or token.lemma_.lower() in cue_verbs() or _but_before(token)
        if marked or not other:
            yield token
            yield from _goes_on(token)


def _but_before(verb: Token) -> bool:
    """Whether "but" joins a verb: "confirmed that it rang *but would not say* who called"."""
    return any(c.dep_ == "cc" and c.lower_ == "but" for c in verb.head.children if c.i < verb.i)


def _lacks_subject(reading: Reading, part: Range, start: int) -> bool:
    """Whether a part of a clause that begins at ``start`` begins behind its subject's noun."""
    if reading.doc[part[0] - 1].text in DASHES:  # behind the dateline of an agency
        return False
    root = reading.doc[start : part[1]].root
    return root.i >= part[0] and any(
        c.dep_ in SUBJECTS and start <= c.i < part[0] for c in root.children
    )


def _is_inside(reading: Reading, source: Range, subject: Token, heads: list[Token]) -> bool:
    """Whether a source is only a piece of the subject's own clauses: "…, which *Oslo accused*"."""
    start, end = source
    if start <= subject.i < end or any(start <= token.i < end for token in heads):
        return False
    token = reading.doc[start:end].root
    while subject.is_ancestor(token):
        if token.dep_ in ("relcl", "acl"):
            return True
        token = token.head
    return False


def _trimmed(reading: Reading, source: Range, subject: Token) -> Range:
    """A source without a time or place before its subject."""
    start, end = source
    first = reading.doc[start]
    left = subject.left_edge.i
    if start < left < end and first.dep_ in CIRCUMSTANCES and first.head == subject.head:
        return left, end
    return source
