"""Facts under the final keys of their actors."""

from __future__ import annotations

from kg.extract.actors.keys import with_final_keys
from kg.kinds import ActorKind, Mode, StatementType
from kg.model import Actor, Article, ArticleFacts, Mention, Provenance, Span, Speaker, Statement

WORDS = Span(0, 9, "Ana Rojas")
SAID = Statement(
    key="char=0,20",
    type=StatementType.ASSERTION,
    mode=Mode.INDIRECT,
    speakers=(Speaker("person/ana-rojas", WORDS),),
    cue=None,
    content=(Span(15, 20, "snow."),),
    sentence=Span(0, 20, "Ana Rojas said: snow."),
    reason="cue 'said'",
    confidence=0.9,
    on_behalf_of=("country/CL",),
    target="person/ana-rojas",
    about=("country/CL", "person/ana-rojas"),
)
FACTS = ArticleFacts(
    article=Article("a", "person/ana-rojas", "person/ana-rojas"),
    provenance=Provenance("0", "m", "0"),
    actors=(
        Actor("country/CL", "Chile", ActorKind.COUNTRY, "CL"),
        Actor("person/ana-rojas", "Ana Rojas", ActorKind.PERSON, "CL"),
        Actor("person/b", "B", ActorKind.PERSON),
    ),
    mentions=(Mention("person/ana-rojas", WORDS),),
    statements=(SAID,),
)


def test_a_key_is_renamed_wherever_it_stands_and_nothing_else_is() -> None:
    renamed = with_final_keys(FACTS, {"person/ana-rojas": "person/cl/ana-rojas"})
    assert renamed.article == FACTS.article
    assert renamed.actors[1:] == (
        FACTS.actors[2],
        Actor("person/cl/ana-rojas", "Ana Rojas", ActorKind.PERSON, "CL"),
    )
    assert renamed.mentions == (Mention("person/cl/ana-rojas", WORDS),)
    (statement,) = renamed.statements
    assert statement.speakers == (Speaker("person/cl/ana-rojas", WORDS),)
    assert statement.target == "person/cl/ana-rojas"
    assert statement.about == ("country/CL", "person/cl/ana-rojas")


def test_without_keys_to_change_the_facts_are_the_same() -> None:
    assert with_final_keys(FACTS, {}) is FACTS
