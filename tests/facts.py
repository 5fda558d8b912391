"""A small set of facts made by hand, which needs no model: three articles, thirteen statements.

The articles are ours; they retell what was widely reported in April 2025 about Chinese nationals
captured in Ukraine.  Every span is looked up in the text, so that the offsets hold.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from kg.kinds import (
    ActorKind,
    Bound,
    EventType,
    Factuality,
    Granularity,
    Mode,
    Part,
    StatementType,
    TimeBasis,
)
from kg.model import (
    Actor,
    Article,
    ArticleFacts,
    Claim,
    Event,
    Mention,
    Participant,
    Proposition,
    Provenance,
    Quantity,
    Role,
    Span,
    Speaker,
    Statement,
    Time,
)

PROVENANCE = Provenance(kg="0.0", model="en_core_web_sm 3.8.0", model_sha256="0" * 64)

CAPTURED = """Zelenskyy speaks of 155 fighters

Volodymyr Zelenskyy said on Tuesday that two Chinese citizens had been captured in Donetsk. “At \
least 155 Chinese nationals are fighting for Russia,” the president said a day later. He \
criticised Beijing for looking away.

Lin Jian, a spokesperson for China's foreign ministry, denied on Wednesday that many Chinese \
nationals were fighting for Russia. “Such a claim,” Lin told a regular press briefing, “has no \
basis in fact.” He urged the parties to refrain from irresponsible remarks.
"""

REACTIONS = """Moscow and Washington react

“Zelenskyy is wrong,” Dmitry Peskov said, adding that China takes a balanced position. The Kremlin \
spokesman declined to comment on the captured men.

Ukraine and the United States accused Russia on Thursday of drawing other countries into its war. \
The United States warned China that it could face consequences.

Russia has recruited some 3,000 foreigners for its army since February 2022.
"""

ANALYSIS = """What is known 😀 and what is not

