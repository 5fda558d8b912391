"""Articles made by hand that tell of what the sample tells of, so that there is something to link.

A copy of one report; a later article with the same claim and another figure, a denial and a
confirmation, a quotation that others have too, and a person under another spelling.
"""

from __future__ import annotations

import dataclasses

from kg.graph.write import article_quads
from kg.iri import article_iri
from kg.kinds import ActorKind, Bound, EventType, Factuality, Mode, Part, StatementType
from kg.link.run import link
from kg.model import Actor, ArticleFacts, Event, Mention, Participant, Quantity, Statement
from kg.store import Store
from tests.facts import (
    CAPTURED,
    CHINA,
    LIN,
    MINISTRY,
    PRESIDENT,
    PROVENANCE,
    RUSSIA,
    UKRAINE,
    article,
    captured,
    claim,
    find,
    sample,
    statement,
)

REPLY = """Beijing answers again

Volodymyr Zelensky, the president of Ukraine, said that 163 Chinese nationals are fighting for \
Russia. Ukraine captured two Chinese citizens in Donetsk, the president said.

Lin Jian, a spokesperson for China's foreign ministry, denied on Friday that 163 Chinese nationals \
are fighting for Russia. Beijing confirmed that Ukraine captured two Chinese citizens in Donetsk. \
The claim “has no basis in fact”, Lin said.
"""

LATER = """A day later

Dmytro Lytvyn said on Saturday that 200 Chinese nationals are fighting for Russia. Lin Jian denied \
that Ukraine captured two Chinese citizens in Donetsk. “163 Chinese nationals are fighting for \
Russia,” he admitted.
"""

ZELENSKY = Actor(
    "person/volodymyr-zelensky", "Volodymyr Zelensky", ActorKind.PERSON, "UA", (PRESIDENT,)
)
LYTVYN = Actor("person/dmytro-lytvyn", "Dmytro Lytvyn", ActorKind.PERSON, "UA")
SOME_FIGHT = claim("163 Chinese nationals are fighting for Russia")
MORE_FIGHT = claim("200 Chinese nationals are fighting for Russia")
CAPTURE = claim("Ukraine captured two Chinese citizens in Donetsk")


def wire() -> ArticleFacts:
    """The article of the sample as another paper prints it."""
    facts = captured()
    copy = article(
        "wire.txt",
        CAPTURED + "\nFrom our agencies.\n",
        title="155 Chinese fighters, says Zelenskyy",
        publisher="The Other Paper",
        published="2025-04-10",
    )
    return dataclasses.replace(facts, article=copy)


def reply() -> ArticleFacts:
    """The president's two statements, Lin's two denials, Beijing's confirmation."""
    return ArticleFacts(
        article(
            "reply.txt",
            REPLY,
            title="Beijing answers again",
            publisher="The Sample Courier",
            published="2025-04-11",
        ),
        PROVENANCE,
        actors=(CHINA, MINISTRY, RUSSIA, UKRAINE, LIN, ZELENSKY),
        mentions=(
            Mention(CHINA.key, find(REPLY, "163 Chinese nationals")),
            Mention(ZELENSKY.key, find(REPLY, "Volodymyr Zelensky")),
        ),
        claims=(SOME_FIGHT, CAPTURE),
        statements=(*_of_zelensky(), *_of_beijing()),
        events=(_capture(),),
    )


_TWO = Quantity(2, Bound.EXACTLY, "Chinese citizens", find(REPLY, "two"), of=CHINA.key)


def _of_zelensky() -> tuple[Statement, ...]:
    return (
        statement(
            REPLY,
            StatementType.ACCUSATION,
            {ZELENSKY: "Volodymyr Zelensky"},
            "said",
            ["that 163 Chinese nationals are fighting for Russia"],
            "Volodymyr Zelensky, the president of Ukraine, said that 163 Chinese nationals are "
            "fighting for Russia.",
            target=CHINA.key,
            about=(CHINA.key, RUSSIA.key),
            claim=SOME_FIGHT.key,
            quantities=(
                Quantity(163, Bound.EXACTLY, "Chinese nationals", find(REPLY, "163"), of=CHINA.key),
            ),
            on_behalf_of=(UKRAINE.key,),
        ),
        statement(
            REPLY,
            StatementType.ASSERTION,
            {ZELENSKY: "the president"},
            "said",
            ["Ukraine captured two Chinese citizens in Donetsk"],
            "Ukraine captured two Chinese citizens in Donetsk, the president said.",
            about=(CHINA.key,),
            claim=CAPTURE.key,
            quantities=(_TWO,),
            on_behalf_of=(UKRAINE.key,),
        ),
    )


