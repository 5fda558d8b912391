"""Offices: the title, organization and country that stand beside a person's name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from kg.extract.attribution.attribution import Range
from kg.extract.lexicon import rows, words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

FORMER = frozenset(
    "former formerly ex then late erstwhile onetime ousted deposed retired sometime".split()
)
"""Words before a title that tell that the office is held no longer."""

STANDING_IN = frozenset({"acting", "interim", "caretaker", "deputy", "assistant", "associate"})
"""Words that belong to the title, and do not end it."""

TO_COME = frozenset({"elect", "designate", "nominate"})
"""What follows a title whose office has not begun: "president-elect"."""

SERVANTS = frozenset({"spokesperson", "aide", "adviser"})
"""Families of offices under a person."""

MAX_TITLE = 5
"""Words in the longest title."""

MAX_APPOSED = 6
"""Tokens from the noun that a name explains to the name."""

AFTER = frozenset({",", ".", ";", ":", "who"})
"""Where an apposition behind a name ends: "an admiral who had fought"."""

CLAUSES = {
    "head": "head", "lead": "leader", "chair": "chair", "run": "head", "direct": "director",
    "command": "commander", "represent": "representative", "govern": "governor", "edit": "editor",
    "found": "founder", "oversee": "head",
}  # fmt: skip
"""Verbs of "X, who heads the bank", with the title they tell."""


@dataclass(frozen=True, slots=True)
class Title:
    """A kind of office: the words as written, and the family that its spellings share."""

    name: str
    family: str
    gender: str
    countries: tuple[str, ...] = ()
    """The only countries that have the office under that name; none where any may have it."""


@cache
def titles() -> Mapping[str, Title]:
    """The titles of the table, by name in small letters."""
    return {r["title"]: _title(r) for r in rows("titles")}


def _title(row: Mapping[str, str]) -> Title:
    countries = tuple(filter(None, row["countries"].split("|")))
    return Title(row["title"], row["family"], row["gender"], countries)


@cache
def _last_words() -> frozenset[str]:
    """The words with which a title can end: most words end none."""
    return frozenset(title.split()[-1].rpartition("-")[2] for title in titles()) | frozenset(
        title.split()[-1] for title in titles()
    )


@cache
def given_names() -> Mapping[str, str]:
    """Common given names, each with the gender it tells or ''."""
    return {row["name"]: row["gender"] for row in rows("given_names")}


@cache
def honorifics() -> Mapping[str, str]:
    """Words before a name that are no office, with the gender they tell or ''."""
    return {row["word"]: row["gender"] for row in rows("honorifics")}


def title_ending_at(doc: Doc, end: int, start: int = 0) -> tuple[Title, int] | None:
    """The longest title whose last word is the token before ``end``, and where it begins.

    With its "deputy", "acting" or "-elect": a deputy and one elect are of another family.
    """
    if end - start >= 3 and doc[end - 1].lower_ in TO_COME and doc[end - 2].text == "-":
        found = title_ending_at(doc, end - 2, start)
        return (_later(found[0], doc[end - 1].lower_), found[1]) if found else None
    last = doc[end - 1]
    if last.lower_ not in _last_words() and last.lemma_.lower() not in _last_words():
        return None
    for begin in range(max(start, end - MAX_TITLE), end):
        title = titles().get(_words(doc, begin, end))
        if title is not None:
            before = doc[begin - 1].lower_ if begin > start else ""
            if before in STANDING_IN:
                return _standing_in(title, before), begin - 1
            return title, begin
    return None


def title_with_of(doc: Doc, begin: int, end: int) -> Title | None:
    """The longest title of several words that begins at a token: "secretary of state"."""
    for stop in range(end, begin + 2, -1):
        title = titles().get(_words(doc, begin, stop))
        if title is not None:
            return title
    return None


def _later(title: Title, word: str) -> Title:
    return Title(f"{title.name}-{word}", f"{title.family}-elect", title.gender, title.countries)


def _standing_in(title: Title, word: str) -> Title:
    own = word in ("deputy", "assistant", "associate")
    family = f"{word} {title.family}" if own else title.family
    return Title(f"{word} {title.name}", family, title.gender, title.countries)


def _words(doc: Doc, start: int, end: int) -> str:
    words = doc[start:end].text.lower()
    last = doc[end - 1]
    if last.tag_ in ("NNS", "NNPS") and words not in titles():
        words = words[: len(words) - len(last.text)] + last.lemma_.lower()
    return words


def before_name(doc: Doc, start: int) -> Range:
    """The modifiers right before a name: "Chinese Foreign Ministry spokesperson" Lin Jian."""
    begin = start
    sentence = doc[start].sent.start
    while begin > sentence and _modifies(doc[begin - 1], begin - 1 > sentence):
        begin -= 1
    if begin < start and doc[begin].text == "-" and begin > sentence:
        begin -= 1  # "Then-president", whose "then" is an adverb
    while begin < start and doc[begin].tag_ in ("POS", "HYPH"):
        begin += 1
    return begin, start


def _modifies(token: Token, has_left: bool) -> bool:
    if token.tag_ == "POS":
        return has_left
    if token.lower_ in ("of", "for") and has_left:
        return token.nbor(-1).lower_ in ("secretary", "minister", "ministry", "department", "chief")
    if token.tag_ in ("DT", "PRP$", "WP$", "CC") or (token.is_punct and token.text != "-"):
        return False
    standing_in = token.lower_ in STANDING_IN
    return standing_in or token.pos_ in ("PROPN", "NOUN", "ADJ") or token.text in ("-", "’s", "'s")


def before_comma(doc: Doc, start: int, end: int) -> Range:
    """The phrase that a name explains: "Georgia's prime minister", Irakli Beridze; maybe empty."""
    head = doc[start:end].root
    while start > 0 and doc[start - 1].lower_ in honorifics():
        start -= 1
    if head.dep_ != "appos" or start < 2 or doc[start - 1].text != ",":
        return start, start
    noun = head.head
    if noun.dep_ == "pobj" and (officer := titles().get(noun.head.head.lower_)) is not None:
        if officer.family in SERVANTS and title_ending_at(doc, noun.i + 1):
            return start, start  # "a spokesman for the premier, Ana Paz": it may be either's name
        if _is_of_master(noun):
            noun = noun.head.head  # "an aide to Kip, Peter Otieno": not Kip is explained
    reach = MAX_APPOSED * (2 if noun.lower_ in titles() and _is_of_master(doc[start - 2]) else 1)
    near = noun.i == start - 2 or start - reach < noun.i < start - 2 == _last_before(noun, start)
    return (noun.left_edge.i, start - 1) if near else (start, start)


def _is_of_master(noun: Token) -> bool:
    """Whether a noun tells whose an officer is: a name, or a body as "the health ministry"."""
    return noun.tag_ == "NNP" or noun.lower_ in words("organization_nouns")


def _last_before(noun: Token, start: int) -> int:
    """The last token of a noun's phrase before another token: "chief of staff" ends in "staff"."""
    return max((t.i for t in noun.subtree if t.i < start - 1), default=noun.i)


