"""Attributions of quotations: by the verb beside them, by a colon, or by going on.

A quotation belongs whole to the attribution that holds a part of it.  One that no clause takes as
its complement goes to the reporting verb that it touches.  One that stands as sentences of its own
goes on with the speaker before it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.extract.attribution.attribution import Attribution, Range, covered, merged, minus
from kg.extract.attribution.reading import QuotedTokens, Reading
from kg.extract.attribution.sources import sources
from kg.extract.attribution.verbs import (
    complements,
    cue_of,
    cue_range,
    is_negated,
    is_unreal,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

BESIDE = "quotation beside the verb"
COLON = "quotation behind a colon"
CONTINUED = "quotation that goes on"
MIN_WORDS = 4
"""A shorter quotation that nobody is said to say is a word in quotation marks."""


def completed(reading: Reading, found: Iterable[Attribution]) -> list[Attribution]:
    """The attributions with the whole of each quotation that their content begins or ends in."""
    return [_completed(reading, attribution) for attribution in found]


def _completed(reading: Reading, attribution: Attribution) -> Attribution:
    cue = attribution.cue
    spans = list(attribution.contents)
    for i in sorted(attribution.tokens()):
        quotation = reading.quoted.get(i)
        if quotation is None or (cue and cue[0] in covered(quotation.parts)):
            continue
        if any(start <= i < end for start, end in quotation.parts):
            spans.extend(quotation.parts)
    own = [cue] if cue else []
    contents = [reading.trimmed(piece) for span in merged(spans) for piece in minus(span, own)]
    return replace(attribution, contents=merged(contents))


def beside(reading: Reading, taken: set[int]) -> Iterator[Attribution]:
    """Quotations not ``taken`` yet, with the reporting verb right before or behind them."""
    free = [q for q in reading.quotations if not covered(q.parts) & taken]
    by_verb: dict[int, list[QuotedTokens]] = {}
    for quotation in free:
        verb = _verb_behind(reading, quotation) or _verb_before(reading, quotation)
        if verb is not None:
            by_verb.setdefault(verb.i, []).append(quotation)
    for i, quotations in sorted(by_verb.items()):
        verb = reading.doc[i]
        found = sources(verb)
        if found:
            yield Attribution(
                cue=cue_range(verb),
                sources=found,
                contents=merged(part for q in quotations for part in q.parts),
                rule=BESIDE,
                negated=is_negated(verb),
            )


def after_colon(reading: Reading, taken: set[int]) -> Iterator[Attribution]:
    """Quotations announced by a name and a colon at the start of their paragraph."""
    doc = reading.doc
    for quotation in reading.quotations:
        colon = quotation.start - 1
        if covered(quotation.parts) & taken or colon < 1 or doc[colon].text != ":":
            continue
        start = reading.paragraph_range(quotation.start)[0]
        name = reading.trimmed((start, colon))
        if name[0] < name[1] and all(doc[i].pos_ not in ("VERB", "AUX") for i in range(*name)):
            yield Attribution((colon, colon + 1), (name,), quotation.parts, COLON)


def continued(reading: Reading, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """Quotations that stand by themselves behind an attributed one, as sentences of their own.

    In the same paragraph they are more content of that attribution, so this yields it again,
    longer; in the next paragraph they are an attribution of their own without a cue.
    """
    held = _in_order(found)
    taken = {i for attribution in held for i in attribution.tokens()}
    for quotation in reading.quotations:
        if covered(quotation.parts) & taken or not _stands_alone(reading, quotation):
            continue
        number = _last_before(reading, held, quotation)
        if number is None:
            continue
        before = held[number]
        if reading.paragraph(before.contents[-1][0]) == reading.paragraph(quotation.start):
            held[number] = replace(before, contents=merged(before.contents + quotation.parts))
        else:
            speaker = before.follows if before.follows is not None else number
            held.append(
                Attribution(None, before.sources, quotation.parts, CONTINUED, follows=speaker)
            )
        taken |= covered(quotation.parts)
    yield from held


def _in_order(found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions by their contents; what one of them follows keeps its place in the list."""
    order = sorted(range(len(found)), key=lambda n: found[n].contents[0])
    place = {old: new for new, old in enumerate(order)}
    return [
        replace(one, follows=None if one.follows is None else place[one.follows])
        for one in (found[n] for n in order)
    ]


