"""Attributions by the trained taggers, joined with what only the rules know.

PolNeAR, on which the taggers are trained, marks no nested attributions: the claim inside a denial
is found by rules.  What the rules find elsewhere counts where they are sure and the taggers silent.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.extract.attribution.asides import APPOSED, ASIDE
from kg.extract.attribution.attribution import Attribution, Range, covered, merged
from kg.extract.attribution.confidence import precision
from kg.extract.attribution.mended import cut_before, joined_reports, mended
from kg.extract.attribution.nouns import RULE as NOUN
from kg.extract.attribution.outside import cut
from kg.extract.attribution.quoted import CONTINUED
from kg.extract.attribution.silent import can_speak
from kg.extract.attribution.transcript import RULE as TURN
from kg.extract.attribution.verbs import AROUND_VERB, BEFORE_VERB, cue_of, is_negated
from kg.extract.attribution.wholes import untorn, whole, with_own_source

if TYPE_CHECKING:
    from spacy.tokens import Token

    from kg.extract.attribution.reading import Reading
    from kg.extract.tagger.tag import Tagger
    from kg.model import Span

RULE = "tagger"
SURE_RULE = 0.75
"""The measured precision from which a rule may add what the taggers did not find."""
UNSURE = 0.4
"""Below this the taggers are more often wrong than right, and what a rule finds is better."""
SPEECH = frozenset("report accuse deny confirm request act promise warn".split())
"""Kinds of verbs that tell of speech though the taggers leave their clause alone."""
REPORTS = frozenset({"report", "accuse", "deny", "confirm"})
"""Kinds of verbs whose nested use is a statement: "X rejected the claim that Y *said* …"."""


def tagged(reading: Reading, tagger: Tagger) -> list[Attribution]:
    """The taggers' attributions as token ranges, in the order of the text."""
    doc = reading.doc
    starts = [token.idx for token in doc]

    def ranges(spans: Iterable[Span]) -> tuple[Range, ...]:
        return merged(
            (bisect_right(starts, s.start) - 1, bisect_left(starts, s.end)) for s in spans
        )

    found = []
    for one in tagger.tag(doc, reading.paragraph_chars()):
        contents, cues = ranges(one.content), ranges(one.cue)
        if contents:
            cue = cues[0] if cues else None
            sources = ranges(one.source)
            found.append(Attribution(cue, sources, contents, RULE, sure=one.confidence))
    return found


def joined(
    reading: Reading, tags: Sequence[Attribution], rules: Sequence[Attribution]
) -> list[Attribution]:
    """The taggers' attributions with the rules' names and negations, and the rules' own beside."""
    by_cue: dict[int, Attribution] = {}
    for attribution in rules:
        head = attribution.head(reading.doc)
        if head is not None:
            by_cue.setdefault(head.i, attribution)
    labels = covered(part for r in rules if r.rule == TURN for part in _label(r))
    tags = [tag for tag in tags if tag.cue is None or not labels & set(range(*tag.cue))]
    edged = ((tag, _twin(reading, tag, by_cue)) for tag in tags)
    mends = (mended(reading, tag, twin) for tag, twin in edged)
    kept = [_informed(reading, tag, by_cue) for tag in mends if tag is not None]
    kept = [part for tag in kept for part in _parted(reading, tag, rules)]
    whole = [*kept, *_additions(reading, kept, rules)]
    whole.sort(key=lambda a: a.contents)
    return _in_own_paragraphs(reading, whole)


