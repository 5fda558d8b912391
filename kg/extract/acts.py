"""What a statement does: its type, by cue, content and parse together, with the reason.

A cue such as "denied" decides alone.  Behind a cue that only reports ("said", "described") the
content decides, by rules that are asked in order; where none speaks up it is an assertion.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from kg.extract.attribution.attribution import Attribution, Range
from kg.extract.coreference import FIRST
from kg.extract.lexicon import Cue, cue_nouns, cue_verbs, rows, words
from kg.model import StatementType as Act

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

MENTAL = frozenset(
    "trust believe know want think see expect understand like hope feel need care remember mind "
    "recall recognize recognise doubt".split()
)
"""Verbs that tell a state of mind: "we do not know" denies no deed."""
PREDICATED = ("acomp", "attr", "oprd", "ROOT", "ccomp", "amod", "pobj", "dobj")
"""Where in a clause a word of praise or blame is said of something."""
FUTURE = frozenset({"will", "'ll", "’ll", "shall", "wo", "won't", "going"})
CLAIM_NOUNS = frozenset(
    {"claim", "allegation", "accusation", "report", "charge", "suggestion", "assertion", "rumor"}
    | {"rumour", "remark", "comment", "statement", "insinuation", "suspicion", "story", "idea"}
)
REQUESTED = frozenset(
    {"call", "request", "offer", "proposal", "invitation", "demand", "plan", "deal", "ceasefire"}
    | {"appeal", "truce", "ultimatum", "talks", "talk", "compromise", "bid", "condition"}
)
NO_MORE = frozenset(
    {"stop", "refrain", "end", "halt", "cease", "withdraw", "desist", "release", "leave", "resign"}
)


@dataclass(frozen=True, slots=True)
class Decision:
    """A statement's type and why."""

    type: Act
    reason: str


@dataclass(frozen=True)
class Case:
    """What the rules look at: the content's tokens, and whom the speaker calls "we"."""

    doc: Doc
    attribution: Attribution
    tokens: tuple[Token, ...]
    root: Token
    """The head of the content's main clause."""
    own: frozenset[int]
    """Tokens of the content that mean the speaker or the speaker's side."""
    others: frozenset[int]
    """Tokens of the content that name somebody else."""

    def has_own_subject(self, verb: Token) -> bool:
        """Whether the speaker's side is the subject of the verb."""
        subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
        if subject is None and verb.dep_ in ("conj", "xcomp") and verb.head in self.tokens:
            return self.has_own_subject(verb.head)
        return subject is not None and (subject.i in self.own or subject.lower_ in FIRST)


@cache
def _lexicon(act: Act, sort: str) -> frozenset[str]:
    return frozenset(
        row["word"] for row in rows("speech_acts") if (row["type"], row["sort"]) == (act, sort)
    )


def case_of(doc: Doc, attribution: Attribution, own: Iterable[int], others: Iterable[int]) -> Case:
    """The case of an attribution, given the tokens that mean the speaker's side and others."""
    tokens = tuple(doc[i] for span in attribution.contents for i in range(*span))
    first = doc[attribution.contents[0][0] : attribution.contents[0][1]]
    return Case(doc, attribution, tokens, _root(first), frozenset(own), frozenset(others))


def decide(case: Case) -> Decision:
    """The type of a statement and the reason for it."""
    cue = _cue(case)
    if cue is not None:
        by_cue = _by_cue(case, cue)
        if by_cue is not None:
            return by_cue
    elif case.attribution.cue is not None:
        head = case.attribution.head(case.doc)
        noun = cue_nouns().get(head.lemma_.lower()) if head is not None else None
        if noun is not None and noun.type is not None:
            return Decision(noun.type, f"cue '{noun.lemma}'")
    for rule in RULES:
        decision = rule(case)
        if decision is not None:
            return decision
    return Decision(Act.ASSERTION, "nothing in cue or content says more")


def hedges(doc: Doc, contents: Iterable[Range]) -> Iterator[Range]:
    """The words in the content that keep a distance: "allegedly", "may", "no evidence"."""
    for start, end in contents:
        for i in range(start, end):
            if doc[i].lower_ in words("hedges"):
                yield i, i + 1
            elif doc[i].lemma_ == "evidence" and any(c.lower_ == "no" for c in doc[i].children):
                yield min(c.i for c in doc[i].children if c.lower_ == "no"), i + 1


