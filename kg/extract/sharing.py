"""How much of what one statement tells another has told too: words, names, figures, deeds."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from math import log
from typing import TYPE_CHECKING

from kg.extract.acts.case import CLAIM_NOUNS
from kg.extract.acts.pointers import told_of
from kg.extract.coreference import Discourse
from kg.extract.draft import Draft
from kg.extract.events.table import events
from kg.extract.lexicon import cue_nouns, cue_verbs, words

if TYPE_CHECKING:
    from spacy.tokens import Token

TELLING = ("NOUN", "VERB", "PROPN", "NUM", "ADJ")
LIGHT = frozenset("make take give get go come do keep use put have let way thing time day".split())
"""Words that tell too little to know a claim by."""

EMPTY = frozenset(
    "involvement wrongdoing responsibility role link connection knowledge guilt fault".split()
)
"""What one denies without telling what has happened: "denied any involvement"."""

KIN = 0.5
"""How well a word for the same deed stands for a word: "hit" for "struck"."""

LESS = 0.5
"""How much a name or a modifier tells beside a verb or noun: in a dispute all name the same."""

CORE = ("dobj", "nsubjpass", "attr", "acomp", "oprd")
"""What stands beside a verb and tells with it what has happened, not who or where."""

ENDINGS = ("ing", "ion", "ed", "ly")
STEM, SHORTEST = 7, 3
"""Letters of a word that tell it from others at most, and at least before what one cuts off."""

COMMON = 40
"""In how many statements of an article a word may stand to be looked for."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it is known again."""

    key: str
    """Its stem, or the key of the actor it names."""
    kin: tuple[str, ...] = ()
    """The deeds that it can tell."""
    weight: float = 1.0
    is_name: bool = False
    is_core: bool = False
    """Whether it is a verb or what the verb is done to: it tells what has happened."""

    @property
    def tells(self) -> bool:
        """Whether it is no name and no modifier."""
        return self.weight == 1.0


@dataclass(frozen=True, slots=True)
class Shared:
    """How much of a statement another one tells."""

    part: float
    """From 0 to 1, rare words counting more."""
    matched: int
    """How many of its words or of their kin, names and modifiers left out."""
    literal: int
    """How many of them in the same words."""
    of: int
    """How many of these it has."""
    core: bool
    """Whether they share what has happened, not only who or where."""


class Sharing:
    """The words of the drafts of one article, so that none is compared with all."""

    def __init__(self, discourse: Discourse, drafts: Sequence[Draft]) -> None:
        self.discourse = discourse
        self.drafts = drafts
        self.holders: dict[str, list[int]] = defaultdict(list)
        """The drafts that have a word or a kin of it, in order."""
        for number, draft in enumerate(drafts):
            found = _words(discourse, sorted(draft.attribution.tokens()))
            keys = (k for w in found if w.tells or w.is_name for k in (w.key, *w.kin))
            for key in sorted(set(keys)):
                self.holders[key].append(number)

    def told_by(self, number: int, own: frozenset[str] = frozenset()) -> dict[int, Shared]:
        """How much of a draft each other one tells that shares more than names with it.

        Args:
            number: the draft whose words are looked for.
            own: keys of actors that do not count, as those of its own side.
        """
        weights: dict[int, float] = defaultdict(float)
        matched: dict[int, int] = defaultdict(int)
        literal: dict[int, int] = defaultdict(int)
        core: set[int] = set()
        words = [word for word in self.words_of(number) if word.key not in own]
        for word in words:
            for other, weight in self._matches(word).items():
                weights[other] += weight
                matched[other] += word.tells
                literal[other] += word.tells and _holds(self.holders[word.key], other)
                core |= {other} if word.is_core else set()
        whole = sum(word.weight * self._rarity(word.key) for word in words)
        count = sum(1 for word in words if word.tells)
        return {
            n: Shared(weights[n] / whole, matched[n], literal[n], count, n in core)
            for n in sorted(matched)
            if n != number and matched[n]
        }

    def is_empty(self, number: int, own: frozenset[str]) -> bool:
        """Whether a draft tells nothing that another could have told: "any involvement"."""
        rest = (word for word in self.words_of(number) if word.key not in own)
        return all(word.is_name or word.key in _empty() for word in rest)

    def has(self, number: int, noun: Token) -> bool:
        """Whether a draft has a word of that noun's stem."""
        ranges = self.drafts[number].attribution.contents
        tokens = (t for start, end in ranges for t in self.discourse.doc[start:end])
        return any(stem(t.lemma_.lower()) == stem(noun.lemma_.lower()) for t in tokens)

    def words_of(self, number: int) -> tuple[Word, ...]:
        """The telling words of what a draft denies or confirms."""
        attribution = self.drafts[number].attribution
        return tuple(_words(self.discourse, told_of(self.discourse.doc, attribution)))

    def _matches(self, word: Word) -> dict[int, float]:
        """How well each draft has a word."""
        best: dict[int, float] = {}
        for key in (word.key, *word.kin):
            fit = word.weight * (1.0 if key == word.key else KIN)
            others = self.holders[key]
            for other in others if len(others) <= COMMON else ():
                best[other] = max(best.get(other, 0.0), fit * self._rarity(key))
        return best

    def _rarity(self, key: str) -> float:
        """The more statements have it, the less it tells."""
        return 1 / (1 + log(max(1, len(self.holders[key]))))


