"""Made-up articles on one dispute, as facts: who says what about a sunken trawler."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kg.kinds import ActorKind, Bound, Mode, StatementType
from kg.model import Actor, Article, ArticleFacts, Claim, Quantity, Role, Span, Speaker, Statement
from tests.facts import CHINA, PROVENANCE, RUSSIA, UKRAINE, claim

ACCUSATION, ASSERTION = StatementType.ACCUSATION, StatementType.ASSERTION
DENIAL, CONFIRMATION = StatementType.DENIAL, StatementType.CONFIRMATION

ILVES = Actor(
    "person/ua/mara-ilves", "Mara Ilves", ActorKind.PERSON, "UA", (Role("minister", country="UA"),)
)
ORLOV = Actor(
    "person/ru/pavel-orlov",
    "Pavel Orlov",
    ActorKind.PERSON,
    "RU",
    (Role("spokesman", country="RU"),),
)
ACTORS = (CHINA, RUSSIA, UKRAINE, ILVES, ORLOV)


class Story:
    """An article in the making: each sentence of it is one statement."""

    def __init__(self, name: str, published: str | None = None) -> None:
        self.name = name
        self.published = published
        self.text = ""
        self.statements: list[Statement] = []
        self.claims: dict[str, Claim] = {}
        self.actors: list[Actor] = list(ACTORS)

    def say(
        self,
        speaker: Actor,
        cue: str,
        content: str,
        kind: StatementType = ASSERTION,
        *,
        role: str = "claim",
        figures: Sequence[tuple[float, Bound, str]] = (),
        **more: Any,
    ) -> str:
        """The key of a new statement; ``role`` says what it does with its words, if anything."""
        start = len(self.text)
        sentence = f"{speaker.label} {cue} {content}."
        self.text += sentence + "\n"
        at = start + len(speaker.label) + 1
        cued = Span(at, at + len(cue), cue)
        said = Span(cued.end + 1, cued.end + 1 + len(content), content)
        if role:
            made = claim(content.strip("“”,."))
            self.claims[made.key] = made
            more[role] = made.key
        if speaker not in self.actors:
            self.actors.append(speaker)
        self.statements.append(
            Statement(
                key=f"char={cued.start},{said.end}",
                type=kind,
                mode=Mode.INDIRECT,
                speakers=(Speaker(speaker.key),),
                cue=cued,
                content=(said,),
                sentence=Span(start, start + len(sentence), sentence),
                reason=f"cue '{cue}'",
                confidence=0.9,
                quantities=tuple(Quantity(v, b, unit, said) for v, b, unit in figures),
                **more,
            )
        )
        return self.statements[-1].key

    def facts(self) -> ArticleFacts:
        """The article's facts."""
        article = Article(
            id=f"story/{self.name}", text=self.text, source=self.name, published=self.published
        )
        return ArticleFacts(
            article,
            PROVENANCE,
            actors=tuple(sorted(self.actors, key=lambda actor: actor.key)),
            claims=tuple(self.claims[key] for key in sorted(self.claims)),
            statements=tuple(self.statements),
        )


def accusing() -> ArticleFacts:
    """Ilves accuses Russia: its navy sank a trawler, 12 are dead."""
    story = Story("accusing.txt", "2024-05-02")
    common: dict[str, Any] = {"on_behalf_of": (UKRAINE.key,), "about": (RUSSIA.key,)}
    story.say(
        ILVES,
        "said",
        "that the Russian navy had sunk the trawler Aster off Vik with a torpedo",
        ACCUSATION,
        target=RUSSIA.key,
        **common,
    )
    story.say(
        ILVES,
        "added",
        "that 12 fishermen had drowned",
        figures=[(12, Bound.EXACTLY, "fishermen")],
        on_behalf_of=(UKRAINE.key,),
    )
    story.say(ILVES, "spoke of", "“a cowardly crime against fishermen of all nations,”", role="")
    return story.facts()


def denying() -> ArticleFacts:
    """Orlov denies that Russia's navy sank the trawler, and speaks of other figures."""
    story = Story("denying.txt", "2024-05-03")
    common: dict[str, Any] = {"on_behalf_of": (RUSSIA.key,), "target": UKRAINE.key}
    story.say(
        ORLOV,
        "denied",
        "that the Russian navy had sunk the trawler Aster off Vik",
        DENIAL,
        role="denies",
        about=(RUSSIA.key, UKRAINE.key),
        **common,
    )
    story.say(
        ORLOV,
        "said",
        "that 15 fishermen had drowned",
        figures=[(15, Bound.EXACTLY, "fishermen")],
        on_behalf_of=(RUSSIA.key,),
    )
    story.say(ORLOV, "quoted her words", "“a cowardly crime against fishermen”", role="")
    return story.facts()


def rejecting() -> ArticleFacts:
    """Orlov rejects what was said without telling it again."""
    story = Story("rejecting.txt", "2024-05-03")
    story.say(
        ORLOV,
        "called",
        "the accusations absurd",
        DENIAL,
        role="denies",
        about=(UKRAINE.key,),
        target=UKRAINE.key,
        on_behalf_of=(RUSSIA.key,),
    )
    return story.facts()


def elsewhere() -> ArticleFacts:
    """China speaks of something else."""
    story = Story("elsewhere.txt", "2024-05-02")
    story.say(CHINA, "promised", "to plant a billion trees before the end of the decade")
    return story.facts()


def all_stories() -> tuple[ArticleFacts, ...]:
    """The four articles."""
    return accusing(), denying(), rejecting(), elsewhere()
