"""Which statement of an article answers which: the denial and the accusation it denies."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterator, Sequence

from kg.extract.acts.backward import pointed_at, points_back
from kg.extract.acts.case import CLAIM_NOUNS
from kg.extract.aims import complete
from kg.extract.attribution.attribution import covered
from kg.extract.coreference import Discourse
from kg.extract.draft import Draft
from kg.kinds import ActorKind
from kg.kinds import StatementType as Act

CHARGES = (Act.ACCUSATION, Act.ASSERTION, Act.CRITICISM)
"""What one denies."""

ANSWERING = (Act.DENIAL, Act.REFUSAL, Act.CRITICISM, Act.CONFIRMATION)
"""What can be an answer to a claim."""

CLAIMS = 4
"""How many statements of the one back "Rome's claims" may go."""

CLAIMS_REACH = 60
"""How many statements of anybody back "Rome's claims" may go."""

LIES = frozenset({"lie", "lying", "liar", "lies"})
"""Words of an accusation that answers a denial, and so is not what was denied."""

BEHIND = 10
"""How many statements behind a denial the charge may come that it denies."""

REPORTS = frozenset({"report", "reports", "article", "story", "study", "account"})
"""What goes back to what has just been told, whomever that concerns."""

JUST = 2
"""How many statements back "the report" goes at most, whoever made it."""

NEAR = 4
"""How many statements back "the demand", "the criticism" or "the decision" may go."""


def answered(discourse: Discourse, drafts: Sequence[Draft]) -> None:
    """Complete the drafts, in order, with the statements they answer and their targets.

    A claim reported inside a denial is what it denies.  "The allegation" goes back to the last
    accusation that concerns the speaker's side, or, where the article tells the denial first, to
    the next one.  "The demand" goes back to the last one by another.  "The relevant parties" are
    the speaker's last opponent.
    """
    index = _Index(discourse, drafts)
    for number, draft in enumerate(drafts):
        back = points_back(discourse.doc, draft.attribution.contents)
        draft.claimable = not (
            _is_bare_noun(discourse, draft) or (back and _only_points_back(discourse, draft))
        )
        if draft.act in ANSWERING:
            answer = index.answer(draft, number, back)
            if answer is not None:
                draft.answers.append(answer)
        before = drafts[number - 1] if number else None
        complete(discourse, draft, before, index.opponent)
        index.told(number)


class _Index:
    """The drafts by whom they concern and who says them, so that none is compared with all.

    What a draft answers is looked up once for each side that speaks of the draft's own, however
    long the article is.
    """

    def __init__(self, discourse: Discourse, drafts: Sequence[Draft]) -> None:
        self.discourse = discourse
        self.drafts = drafts
        self.sides = [frozenset(draft.side()) for draft in drafts]
        self.about: dict[str, dict[frozenset[str], list[int]]] = defaultdict(dict)
        """Numbers of the charges by the actor they concern, then by their side; in order."""
        self.by_side: dict[frozenset[str], list[int]] = defaultdict(list)
        """Numbers of the accusations by their side; in order."""
        self.aimed: dict[str, list[str]] = defaultdict(list)
        """The targets that the statements of an actor have had up to now."""
        self.cues = sorted(
            (draft.attribution.cue[0], number)
            for number, draft in enumerate(drafts)
            if draft.attribution.cue is not None
        )
        self.known: list[set[str]] = [set() for _ in drafts]
        for number in range(len(drafts)):
            self._enter(number)
            if drafts[number].act is Act.ACCUSATION and drafts[number].speakers:
                self.by_side[self.sides[number]].append(number)

    def answer(self, draft: Draft, number: int, back: bool) -> Draft | None:
        """What a draft answers: a report inside it, what its noun goes back to, a charge."""
        inner = self._reported_inside(draft, number)
        if inner is not None:
            return inner
        pointed = self._pointed_at(draft, number)
        if pointed is not None:
            return pointed
        owned = self._claim_of_target(draft, number)
        if owned is not None:
            return owned
        if back or (draft.act is Act.DENIAL and draft.target is None):
            charge = self._charge(draft, number, back)
            if charge is not None and (back or self._overlap(draft, charge)):
                return charge
        if not back:
            return None
        return self._unaimed(draft, number) or self._any_accusation(draft, number)

    def told(self, number: int) -> None:
        """Take in what has been completed of a draft: whom it concerns, and its target."""
        self._enter(number)
        target = self.drafts[number].target
        if target is not None:
            for key in self.sides[number]:
                self.aimed[key].append(target)

    def opponent(self, draft: Draft) -> str | None:
        """The last target of the draft's own side, up to now."""
        mine = draft.side()
        for key in sorted(mine):
            found = next((t for t in reversed(self.aimed[key]) if t not in mine), None)
            if found is not None:
                return found
        return None

    def _enter(self, number: int) -> None:
        """Note whom a charge concerns, as far as it was not known."""
        draft = self.drafts[number]
        if draft.act not in CHARGES or not draft.speakers:
            return
        for key in draft.about:
            if key not in self.known[number]:
                self.known[number].add(key)
                insort(self.about[key].setdefault(self.sides[number], []), number)

    def _reported_inside(self, draft: Draft, number: int) -> Draft | None:
        """The statement of somebody else that stands in a draft's content."""
        inside = draft.attribution.tokens()
        found = []
        for start, end in draft.attribution.contents:
            first = bisect_left(self.cues, (start, -1))
            for at, other in self.cues[first:]:
                if at >= end:
                    break
                if other != number and self._stands_in(other, inside):
                    found.append(other)
        fitting = (n for n in sorted(found) if not self.sides[n] & self.sides[number])
        first_one = next(fitting, None)
        return None if first_one is None else self.drafts[first_one]

    def _stands_in(self, number: int, inside: set[int]) -> bool:
        """Whether a draft stands, cue and content, among the tokens."""
        attribution = self.drafts[number].attribution
        cue = set(range(*attribution.cue)) if attribution.cue else set()
        return cue <= inside and attribution.tokens() <= inside

    def _charge(self, draft: Draft, number: int, back: bool) -> Draft | None:
        """The last charge before a draft against its side, else the first behind it.

        An accusation by anybody; else what somebody of another country says of the side.
        """
        mine = self.sides[number]
        home = self._countries(mine)
        tables = [self.about[key] for key in sorted(mine) if key in self.about]
        tables = tables if mine else [self.by_side]
        lists = [
            (side, numbers)
            for table in tables
            for side, numbers in table.items()
            if not side & mine
        ]
        accused = self._nearest(lists, number, (Act.ACCUSATION,), back)
        if accused is not None or not mine:
            return accused
        foreign = [(side, ns) for side, ns in lists if self._countries(side) - home]
        return self._nearest(foreign, number, CHARGES, back)

    def _nearest(
        self,
        lists: Sequence[tuple[frozenset[str], list[int]]],
        number: int,
        acts: tuple[Act, ...],
        back: bool,
    ) -> Draft | None:
        """The last of the charges before a draft, else the first behind it, that is not nested."""
        before = [n for _, ns in lists if (n := self._last(ns, number, acts)) is not None]
        if before:
            return self.drafts[max(before)]
        if back and (told := self._told_just_before(number)) is not None:
            return told
        unnamed = self._at_some_people(number) if acts == (Act.ACCUSATION,) else None
        if unnamed is not None:
            return unnamed
        behind = [n for _, ns in lists if (n := self._next(ns, number, acts)) is not None]
        return self.drafts[min(behind)] if behind else None

    def _last(self, numbers: list[int], number: int, acts: tuple[Act, ...]) -> int | None:
        before = range(bisect_left(numbers, number) - 1, -1, -1)
        fitting = (numbers[i] for i in before if self._fits(numbers[i], number, acts))
        return next(fitting, None)

    def _next(self, numbers: list[int], number: int, acts: tuple[Act, ...]) -> int | None:
        near = bisect_left(numbers, number + 1 + BEHIND)
        behind = range(bisect_left(numbers, number + 1), near)
        fitting = (numbers[i] for i in behind if self._fits(numbers[i], number, acts))
        return next((n for n in fitting if not self._calls_a_lie(n)), None)

    def _calls_a_lie(self, number: int) -> bool:
        words = covered(self.drafts[number].attribution.contents)
        return any(self.discourse.doc[i].lower_ in LIES for i in words)

    def _told_just_before(self, number: int) -> Draft | None:
        """What another has just told: "the report" where none is known to be against the side."""
        words = covered(self.drafts[number].attribution.contents)
        if not any(self.discourse.doc[i].lower_ in REPORTS for i in words):
            return None
        for other in self._just_before(number):
            if number - other <= JUST and self.drafts[other].act in CHARGES:
                target = self.drafts[other].target
                return self.drafts[other] if target in (None, *self.sides[number]) else None
        return None

    def _at_some_people(self, number: int) -> Draft | None:
        """The statement just before, where it accuses people without a name: "the police"."""
        for other in self._just_before(number):
            found = self.drafts[other]
            target = self.discourse.cast.members[found.target] if found.target else None
            people = target is not None and target.kind is ActorKind.GROUP
            return found if found.act is Act.ACCUSATION and people else None
        return None

    def _fits(self, other: int, number: int, acts: tuple[Act, ...]) -> bool:
        """Whether a charge is of these types, and does not itself report the draft."""
        if self.drafts[other].act not in acts:
            return False
        draft, charge = self.drafts[number].attribution, self.drafts[other].attribution
        first, last = draft.contents[0][0], draft.contents[-1][1]
        around = charge.contents[0][0] <= first and last <= charge.contents[-1][1]
        return not (around and self._stands_in(number, charge.tokens()))

    def _pointed_at(self, draft: Draft, number: int) -> Draft | None:
        """What "the demand", "the criticism" or "the decision" goes back to: one just before."""
        acts = pointed_at(self.discourse.doc, draft.attribution.contents)
        for other in self._just_before(number) if acts else ():
            if self.drafts[other].act in acts:
                return self.drafts[other]
        return None

    def _claim_of_target(self, draft: Draft, number: int) -> Draft | None:
        """What "Rome's claims" go back to: the last charge by Rome, an accusation first."""
        if draft.claimable or draft.target is None or draft.act is Act.CONFIRMATION:
            return None
        places = range(number - 1, max(-1, number - 1 - CLAIMS_REACH), -1)
        said = [n for n in places if draft.target in self.sides[n]]
        for act in CHARGES:
            for other in said[:CLAIMS]:
                if self.drafts[other].act is act and self._fits(other, number, (act,)):
                    return self.drafts[other]
        return None

    def _unaimed(self, draft: Draft, number: int) -> Draft | None:
        """An accusation just before that is not known to be aimed at somebody else."""
        for other in self._just_before(number):
            found = self.drafts[other]
            if found.act is Act.ACCUSATION and found.target in (None, *self.sides[number]):
                return found
        return None

    def _any_accusation(self, draft: Draft, number: int) -> Draft | None:
        """The last accusation before a criticism of "the charges", whomever it is against."""
        if draft.act is not Act.CRITICISM:
            return None
        foreign = (ns for side, ns in self.by_side.items() if not side & self.sides[number])
        before = [
            n for ns in foreign if (n := self._last(ns, number, (Act.ACCUSATION,))) is not None
        ]
        return self.drafts[max(before)] if before else None

    def _just_before(self, number: int) -> Iterator[int]:
        """The statements of others just before a draft, the last first."""
        for other in range(number - 1, max(-1, number - 1 - NEAR), -1):
            foreign = self.drafts[other].speakers and not self.sides[other] & self.sides[number]
            if foreign and self._fits(other, number, tuple(Act)):
                yield other

    def _overlap(self, draft: Draft, charge: Draft) -> bool:
        """Whether a denial and a charge concern the same parties beside the denier.

        Only who belongs to a country is a party, not a ship or a place.
        """
        members = self.discourse.cast.members
        rest = {k for k in draft.about if members[k].country is not None} - draft.side()
        return not rest or bool(rest & ({*charge.about} | charge.side()))

    def _countries(self, side: frozenset[str]) -> set[str]:
        """The countries that the actors of a side are or belong to."""
        members = self.discourse.cast.members
        return {code for key in side if (code := members[key].country) is not None}


def _is_bare_noun(discourse: Discourse, draft: Draft) -> bool:
    """Whether the content only names a statement: "the observers' report", "its claims"."""
    start, end = draft.attribution.contents[0]
    head = discourse.doc[start:end].root
    named = head.pos_ == "NOUN" and head.lemma_.lower() in CLAIM_NOUNS
    clause = any(c.dep_ in ("acl", "relcl", "ccomp") for c in head.children)
    return named and not clause


def _only_points_back(discourse: Discourse, draft: Draft) -> bool:
    """Whether the content is no more than "the accusations" or "the claims as irresponsible"."""
    words = [
        i for i in covered(draft.attribution.contents) if discourse.doc[i].pos_ in ("VERB", "NOUN")
    ]
    return len(words) <= 3