def after_name(doc: Doc, end: int) -> Range | None:
    """The apposition behind a name: Maria Zakharova, "a spokeswoman for the Foreign Ministry"."""
    if end + 1 >= len(doc) or doc[end].text != ",":
        return None
    stop = end + 1
    limit = min(doc[end].sent.end, end + 16)
    while stop < limit and doc[stop].text not in AFTER and not _is_verb(doc[stop]):
        stop += 1
    if stop == end + 1 or stop >= len(doc) or doc[stop].text not in (",", ".", "who"):
        return None
    first = doc[end + 1]
    fits = first.tag_ in ("DT", "PRP$", "NN", "NNP", "NNPS", "JJ", "RB", "FW") or first.ent_type_
    return (end + 1, stop) if fits else None


def _is_verb(token: Token) -> bool:
    """Whether a word is a verb, and not one that modifies a noun: "the ousted president"."""
    return token.pos_ == "VERB" and token.dep_ not in ("amod", "compound")


def clause_behind(doc: Doc, end: int) -> tuple[Title, Range, bool] | None:
    """The office told by "who" behind a name: "who heads the central bank".

    Gives the title, the words that name what it is an office of, and whether it is held no longer.
    """
    at = end + 1 if end < len(doc) and doc[end].text == "," else end
    if at >= len(doc) or doc[at].lower_ != "who" or doc[at].dep_ not in ("nsubj", "nsubjpass"):
        return None
    verb = doc[at].head
    past = verb.tag_ == "VBD" or any(c.lower_ in ("had", "used") for c in verb.children)
    span = _clause(verb)
    if verb.lemma_ == "speak" and any(c.lower_ == "for" for c in verb.children):
        return titles()["spokesperson"], span, past
    if verb.lemma_ in CLAUSES and any(c.dep_ == "dobj" for c in verb.children):
        return titles()[CLAUSES[verb.lemma_]], span, past
    if verb.lemma_ in ("be", "serve", "work", "become"):
        return _predicated(doc, verb, span, past and verb.lemma_ != "become")
    return None


def _clause(verb: Token) -> Range:
    """The words behind a verb that belong to it, up to the next comma."""
    end = verb.right_edge.i + 1
    commas = (t.i for t in verb.doc[verb.i : end] if t.text in (",", ";", "(", "–", "—"))
    return verb.i + 1, next(commas, end)


def _predicated(doc: Doc, verb: Token, span: Range, past: bool) -> tuple[Title, Range, bool] | None:
    """The office of "who is the minister of X", "who served as mayor of X"."""
    for i in range(*span):
        if doc[i].pos_ in ("NOUN", "PROPN") and doc[i].head.i in {verb.i, verb.i + 1}:
            found = title_ending_at(doc, i + 1, span[0])
            if found is not None:
                return found[0], span, past
    return None


def is_former(doc: Doc, start: int, end: int) -> bool:
    """Whether the words, or the one before them, tell that the office is held no longer."""
    begin = max(0, start - 2)
    return any(doc[i].lower_ in FORMER for i in range(begin, end))
