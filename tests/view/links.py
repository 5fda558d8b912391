"""What linking might say of the sample: one claim of two articles, with four figures and a denial.

Two more articles are added: in one Kyiv gives another figure, in the other the Chinese embassy
denies, months later, and a man is known under another name.
"""

from __future__ import annotations

from kg.iri import BASE, article_iri, statement_iri
from kg.kinds import ActorKind, Bound, Granularity, StatementType, TimeBasis
from kg.model import Actor, ArticleFacts, Quantity, Statement, Time
from kg.view.linked import ClaimView, FigureView, Linked
from tests.facts import CHINA, PROVENANCE, UKRAINE, article, find, sample, statement

FIGHTERS = """Kyiv counts 163

Ukraine claimed that 163 Chinese citizens were serving in Russia's army. Ukraine said between \
150 and 200 Chinese nationals had signed up.
"""

EMBASSY = """China answers

The Chinese embassy rejected the claim in the spring. Volodymyr Zelensky repeated it.
"""

EMBASSY_OF_CHINA = Actor(
    "organization/cn/embassy", "Embassy of China", ActorKind.ORGANIZATION, "CN"
)
ZELENSKY = Actor("person/volodymyr-zelensky", "Volodymyr Zelensky", ActorKind.PERSON, "UA")
CLAIM = "Chinese nationals fight for Russia"
CLAIM_IRI = f"{BASE}claim/fighters"


def linked_sample() -> tuple[ArticleFacts, ...]:
    """The sample and the two articles."""
    return (*sample(), fighters(), embassy())


def fighters() -> ArticleFacts:
    """An article with two figures."""
    words = "that 163 Chinese citizens were serving in Russia's army"
    signed = "between 150 and 200 Chinese nationals had signed up"
    counted = Quantity(
        163, Bound.EXACTLY, "Chinese citizens", find(FIGHTERS, "163", "that 163"), of=CHINA.key
    )
    between = find(FIGHTERS, "between 150 and 200")
    ranged = Quantity(150, Bound.EXACTLY, "Chinese nationals", between, 200, CHINA.key)
    return ArticleFacts(
        article("fighters.txt", FIGHTERS, title="Kyiv <counts> & tells", published="2025-06-02"),
        PROVENANCE,
        actors=(CHINA, UKRAINE),
        statements=(
            statement(
                FIGHTERS,
                StatementType.ACCUSATION,
                {UKRAINE: "Ukraine"},
                "claimed",
                [words],
                f"Ukraine claimed {words}.",
                target=CHINA.key,
                about=(CHINA.key,),
                quantities=(counted,),
            ),
            statement(
                FIGHTERS,
                StatementType.ASSERTION,
                {UKRAINE: "Ukraine"},
                "said",
                [signed],
                f"Ukraine said {signed}.",
                about=(CHINA.key,),
                quantities=(ranged,),
            ),
        ),
    )


def embassy() -> ArticleFacts:
    """An article with a denial of a whole season, and a name in another spelling."""
    return ArticleFacts(
        article("embassy.txt", EMBASSY, published="2025-06-20"),
        PROVENANCE,
        actors=(EMBASSY_OF_CHINA, UKRAINE, ZELENSKY),
        statements=(
            statement(
                EMBASSY,
                StatementType.DENIAL,
                {EMBASSY_OF_CHINA: "The Chinese embassy"},
                "rejected",
                ["the claim"],
                "The Chinese embassy rejected the claim in the spring.",
                target=UKRAINE.key,
                about=(UKRAINE.key,),
                time=Time(
                    find(EMBASSY, "in the spring"),
                    "2025-03-01",
                    "2025-05-31",
                    Granularity.SEASON,
                    TimeBasis.PUBLICATION,
                ),
            ),
            statement(
                EMBASSY,
                StatementType.ASSERTION,
                {ZELENSKY: "Volodymyr Zelensky"},
                "repeated",
                ["it"],
                "Volodymyr Zelensky repeated it.",
                about=(UKRAINE.key,),
            ),
        ),
    )


def iri(facts: ArticleFacts, number: int) -> str:
    """The IRI of a statement of an article."""
    return statement_iri(article_iri(facts.article), facts.statements[number].key)


def links() -> Linked:
    """What joins these articles."""
    captured, counting, answer = sample()[0], fighters(), embassy()
    made = [(captured, 1), (counting, 0), (counting, 1), (answer, 1)]
    denied = [(captured, 3), (captured, 4), (answer, 0)]
    return Linked(
        claims=(
            ClaimView(
                CLAIM_IRI,
                CLAIM,
                asserts=tuple(iri(*one) for one in made),
                denies=tuple(iri(*one) for one in denied),
                figures=tuple(_figure(facts, facts.statements[n]) for facts, n in made[:3]),
            ),
        ),
        answers={iri(answer, 0): (iri(counting, 0),)},
        same_actor={BASE + ZELENSKY.key: f"{BASE}person/volodymyr-zelenskyy"},
    )


def _figure(facts: ArticleFacts, one: Statement) -> FigureView:
    (quantity,) = one.quantities
    return FigureView(
        statement_iri(article_iri(facts.article), one.key),
        quantity.value,
        None,
        quantity.bound,
        quantity.unit,
        "",
        None,
        None,
    )
