"""A statement as one line of text, as the model of ``kg.link.claim_encoder`` reads it.

The line names who speaks, how it is reported, what is said, and of whom, where pronouns hide it:
``Lin Jian called: groundless (China, Ukraine)``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.kinds import ActorKind
from kg.model import Actor, Statement

NAMED = 3
"""At most so many speakers, and so many actors that the words do not name."""


def line(text: str, statement: Statement, actors: Mapping[str, Actor]) -> str:
    """What a statement says in these words, with its speakers, its cue and the unnamed actors."""
    speakers = [actors[s.actor].label for s in statement.speakers[:NAMED] if s.actor in actors]
    cue = statement.cue.text if statement.cue else statement.type.value
    who = " and ".join(speakers) or "somebody"
    hidden = ", ".join(_hidden(text, statement, actors))
    return f"{who} {cue}: {text}" + (f" ({hidden})" if hidden else "")


def _hidden(text: str, statement: Statement, actors: Mapping[str, Actor]) -> Iterator[str]:
    """Labels of the actors concerned whose name does not stand in the text; groups have none."""
    found = 0
    for key in statement.about:
        actor = actors.get(key)
        if actor is None or actor.kind is ActorKind.GROUP or found == NAMED:
            continue
        if not any(name in text for name in (actor.label, actor.label.split()[-1], *actor.names)):
            found += 1
            yield actor.label
