"""Who is in a reader's mind at a point of an article, and who of them most.

Among the actors that fit in kind and gender the nearest wins, one that has just spoken or stands as
a subject before one that is only mentioned.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection

from kg.extract.actors.cast import Cast, Named
from kg.extract.attribution.reading import Reading
from kg.model import ActorKind

REACH = 12
"""Sentences that a pronoun or definite noun may reach back."""

SPOKE, SUBJECT, NEAR, QUOTED = 6.0, 3.0, 3.0, -4.0
"""What counts for a candidate: having spoken, being a subject, each sentence nearer, standing in a
quotation.  Chosen by hand on articles for development; their order matters, not their size."""

PARAGRAPHS, TOKENS, VOICES = 4, 1000, 8
"""How many paragraphs and tokens back, and how many of the last speakers, are looked at."""


class Salience:
    """The actors named in an article, and those who have spoken up to now."""

    def __init__(self, reading: Reading, cast: Cast) -> None:
        self.reading = reading
        self.doc = reading.doc
        self.cast = cast
        self.spoke: list[Named] = []
        """Who has spoken, with the token of the cue, in order."""
        self._sentence_starts = [s.start for s in self.doc.sents] if len(self.doc) else []

    def heard(self, key: str, at: int) -> None:
        """Remember that an actor has spoken, with a cue at token ``at``."""
        self.spoke.append(Named(at, at + 1, key))

    def last(
        self,
        at: int,
        kinds: tuple[ActorKind, ...],
        gender: str = "",
        without: Collection[str] = (),
    ) -> str | None:
        """The key of the actor of these kinds, and none of ``without``, most in mind at a token."""
        best: tuple[float, int, str] | None = None
        here = self.sentence(at)
        for named, score in self._candidates(at):
            member = self.cast.members[named.key]
            distance = here - self.sentence(named.start)
            wrong_gender = gender and member.gender and member.gender != gender
            if member.kind not in kinds or distance > REACH or wrong_gender:
                continue
            if named.key in without:
                continue
            rated = (score - NEAR * distance, named.start, named.key)
            best = max(best, rated) if best else rated
        return best[2] if best else None

    def before(self, at: int) -> list[Named]:
        """Where actors are named before a token, in order."""
        return self.cast.named[: bisect_right(self.cast.named, Named(at, 0, ""))]

    def sentence(self, at: int) -> int:
        """The number of the sentence that a token stands in."""
        return bisect_right(self._sentence_starts, at) - 1

    def _candidates(self, at: int) -> list[tuple[Named, float]]:
        """Those named or heard before a token, with what speaks for each but its distance."""
        paragraph = self.reading.paragraph(at)
        starts = self.reading.paragraph_starts
        earliest = starts[max(0, paragraph - PARAGRAPHS)] if len(self.doc) else 0
        earliest = max(earliest, at - TOKENS)
        found = [
            (named, SUBJECT if self._is_subject(named) else 0.0)
            for named in self.cast.within(earliest, at)
            if not self._only_modifies(named)
        ]
        found += [(named, SPOKE) for named in self.spoke[-VOICES:] if earliest <= named.start < at]
        return [
            (named, score + (QUOTED if named.start in self.reading.quoted else 0.0))
            for named, score in found
        ]

    def _only_modifies(self, named: Named) -> bool:
        """Whether a name only modifies a noun: it is hardly what "it" goes back to."""
        return self.doc[named.end - 1].dep_ in ("amod", "nmod", "compound")

    def _is_subject(self, named: Named) -> bool:
        return self.doc[named.start : named.end].root.dep_ in ("nsubj", "nsubjpass")
