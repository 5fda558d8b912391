"""Which statement of an article answers which: the denial and the accusation it denies."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from kg.extract.acts.backward import is_vague, pointed_at, points_back
from kg.extract.acts.case import CLAIM_NOUNS
from kg.extract.attribution.attribution import Attribution, covered
from kg.extract.coreference import Discourse, Reference
from kg.kinds import ActorKind
from kg.kinds import StatementType as Act

TOPICS = frozenset(
    {"situation", "matter", "issue", "incident", "case", "move", "decision", "news", "event"}
)
"""Nouns by which one goes back to what was just spoken of."""

CHARGES = (Act.ACCUSATION, Act.ASSERTION, Act.CRITICISM)
"""What one denies."""

ANSWERING = (Act.DENIAL, Act.REFUSAL, Act.CRITICISM, Act.CONFIRMATION)
"""What can be an answer to a claim."""

GOES_ON = (Act.DENIAL, Act.CRITICISM, Act.ACCUSATION, Act.REFUSAL)
"""What a judgement in the same sentence goes on with."""

NEAR = 4
"""How many statements back "the demand", "the criticism" or "the decision" may go."""


@dataclass(slots=True)
class Draft:
    """A statement in the making."""

    attribution: Attribution
    speakers: tuple[Reference, ...]
    behalf: tuple[str, ...]
    act: Act
    reason: str
    about: list[str]
    own: frozenset[int]
    target: str | None
    answers: list[Draft] = field(default_factory=list)
    claimable: bool = True
    """False where the content has no proposition of its own: "the accusations"."""

    def side(self) -> set[str]:
        """Keys of its speakers and of those they speak for."""
        return {s.key for s in self.speakers} | set(self.behalf)


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
        if not draft.about and number:
            _inherit(discourse, draft, drafts[number - 1])
        _aim(discourse, draft, index)
        if number:
            _go_on(discourse, draft, drafts[number - 1])
        if draft.target is not None and draft.target not in draft.about:
            _concern(discourse, draft)
        _concern_of_answer(draft)
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
        if back or (draft.act is Act.DENIAL and draft.target is None):
            charge = self._charge(draft, number)
            if charge is not None and (back or _overlap(draft, charge)):
                return charge
        return self._unaimed(draft, number) if back else None

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

    def _charge(self, draft: Draft, number: int) -> Draft | None:
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
        accused = self._nearest(lists, number, (Act.ACCUSATION,))
        if accused is not None or not mine:
            return accused
        foreign = [(side, ns) for side, ns in lists if self._countries(side) - home]
        return self._nearest(foreign, number, CHARGES)

    def _nearest(
        self,
        lists: Sequence[tuple[frozenset[str], list[int]]],
        number: int,
        acts: tuple[Act, ...],
    ) -> Draft | None:
        """The last of the charges before a draft, else the first behind it, that is not nested."""
        before = [n for _, ns in lists if (n := self._last(ns, number, acts)) is not None]
        if before:
            return self.drafts[max(before)]
        behind = [n for _, ns in lists if (n := self._next(ns, number, acts)) is not None]
        return self.drafts[min(behind)] if behind else None

    def _last(self, numbers: list[int], number: int, acts: tuple[Act, ...]) -> int | None:
        before = range(bisect_left(numbers, number) - 1, -1, -1)
        fitting = (numbers[i] for i in before if self._fits(numbers[i], number, acts))
        return next(fitting, None)

    def _next(self, numbers: list[int], number: int, acts: tuple[Act, ...]) -> int | None:
        behind = range(bisect_left(numbers, number + 1), len(numbers))
        fitting = (numbers[i] for i in behind if self._fits(numbers[i], number, acts))
        return next(fitting, None)

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

    def _unaimed(self, draft: Draft, number: int) -> Draft | None:
        """An accusation just before that is not known to be aimed at somebody else."""
        for other in self._just_before(number):
            found = self.drafts[other]
            if found.act is Act.ACCUSATION and found.target in (None, *self.sides[number]):
                return found
        return None

    def _just_before(self, number: int) -> Iterator[int]:
        """The statements of others just before a draft, the last first."""
        for other in range(number - 1, max(-1, number - 1 - NEAR), -1):
            foreign = self.drafts[other].speakers and not self.sides[other] & self.sides[number]
            if foreign and self._fits(other, number, tuple(Act)):
                yield other

    def _countries(self, side: frozenset[str]) -> set[str]:
        """The countries that the actors of a side are or belong to."""
        members = self.discourse.cast.members
        return {code for key in side if (code := members[key].country) is not None}


def _inherit(discourse: Discourse, draft: Draft, before: Draft) -> None:
    """Let a statement that names nobody concern whom the one before it concerns.

    Only where it goes on with that: by the same speaker in the same sentence ("…, estimating 4,000
    casualties"), or about "the situation".
    """
    doc = discourse.doc
    same_speaker = bool(draft.side() & before.side())
    first, last = draft.attribution.contents[0][0], before.attribution.contents[-1][1] - 1
    same_sentence = doc[first].sent == doc[last].sent
    topic = any(
        doc[i].lower_ in TOPICS and any(c.lower_ in ("the", "this") for c in doc[i].children)
        for i in covered(draft.attribution.contents)
    )
    if same_speaker and (same_sentence or topic):
        draft.about = [key for key in before.about if key not in draft.side()]


def _go_on(discourse: Discourse, draft: Draft, before: Draft) -> None:
    """Let a judgement be aimed where the statement was with which its sentence begins.

    "Chile rejected accusations by Bolivia, calling them absurd": both are aimed at Bolivia.
    """
    doc = discourse.doc
    first, last = draft.attribution.contents[0][0], before.attribution.contents[-1][1] - 1
    judges = draft.act in (Act.DENIAL, Act.CRITICISM, Act.ACCUSATION)
    if draft.target is not None or not judges or before.act not in GOES_ON:
        return
    if draft.side() & before.side() and doc[first].sent == doc[last].sent:
        draft.target = before.target


def _aim(discourse: Discourse, draft: Draft, index: _Index) -> None:
    """Give a draft without a target that of what it answers, or of its vague words."""
    if draft.target is None and draft.answers and draft.act is not Act.CONFIRMATION:
        speakers = draft.answers[0].speakers
        draft.target = speakers[0].key if speakers else None
    if draft.target is None and is_vague(discourse.doc, draft.attribution.contents):
        draft.target = index.opponent(draft)
    if draft.target in draft.side():
        draft.target = None


def _concern(discourse: Discourse, draft: Draft) -> None:
    """Let a statement concern its target, and through an unnamed claim the claimant's country."""
    assert draft.target is not None
    member = discourse.cast.members[draft.target]
    added = [draft.target]
    if member.country is not None and member.kind is not ActorKind.COUNTRY:
        added.append(discourse.cast.country(member.country).key)
    mine = draft.side()
    draft.about[:0] = [key for key in added if key not in draft.about and key not in mine]


def _concern_of_answer(draft: Draft) -> None:
    """Let a denial that names nobody else concern whom the charge it answers concerns."""
    mine = draft.side() | {draft.target}
    charge = draft.answers[0] if draft.act is Act.DENIAL and draft.answers else None
    if charge is None or charge.speakers == () or {*draft.about} - mine - charge.side():
        return
    added = [key for key in charge.about if key not in mine and key not in draft.about]
    at = sum(1 for key in draft.about if key not in draft.side())
    draft.about[at:at] = added


def _overlap(draft: Draft, charge: Draft) -> bool:
    """Whether a denial and a charge concern the same parties beside the denier."""
    mine = draft.side()
    rest = {*draft.about} - mine
    return not rest or bool(rest & ({*charge.about} | charge.side()))


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
