"""Who does what to whom in one clause, by the parse: the slots of a verb or a noun of action."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.extract.attribution.sources import NOMINAL, coordinated, is_passive

if TYPE_CHECKING:
    from spacy.tokens import Token

RELATIVE = frozenset({"who", "which", "that", "whom"})
OBJECT_CONTROL = frozenset(
    "ask urge tell order force compel press pressure push allow permit let help want get prompt "
    "lead cause invite encourage authorise authorize enable persuade convince require instruct "
    "warn beg implore command direct oblige expect request advise see watch find catch hear "
    "accuse blame suspect charge arrest convict criticise criticize condemn stop prevent bar ban "
    "sanction praise thank deter keep fault prosecute indict jail sentence fine punish".split()
)
"""Verbs whose object does, or did, what the infinitive or gerund behind it says."""

LIGHT = frozenset(
    "launch carry conduct hold stage make pay impose mount wage begin start join commit "
    "perpetrate reach take give have receive resume organise organize lead order declare "
    "initiate undertake execute open continue face suffer plan sign negotiate broker "
    "announce agree intensify escalate step call deliver provide offer send grant "
    "extend slap place put file prepare attend host threaten".split()
)
"""Verbs that with a noun of action tell one event: "launched an attack on", "imposed sanctions"."""

UNDERGOING = frozenset({"face", "suffer", "receive"})
"""Those of them whose subject is the one to whom it is done."""

HAPPENING = frozenset(
    "occur happen take begin start erupt break follow resume continue open".split()
)
"""Verbs whose subject is what happens: "the attack took place in March"."""

SHARED = frozenset("against to with between on into at".split())
"""Prepositions that say of a verb's object whom the verb itself reaches."""

LIKE_OR_HELD = frozenset("style back base hold control make era bind bear like ally occupy".split())
"""Second halves of compounds whose first half does nothing: "Iraq-style", "rebel-held"."""

MAX_CLIMB = 6

Slots = Mapping[str, tuple["Token", ...]]


@dataclass(frozen=True, slots=True)
class Clause:
    """A predicate with the heads of the noun phrases around it.

    ``slots`` has ``subj`` (who does it), ``obj`` (to whom), ``iobj``, the prepositions by name, and
    for a noun ``poss`` and ``mod``, the possessor and the names before it.
    """

    predicate: Token
    slots: Slots
    particle: str = ""
    passive: bool = False
    light: Token | None = None
    """The verb that carries a noun of action."""

    def heads(self, slot: str) -> tuple[Token, ...]:
        """The heads in a slot, none where it is empty."""
        return self.slots.get(slot, ())


def clause_of(predicate: Token) -> Clause:
    """The clause of a verb, or of a noun that tells an action."""
    if predicate.pos_ in ("VERB", "AUX"):
        return _verb_clause(predicate)
    return _noun_clause(predicate)


def _verb_clause(verb: Token) -> Clause:
    passive = is_passive_clause(verb)
    subject = subject_of(verb)
    agents = _by(verb) if passive else _all(subject)
    patients = _all(subject) if passive else objects(verb)
    slots: dict[str, tuple[Token, ...]] = {"subj": agents, "obj": patients}
    second = objects(verb) if passive else ()
    if second:  # "was given weapons", "was denied entry"
        slots["obj"], slots["iobj"] = second, patients
    for name, head in phrases(verb):
        slots[name] = (*slots.get(name, ()), *coordinated(head))
    for patient in slots["obj"] if not passive else ():
        for name, head in phrases(patient):  # the parser hangs many of the verb's on its object
            if name in SHARED:
                slots.setdefault(name, tuple(coordinated(head)))
    datives = [c for c in verb.children if c.dep_ == "dative" and c.pos_ in NOMINAL]
    if datives:
        slots["iobj"] = tuple(t for d in datives for t in coordinated(d))
    particle = next((c.lower_ for c in verb.children if _is_particle(c)), "")
    return Clause(verb, slots, particle, passive)


def _is_particle(token: Token) -> bool:
    """Whether a word belongs to its verb: "shot *down*", "fired *back*"."""
    behind = token.i == token.head.i + 1 and token.lower_ in ("back", "down", "up", "out", "off")
    return token.dep_ == "prt" or (token.dep_ == "advmod" and behind)