def _cue(case: Case) -> Cue | None:
    token = case.attribution.head(case.doc)
    if token is None:
        return None
    if token.pos_ == "NOUN" and token.lemma_.lower() in cue_nouns():
        return None
    return cue_verbs().get(token.lemma_.lower()) or _by_form(token)


def _by_form(token: Token) -> Cue | None:
    form = token.lower_
    return next((cue_verbs()[s] for s in (form[:-1], form[:-2]) if s in cue_verbs()), None)


def _by_cue(case: Case, cue: Cue) -> Decision | None:
    """What the cue says by itself, unless its complement makes it something else."""
    rule = case.attribution.rule
    verb = case.attribution.head(case.doc)
    reason = f"cue '{verb.text}'" if verb is not None else ""
    if cue.lemma == "call" and {"for", "on", "upon"} & set(rule.split("+")):
        stop = any(t.lemma_ in NO_MORE for t in case.tokens)
        return Decision(Act.DEMAND if stop else Act.APPEAL, f"{reason} with '{rule}'")
    if cue.lemma in ("ask", "tell") and "inf" in rule.split("+"):
        return Decision(Act.APPEAL if cue.lemma == "ask" else Act.DEMAND, f"{reason} to do")
    if cue.lemma == "agree" and "inf" in rule.split("+"):
        return Decision(Act.PROMISE, f"{reason} to do")
    if cue.kind == "deny" and case.root.pos_ == "NOUN" and case.root.lemma_.lower() in REQUESTED:
        return Decision(Act.REFUSAL, f"{reason} of '{case.root.text}'")
    if cue.kind == "characterize" or cue.type is None:
        return _by_object(case, cue, reason)
    return Decision(cue.type, reason)


def _by_object(case: Case, cue: Cue, reason: str) -> Decision | None:
    """By the object: "described the allegation as unfounded", "reiterated its commitment"."""
    head = case.root
    about_claim = head.lemma_.lower() in CLAIM_NOUNS or head.lower_ in ("what", "it")
    if cue.kind in ("characterize", "act", "report", "deny"):
        wrong = _first(case, _lexicon(Act.DENIAL, "predicate"))
        if about_claim and wrong is not None and cue.kind == "characterize":
            return Decision(Act.DENIAL, f"{reason} with '{head.text}' and '{wrong.text}'")
    if cue.kind == "characterize":
        for act in (Act.CONCERN, Act.CRITICISM, Act.PRAISE):
            found = _first(case, _lexicon(act, "word"))
            if found is not None:
                return Decision(act, f"{reason} with '{found.text}'")
        return Decision(cue.type, reason) if cue.type else None
    noun = cue_nouns().get(head.lemma_.lower())
    if head.pos_ == "NOUN" and noun is not None and noun.type is not None:
        return Decision(noun.type, f"{reason} with '{head.text}'")
    if head.pos_ == "NOUN" and head.lower_ in _lexicon(Act.CONCERN, "word"):
        return Decision(Act.CONCERN, f"{reason} with '{head.text}'")
    return None


# -- rules over the content, asked in this order --------------------------------------------------


def _question(case: Case) -> Decision | None:
    if any(t.text == "?" for t in case.tokens[-2:]):
        return Decision(Act.QUESTION, "content ends with a question mark")
    return None


def _performative(case: Case) -> Decision | None:
    """The first person does what the verb says: "We call on …", "I deny …"."""
    for verb in _main_verbs(case):
        cue = cue_verbs().get(verb.lemma_.lower())
        first = any(c.dep_ == "nsubj" and c.lower_ in ("i", "we") for c in verb.children)
        plain = verb.tag_ == "VBP" and not any(c.dep_ in ("aux", "neg") for c in verb.children)
        act = _performed(verb, cue) if cue is not None and first and plain else None
        if act is None or act is Act.BELIEF:
            continue
        if act is Act.APPEAL and any(t.lemma_ in NO_MORE for t in case.tokens):
            act = Act.DEMAND
        return Decision(act, f"content does it in the first person: '{verb.text}'")
    return None


