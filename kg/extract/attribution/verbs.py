"""Attributions by a reporting verb: "he said that …", "… , she added", "called it absurd"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kg.extract.attribution.attribution import Attribution, Range, merged, minus
from kg.extract.attribution.frames import frame_of
from kg.extract.attribution.outside import after_report, begins
from kg.extract.attribution.particles import particle, phrasal
from kg.extract.attribution.reading import Reading
from kg.extract.attribution.sources import (
    RELATIVE,
    noun_phrase,
    reporter_above,
    source_head,
    sources,
)
from kg.extract.lexicon import Cue, cue_nouns, cue_verbs, words

if TYPE_CHECKING:
    from spacy.tokens import Token

AROUND_VERB = "clause around the verb"
"""The rule of a report that interrupts or follows what it reports, by the parse."""
BEFORE_VERB = "clause before the verb"
"""The rule of a report behind what it reports; see `kg.extract.attribution.trailing`."""
HYPOTHETICAL = frozenset({"if", "whether", "unless", "lest"})
UNREAL = frozenset({"would", "should", "could", "might", "must", "can", "may", "let"})
NEGATIONS = frozenset({"not", "n't", "n’t", "never", "neither", "nor"})
IMPERSONAL = frozenset({"it", "this", "that", "these", "those", "which", "everything", "nothing"})
OF_OBJECT = frozenset({"of", "in", "to", "by", "with", "between", "against", "from", "for", "over"})
SPEECH_PLACES = frozenset(
    "statement interview briefing conference speech letter tweet post response reply report call "
    "meeting address message television radio broadcast hearing remark".split()
)
CITING = frozenset({"citing", "quoting"})
"""What a newspaper does that reports at second hand."""
SET_OFF = frozenset({",", "”", '"', "—", "–"})
STOPPED = frozenset({"stop", "avoid", "refrain", "fail"})
"""Verbs whose complement was not done: "stopped short of saying"."""


def verbal(reading: Reading) -> Iterator[Attribution]:
    """The attributions whose cue is a verb outside quotations, in the order of their verbs."""
    for token in reading.doc:
        cue = cue_of(token)
        if cue is None or token.i in reading.quoted or is_unreal(token) or _is_citation(token):
            continue
        contents, rule = complements(reading, token, cue)
        found = sources(token)
        last = reading.trailers.get(token.i)
        if last is not None and not contents:
            before = reading.trimmed((token.sent.start, last.comma))
            contents, rule = ((before,), BEFORE_VERB) if before[0] < before[1] else ((), "")
            own = any(c.dep_ == "nsubj" for c in token.children)
            found = found if own else (last.source,)
        if not contents:
            continue
        if not found or not _can_be_source(token, cue):
            continue
        yield Attribution(
            cue=cue_range(token),
            sources=found,
            contents=contents,
            rule=rule,
            negated=is_negated(token),
        )


def cue_of(token: Token) -> Cue | None:
    """The lexicon's entry of a verb; headlines' verbs are found by their form as well."""
    if token.pos_ in ("VERB", "AUX"):
        return phrasal(token) or cue_verbs().get(token.lemma_.lower())
    if token.pos_ in ("NOUN", "PROPN") and token.tag_ in ("NNS", "NNPS", "NNP", "NN"):
        return _headline_verb(token)
    return None


def _headline_verb(token: Token) -> Cue | None:
    """A verb that the tagger took for a noun, as it does in headlines: "China Refutes Claims"."""
    if token.dep_ != "ROOT" and not any(c.dep_ in ("nsubj", "dobj") for c in token.children):
        return None
    form = token.lower_
    for ending, cut in (("ies", "y"), ("es", ""), ("es", "e"), ("s", "")):
        lemma = form.removesuffix(ending) + cut
        if form.endswith(ending) and lemma in cue_verbs() and lemma not in cue_nouns():
            return cue_verbs()[lemma]
    return None


def is_unreal(verb: Token) -> bool:
    """Whether the reporting did not take place: "if he says", "should say", "Say what you like"."""
    if any(c.dep_ == "mark" and c.lower_ in HYPOTHETICAL for c in verb.children):
        return True
    if any(c.dep_ == "aux" and c.lower_ in UNREAL for c in verb.children):
        return True
    if verb.dep_ == "xcomp" and verb.head.lemma_ in ("decline", "refuse", "want", "hesitate"):
        return True
    if verb.dep_ == "conj" and verb.tag_ == verb.head.tag_ == "VB":  # "refused to confirm or deny"
        subject = any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children)
        return not subject and verb.head.dep_ == "xcomp" and is_unreal(verb.head)
    return (
        verb.tag_ == "VB"
        and verb.dep_ == "ROOT"
        and not any(c.dep_ in ("aux", "nsubj") for c in verb.children)
    )


def _is_citation(verb: Token) -> bool:
    """Whether a verb only names the source of a source: "reported, *citing* two officials"."""
    return verb.lower_ in CITING and verb.i > 0 and verb.nbor(-1).text == ","


def is_negated(verb: Token) -> bool:
    """Whether the words tell that this was not said."""
    if any(c.dep_ == "neg" or c.lower_ in NEGATIONS for c in verb.children):
        return True
    above = verb.head
    if verb.dep_ == "conj" and any(c.lower_ == "neither" for c in above.children):
        return True  # "neither confirmed nor denied"
    if verb.dep_ in ("pcomp", "xcomp"):
        if above.lower_ == "without":
            return True
        while above.dep_ in ("prep", "advmod", "acomp") and above.head != above:
            above = above.head
        return above.lemma_ in STOPPED
    return False


def cue_range(verb: Token) -> Range:
    """The verb with its particle, and the preposition of "call on"."""
    last, own = verb.i, particle(verb)
    for child in verb.rights:
        on_someone = child.lower_ in ("on", "upon") and verb.lemma_ == "call"
        taken = child.dep_ == "prt" or (child.dep_ == "prep" and on_someone) or child == own
        if child.i == last + 1 and taken:
            last = child.i
    return verb.i, last + 1


def complements(reading: Reading, verb: Token, cue: Cue) -> tuple[tuple[Range, ...], str]:
    """The content that the verb takes by its frames, and the name of the rule that found it."""
    if reading.sentence(verb)[0] < verb.i and _is_interrupting(verb):
        around = _around(reading, verb)
        if around:
            return around, AROUND_VERB
    taken = _stray(reading, verb, cue)
    if any(c.dep_ == "dobj" and c.lower_ == "what" for c in verb.children):
        return (), ""  # "what he called a lie" is somebody's content already
    for child in verb.children:
        frame = None if _is_apart(reading, child, verb) else frame_of(child, verb, cue)
        if frame is not None:
            taken.setdefault(frame, []).append(_phrase(reading, child, verb))
    if cue.required - taken.keys() or not taken or _asks_for_silence(taken, verb):
        return (), ""
    if "object" in taken and len(taken) == 1:
        taken["object"].extend(_attached(reading, verb, taken["object"][-1][1]))
    if taken.keys() == {"inf"}:
        taken["inf"] += [noun_phrase(c) for c in verb.children if _is_told_of(c)]
    elif "that" in taken:  # what stands beside a clause is addressee or circumstance
        taken = {frame: spans for frame, spans in taken.items() if frame in ("that", "on")}
    spans = [reading.trimmed(s) for found in taken.values() for s in found]
    first = _particle_at(verb, cue, taken.keys())
    spans = [(start + 1, end) if start == first else (start, end) for start, end in spans]
    return _bridged(reading, merged(spans)), "+".join(sorted(taken))


def _particle_at(verb: Token, cue: Cue, frames: Iterable[str]) -> int | None:
    """Where a particle stands that its object hangs on: "called *on* Rome", "laughed *off* it"."""
    own = particle(verb)
    if own is not None:
        return own.i
    return verb.i + 1 if cue.lemma == "call" and {"on", "upon"} & set(frames) else None


def _is_told_of(child: Token) -> bool:
    """Whether it is the subject of a passive report: "*the men* are said by Rome to have fled"."""
    return child.dep_ == "nsubjpass" and child.lower_ not in RELATIVE


def _stray(reading: Reading, verb: Token, cue: Cue) -> dict[str, list[Range]]:
    """A that-clause that the parser hung on the occasion: "said at a press briefing *that …*"."""
    above = [c for c in verb.rights if c.dep_ == "prep" or "addressee" in cue.frames]
    nouns = [c for a in above for c in (a, *a.children) if c.dep_ in ("dobj", "pobj")]
    for noun in nouns if "that" in cue.frames else ():
        for clause in noun.rights if noun.lemma_ in SPEECH_PLACES else ():
            first = clause.left_edge
            if clause.pos_ in ("VERB", "AUX") and (first.dep_, first.lower_) == ("mark", "that"):
                return {"that": [_phrase(reading, clause, verb)]}
    return {}


def _asks_for_silence(taken: dict[str, list[Range]], verb: Token) -> bool:
    """Whether the verb only keeps a name back: "who asked not to be named"."""
    return "inf" in taken and keeps_name_back(verb)


def keeps_name_back(verb: Token) -> bool:
    """Whether somebody only does not want to be known: "declined to be named"."""
    named = ("name", "identify", "quote")
    return any(
        c.dep_ == "xcomp" and c.lemma_ in named and any(g.dep_ == "auxpass" for g in c.children)
        for c in verb.children
    )


def _attached(reading: Reading, verb: Token, end: int) -> Iterator[Range]:
    """Prepositional phrases behind an object that the parser hung on the verb instead.

    "denied any involvement by Beijing *in their participation*", but not "on Tuesday", "in a
    statement": those tell when and where it was said.
    """
    for child in verb.rights:
        if child.dep_ != "prep" or child.left_edge.i != end or child.lower_ not in OF_OBJECT:
            continue
        noun = next((c for c in child.children if c.dep_ in ("pobj", "pcomp")), None)
        if noun is None or noun.ent_type_ in ("DATE", "TIME") or noun.lemma_ in SPEECH_PLACES:
            return
        end = child.right_edge.i + 1
        yield child.left_edge.i, end


def _phrase(reading: Reading, child: Token, verb: Token) -> Range:
    """The words of a complement, without the verb's own and without another cue's clause."""
    start, end = child.left_edge.i, child.right_edge.i + 1
    if start <= verb.i < end:  # the parser hung the verb inside its own content
        start, end = (verb.i + 1, end) if child.i > verb.i else (start, verb.i)
    cuts = [*_cuts(reading, child, verb)]
    cuts += [t.comma for t in reading.trailers.values() if t.verb != verb.i and t.comma > child.i]
    stop = min((cut for cut in cuts if start < cut < end), default=end)
    return start, stop


def _cuts(reading: Reading, child: Token, verb: Token) -> Iterator[int]:
    """Where words begin that the parser hung inside the content but the reporter says."""
    if child.i < verb.i:
        return
    yield from begins(reading, child.subtree)
    for token in child.subtree:
        if token.text == ";" and token.i > child.i and token.i not in reading.quoted:
            yield token.i
        if token.i > child.i and token.i not in reading.quoted:
            left = token.left_edge.i
            if left > child.i and _is_outside(reading, token, child, verb):
                yield left - 1 if reading.doc[left - 1].text in (",", "and", "but") else left


def _is_outside(reading: Reading, token: Token, child: Token, verb: Token) -> bool:
    """Whether a clause inside the content is rather the reporter's.

    A participle that reports ("…, adding that"); a reporting verb in the past beside a clause in
    the present ("said that it is aware … and described"); a concession at the end ("…, though
    they have yet to show it"); another report around all of it ("…, the agency told reporters").
    """
    comma = reading.doc[token.left_edge.i - 1].text == ","
    if token.dep_ == "advcl" and comma:
        if token.tag_ == "VBG":
            return cue_of(token) is not None
        return any(c.dep_ == "mark" and c.lower_ in ("though", "although") for c in token.children)
    if token.dep_ == "conj" and cue_of(token) is not None:
        return reporter_above(token) == verb
    return comma and _reports_before(reading, token)


def _reports_before(reading: Reading, verb: Token) -> bool:
    """Whether a verb reports all that stands before it: "…, the ministry told the agency."""
    cue = cue_of(verb)
    if cue is None or "that" not in cue.frames or verb.tag_ not in ("VBD", "VBZ", "VBP"):
        return False
    if not any(c.dep_ == "nsubj" and c.i < verb.i for c in verb.children):
        return False
    if any(c.dep_ in ("ccomp", "xcomp", "mark") and c.i > verb.i for c in verb.children):
        return False
    return _set_off(verb)


def _is_interrupting(verb: Token) -> bool:
    """Whether the verb's clause stands inside or behind what it reports, set off by commas."""
    if verb.dep_ not in ("parataxis", "ccomp", "advcl", "dep") or verb.head.pos_ not in (
        "VERB",
        "AUX",
    ):
        return False
    if verb.tag_ not in ("VBD", "VBZ", "VBP") or not any(c.dep_ == "nsubj" for c in verb.children):
        return False
    if any(c.dep_ in ("ccomp", "xcomp", "mark") for c in verb.children):
        return False
    cue = cue_of(verb)
    if cue is None or "that" not in cue.frames:
        return False
    return _set_off(verb)


def _is_apart(reading: Reading, child: Token, verb: Token) -> bool:
    """Whether a clause is another report, or divided from the verb by a semicolon or colon."""
    if child.dep_ != "ccomp" or child.i in reading.trailers:
        return child.i in reading.trailers
    between = range(child.right_edge.i + 1, verb.i)
    return _is_interrupting(child) or any(verb.doc[i].text in (";", ":") for i in between)


def _set_off(verb: Token) -> bool:
    """Whether a comma, a dash or a quotation mark stands before the verb's clause."""
    left = verb.left_edge
    return left.text in SET_OFF or (left.i > 0 and verb.doc[left.i - 1].text in SET_OFF)


def _around(reading: Reading, verb: Token) -> tuple[Range, ...]:
    """The clause above an interrupting verb, without the verb's own words."""
    above = verb.head
    before = after_report(reading, (above.left_edge.i, verb.left_edge.i))
    whole = (before, above.right_edge.i + 1)
    own = (verb.left_edge.i, verb.right_edge.i + 1)
    pieces = (reading.trimmed(piece) for piece in minus(whole, [own]))
    return tuple(p for p in pieces if p[0] < p[1])


def _bridged(reading: Reading, spans: tuple[Range, ...]) -> tuple[Range, ...]:
    """Neighbouring spans made one where only punctuation or an adverb lies between them."""
    out: list[Range] = []
    for span in spans:
        if span[0] >= span[1]:
            continue
        if out and all(
            reading.doc[i].is_punct or reading.doc[i].pos_ in ("ADV", "PART")
            for i in range(out[-1][1], span[0])
        ):
            out[-1] = (out[-1][0], span[1])
        else:
            out.append(span)
    return tuple(out)


def _can_be_source(verb: Token, cue: Cue) -> bool:
    """Whether the verb's subject can mean the verb as a report.

    Anything may "say"; what "shows" or "suggests" has to be somebody or a document, and what
    "supports" or "wants" somebody: "evidence supports the claim" reports nothing.
    """
    if cue.kind not in ("evidence", "stance"):
        return True
    head = source_head(verb)
    if head is None or head.lower_ in IMPERSONAL:
        return False
    if head.pos_ in ("PROPN", "PRON") or head.ent_type_:
        return True
    noun = cue_nouns().get(head.lemma_.lower())
    if cue.kind == "evidence" and noun is not None and noun.document:
        return True
    return head.lemma_.lower() in words("person_nouns")


def addressee(verb: Token) -> Range | None:
    """Whom the verb's words are spoken to: "told reporters", "warned Beijing"."""
    for child in verb.children:
        if child.dep_ in ("dobj", "dative") and child.pos_ in ("NOUN", "PROPN", "PRON"):
            return noun_phrase(child)
    return None
