"""How a clause is put: denied, planned or thought possible, hedged, told as a habit, or plain."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.extract.events.attitudes import (
    ACHIEVING,
    CLAIMS,
    CONDITIONS,
    DENIALS,
    DENYING,
    ENDING,
    EVIDENCE,
    GOING_ON,
    HABITS,
    HEARSAY,
    HEDGES,
    MODALS,
    NOT_DONE,
    PLANNED_BEFORE,
    PLANNING,
    PLANS,
)
from kg.extract.events.clauses import OBJECT_CONTROL, auxiliaries, light_verb

if TYPE_CHECKING:
    from spacy.tokens import Token

MAX_CLIMB = 5


@dataclass(frozen=True, slots=True)
class Standing:
    """How a clause is put; several may hold, and the finder of events says which counts."""

    negated: bool = False
    planned: bool = False
    hedged: bool = False
    habitual: bool = False
    undone: bool = False
    """What is told is that it ended: "lifted sanctions"."""
    disavowed: bool = False
    """A verb above says that somebody calls it false: "denied sending"."""

    def under(self, other: Standing) -> Standing:
        """The same with what holds of the clause above."""
        return Standing(
            self.negated != other.negated,
            self.planned or other.planned,
            self.hedged or other.hedged,
            self.habitual or other.habitual,
            self.undone or other.undone,
            self.disavowed or other.disavowed,
        )


def standing_of(predicate: Token) -> Standing:
    """How the clause of a verb, or of a noun that tells an action, is put."""
    if predicate.pos_ in ("VERB", "AUX"):
        return _verb(predicate, MAX_CLIMB)
    return _noun(predicate, MAX_CLIMB)


# -- verbs ------------------------------------------------------------


def _verb(verb: Token, climb: int) -> Standing:
    own = Standing(
        negated=is_negated(verb),
        planned=_has_modal(verb) or _is_conditional(verb) or _is_inverted(verb),
        hedged=_is_hedged(verb),
        habitual=_is_habitual(verb),
    )
    if climb == 0 or verb.head == verb:
        return own
    above = _above_verb(verb, climb - 1)
    return own.under(above) if above is not None else own


def is_negated(verb: Token) -> bool:
    """Whether a clause says "not", "never", or that nobody does or undergoes it."""
    if any(word.dep_ == "neg" for word in auxiliaries(verb)):
        return True
    for child in verb.children:
        if child.lower_ in ("never", "neither"):
            return True
        if child.dep_ in ("nsubj", "nsubjpass", "dobj"):
            if child.lower_ in ("nobody", "none", "nothing"):
                return True
            if any(c.lower_ in ("no", "neither") and c.dep_ != "advmod" for c in child.children):
                return True
    return False


def _has_modal(verb: Token) -> bool:
    """Whether "will", "may" and their like stand on a verb."""
    modal = any(word.lower_ in MODALS for word in auxiliaries(verb))
    if verb.dep_ == "conj" and not modal and verb.tag_ == verb.head.tag_ == "VB":
        return False  # it stands on what the verb is joined to
    return modal


def _is_conditional(verb: Token) -> bool:
    return any(c.dep_ in ("mark", "advmod") and c.lower_ in CONDITIONS for c in verb.children)


def _is_inverted(verb: Token) -> bool:
    """Whether an auxiliary before the subject makes it a condition: "had she met him"."""
    if verb.dep_ not in ("advcl", "ccomp"):
        return False
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    return subject is not None and any(
        c.dep_ == "aux" and c.lower_ in ("had", "were", "should") and c.i < subject.left_edge.i
        for c in verb.children
    )


def _is_hedged(verb: Token) -> bool:
    return any(c.dep_ == "advmod" and c.lower_ in HEDGES for c in verb.children)


def _is_habitual(verb: Token) -> bool:
    return any(c.dep_ == "advmod" and c.lower_ in HABITS for c in verb.children)


def _above_verb(verb: Token, climb: int) -> Standing | None:
    """What the clause above makes of this one; None where this one stands for itself."""
    above = verb.head
    if verb.dep_ == "pcomp":
        return _behind_preposition(verb.head, climb)
    if verb.dep_ == "conj" and above.pos_ in ("VERB", "AUX"):
        return _joined(verb, climb)
    if is_infinitive(verb):
        return _infinitive(verb, climb)
    if verb.dep_ in ("xcomp", "ccomp") and verb.tag_ in ("VBG", "VB", "VBN"):
        return _complement(verb, climb)
    if verb.dep_ in ("acl", "ccomp") and above.lemma_ in EVIDENCE | CLAIMS:
        no = any(c.lower_ == "no" for c in above.children) or is_negated(above.head)
        return Standing(negated=no, hedged=not no)
    if verb.dep_ == "advcl" and verb.tag_ in ("VBG", "VBN") and not _has_finite(verb):
        return Standing(planned=_verb(above, climb).planned) if above.pos_ == "VERB" else None
    return None


def _joined(verb: Token, climb: int) -> Standing | None:
    """A verb behind "and" shares the auxiliaries of the first where it has none of its own."""
    first = verb.head
    if verb.tag_ != first.tag_ or _has_finite(verb) or verb.tag_ in ("VBD", "VBZ", "VBP"):
        return None
    return _verb(first, climb)


def is_infinitive(verb: Token) -> bool:
    """Whether a verb stands with "to"."""
    return any(word.tag_ == "TO" for word in auxiliaries(verb))


def _infinitive(verb: Token, climb: int) -> Standing:
    above = verb.head
    perfect = any(word.lower_ in ("have", "having") for word in auxiliaries(verb))
    if verb.dep_ in ("xcomp", "ccomp", "advcl") and above.pos_ in ("VERB", "AUX", "ADJ"):
        lemma = above.lemma_
        if lemma in NOT_DONE:
            return Standing(negated=True)
        if lemma in HEARSAY and (perfect or lemma in ("accuse", "seem", "appear")):
            return _verb(above, climb).under(Standing(hedged=True))
        if lemma == "have" and above.tag_ in ("VBP", "VBZ", "VB"):
            return Standing(planned=True)
        if lemma in GOING_ON - {"be", "set", "go"} and verb.dep_ != "advcl":
            return _verb(above, climb)
        own = above.pos_ == "VERB" and lemma not in OBJECT_CONTROL and lemma != "call"
        return Standing(planned=True, negated=own and is_negated(above))
    if verb.dep_ in ("acl", "relcl") and _is_ranked(above):
        return Standing()
    return Standing(planned=True)


def _is_ranked(noun: Token) -> bool:
    """Whether an infinitive behind a noun tells what was done: "the first man to land"."""
    ranks = ("first", "last", "second", "third", "only", "latest")
    return noun.lower_ in ranks or any(c.lower_ in ranks for c in noun.children)


def _complement(verb: Token, climb: int) -> Standing | None:
    """A gerund or bare infinitive: "began bombing", "denied attacking", "considered leaving"."""
    above = verb.head
    own_clause = _has_finite(verb) or any(c.dep_ == "nsubj" for c in verb.children)
    if own_clause and (above.lemma_ not in GOING_ON or above.pos_ != "VERB"):
        return None
    lemma = above.lemma_
    if lemma in NOT_DONE or lemma in DENYING:
        return Standing(negated=lemma in NOT_DONE, disavowed=lemma in DENYING)
    if lemma in HEARSAY:
        return _verb(above, climb).under(Standing(hedged=True))
    if lemma in GOING_ON:
        return _verb(above, climb)
    if verb.tag_ == "VBN":  # "saw him arrested", "were captured fighting"
        return None
    if verb.tag_ == "VBG" and lemma not in PLANNING:
        return _verb(above, climb)
    return Standing(planned=True)


def _behind_preposition(preposition: Token, climb: int) -> Standing | None:
    """A gerund behind a preposition: "without firing", "accused of attacking", "plans for"."""
    word, above = preposition.lower_, preposition.head
    if word in ("without", "despite", "instead"):
        return Standing(negated=word != "despite")
    if above.pos_ == "NOUN":
        return _under_noun(above)
    lemma = above.lemma_
    if lemma in ("prevent", "stop", "ban", "bar", "refrain", "prohibit") and word == "from":
        return Standing(negated=True)
    if above.lower_ == "short":
        return Standing(negated=True)
    if lemma in DENYING:
        return Standing(disavowed=True)
    if lemma in HEARSAY:
        return Standing(hedged=True)
    if lemma in PLANNING and word not in ("after", "by", "since", "while", "for"):
        return Standing(planned=True)
    if lemma in PLANNING and word == "for" and lemma in ("plan", "push", "prepare", "call"):
        return Standing(planned=True)
    if word in ("before", "after", "since", "while", "by", "for", "in", "of"):
        return None if above.pos_ not in ("VERB", "AUX") else _only_planned(above, climb)
    return None


def _only_planned(verb: Token, climb: int) -> Standing:
    return Standing(planned=_verb(verb, climb).planned)


def _has_finite(verb: Token) -> bool:
    return verb.tag_ in ("VBD", "VBZ", "VBP") or any(
        word.tag_ in ("VBD", "VBZ", "VBP", "MD") for word in auxiliaries(verb)
    )


# -- nouns ------------------------------------------------------------


def _noun(noun: Token, climb: int) -> Standing:
    before = {c.lower_ for c in noun.children if c.i < noun.i}
    own = Standing(
        negated=bool(before & {"no", "neither"}),
        planned=bool(before & PLANNED_BEFORE) or bool(before & {"any"}),
        hedged=bool(before & HEDGES),
    )
    if climb == 0 or noun.head == noun:
        return own
    return own.under(_above_noun(noun, climb - 1))


def _above_noun(noun: Token, climb: int) -> Standing:
    light = light_verb(noun)
    if light is not None and light.dep_ == "acl" and light.head == noun:
        below = Standing(planned=light.lemma_ in PLANNING)
    elif light is not None:
        lemma = Standing(planned=light.lemma_ in PLANNING - {"announce", "agree"})
        return _verb(light, climb).under(lemma)
    else:
        below = Standing()
    above = noun.head
    if noun.dep_ in ("conj", "appos", "compound") and above.pos_ == "NOUN":
        return below.under(_noun(above, climb) if noun.dep_ == "conj" else Standing())
    if noun.dep_ == "pobj":
        return below.under(_noun_behind_preposition(above, climb))
    if noun.dep_ in ("dobj", "nsubjpass", "nsubj", "attr"):
        return below.under(_noun_of_verb(noun, above, climb))
    return below


def _noun_behind_preposition(preposition: Token, climb: int) -> Standing:
    word, above = preposition.lower_, preposition.head
    if word in ("without", "barring"):
        return Standing(negated=True)
    if above.pos_ == "NOUN":
        return _under_noun(above)
    if above.pos_ == "ADP":
        return _noun_behind_preposition(above, climb)
    if above.pos_ not in ("VERB", "AUX", "ADJ"):
        return Standing()
    if above.lower_ in ("ready", "poised", "willing"):
        return Standing(planned=True)
    if above.lemma_ in ENDING:
        return Standing(undone=True)
    if word in ("for", "of", "to", "about", "against", "with") and above.lemma_ in PLANNING:
        return Standing(planned=True)
    if above.lemma_ in HEARSAY and word in ("of", "with"):
        return Standing(hedged=True)
    return Standing()


def _under_noun(above: Token) -> Standing:
    lemma = above.lemma_.lower()
    if lemma in DENIALS:
        return Standing(negated=True)
    if lemma in EVIDENCE | CLAIMS:
        no = any(c.lower_ == "no" for c in above.children) or is_negated(above.head)
        return Standing(negated=no, hedged=not no)
    return Standing(planned=lemma in PLANS, undone=lemma in ("lifting", "easing", "removal", "end"))


def _noun_of_verb(noun: Token, verb: Token, climb: int) -> Standing:
    """What a verb makes of its subject or object: "would be an attack", "condemned the attack"."""
    lemma = verb.lemma_
    if noun.dep_ in ("dobj", "nsubjpass"):
        if lemma in DENYING:
            return Standing(disavowed=True)
        if lemma in ENDING:
            return Standing(undone=True)
        if lemma in PLANNING:
            return Standing(planned=True)
        if lemma in HEARSAY:
            return Standing(hedged=True)
        if lemma in ACHIEVING:
            return _verb(verb, climb)
    indefinite = not any(
        c.lower_ in ("the", "this", "that", "these", "those", "its", "their", "his", "her")
        or c.dep_ == "poss"
        for c in noun.children
    )
    if indefinite:
        below = _verb(verb, climb)
        return replace(below, undone=False)
    return Standing()