def unattributed(reading: Reading, found: Iterable[Attribution]) -> Iterator[QuotedTokens]:
    """The quotations of sentence length that no attribution holds."""
    taken = {i for attribution in found for i in attribution.tokens()}
    for quotation in reading.quotations:
        if not covered(quotation.parts) & taken and _words(reading, quotation) >= MIN_WORDS:
            yield quotation


def _words(reading: Reading, quotation: QuotedTokens) -> int:
    return sum(not reading.doc[i].is_punct for i in covered(quotation.parts))


def _stands_alone(reading: Reading, quotation: QuotedTokens) -> bool:
    """Whether nothing but quotations shares its sentences, and it is long enough to be one."""
    doc = reading.doc
    if _words(reading, quotation) < MIN_WORDS:
        return False
    start, end = quotation.start, quotation.end
    paragraph = reading.paragraph_range(start)
    opens = start == paragraph[0] or doc[start - 1].text in '.?!…”"' or doc[start - 1].is_space
    last = doc[end - 1].text if end else ""
    inner = doc[end - 2].text if last in '”"»' and end - 2 > start else last
    closes = end >= reading.paragraph_range(end - 1)[1] or inner in (".", "?", "!", "…", "...")
    return opens and closes


def _last_before(
    reading: Reading, held: Sequence[Attribution], quotation: QuotedTokens
) -> int | None:
    """The attribution that a quotation standing alone goes on with.

    It has to be the last one before it, in the same paragraph or the one before, and to hold
    a quotation: indirect speech followed by a quotation of somebody else is too common.
    """
    before = [
        (attribution.contents[-1], number)
        for number, attribution in enumerate(held)
        if attribution.contents[-1][1] <= quotation.start
        and (attribution.cue is None or attribution.cue[0] < quotation.start)
    ]
    if not before:
        return None
    last, number = max(before)
    here, there = reading.paragraph(quotation.start), reading.paragraph(last[0])
    quotes = any(i in reading.quoted for i in held[number].tokens())
    close = here == there or (
        here == there + 1 and quotation.start == reading.paragraph_starts[here]
    )
    return number if close and (quotes or here == there) else None


def _verb_behind(reading: Reading, quotation: QuotedTokens) -> Token | None:
    """The verb of "…," Lin said, or of "…," said Lin."""
    doc = reading.doc
    stop = min(reading.paragraph_range(quotation.end - 1)[1], quotation.end + 25)
    for i in range(quotation.end, stop):
        token = doc[i]
        if i in reading.quoted or token.text in ".?!;:":
            return None
        if token.text == "," and i > quotation.end:
            return None
        cue = cue_of(token)
        if cue is not None and not is_unreal(token):
            takes = cue.frames & {"that", "quote"} and not _is_manner(reading, quotation, token)
            own = _ends_sentence(reading, quotation) and complements(reading, token, cue)[0]
            return token if takes and not own else None
        if token.pos_ == "VERB" and token.dep_ not in ("compound", "amod"):
            return None
    return None


def _ends_sentence(reading: Reading, quotation: QuotedTokens) -> bool:
    """Whether a full stop closes it: then "Moreno said that …" behind it is a new sentence."""
    return quotation.end > 1 and reading.doc[quotation.end - 2].text == "."


def _is_manner(reading: Reading, quotation: QuotedTokens, verb: Token) -> bool:
    """Whether the quotation only tells how it was said: he “absolutely” rejected it."""
    inside = (reading.doc[i] for i in covered(quotation.parts))
    adverb = any(token.dep_ == "advmod" and token.head == verb for token in inside)
    return adverb and _words(reading, quotation) < MIN_WORDS


def _verb_before(reading: Reading, quotation: QuotedTokens) -> Token | None:
    """The verb of Lin said: "…", with "reporters on Tuesday" or the like between."""
    doc = reading.doc
    start = reading.paragraph_range(quotation.start)[0]
    if quotation.start <= start or doc[quotation.start - 1].text not in (
        ",",
        ":",
        "that",
        "-",
        "—",
    ):
        previous = doc[quotation.start - 1] if quotation.start > start else None
        if previous is None or cue_of(previous) is None:
            return None
    for i in range(quotation.start - 1, max(start, quotation.start - 25) - 1, -1):
        token = doc[i]
        if i in reading.quoted or (token.text in ".?!;" and i < quotation.start - 1):
            return None
        cue = cue_of(token)
        if cue is not None and cue.frames & {"that", "quote"} and not is_unreal(token):
            return token
    return None


def spans_of(quotations: Iterable[QuotedTokens]) -> list[Range]:
    """The parts of the quotations."""
    return [part for quotation in quotations for part in quotation.parts]
