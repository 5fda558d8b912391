"""Which statement of an article answers which: the denial and what it denies."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from kg.extract.acts.backward import TOLD, pointed_at, points_back, tells_itself
from kg.extract.acts.case import CLAIM_NOUNS
from kg.extract.acts.pointers import Pointer, apposed_word, is_loose, is_such, pointer
from kg.extract.aims import complete
from kg.extract.attribution.attribution import covered
from kg.extract.claims import is_confirmed_by_cue, is_denied_by_cue
from kg.extract.coreference import Discourse
from kg.extract.draft import Draft
from kg.extract.earlier import Earlier
from kg.extract.performing import only_performs
from kg.extract.sides import Sides
from kg.extract.told import Told
from kg.kinds import ActorKind
from kg.kinds import StatementType as Act

ANSWERING = (Act.DENIAL, Act.REFUSAL, Act.CRITICISM, Act.CONFIRMATION)
"""What can be an answer to a claim."""

REJECTING = (Act.DENIAL, Act.REFUSAL, Act.CRITICISM)
"""What a plain denial goes on with."""

JUDGED = frozenset({Act.ACCUSATION, Act.CRITICISM})
"""What "the accusation" goes back to rather than to a mere assertion."""

PUT = JUDGED | {Act.ASSERTION, Act.BELIEF, Act.WARNING, Act.CONCERN, Act.CONFIRMATION, Act.DENIAL}
"""What "this" and "that claim" can go back to."""

CLAIMS = 4
"""How many statements of the one back "Rome's claims" may go."""

CLAIMS_REACH = 60
"""How many statements of anybody back "Rome's claims" may go."""

REPORTS = frozenset({"report", "reports", "article", "story", "study", "account"})
"""What goes back to what has just been told, whomever that concerns."""

JUST = 2
"""How many sentences back "this" and "the report" go at most, whoever made it."""

ACCOUNTS = frozenset({"account", "version", "theory", "explanation", "denial"})
"""What one can call untrue in a clause: "the embassy's account was untrue"."""

VERDICT = 7
"""How many words and marks a content may have that calls "this" something: "this was untrue"."""

FIGURES = frozenset({"figure", "number", "toll", "estimate", "count"})
"""What goes back to a statement with a number."""

SENTENCES = 3
"""How many sentences back "the accusation" goes to what is said of anybody's deeds."""


def answered(discourse: Discourse, drafts: Sequence[Draft]) -> None:
    """Complete the drafts, in order, with the statements they answer and their targets.

    A claim reported inside a denial is what it denies.  "This" and "that charge" go back to what
    another has just put forward; "the allegation" to the nearest that fits, else to the last
    accusation that concerns the speaker's side, or, where the article tells the denial first, to
    the next one.  "Denied that men had died" answers who has said so, and else nobody.  "The
    relevant parties" are the speaker's last opponent.
    """
    answers = _Answers(discourse, drafts)
    for number, draft in enumerate(drafts):
        back = points_back(discourse.doc, draft.attribution.contents)
        draft.claimable = not (
            _is_bare(discourse, draft)
            or (back and _only_points_back(discourse, draft))
            or only_performs(drafts, number)
        )
        if draft.act in ANSWERING and not draft.attribution.negated:
            answer = answers.of(number, back)
            if answer is not None:
                draft.answers.append(drafts[answer])
                answers.found[number] = answer
                bare = _is_verdict(discourse, draft) or answers.by_content.is_empty(number)
                draft.claimable = draft.claimable and not bare
        before = drafts[number - 1] if number else None
        complete(discourse, draft, before, answers.opponent)
        answers.told(number)