Analysts doubted in April that Beijing had sent the men. Zelenskyy did not say that China had \
ordered it. Who pays them is unknown: “Nobody has shown us a contract.”
"""


def article(name: str, text: str, **metadata: Any) -> Article:
    """The article ``sample/NAME`` with that text and metadata."""
    return Article(id=f"sample/{name}", text=text, source=name, **metadata)


def find(text: str, words: str, inside: str = "") -> Span:
    """The span of the first place with the words, in the first place with ``inside`` if given.

    Raises:
        ValueError: the text does not have them.
    """
    start = text.index(words, text.index(inside))
    if inside and start + len(words) > text.index(inside) + len(inside):
        raise ValueError(f"{words!r} is not inside {inside!r}")
    return Span(start, start + len(words), words)


def claim(words: str) -> Claim:
    """The claim that these words put forward."""
    digest = hashlib.sha256(words.lower().encode("utf-8")).hexdigest()[:16]
    return Claim(f"claim/{digest}", words)


def day(text: str, words: str, inside: str, iso: str) -> Time:
    """The day that these words mean, reckoned from the day of the article."""
    span = find(text, words, inside)
    return Time(span, iso, iso, Granularity.DAY, TimeBasis.PUBLICATION)


def statement(
    text: str,
    kind: StatementType,
    speakers: Mapping[Actor, str],
    cue: str,
    content: Sequence[str],
    sentence: str,
    *,
    mode: Mode = Mode.INDIRECT,
    confidence: float = 0.9,
    when: str = "",
    said_on: str = "",
    venue: str = "",
    antecedent: Span | None = None,
    time: Time | None = None,
    **more: Any,
) -> Statement:
    """A statement of which all words are given as they stand in ``sentence``.

    ``speakers`` gives the words that stand for each speaker, ``cue`` may be empty, ``said_on`` is
    the day that the words ``when`` mean.  Its key is the extent of cue and content.
    """

    def place(words: str) -> Span | None:
        return find(text, words, sentence) if words else None

    cued = place(cue)
    said = tuple(find(text, words, sentence) for words in content)
    parts = [*said, cued] if cued else list(said)
    return Statement(
        key=f"char={min(p.start for p in parts)},{max(p.end for p in parts)}",
        type=kind,
        mode=mode,
        speakers=tuple(
            Speaker(actor.key, place(words), antecedent) for actor, words in speakers.items()
        ),
        cue=cued,
        content=said,
        sentence=find(text, sentence),
        reason=f"cue '{cue}'" if cue else "quotation without a cue",
        confidence=confidence,
        venue=place(venue),
        time=day(text, when, sentence, said_on) if when else time,
        **more,
    )


CHINA = Actor("country/CN", "China", ActorKind.COUNTRY, "CN", names=("Beijing",), wikidata="Q148")
RUSSIA = Actor("country/RU", "Russia", ActorKind.COUNTRY, "RU", wikidata="Q159")
UKRAINE = Actor("country/UA", "Ukraine", ActorKind.COUNTRY, "UA", wikidata="Q212")
USA = Actor("country/US", "United States", ActorKind.COUNTRY, "US", wikidata="Q30")
MINISTRY = Actor(
    "organization/cn/ministry-of-foreign-affairs",
    "Ministry of Foreign Affairs of China",
    ActorKind.ORGANIZATION,
    "CN",
)
SPOKESPERSON = Role("spokesperson", MINISTRY.key, "CN")
PRESIDENT = Role("president", country="UA")
SPOKESMAN = Role("spokesman", country="RU")
LIN = Actor("person/lin-jian", "Lin Jian", ActorKind.PERSON, "CN", (SPOKESPERSON,), ("Lin",))
ZELENSKYY = Actor(
    "person/volodymyr-zelenskyy",
    "Volodymyr Zelenskyy",
    ActorKind.PERSON,
    "UA",
    (PRESIDENT,),
    ("Zelenskyy",),
)
ZELENSKYY_HERE = Actor(ZELENSKYY.key, "Zelenskyy", ActorKind.PERSON)
"""As an article presents him that gives no more than his last name."""
PESKOV = Actor("person/dmitry-peskov", "Dmitry Peskov", ActorKind.PERSON, "RU", (SPOKESMAN,))
ANALYSTS = Actor("#group=analysts", "analysts", ActorKind.GROUP)
PARTIES = Actor("#group=the-parties", "the parties", ActorKind.GROUP)

FIGHTING = claim("At least 155 Chinese nationals are fighting for Russia")


def sample() -> tuple[ArticleFacts, ...]:
    """The facts of three articles, with thirteen statements: of eight types, in all three modes.

    They hold what is easily forgotten: no source, no target, two speakers, negation, content in two
    pieces, a denial with the accusation that it denies, actors known in one article only, a month
    for a date, an article without metadata, an emoji before a span, an event that a statement
    reports and one in the article's own voice, a time that is open at its end.
    """
    return captured(), reactions(), analysis()


def captured() -> ArticleFacts:
    """Zelenskyy's assertion, accusation and criticism; Lin Jian's two denials and his appeal."""
    return ArticleFacts(
        article(
            "captured.txt",
            CAPTURED,
            title="Zelenskyy speaks of 155 fighters",
            publisher="The Sample Courier",
            published="2025-04-10",
            url="https://example.org/captured",
        ),
        PROVENANCE,
        actors=(CHINA, PARTIES, MINISTRY, RUSSIA, UKRAINE, LIN, ZELENSKYY),
        mentions=(
            Mention(ZELENSKYY.key, find(CAPTURED, "Volodymyr Zelenskyy")),
            Mention(LIN.key, find(CAPTURED, "Lin Jian")),
            Mention(CHINA.key, find(CAPTURED, "Beijing")),
        ),
        claims=(FIGHTING,),
        statements=(*_of_zelenskyy(), *_of_lin()),
        events=(_capture(),),
    )


_TWO = Quantity(2, Bound.EXACTLY, "Chinese citizens", find(CAPTURED, "two"), of=CHINA.key)


def _fighting(words: str) -> Proposition:
    """That Chinese nationals fight for Russia, in these words."""
    return Proposition(find(CAPTURED, words), "fight for", agent=CHINA.key, patient=RUSSIA.key)


def _capture() -> Event:
    """The capture that Zelenskyy speaks of: no one says who captured them."""
    trigger = find(CAPTURED, "captured", "captured in")
    return Event(
        key=f"event={trigger.start},{trigger.end}",
        type=EventType.COERCE,
        mode="seize",
        trigger=trigger,
        label="capture – two Chinese citizens",
        factuality=Factuality.ALLEGED,
        participants=(
            Participant(Part.PATIENT, find(CAPTURED, "two Chinese citizens"), CHINA.key),
        ),
        place=find(CAPTURED, "Donetsk"),
        country="UA",
        quantities=(_TWO,),
        reported_by=_of_zelenskyy()[0].key,
    )


def _of_zelenskyy() -> tuple[Statement, ...]:
    quoted = "“At least 155 Chinese nationals are fighting for Russia,”"
    return (
        statement(
            CAPTURED,
            StatementType.ASSERTION,
            {ZELENSKYY: "Volodymyr Zelenskyy"},
            "said",
            ["that two Chinese citizens had been captured in Donetsk"],
            "Volodymyr Zelenskyy said on Tuesday that two Chinese citizens had been captured in "
            "Donetsk.",
            about=(CHINA.key,),
            said_on="2025-04-08",
            when="on Tuesday",
            on_behalf_of=(UKRAINE.key,),
            quantities=(_TWO,),
        ),
        statement(
            CAPTURED,
            StatementType.ACCUSATION,
            {ZELENSKYY: "the president"},
            "said",
            [quoted],
            f"{quoted} the president said a day later.",
            mode=Mode.DIRECT,
            confidence=0.95,
            target=RUSSIA.key,
            about=(RUSSIA.key, CHINA.key),
            said_on="2025-04-09",
            when="a day later",
            quantities=(
                Quantity(
                    155,
                    Bound.AT_LEAST,
                    "Chinese nationals",
                    find(CAPTURED, "At least 155"),
                    of=CHINA.key,
                ),
            ),
            claim=FIGHTING.key,
            on_behalf_of=(UKRAINE.key,),
            antecedent=find(CAPTURED, "Volodymyr Zelenskyy"),
            propositions=(_fighting("are fighting for"),),
        ),
        statement(
            CAPTURED,
            StatementType.CRITICISM,
            {ZELENSKYY: "He"},
            "criticised",
            ["for looking away"],
            "He criticised Beijing for looking away.",
            confidence=0.8,
            target=CHINA.key,
            about=(CHINA.key,),
            antecedent=find(CAPTURED, "the president"),
        ),
    )


def _of_lin() -> tuple[Statement, ...]:
    return (
        statement(
            CAPTURED,
            StatementType.DENIAL,
            {LIN: "Lin Jian"},
            "denied",
            ["that many Chinese nationals were fighting for Russia"],
            "Lin Jian, a spokesperson for China's foreign ministry, denied on Wednesday that many "
            "Chinese nationals were fighting for Russia.",
            confidence=0.97,
            target=UKRAINE.key,
            about=(UKRAINE.key, RUSSIA.key),
            said_on="2025-04-09",
            when="on Wednesday",
            denies=FIGHTING.key,
            propositions=(_fighting("were fighting for"),),
            responds_to=(_of_zelenskyy()[1].key,),
            on_behalf_of=(CHINA.key, MINISTRY.key),
        ),
        statement(
            CAPTURED,
            StatementType.DENIAL,
            {LIN: "Lin"},
            "told",
            ["“Such a claim,”", "“has no basis in fact.”"],
            "“Such a claim,” Lin told a regular press briefing, “has no basis in fact.”",
            mode=Mode.DIRECT,
            target=UKRAINE.key,
            about=(UKRAINE.key,),
            venue="a regular press briefing",
            denies=FIGHTING.key,
        ),
        statement(
            CAPTURED,
            StatementType.APPEAL,
            {LIN: "He"},
            "urged",
            ["to refrain from irresponsible remarks"],
            "He urged the parties to refrain from irresponsible remarks.",
            target=PARTIES.key,
            about=(PARTIES.key,),
            antecedent=find(CAPTURED, "Lin", "Lin told"),
        ),
    )


def reactions() -> ArticleFacts:
    """Peskov's criticism and refusal, a joint accusation, a warning."""
    return ArticleFacts(
        article(
            "reactions.txt",
            REACTIONS,
            title="Moscow and Washington react",
            publisher="The Sample Courier",
            published="2025-04-11T08:30:00+02:00",
            url="https://example.org/reactions",
        ),
        PROVENANCE,
        actors=(CHINA, RUSSIA, UKRAINE, USA, PESKOV, ZELENSKYY),
        statements=(*_of_peskov(), *_of_governments()),
        events=(_recruitment(),),
    )