def _noun_clause(noun: Token) -> Clause:
    slots: dict[str, tuple[Token, ...]] = {}
    for child in noun.children:
        if child.dep_ == "poss":
            slots["poss"] = tuple(coordinated(child))
        elif child.dep_ in ("amod", "compound", "nmod") and child.i < noun.i:
            slots["mod"] = (*slots.get("mod", ()), *_with_compounds(child))
    for name, head in phrases(noun):
        slots[name] = (*slots.get(name, ()), *coordinated(head))
        if name == "of":  # "the capture of two men by the army"
            for deeper, maker in phrases(head):
                if deeper == "by":
                    slots.setdefault("by", tuple(coordinated(maker)))
    light = light_verb(noun)
    if light is not None:
        _add_light(slots, noun, light)
    return Clause(noun, slots, light=light)


def _with_compounds(token: Token) -> Iterator[Token]:
    """A modifier and what modifies or joins it: "U.S.-Israeli", "Russian and Chinese"."""
    yield token
    if token.lemma_.lower() in LIKE_OR_HELD:
        return
    for child in token.children:
        if child.dep_ in ("compound", "amod", "nmod", "conj", "npadvmod"):
            yield from _with_compounds(child)


def _add_light(slots: dict[str, tuple[Token, ...]], noun: Token, light: Token) -> None:
    """Give a noun the subject and the prepositions of the verb that carries it."""
    passive = is_passive_clause(light)
    if noun.dep_ in ("nsubj", "nsubjpass") or light.dep_ == "acl":
        subject = _by(light) if passive else ()
    else:
        subject = _all(subject_of(light))
    slots["obj" if light.lemma_ in UNDERGOING else "subj"] = subject
    for name, head in phrases(light):
        if head.i != noun.i:
            slots.setdefault(name, tuple(coordinated(head)))
    given = [c for c in light.children if c.dep_ == "dative" and c.pos_ in NOMINAL]
    if given:
        slots["iobj"] = tuple(given)


def light_verb(noun: Token) -> Token | None:
    """The verb that carries a noun of action: "*launched* an attack", "sanctions *imposed* on"."""
    top = noun
    while top.dep_ == "conj" and top.head.pos_ == "NOUN":
        top = top.head
    above = top.head
    if top.dep_ in ("dobj", "nsubjpass") and above.lemma_ in LIGHT:
        return above
    if top.dep_ == "nsubj" and above.lemma_ in HAPPENING:
        return above
    for child in noun.children:
        if child.dep_ in ("acl", "relcl") and child.lemma_ in LIGHT and child.tag_ == "VBN":
            return child
    return None


# -- subjects ------------------------------------------------------------


def is_passive_clause(verb: Token) -> bool:
    """Whether a verb is in the passive, also where it shares its auxiliary with another.

    "were captured and killed" is twice.
    """
    if is_passive(verb):
        return True
    if verb.dep_ != "conj" or verb.tag_ not in ("VBN", "VBD") or verb.head.pos_ != "VERB":
        return False
    own = any(c.dep_ in ("aux", "auxpass", "nsubj", "dobj") for c in verb.children)
    return not own and is_passive_clause(verb.head)


def subject_of(verb: Token, climb: int = MAX_CLIMB) -> Token | None:
    """The grammatical subject, also one that the clause shares with what it depends on."""
    own = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if own is not None:
        relative = own.lower_ in RELATIVE and own.pos_ in ("PRON", "DET", "SCONJ")
        return antecedent(verb) if relative else own
    if climb == 0 or verb.head == verb:
        return None
    if verb.dep_ == "acl":
        return _infinitive_owner(verb, climb) if _is_infinitive(verb) else antecedent(verb)
    if verb.dep_ == "relcl":
        return antecedent(verb)
    if verb.dep_ == "pcomp":
        return _gerund_subject(verb, climb)
    if verb.dep_ in ("conj", "xcomp", "ccomp", "advcl"):
        return _shared_subject(verb, climb)
    return None


def _shared_subject(verb: Token, climb: int) -> Token | None:
    above = verb.head
    if above.pos_ not in ("VERB", "AUX"):
        return None
    if verb.dep_ in ("xcomp", "ccomp") and above.lemma_ in OBJECT_CONTROL:
        controlled = next((c for c in above.children if c.dep_ == "dobj"), None)
        if controlled is not None:
            return controlled
    return subject_of(above, climb - 1)


def _gerund_subject(verb: Token, climb: int) -> Token | None:
    """Of "accused Russia of attacking" Russia; of "left after signing" who left."""
    above = verb.head.head
    if above.pos_ not in ("VERB", "AUX"):
        return next((c for c in above.children if c.dep_ == "poss"), None)
    if above.lemma_ in OBJECT_CONTROL and verb.head.lower_ in ("of", "for", "from", "into", "with"):
        controlled = next((c for c in above.children if c.dep_ == "dobj"), None)
        if controlled is not None:
            return controlled
    blamed = next((c for c in above.children if c.lower_ == "at" and c.i < verb.head.i), None)
    if blamed is not None and verb.head.lower_ == "for":  # "lashed out at Turkey for shooting"
        return _object_of(blamed)
    return subject_of(above, climb - 1)