class _Answers:
    """What the drafts of one article answer, by their numbers."""

    def __init__(self, discourse: Discourse, drafts: Sequence[Draft]) -> None:
        self.discourse = discourse
        self.drafts = drafts
        self.sides = Sides(discourse, drafts)
        self.earlier = Earlier(discourse, drafts, self.sides)
        self.by_content = Told(self.earlier)
        self.aimed: dict[str, list[str]] = defaultdict(list)
        """The targets that the statements of an actor have had up to now."""
        self.found: dict[int, int] = {}
        """What each draft up to now answers."""
        self.cues = sorted(
            (draft.attribution.cue[0], number)
            for number, draft in enumerate(drafts)
            if draft.attribution.cue is not None
        )

    def of(self, number: int, back: bool) -> int | None:
        """The statement that a draft answers: what it holds, goes back to, or tells again."""
        draft, doc = self.drafts[number], self.discourse.doc
        inner = self._reported_inside(number)
        if inner is not None:
            return inner
        word = apposed_word(doc, draft.attribution)
        if word is not None:
            return self._around(number, word.i)
        found = pointer(doc, draft.attribution)
        if found is not None and found.makers:
            owned = self._by_maker(number, found)
            return owned if owned is not None else self._claim_of_target(number)
        if found is not None and found.just:
            return self._just_told(number, found)
        pointed = self._pointed_at(number)
        if pointed is None:
            pointed = self._claim_of_target(number)
        if pointed is not None:
            return pointed
        if back or found is not None:
            return self._charge(number, found)
        return self._told_again(number)

    def told(self, number: int) -> None:
        """Take in what has been completed of a draft: whom it concerns, and its target."""
        self.earlier.enter(number)
        target = self.drafts[number].target
        if target is not None:
            for key in self.sides.of[number]:
                self.aimed[key].append(target)

    def opponent(self, draft: Draft) -> str | None:
        """The last target of the draft's own side, up to now."""
        mine = draft.side()
        for key in sorted(mine):
            found = next((t for t in reversed(self.aimed[key]) if t not in mine), None)
            if found is not None:
                return found
        return None

    # -- what stands in the same sentence ---------------------------------------------------------

    def _reported_inside(self, number: int) -> int | None:
        """The statement of somebody else that stands in a draft's content."""
        found = []
        for start, end in self.drafts[number].attribution.contents:
            first = bisect_left(self.cues, (start, -1))
            for at, other in self.cues[first:]:
                if at >= end:
                    break
                if other != number and self.earlier.stands_in(other, number):
                    found.append(other)
        fitting = (n for n in sorted(found) if self.sides.apart(n, number))
        return next(fitting, None)

    def _around(self, number: int, at: int) -> int | None:
        """The statement that a noun explains: the last before it in the sentence, or around it."""
        first = self.discourse.doc[at].sent.start
        for other in range(number - 1, -1, -1):
            attribution = self.drafts[other].attribution
            if attribution.contents[-1][1] <= first:
                return None
            if attribution.contents[0][0] < at and self.sides.apart(other, number):
                return other
        return None

    # -- what words go back to --------------------------------------------------------------------

    def _just_told(self, number: int, found: Pointer) -> int | None:
        """What another has just put forward, in this sentence or those before.

        "No such offer" goes back to who spoke of an offer.  Where nobody has spoken yet, the
        article tells the charge behind.
        """
        here = self.earlier.first_sentence(number)
        is_noun = found.word.pos_ == "NOUN"
        near = [
            n
            for sentence in range(here, here - (SENTENCES if is_noun else JUST), -1)
            for n in reversed(self.earlier.others_in(sentence, number))
            if self._is_put(n) and (not is_loose(found.word) or self.earlier.is_about(n, number))
        ]
        if is_such(found.word):
            same = (n for n in near if self.by_content.speaks_of(n, found.word))
            replies = {n for n in near if n in self.found or self.drafts[n].act is Act.DENIAL}
            plain = (n for n in near if n not in replies)
            return next(same, next(plain, None))
        if not near and number == 0:
            return self.earlier.next_charge(number)
        return near[0] if near else None

    def _is_put(self, number: int) -> bool:
        """Whether a draft puts forward what can be true or not: no name, no question."""
        draft = self.drafts[number]
        if draft.act in JUDGED:
            return True
        words = (self.discourse.doc[i] for i in covered(draft.attribution.contents))
        return draft.act in PUT and any(t.pos_ in ("VERB", "AUX") for t in words)

    def _by_maker(self, number: int, found: Pointer) -> int | None:
        """What "Rome's claims" go back to: what Rome has said last, a charge first."""
        keys, nouns = self._makers(found)
        lemma = found.word.lemma_.lower()
        charge, figures = lemma in CLAIM_NOUNS, lemma in FIGURES
        here, bare = self.earlier.first_sentence(number), not self.drafts[number].claimable
        if not (bare or charge or lemma in ACCOUNTS):
            return None
        said = [
            n
            for n in range(number - 1, max(-1, number - 1 - CLAIMS_REACH), -1)
            if (keys & self.sides.of[n] or nouns & self.sides.nouns(n))
            and (bare or here - self.earlier.last_sentence(n) <= SENTENCES)
            and len(self.drafts[n].speakers) <= 1  # not "Rome and Oslo accused each other"
            and self._is_put(n)
            and not (figures and not self._has_figure(n))
            and not self.earlier.stands_in(number, n)
        ]
        charged = (n for n in said[:CLAIMS] if self.drafts[n].act in JUDGED)
        last = said[0] if said else None
        return next(charged, last) if charge else last

    def _has_figure(self, number: int) -> bool:
        ranges = self.drafts[number].attribution.contents
        return any(t.like_num for start, end in ranges for t in self.discourse.doc[start:end])

    def _makers(self, found: Pointer) -> tuple[set[str], set[str]]:
        """Keys of the actors that made a claim, and nouns for those without a name."""
        keys, nouns = set(), set()
        for maker in found.makers:
            named = [n for t in maker.subtree if (n := self.discourse.cast.covering(t.i))]
            keys |= {n.key for n in named}
            nouns |= {maker.lemma_.lower()} if not named and maker.pos_ == "NOUN" else set()
        return keys, nouns

    def _pointed_at(self, number: int) -> int | None:
        """What "the demand", "the criticism" or "the decision" goes back to: one just before."""
        acts = pointed_at(self.discourse.doc, self.drafts[number].attribution.contents)
        for other in self.earlier.just_before(number) if acts else ():
            if self.drafts[other].act in acts:
                return other
        return None

    def _claim_of_target(self, number: int) -> int | None:
        """What the claims of a draft's target go back to: its last charge, an accusation first."""
        draft = self.drafts[number]
        if draft.claimable or draft.target is None or draft.act is Act.CONFIRMATION:
            return None
        places = range(number - 1, max(-1, number - 1 - CLAIMS_REACH), -1)
        said = [n for n in places if draft.target in self.sides.of[n]][:CLAIMS]
        for act in (Act.ACCUSATION, Act.ASSERTION, Act.CRITICISM):
            for other in said:
                if self.drafts[other].act is act and not self.earlier.stands_in(number, other):
                    return other
        return None

    def _charge(self, number: int, found: Pointer | None) -> int | None:
        """What "the accusation" goes back to: the nearest that fits, else one of the side."""
        near = self._near(number)
        charge = self._blaming(number, near)
        if charge is None:
            charge = self.earlier.last_charge(number)
        if charge is None and found is not None and found.word.tag_ == "NN":
            just = self.earlier.first_sentence(number) - 1
            charge = next((n for n in near if self.earlier.last_sentence(n) >= just), None)
        if charge is None:
            charge = next((n for n in near if self.drafts[n].act in JUDGED), None)
        if charge is None:
            charge = self._told_just_before(number)
        if charge is None:
            charge = self.earlier.next_charge(number)
        if charge is None:
            charge = self._unaimed(number)
        if charge is None and self.drafts[number].act is Act.CRITICISM:
            charge = self.earlier.last_accusation(number)
        return charge

    def _near(self, number: int) -> list[int]:
        """What others have put forward in the last sentences, the last first; no denials."""
        here = self.earlier.first_sentence(number)
        return [
            n
            for sentence in range(here, here - SENTENCES - 1, -1)
            for n in reversed(self.earlier.others_in(sentence, number))
            if self._is_put(n) and self.drafts[n].act is not Act.DENIAL
        ]

    def _blaming(self, number: int, near: Sequence[int]) -> int | None:
        """The nearest that concerns the draft's side, or blames nobody else.

        Of two by the same maker in a row it is the accusation.
        """
        found = [n for n in near if self.earlier.is_about(n, number) or self._blames(n, number)]
        for other in found[1:2]:
            row = self.earlier.last_sentence(found[0]) - self.earlier.last_sentence(other) <= 1
            if row and self.sides.of[other] & self.sides.of[found[0]]:
                accused = self.drafts[other].act is Act.ACCUSATION
                return other if accused else found[0]
        return found[0] if found else None

    def _blames(self, other: int, number: int) -> bool:
        """Whether a judgement may be meant for a draft's side: it names nobody, or "the men"."""
        judgement = self.drafts[other]
        target = self.discourse.cast.members[judgement.target] if judgement.target else None
        unnamed = target is None or target.kind is ActorKind.GROUP
        return judgement.act in JUDGED and (unnamed or judgement.target in self.sides.of[number])

    def _told_just_before(self, number: int) -> int | None:
        """What another has just told: "the report" where none is known to be against the side."""
        words = covered(self.drafts[number].attribution.contents)
        if not any(self.discourse.doc[i].lower_ in REPORTS for i in words):
            return None
        for other in self.earlier.just_before(number):
            if number - other <= JUST and self._is_put(other):
                target = self.drafts[other].target
                return other if target in (None, *self.sides.of[number]) else None
        return None

    def _unaimed(self, number: int) -> int | None:
        """An accusation just before that is not known to be aimed at somebody else."""
        for other in self.earlier.just_before(number):
            found = self.drafts[other]
            if found.act is Act.ACCUSATION and found.target in (None, *self.sides.of[number]):
                return other
        return None

    # -- what a denial tells in words of its own --------------------------------------------------

    def _told_again(self, number: int) -> int | None:
        """Who has said what a denial or a confirmation tells in words of its own."""
        draft = self.drafts[number]
        head = draft.attribution.head(self.discourse.doc)
        if draft.act is Act.CONFIRMATION:
            return self.by_content.confirmed(number) if is_confirmed_by_cue(head) else None
        if draft.act is not Act.DENIAL:
            return None
        if self.by_content.is_empty(number):
            return self._charge(number, None)
        if is_denied_by_cue(head):
            return self.by_content.denied(number)
        on = self._goes_on(number)
        told = on if on is not None else self.by_content.denied(number)
        return told if told is not None else self._accused_just_before(number)

    def _accused_just_before(self, number: int) -> int | None:
        """The accusation of a draft's own side in the sentence before, which a plain "no" meets."""
        here = self.earlier.first_sentence(number)
        for sentence in (here, here - 1):
            for other in self.earlier.others_in(sentence, number):
                found = self.drafts[other]
                if found.act is Act.ACCUSATION and found.target in self.sides.of[number]:
                    return other
        return None

    def _goes_on(self, number: int) -> int | None:
        """What the denial just before answers, where one goes on with it in plain words."""
        for other in range(number - 1, max(-1, number - 1 - JUST), -1):
            before = self.drafts[other]
            near = self.earlier.first_sentence(number) - self.earlier.last_sentence(other) <= 1
            if not near:
                return None
            if not self.sides.apart(other, number) and before.act in REJECTING:
                return self.found.get(other)
        return None


def _is_bare(discourse: Discourse, draft: Draft) -> bool:
    """Whether the content names a statement or a thing and tells nothing: "its claims", "that"."""
    start, end = draft.attribution.contents[0]
    head = discourse.doc[start:end].root
    words = [discourse.doc[i] for i in covered(draft.attribution.contents)]
    if not any(t.pos_ in ("NOUN", "PROPN", "VERB", "NUM", "ADJ") for t in words):
        return True
    named = head.pos_ == "NOUN" and head.lemma_.lower() in CLAIM_NOUNS | TOLD | {"rest"}
    return named and not tells_itself(head)


def _is_verdict(discourse: Discourse, draft: Draft) -> bool:
    """Whether the content only calls "this" something: "this was untrue"."""
    found = pointer(discourse.doc, draft.attribution)
    short = len(covered(draft.attribution.contents)) <= VERDICT
    return short and found is not None and found.word.pos_ != "NOUN"


def _only_points_back(discourse: Discourse, draft: Draft) -> bool:
    """Whether the content is no more than "the accusations" or "the claims as irresponsible"."""
    words = [
        i for i in covered(draft.attribution.contents) if discourse.doc[i].pos_ in ("VERB", "NOUN")
    ]
    return len(words) <= 3
