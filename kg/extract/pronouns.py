"""What the grammar of its own sentence tells of a pronoun: that it means nobody, or the subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

STATES = frozenset(
    "able unable ready willing unwilling eager keen reluctant aware unaware sure confident certain "
    "uncertain happy unhappy glad sorry proud angry afraid fearful hopeful anxious free guilty "
    "responsible entitled liable innocent open close opposed quick slow fit bound due set adamant "
    "wary sceptical skeptical optimistic pessimistic positive content powerless powerful strong "
    "rich poor big small weak independent busy desperate careful grateful".split()
)
"""What a body or a country itself can be: "it is *ready* to help".  Behind other adjectives an
infinitive or a clause is what "it" stands for: "it is *absurd* to say so"."""

SEEMING = frozenset({"seem", "appear", "happen", "emerge", "transpire", "follow"})

TELLING = frozenset(
    "tell inform assure warn advise remind notify convince persuade ask promise teach".split()
)
"""Verbs that in the passive leave their hearer as subject: "it was *told* that"."""

QUESTIONS = frozenset(
    {"whether", "if", "who", "whom", "whose", "why", "what", "how", "where", "which"}
)

SUBJECTS = ("nsubj", "nsubjpass")

BARE = ("xcomp", "ccomp", "advcl", "csubj")


def means_nobody(pronoun: Token) -> bool:
    """Whether "it" only holds a place: "it was Rome that fired", "it is wrong to", "it seems"."""
    if pronoun.lower_ != "it":
        return False
    if pronoun.dep_ == "expl":
        return True
    verb = pronoun.head
    if pronoun.dep_ not in SUBJECTS:
        return False
    if pronoun.dep_ == "nsubjpass" or verb.lemma_ in SEEMING:
        return verb.lemma_ not in TELLING and any(_first(c) == "that" for c in _clauses(verb))
    return verb.lemma_ in ("be", "remain") and (_is_cleft(verb) or _is_postponed(verb))


def governing_subject(pronoun: Token) -> Token | None:
    """The subject before "he" of the clause that governs his: "*Hale* lied when he said", if any.

    Behind "accused Hale of lying when he said" it is who is accused.
    """
    verb = pronoun.head
    if pronoun.dep_ not in SUBJECTS or verb.dep_ != "advcl":
        return None
    above = verb.head
    while above.dep_ in ("conj", "xcomp") and not _subject(above) and above.head != above:
        above = above.head
    found = _subject(above)
    if found is None and above.dep_ == "pcomp" and above.head.dep_ == "prep":
        found = _charged(above.head.head)
    return found if found is not None and found.i < pronoun.i else None


def _charged(above: Token) -> Token | None:
    """Whom a verb charges with what stands behind its "of": "*Hale*" of "accused Hale of"."""
    if above.dep_ in ("dobj", "nsubjpass"):  # the parser may hang "of lying" on the name
        return above
    objects = (c for c in above.children if c.dep_ in ("dobj", "nsubjpass"))
    return next(objects, None) if above.pos_ == "VERB" else None


def _subject(verb: Token) -> Token | None:
    return next((c for c in verb.children if c.dep_ in SUBJECTS), None)


def _is_cleft(verb: Token) -> bool:
    """Whether "be" sets something off before a clause: "it was Rome that", "it was here that"."""
    for said in verb.children:
        if said.i < verb.i:
            continue
        own = [c for c in said.children if c.dep_ == "relcl"]
        first = {_first(c) for c in (*own, *_clauses(verb)) if c.i > said.i}
        if said.dep_ in ("attr", "dobj", "acomp"):
            name = said.pos_ in ("PROPN", "PRON")
            if "who" in first or (name and first & {"that", "which"}):
                return True
        elif said.dep_ in ("prep", "advmod", "npadvmod") and "that" in first:
            return True
    return False


def _is_postponed(verb: Token) -> bool:
    """Whether an infinitive or a clause behind is what "it" stands for: "it is a pity that"."""
    behind = [c for c in verb.children if c.i > verb.i]
    said = next((c for c in behind if c.dep_ in ("acomp", "attr", "prep")), None)
    if said is None:
        return any(_first(c) == "for" for c in _clauses(verb))
    if said.dep_ == "prep":
        return said.lower_ in ("up", "for") and any(_first(c) == "to" for c in _clauses(verb))
    if said.lower_ in STATES or said.lower_.endswith("ed"):
        return False
    if any(c.lower_ == "the" for c in said.children):  # "it was the first to"
        return False
    if said.lower_ in ("likely", "unlikely"):  # "it is likely to win" is somebody
        return any(_first(c) == "that" for c in (*_clauses(verb), *_clauses(said)))
    clauses = [*_clauses(verb), *(_clauses(said) if said.dep_ == "acomp" else ())]
    clauses += [c for c in said.children if c.dep_ == "relcl" and _first(c) == "for"]
    asked = [c for c in clauses if c.dep_ == "ccomp" and _first(c) in QUESTIONS]
    return bool(asked) or any(_first(c) in ("to", "that", "for") for c in clauses if c.i > said.i)


def _clauses(word: Token) -> list[Token]:
    """The clauses that a verb or an adjective governs."""
    return [c for c in word.children if c.dep_ in BARE and c.i > word.i]


def _first(clause: Token) -> str:
    """The word that begins a clause, "to" or "of" before an infinitive among them."""
    return clause.left_edge.lower_
