"""Where the article's own words begin inside what looks like the content of a report.

"Oslo said the ferry sank, *a claim that Denmark denied*": who denies it is told by the article.
Likewise "…, *as the captain has alleged*" and "… – *only for Denmark to scoff that* …".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.extract.attribution.attribution import Attribution, Range
from kg.extract.attribution.particles import particle
from kg.extract.attribution.reading import Reading
from kg.extract.attribution.sources import RELATIVE, SUBJECTS
from kg.extract.lexicon import Cue, cue_nouns, cue_verbs

if TYPE_CHECKING:
    from spacy.tokens import Token

BREAKS = frozenset({",", "-", "–", "—"})
ANSWERS = frozenset({"deny", "confirm", "act", "characterize", "stance"})
"""Kinds of verbs that answer what was said: "a charge that Rome *denied*"."""
ANYTHING = frozenset({"something", "thing", "decision"})
"""What an apposition may call the whole clause before it, besides nouns of speech."""
TELLS = frozenset({"report", "accuse", "confirm", "evidence"})
"""Kinds of verbs whose "as"-clause reports what it stands behind: "as Rome *has claimed*"."""


def apposed_noun(verb: Token) -> Token | None:
    """The noun behind a comma that sums up what was said and that the verb answers, or None.

    "…, a charge that Rome denied", "– something the army disputes", "a decision it has rejected".
    """
    if verb.dep_ != "relcl":
        return None
    noun, cue = verb.head, _cue(verb)
    if cue is None or cue.kind not in ANSWERS or not _lacks_object(verb):
        return None
    lemma = noun.lemma_.lower()
    first = noun.left_edge
    if first.lower_ not in ("a", "an", "something") or _break_before(first) is None:
        return None
    return noun if lemma in cue_nouns() or lemma in ANYTHING else None


def is_aside(verb: Token) -> bool:
    """Whether a verb reports, behind a comma and "as", the clause that it stands behind."""
    if verb.dep_ != "advcl" or verb.i < verb.head.i:
        return False
    cue = _cue(verb)
    if cue is None or cue.kind not in TELLS:
        return False
    first = verb.left_edge
    if first.lower_ != "as" or first.dep_ not in ("mark", "advmod") or _break_before(first) is None:
        return False
    return not any(c.dep_ in ("dobj", "ccomp", "xcomp", "advcl") for c in verb.children)


def is_sequel(verb: Token) -> bool:
    """Whether a verb tells what somebody answered: "said he would go, only for Rome to deny it"."""
    if verb.dep_ not in ("advcl", "xcomp", "ccomp") or _cue(verb) is None:
        return False
    first = verb.left_edge
    only = first.lower_ == "only" and first.i + 1 < verb.i and first.nbor(1).lower_ == "for"
    return only and any(c.dep_ in SUBJECTS for c in verb.children)


def begins(reading: Reading, verbs: Iterable[Token]) -> Iterator[int]:
    """Where the article's own words begin, with the mark before them, if they belong to a verb."""
    for verb in verbs:
        if verb.i in reading.quoted:
            continue
        noun = apposed_noun(verb)
        if noun is not None:
            yield noun.left_edge.i - 1
        elif is_aside(verb) or is_sequel(verb):
            yield verb.left_edge.i - (1 if _break_before(verb.left_edge) is not None else 0)


def cut(reading: Reading, tag: Attribution, head: Token) -> Attribution:
    """A tagger's attribution without what the article itself says behind or before its content."""
    parts: list[Range] = []
    own = particle(head)
    for start, end in tag.contents:
        if start > head.i:
            end -= own is not None and start < own.i == end - 1  # "ruled that *out*"
            stops = begins(reading, reading.doc[start:end])
            end = min((stop for stop in stops if start < stop), default=end)
        else:
            start = after_report(reading, (start, end))
        parts.append((start, end))
    return replace(tag, contents=tuple(parts))


def after_report(reading: Reading, part: Range) -> int:
    """Where a content before its verb begins, if another report and a colon stand before it.

    "The minister denied it: she learned of it, *she said*, in May" reports the second clause only.
    """
    start, end = part
    for i in range(end - 1, start, -1):
        if reading.doc[i].text in (":", ";") and i not in reading.quoted:
            before = reading.doc[start:i]
            if any(_cue(t) is not None and _has_subject(t) for t in before):
                return i + 1
    return start


def _cue(verb: Token) -> Cue | None:
    return cue_verbs().get(verb.lemma_.lower()) if verb.pos_ in ("VERB", "AUX") else None


def _has_subject(verb: Token) -> bool:
    return any(c.dep_ in SUBJECTS for c in verb.children)


def _lacks_object(verb: Token) -> bool:
    """Whether a verb's object is the relative pronoun, or left out with it."""
    objects = [c for c in verb.children if c.dep_ in ("dobj", "ccomp")]
    subject = any(c.dep_ == "nsubj" and c.lower_ not in RELATIVE for c in verb.children)
    return subject and all(c.lower_ in RELATIVE for c in objects)


def _break_before(token: Token) -> int | None:
    """The comma or dash right before a token, or None."""
    before = token.i - 1
    return before if before >= 0 and token.doc[before].text in BREAKS else None