def _holds(numbers: Sequence[int], number: int) -> bool:
    """Whether a number is among others that are in order."""
    at = bisect_left(numbers, number)
    return at < len(numbers) and numbers[at] == number


def _words(discourse: Discourse, tokens: Iterable[int]) -> Iterator[Word]:
    """The telling words among tokens, each once; a name is its actor."""
    seen: set[str] = set()
    for i in tokens:
        named = discourse.cast.covering(i)
        if named is not None:
            word: Word | None = Word(named.key, (), LESS, is_name=True)
        else:
            word = _word(discourse.doc[i])
        if word is not None and word.key not in seen:
            seen.add(word.key)
            yield word


def _word(token: Token) -> Word | None:
    """What a word is known by; None where it tells too little."""
    lemma = token.lemma_.lower()
    if token.pos_ not in TELLING or lemma in _hollow() or token.lower_ in _hollow():
        return None
    weight = LESS if token.dep_ in ("compound", "amod", "nummod") else 1.0
    core = token.pos_ == "VERB" or token.dep_ in CORE or token.head == token
    return Word(stem(lemma), _deeds(lemma), weight, is_core=core)


@lru_cache(maxsize=50_000)
def stem(lemma: str) -> str:
    """The first letters of a lemma without its ending, the same for a deed and its doer.

    >>> stem("rescuer") == stem("rescue"), stem("ramming") == stem("ram")
    (True, True)
    """
    for ending in ENDINGS:
        if lemma.endswith(ending) and len(lemma) - len(ending) >= SHORTEST:
            lemma = lemma.removesuffix(ending)
            break
    else:
        lemma = lemma.removesuffix("r") if lemma.endswith("er") else lemma
    if len(lemma) > SHORTEST and lemma[-1] == lemma[-2]:
        lemma = lemma[:-1]
    return lemma[:STEM].removesuffix("e") if len(lemma) > SHORTEST else lemma


@cache
def _hollow() -> frozenset[str]:
    """Words that tell of talk or of hardly anything, not of what is talked of."""
    says = {lemma for lemma, cue in cue_verbs().items() if cue.type is None}
    return frozenset(CLAIM_NOUNS | cue_nouns().keys() | words("stop_words") | LIGHT | says)


@cache
def _empty() -> frozenset[str]:
    return frozenset(stem(word) for word in EMPTY)


@lru_cache(maxsize=50_000)
def _deeds(lemma: str) -> tuple[str, ...]:
    """The kinds of events that a word can tell, of ``kg/data/events.csv``."""
    found = (events().get((lemma, sort), ()) for sort in ("verb", "noun"))
    kinds = {f"{row.type}/{row.mode}" for some in found for row in some if row.type}
    return tuple(sorted(f"deed {kind}" for kind in kinds))
