"""One article's facts, put together from what the rooms of the extraction find."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kg.extract.actors.find import cast_of
from kg.extract.actors.keys import with_final_keys
from kg.extract.actors.own import OwnActor
from kg.extract.assembly import Assembler
from kg.extract.attribution.find import attributions
from kg.extract.attribution.reading import Reading
from kg.extract.coreference import Discourse
from kg.extract.drafting import Drafter, draft_confidence
from kg.extract.gathering import Gatherer
from kg.extract.language import is_english
from kg.extract.nesting import nested
from kg.extract.replies import answered
from kg.extract.times.find import times_of
from kg.kinds import FindingKind
from kg.model import ArticleFacts, Finding, Provenance, Span, Statement
from kg.parse import Parsed

if TYPE_CHECKING:
    from kg.extract.tagger.tag import Tagger


def facts_of(
    parsed: Parsed,
    provenance: Provenance,
    tagger: Tagger | None = None,
    *,
    least: float = 0.0,
    own: Sequence[OwnActor] = (),
) -> ArticleFacts:
    """The facts of one parsed article: the same for the same text, metadata and models.

    Args:
        parsed: the article with its parse.
        provenance: what is noted as their maker.
        tagger: the trained taggers; without them the attributions are those of the rules.
        least: statements with less confidence are left out.
        own: actors of the user's, who win over what kg knows.
    """
    article = parsed.article
    if not is_english(parsed.doc.text):
        whole = article.span(article.body, len(article.text))
        finding = Finding(FindingKind.OTHER_LANGUAGE, _headed(whole))
        return ArticleFacts(article, provenance, findings=(finding,))
    doc = parsed.doc
    reading = Reading(doc, parsed.token_starts or (0,))
    cast = cast_of(doc, own)
    discourse = Discourse(reading, cast)
    found = attributions(reading, tagger)
    drafts = Drafter(reading, cast, discourse).drafts(found)
    drafts = [d for d in drafts if draft_confidence(doc, d) >= least]
    answered(discourse, drafts)
    assembler = Assembler(parsed, discourse, times_of(doc, article.published))
    statements = nested(_distinct([assembler.statement(draft) for draft in drafts]))
    events = assembler.events(drafts)
    gatherer = Gatherer(cast, assembler)
    mentions = gatherer.mentions()
    facts = ArticleFacts(
        article=article,
        provenance=provenance,
        actors=gatherer.actors(statements, mentions, events),
        mentions=mentions,
        claims=gatherer.claims(statements),
        statements=tuple(statements),
        findings=tuple(gatherer.findings(found, statements)),
        events=events,
    )
    return with_final_keys(facts, cast.final_keys())


def _headed(span: Span, most: int = 80) -> Span:
    return Span(span.start, min(span.end, span.start + most), span.text[:most])


def _distinct(statements: list[Statement]) -> list[Statement]:
    """The statements in reading order; of two at the same place the first."""
    by_key: dict[str, Statement] = {}
    for statement in statements:
        by_key.setdefault(statement.key, statement)
    return sorted(by_key.values(), key=lambda s: (s.content[0].start, s.content[-1].end))
