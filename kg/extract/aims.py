"""Whom a draft is aimed at and concerns, completed from the statements around it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from kg.extract.acts.addressees import asked_party
from kg.extract.acts.backward import is_vague
from kg.extract.attribution.attribution import covered
from kg.extract.attribution.verbs import cue_of
from kg.extract.coreference import Discourse
from kg.kinds import ActorKind
from kg.kinds import StatementType as Act

if TYPE_CHECKING:
    from kg.extract.draft import Draft

TOPICS = frozenset(
    {"situation", "matter", "issue", "incident", "case", "move", "decision", "news", "event"}
)
"""Nouns by which one goes back to what was just spoken of."""

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")

GOES_ON = (Act.DENIAL, Act.CRITICISM, Act.ACCUSATION, Act.REFUSAL)
"""What a judgement in the same sentence goes on with."""


def complete(
    discourse: Discourse,
    draft: Draft,
    before: Draft | None,
    opponent_of: Callable[[Draft], str | None],
) -> None:
    """Complete the target of a draft, and whom it concerns, once it is known what it answers.

    Args:
        discourse: what has been read.
        draft: the statement in the making.
        before: the one before it in the article.
        opponent_of: the last target of a draft's own side, up to now.
    """
    if before is not None and not draft.about:
        _inherit(discourse, draft, before)
    _aim(discourse, draft, opponent_of)
    if before is not None:
        _go_on(discourse, draft, before)
    if draft.target is not None and draft.target not in draft.about:
        _concern(discourse, draft)
    _concern_of_answer(draft)
    _concern_of_oneself(discourse, draft)


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
    if same_speaker and (same_sentence or topic) and not _has_own_object(discourse, draft):
        draft.about = [key for key in before.about if key not in draft.side()]


def _go_on(discourse: Discourse, draft: Draft, before: Draft) -> None:
    """Let a judgement be aimed where the statement was with which its sentence begins.

    "Chile rejected accusations by Bolivia, calling them absurd": both are aimed at Bolivia.
    """
    doc = discourse.doc
    first, last = draft.attribution.contents[0][0], before.attribution.contents[-1][1] - 1
    judges = draft.act in (Act.DENIAL, Act.CRITICISM, Act.ACCUSATION)
    judges = judges and not _has_own_object(discourse, draft)
    if draft.target is not None or not judges or before.act not in GOES_ON:
        return
    if draft.side() & before.side() and doc[first].sent == doc[last].sent:
        draft.target = before.target


def _has_own_object(discourse: Discourse, draft: Draft) -> bool:
    """Whether the cue tells itself who is accused: "blamed the deaths on *looters*"."""
    verb = draft.attribution.head(discourse.doc)
    cue = cue_of(verb) if verb is not None else None
    return cue is not None and cue.kind == "accuse"


def _aim(discourse: Discourse, draft: Draft, opponent_of: Callable[[Draft], str | None]) -> None:
    """Give a draft without a target that of what it answers, or of its vague words."""
    if draft.target is None and draft.answers and draft.act is not Act.CONFIRMATION:
        speakers = draft.answers[0].speakers
        draft.target = speakers[0].key if speakers else None
    vague = is_vague(discourse.doc, draft.attribution.contents)
    if draft.target is None and (vague or _judges_this(discourse, draft)):
        draft.target = opponent_of(draft)
    if draft.target in draft.side():
        draft.target = None
    if draft.target is None and draft.act in (Act.APPEAL, Act.DEMAND):
        asked = asked_party(discourse, draft.attribution)  # even one's own government
        draft.target = asked if asked not in {s.key for s in draft.speakers} else None
        if asked is None and draft.act is Act.DEMAND and not draft.about:
            draft.target = opponent_of(draft)  # "Russia demanded an apology"
    opponent = opponent_of(draft) if _speaks_of_them(discourse, draft) else None
    if opponent is not None:
        draft.about = list(dict.fromkeys(opponent if k == draft.target else k for k in draft.about))
        draft.target = opponent


def _speaks_of_them(discourse: Discourse, draft: Draft) -> bool:
    """Whether a quotation charges "them", whom its words do not name: the speaker's opponent."""
    if draft.act not in (Act.ACCUSATION, Act.CRITICISM) or draft.target is None:
        return False
    doc, cast = discourse.doc, discourse.cast
    start, end = draft.attribution.contents[0]
    if start not in discourse.reading.quoted or any(True for _ in cast.within(start, end)):
        return False
    subject = next((t for t in doc[start:end] if t.dep_ in ("nsubj", "nsubjpass")), None)
    return subject is not None and subject.lower_ == "they"


def _judges_this(discourse: Discourse, draft: Draft) -> bool:
    """Whether a judgement that names nobody else is of what was told: "*this* was inhumane"."""
    if draft.act not in (Act.CRITICISM, Act.ACCUSATION) or {*draft.about} - draft.side():
        return False
    start, end = draft.attribution.contents[0]
    subjects = (c for c in discourse.doc[start:end].root.children if c.dep_ == "nsubj")
    words = {t.lower_ for c in subjects for t in (c, *(g for g in c.children if g.dep_ == "det"))}
    return bool(words & {"this", "that", "these", "those", "such"})


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


def _concern_of_oneself(discourse: Discourse, draft: Draft) -> None:
    """Let a denial whose content leaves out its subject concern the denier: "denied lying"."""
    if draft.act is not Act.DENIAL or draft.about or not draft.speakers:
        return
    start, end = draft.attribution.contents[0]
    root = discourse.doc[start:end].root
    if root.pos_ in ("VERB", "AUX") and not any(c.dep_ in SUBJECTS for c in root.children):
        draft.about = [draft.speakers[0].key]