def _performed(verb: Token, cue: Cue) -> Act | None:
    """What the verb does by itself: "call" appeals only with "on" or "for"."""
    if cue.lemma == "call" and any(c.lower_ in ("on", "upon", "for") for c in verb.children):
        return Act.APPEAL
    return cue.type


def _denial(case: Case) -> Decision | None:
    for token in case.tokens:
        if token.lower_ not in _lexicon(Act.DENIAL, "predicate") or _is_lying(token):
            continue
        if token.lower_ == "wrong" and not _judges_words(token):
            continue
        negated = any(c.dep_ == "neg" for c in token.head.children)
        if not negated and token.dep_ in ("acomp", "attr", "oprd", "pobj", "amod", "ROOT", "ccomp"):
            return Decision(Act.DENIAL, f"content calls it '{token.text}'")
    for token in case.tokens:
        if token.lemma_ == "evidence" and any(c.lower_ == "no" for c in token.children):
            return Decision(Act.DENIAL, "content says there is no evidence")
    for verb in _main_verbs(case):
        did_not = _negation(verb) and not _is_future(verb) and verb.lemma_ not in MENTAL
        if did_not and case.has_own_subject(verb):
            return Decision(Act.DENIAL, f"content says the speaker's side did not: '{verb.text}'")
    return None


def _is_lying(token: Token) -> bool:
    """Whether somebody is said to lie, which accuses him rather than denies something."""
    return token.lemma_ == "lie" and token.pos_ == "VERB"


def _judges_words(token: Token) -> bool:
    """Whether "wrong" is said of a claim or of who makes it: "wrong of X to suggest"."""
    verb = token.head
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    person = subject is not None and (subject.pos_ == "PROPN" or subject.lower_ in ("it", "that"))
    return person or any(c.lower_ == "of" for c in token.children)


def _refusal(case: Case) -> Decision | None:
    for verb in _main_verbs(case):
        if _negation(verb) and _is_future(verb) and case.has_own_subject(verb):
            return Decision(Act.REFUSAL, f"content says the speaker's side will not: '{verb.text}'")
    return None


def _threat(case: Case) -> Decision | None:
    for verb in _main_verbs(case):
        harmful = verb.lemma_ in _lexicon(Act.THREAT, "verb")
        if harmful and _is_future(verb) and case.has_own_subject(verb) and not _negation(verb):
            return Decision(Act.THREAT, f"content says the speaker's side will '{verb.text}'")
    return None


def _promise(case: Case) -> Decision | None:
    for verb in _main_verbs(case):
        if _is_future(verb) and case.has_own_subject(verb) and not _negation(verb):
            return Decision(Act.PROMISE, f"content says the speaker's side will '{verb.text}'")
    return None


def _demand(case: Case) -> Decision | None:
    for verb in _main_verbs(case):
        modal = {c.lower_ for c in verb.children if c.dep_ == "aux"}
        if case.has_own_subject(verb):
            continue
        if modal & {"must"} or (verb.lemma_ in ("need", "have") and _has_infinitive(verb)):
            return Decision(Act.DEMAND, f"content says that another must: '{verb.text}'")
        if modal & {"should"}:
            return Decision(Act.APPEAL, f"content says that another should: '{verb.text}'")
    root = case.root
    quoted = case.tokens[0].text in "“\"'‘«"
    if (
        root.tag_ == "VB"
        and quoted
        and not any(c.dep_ in ("aux", "nsubj", "mark") for c in root.children)
    ):
        return Decision(Act.APPEAL, f"content is an imperative: '{root.text}'")
    return None


def _warning(case: Case) -> Decision | None:
    possible = any(t.lower_ in ("could", "may", "might", "will", "would") for t in case.tokens)
    found = _first(case, _lexicon(Act.WARNING, "noun") | _lexicon(Act.WARNING, "verb"))
    leads = any(
        t.lemma_ in ("lead", "cause", "trigger", "face", "risk", "spark") for t in case.tokens
    )
    if possible and leads and found is not None:
        return Decision(Act.WARNING, f"content says what may come: '{found.text}'")
    return None


