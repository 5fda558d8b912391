"""Facts in which every text would do harm, or break, if it were taken for anything but text."""

from __future__ import annotations

from dataclasses import replace

from kg.kinds import ActorKind, Mode, StatementType
from kg.model import Actor, ArticleFacts, Role
from tests.facts import PROVENANCE, article, claim, statement

HOSTILE = (
    "<img src=x onerror=alert(1)></script><script>alert(2)</script> &amp; \"q\" 'a' `b` ${c} "
    "{{ 7*7 }} {% raw %} href 😀 שלום"
)
SAID = f"“{HOSTILE}”"
URL = "javascript:alert(3)//https://example.org/"
SENTENCE = f"😀😀 Eve <b>said</b> {SAID} 😀."
SENDER = Actor(
    "#group=eve", HOSTILE, ActorKind.GROUP, None, (Role(HOSTILE),), (f"other {HOSTILE}",)
)
RECEIVER = Actor("person/mallory", "\u202eyrollaM \u2066<i>", ActorKind.PERSON)


def hostile() -> ArticleFacts:
    """One article with one denial, by a hostile sender, of a hostile claim."""
    denied = claim(HOSTILE)
    said = statement(
        SENTENCE,
        StatementType.DENIAL,
        {SENDER: "Eve"},
        "said",
        [SAID],
        SENTENCE,
        mode=Mode.DIRECT,
        target=RECEIVER.key,
        about=(RECEIVER.key,),
        denies=denied.key,
        claim=denied.key,
    )
    return ArticleFacts(
        replace(
            article(f"{HOSTILE}.txt", SENTENCE, title=HOSTILE, publisher=HOSTILE, url=URL),
            published=HOSTILE,
        ),
        PROVENANCE,
        actors=(SENDER, RECEIVER),
        claims=(denied,),
        statements=(replace(said, reason=HOSTILE),),
    )
