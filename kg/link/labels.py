"""Claims in words that people read: which wording is plainest, and who acts in it."""

from __future__ import annotations

import re

from kg.read.marks import opens, single_quoted

_QUOTES = re.compile(r"[“”„«»\"]|''")
_CLOSED = re.compile(r"([.,!?…])[’'](?!\w)")
_UNCLEAR = re.compile(
    r"\b(?:I|we|you|he|she|it|they|this|that|these|those|my|our|his|her|their|its|us|me|him|them)\b"
    r"|…",
    re.IGNORECASE,
)
_FRAGMENT = re.compile(
    r"(?:of|to|which|who|whom|whose|as|for|from|by|with|than|how|what|why|whether)\b", re.IGNORECASE
)
"""What begins with one of these goes on with the words of another clause."""
_SENTENCE_END = re.compile(r"[.!?][”\"’']*\s+(?:…\s*)?[“\"‘']?[A-Z]|[”\"’']\s+…")
_SUBJECT = re.compile(r"(it|he|she|they|which|who)(?:\s+…)?\s+(?!of\b)(?=(\S+))", re.IGNORECASE)
_OF_DOING = re.compile(r"of\s+((?:not\s+|\w+ly\s+)*)(\w+ing)\b", re.IGNORECASE)
_SOMEBODY_OF_DOING = re.compile(r"((?:[\w’'.-]+\s+){1,8})of\s+(?=(?:not\s+|\w+ly\s+)*\w+ing\b)")
_TO_DO = re.compile(r"to\s+(?=\w)", re.IGNORECASE)
_RELATIVE = re.compile(r"^(?:which|who|whom|that)\s+…\s+", re.IGNORECASE)
_PLURAL = frozenset(("are", "were", "have", "do"))
SHORT = 3
"""Words from which a wording may be a proposition."""
_LENGTH = 11
"""Words of a wording that tells enough and no more."""
_HEADING = 0.6
"""Share of words with a capital, from which a wording is a heading."""


def readable(text: str) -> str:
    """A wording as a label: without quotation marks and "that", the first letter a capital.

    >>> readable("that “two men” were captured,")
    'Two men were captured'
    """
    return _capital(_plain(text))


def label(text: str, subject: str | None = None, *, accused: bool = False) -> str:
    """A wording as a proposition, as far as it is known who acts in it.

    Who acts stands for a pronoun at its start, and before "of doing" and "to do".

    Without anyone "of" is left out before a deed.

    Args:
        text: the wording.
        subject: the label of whoever does what its first clause tells; None if not known.
        accused: it is what somebody is accused of.

    >>> label("of having broken its word", "Sudria"), label("it lost two ships", "Sudria")
    ('Sudria had broken its word', 'Sudria lost two ships')
    >>> label("its neighbour of shelling a post", accused=True)
    'Its neighbour shelling a post'
    """
    plain = _plain(text)
    if accused and (whose := _SOMEBODY_OF_DOING.match(plain)):
        plain = whose[1] + plain[whose.end() :]
    if subject is None:
        plain = _RELATIVE.sub("… ", plain)
        return _capital(plain.removeprefix("of ") if _OF_DOING.match(plain) else plain)
    if doing := _OF_DOING.match(plain):
        did = "had" if doing[2].lower() == "having" else doing[2]
        return _capital(f"{subject} {doing[1]}{did}{plain[doing.end() :]}")
    if to_do := _TO_DO.match(plain):
        return _capital(f"{subject} to {plain[to_do.end() :]}")
    pronoun = _SUBJECT.match(plain)
    if pronoun and not (pronoun[1].lower() == "they" and pronoun[2].lower() in _PLURAL):
        return _capital(f"{subject} {plain[pronoun.end() :]}")
    return _capital(plain)


def lacks_subject(text: str) -> bool:
    """Whether a wording leaves its subject to a pronoun, or has none."""
    plain = _plain(text)
    return any(rule.match(plain) for rule in (_OF_DOING, _TO_DO, _SUBJECT))


def obscurity(text: str, *, clause: bool = True) -> float:
    """How far a wording is from a proposition that can be read alone; 0 is plain.

    It counts pronouns, a start in the middle of a clause, several sentences, headings, and wordings
    without a clause, or of hardly a word.  The weights are set by hand.
    """
    plain = _plain(text)
    found = plain.split()
    capitals = sum(word[:1].isupper() for word in found[1:])
    return (
        0.15 * min(len(_UNCLEAR.findall(plain)), 4)
        + 0.5 * bool(_FRAGMENT.match(plain))
        + 0.3 * bool(_SENTENCE_END.search(text))
        + 0.5 * (len(found) > SHORT and capitals >= _HEADING * (len(found) - 1))
        + 0.5 * (not clause)
        + 0.5 * (len(found) < SHORT)
        + 0.01 * abs(len(found) - _LENGTH)
    )


def _plain(text: str) -> str:
    """The words without quotation marks, which often lack their partners, and without "that"."""
    single = {n for start, end in single_quoted(text) for n in (start, end - 1)}
    single |= {m.start() for m in re.finditer("[‘']", text) if opens(text, m.start())}
    without = "".join(c for n, c in enumerate(text) if n not in single)
    without = _CLOSED.sub(r"\1", _QUOTES.sub("", without))
    return " ".join(without.split()).strip(" ,;:.-–—").removeprefix("that ")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
