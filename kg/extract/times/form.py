"""A form of words for times: the pattern that finds them, and what they mean."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from kg.extract.times.meaning import Meaning


class Doubt(Enum):
    """What words of a form may be instead of a time; `kg.extract.times.names` decides."""

    NONE = "nothing else"
    NAME = "part of a name"
    MONTH = "a person, or a verb"
    YEAR = "a number"
    SEASON = "a season as such, a verb, a mattress"
    BARE = "the beginning of a longer phrase"


@dataclass(frozen=True, slots=True)
class Form:
    """One form; its pattern begins and ends at words, its groups are what ``read`` needs."""

    pattern: str
    read: Callable[[re.Match[str]], Meaning | None]
    """None: no such day, so these words are no time."""
    doubt: Doubt = Doubt.NONE