def _infinitive_owner(verb: Token, climb: int) -> Token | None:
    """Whose "plan to attack" it is: the possessor, else the subject of what has the plan."""
    noun = verb.head
    owner = next((c for c in noun.children if c.dep_ == "poss"), None)
    if owner is None and noun.dep_ == "dobj" and noun.head.pos_ == "VERB":
        return subject_of(noun.head, climb - 1)
    return owner


def antecedent(verb: Token) -> Token | None:
    """The noun that a relative or participial clause belongs to.

    "the family of Karin Berg, who was shot": of a noun and a name behind "of" it is the name.
    """
    token = verb
    while token.dep_ == "conj" and token.head != token:
        token = token.head
    if token.dep_ not in ("relcl", "acl") or token.head.pos_ not in NOMINAL:
        return None
    noun, left = token.head, token.left_edge.i
    if token.dep_ == "relcl" and left > 1 and verb.doc[left - 1].text == ",":
        name = verb.doc[left - 2]
        if name.pos_ == "PROPN" and name.dep_ == "pobj" and name.head.lower_ == "of":
            return name if name.head.head == noun else noun
    return noun


def _is_infinitive(verb: Token) -> bool:
    return any(c.tag_ == "TO" for c in auxiliaries(verb))


def auxiliaries(verb: Token) -> list[Token]:
    """The auxiliaries and "not" of a verb, also those that the parser hung on another of them.

    In "will be freed" it hangs "will" on "be".
    """
    found = [c for c in verb.children if c.dep_ in ("aux", "auxpass", "neg")]
    return found + [d for c in found for d in c.children if d.dep_ in ("aux", "auxpass", "neg")]


# -- objects ------------------------------------------------------------


def objects(verb: Token) -> tuple[Token, ...]:
    """The heads of the direct object, also of one shared with a verb behind "and"."""
    slots = ("dobj", "oprd") if verb.lemma_ == "be" else ("dobj", "oprd", "attr")
    own = next((c for c in verb.children if c.dep_ in slots and c.pos_ in NOMINAL), None)
    if own is not None:
        relative = own.lower_ in RELATIVE and own.i < verb.i
        return _all(antecedent(verb) if relative else own)
    if verb.dep_ == "relcl" and _leaves_gap(verb):
        return _all(antecedent(verb))
    if any(c.dep_ in ("prep", "ccomp", "xcomp", "prt") and c.i > verb.i for c in verb.children):
        return ()
    for child in verb.children:
        if child.dep_ == "conj" and child.pos_ == "VERB" and not is_passive_clause(verb):
            shared = [c for c in child.children if c.dep_ == "dobj"]
            if shared and child.i - verb.i <= 3:
                return _all(shared[0])
    return ()


def _leaves_gap(verb: Token) -> bool:
    """Whether a relative clause lacks its object: "the men whom Kyiv captured"."""
    if is_passive_clause(verb):
        return False
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    adverb = any(c.tag_ == "WRB" for c in verb.children)
    stranded = any(c.dep_ == "prep" and not [*c.children] for c in verb.children)
    return subject is not None and subject.lower_ not in RELATIVE and not adverb and not stranded


def _by(verb: Token) -> tuple[Token, ...]:
    for child in verb.children:
        if child.dep_ == "agent":
            return tuple(t for c in child.children if c.dep_ == "pobj" for t in coordinated(c))
    return ()


def _all(head: Token | None) -> tuple[Token, ...]:
    return () if head is None else tuple(coordinated(head))


def phrases(head: Token) -> Iterator[tuple[str, Token]]:
    """The prepositional phrases on a verb or noun: preposition, and head of its noun phrase."""
    for child in head.children:
        if child.dep_ in ("prep", "dative") or (child.dep_ == "agent" and head.pos_ != "VERB"):
            inner = _object_of(child)
            if inner is not None:
                yield child.lower_, inner


def _object_of(preposition: Token) -> Token | None:
    """The noun behind a preposition; also behind two: "from inside Russia"."""
    for child in preposition.children:
        if child.dep_ == "pobj":
            return child
    for child in preposition.children:
        if child.dep_ == "prep":
            return _object_of(child)
    return None
