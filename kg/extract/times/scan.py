"""The words of a text that look like times, with what may stand before them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.times import absolute, relative, told
from kg.extract.times.form import Doubt, Form
from kg.extract.times.meaning import Meaning
from kg.extract.times.words import COUNT

FORMS: tuple[Form, ...] = (
    *(form for form in relative.FORMS if form.doubt is not Doubt.BARE),
    *told.FORMS,
    *absolute.FORMS,
    *(form for form in relative.FORMS if form.doubt is Doubt.BARE),
)
"""All forms; of two that begin at the same word the first that fits is meant."""

_GROUP = re.compile(r"\(\?P<\w+>")
_BACK = re.compile(r"\(\?P=\w+\)")
_PATTERNS = tuple(re.compile(rf"(?:{form.pattern})(?!\w)") for form in FORMS)
_SCAN = re.compile(
    r"(?<![\w$€£#&])(?<!\d[.,/:-])(?:"
    + "|".join(
        rf"(?P<f{i}>{_BACK.sub('[/.]', _GROUP.sub('(?:', form.pattern))})"
        for i, form in enumerate(FORMS)
    )
    + r")(?!\w)"
)

REACH = 60
"""Characters before a time in which the words that go with it are looked for."""

BOUNDS = {
    **dict.fromkeys(("since", "ever since", "starting", "beginning", "as of", "effective"), "from"),
    **dict.fromkeys(("until", "till", "up until", "up to", "through", "by", "no later than"), "to"),
    **dict.fromkeys(("before", "prior to", "ahead of"), "before"),
    "after": "after",
}
"""Words that open a time at one end, and at which."""

PARTS = {
    "early": "early",
    "mid": "mid",
    "late": "late",
    "middle of": "mid",
    "beginning of": "start",
    "start of": "start",
    "end of": "end",
    "close of": "end",
    "first half of": "first half",
    "second half of": "second half",
    "rest of": "rest",
    "remainder of": "rest",
}
VAGUE = ("around", "circa", "roughly", "approximately", "sometime", "some time")
VAGUE_NUMBER = ("about", "nearly", "almost", "more than", "less than", "over", "just over",
                "at least", "under", "just under")  # fmt: skip
"""These make a number vague only: "about two years ago", not "about Tuesday's vote"."""
PLAIN = ("on", "in", "at", "over", "during", "for", "throughout", "within", "the", "of", "from",
         "between", "earlier", "later", "as early as", "as late as", "as recently as", "and",
         "night of", "morning of", "evening of", "afternoon of", "day of", "just")  # fmt: skip

_NUMBER_OF = (
    rf"(?:(?:first|last|final|opening|closing)\s+(?:{COUNT})\s+(?:days|weeks|months)|"
    r"(?:first|second|third|fourth|last|final)\s+week)\s+of"
)


def _alternatives(phrases: list[str]) -> str:
    ordered = sorted(phrases, key=len, reverse=True)
    return "|".join(re.escape(p).replace(r"\ ", r"\s+") for p in ordered)


_WORDS = [*BOUNDS, *PARTS, *VAGUE, *VAGUE_NUMBER, *PLAIN]
_BEFORE = re.compile(
    rf"(?<![\w-])(?:(?:{_NUMBER_OF}|{_alternatives(_WORDS)})(?:\s+|(?<=mid)-\s?))+$",
    re.IGNORECASE,
)
_EACH = re.compile(rf"{_NUMBER_OF}|\b(?:{_alternatives(_WORDS)})\b", re.IGNORECASE)
_DAY_BY_NAME = re.compile(
    r"(?:to(?:day|night|morrow)|yesterday|last|next|this|recently|lately)\b", re.IGNORECASE
)
_COUNTED = re.compile(rf"{COUNT}\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """Words that look like a time, at characters ``start`` to ``end``, and what they mean alone."""

    start: int
    end: int
    form: Form
    match: re.Match[str]
    meaning: Meaning
    before: tuple[str, ...]
    """The words that go with it, from left to right, in small letters."""
    begin: int
    """Where these words begin; ``start`` without any."""

    @property
    def way(self) -> str | None:
        """The word that leads on from it: "two days *after* the vote"."""
        groups = self.match.groupdict()
        return groups.get("way")


def found(text: str) -> Iterator[Found]:
    """The places of a text that look like times, in order and without overlap."""
    last = 0
    for hit in _SCAN.finditer(text):
        number = int((hit.lastgroup or "f0")[1:])
        match = _PATTERNS[number].match(text, hit.start())
        meaning = FORMS[number].read(match) if match else None
        if match is None or meaning is None:
            continue
        begin, before = _before(text, last, hit.start())
        yield Found(hit.start(), hit.end(), FORMS[number], match, meaning, before, begin)
        last = hit.end()


def _before(text: str, last: int, start: int) -> tuple[int, tuple[str, ...]]:
    """The words before a time that go with it, and where they begin."""
    near = max(last, start - REACH)
    match = _BEFORE.search(text[near:start])
    if match is None:
        return start, ()
    words = [" ".join(m.group().lower().split()) for m in _EACH.finditer(match.group())]
    places = [near + match.start() + m.start() for m in _EACH.finditer(match.group())]
    counted = bool(_COUNTED.match(text, start))
    named = bool(_DAY_BY_NAME.match(text, start))
    while words and not _belongs(words[0], counted, named and len(words) == 1):
        del words[0], places[0]
    return (places[0], tuple(words)) if words else (start, ())


def _belongs(word: str, counted: bool, named: bool) -> bool:
    """Whether a word goes with what follows: "for the last week", not "tune in tonight"."""
    if word in ("and", "the", "of", "just") or (named and word in ("in", "on", "at", "from")):
        return False
    return counted or word not in VAGUE_NUMBER or word == "over"
