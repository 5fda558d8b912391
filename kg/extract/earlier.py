"""The statements of others around one: those just before it, and the charges against its side."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterator, Sequence

from kg.extract.coreference import Discourse
from kg.extract.draft import Draft
from kg.extract.sides import Sides
from kg.kinds import StatementType as Act

CHARGES = (Act.ACCUSATION, Act.ASSERTION, Act.CRITICISM)
"""What one denies."""

LIES = frozenset({"lie", "lying", "liar", "lies"})
"""Words of an accusation that answers a denial, and so is not what was denied."""

BEHIND = 10
"""How many statements behind a denial the charge may come that it denies."""

NEAR = 4
"""How many statements back "the demand", "the criticism" or "the decision" may go."""


class Earlier:
    """The drafts by whom they concern, who says them and where, so that none is tried with all."""

    def __init__(self, discourse: Discourse, drafts: Sequence[Draft], sides: Sides) -> None:
        self.discourse = discourse
        self.drafts = drafts
        self.sides = sides
        self.about: dict[str, dict[frozenset[str], list[int]]] = defaultdict(dict)
        """Numbers of the charges by the actor they concern, then by their side; in order."""
        self.by_side: dict[frozenset[str], list[int]] = defaultdict(list)
        """Numbers of the accusations by their side; in order."""
        self.by_end: dict[int, list[int]] = defaultdict(list)
        """Numbers of the drafts by the sentence in which they end."""
        self.known: list[set[str]] = [set() for _ in drafts]
        for number, draft in enumerate(drafts):
            self.enter(number)
            self.by_end[self.last_sentence(number)].append(number)
            if draft.act is Act.ACCUSATION and draft.speakers:
                self.by_side[sides.of[number]].append(number)

    def enter(self, number: int) -> None:
        """Note whom a charge concerns, as far as it was not known."""
        draft = self.drafts[number]
        if draft.act not in CHARGES or not draft.speakers:
            return
        for key in draft.about:
            if key not in self.known[number]:
                self.known[number].add(key)
                insort(self.about[key].setdefault(self.sides.of[number], []), number)

    # -- where statements stand -------------------------------------------------------------------

    def first_sentence(self, number: int) -> int:
        """The sentence in which a draft begins, with its cue or its content."""
        attribution = self.drafts[number].attribution
        starts = [attribution.contents[0][0], *(attribution.cue or ())[:1]]
        return self.discourse.mind.sentence(min(starts))

    def last_sentence(self, number: int) -> int:
        """The sentence in which a draft ends."""
        attribution = self.drafts[number].attribution
        ends = [attribution.contents[-1][1], *(attribution.cue or ())[1:]]
        return self.discourse.mind.sentence(max(ends) - 1)

    def stands_in(self, number: int, outer: int) -> bool:
        """Whether a draft stands, cue and content, in the content of another."""
        inner, around = self.drafts[number].attribution, self.drafts[outer].attribution
        places = [*inner.contents, *([inner.cue] if inner.cue else [])]
        return all(any(a <= s and e <= b for a, b in around.contents) for s, e in places)

    def others_in(self, sentence: int, number: int) -> list[int]:
        """The statements of others that end in a sentence before a draft's, or in its own."""
        start = self.drafts[number].attribution.contents[0][0]
        found = [
            n
            for n in self.by_end.get(sentence, ())
            if n != number
            and self.drafts[n].attribution.contents[0][0] < start
            and self.sides.apart(n, number)
            and not self.stands_in(number, n)
        ]
        return [n for n in found if not any(self.stands_in(n, m) for m in found if m != n)]

    def just_before(self, number: int) -> Iterator[int]:
        """The statements of others just before a draft, the last first."""
        for other in range(number - 1, max(-1, number - 1 - NEAR), -1):
            named = bool(self.drafts[other].speakers) and self.sides.apart(other, number)
            if named and not self.stands_in(number, other):
                yield other

    # -- the charges against a side ---------------------------------------------------------------

    def last_charge(self, number: int) -> int | None:
        """The last accusation of a draft's side, else the last that somebody foreign says of it."""
        for lists, acts in self._charges(number):
            before = [n for _, ns in lists if (n := self._last(ns, number, acts)) is not None]
            if before:
                return max(before)
        return None

    def next_charge(self, number: int) -> int | None:
        """The first charge behind a draft against its side, where the denial is told first."""
        for lists, acts in self._charges(number):
            behind = [n for _, ns in lists if (n := self._next(ns, number, acts)) is not None]
            if behind:
                return min(behind)
        return None

    def last_accusation(self, number: int) -> int | None:
        """The last accusation by another before a draft, whomever it is against."""
        foreign = (ns for side, ns in self.by_side.items() if not side & self.sides.of[number])
        found = (self._last(ns, number, (Act.ACCUSATION,)) for ns in foreign)
        return max((n for n in found if n is not None), default=None)

    def is_about(self, other: int, number: int) -> bool:
        """Whether a statement concerns the side of another."""
        return not self.sides.of[number].isdisjoint(self.drafts[other].about)

    def _charges(
        self, number: int
    ) -> Iterator[tuple[list[tuple[frozenset[str], list[int]]], tuple[Act, ...]]]:
        """The charges against a draft's side, with the types that count."""
        mine = self.sides.of[number]
        tables = [self.about[key] for key in sorted(mine) if key in self.about]
        tables = tables if mine else [self.by_side]
        lists = [(s, ns) for table in tables for s, ns in table.items() if not s & mine]
        yield lists, (Act.ACCUSATION,)
        if mine:
            home = self.sides.countries(number)
            yield [(s, ns) for s, ns in lists if self.sides.countries(ns[0]) - home], CHARGES

    def _last(self, numbers: list[int], number: int, acts: tuple[Act, ...]) -> int | None:
        before = range(bisect_left(numbers, number) - 1, -1, -1)
        return next((numbers[i] for i in before if self._fits(numbers[i], number, acts)), None)

    def _next(self, numbers: list[int], number: int, acts: tuple[Act, ...]) -> int | None:
        near = bisect_left(numbers, number + 1 + BEHIND)
        behind = range(bisect_left(numbers, number + 1), near)
        fitting = (numbers[i] for i in behind if self._fits(numbers[i], number, acts))
        return next((n for n in fitting if not self.calls_a_lie(n)), None)

    def _fits(self, other: int, number: int, acts: tuple[Act, ...]) -> bool:
        """Whether a charge is of these types, of another side, and does not report the draft."""
        apart = self.drafts[other].act in acts and self.sides.apart(other, number)
        return apart and not self.stands_in(number, other)

    def calls_a_lie(self, number: int) -> bool:
        """Whether a statement speaks of a lie, and so answers a denial."""
        ranges = self.drafts[number].attribution.contents
        return any(t.lower_ in LIES for start, end in ranges for t in self.discourse.doc[start:end])
