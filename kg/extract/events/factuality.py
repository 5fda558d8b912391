"""How an event is put by whoever reports it: happened, alleged, denied or planned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.acts.case import CLAIM_NOUNS
from kg.extract.claims import is_denied_by_cue
from kg.extract.events.found import Report
from kg.extract.events.standing import Standing
from kg.extract.lexicon import cue_nouns, cue_verbs
from kg.kinds import Factuality, StatementType

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def factuality_of(token: Token, standing: Standing, report: Report | None) -> Factuality | None:
    """How an event is put; None where nobody says that it was, is or will be.

    What the article tells in its own voice *happened*; inside a statement, whatever the statement
    does, and behind "reportedly", it is *alleged*; negated, or what a denial denies, it is
    *denied*; future, wanted, threatened, conditional or possible, it is *planned*.

    Args:
        token: the word that names the event.
        standing: how its clause is put.
        report: the innermost statement in whose content it stands.
    """
    if standing.undone or (report is not None and report.negated):
        return None
    disavowed = standing.disavowed or (report is not None and _is_denied(token, report))
    if disavowed and standing.negated:
        return Factuality.ALLEGED
    if disavowed or standing.negated:
        return Factuality.DENIED
    asked = report is not None and report.act is StatementType.QUESTION
    if standing.planned or asked:
        return Factuality.PLANNED
    if report is not None or standing.hedged:
        return Factuality.ALLEGED
    return Factuality.HAPPENED


def _is_denied(token: Token, report: Report) -> bool:
    """Whether a denial denies this, not only speaks of it: "denied a role in the invasion"."""
    if report.act is not StatementType.DENIAL or not _cue_denies(token.doc, report):
        return False
    inside = {i for start, end in report.contents for i in range(start, end)}
    while token.head.i in inside and token.head != token:
        if token.dep_ == "pobj":
            return token.head.head.lemma_.lower() in CLAIM_NOUNS
        aside = token.dep_ in ("relcl", "poss") or _is_setting(token)
        if aside and token.head.lemma_.lower() not in CLAIM_NOUNS:
            return False
        token = token.head
    return True


def _is_setting(token: Token) -> bool:
    """Whether a clause only tells the circumstances: "when the army invaded"."""
    return token.dep_ == "advcl" and token.tag_ in ("VBD", "VBZ", "VBP", "VBN")


def _cue_denies(doc: Doc, report: Report) -> bool:
    if report.cue is None:
        return False
    span = doc[report.cue[0] : report.cue[1]]
    known = [t for t in span if t.lemma_.lower() in cue_verbs().keys() | cue_nouns().keys()]
    return is_denied_by_cue(known[-1] if known else span.root)
