"""Who has said before what a denial or a confirmation tells in words of its own."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from kg.extract.claims import is_confirmed_by_cue, is_denied_by_cue
from kg.extract.earlier import BEHIND, Earlier
from kg.extract.sharing import Shared, Sharing
from kg.kinds import StatementType as Act

if TYPE_CHECKING:
    from spacy.tokens import Token

TELLING = frozenset(
    {Act.ACCUSATION, Act.ASSERTION, Act.CRITICISM, Act.BELIEF, Act.WARNING, Act.CONCERN}
)
"""What one denies or confirms by telling it again."""

LEAST = 0.2
"""How much of a denial's words a statement must have told."""

CHARGED = 0.2
"""What it counts that a statement accuses the denier's side."""

NEXT = 0.15
"""What it counts that a statement stands in the sentence before."""

MANY = 3
"""So many words in common are enough, however many the denial has; else half of them."""

SURE = 2
"""So many words in common make a link to what the article tells later, or far before."""


class Told:
    """The statements of an article by what they tell."""

    def __init__(self, earlier: Earlier) -> None:
        self.earlier = earlier

    @cached_property
    def sharing(self) -> Sharing:
        """The words of the statements."""
        return Sharing(self.earlier.discourse, self.earlier.drafts)

    def is_empty(self, number: int) -> bool:
        """Whether a denial by its verb tells nothing of what it denies: "any involvement"."""
        own = self.earlier.sides.of[number]
        return self._is_by_cue(number) and self.sharing.is_empty(number, own)

    def speaks_of(self, number: int, noun: Token) -> bool:
        """Whether a statement has a noun or a verb of its stem: "offered" for "offer"."""
        return self.sharing.has(number, noun)

    def denied(self, number: int) -> int | None:
        """The statement of another side that tells most of what a denial denies."""
        sides = self.earlier.sides
        shared = self.sharing.told_by(number, sides.of[number])
        return self._best(number, {n: s for n, s in shared.items() if sides.apart(n, number)})

    def confirmed(self, number: int) -> int | None:
        """The statement of another speaker that tells most of what a confirmation confirms."""
        apart = self.earlier.sides.persons_apart
        shared = self.sharing.told_by(number)
        before = {n: s for n, s in shared.items() if n < number and apart(n, number)}
        return self._best(number, before)

    def _best(self, number: int, shared: Mapping[int, Shared]) -> int | None:
        """The one that shares most, the nearest before of equal ones; else one behind."""
        scores = {n: self._score(n, number, s) for n, s in shared.items()}
        scores = {n: s for n, s in scores.items() if s >= LEAST}
        before = [(score, n) for n, score in scores.items() if n < number]
        if before:
            return max(before)[1]
        behind = [
            (score, -n)
            for n, score in scores.items()
            if n <= number + BEHIND and shared[n].literal >= SURE
        ]
        return -max(behind)[1] if behind else None

    def _score(self, other: int, number: int, shared: Shared) -> float:
        """How well a statement fits as what a draft answers; 0 where it does not."""
        earlier, draft = self.earlier, self.earlier.drafts[other]
        if draft.act not in TELLING or draft.attribution.negated:
            return 0.0
        if earlier.stands_in(number, other):
            return 0.0
        is_next = 0 <= earlier.first_sentence(number) - earlier.last_sentence(other) <= 1
        charged = self._is_charged(other, number) and (is_next or shared.literal > 0)
        enough = self._is_enough(number, other, shared)
        if not (shared.core or (is_next and charged)):
            return 0.0
        if is_next and not charged and self._is_by_cue(number):
            enough = enough or 2 * shared.matched >= shared.of
        elif is_next or charged:
            enough = True
        return shared.part + CHARGED * charged + NEXT * is_next if enough else 0.0

    def _is_enough(self, number: int, other: int, shared: Shared) -> bool:
        """Whether words alone show what is denied or confirmed, wherever it was told."""
        about = self.earlier.is_about(other, number)
        same = shared.matched if about else shared.literal
        if same < (min(SURE, shared.of) if self._is_by_cue(number) else SURE):
            return False
        return same >= MANY or 2 * same >= shared.of

    def _is_charged(self, other: int, number: int) -> bool:
        """Whether a statement accuses a denier's side, or in the sentence before tells of it."""
        earlier = self.earlier
        if earlier.drafts[number].act is not Act.DENIAL or not earlier.is_about(other, number):
            return False
        apart = earlier.first_sentence(number) - earlier.last_sentence(other)
        return 0 <= apart <= 1 or earlier.drafts[other].act is Act.ACCUSATION

    def _is_by_cue(self, number: int) -> bool:
        """Whether a word such as "denied" or "confirmed" makes a content what it answers."""
        draft = self.earlier.drafts[number]
        head = draft.attribution.head(self.earlier.discourse.doc)
        return is_denied_by_cue(head) or is_confirmed_by_cue(head)
