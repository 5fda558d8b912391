"""The events of texts, read with the real model or parsed by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.actors.find import cast_of
from kg.extract.assembly import report_of
from kg.extract.attribution.find import attributions
from kg.extract.attribution.reading import Reading
from kg.extract.coreference import Discourse
from kg.extract.draft import Draft
from kg.extract.drafting import Drafter
from kg.extract.events.find import events
from kg.extract.events.found import FoundEvent, Report
from kg.extract.times.find import times_of
from kg.model import Article
from kg.parse import Parser
from kg.read.prepare import prepare
from tests.docs import reading

PUBLISHED = "2025-04-09"


@dataclass(frozen=True)
class Read:
    """A text as it was read: its discourse, statements and events."""

    discourse: Discourse
    reports: tuple[Report, ...]
    events: tuple[FoundEvent, ...]

    def brief(self, event: FoundEvent) -> str:
        """An event in one line: type, how it is put, label, and where and when."""
        doc = self.discourse.doc
        where = f" @ {doc[slice(*event.place)].text}" if event.place else ""
        when = f" # {doc[slice(*event.time.words)].text}" if event.time else ""
        kind = f"{event.type}/{event.mode}" if event.mode else event.type
        return f"{kind} {event.factuality}: {event.label}{where}{when}"


def read(parser: Parser, text: str, published: str | None = PUBLISHED) -> Read:
    """What is found in a text with the real model, without the taggers."""
    article = Article("a", text, "a.txt", published=published)
    (parsed,) = parser.parse([(article, prepare(article))])
    made = Reading(parsed.doc, parsed.token_starts or (0,))
    cast = cast_of(parsed.doc)
    discourse = Discourse(made, cast)
    reports = tuple(map(report, Drafter(made, cast, discourse).drafts(attributions(made))))
    found = events(discourse, times_of(parsed.doc, published), reports)
    return Read(discourse, reports, found)


def report(draft: Draft) -> Report:
    """What events need to know of a draft; its key here is the place of its content."""
    return report_of(draft, f"s{draft.attribution.contents[0][0]}")


def by_hand(written: str, reports: Sequence[Report] = ()) -> Read:
    """What is found in a parse written by hand, with the statements given."""
    made = reading(written)
    discourse = Discourse(made, cast_of(made.doc))
    found = events(discourse, times_of(made.doc, PUBLISHED), reports)
    return Read(discourse, tuple(reports), found)
