"""What the parse knows better than the taggers of the edges of an attribution."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.extract.attribution.attribution import Attribution, Range
from kg.extract.attribution.reading import Reading
from kg.extract.attribution.sources import reporter_above, source_head
from kg.extract.attribution.verbs import CITING, keeps_name_back

if TYPE_CHECKING:
    from spacy.tokens import Token

CLEAR = frozenset({"clear", "unclear", "known", "unknown", "certain", "uncertain"})
"""What "it is not … why": nobody says that."""


def mended(reading: Reading, tag: Attribution, twin: Attribution | None) -> Attribution | None:
    """A tagger's attribution with its edges mended; None where it is none.

    Args:
        reading: the article.
        tag: what the taggers found.
        twin: what the rules found for the same cue, if anything.
    """
    head = tag.head(reading.doc)
    if head is None:
        return tag
    if _is_nobodys(reading, tag, head):
        return None
    if head.lemma_ == "accuse":
        tag = replace(tag, contents=tuple(_from_charge(reading, tag.contents, head)))
    tag = _behind_citation(reading, tag)
    if tag.sources:  # else the one who says it may have been swallowed by the content
        return tag
    parts = tuple(p for p in tag.contents if not _is_subject(reading, p, head))
    if not parts:
        return replace(tag, contents=twin.contents, sources=twin.sources) if twin else tag
    if parts == tag.contents:
        return tag
    if twin is not None:
        return replace(tag, contents=twin.contents, sources=twin.sources)
    return replace(tag, contents=parts)


def joined_reports(
    rules: Iterable[Attribution], tag: Attribution, head: Token
) -> list[Attribution]:
    """The rules' attributions whose cue "and" joins to the tagger's cue, inside its content.

    "He said that he was appalled *and called* for an inquiry" is two statements.
    """
    found = []
    inner = tag.tokens()
    for rule in rules:
        if rule.cue is None or rule.cue[0] not in inner or rule.contents[0][0] not in inner:
            continue
        cue = rule.head(head.doc)
        inside = cue is not None and cue.i in inner and rule.tokens() <= inner
        if cue is not None and inside and reporter_above(cue) == head:
            found.append(rule)
    return found


def cut_before(reading: Reading, tag: Attribution, report: Attribution) -> Attribution:
    """A tagger's attribution without the joined report and the "and" before it."""
    if report.cue is None:
        return tag
    cut = report.cue[0]
    while reading.doc[cut - 1].pos_ in ("CCONJ", "ADV", "AUX") or reading.doc[cut - 1].text == ",":
        cut -= 1
    parts = tuple((start, min(end, cut)) for start, end in tag.contents if start < cut)
    return replace(tag, contents=parts) if parts else tag


def _is_nobodys(reading: Reading, tag: Attribution, head: Token) -> bool:
    """Whether the words tell of nothing said: "it was not clear why", "declined to be named"."""
    if keeps_name_back(head) or _is_asked(reading, tag, head):
        return True
    words = {reading.doc[i].lower_ for i in range(*tag.cue or (head.i, head.i + 1))}
    return not tag.sources and bool(words & CLEAR) and head.pos_ in ("ADJ", "AUX", "PRON", "VERB")


def _is_asked(reading: Reading, tag: Attribution, head: Token) -> bool:
    """Whether the article itself asks: "What did Rome say?" holds no content of Rome's."""
    asks = head.sent[-1].text == "?" and head.i not in reading.quoted
    return asks and all(reading.doc[i].tag_ in ("WP", "WDT", "WRB") for i in tag.tokens())


def _behind_citation(reading: Reading, tag: Attribution) -> Attribution:
    """An attribution without the source of its source: "reported, *citing two aides*, that …"."""
    doc, cue = reading.doc, tag.cue
    cited = (i for i in range(*cue or (0, 0)) if doc[i].lower_ in CITING)
    start, end = tag.contents[0]
    at = next(cited, start)
    if cue is None or doc[at].lower_ not in CITING or start < cue[0] or at in reading.quoted:
        return tag
    that = [i for i in range(at + 2, end) if doc[i].lower_ == "that" and doc[i - 1].text == ","]
    if not that:
        return tag
    stop = next((i for i in range(*cue) if doc[i].text == ","), cue[1])
    return replace(tag, cue=(cue[0], stop), contents=((that[0], end), *tag.contents[1:]))


def _from_charge(reading: Reading, contents: Iterable[Range], head: Token) -> Iterator[Range]:
    """The contents of "accused Britain on Friday of ramming", from "of" on."""
    of = [c.i for c in head.children if c.dep_ == "prep" and c.lower_ == "of" and c.i > head.i]
    for start, end in contents:
        inside = [i for i in of if start < i < end and i not in reading.quoted]
        yield (inside[0], end) if inside and start > head.i else (start, end)


def _is_subject(reading: Reading, part: Range, head: Token) -> bool:
    """Whether a part of the content, in no quotation, is the one who says it."""
    start, end = part
    if end > head.i or start in reading.quoted or head.pos_ != "VERB":
        return False
    subject = source_head(head)
    if subject is None or not start <= subject.i < end:
        return False
    return reading.doc[start:end].root in (subject, subject.head) and subject.left_edge.i <= start