def _of_beijing() -> tuple[Statement, ...]:
    return (
        statement(
            REPLY,
            StatementType.DENIAL,
            {LIN: "Lin Jian"},
            "denied",
            ["that 163 Chinese nationals are fighting for Russia"],
            "Lin Jian, a spokesperson for China's foreign ministry, denied on Friday that 163 "
            "Chinese nationals are fighting for Russia.",
            target=UKRAINE.key,
            about=(UKRAINE.key, RUSSIA.key),
            said_on="2025-04-11",
            when="on Friday",
            denies=SOME_FIGHT.key,
            on_behalf_of=(CHINA.key, MINISTRY.key),
        ),
        statement(
            REPLY,
            StatementType.CONFIRMATION,
            {CHINA: "Beijing"},
            "confirmed",
            ["that Ukraine captured two Chinese citizens in Donetsk"],
            "Beijing confirmed that Ukraine captured two Chinese citizens in Donetsk.",
            about=(UKRAINE.key,),
            confirms=CAPTURE.key,
        ),
        statement(
            REPLY,
            StatementType.DENIAL,
            {LIN: "Lin"},
            "said",
            ["The claim “has no basis in fact”"],
            "The claim “has no basis in fact”, Lin said.",
            mode=Mode.MIXED,
            target=UKRAINE.key,
            about=(UKRAINE.key,),
            on_behalf_of=(CHINA.key,),
        ),
    )


def _capture() -> Event:
    trigger = find(REPLY, "captured", "Ukraine captured two")
    return Event(
        key=f"event={trigger.start},{trigger.end}",
        type=EventType.COERCE,
        mode="seize",
        trigger=trigger,
        label="Ukraine – captured – two Chinese citizens",
        factuality=Factuality.ALLEGED,
        participants=(
            Participant(Part.AGENT, find(REPLY, "Ukraine", "Ukraine captured two"), UKRAINE.key),
            Participant(Part.PATIENT, find(REPLY, "two Chinese citizens"), CHINA.key),
        ),
        place=find(REPLY, "Donetsk"),
        country="UA",
        quantities=(_TWO,),
        reported_by=_of_zelensky()[1].key,
    )


def later() -> ArticleFacts:
    """A third figure for the claim, and Lin, who denies the capture and admits what he denied."""
    return ArticleFacts(
        article("later.txt", LATER, title="A day later", published="2025-04-12"),
        PROVENANCE,
        actors=(CHINA, MINISTRY, RUSSIA, UKRAINE, LIN, LYTVYN),
        claims=(MORE_FIGHT, SOME_FIGHT, CAPTURE),
        statements=(
            statement(
                LATER,
                StatementType.ACCUSATION,
                {LYTVYN: "Dmytro Lytvyn"},
                "said",
                ["that 200 Chinese nationals are fighting for Russia"],
                "Dmytro Lytvyn said on Saturday that 200 Chinese nationals are fighting for "
                "Russia.",
                target=CHINA.key,
                about=(CHINA.key, RUSSIA.key),
                claim=MORE_FIGHT.key,
                said_on="2025-04-12",
                when="on Saturday",
                quantities=(
                    Quantity(
                        200, Bound.EXACTLY, "Chinese nationals", find(LATER, "200"), of=CHINA.key
                    ),
                ),
                on_behalf_of=(UKRAINE.key,),
            ),
            statement(
                LATER,
                StatementType.DENIAL,
                {LIN: "Lin Jian"},
                "denied",
                ["that Ukraine captured two Chinese citizens in Donetsk"],
                "Lin Jian denied that Ukraine captured two Chinese citizens in Donetsk.",
                about=(UKRAINE.key, CHINA.key),
                denies=CAPTURE.key,
                on_behalf_of=(CHINA.key,),
            ),
            statement(
                LATER,
                StatementType.ASSERTION,
                {LIN: "he"},
                "admitted",
                ["“163 Chinese nationals are fighting for Russia,”"],
                "“163 Chinese nationals are fighting for Russia,” he admitted.",
                mode=Mode.DIRECT,
                about=(CHINA.key, RUSSIA.key),
                claim=SOME_FIGHT.key,
                on_behalf_of=(CHINA.key,),
            ),
        ),
    )


def store_linked(store: Store) -> None:
    """Fill a store with the sample and the articles above, and link it."""
    for facts in (*sample(), wire(), reply(), later()):
        store.replace(article_iri(facts.article), article_quads(facts))
    link(store)