def _accusation(case: Case) -> Decision | None:
    if not case.others:
        return None
    for token in case.tokens:
        if token.pos_ in ("VERB", "NOUN") and token.lemma_.lower() in _wrongs(token.pos_):
            agent = _agent_of(token)
            if agent is None or agent.i in case.own or agent.lower_ in FIRST:
                continue
            if _negation(token):
                continue
            if any(t.i in case.others for t in _named_in(agent)):
                return Decision(
                    Act.ACCUSATION, f"content says that another does wrong: '{token.text}'"
                )
    return None


def _feeling(case: Case) -> Decision | None:
    for act in (Act.CONCERN, Act.CRITICISM, Act.PRAISE):
        for token in case.tokens:
            if token.lower_ not in _lexicon(act, "word") or token.dep_ in ("compound", "nmod"):
                continue
            predicated = token.dep_ in PREDICATED
            if predicated and not _negation(token.head):
                return Decision(act, f"content says '{token.text}'")
    return None


RULES: tuple[Callable[[Case], Decision | None], ...] = (
    _question,
    _performative,
    _denial,
    _refusal,
    _threat,
    _promise,
    _demand,
    _warning,
    _accusation,
    _feeling,
)


# -- what the rules share -----------------------------------------------------------------


def _wrongs(pos: str) -> frozenset[str]:
    return _lexicon(Act.ACCUSATION, "verb" if pos == "VERB" else "noun")


def _agent_of(token: Token) -> Token | None:
    """Who does what the verb or noun says: the subject, the noun above, the possessor."""
    if token.pos_ == "NOUN":
        return next((c for c in token.children if c.dep_ in ("poss", "amod", "compound")), None)
    for child in token.children:
        if child.dep_ == "nsubj":
            return child if child.lower_ not in ("who", "that", "which") else token.head
        if child.dep_ == "agent":
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    if token.dep_ in ("acl", "relcl"):
        return token.head
    if token.dep_ in ("xcomp", "conj", "advcl", "pcomp") and token.head != token:
        above = token.head.head if token.dep_ == "pcomp" else token.head
        if above.pos_ in ("VERB", "AUX"):
            return _agent_of(above)
        return above if above.pos_ in ("NOUN", "PROPN") else None
    return None


def _named_in(agent: Token) -> Iterator[Token]:
    """The words that tell who an agent is: itself, its modifiers, and "of X", "in X", "from X"."""
    yield agent
    for child in agent.children:
        place = child.dep_ == "prep" and child.lower_ in ("of", "in", "from")
        if place or child.dep_ in ("amod", "compound", "poss", "nmod", "pobj", "nummod"):
            yield from _named_in(child)


def _main_verbs(case: Case) -> Iterator[Token]:
    """The heads of the content's main clauses, one for each sentence and conjunct."""
    for token in case.tokens:
        if token.pos_ not in ("VERB", "AUX"):
            continue
        if token == case.root or token.dep_ == "ROOT" or token.head not in case.tokens:
            yield token
        elif token.dep_ == "conj" and token.head.pos_ in ("VERB", "AUX"):
            if token.head == case.root or token.head.dep_ in ("ROOT", "ccomp"):
                yield token
        elif token.dep_ in ("ccomp", "parataxis") and token.head == case.root:
            yield token


def _negation(verb: Token) -> bool:
    return any(c.dep_ == "neg" or c.lower_ in ("never", "no") for c in verb.children)


def _is_future(verb: Token) -> bool:
    if any(c.dep_ == "aux" and c.lower_ in FUTURE for c in verb.children):
        return True
    return verb.dep_ == "xcomp" and verb.head.lower_ == "going"


def _has_infinitive(verb: Token) -> bool:
    return any(c.dep_ == "xcomp" for c in verb.children)


def _first(case: Case, lexicon: frozenset[str]) -> Token | None:
    return next((t for t in case.tokens if t.lower_ in lexicon or t.lemma_ in lexicon), None)


def _root(span: Span) -> Token:
    root = span.root
    if root.pos_ == "ADP":  # "for de-escalation", "against overinterpreting"
        return next((c for c in root.children if c.dep_ in ("pobj", "pcomp")), root)
    return root
