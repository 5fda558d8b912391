"""What befell those whom a figure counts: killed, wounded, captured, displaced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.figures import FATES

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

VERBS = {
    **dict.fromkeys("kill murder massacre slay behead execute".split(), "killed"),
    **dict.fromkeys("wound injure hurt maim".split(), "wounded"),
    **dict.fromkeys("capture".split(), "captured"),
    **dict.fromkeys("arrest detain".split(), "arrested"),
    **dict.fromkeys("kidnap abduct".split(), "abducted"),
    **dict.fromkeys("evacuate displace".split(), "displaced"),
    **dict.fromkeys("release free".split(), "released"),
}
"""By the verb what befalls those to whom it is done."""

SUFFERED = {
    **dict.fromkeys("die perish drown".split(), "killed"),
    "flee": "displaced",
    "miss": "missing",
}
"""By the verb what befalls its subject."""

HOMES = frozenset("home house village town city".split())
HOSTAGE = frozenset({"hostage", "prisoner", "captive"})
STATES = frozenset({"dead", "missing", *(w for w in FATES if w.endswith("ed")), "hurt"})
"""Words that tell it right behind a number or behind "was": "61 dead", "more than 100 hurt"."""
_SUBJECTS = ("nsubj", "nsubjpass")


def fate_behind(doc: Doc, at: int) -> tuple[int, str] | None:
    """Where the words end that stand for people and what befell them, and what that is.

    Of "61 dead", "100 hurt", "250 taken hostage"; None where a noun follows: "12 injured men".
    """
    if at >= len(doc):
        return None
    word = doc[at].lower_
    behind = doc[at + 1] if at + 1 < len(doc) else None
    if word == "taken" and behind is not None and behind.lower_ in HOSTAGE:
        return at + 2, "captured"
    if word not in STATES or (behind is not None and behind.tag_ in ("NN", "NNS", "JJ")):
        return None
    return at + 1, FATES[word]


def fate_of(token: Token) -> str | None:
    """What befell those whom a noun or a number counts, in one of the words of ``FATES``."""
    token = _counted(token)
    for child in token.rights:
        if child.dep_ in ("acl", "amod") and child.tag_ == "VBN":
            return _done(child)
        if child.dep_ == "relcl" and (fate := _in_relative(child)):
            return fate
    while token.dep_ in ("conj", "appos") and token.head.pos_ in ("NOUN", "NUM", "PROPN"):
        token = token.head
    head = token.head
    if any(child.dep_ == "neg" for child in head.children):
        return None
    if head.lower_ == "of" and head.head.lemma_ == "life":
        return "killed" if head.head.head.lemma_ in ("claim", "cost", "take") else None
    if token.dep_ in _SUBJECTS:
        return _of_subject(token.dep_, head)
    if token.dep_ == "dobj":
        return _state(head) if head.lemma_ == "leave" else _done(head)
    return None


def _counted(token: Token) -> Token:
    """The number where a noun stands behind its "of": "dozens of people", "two of the men"."""
    by = token.head
    while token.dep_ == "pobj" and by.lower_ == "of" and by.head.ent_type_ == "CARDINAL":
        token, by = by.head, by.head.head
    return token


def _in_relative(verb: Token) -> str | None:
    """What a relative clause tells: "who died", "it says were injured"."""
    verb = next((c for c in verb.children if c.dep_ == "ccomp"), verb)
    subject = next((c for c in verb.children if c.dep_ in _SUBJECTS), None)
    if subject is None or subject.lower_ in ("who", "that", "which"):
        return _of_subject(subject.dep_ if subject else "nsubjpass", verb)
    return None


def _of_subject(dep: str, verb: Token) -> str | None:
    done = dep == "nsubjpass" or (verb.tag_ == "VBN" and not _objects(verb))
    if done and (fate := _done(verb)):
        return fate
    if verb.lemma_ == "be":
        return _state(verb)
    if verb.lemma_ == "leave":
        return "displaced" if _objects(verb) & HOMES else None
    if verb.lemma_ == "lose":
        return "killed" if "life" in _objects(verb) else None
    fate = SUFFERED.get(verb.lemma_)
    return fate if verb.lemma_ != "miss" or verb.tag_ == "VBG" else None


def _done(verb: Token) -> str | None:
    if verb.lemma_ == "take" and _objects(verb) & HOSTAGE:
        return "captured"
    return VERBS.get(verb.lemma_.lower()) or FATES.get(verb.lower_)


def _state(verb: Token) -> str | None:
    """What a verb says that they are: "were dead", "left them dead", "among the wounded"."""
    for child in verb.children:
        if child.dep_ in ("acomp", "oprd", "attr", "ccomp", "advcl") and child.lower_ in STATES:
            return FATES[child.lower_]
        if child.lower_ == "among":
            inner = (FATES.get(c.lower_) for c in child.children if c.dep_ == "pobj")
            return next(inner, None)
    return None


def _objects(verb: Token) -> set[str]:
    return {c.lemma_ for c in verb.children if c.dep_ in ("dobj", "oprd")}