def _recruitment() -> Event:
    """What the article tells in its own voice: since when is known, until when is open."""
    trigger = find(REACTIONS, "recruited")
    return Event(
        key=f"event={trigger.start},{trigger.end}",
        type=EventType.MOBILIZE,
        mode="troops",
        trigger=trigger,
        label="Russia – recruit – some 3,000 foreigners",
        factuality=Factuality.HAPPENED,
        participants=(
            Participant(Part.AGENT, find(REACTIONS, "Russia", "Russia has"), RUSSIA.key),
            Participant(Part.PATIENT, find(REACTIONS, "some 3,000 foreigners")),
        ),
        time=Time(
            find(REACTIONS, "since February 2022"),
            "2022-02-01",
            None,
            Granularity.PERIOD,
            TimeBasis.STATED,
        ),
        quantities=(Quantity(3000, Bound.ABOUT, "foreigners", find(REACTIONS, "some 3,000")),),
    )


def _of_peskov() -> tuple[Statement, ...]:
    return (
        statement(
            REACTIONS,
            StatementType.CRITICISM,
            {PESKOV: "Dmitry Peskov"},
            "said",
            ["“Zelenskyy is wrong,”"],
            "“Zelenskyy is wrong,” Dmitry Peskov said, adding that China takes a balanced "
            "position.",
            mode=Mode.DIRECT,
            target=ZELENSKYY.key,
            about=(ZELENSKYY.key,),
            on_behalf_of=(RUSSIA.key,),
        ),
        statement(
            REACTIONS,
            StatementType.REFUSAL,
            {PESKOV: "The Kremlin spokesman"},
            "declined",
            ["to comment on the captured men"],
            "The Kremlin spokesman declined to comment on the captured men.",
            antecedent=find(REACTIONS, "Dmitry Peskov"),
            on_behalf_of=(RUSSIA.key,),
        ),
    )


