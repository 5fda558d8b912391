"""Claims: what is put forward, by its words; and which words make it what is denied."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from kg.extract.attribution.reading import QUOTES
from kg.extract.lexicon import cue_nouns, cue_verbs
from kg.kinds import StatementType
from kg.model import Claim

if TYPE_CHECKING:
    from spacy.tokens import Token

_WORD = re.compile(r"\w+")
FEWEST = 3
"""Words that a claim has at least which tells what it claims."""
_POINTING = frozenset(
    """i we you he she it they this that these those my our your his her its their here there
    who which what""".split()
)
"""First words that tell something of whoever or whatever was spoken of."""


def claim_of(text: str, place: str = "") -> Claim:
    """The claim that a content puts forward; its key depends on its words.

    Words that say nothing alone ("it was a mistake", "any involvement") are another claim at
    another place, until linking finds that they are one.

    Args:
        text: the content.
        place: where it stands, such as the article's id and an offset.

    >>> claim_of("that 155 men fought", "a").key == claim_of("“155 men fought,”", "b").key
    True
    >>> claim_of("it was a mistake", "a").key == claim_of("it was a mistake", "b").key
    False
    """
    plain = text.strip(" ,.;:" + "".join(QUOTES)).removeprefix("that ").strip()
    found = _WORD.findall(plain.casefold())
    words = " ".join(found if _stands_alone(found) else [*found, place])
    digest = hashlib.sha256(words.encode()).hexdigest()[:16]
    return Claim(f"claim/{digest}", plain)


def _stands_alone(words: Sequence[str]) -> bool:
    """Whether words tell what they claim wherever they stand."""
    return len(words) >= FEWEST and words[0] not in _POINTING


def is_denied_by_cue(head: Token | None) -> bool:
    """Whether a cue such as "denied" makes its content what is denied.

    Not so behind "said": a denial's own words ("we are not a party to it") are what it puts
    forward.  Without a cue, as behind a quotation that goes on, the words are the speaker's.
    """
    return _has_cue(head, "deny", StatementType.DENIAL)


def is_confirmed_by_cue(head: Token | None) -> bool:
    """Whether a cue such as "admitted" makes its content what is confirmed.

    Not so behind "said": who says "yes, we made a mistake" puts that forward in words of their own.
    """
    return _has_cue(head, "confirm", StatementType.CONFIRMATION)


def _has_cue(head: Token | None, kind: str, type_: StatementType) -> bool:
    if head is None:
        return False
    lemma = head.lemma_.lower()
    if lemma in cue_verbs():
        return cue_verbs()[lemma].kind == kind
    noun = cue_nouns().get(lemma)
    return noun is not None and noun.type is type_
