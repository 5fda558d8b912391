"""Which statement of an article answers which: the denial and the accusation it denies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.extract.acts.case import CLAIM_NOUNS
from kg.extract.attribution.attribution import Attribution, covered
from kg.extract.coreference import Discourse, Reference
from kg.extract.targets import is_vague, points_back
from kg.model import ActorKind
from kg.model import StatementType as Act

TOPICS = frozenset(
    {"situation", "matter", "issue", "incident", "case", "move", "decision", "news", "event"}
)
"""Nouns by which one goes back to what was just spoken of."""

CHARGES = (Act.ACCUSATION, Act.ASSERTION, Act.CRITICISM)
"""What one denies."""


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
    the next one.  "The relevant parties" are the speaker's last opponent.
    """
    for number, draft in enumerate(drafts):
        back = points_back(discourse.doc, draft.attribution.contents)
        draft.claimable = not (
            _is_bare_noun(discourse, draft) or (back and _only_points_back(discourse, draft))
        )
        if draft.act in (Act.DENIAL, Act.REFUSAL, Act.CRITICISM, Act.CONFIRMATION):
            inner = _reported_inside(draft, drafts)
            if inner is not None:
                draft.answers.append(inner)
            elif back or (draft.act is Act.DENIAL and draft.target is None):
                charge = _charge(discourse, draft, drafts, number)
                if charge is not None and (back or _overlap(draft, charge)):
                    draft.answers.append(charge)
        if not draft.about and number:
            _inherit(discourse, draft, drafts[number - 1])
        _aim(discourse, draft, drafts[:number])
        if draft.target is not None and draft.target not in draft.about:
            _concern(discourse, draft, back)


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


def _aim(discourse: Discourse, draft: Draft, before: Sequence[Draft]) -> None:
    """Give a draft without a target that of what it answers, or of its vague words."""
    if draft.target is None and draft.answers and draft.act is not Act.CONFIRMATION:
        speakers = draft.answers[0].speakers
        draft.target = speakers[0].key if speakers else None
    if draft.target is None and is_vague(discourse.doc, draft.attribution.contents):
        mine = draft.side()
        opponents = [
            d.target
            for d in before
            if d.target is not None and mine & d.side() and d.target not in mine
        ]
        draft.target = opponents[-1] if opponents else None
    if draft.target in draft.side():
        draft.target = None


def _concern(discourse: Discourse, draft: Draft, back: bool) -> None:
    """Let a statement concern its target, and through an unnamed claim the claimant's country."""
    assert draft.target is not None
    member = discourse.cast.members[draft.target]
    added = [draft.target]
    if member.country is not None and member.kind is not ActorKind.COUNTRY:
        added.append(discourse.cast.country(member.country).key)
    mine = draft.side()
    draft.about[:0] = [key for key in added if key not in draft.about and key not in mine]


def _reported_inside(draft: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """The statement of somebody else that stands in a draft's content."""
    inside = draft.attribution.tokens()
    for other in drafts:
        cue = other.attribution.cue
        if other is draft or cue is None or not set(range(*cue)) <= inside:
            continue
        if other.attribution.tokens() <= inside and not other.side() & draft.side():
            return other
    return None


def _charge(
    discourse: Discourse, draft: Draft, drafts: Sequence[Draft], number: int
) -> Draft | None:
    """What a draft answers: the last charge before it against its side, else the first behind it.

    An accusation by anybody; else what somebody of another country says of the side.
    """
    mine = draft.side()
    home = _countries(discourse, draft)
    others = [
        other
        for other in (*reversed(drafts[:number]), *drafts[number + 1 :])
        if other.speakers and not mine & other.side() and (mine & {*other.about} or not mine)
    ]
    accused = (other for other in others if other.act is Act.ACCUSATION)
    foreign = (
        other
        for other in others
        if other.act in CHARGES and _countries(discourse, other) - home and mine
    )
    return next(accused, None) or next(foreign, None)


def _countries(discourse: Discourse, draft: Draft) -> set[str]:
    """The countries that a draft's speakers are or belong to."""
    members = discourse.cast.members
    return {code for key in draft.side() if (code := members[key].country) is not None}


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