def _of_governments() -> tuple[Statement, ...]:
    return (
        statement(
            REACTIONS,
            StatementType.ACCUSATION,
            {UKRAINE: "Ukraine", USA: "the United States"},
            "accused",
            ["of drawing other countries into its war"],
            "Ukraine and the United States accused Russia on Thursday of drawing other countries "
            "into its war.",
            target=RUSSIA.key,
            about=(RUSSIA.key,),
            said_on="2025-04-10",
            when="on Thursday",
        ),
        statement(
            REACTIONS,
            StatementType.WARNING,
            {USA: "The United States"},
            "warned",
            ["that it could face consequences"],
            "The United States warned China that it could face consequences.",
            target=CHINA.key,
            about=(CHINA.key,),
        ),
    )


def analysis() -> ArticleFacts:
    """An article without metadata: doubts of analysts, what was not said, a voice without name."""
    return ArticleFacts(
        article("analysis.txt", ANALYSIS),
        PROVENANCE,
        actors=(ANALYSTS, CHINA, ZELENSKYY_HERE),
        statements=(
            statement(
                ANALYSIS,
                StatementType.QUESTION,
                {ANALYSTS: "Analysts"},
                "doubted",
                ["that Beijing had sent the men"],
                "Analysts doubted in April that Beijing had sent the men.",
                confidence=0.6,
                about=(CHINA.key,),
                time=Time(
                    find(ANALYSIS, "in April"),
                    "2025-04-01",
                    "2025-04-30",
                    Granularity.MONTH,
                    TimeBasis.CONTEXT,
                ),
            ),
            statement(
                ANALYSIS,
                StatementType.ASSERTION,
                {ZELENSKYY_HERE: "Zelenskyy"},
                "say",
                ["that China had ordered it"],
                "Zelenskyy did not say that China had ordered it.",
                negated=True,
                about=(CHINA.key,),
            ),
            statement(
                ANALYSIS,
                StatementType.ASSERTION,
                {},
                "",
                ["“Nobody has shown us a contract.”"],
                "Who pays them is unknown: “Nobody has shown us a contract.”",
                mode=Mode.DIRECT,
                confidence=0.3,
            ),
        ),
    )