def _in_own_paragraphs(reading: Reading, found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, quotations in paragraphs of their own being attributions of their own.

    The taggers take a quotation that fills the paragraph behind an attributed one for more content
    of that; here it goes on with its speaker.
    """
    out: list[Attribution] = []
    own: list[Attribution] = []
    for number, attribution in enumerate(found):
        first = reading.paragraph(attribution.contents[0][0])
        cue = attribution.cue
        later = [
            part
            for part in attribution.contents
            if reading.paragraph(part[0]) > first and _is_closed(reading, part)
        ]
        if not later or cue is None or reading.paragraph(cue[0]) != first:
            out.append(attribution)
            continue
        rest = tuple(part for part in attribution.contents if part not in later)
        out.append(replace(attribution, contents=rest))
        own += [
            replace(attribution, cue=None, contents=(part,), rule=CONTINUED, follows=number)
            for part in later
        ]
    return out + own


def _is_closed(reading: Reading, part: Range) -> bool:
    """Whether a part of a content is one whole quotation in one paragraph."""
    quotation = reading.quoted.get(part[0])
    return quotation is not None and quotation.balanced and len(quotation.parts) == 1


def _parted(
    reading: Reading, tag: Attribution, rules: Sequence[Attribution]
) -> Iterator[Attribution]:
    """A tagger's attribution, and the reports that it swallowed, as statements of their own."""
    head = tag.head(reading.doc)
    reports = joined_reports(rules, tag, head) if head is not None else []
    for report in reports:
        tag = cut_before(reading, tag, report)
    yield tag
    yield from (replace(report, sources=report.sources or tag.sources) for report in reports)


def _label(turn: Attribution) -> Iterator[Range]:
    """The label of a turn, without the colon: the taggers may take "OTIENO" for a cue."""
    yield from turn.sources


def _twin(reading: Reading, tag: Attribution, by_cue: dict[int, Attribution]) -> Attribution | None:
    """What the rules found for the cue of a tagger's attribution."""
    head = tag.head(reading.doc)
    return by_cue.get(head.i) if head is not None else None


def _informed(reading: Reading, tag: Attribution, by_cue: dict[int, Attribution]) -> Attribution:
    """A tagger's attribution with what the parse tells of its cue."""
    head = tag.head(reading.doc)
    if head is None:
        return tag
    twin = by_cue.get(head.i)
    tag = cut(reading, with_own_source(reading, tag, head), head)
    negated = is_negated(head) or any(
        reading.doc[i].dep_ == "neg" for i in range(*tag.cue or (0, 0))
    )
    if twin is None:
        return replace(tag, negated=negated)
    if twin.rule == TURN:  # the taggers, who saw few interviews, are not sure of them
        return replace(twin, sure=max(tag.sure or 0.0, precision(reading.doc, twin)))
    if (tag.sure or 0.0) < UNSURE and (_is_sure(reading, twin) or _is_speech(reading, twin)):
        return twin
    elsewhere = not tag.tokens() & twin.tokens() and twin.rule in (BEFORE_VERB, AROUND_VERB)
    if elsewhere or any(reading.doc[start].dep_ == "agent" for start, _ in tag.sources):
        tag = replace(tag, sources=twin.sources, contents=twin.contents)
    tag = whole(reading, untorn(reading, tag, twin, head), twin)
    return replace(tag, rule=twin.rule, negated=negated, sources=tag.sources or twin.sources)


def _additions(
    reading: Reading, tags: Sequence[Attribution], rules: Iterable[Attribution]
) -> Iterator[Attribution]:
    """What the rules find and the taggers do not: nested reports, and what they are sure of."""
    contents = [tag.tokens() for tag in tags]
    cues = covered(tag.cue for tag in tags if tag.cue is not None)
    taken = set().union(*contents)
    for rule in rules:
        tokens = rule.tokens()
        if rule.cue is not None and cues & set(range(*rule.cue)):
            continue
        if rule.cue is not None and any(
            rule.cue[0] in content and tokens <= content for content in contents
        ):
            if _is_nested_report(reading, rule):
                yield rule
            continue
        free = len(tokens & taken) < len(tokens) / 2
        sure = _is_sure(reading, rule) or _is_speech(reading, rule)
        if (sure and not tokens & taken) or rule.rule == ASIDE or (rule.rule == TURN and free):
            yield rule


def _is_sure(reading: Reading, rule: Attribution) -> bool:
    return precision(reading.doc, rule) >= SURE_RULE


def _is_speech(reading: Reading, rule: Attribution) -> bool:
    """Whether somebody who can speak does what is done by words: "the mayor begged them to go"."""
    head = rule.head(reading.doc)
    cue = cue_of(head) if head is not None else None
    by_words = rule.rule == NOUN or (cue is not None and cue.kind in SPEECH)
    told = [reading.doc[start:end].root for start, end in rule.sources]
    return by_words and all(can_speak(noun) for noun in told)


def _is_nested_report(reading: Reading, rule: Attribution) -> bool:
    """Whether an attribution inside another's content is a statement of its own."""
    head: Token | None = rule.head(reading.doc)
    if rule.rule in (NOUN, APPOSED) or head is None:
        return head is not None
    cue = cue_of(head)
    return cue is not None and cue.kind in REPORTS
